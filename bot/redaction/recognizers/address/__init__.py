"""Postal addresses: `postal.find`, and beside it what an address is made of, at home and abroad."""
