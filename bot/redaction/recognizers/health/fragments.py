"""What goes on with a fact told in the message before: «j’ai été opérée» / «du genou», «j’ai un traitement» / «pour le
cœur», «non, pas la hanche, le genou».

Nothing of that message is kept but its redacted words: it ended on a fact, or on care without its cause. The fragment
is the whole message, a part of the body or care by its noun; anything more is read as any other message.
"""

import re
from collections.abc import Iterator

from bot.redaction.labels import Label
from bot.redaction.lazily import lazily
from bot.redaction.recognizers.health.words import BODY
from bot.redaction.redacted import Redacted
from bot.redaction.view import View

_CARE = (
    r"prothese|piqures?|injections?|cachets?|comprimes?|perfusions?|tension|ligaments?|menisques?|varices|coeur|hernie|cataracte|"
    r"platre|attelle|plaque|broches?|vis|pacemaker|stents?|sucre|cholesterol|thyroide|kyste|rayons|chimio|insuline|enceinte"
)
_ARTICLE = (
    r"(?:(?:oui|non|si|ben|bah|euh|enfin|pardon|plutot|c'est|c|et|aussi|en\sfait|pas|mais|pour|pr|contre|apres)[\s,]+){0,4}"
    r"(?:(?:de\s|a\s)?(?:mon|ma|mes|son|sa|ses)\s|de\sla\s|de\sl'|du\s|des\s|au\s|aux\s|a\sla\s|a\sl'|le\s|la\s|les\s|l'|une?\s|deux\s|d'une?\s|)"
)
_SIDE = r"(?:\s(?:gauches?|droite?s?))?"
_FRAGMENT = lazily(
    rf"\s*{_ARTICLE}(?P<first>(?:{BODY}|{_CARE}){_SIDE})(?:\s?(?:,|et|pas|ou)\s?{_ARTICLE}(?P<second>(?:{BODY}|{_CARE}){_SIDE}))?"
    r"\s*[.!…]*\s*"
)
_OPEN_CARE = re.compile(
    r"(?<![a-z])(?:traitement|operation|intervention|chirurgie|anesthesie|medicaments?|cachets|operee?s?|soignee?s?|suivie?s?|"
    r"hospitalisee?s?|mal|souffrante?)\W*$"
)
_BUSY = re.compile(r"(?<![a-z])(?:dossier|demande|facture|remboursement|courrier|en)\s(?:[a-z]+\s){0,3}traitement\W*$")
LONGEST, _NEAR = 45, 60


def awaits_a_part(last: Redacted, before: str) -> bool:
    """Whether the message before ended on a fact, or on care, that a few words may go on with; `before`: it, folded."""
    if last.marks and last.marks[-1].label is Label.HEALTH:
        return not any(char.isalnum() for char in last.text[last.marks[-1].end :])
    return _OPEN_CARE.search(before[-_NEAR:]) is not None and _BUSY.search(before[-_NEAR:]) is None


def is_a_fragment(view: View) -> bool:
    """Whether the whole message is a part of the body, or care."""
    return _FRAGMENT.fullmatch(view.fold) is not None


def fragment(view: View) -> Iterator[tuple[int, int]]:
    """The part or the care that a tied message is."""
    found = _FRAGMENT.fullmatch(view.fold) if view.tied and len(view.fold) <= LONGEST else None
    if found is not None:
        yield found.span("first")
        if found["second"]:
            yield found.span("second")
