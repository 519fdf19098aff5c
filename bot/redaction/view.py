"""`View`: what the recognizers read, a normalised text that knows which part of the typed one each character is.

Two strings of one length: `text` keeps the case, `fold` is lower case without accents. A place that is already masked
(or a mark that a member typed, or a contact that stays public) is the one character `SENTINEL`, which no recognizer
matches; so a view of a text in which values were masked equals the view of the redacted text, and looking again until
nothing new is found makes redaction idempotent.
"""

import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from bot.redaction.gazetteers import gazetteers
from bot.redaction.labels import Label

if TYPE_CHECKING:
    from bot.redaction.reader.reading import Reading
    from bot.redaction.redacted import Redacted
    from bot.redaction.tokens import Tokens

SENTINEL = "\ufffc"

_WORD = re.compile(r"[a-z]+")
_OTHER_LETTER = re.compile(r"[^\W\d_a-z]")
_DIGIT = re.compile(r"[0-9]")
_QUERIED = re.compile(r"(?<![a-z0-9_])(?!mdp|pass|pwd|token|code)[a-z_]{1,30}=[^\s&#=]{1,500}")
"""A parameter of an address and its value; what a secret's own word announces keeps its signs."""


class Span(NamedTuple):
    """What a recognizer found: half-open `[start, end)` in the view's characters, and the rule that says why."""

    label: Label
    start: int
    end: int
    rule: str


class Cue(NamedTuple):
    """Words that announce a value (cues.py), and their place in the view."""

    label: Label
    start: int
    end: int


class Tie(NamedTuple):
    """A pronoun that says whose something is (health/taken_up.py), at `[start, end)`; `kind`: what told."""

    start: int
    end: int
    kind: str
    his: bool
    hers: bool


class View:
    """A normalised text. `starts` and `ends` give each character's place in the typed text; None: the same place."""

    def __init__(
        self, text: str, fold: str, starts: Sequence[int] | None = None, ends: Sequence[int] | None = None
    ) -> None:
        """Without `starts` and `ends` the text is Latin letters in their own places."""
        self.text = text
        self.fold = fold
        self._starts = starts
        self._ends = ends
        self.words = frozenset(_WORD.findall(fold))
        self.cues: tuple[Cue, ...] = ()
        self.free: str | None = None
        """`fold` with benign numbers blanked out, once figures/numbers.py has made it."""
        self.tied = False
        """Whether the message before ended on someone whose health was about to be told."""
        self.after_a_fact = False
        """Whether the message before ended on a fact of health."""
        self.after_a_number = False
        """Whether the message before spoke of a number, a card or a code."""
        self.before: Redacted | None = None
        """The redacted words of the message before."""
        self.asked_since = False
        """Whether somebody else has written since these words."""
        self.of_nobody: bool | None = None
        """Whether it asks about care and tells of nobody, once health/general.py has looked."""
        self.asked_care: tuple[tuple[int, int], ...] | None = None
        """Where it asks for the price or cover of some care, once health/asked.py has looked."""
        self.taken_up: tuple[Tie, ...] | None = None
        """Where a pronoun says whose some care is, once health/taken_up.py has looked."""
        self.lead: Label | None = None
        """What the message before announced, when the text begins with its value."""
        self.told: frozenset[Label] = frozenset()
        """Of what kinds the message has told already."""
        self.tokens: Tokens | None = None
        """Its words, once tokens.py has cut them."""
        self.reading: Reading | None = None
        """What the second reader makes of it, once it has read."""
        self.public: tuple[tuple[int, int], ...] | None = None
        """Where names of shops and places stand, once person/public_names.py has looked."""
        self._unlisted: frozenset[str] | None = None
        self._small: bool | None = None
        self.digit_count = len(_DIGIT.findall(fold))
        self.has_digit = self.digit_count > 0

    @property
    def unlisted(self) -> frozenset[str]:
        """The words that no everyday lexicon knows, found once."""
        if self._unlisted is None:
            self._unlisted = self.words - gazetteers().words
        return self._unlisted

    @property
    def is_in_small_letters(self) -> bool:
        """Whether it is typed without capitals, its first letter apart; looked at once."""
        if self._small is None:
            self._small = self.text[1:].islower()
        return self._small

    def has_other_letters(self) -> bool:
        """Whether it has letters that `words` has not: of another alphabet than the Latin one."""
        return self._starts is not None and _OTHER_LETTER.search(self.fold) is not None

    def raw(self, start: int, end: int) -> tuple[int, int]:
        """The half-open range of the typed text that `[start, end)` stands for; `end > start`."""
        if self._starts is None or self._ends is None:
            return start, end
        return self._starts[start], self._ends[end - 1]

    def spaced(self) -> "View":
        """The view with the `+` of a query's values read as the spaces that they stand for («?q=7+avenue+Zola»)."""
        if "+" not in self.fold or "=" not in self.fold:
            return self
        values = [match.span() for match in _QUERIED.finditer(self.fold) if "+" in match[0]]
        if not values:
            return self
        text, fold = list(self.text), list(self.fold)
        for start, end in values:
            for at in range(start, end):
                if fold[at] == "+":
                    text[at] = fold[at] = " "
        return View("".join(text), "".join(fold), self._starts, self._ends)

    def without(self, spans: Iterable[tuple[int, int]]) -> "View":
        """The view with each of `spans` (sorted, not overlapping) as one sentinel. A typed character that stands for
        several («½») goes whole, as it does from the typed text; two spans that share one become one.
        """
        text, fold, at = [], [], 0
        starts: list[int] = []
        ends: list[int] = []
        old_starts = range(len(self.text)) if self._starts is None else self._starts
        old_ends = range(1, len(self.text) + 1) if self._ends is None else self._ends
        for start, end in spans if self._starts is None else self._of_whole_characters(spans, self._starts):
            text += [self.text[at:start], SENTINEL]
            fold += [self.fold[at:start], SENTINEL]
            starts += old_starts[at : start + 1]
            ends += [*old_ends[at:start], old_ends[end - 1]]
            at = end
        text.append(self.text[at:])
        fold.append(self.fold[at:])
        starts += old_starts[at:]
        ends += old_ends[at:]
        return View("".join(text), "".join(fold), starts, ends)

    def _of_whole_characters(self, spans: Iterable[tuple[int, int]], starts: Sequence[int]) -> list[tuple[int, int]]:
        """The spans, each grown to all that its first and its last typed character stand for."""
        whole: list[tuple[int, int]] = []
        for span in spans:
            start, end = span
            while start and starts[start - 1] == starts[start]:
                start -= 1
            while end < len(starts) and starts[end] == starts[end - 1]:
                end += 1
            if whole and start < whole[-1][1]:
                whole[-1] = whole[-1][0], max(end, whole[-1][1])
            else:
                whole.append((start, end))
        return whole
