"""One thing told outright: the words without which nothing is looked for, what it is told by, and its signal."""

import re
from typing import NamedTuple

from bot.redaction.signals import Signal
from bot.redaction.view import View


class Told(NamedTuple):
    """In: a view. Patterns read its folded text; distances are bounded."""

    gate: frozenset[str]
    """One of these words stands in the message."""
    tells: tuple[re.Pattern[str], ...]
    """All of these are found, in any order."""
    signal: Signal
    unless: re.Pattern[str] | None = None
    """What, anywhere in the message, makes it an ordinary thing."""

    def is_in(self, view: View) -> bool:
        """Whether the message tells it."""
        if view.words.isdisjoint(self.gate) or not all(one.search(view.fold) for one in self.tells):
            return False
        return self.unless is None or self.unless.search(view.fold) is None
