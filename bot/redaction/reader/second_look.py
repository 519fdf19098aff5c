"""What the second reader masks by itself, and the guesses of rules that it is asked about.

Rules come first: what they know is masked whatever is read here. Their guesses (`GUESSES`) need the reader's consent,
unless the conversation announced the value; what they leave is masked where the reader is sure enough (`SURE`), unless
a rule knows why it is nobody's.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from operator import attrgetter

from bot.redaction.labels import Label
from bot.redaction.reader.excluded import is_known_to_be_nobodys
from bot.redaction.reader.reading import STATES, WEIGHTS, Reader, Reading
from bot.redaction.recognizers.figures.benign import without_benign
from bot.redaction.recognizers.figures.codes import LEAST_BARE
from bot.redaction.view import SENTINEL, Span, View
from bot.redaction.wordlist import words

SURE = 0.8
"""Likelihood from which a word is masked."""
SURE_OF_A_NAME = 0.5
"""The same of a word that is likeliest a name: one masked for nothing costs a reader less than one left."""
SURE_ONCE_TOLD = 0.3
"""The same of any word in a message where something is masked already: who tells one thing tells another."""
SURE_OF_ILLNESS = 0.2
"""The same of health where health is."""
ALONG = 0.3
"""The same beside a word that is masked."""
GUESSES = {
    "person.known": 0.1,
    "number.cue": 0.1,
    "plate.old": 0.1,
    "person.announced": 0.03,
    "person.again": 0.03,
    "secret.answer": 0.03,
}
"""Rules that guess (a known word or a near one is enough; what follows «c’est» or «ma question :»), and the likelihood
below which, for all of its words, what they found is not masked.
"""
_KNOWING = frozenset({"person.announced", "person.again", "secret.answer"})
"""Those of them that are believed where a word of what they found is in no lexicon («cordialement dahn»; ADR 24)."""
_BY_START = attrgetter("start")
_WORDS = re.compile("[a-z]+")
_LONG = re.compile(rf"[0-9](?:(?:[ .-]| ?x ?)?[0-9]){{{LEAST_BARE - 1},}}")
"""Digits that figures/codes.py denies by default: what it left has a reading that explains it."""
_ELIDED = frozenset("cdjlmnst")
_SECRETS = words("mot mdp passe pass password code codes pin secret secrete cryptogramme identifiant")
_LOGINS, _PASSWORDS = words("login identifiant pseudo username"), _SECRETS - {"identifiant", "mot"}
_DATED = re.compile(
    r"janv|fevr|mars|avril|mai|juin|juil|aout|sept|octo|nove|dece|ne\b|nee\b|[0-9]\W[0-9]{1,2}\W[0-9]{2}"
)
_MAILED = re.compile(r"@|arobase")
_OTHER, _PERSON, _ILL = STATES.index("X"), STATES.index("P"), STATES.index("H")
_NAMED = {_PERSON: Label.PERSON, STATES.index("H"): Label.HEALTH, STATES.index("A"): Label.ADDRESS}


class SecondLook:
    """A reader's likelihoods, made into masks and into consent. Shared by threads."""

    def __init__(self, by: Reader) -> None:
        self._by = by

    def find(self, view: View) -> Iterator[Span]:
        """What is left that is likely to be somebody's."""
        reading = self._read(view)
        if not reading.likely:
            return
        open_ = _open(view)
        told = [open_[token.start : token.end].isalnum() for token in reading.tokens]
        whose = [1 - likely[0] if may else 0.0 for likely, may in zip(reading.likely, told, strict=True)]
        at = 0
        while at < len(whose):
            if whose[at] <= _enough(reading.likely[at], view.told):
                at += 1
                continue
            begin, end = at, at + 1
            while begin and whose[begin - 1] > ALONG:
                begin -= 1
            while end < len(whose) and (
                whose[end] > min(ALONG, _enough(reading.likely[end], view.told))
                or (not told[end] and max(whose[end + 1 : end + 2], default=0.0) > SURE)
            ):
                end += 1
            at = end
            if end - begin > 1 and _is_cut(view, reading, end - 1):
                end -= 1
            place = reading.tokens[begin].start, reading.tokens[end - 1].end
            label = _label(view, reading, begin, end)
            if not is_known_to_be_nobodys(view, label, *place):
                yield Span(label, *place, "reader.likely")

    def agrees(self, view: View, span: Span) -> bool:
        """Whether what a rule found is to be masked: it is no guess, or the reader does not exclude it."""
        least = GUESSES.get(span.rule)
        if least is None or view.lead is not None:
            return True
        if span.rule in _KNOWING and not view.unlisted.isdisjoint(_WORDS.findall(view.fold, span.start, span.end)):
            return True
        reading = self._read(view)
        if not reading.likely:
            return False
        first = bisect_left(reading.tokens, span.start, key=_BY_START)
        after = bisect_left(reading.tokens, span.end, first, key=_BY_START)
        return any(1 - likely[0] >= least for likely in reading.likely[first:after])

    def _read(self, view: View) -> Reading:
        if view.reading is None:
            view.reading = self._by.read(view)
        return view.reading


@cache
def packaged() -> SecondLook:
    """With the packaged weights."""
    return SecondLook(Reader(WEIGHTS.read_bytes()))


def _enough(likely: Sequence[float], told: frozenset[Label]) -> float:
    """The likelihood of being somebody's from which a word is masked."""
    if Label.HEALTH in told and likely[_ILL] * 2 > 1 - likely[0]:
        return SURE_OF_ILLNESS
    if told:
        return SURE_ONCE_TOLD
    return SURE_OF_A_NAME if likely[_PERSON] * 2 > 1 - likely[0] else SURE


def _open(view: View) -> str:
    """The folded text, its numbers blanked out where a rule has looked at them and knows why they are nobody's."""
    return _LONG.sub(_blank, without_benign(view)) if view.has_digit else view.fold


def _is_cut(view: View, reading: Reading, at: int) -> bool:
    """Whether a token is what is left of a word before its apostrophe: the «n» of «n’est»."""
    token = reading.tokens[at]
    after = view.fold[token.end : token.end + 2]
    return token.key in _ELIDED and after[:1] == "'" and after[1:] != SENTINEL


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])


def _label(view: View, reading: Reading, begin: int, end: int) -> Label:
    """What the place is likeliest to be."""
    sums = [sum([likely[state] for likely in reading.likely[begin:end]]) for state in range(1, len(STATES))]
    state = 1 + sums.index(max(sums))
    if state in _NAMED:
        return _NAMED[state]
    typed = view.fold[reading.tokens[begin].start : reading.tokens[end - 1].end]
    if state == _OTHER:
        return Label.EMAIL if _MAILED.search(typed) else Label.DOB if _DATED.search(typed) else Label.MEMBER_ID
    if not view.words.isdisjoint(_LOGINS) and view.words.isdisjoint(_PASSWORDS):
        return Label.MEMBER_ID
    return Label.PASSWORD if not view.words.isdisjoint(_SECRETS) or not view.has_digit else Label.MEMBER_ID
