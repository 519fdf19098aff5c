"""Homes on no street: a room in a home for old people, a flat in a residence, a pitch of a camping site, a box.

A house of many and which part of it («l’EHPAD les Glycines, chambre 14»), two parts of a building («bât 4 esc 2»), a
post-office box and its town: so one says where one is found, and nothing else. A house without a part is a place.
"""

import re
from collections.abc import Iterator

from bot.redaction.gazetteers import gazetteers
from bot.redaction.labels import Label
from bot.redaction.lazily import lazily
from bot.redaction.recognizers.address.ends import tail_end, town_end
from bot.redaction.recognizers.address.pieces import BIT
from bot.redaction.recognizers.address.words import LIVING, STOP, WRITTEN_TO
from bot.redaction.tokens import tokens_of
from bot.redaction.view import SENTINEL, Span, View
from bot.redaction.wordlist import words

_HOUSE = (
    r"(?:ehpad|usld|mapad?|mapa|foyer|residence|res\.|cite|hotel|camping|maison\sde\s(?:retraite|repos)|internat|"
    r"caserne|chrs|crous|auberge|couvent|servitude|marae|domaine|clos|parc|lotissement|village\svacances|"
    r"batiment|immeuble|tour|hlm|copropriete|aire\sd'accueil|les\s(?:hauts|jardins|terrasses|coteaux|residences|villas))"
)
_HOUSE_WORDS = words(
    """
    ehpad usld mapa mapad foyer residence res cite hotel camping maison internat caserne chrs crous auberge couvent tour
    servitude marae domaine clos parc lotissement village aire batiment immeuble hlm copropriete hauts
    jardins terrasses coteaux villas
    """
)
_LETTERED = r"batiments?|bat|bt|bloc|aile|porte|esc|escalier|hall|entree|tour|immeuble|imm"
_NUMBERED = (
    r"chambre|chb|ch|appartement|appt?|apt|studio|logement|lot|villa|emplacement|empl|bungalow|chalet|mobil-?home|"
    r"caravane|pavillon|parcelle|maison"
)
_UNIT_WORDS = words(f"{_LETTERED}|{_NUMBERED} etage mobil mobilhome app".replace("?", "").replace("|", " "))
_NOT_COUNTED = (
    r"(?![a-z0-9]|\s?(?:m2|m²|euros?|¤|%|jours?|nuits?|personnes?|places?|lits?|ans|mois)(?![a-z])|[.,/][0-9])"
)
_UNIT = (
    rf"(?:(?:{_LETTERED})\.?\s?(?:n°\s?)?(?:[0-9]{{1,4}}\s?[a-d]?|(?:(?<=\s)|(?<=\.))[a-z][0-9]{{0,3}}){_NOT_COUNTED}|"
    rf"(?:{_NUMBERED})\.?\s?(?:n°\s?)?[a-d]?[0-9]{{1,4}}\s?(?:(?:bis|ter|[a-d])(?![a-z0-9']))?{_NOT_COUNTED}|"
    rf"(?:etage\s[0-9]{{1,2}}|[0-9]{{1,2}}\s?(?:er|e|eme)\setage|rdc){_NOT_COUNTED})"
)
_IN_A_HOUSE = lazily(
    rf"(?<![a-z])(?P<house>{_HOUSE})(?P<name>(?:,?\s{BIT}){{0,6}}?)[\s,;-]{{1,3}}(?:au\s)?{_UNIT}(?:[\s,;-]{{1,3}}{_UNIT}){{0,4}}"
)
_OF_A_HOUSE = lazily(
    rf"(?<![a-z0-9'])(?:{_UNIT}[\s,;-]{{1,3}}){{1,3}}(?:(?:a|de|du|dans|au|en)\s)?(?:la\s|le\s|l'\s?)?{_HOUSE}"
    rf"(?P<name>(?:\s{BIT}){{1,6}}?)(?=\s?(?:$|[.,;!?)\n])|\s(?:[0-9]{{5}}|a|et)(?![a-z0-9]))"
)
_TWO_PARTS = lazily(rf"(?<![a-z0-9'])(?:{_UNIT}[\s,;-]{{1,3}}){{1,4}}{_UNIT}")
_BOX = lazily(
    r"(?<![a-z0-9])(?P<box>(?:b\.?p\.?|boite\spostale)\s?(?:n°\s?)?[0-9]{1,6}|(?:cs|tsa)\s?[0-9]{4,6})(?![0-9a-z])"
    r"(?:[\s,-]{1,3}(?P<dept>[0-9]{2}\s)?(?P<town>[a-z][a-z'-]{2,24}(?:\scedex(?:\s[0-9]{1,2})?)?))?"
)
_BOX_WORDS = words("bp cs tsa boite p")
_OWN = re.compile(r"(?<![a-z])(?:ma|notre|la|sa|adresse)\s(?:[a-z']{1,8}\s){0,2}$")
_WHERE = lazily(
    r"(?<![0-9a-z.,])[0-9]{1,4}\s?(?:bis|ter|[a-d])?,?\s(?:le|la|les|l')\s?(?:clos|hameau|domaine|lotissement|residence|bourg|"
    r"village|mas|cite|quartier|hauts|jardins|terrasses|coteaux|villas|vergers|moulin|grange)\s"
    rf"(?:de\sla|de\sl'|des?|du|d')\s?{BIT}"
)
_ENDS = re.compile(r"\s(?P<town>[a-z][a-z-]{3,24})(?=\s?(?:$|[.,;!?)\n]))")
_OFFICES = words("agence agences bureau bureaux siege guichet clinique hopital laboratoire pharmacie")


def homes(view: View) -> Iterator[Span]:
    """Every such home."""
    units = not view.words.isdisjoint(_UNIT_WORDS)
    if units and not _is_of_an_office(view):
        yield from _in_houses(view)
    if not view.words.isdisjoint(_BOX_WORDS) and view.has_digit:
        yield from _boxes(view)
    if view.has_digit and not view.words.isdisjoint(_HOUSE_WORDS):
        for match in _WHERE.finditer(view.fold):
            yield Span(Label.ADDRESS, match.start(), tail_end(view, tokens_of(view), match.end()), "address.numbered")


def _in_houses(view: View) -> Iterator[Span]:
    places: list[tuple[int, int]] = []
    if not view.words.isdisjoint(_HOUSE_WORDS):
        for match in _IN_A_HOUSE.finditer(view.fold):
            places.append(match.span())
        places += [match.span() for match in _OF_A_HOUSE.finditer(view.fold)]
    places += [match.span() for match in _TWO_PARTS.finditer(view.fold)]
    for start, end in places:
        yield Span(Label.ADDRESS, start, _town_after(view, end), "address.place")


def _town_after(view: View, end: int) -> int:
    """Past a postcode and town, or a town of no lexicon that ends the clause: «… porte 9 schoelcher»."""
    tail = tail_end(view, tokens_of(view), end)
    town = _ENDS.match(view.fold, end) if tail == end else None
    if town is not None and (town["town"] in gazetteers().towns or town["town"] in view.unlisted):
        return town.end()
    return tail


def _is_of_an_office(view: View) -> bool:
    return not view.words.isdisjoint(_OFFICES) and LIVING.search(view.fold) is None


def _boxes(view: View) -> Iterator[Span]:
    for box in _BOX.finditer(view.fold):
        firms = box["box"].startswith(("cs", "tsa")) and "?" in view.fold and not view.words.isdisjoint(WRITTEN_TO)
        if firms and SENTINEL not in view.fold:
            continue
        if box["town"] is not None and _may_be_a_town(view, box):
            end = town_end(view, tokens_of(view), box.start("town") - 1)
            yield Span(Label.ADDRESS, box.start(), max(end, box.end()), "address.numbered")
        elif box["box"].startswith("b") and _OWN.search(view.fold, max(0, box.start() - 24), box.start()):
            yield Span(Label.ADDRESS, *box.span("box"), "address.numbered")


def _may_be_a_town(view: View, box: re.Match[str]) -> bool:
    word = box["town"].split()[0]
    if word in STOP:
        return False
    known = gazetteers()
    return (
        word in known.towns or word in view.unlisted or view.text[box.start("town")].isupper() or "cedex" in box["town"]
    )
