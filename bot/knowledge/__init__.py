"""Intents and documents: schema, loading, linting, citations. Pure but for reading its own folders at load."""
