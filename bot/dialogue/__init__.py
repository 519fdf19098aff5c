"""Conversation state + ranked intents → reply. Pure: no clock, no I/O."""
