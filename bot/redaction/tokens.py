"""A view cut into word tokens, for the recognizers that read words: names and addresses."""

import re
from bisect import bisect_left
from typing import NamedTuple

from bot.redaction.view import View

_TOKEN = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*|[0-9]+")
_CAPITAL = re.compile(r"[A-ZÀ-Þ]")
_CAMEL = re.compile(r"[a-z]{4}[A-Z][a-z]|^[A-Z]{3,}[a-z]")
_ABBREVIATION = 4
"""A dot belongs to words of at most so many letters («M.», «bât.», «appt.»)."""
MOSTLY_CAPITALS = 0.7


class Token(NamedTuple):
    """A word (with its hyphens and apostrophes) or a number, folded, and how it was typed."""

    fold: str
    start: int
    end: int
    capital: bool
    """Begins with a capital that means something: not in a text written all in capitals."""
    upper: bool
    """All in capitals, two letters or more."""
    camel: bool
    """A capital within the word, as programs write («TypeError»), not «McKay» or «DeLuca»."""


class Tokens:
    """The tokens of a view in order, each made when it is first asked for."""

    def __init__(self, view: View) -> None:
        self._view = view
        self.spans = [match.span() for match in _TOKEN.finditer(view.fold)]
        self.count = len(self.spans)
        self._made: list[Token | None] = [None] * self.count
        capitals = len(_CAPITAL.findall(view.text))
        self._shouting = capitals > 8 and capitals > MOSTLY_CAPITALS * sum(map(str.isalpha, view.text))

    def __getitem__(self, index: int) -> Token:
        return self._made[index] or self._make(index)

    def _make(self, index: int) -> Token:
        start, end = self.spans[index]
        fold = self._view.fold
        if end - start <= _ABBREVIATION and fold[end : end + 1] == "." and fold[start].isalpha():
            end += 1
        typed = self._view.text[start:end]
        capital = typed[0].isupper()
        upper = capital and end - start > 1 and typed.isupper()
        camel = not upper and end - start > 6 and _CAMEL.search(typed) is not None
        token = self._made[index] = Token(fold[start:end], start, end, capital and not self._shouting, upper, camel)
        return token

    def at(self, place: int) -> int:
        """The index of the first token that begins at `place` or after."""
        return bisect_left(self.spans, (place, 0))


def tokens_of(view: View) -> Tokens:
    """The tokens of a view, cut once for all who read words."""
    if view.tokens is None:
        view.tokens = Tokens(view)
    return view.tokens
