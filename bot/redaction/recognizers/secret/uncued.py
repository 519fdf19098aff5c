"""Secrets told without the word for what they are: typed, tried, refused, or written as only secrets are.

«J’ai tenté Framboise7 sans succès», «il refuse Kalimero, huit caractères», «me connecter avec bgarnier72 moustache».
"""

import re
from collections.abc import Iterator

from bot.redaction.gazetteers import gazetteers
from bot.redaction.gazetteers.curated import ORDINARY
from bot.redaction.lazily import lazily
from bot.redaction.recognizers.secret.closed import telling
from bot.redaction.recognizers.secret.quote import (
    CHANGED,
    REFUSED,
    REFUSING,
    SIGNED_IN,
    TYPING,
    VALUE,
    WITH,
    after,
    enumerated,
    is_a_login,
    is_closed,
    is_mention,
    typed,
    values,
)
from bot.redaction.recognizers.secret.tokens import mixes, trimmed
from bot.redaction.recognizers.secret.words import OWNERS, SERIES
from bot.redaction.view import SENTINEL, View
from bot.redaction.wordlist import words

_SIGNS_IN = lazily(
    rf"(?<![a-z])(?:majuscules?|chiffres?|accents?|espaces?)\s(?:a|dans|sur|au\sdebut\sde|a\sla\sfin\sde)\s{VALUE}"
)
_ACCOUNT_WITH = lazily(
    rf"(?<![a-z])(?:compte|connexion|connecte[rz]?|session|"
    rf"entre[rz]?)\s(?:[a-z']{{1,10}}\s){{0,2}}?avec\s{VALUE}(?=\s(?:et|mais|je|"
    r"j'|ca|il|on|pour|sans|impossible|ne|n')|\s?[,.!?]|\s*$)"
)
_TYPE_THIS = re.compile(
    r"(?<![a-z])(?:saisissez|saisir|tapez|tape|entrez|j'entre|rentrez)\s(?:le\s)?(?P<value>[0-9]{6})(?![0-9])"
)
_NUMBERED = re.compile(r"(?P<stem>[A-ZÀ-Þ][a-zà-ÿ]{3,20})[0-9]{1,4}[A-Za-z]?(?:[!?*$](?!\w))?(?![\w/@-]|[.,][\w])")
_IN_SERIES = OWNERS | SERIES
_SAID_OF = re.compile(r"([a-z]+)\s$")
_GLUED_BEFORE = re.compile(r"(?<![\w./=&?#@%:-])(?:[a-zà-ÿ]{3,15}[-_.]?)?$")
"""«Ficelle2B»: a word with a capital and a number glued to it, as only secrets, makes and series are written."""
_MADE_UP = re.compile(r"(?=(?:[^a-z]*[a-z]){3})(?=[^0-9]*[0-9])[a-z0-9]{6,24}[!?*$]?")
"""Letters and digits in one, as nobody writes a reference."""
_REFERENCE = re.compile(r"[a-z]{1,3}[0-9]{2,}[a-z]?|[0-9]+[a-z]{1,2}|[a-z]{1,2}[0-9]+[a-z]{1,2}[0-9]+")
_MEASURING = words("assez trop")
_MEASURED = lazily(
    rf"(?:^|[,;:.!?(]\s?|(?<![a-z])(?:que|qu'|si|et|mais)\s){VALUE}[»\")]?\s(?:n'est\spas|n'est|est|c'est|"
    rf"serait)\s(?:pas\s)?(?:assez|trop)\s"
    r"(?:long|court|simple|facile|complexe|complique|fort|faible|securise|evident)(?![a-z])"
)
"""«Il dit que tartiflette n’est pas assez long»."""
_PLAIN_NUMBERED = re.compile(r"(?<![\w./=&?#@%:-])(?P<stem>[a-z]{4,20})[0-9]{1,4}(?:[!?*$](?!\w))?(?![\w/@-]|[.,]\w)")
ABOUT_SIGNS = words("caracteres caractere majuscule majuscules")
_STRANGE = words("identifiants incorrects incorrect majuscule majuscules caracteres caractere")
_SIX = 6
_ANY = lazily(rf"(?<![^\s\"«(])[^\s\"«»(),;:{SENTINEL}]{{5,40}}")
_IS_IT = lazily(rf"(?<![a-z])c'?(?:est|etait)\s{VALUE}(?=\s?[,.!?]|\s*$)")
SIGNING_IN = words(
    "refuse refusee refuses marche fonctionne accepte accepter rejete bloque erreur connecter connecte connexion "
    "incorrect faux succes essaye essayer identifier login acces ouvrir rentre entrer session site application appli"
)


def signed_in(view: View) -> Iterator[tuple[int, int]]:
    """The login that stands before a password: «me connecter avec bgarnier72 moustache»."""
    for match in SIGNED_IN.finditer(view.fold) if "avec" in view.words else ():
        if is_a_login(match["login"]) and "@" not in match["login"]:
            place = trimmed(view.fold, *match.span("value"))
            if not is_closed(view, place):
                yield match.span("login")


def uncued(view: View) -> Iterator[tuple[int, int]]:
    """«J’ai tenté Framboise7 sans succès», «il refuse Kalimero, huit caractères»: typed or refused, without a cue."""
    signs = not view.words.isdisjoint(ABOUT_SIGNS)
    if signs:
        yield from _among_signs(view)
    if not view.words.isdisjoint(_STRANGE):
        told = [*typed(view), *values(view, _IS_IT)]
        yield from [p for p in told if is_mention(view, p) and _is_written_apart(view, p)]
    if "avec" in view.words:
        yield from [p for p in values(view, _ACCOUNT_WITH) if not is_closed(view, p) and _is_written_apart(view, p)]
    if not view.words.isdisjoint(_MEASURING):
        yield from [place for place in values(view, _MEASURED) if is_mention(view, place)]
    if view.has_digit:
        yield from _with_digits(view)


def _among_signs(view: View) -> Iterator[tuple[int, int]]:
    """What a message that counts capitals or characters has in it: a refused word, a mixed one, where the sign goes."""
    for place in values(view, REFUSED):
        if not is_closed(view, place) and _is_written_apart(view, place):
            yield place
            yield from enumerated(view, place[1])
    yield from [place for place in values(view, _SIGNS_IN) if is_mention(view, place) and telling(view, place)]
    for word in _ANY.finditer(view.fold):
        place = trimmed(view.fold, *word.span())
        if mixes(view.fold[slice(*place)]) and not is_closed(view, place):
            yield place


def _with_digits(view: View) -> Iterator[tuple[int, int]]:
    """Made-up words that were typed, changed for another, refused, or signed in with."""
    if view.digit_count >= _SIX:
        yield from values(view, _TYPE_THIS)
    typing = not view.words.isdisjoint(TYPING)
    if typing and view.digit_count > 1:
        yield from _changed(view)
    if not (typing or not view.words.isdisjoint(SIGNING_IN)):
        return
    logins = set()
    with_it = "avec" in view.words
    for match in SIGNED_IN.finditer(view.fold) if with_it else ():
        place = trimmed(view.fold, *match.span("value"))
        if is_a_login(match["login"]) and is_mention(view, place):
            logins.add(match.start("login"))
            yield place
    for match in _PLAIN_NUMBERED.finditer(view.fold):
        series = match.start() in logins or _is_of_a_series(view, match.start(), match["stem"])
        if not series and is_mention(view, match.span()):
            yield match.span()
    places = [] if view.words.isdisjoint(REFUSING) else [*values(view, REFUSED)]
    places += values(view, WITH) if with_it else ()
    places += typed(view) if typing else ()
    for place in places:
        if place[0] not in logins and not is_closed(view, place) and _is_made_up(view, place):
            yield place
            yield from enumerated(view, place[1])


def _is_written_apart(view: View, place: tuple[int, int]) -> bool:
    """Looks like a value, and has a capital of its own."""
    return telling(view, place) and view.text[place[0]].isupper()


def _changed(view: View) -> Iterator[tuple[int, int]]:
    """«J’ai changé tournevis1 par tournevis2»: one made-up word for another needs no word for what they are."""
    for place in typed(view):
        for other in after(view, CHANGED, place[1]):
            if _is_made_up(view, place) and _is_made_up(view, other):
                yield place
                yield other


def numbered(view: View) -> Iterator[tuple[int, int]]:
    """Words with a capital and a number glued to them, but for what goes in series."""
    for match in _NUMBERED.finditer(view.text):
        before = _GLUED_BEFORE.search(view.text, max(0, match.start() - 17), match.start())
        if before is None:
            continue
        stem = view.fold[slice(*match.span("stem"))]
        if not _is_of_a_series(view, before.start(), stem):
            yield before.start(), match.end()


def _is_of_a_series(view: View, start: int, stem: str) -> bool:
    """«article12», «Windows11», «la garantie Optique2»."""
    said_of = _SAID_OF.search(view.fold, max(0, start - 16), start)
    if said_of is not None and said_of[1] in _IN_SERIES:
        return True
    return stem in gazetteers().never or stem in ORDINARY or stem in _IN_SERIES


def _is_made_up(view: View, place: tuple[int, int]) -> bool:
    token = view.fold[slice(*place)]
    return _MADE_UP.fullmatch(token) is not None and _REFERENCE.fullmatch(token) is None and mixes(token)
