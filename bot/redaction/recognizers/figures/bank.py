"""IBAN. It takes exactly as many letters and digits as its country's has, so that what follows, or a word
glued before it, cannot break it; a wrong key does not save it."""

import re
from collections.abc import Iterator

from bot.redaction.labels import Label
from bot.redaction.lazily import lazily
from bot.redaction.recognizers.figures import card_back, rib
from bot.redaction.recognizers.figures.checksums import IBAN_LENGTHS, iban_holds
from bot.redaction.view import Span, View

_LENGTHS = {code.lower(): length for code, length in IBAN_LENGTHS.items()}
_RIB = lazily(
    r"(?<![0-9a-z])[0-9]{5}[ .\-/]{0,2}[0-9]{5}[ .\-/]{0,2}(?=[0-9]{0,10}[a-z])[0-9a-z]{11}"
    r"[ .\-/]{0,2}[0-9]{2}(?![0-9a-z])"
)
"""A RIB whose account number has a letter; one of digits alone is in numbers.py."""
_IBAN_HEAD = re.compile(r"(?P<country>[a-z]{2})[ .*\-]{0,2}[0-9][ .*\-]?[0-9]")

_RIB_DIGITS = 18


def find(view: View) -> Iterator[Span]:
    """Every IBAN, whole or cut short beside its cue; and what is at the back of a card."""
    yield from card_back.find(view)
    cued = any(cue.label is Label.IBAN for cue in view.cues)
    if view.digit_count >= 8 or (view.digit_count >= 4 and cued):
        yield from _ibans(view, cued)
    if cued and view.digit_count >= _RIB_DIGITS:
        for whole in _RIB.finditer(view.fold):
            yield Span(Label.IBAN, *whole.span(), "bank.iban-cut")
    yield from rib.find(view)


def _ibans(view: View, cued: bool) -> Iterator[Span]:
    fold, at = view.fold, 0
    while head := _IBAN_HEAD.search(fold, at):
        at = head.start() + 1
        length = _LENGTHS.get(head["country"])
        if length is None:
            continue
        places = _take(fold, head.start(), length)
        compact = "".join(fold[place] for place in places).upper()
        digits = sum(map(str.isdigit, compact))
        whole = len(places) == length and (iban_holds(compact) or digits >= length - 6)
        if whole or (cued and digits >= 6) or (head["country"] == "fr" and digits >= 12):
            yield Span(Label.IBAN, places[0], places[-1] + 1, "bank.iban" if whole else "bank.iban-cut")
            at = places[-1] + 1


def _take(fold: str, start: int, count: int) -> list[int]:
    """Places of the next `count` letters and digits, at most three separators (or a line's end) between two."""
    places: list[int] = []
    gap = 0
    for place in range(start, min(len(fold), start + 5 * count)):
        char = fold[place]
        if char.isascii() and char.isalnum():
            # a word begins: what stood before it was an IBAN cut short
            if gap and char.isalpha() and len(places) > 4 and re.match(r"[a-z]{3}", fold[place : place + 3]):
                break
            places.append(place)
            gap = 0
            if len(places) == count:
                break
        elif char in " .-\n/_*|" and gap < 3:
            gap += 1
        else:
            break
    return places
