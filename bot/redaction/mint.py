"""Makes a `Redacted`. For `redactor.py`, for `masking.py` (a passage masked after the fact), and for `bot/store/`
reading a row back; import-linter holds that nobody else does.
"""

from collections.abc import Iterable

from bot.redaction.redacted import Mark, Redacted


def mint(text: str, marks: Iterable[Mark]) -> Redacted:
    """A `Redacted` of `text`, which the caller vouches for; `marks` sorted, not overlapping, in its code points."""
    made: Redacted = object.__new__(Redacted)
    object.__setattr__(made, "text", text)
    object.__setattr__(made, "marks", tuple(marks))
    return made
