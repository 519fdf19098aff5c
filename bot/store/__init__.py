"""Conversations, events, outbox, ledger, audit, retention: SQL."""
