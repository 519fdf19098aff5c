"""E-mail addresses: `written.find`, and those that are broken or said in words."""
