"""Logins that their own writing tells, no word beside them: «k.ozdemir78», «titi_du_93», «nanou.du.13»."""

import re
from collections.abc import Iterator

from bot.redaction.gazetteers import gazetteers
from bot.redaction.labels import Label
from bot.redaction.lazily import lazily
from bot.redaction.recognizers.figures.code_words import DOMAINS, FILES
from bot.redaction.view import SENTINEL, Span, View
from bot.redaction.wordlist import words

_BEFORE, _AFTER = r"(?<![\w@./:=&?#%$-])", r"(?![\w@/=(-]|\.[a-z0-9])"
_OF_A_PLACE = lazily(rf"{_BEFORE}[a-z]{{3,20}}[._-]du[._-][0-9]{{2,3}}{_AFTER}")
_INITIAL = lazily(
    rf"{_BEFORE}(?P<initial>[a-z]{{1,2}})[._](?P<name>[a-z]{{4,20}})(?P<number>[-_.]?[0-9]{{1,4}})?{_AFTER}"
)
_INITIAL_LAST = lazily(rf"{_BEFORE}(?P<name>[a-z]{{4,20}})[._][a-z]{{1,2}}(?P<number>[0-9]{{1,4}})?{_AFTER}")
_JOINED = lazily(
    rf"{_BEFORE}(?P<one>[a-z]{{3,20}})(?P<by>[._])(?P<two>[a-z]{{3,20}})(?P<number>[-_.]?[0-9]{{1,4}})?{_AFTER}"
)
_NUMBERED = lazily(rf"{_BEFORE}(?P<name>[a-z]{{3,20}})_(?P<number>[0-9]{{2,4}}){_AFTER}")
_HAS_ONE = re.compile(r"[a-z0-9][._][a-z0-9]|-du-")
_BESIDE_SECRET = lazily(rf"(?:^|(?<=\s))(?P<login>[a-z][a-z0-9._-]{{3,30}})\s?/\s?{SENTINEL}")
"""«jpbarbier / …»: what stands before a masked secret."""
_OF_THE_SITE = lazily(
    r"(?<![a-z])(?:cookies?|traceurs?|variables?|parametres?|champs?|balises?|classes?|fonctions?)\s[^.!?\n@]{0,40}$"
)
"""«Le cookie "abtest_v3"»: what a site names."""
_SITE_WORDS = words(
    "cookie cookies traceur traceurs variable variables parametre parametres champ champs balise fonction"
)
_SIGNED = words("login identifiant identifiants pseudo mon moi compte connecte utilisateur")
_TECHNICAL = words(
    """
    error err token id session file img image screen http https js css html php user name login auth api key code type
    data app web get set null undefined page cookie scan doc pdf photo capture devis facture attestation contrat releve
    formulaire document dossier fichier version status request response timeout server client access refresh not found
    is has on off bad invalid expired utm source medium campaign
    """
)


def is_of_the_site(view: View, start: int) -> bool:
    """Whether what begins at `start` is a name that a site gives to its own things."""
    if view.words.isdisjoint(_SITE_WORDS) or not view.words.isdisjoint(_SIGNED):
        return False
    return _OF_THE_SITE.search(view.fold, max(0, start - 60), start) is not None


def find(view: View) -> Iterator[Span]:
    """Every token of that shape."""
    fold = view.fold
    if SENTINEL in fold and "/" in fold:
        for match in _BESIDE_SECRET.finditer(fold):
            if match["login"] not in gazetteers().words and match["login"].rpartition(".")[2] not in DOMAINS:
                yield Span(Label.MEMBER_ID, *match.span("login"), "code.login")
    if _HAS_ONE.search(fold) is None:
        return
    for place in _OF_A_PLACE.finditer(fold):
        yield Span(Label.MEMBER_ID, *place.span(), "code.login")
    yield from _with_initial(view)
    for match in _JOINED.finditer(fold):
        one, two = match["one"], match["two"]
        if {one, two} & _TECHNICAL or two in FILES or (match["by"] == "." and two in DOMAINS):
            continue
        names = gazetteers().names
        sure = (
            (one in names or two in names) and (one in names or _is_a_name(one)) and (two in names or _is_a_name(two))
        )
        apart = match["by"] == "_" and (match["number"] is None or _is_a_name(one) or _is_a_name(two))
        if (sure or apart) and view.text[match.start() : match.end()].islower():
            yield Span(Label.MEMBER_ID, *match.span(), "code.login")
    for match in _NUMBERED.finditer(fold):
        if _is_a_name(match["name"]) and view.text[match.start() : match.end()].islower():
            yield Span(Label.MEMBER_ID, *match.span(), "code.login")


def _with_initial(view: View) -> Iterator[Span]:
    """«j.dupont», «evrard.m»."""
    for pattern in (_INITIAL, _INITIAL_LAST):
        for match in pattern.finditer(view.fold):
            head = match.groupdict().get("initial") or "x"
            if match[0].rpartition(".")[2] in DOMAINS:
                continue  # a site, and no initial
            said = len(head) > 1 and head in gazetteers().words
            if not said and _is_a_name(match["name"]) and view.text[match.start() : match.end()].islower():
                yield Span(Label.MEMBER_ID, *match.span(), "code.login")


def _is_a_name(word: str) -> bool:
    """A word that is a name, or that no lexicon knows."""
    known = gazetteers()
    return word not in _TECHNICAL and (word in known.names or word not in known.words)
