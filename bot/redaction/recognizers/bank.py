"""IBAN and BIC. An IBAN takes exactly as many letters and digits as its country's has, so that what follows, or a word
glued before it, cannot break it; a wrong key does not save it. A BIC needs its cue, or French capitals."""

import re
from collections.abc import Iterator

from bot.redaction.gazetteers import gazetteers
from bot.redaction.labels import Label
from bot.redaction.recognizers.checksums import IBAN_LENGTHS, iban_holds
from bot.redaction.view import Span, View

_COUNTRIES = "|".join(code.lower() for code in IBAN_LENGTHS)
_IBAN_HEAD = re.compile(rf"(?P<country>{_COUNTRIES})[ .\-]{{0,2}}[0-9][ .\-]{{0,1}}[0-9]")
_CHAR = r"[a-z0-9](?:[ .\-]{0,3}|\s?\n)"
_CUED_TAIL = re.compile(r"(?:[ .\-]{0,3}[a-z]?[0-9]){2,40}")
_BIC = re.compile(r"(?<![a-z0-9])[a-z]{4}[a-z]{2}[a-z0-9]{2}(?:[a-z0-9]{3})?(?![a-z0-9])")
_LETTERS_AND_DIGITS = re.compile(r"[a-z0-9]")


def find(view: View) -> Iterator[Span]:
    """Every IBAN, whole or cut short beside its cue, and every BIC."""
    labels = {cue.label for cue in view.cues}
    if view.digit_count >= 8 or (view.digit_count >= 4 and Label.IBAN in labels):
        yield from _ibans(view, Label.IBAN in labels)
    if Label.BIC in labels or Label.IBAN in labels or "FR" in view.text:
        yield from _bics(view, labels)


def _ibans(view: View, cued: bool) -> Iterator[Span]:
    fold, at = view.fold, 0
    while head := _IBAN_HEAD.search(fold, at):
        at = head.start() + 1
        length = IBAN_LENGTHS[head["country"].upper()]
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
        elif char in " .-\n/_" and gap < 3:
            gap += 1
        else:
            break
    return places


def _bics(view: View, labels: set[Label]) -> Iterator[Span]:
    words = gazetteers().words
    for match in _BIC.finditer(view.fold):
        token = match[0]
        capitals = view.text[match.start() : match.end()].isupper()
        near = any(cue.label is Label.BIC and 0 <= match.start() - cue.end <= 20 for cue in view.cues)
        if token in words or not (
            near or (capitals and (token[4:6] == "fr" or Label.IBAN in labels) and not _spelt(token))
        ):
            continue
        yield Span(Label.BIC, match.start(), match.end(), "bank.bic")


def _spelt(token: str) -> bool:
    """Whether the token reads as a word: a vowel at least every three letters, at its end too."""
    return re.fullmatch(r"(?:[^aeiouy]{0,3}[aeiouy])+[^aeiouy]{0,2}", token) is not None and not token.endswith("xxx")
