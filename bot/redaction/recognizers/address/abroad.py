"""Addresses as other countries write them: their street words, where the number stands, their postcodes."""

import re
from collections.abc import Iterator

from bot.redaction.labels import Label
from bot.redaction.lazily import lazily
from bot.redaction.recognizers.address.words import WAYS
from bot.redaction.view import Span, View
from bot.redaction.wordlist import words

_COUNTRIES = (
    "france|belgique|suisse|luxembourg|allemagne|deutschland|espagne|espana|italie|italia|portugal|canada|quebec|"
    "royaume-uni|united\\skingdom|uk|angleterre|irlande|ireland|pays-bas|nederland|autriche|monaco|andorre|maroc|algerie|"
    "tunisie|senegal|usa|etats-unis"
)
COUNTRY = lazily(rf"\s?[,(\n-]\s?(?:{_COUNTRIES})(?![a-z])\)?")
"""The last line of an address that goes abroad."""
CODE_OF_CANADA = re.compile(r"(?P<between>[^!?\n0-9]{0,45})(?<![a-z0-9])[a-z][0-9][a-z]\s?[0-9][a-z][0-9](?![a-z0-9])")
CODE_ABROAD = lazily(r"\s?[,\n]\s?(?:(?:b|ch|l|be|lu|nl|d|de|a|at|e|es|i|it|p|pt)[- ]?)?[1-9][0-9]{3,4}(?=\s[a-z])")
"""Four or five digits after a comma, with the country's letters or not."""
ABROAD = lazily(
    rf"(?<![a-z])(?:{WAYS}|[a-z]+(?:straat|laan|strasse|weg|"
    rf"steenweg))\.?(?:\s[a-z'-]{{2,20}}){{0,4}}\s[0-9]{{1,4}}[a-z]?"
    r"(?:\s?,?\s?(?:bte|boite|bus|/)\s?[0-9a-z]{1,4})?\s?[,\n-]\s?(?:(?:b|ch|l|be|lu)-?\s?)?[1-9][0-9]{3}(?=\s[a-z])"
)
"""Belgium, Switzerland, Luxembourg: the number after the street, a postcode of four digits."""

_NUMBER = r"[0-9]{1,5}\s?(?:[a-z](?![a-z]))?(?:[-/][0-9]{1,3})?"
_TOWN = (
    r"[a-z][a-z'-]{1,20}(?:[\s-](?:de|del|der|da|do|di|la|am|an|den|sur|upon)\s[a-z'-]{2,20}|\s[0-9]{1,2}(?![0-9]))?"
)
_INNER = (
    r"(?:\s?,\s?(?:c/o\s[a-z'.-]{2,20}(?:\s[a-z'-]{2,20})?|(?:piso|puerta|planta|esc(?:alera)?|bajo|interno|int|scala|"
    r"piano|andar|porta|bus|bte|boite|app|apt|flat|stock|etage|hinterhaus|vorderhaus|whg|top|tur|dcha|izq|dto|esq|"
    r"frente|r/c|rdc)\.?(?:\s?[0-9a-z]{1,4}(?:\.o|o|a|\.)?)?|[0-9]{1,2}\.?\s?[oae]?\.?\s(?:stock|og|[a-z]{1,5})\.?|"
    r"[0-9]{1,2}\.?[oa]\.?(?![a-z])|[0-9]{1,2}[a-z]{1,2}(?:\s[0-9]{1,2}[a-z]{1,2})?)){0,3}"
)
_POSTED = rf"(?:\s?[,\n-]\s?(?:[a-z]{{1,2}}-)?[0-9]{{4,5}}(?:-[0-9]{{3}}|\s[a-z]{{2}}(?![a-z]))?\s{_TOWN})?"
_GERMANIC = (
    r"(?:[a-z-]{3,25}|(?:[a-z]{3,15}\s){1,2})(?:strasse|str\.|straat|laan|gasse|platz|weg|allee|plein|kade|gracht|"
    r"steenweg|damm|ufer|dreef|singel|dijk|gade|gatan|vagen)"
)
_ROMANCE = (
    r"(?:calle|carrer|c/|via|viale|vicolo|rua|travessa|praca|avenida|plaza|paseo|passeig|camino|ronda|piazza|corso|"
    r"largo|ulica|ul\.|strada|caminu)"
)
FOREIGN = lazily(
    rf"(?<![a-z0-9])(?:{_GERMANIC}\s{_NUMBER}{_INNER}{_POSTED}"
    r"|(?:(?:flat|apartment|apt|unit|suite|studio|room)\.?\s[0-9a-z]{1,4}\s?,?\s)?"
    r"[0-9]{1,5}[a-z]?\s(?:[a-z'-]{2,15}\s){1,3}(?:street|road|lane|drive|terrace|gardens|crescent|grove|mews)"
    r"(?:\s?,\s?[a-z]{3,20}(?:\s[a-z]{3,15})?(?:\s[0-9]{1,2}(?![0-9]))?){0,2}"
    r"(?:\s?,?\s(?:[a-z]{1,2}[0-9]{1,2}[a-z]?\s?[0-9][a-z]{2}|[a-z]{2}\s[0-9]{5}|[a-z][0-9]{2}\s?[a-z0-9]{4}))?"
    rf"|{_ROMANCE}\s(?:[a-z'.-]{{2,15}}\s){{0,4}}[a-z'-]{{2,15}}\s?,?\s(?:n[.o°]{{0,2}}\s?)?{_NUMBER}{_INNER}{_POSTED})"
    rf"(?:\s\([a-z -]{{3,20}}\))?(?:\s?,\s?(?:{_COUNTRIES}))?(?![a-z0-9])"
)
_RANG = lazily(
    r"(?<![0-9])[0-9]{1,5}\s?,?\s(?:[0-9]{1,2}e\s)?rang\s[^!?\n0-9]{2,45}(?<![a-z0-9])[a-z][0-9][a-z]\s?[0-9][a-z][0-9](?![a-z0-9])"
)
"""A country road of Quebec, and its code."""
FOREIGN_WORDS = words(
    "street road lane drive terrace gardens crescent grove mews calle via viale vicolo rua travessa praca plaza avenida"
    " paseo passeig camino ronda piazza corso carrer largo ulica ul strada caminu"
)
FOREIGN_ENDS = (
    "strasse", "str", "straat", "laan", "gasse", "platz", "allee", "weg", "plein", "kade", "gracht", "dreef", "singel",
    "gatan",
)  # fmt: skip
_ALSO_FRENCH = words("via largo corso ronda plaza")
"""Words that a French sentence has too («via l’application»): a name follows with its capital."""


def abroad(view: View) -> Iterator[Span]:
    """Streets whose own words tell the language."""
    if "rang" in view.words:
        for rang in _RANG.finditer(view.fold):
            yield Span(Label.ADDRESS, *rang.span(), "address.numbered")
    if (
        not view.words.isdisjoint(FOREIGN_WORDS)
        or "-allee" in view.fold
        or any(word.endswith(FOREIGN_ENDS) for word in view.unlisted)
    ):
        for foreign in FOREIGN.finditer(view.fold):
            said = foreign[0].partition(" ")
            if said[0] in _ALSO_FRENCH and not view.text[foreign.start() + len(said[0]) + 1].isupper():
                continue
            yield Span(Label.ADDRESS, foreign.start(), foreign.end(), "address.numbered")
