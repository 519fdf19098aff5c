"""Places of few people before their postcode: «ferme des Aulnes, 60650 …», «3 hent ar Feunteun 29410 …», «1 chez
Bouquet 16220 …». A town and its postcode alone stay.
"""

import re
from collections.abc import Iterator

from bot.redaction.labels import Label
from bot.redaction.recognizers.address.ends import following, start_of, town_end
from bot.redaction.recognizers.address.pieces import (
    COUNTED_BEFORE_CODE,
    LINE_BEFORE_CODE,
    LONE_PLACE,
    PARTS_BEFORE_CODE,
    PLACE_BEFORE_CODE,
    WAY_BEFORE_CODE,
)
from bot.redaction.recognizers.address.words import BESIDE, CODED, INSTITUTIONS, LIVES_NEAR, LIVING
from bot.redaction.tokens import Tokens, tokens_of
from bot.redaction.view import Span, View

_PLACES = (PLACE_BEFORE_CODE, PARTS_BEFORE_CODE, WAY_BEFORE_CODE, LINE_BEFORE_CODE)
_MOST_PLACES = 5


def places_with_codes(view: View) -> Iterator[Span]:
    """A place of few people and its postcode; a town and its postcode alone stay."""
    tokens = tokens_of(view)
    for code in CODED.finditer(view.fold):
        start = code.start()
        for _ in range(_MOST_PLACES):
            low = max(0, start - 90)
            found = [pattern.search(view.fold, low, start) for pattern in _PLACES]
            before = min([match.start() for match in found if match], default=None)
            if before is None:
                break
            start = before
        if start == code.start() and (lone := _lone_place(view, tokens, start)) is not None:
            start = lone
        if start < code.start() and not _is_an_institution(view, start, code.start()):
            start = start_of(view, 0, start)
            counted = _COUNTED_PLACE.search(view.fold, max(0, start - 12), start)
            at_home = counted is not None and _OF_FEW.match(view.fold, start) is not None
            start = counted.start() if counted and at_home else start
            yield Span(Label.ADDRESS, start, town_end(view, tokens, code.end()), "address.place")


_COUNTED_PLACE = re.compile(r"(?<![0-9a-z.,/-])[0-9]{1,4}\s?(?:bis|ter|[a-d])?,?\s$")
_OF_FEW = re.compile(r"(?:chez|les?|la|ferme|moulin|mas|villa|hameau)\s|l'")
"""«1 chez Bouquet 16220 …»"""


def _is_an_institution(view: View, start: int, end: int) -> bool:
    """«La pharmacie Centrale, 31000 Toulouse»."""
    if INSTITUTIONS.isdisjoint(view.words):
        return False
    said = re.findall("[a-z]+", BESIDE.sub("", view.fold[max(0, start - 20) : end]))
    return not INSTITUTIONS.isdisjoint(said) and LIVING.search(view.fold, max(0, start - LIVES_NEAR), start) is None


def _lone_place(view: View, tokens: Tokens, end: int) -> int | None:
    """«Kroaz-Hent, 29520 Laz», «3 hent ar Feunteun 29410 …»: words of no lexicon or with a capital, before a code."""
    low = max(0, end - 90)
    counted = COUNTED_BEFORE_CODE.search(view.fold, low, end)
    if counted is not None:
        name = [token for token in following(tokens, counted.start("name")) if token.start < end]
        if any(token.capital or token.fold in view.unlisted for token in name):
            return counted.start()
    alone = LONE_PLACE.search(view.fold, low, end)
    if alone is None or not view.text[alone.start()].isupper() or not alone[0].strip().count(" ") + ("," in alone[0]):
        return None
    return None if view.unlisted.isdisjoint(re.findall("[a-z]+", alone[0])) else alone.start()
