"""Whether a talk has told whose care it is about: after «pour ma nièce», «une ordonnance», «elle est [HEALTH]», a
message that is nothing but an illness or a medicine tells of that somebody, and is no search for a page.

In: a message as it is left once it is masked, and whether the ones before told so. Out: whether the next one is read
so, which the conversation keeps as the label alone. Fillers, ages, days and places between leave it open; what asks for
cover, says goodbye or is long closes it.
"""

from collections.abc import Iterable

from bot.redaction.labels import Label
from bot.redaction.lazily import lazily
from bot.redaction.recognizers.health.answers import costs
from bot.redaction.recognizers.health.asides import OTHER_KIN
from bot.redaction.recognizers.health.kin import KIN
from bot.redaction.view import Span, View
from bot.redaction.wordlist import words

_MY = words("mon ma mes notre nos son sa ses leur leurs mn")
_BY_NAME = words("papa maman mamie papy mamy papi tata tonton")
_ONESELF = words("moi lui elle eux nous")
_SOMEBODY = lazily(
    r"(?<![a-z])(?:(?:mon|mn|ma|mes|notre|nos|son|sa|ses|leurs?)\s(?:[a-z]{3,9}\s){0,2}(?:ex[\s-])?"
    rf"(?:{KIN}|{OTHER_KIN}|ex)|papa|maman|mamie|papy|mamy|papi|tata|tonton|"
    r"(?:pour|pr|concerne|concernant|chez|c'?est|c)\s(?:moi|lui|elle|eux|nous))(?![a-z])"
)
_CARE = words(
    """
    ordonnance ordonnances facture factures feuille feuilles bulletin rendu certificat prescription prescriptions arret
    transport transports ambulance ambulances taxi vsl hopital clinique urgences resultats analyses irm scanner radio
    radios traitement traitements medicament medicaments operation opere operee patient patiente malade hospitalise
    hospitalisee medecin docteur chirurgien specialiste cardiologue neurologue ald mdph pharmacie diagnostic symptomes
    samu pompiers chu
    """
)
"""A paper of care, who gives it and where: somebody has had it."""
_BARE = lazily(
    r"\s*(?:(?:oui|bah|ben|c'est|c)[\s,]+){0,2}(?:(?:pour|pr)\s)?(?:moi(?:[\s-]?memes?)?|perso(?:nnellement)?|"
    rf"(?:(?:un|une|le|la|les|l')\s)?(?:{KIN}|{OTHER_KIN})|belle[\s-]?mere|beau[\s-]?pere)(?:[\s,]+(?:de\s)?[0-9]{{1,3}}"
    r"\s?(?:ans|mois))?\s*[.!…]*\s*"
)
"""Somebody and nothing else: «moi», «mari», «fils 6 ans»."""
_TAKES = lazily(
    rf"\s*(?:(?:bonjour|alors|voila|et|oui)[\s,]+){{0,2}}(?:j'|je\s|il\s|elle\s|(?:mon|ma|mes)\s(?:{KIN})\s)(?:(?:ne\s)?(?:prends?|porte|"
    r"souffre)|ai\s(?:chope|attrape)|a\s(?:chope|attrape))(?:\s(?:du|de\sla|de|des|une?|le|la|les))?\s*[.…]*\s*"
)
"""A verb that awaits a medicine or an illness: «je prends», «il a attrapé»."""
_LEAVES = words(
    """
    revoir bye ciao tchao tchuss journee soiree continuation vaccin vaccins vaccination vaccinations depistage
    depistages prevention bilan
    """
)
"""A goodbye, and what is done for those who have nothing."""
_LONGEST_OF_CARE, _LONGEST_BETWEEN, _SHORT = 70, 60, 40


def tells_whose_care(view: View, found: Iterable[Span], *, told: bool) -> bool:
    """Whether the message tells it, or leaves open what those before `told`."""
    if any(span.label is Label.HEALTH for span in found) or _tells_of_somebody(view):
        return True
    if len(view.fold) <= _SHORT and (_BARE.fullmatch(view.fold) or _TAKES.fullmatch(view.fold)):
        return True
    of_care = len(view.fold) <= _LONGEST_OF_CARE and not view.words.isdisjoint(_CARE)
    between = told and len(view.fold) <= _LONGEST_BETWEEN and view.words.isdisjoint(_LEAVES)
    return (of_care or between) and "?" not in view.fold and not costs(view.fold)


def _tells_of_somebody(view: View) -> bool:
    seen = view.words
    if seen.isdisjoint(_MY) and seen.isdisjoint(_ONESELF) and seen.isdisjoint(_BY_NAME):
        return False
    return _SOMEBODY.search(view.fold) is not None
