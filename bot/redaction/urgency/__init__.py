"""Signals of urgency on the typed words: patterns that are heard, and a learned layer (`danger/`)."""
