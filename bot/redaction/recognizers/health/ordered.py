"""A medicine named on a prescription, or prescribed in the next words: «c’est l’ordonnance de Lévothyrox», «ordonnance
Ozempic refusée», «sur l’ordonnance il y a Ritaline», «remboursement Viagra possible ? mon médecin me l’a prescrit».

«Faut une ordonnance pour le Doliprane ?» and «sans ordonnance» ask what the law wants. A prescription that is there,
by its article or at the head of its clause, is somebody's.
"""

from collections.abc import Iterator

from bot.redaction.lazily import lazily
from bot.redaction.recognizers.health.medicine import is_medicine
from bot.redaction.view import View
from bot.redaction.wordlist import words

_PAPER = r"(?:ordonnances?|ordos?|prescriptions?)"
_GIVEN = lazily(
    rf"(?<![a-z])(?:(?:l'|mon\s|ma\s|mes\s|son\s|sa\s|ses\s|cette\s|d'|les\s|(?:joint|envoye|depose|recu|transmis|scanne|ai)\s(?:une?\s))\s?{_PAPER}|l{_PAPER})(?![a-z])"
    rf"|(?:^|[.!?;:,\n(]\s?|(?<![a-z])(?:bonjour|bonsoir|bjr|slt|cc|et|renouvellement|photo|copie|envoi)\s){_PAPER}(?![a-z])"
)
_NEEDED = lazily(
    rf"(?<![a-z])(?:sans|sur|avec|besoin\sd'|necessite|obligatoire|hors|fau(?:t|dra|drait)\s(?:avoir\s)?|sous)\s?(?:une?\s|l')?{_PAPER}(?!\sil\sy)(?![a-z])"
)
_ON_IT = lazily(
    rf"(?<![a-z])(?:c'est\s)?(?:ecrit|marque|note|mis|lit|inscrit|y\sa|figure)(?![a-z])[^.!?\n]{{0,60}}?(?<![a-z])(?:sur|dans)\s(?:l'|mon\s|son\s|ma\s|cette\s){_PAPER}(?![a-z])|(?<![a-z])sur\s(?:l'|mon\s|son\s){_PAPER},?\s(?:il\s)?(?:y\sa|c'est|figure|on\slit)(?![a-z])"
)
_READS = lazily(r"(?<![a-z])(?:on|vous|tu)\s(?:lit|lisez|lis|voit|voyez)\s(?:bien|mal|pas)\s(?:l[ae]s?\s|l')?$")
_PRESCRIBED = lazily(
    r"[^\n]{0,80}?(?<![a-z])(?:(?:me|m'|lui|nous)\s?(?:l'|les\s|en\s|le\s|la\s)?\s?(?:l')?(?:a|ont)\sprescri(?:t|te|ts|tes|s)|(?:me\s|lui\s|nous\s)l'a\s(?:donne|prescri\w+|mis|ordonne))(?![a-z])"
)
_MEDICINE = lazily(r"(?<![a-z])(?P<name>[a-z]{4,20})(?:[\s-](?:codeine|lp|[0-9]{1,4}(?:\s?mg)?))?(?![a-z0-9])")
_PAPERS = words("ordonnance ordonnances ordo ordos prescription prescriptions lordonnance lordo")
_ORDERED = words("prescrit prescrite prescrits prescrites prescris donne ordonne")
_READING = words("lit lis lisez voit")
_WORDS = _PAPERS | _ORDERED | _READING
GATE = _WORDS - words("donne lis voit")
"""Words that open the room for it; the commonest are read once another has."""
_REACH = 60


def ordered(view: View) -> Iterator[tuple[int, int]]:
    """Where each name of a medicine begins and ends that is on somebody's prescription."""
    seen, fold = view.words, view.fold
    if seen.isdisjoint(_WORDS):
        return
    paper = not seen.isdisjoint(_PAPERS)
    there = paper and (
        _ON_IT.search(fold) is not None or (_NEEDED.search(fold) is None and _GIVEN.search(fold) is not None)
    )
    reads = False
    for match in _MEDICINE.finditer(fold):
        start, end = match.start("name"), match.end()
        if match["name"] == "bizone" or not is_medicine(match["name"], view):
            continue  # «bizone» is the form of a prescription
        if not seen.isdisjoint(_READING):
            reads = reads or _READS.search(fold, max(0, start - _REACH), start) is not None
        if there or reads or (not seen.isdisjoint(_ORDERED) and _PRESCRIBED.match(fold, end) is not None):
            yield start, end
