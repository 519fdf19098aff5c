"""Redacted → ranked intents with calibrated confidence. Pure: no wire, no database."""
