"""Names in two words or more that are a shop's, a hospital's or a town's: «chez Alain Afflelou», «Seine Saint Denis».

Nobody's, unless somebody bears them here: «je m’appelle Claude Bernard», «mon mari Pierre Fabre», «Marie Saint Denis».
"""

import re
from functools import cache

from bot.redaction.gazetteers import gazetteers
from bot.redaction.gazetteers.curated import BRAND_PHRASES
from bot.redaction.gazetteers.public_names import SHOPS_AND_PLACES
from bot.redaction.lazily import lazily
from bot.redaction.tokens import tokens_of
from bot.redaction.view import View
from bot.redaction.wordlist import words

_BORNE = lazily(
    r"(?<![a-z])(?:suis|sommes|j'suis|jsuis|chuis|moi(?:\s(?:c'est|c))?|c'est\smoi|nomm[a-z]{1,3}|appell?e[a-z]{0,3}|nom|prenom|"
    r"cordialement|cdt|cdlt|sign[a-z]{1,3}|merci|journee|soiree|salutations|soussigne[a-z]{0,2}|m\.|mr|mme|mlle|monsieur|"
    r"madame|dr|docteur)[\s,.:!\n-]{1,6}$"
)
"""What stands right before a name that is the speaker's own, or has a title."""
_REACH = 24
_NORM = "noemie"
_THE_NORM = re.compile(r"(?<![a-z'-])noemie(?=\s?[^\s.,!]|[,.!]\s?[a-z])(?![a-z-])|(?<=[a-z] )noemie(?![a-z-])")
"""The norm by which the funds send what they pay: not alone in its line, where it signs."""
_SENT = words(
    """
    transmet transmettent transmis transmise transmises transmettre transmettra transmission transmissions
    teletransmission teletransmissions teletransmis teletransmet liaison liaisons flux norme echange echanges decompte
    decomptes secu cpam ameli activer active activee activation desactiver rejet rejets systeme
    """
)
"""What is said of it."""


@cache
def _by_word() -> dict[str, list[re.Pattern[str]]]:
    """The names by the word of each that tells most: without one of these words a text has none."""
    found: dict[str, list[re.Pattern[str]]] = {}
    for name in BRAND_PHRASES | SHOPS_AND_PLACES:
        parts = re.findall("[a-z]+", name)
        joined = "[ '-]{1,2}".join(parts)
        head = max(parts, key=lambda part: (part not in gazetteers().words, len(part)))
        found.setdefault(head, []).append(re.compile(rf"(?<![a-z-]){joined}(?![a-z'-])"))
    return found


@cache
def _words() -> frozenset[str]:
    return frozenset([*_by_word(), _NORM])


def public_names(view: View) -> tuple[tuple[int, int], ...]:
    """Where each of them stands in the view, half-open."""
    if view.public is None:
        view.public = () if view.words.isdisjoint(_words()) else tuple(_found(view))
    return view.public


def is_public(view: View, start: int, end: int) -> bool:
    """Whether `[start, end)` is such a name, or a part of one."""
    return any(first <= start and end <= last for first, last in public_names(view))


def _found(view: View) -> list[tuple[int, int]]:
    places = {
        match.span()
        for word in view.words & _words()
        for pattern in _by_word().get(word, ())
        for match in pattern.finditer(view.fold)
    }
    if _NORM in view.words and not view.words.isdisjoint(_SENT):
        places |= {match.span() for match in _THE_NORM.finditer(view.fold)}
    return sorted(place for place in places if not _is_borne(view, *place))


def _is_borne(view: View, start: int, end: int) -> bool:
    """Whether a person has the name: she says so, or it is part of hers («Marie Saint Denis»)."""
    if _BORNE.search(view.fold, max(0, start - _REACH), start) is not None:
        return True
    tokens, known = tokens_of(view), gazetteers()
    before, after = tokens.at(start) - 1, tokens.at(end)
    if before >= 0 and view.fold[tokens[before].end : start] == " " and tokens[before].fold in known.strong_first:
        return True
    if after >= tokens.count or view.fold[end : tokens[after].start] != " ":
        return False
    word = tokens[after].fold
    return word in known.strong_last and (tokens[after].capital or word not in known.words)
