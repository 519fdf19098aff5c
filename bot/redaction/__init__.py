"""str → `Redacted`. Pure: no I/O, no clock but the deadline's, no log line with text in it (DESIGN.md §3)."""
