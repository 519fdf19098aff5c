"""Births of several children in a row, and days of birth without their year.

«Mes enfants sont du 12/03/2010, 14/07/2012 et 01/01/2015», «mes filles : 12 mars 2010 et 14 juillet 2012», «anniv
04/09», «70 ans le 4 septembre», «ma date c’est 4 septembre et l’année 1953».
"""

import re
from collections.abc import Iterator

from bot.redaction.labels import Label
from bot.redaction.lazily import lazily
from bot.redaction.recognizers.figures.benign import MONTHS
from bot.redaction.view import SENTINEL, Span, View
from bot.redaction.wordlist import words

_DAY, _MONTH = r"(?:0?[1-9]|[12][0-9]|3[01])", r"(?:0?[1-9]|1[0-2])"
_IN_LETTERS = rf"{_DAY}(?:er)?\s(?:{MONTHS})(?![a-z])\.?"
_YEAR = r"(?:(?:19|20)[0-9]{2}|[0-9]{2})"
_DATE = rf"(?:{_DAY}\s?(?P<by>[./-])\s?{_MONTH}\s?(?P=by)\s?{_YEAR}|{_IN_LETTERS}\s{_YEAR})(?![0-9/])"
_CHILDREN = (
    r"(?:enfants?|fils|filles|garcons|jumeaux|jumelles|petits|petites|gosses|gamins|gamines|loulous|"
    r"petits[- ](?:enfants|fils)|petites[- ]filles|aines|cadets|triples)"
)
_OF_CHILDREN = lazily(
    rf"(?<![a-z])(?<!de )(?<!d' )(?<!chez )"
    rf"(?:(?:(?:mes|nos|ses|leurs|les|des)\s(?:[0-9]|deux|trois|quatre|cinq|six)?\s?)|^)"
    rf"{_CHILDREN}\s?(?:(?:,|:|\(|c'?est|ce\ssont|sont(?:\snee?s)?|nee?s)\s?){{0,3}}(?:(?:le|les|du|des)\s)?(?={SENTINEL}|[0-9a-z])"
)
"""Whose births follow; not «les soins de mes enfants sont du …»."""
_NEXT = lazily(
    rf"(?:[\s,;/&+)(:-]|(?:et|puis|du|le|pour|moi)(?![a-z])){{0,8}}(?:(?:{SENTINEL}|(?P<name>[a-z][a-z-]{{2,14}}))[\s,:(-]{{1,3}}(?:(?:le|du|ne|nee|est|c'?est)\s){{0,3}})?"
    rf"(?P<date>{_DATE})"
)
_MOST, _LEAST = 8, 2
_NO_NAME = words(
    "sont soins depuis avant apres contrat facture factures couverts couvertes inscrits affilies le du au rdv et pour "
    "jusqu des les attestation attestations remboursement remboursements entre date dates effet"
)
_DAY_AND_MONTH = rf"(?:{_DAY}(?:er)?\s?[./-]\s?(?:0[1-9]|1[0-2])(?![0-9]|\s?[./-]\s?[0-9]|[.,:h][0-9])|{_IN_LETTERS})"
_FEASTED = lazily(
    r"(?<![a-z])(?<!date )(?<!dates )(?<!date d')(?<!echeance )"
    r"anniv(?:ersaire)?\.?(?:\s?(?:[:,=]|c'?est|est|le|tombe|sera)\s?|\s){1,4}"
    rf"(?P<date>{_DAY_AND_MONTH})(?!\s(?:de|du)\s(?:chaque|l'an))"
)
_AGED = lazily(
    r"(?:^|(?<=[.,;!?(\n]\s)|(?<=[.,;!?(\n])|(?<![a-z])(?:mes|ses|j'ai|j'aurai|a|ont|aura|ai|aurai|auront|fete|fetera|feterai|et|moi|lui|elle)\s)"
    r"(?:mes\s|ses\s|les\s|ces\s)?(?<![0-9])(?:[1-9][0-9]|10[0-9]|[1-9])\sans\s(?:c'?est\s)?le\s"
    rf"(?P<date>{_DAY_AND_MONTH})"
)
_OF_A_RULE = words(
    "jusqu limite plafond droit ayant ayants maximum avant moins plus partir condition conditions compter garantie "
    "garanties contrat mutuelle delai anciennete cotisation couvert couverts couverte mariage tarif retraite"
)
"""«Couverts jusqu’à 25 ans le 31 décembre»: an age that a rule has."""
_AND_THE_YEAR = lazily(
    rf"(?<![a-z])(?:ma|sa)\sdate\s(?:c'?est|est|:)\s(?:le\s|du\s)?(?P<date>{_DAY_AND_MONTH}[\s,]{{1,2}}(?:et\s)?"
    r"(?:pour\s)?(?:l'annee|annee|l'an)\s(?:c'?est\s|est\s)?(?:(?:19|20)[0-9]{2}|[0-9]{2}))(?![0-9/])"
)
_BEFORE_A_STREET = lazily(
    rf"(?<![0-9a-z/.-])(?<![0-9]\s)(?P<date>{_DAY} {_MONTH} (?:19[2-9][0-9]|200[0-9]))"
    r"(?= [0-9]{1,4}\s?(?:bis\s|ter\s)?,?\s?"
    r"(?:rue|avenue|av|boulevard|bd|impasse|allee|chemin|place|route|quai|cours|square)\s)"
)
"""«12 12 1992 33 rue Pasteur»: the street's number is none of the date's."""
_KIN = words(
    """
    enfants enfant fils filles garcons jumeaux jumelles petits petites gosses gamins gamines loulous aines cadets
    triples
    """
)


def find(view: View) -> Iterator[Span]:
    """Every such date; the message has digits."""
    if not view.has_digit:
        return
    if not view.words.isdisjoint(_KIN):
        for head in _OF_CHILDREN.finditer(view.fold):
            yield from _in_a_row(view, head.end())
    if not view.words.isdisjoint({"anniv", "anniversaire"}):
        yield from _of(view, _FEASTED)
    if "ans" in view.words and view.words.isdisjoint(_OF_A_RULE):
        yield from _of(view, _AGED)
    if "date" in view.words and not view.words.isdisjoint({"annee", "an"}):
        yield from _of(view, _AND_THE_YEAR)
    if not view.words.isdisjoint(_STREETS):
        yield from _of(view, _BEFORE_A_STREET)


_STREETS = words("rue avenue av boulevard bd impasse allee chemin place route quai cours square")


def _of(view: View, pattern: re.Pattern[str]) -> Iterator[Span]:
    for match in pattern.finditer(view.fold):
        yield Span(Label.DOB, *match.span("date"), "dob.cue")


def _in_a_row(view: View, start: int) -> Iterator[Span]:
    """The dates of a list, each with its child's name or without; one alone is told elsewhere."""
    dates: list[Span] = []
    end = start
    for _ in range(_MOST):
        one = _NEXT.match(view.fold, end)
        if one is None or (one["name"] is not None and one["name"] in _NO_NAME):
            break
        dates.append(Span(Label.DOB, *one.span("date"), "dob.beside-name"))
        end = one.end()
    if len(dates) >= _LEAST:
        yield from dates
