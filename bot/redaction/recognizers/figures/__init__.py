"""Numbers and codes of somebody's: denied by default (`numbers.py`, `codes.py`), then named one kind a file."""
