"""What somebody cannot do any more or is doomed to, in plain words: «interné depuis mars», «je suis condamné de toute
façon», «Maman a 91 ans, ne marche plus».

One is doomed to wait and to pay too, an entry is walled up, and an intern is a doctor: the doctors say so, an end is
meant, an accent or a stay is typed.
"""

import re
from collections.abc import Iterator

from bot.redaction.lazily import lazily
from bot.redaction.recognizers.health.kin import KIN
from bot.redaction.recognizers.health.supposed import is_supposed
from bot.redaction.recognizers.health.ties import does, is_asked, is_tied
from bot.redaction.view import SENTINEL, View
from bot.redaction.wordlist import words

_DEAR = (
    rf"(?:(?:mon|ma|notre|son|sa|le|la|une?)\s(?:(?:petite?|grande?|pauvre|vieux|vieille)\s)?(?:{KIN}|proche|puce)|"
    rf"maman|papa|mamie|papy|papi)(?:\s{SENTINEL})?"
)
_SHUT_AWAY = lazily(
    r"(?<![a-z])(?:est|suis|etait|ete|sera|sont|l'ont|l'a|reste|toujours|encore|fait|faire)\s"
    r"(?P<told>internee?s?(?:\s(?:d'office|de\sforce|contre\s(?:son|sa|mon|ma)\s(?:gre|volonte)|"
    r"a\sla\sdemande\sd[a-z']+\s?[a-z]+))?)(?![a-z])"
)
_OF_A_STAY = re.compile(r"\s(?:d'office|de\sforce|contre\s(?:son|sa|mon|ma)\s|a\sla\sdemande\s)")
_DOCTORS = (
    r"(?:(?:les?|mes|ses|son|mon|la|l')\s?(?:medecins?|docteurs?|medecine|oncolog\w+|cancerolog\w+|chirurgiens?|toubibs?)|"
    r"la\sfaculte)"
)
_DOOMED = lazily(
    rf"(?<![a-z])(?:(?:je\ssuis|jsuis|{_DEAR}\s(?:est|serait)|(?:il|elle)\s(?:est|serait)|me\ssais|se\ssait)\s)?"
    rf"(?P<told>condamnee?(?:\s(?:a\scourt\sterme|a\sbreve\secheance))?)\s?,?\s(?:d'apres|par|selon|pour)\s{_DOCTORS}(?![a-z])"
    rf"|(?<![a-z]){_DOCTORS}\s(?:m'ont|m'a|l'ont|l'a|le|la|nous\sl'ont)\s(?P<by>condamnee?|condamnent)(?![a-z]|\sa\s)"
    rf"|(?<![a-z])(?:je\ssuis|jsuis|je\sme\ssais)\s(?P<me>condamnee?)"
    r"(?=\sde\stoute\s(?:facon|maniere)|\sa\scourt\sterme|\s?,\s(?!je\s(?:dois|vais)|a\s|si\s))"
)
_CANNOT = (
    r"(?:(?:ne\s(?:marche|voit|parle|bouge|tient|mange|respire)|n'entend|n'y\svoit|ne\sse\s(?:leve|deplace|lave|nourrit|"
    r"souvient))\s(?:presque\s|quasiment\s|pratiquement\s)?(?:plus|pas)(?:\s(?:du\stout|rien|tres\sbien|bien|debout|"
    r"seule?))?|n'est\s(?:plus|pas)\s(?:du\stout\s|tres\s)?(?:autonome|continente?))"
)
_AGED = lazily(
    rf"(?<![a-z]){_DEAR},?\s(?:(?:qui\s)?(?:a|aura|de|va\savoir)\s)?(?:bientot\s|presque\s|deja\s|seulement\s)?"
    rf"[0-9]{{1,3}}\s?(?:ans|mois),?\s(?:[a-z]+\s[a-z ]{{1,24}},\s)?(?:et\s)?(?:qui\s|elle\s|il\s)?(?P<told>{_CANNOT})"
    r"(?=\s?(?:$|[.,;!?)\n])|\s(?:et|depuis|donc|mais|alors|suite|a\scause|apres)(?![a-z]))"
)
_INTERNED = words("interne internes internee internees")
_ENDING = words("condamne condamnee condamnent")
_VERBS = words(
    "marche voit parle bouge tient mange respire entend leve deplace lave nourrit souvient autonome continente"
)
GATE = _INTERNED | _ENDING | _VERBS
"""Without one of these words nothing here is told."""


def foretold(view: View) -> Iterator[tuple[int, int]]:
    """Where each such fact begins and ends."""
    seen, fold = view.words, view.fold
    if not seen.isdisjoint(_INTERNED):
        for match in _SHUT_AWAY.finditer(fold):
            if _is_shut_away(view, match) and _is_someones(view, match):
                yield match.span("told")
    if not seen.isdisjoint(_ENDING):
        for match in _DOOMED.finditer(fold):
            if not is_supposed(view, match.start()):
                yield match.span(match.lastgroup or 0)
    if not seen.isdisjoint(_VERBS) and ("plus" in seen or "pas" in seen):
        yield from (match.span("told") for match in _AGED.finditer(fold))


def _is_shut_away(view: View, match: re.Match[str]) -> bool:
    """Whether no intern is meant: its accent is typed, it has its «-ée», or a stay is spoken of."""
    start = match.start("told")
    if view.text[start : match.end()].casefold().startswith(("internee", "interné")):
        return True
    return _OF_A_STAY.match(view.fold, start + len("interne")) is not None


def _is_someones(view: View, match: re.Match[str]) -> bool:
    start, end = match.span("told")
    if does(view, match.start()):
        return True
    return not is_asked(view, start) and is_tied(view, start, end, view.fold[start:end], surely=True)
