"""How a run of words stands in its line: what makes a name of it likelier, or a place or a thing."""

import re

from bot.redaction.gazetteers import gazetteers
from bot.redaction.recognizers.name_words import PLACE_WORDS, Kind, kind_of
from bot.redaction.recognizers.person_cues import HUMAN_VERBS, THINGS, VERBS
from bot.redaction.tokens import Tokens
from bot.redaction.view import View
from bot.redaction.wordlist import words

_LONE_LINE, _LINE_REACH = 0.8, 40
_LONE_NAME = 0.5
_SUBJECT = {Kind.AMBIGUOUS_FIRST: 0.8, Kind.UNKNOWN: 0.15, Kind.RARE: 0.15, Kind.STRONG_FIRST: 0.5}
_AGED = re.compile(r",?\s[0-9]{1,3}\sans(?![a-z])")
_DATED = re.compile(r"[\s,(]{1,3}[0-9]{1,2}[/.-][0-9]{1,2}[/.-](?:19|20)[0-9]{2}(?![0-9])")
_THING = 1.6
_BEGINS_A_TALK = re.compile(
    r", |\s(?:je|j'|de\s[a-z-]{3,20}\s?,|d[eu]\s(?:votre|vos|la|l'|service|support|chez)(?![a-z]))"
)
"""What follows a first name with which somebody presents herself: «Guillemette de Poitiers, …»."""
_PRESENTS = re.compile(r",\s(?:j'|je|mon|ma|adherente?|numero|n°|contrat)(?![a-z])")


def shape_of(view: View, tokens: Tokens, first: int, last: int) -> float:
    """Adds for a line that holds nothing but names; takes away for a place («à Montreuil»)."""
    text = view.fold
    before = text[max(0, tokens[first].start - _LINE_REACH) : tokens[first].start].rpartition("\n")[2]
    after = text[tokens[last].end : tokens[last].end + _LINE_REACH].partition("\n")[0]
    line = (before + after).strip(" .,!-")
    kinds = [kind_of(tokens[at], False) for at in range(first, last + 1)]
    named = any(kind in (Kind.STRONG_FIRST, Kind.STRONG_LAST, Kind.RARE) for kind in kinds)
    score = 0.0
    if not line and named:
        score += _LONE_LINE if last > first else _LONE_NAME if kinds[0] is Kind.STRONG_FIRST else 0.0
    if first and Kind.STRONG_FIRST not in kinds and tokens[first - 1].fold in PLACE_WORDS:
        score -= 1.0
    if first and _names_a_thing(view, tokens, first):
        score -= _THING
    if (
        not first
        and last == first
        and kinds[0] is Kind.STRONG_FIRST
        and _BEGINS_A_TALK.match(text, tokens[last].end) is not None
    ):
        score += _LONE_NAME
    if not first and last == first and kinds[0] is Kind.STRONG_LAST and _PRESENTS.match(text, tokens[last].end):
        score += _LONE_NAME
    if last == first and _goes_on_as_a_subject(tokens, last, kinds[0]):
        score += _SUBJECT.get(kinds[0] or Kind.INITIAL, 0.0)
    if Kind.STRONG_FIRST in kinds and _DATED.match(text, tokens[last].end):
        score += _SUBJECT[Kind.STRONG_FIRST]
    if _AGED.match(text, tokens[last].end):
        score += _SUBJECT.get(kinds[0] or Kind.INITIAL, 0.0)
    if text[tokens[first].start : tokens[first].end] in _STREETS and kinds[0] is not Kind.STRONG_FIRST:
        score -= _THING
    if _FIRM.match(text, tokens[last].end):
        score -= _THING
    if Kind.STRONG_FIRST not in kinds and _is_a_product(view, tokens, first, last):
        score -= 1.0
    elision = elision_of(text[tokens[first].start : tokens[first].end])
    if elision in ("d'", "l'") and Kind.STRONG_FIRST not in kinds:
        score -= 1.0
    return score


_FIRM = re.compile(
    r"\s(?:&|et)\s(?:fils|freres|associes?|cie|compagnie)(?![a-z])|\s(?:sas|sarl|sa|snc|scp|selarl|assurances?|"
    r"immobilier|optique)(?![a-z])"
)
_STREETS = words("place rue avenue boulevard quai allee cours square pont porte saint sainte")
"""«Place de la Victoire», at the head of a run."""
_MODEL = re.compile(r" (?:[a-z]?[0-9]{1,3}|[a-z][0-9]{1,4}[a-z]?|pro|max|lite|plus|mini|ultra)(?![a-z0-9/.,])")
_TITLES = words("monsieur madame mademoiselle messieurs mesdames docteur maitre professeur")
_INSTITUTIONS = words("chu chr ch hopital hopitaux clinique polyclinique institut centre")


def _is_a_product(view: View, tokens: Tokens, first: int, last: int) -> bool:
    """«Oppo Reno 8», «Ubuntu Jammy», «CHU de Bordeaux Pellegrin»."""
    if _MODEL.match(view.fold, tokens[last].end) is not None:
        return True
    if (
        first
        and tokens[first - 1].fold in gazetteers().never
        and tokens[first - 1].fold not in _TITLES
        and view.fold[tokens[first - 1].end : tokens[first].start] == " "
    ):
        return True
    return any(tokens[at].fold in _INSTITUTIONS for at in range(max(0, first - 3), first))


def _names_a_thing(view: View, tokens: Tokens, first: int) -> bool:
    """«Le collège Jean-Moulin», «une Clio ou une Zoé», «la gamme Olympe»: after a thing's word, or a(n) article."""
    before = tokens[first - 1].fold
    if view.fold[tokens[first - 1].end : tokens[first].start].strip(" '\"«:"):
        return False
    if before in ("de", "d", "du", "la", "le", "des") and first > 1:
        return before in ("du", "des") or tokens[first - 2].fold in THINGS
    return before in THINGS or before in ("une", "un", "ce", "cette", "des", "du")


def _goes_on_as_a_subject(tokens: Tokens, last: int, kind: Kind | None) -> bool:
    """«Mon fils Dmitri a perdu…» rather than «mon fils arivepas»."""
    verbs = HUMAN_VERBS if kind is Kind.AMBIGUOUS_FIRST else VERBS
    return last + 1 < tokens.count and tokens[last + 1].fold in verbs


_ELIDED = re.compile(r"(?:[cdjlmnst]|qu)'(?=.)", re.IGNORECASE)


def elision_of(typed: str) -> str:
    """The elided word before a name («d’Amélie»), but not a name's own («N’Diaye», «D’Almeida»)."""
    match = _ELIDED.match(typed)
    return match[0] if match and match[0].islower() else ""
