"""Trains the redactor's second reader and measures it on hands it has not read."""
