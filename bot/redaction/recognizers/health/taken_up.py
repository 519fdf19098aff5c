"""Care or an illness that is asked about and then taken up by a pronoun: «la coloscopie, c’est remboursé ? j’en ai une
lundi», «l’IVG est anonyme ? c’est pour moi», «vous remboursez le viagra ? mon mari en prend».

The question alone is about nobody; the pronoun (pronouns.py) says whose it is. Where a paper was spoken of that
it may stand for («il faut un devis ? j’en ai un»), it ties nothing.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from operator import attrgetter

from bot.redaction.lazily import lazily
from bot.redaction.recognizers.health.devices import DEVICE
from bot.redaction.recognizers.health.pronouns import GATE as PRONOUNS
from bot.redaction.recognizers.health.pronouns import ties
from bot.redaction.recognizers.health.told import SEEN
from bot.redaction.recognizers.health.words import AMBIGUOUS, SENSITIVE, STATES
from bot.redaction.view import Tie, View
from bot.redaction.wordlist import words

_HER_PAPERS = words(
    """
    carte cartes attestation facture factures ordonnance ordonnances feuille demande demandes copie photo lettre
    quittance notification declaration reponse notice brochure adresse application appli page question questions
    procedure reclamation formule garantie option prescription
    """
)
_HIS_PAPERS = words(
    """
    devis contrat contrats formulaire formulaires document documents papier papiers justificatif justificatifs
    certificat dossier courrier courriers mail mails message messages compte code codes rib bordereau releve decompte
    numero bon protocole accord tableau guide imprime duplicata recu scan pdf mot lien espace identifiant remboursement
    """
)
_AT_LARGE = words(
    """
    hospitalisation hospitalisations chirurgie operation operations intervention traitement traitements appareil
    appareils maladie maladies accident accidents handicap arret arrets maternite naissance soins consultation
    consultations invalidite
    """
)
"""What a whole cover is of: «c’est pour ma mère» does not say that she has it."""
_RIGHTS = words("en ald arret arrets maladie de travail exonerante mdph aah pch rqth longue duree")
_ASKS = lazily(
    r"\?|(?<![a-z])(?:rembours|[ck]ombien(?![a-z])|[qk]uel|comment(?![a-z])|pri\w{0,3}\sen\scharge|pec(?![a-z])|"
    r"couvr|couvert|est-ce|"
    r"a\s100\s?%|tarif|prix|forfait|gratuit|anonyme)"
)
_LEADS_ON = lazily(
    r"[^.?!]{0,24}[,:;]\s?(?:(?:et|donc|alors|du\scoup|mais|est-ce\sque)\s)?(?:l[ae]s?\s|l'|une?\s|"
    r"des\s)?(?:[a-z]{3,12}\s){0,2}"
)
"""«J’en ai une lundi, la» coloscopie…"""
_NOUN = re.compile(r"(?:(?<![a-z])(?:l[ae]s?|une?|des?|du|cette)\s|[ld]')$")
"""«La dialyse», that a state of somebody («il est dialysé») is written like."""
_WHY = lazily(
    r"(?:^\s*|[.!?\n]\s?|(?<![a-z])(?:bonjour|bonsoir|bjr|slt|salut|coucou|oui|non|alors)\s?,?\s)(?:c'?est|c|"
    r"je\s(?:vous\s)?(?:ecris|"
    r"appelle|viens|contacte))\s(?:pour|pr)\s(?:(?:la\spose\s)?d'|(?:une?|des|deux|trois|ma|mon|mes|sa|son|ses)\s|"
    r"l'){1,2}"
    r"(?:[a-z]{4,12}\s(?:de\s|d'))?$"
)
"""«C’est pour un» implant, «Bonjour, c’est pour une» coloscopie."""
_IS_ASKED = re.compile(r"[^.!?,;\n]{0,60}\?")
_SENTENCE = re.compile(r"[^.?!\n]*$")
_WORD = re.compile("[a-z]+")
_BY_START = attrgetter("start")
_AFTER, _BEFORE, _REACH = 150, 6, 60
_THING = lazily(
    rf"(?<![a-z])(?:(?:(?:seances?|consultations?|suivi|rendez-vous|rdv)\s(?:de\s|d'|avec\s|chez\s)?(?:(?:un|une|le|"
    rf"la)\s|l')?)?"
    rf"(?:{SENSITIVE})|(?:{DEVICE})(?:\s(?:dentaires?|auditi(?:f|ve)s?|mammaires?|cochleaires?))?)(?![a-z])"
)
_THINGS = SEEN | frozenset(
    form
    for word in re.findall(r"[a-z]{4,}", re.sub(r"\(\?:|[?)]|\\s", " ", DEVICE))
    for form in (word, word.removesuffix("s"))
)
GATE = _THINGS - words("pour dormir entendre dans points point chambre")
"""Without one of these words no device and no specialist is asked about."""


def taken_up(view: View) -> Iterator[tuple[int, int]]:
    """Where each device, and each specialist whom only the ill see, begins and ends that somebody is said to have."""
    if not view.words.isdisjoint(GATE):
        for match in _THING.finditer(view.fold):
            if is_taken_up(view, *match.span()):
                yield match.span()


def is_taken_up(view: View, start: int, end: int) -> bool:
    """Whether a pronoun says that somebody has what `[start, end)` names, or she says that she writes for it."""
    told = frozenset(_WORD.findall(view.fold, start, end))
    if _RIGHTS.issuperset(told) or not AMBIGUOUS.isdisjoint(told):
        return False
    if _WHY.search(view.fold, max(0, start - _REACH), start) is not None:
        return not _AT_LARGE.issuperset(told) and _IS_ASKED.match(view.fold, end) is None
    if view.taken_up is None:
        view.taken_up = () if view.words.isdisjoint(PRONOUNS) else tuple(ties(view.fold))
    near = slice(
        bisect_left(view.taken_up, start - _AFTER, key=_BY_START),
        bisect_right(view.taken_up, end + _AFTER, key=_BY_START),
    )
    return any(_is_of(view.fold, start, end, tie) for tie in view.taken_up[near])


def _is_of(fold: str, start: int, end: int, tie: Tie) -> bool:
    """Whether `tie` is of what `[start, end)` names: it comes soon after, and no paper between that it may be of."""
    if tie.end <= start:
        return tie.kind in ("takes", "has", "says") and _LEADS_ON.fullmatch(fold, tie.end, start) is not None
    if tie.start < end:
        return False
    if tie.kind in ("says", "is"):
        return not _AT_LARGE.issuperset(_WORD.findall(fold, start, end))
    if fold[start:end] in STATES and _NOUN.search(fold, max(0, start - _BEFORE), start) is None:
        return False
    before = _SENTENCE.search(fold, max(0, start - _AFTER), start)
    asked = (before[0] if before else "") + fold[end : tie.start]
    if tie.kind in ("goes", "happens"):
        return _ASKS.search(asked) is not None
    return tie.kind == "takes" or not _speaks_of_papers(asked, tie)


def _speaks_of_papers(asked: str, tie: Tie) -> bool:
    """Whether a paper is spoken of that agrees with the pronoun."""
    spoken = _WORD.findall(asked)
    return not (tie.his or _HER_PAPERS.isdisjoint(spoken)) or not (tie.hers or _HIS_PAPERS.isdisjoint(spoken))
