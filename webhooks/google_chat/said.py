"""What of an agent's words is for the member. Pure."""

import unicodedata

from bot.typed import typed

LONGEST = 4_096  # characters: what Google takes in one message
_STROKES = "//"
_UNSEEN = ("Cf", "Cc", "Mn")


def to_member(raw: str) -> str:
    """The words without the lines that start with `//`: those stay among agents, whichever way they came."""
    return typed("\n".join(line for line in raw.splitlines() if not _is_internal(line)))


def _is_internal(line: str) -> bool:
    """`//`, whatever blanks or invisible characters come before, and however wide its strokes are."""
    seen = (char for char in unicodedata.normalize("NFKC", line) if unicodedata.category(char) not in _UNSEEN)
    return "".join(seen).lstrip().startswith(_STROKES)
