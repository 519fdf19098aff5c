"""Coordinates: a decimal pair, degrees and minutes, a latitude or longitude after its word, a plus code."""

import re
from collections.abc import Iterator

from bot.redaction.labels import Label
from bot.redaction.lazily import lazily
from bot.redaction.view import Span, View
from bot.redaction.wordlist import words

_SIGNS = frozenset(".,°+")
_NUMBER = r"[+-]?[0-9]{1,3}[.,][0-9]{3,10}"
_SIDE = r"(?:\s?°(?:\s?(?:[nsewo]|nord|sud|est|ouest)(?![a-z]))?|\s?(?:[nsewo]|nord|sud|est|ouest)(?![a-z]))?"
_PAIR = lazily(
    rf"(?<![0-9.,])(?:{_NUMBER}){_SIDE}\s?(?:[,;/]\s?|\s)(?:(?:et|lng|lon|long|"
    rf"longitude)\s?[:=]?\s?)?{_NUMBER}{_SIDE}(?![0-9])"
)
_MINUTES = (
    r"[0-9]{1,3}\s?°\s?[0-9]{1,2}(?:[.,][0-9]{1,6})?(?:\s?'(?:\s?[0-9]{1,2}(?:[.,][0-9]{1,6})?(?:\s?\"|\s?'')?)?)?"
)
_DEGREES = lazily(
    rf"(?<![a-z0-9])(?:(?:[nsewo]|nord|sud|est|ouest)\s?{_MINUTES}|{_MINUTES}\s?(?:[nsewo]|nord|sud|est|ouest)(?![a-z]))"
)
"""The side of the world stands after or before."""
_NUMBER_WORD = (
    r"(?:zero|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingts?|"
    r"trente|quarante|cinquante|soixante|septante|octante|nonante|cent|[0-9]{1,3})"
)
_SAID = lazily(
    rf"(?<![a-z])(?:lat|latitude|lng|lon|long|longitude)(?![a-z])\s?(?:[:=,]\s?|(?:est|de|a)\s)?"
    rf"(?P<value>(?:(?:moins|plus)\s)?{_NUMBER_WORD}(?:[\s-](?:et\s)?{_NUMBER_WORD}){{0,4}}\s(?:virgule|point)"
    rf"(?:[\s-]{_NUMBER_WORD}){{1,9}})(?![a-z])"
)
"""«Latitude quarante-quatre virgule huit trois sept»."""
_CUED = lazily(
    r"(?<![a-z])(?:lat|latitude|lng|lon|long|longitude)(?![a-z])\s?(?:[:=]|est|"
    r"de)?\s?([+-]?[0-9]{1,3}(?:[.,][0-9]{1,10})?)"
)
_SAID_WORDS = words("latitude longitude lat lng lon long")
_PLUS_CODE = re.compile(r"(?<![a-z0-9])[23456789cfghjmpqrvwx]{4,8}\+[23456789cfghjmpqrvwx]{2,3}(?![a-z0-9])")


def find(view: View) -> Iterator[Span]:
    """Every position."""
    fold = view.fold
    if view.digit_count < 3 or not (_SIGNS.intersection(fold) or "lat" in fold or "lon" in fold or "lng" in fold):
        return
    if view.digit_count >= 8 and ("." in fold or "," in fold):
        for match in _PAIR.finditer(fold):
            latitude, longitude = (float(n.replace(",", ".")) for n in re.findall(_NUMBER, match[0])[:2])
            if abs(latitude) <= 90 and abs(longitude) <= 180:
                yield Span(Label.GEO, match.start(), match.end(), "geo.pair")
    if "°" in fold:
        for match in _DEGREES.finditer(fold):
            yield Span(Label.GEO, match.start(), match.end(), "geo.degrees")
    if not view.words.isdisjoint({"lat", "latitude", "lng", "lon", "long", "longitude"}):
        for match in _CUED.finditer(fold):
            yield Span(Label.GEO, *match.span(1), "geo.cue")
    if "+" in fold:
        for match in _PLUS_CODE.finditer(fold):
            if re.search(r"[0-9]", match[0]) and not match[0].replace("+", "").isdigit():
                yield Span(Label.GEO, match.start(), match.end(), "geo.plus-code")


def said(view: View) -> Iterator[Span]:
    """A latitude or a longitude in words; a text without a figure may have one."""
    if not view.words.isdisjoint(_SAID_WORDS):
        for match in _SAID.finditer(view.fold):
            yield Span(Label.GEO, *match.span("value"), "geo.said")
