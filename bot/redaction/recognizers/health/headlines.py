"""A fact that a message opens with as a headline does, no verb and nobody's «je»: «allergie sévère, crème non
remboursée», «péridurale facturée 80 euros», «Objet : opération du genou le 12 mars», «pb connexion, handicapé moteur».

What tells it from a search («opération cataracte remboursement») is a degree, a course that it takes, a bill or a date
after it; a state between two commas is whoever writes.
"""

import re

from bot.redaction.dates import DAYS, MONTHS
from bot.redaction.lazily import lazily
from bot.redaction.recognizers.health.complement import completed
from bot.redaction.recognizers.health.kin import KIN
from bot.redaction.recognizers.health.words import AMBIGUOUS, SINGULAR_STATES, STATES
from bot.redaction.view import SENTINEL, View

_GREETING = r"(?:(?:bonjour|bonsoir|bjr|slt|salut|coucou|cc|hello|re|urgent|svp|info)\s?[,:!]?\s)?"
_RANK = (
    r"(?:(?:une?|ma|mon|premiere?|deuxieme|seconde?|troisieme|quatrieme|1(?:ere?|re)|[2-9](?:e|eme)|nouvelle?|nouveau|enieme|double|"
    r"triple|grosse?|petite?|deux|trois|quatre|[2-9])\s){0,2}"
)
_OPENS = lazily(rf"[\s«\"(-]*{_GREETING}{_RANK}")
_SUBJECT_LINE = lazily(
    rf"[\s«\"(-]*(?:objet|obj|sujet|motif)(?:\sde\s(?:la|ma|mon)\s[a-z]{{4,12}})?\s?[:=.-]?\s(?:(?:la|le|les|une?|mon|ma|mes)\s|l')?{_RANK}"
)
_DEGREE = (
    r"(?:severe|carabinee?|aigue?|chronique|violente?|atroce|terrible|grave|invalidante?|resistante?|rebelle|persistante?|aggravee?|recidivante?|"
    r"diagnostiquee?|confirmee?|declaree?|traitee?|opere[es]*|soignee?|stabilisee?|mal\ssoignee?|compliquee?)s?"
)
_COURSE = (
    r"(?:en\scours|depuis|aujourd'hui|ce\smatin|cette\snuit|hier|ratee?s?|terminee?s?|interrompue?s?|arretee?s?|programmee?s?|prevue?s?|"
    r"pour\s(?:moi|nous|lui|elle|eux)|chez\s(?:moi|nous|lui|elle)|en\s(?:attente|urgence))"
)
_GOES_ON = lazily(rf"(?:\s[a-z]{{3,14}})?\s(?:(?:tres|assez|plutot|bien)\s)?(?:{_DEGREE}|{_COURSE})(?![a-z])")
_BILLED = lazily(
    r"[^.!?;\n]{0,50}?(?<![a-z])(?:(?:facture|paye|regle|avance|compte)[es]*\s(?:[a-z]{1,6}\s)?[0-9]{2,5}(?![0-9])|"
    r"(?:non|pas|jamais|mal|toujours\spas)\s(?:encore\s)?(?:ete\s)?(?:remboursee?s?|recue?s?|prise?s?\sen\scharge|payee?s?)|refusee?s?|rejetee?s?|"
    r"factures?\s(?:a\s(?:deposer|envoyer|payer)|du\s[0-9]|jointes?|impayee?s?|en\sattente))(?![a-z])"
)
_ASKS = lazily(
    r"(?<![a-z])(?:combien|quel\w*|comment|est-ce|tarifs?|forfait|garanti\w*|couv\w+|(?<!non\s)(?<!pas\s)(?<!mal\s)rembours(?:ee?s?|ement)\s?\?|"
    r"prise?s?\sen\scharge\s?\?|conseils?|symptomes?|definition|prevention|si|quand|existe\w*|delais?|plafond)(?![a-z])"
)
_OFTEN_BOUGHT = re.compile(
    "prothese|implant|couronne|appareil|lunettes|verres|lentilles|vaccin|pilule|sterilet|contracept"
)
"""Whose bill is a bill like another, and tells of no illness."""
_DATED = lazily(
    rf"[^.!?\n]{{0,30}}?\s(?:prevue?|faite?|depuis|hier|demain|le\s[0-9]{{1,2}}|du\s[0-9]{{1,2}}|{DAYS}|"
    rf"(?:en|fin|debut|mi)\s(?:{MONTHS}|20[0-9]{{2}}))(?![a-z0-9])"
)
_WRITER = lazily(r"[^\n]{0,80}?(?<![a-z])(?:je|j'|jai|mon|ma|mes|moi|nous|notre|dois-je|puis-je)(?![a-z])")
_SEGMENT = lazily(r"(?:^|[,;.(\n]\s?|\s[-–—]\s)(?:(?:etant|deja|egalement|aussi)\s)?$")
_CLOSED = re.compile(r"\s?(?:[,;.)\n!]|$|[-–—]\s)")
_WHOSE_NAME = lazily(rf"(?<![a-z])(?:{KIN})\s{SENTINEL}\s?[(\[]\s?$")
_LISTED_BEFORE = re.compile(r"([a-z]+)\s?[,;]\s?$")
_LISTED_AFTER = re.compile(r"\s?[,;]\s?(?:et\s|ou\s)?([a-z]+)")
_OF_YOU = re.compile(r"\s?[,;]\s?(?:votre|vos|vous|ce|cet|cette|ces)\s")
"""«Aveugle, votre IA»."""
_REST = re.compile(r"[^.!?;\n]{0,120}\??")
_NEAR = 60
_OF_A_BODY = frozenset({"aveugle", "sourd", "sourde"})
"""States that a code may be in too, but not alone between two commas."""


def is_a_headline(view: View, start: int, end: int, *, surely: bool) -> bool:
    """Whether the fact at `[start, end)` is told as a headline; `surely`: it is a word of illness and nothing else."""
    fold = view.fold
    if _WHOSE_NAME.search(fold, max(0, start - _NEAR), start) is not None:
        return True
    if fold[start:end] in SINGULAR_STATES:
        return (fold[start:end] not in AMBIGUOUS or fold[start:end] in _OF_A_BODY) and _is_the_writers(fold, start, end)
    begins = fold.rfind("\n", 0, start) + 1
    if start - begins > _NEAR:
        return False
    if _SUBJECT_LINE.fullmatch(fold, begins, start) is not None:
        return surely or _DATED.match(fold, end) is not None or _WRITER.match(fold, end) is not None
    return _OPENS.fullmatch(fold, begins, start) is not None and _goes_on(fold, start, end, surely=surely)


def _goes_on(fold: str, start: int, end: int, *, surely: bool) -> bool:
    """Whether a degree, a course or a bill follows, and no question about cover."""
    rest = _REST.match(fold, end)
    if rest is not None and _ASKS.search(rest[0]) is not None:
        return False
    until = completed(fold, start, end, further=False)
    if any(_GOES_ON.match(fold, place) is not None for place in (end, until)):
        return True
    return (surely or _OFTEN_BOUGHT.match(fold, start) is None) and _BILLED.match(fold, end) is not None


def _is_the_writers(fold: str, start: int, end: int) -> bool:
    """Whether a state stands alone between two commas, and not in a list of such states."""
    if _SEGMENT.search(fold, max(0, start - _NEAR), start) is None:
        return False
    until = completed(fold, start, end, further=False)
    if _CLOSED.match(fold, until) is None or _OF_YOU.match(fold, until) is not None:
        return False
    before, after = _LISTED_BEFORE.search(fold, max(0, start - _NEAR), start), _LISTED_AFTER.match(fold, until)
    return not any(beside is not None and beside[1] in STATES for beside in (before, after))
