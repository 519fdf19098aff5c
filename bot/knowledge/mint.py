"""Makes an `Authored`. For the knowledge room reading files, and for `bot/store/` reading a row back; nobody else
(import-linter).
"""

from bot.conversation import Authored


def author(text: str) -> Authored:
    """An `Authored` of `text`, which the caller vouches for: it was read from the knowledge folder, or from our
    own rows.
    """
    made: Authored = object.__new__(Authored)
    object.__setattr__(made, "text", text)
    return made
