"""Health facts that are composed rather than listed: «troubles du sommeil», «IRM du genou», «ovaires polykystiques».

A noun of HEAD is a fact with a part of the body, a function or a medical adjective after it; tied to someone like any
other fact.
"""

import re
from collections.abc import Iterator

from bot.redaction.lazily import lazily
from bot.redaction.recognizers.health.families import ADJECTIVE, FUNCTION, HEAD
from bot.redaction.recognizers.health.words import BODY
from bot.redaction.view import View
from bot.redaction.wordlist import words

_OF = (
    r"(?:(?:a|dans)\schaque\s|de\s(?:la\s|l')?|du\s|des\s|d'(?:une?\s)?|aux?\s(?:deux\s)?|a\s(?:la\s|l')|"
    r"dans\s(?:le\s|la\s|les\s|l')|"
    r"sur\s(?:le\s|la\s|les\s|l'|un\s|une\s)|pour\s(?:le\s|la\s|les\s|l'|mon\s|ma\s|mes\s|son\s|sa\s|ses\s)?|en\s|"
    r"contre\s(?:le\s|la\s|les\s|l'))"
)
_COMPOSED = lazily(
    r"(?<![a-z])(?:(?:soins?|consultations?|hospitalisations?|services?|sejours?|unites?|suivis?)\s(?:en\s|de\s|d')"
    r"(?:psychiatrie|addictologie|oncologie|cancerologie|alcoologie|geriatrie|neurologie|cardiologie|reanimation|"
    r"pedopsychiatrie)|"
    rf"(?:{HEAD})\s(?:(?:[a-z]{{4,12}}\s)?{_OF}(?:{BODY}|{FUNCTION})|(?:[a-z]{{3,12}}\s)?(?:{ADJECTIVE})))(?![a-z])"
)
GATE = words(
    "soin soins hospitalisation hospitalisations service services sejour sejours unite suivi suivis"
) | frozenset(
    form for word in re.findall(r"[a-z]{2,}", HEAD.replace("?", "")) for form in (word, word.removesuffix("s"))
)
_NO_BODY = words("site page compte formulaire fichier ecran ordinateur telephone application portail menu texte image")


def composed(view: View) -> Iterator[tuple[int, int]]:
    """Where each begins and ends; whose it is, the caller tells."""
    if view.words.isdisjoint(GATE):
        return
    for match in _COMPOSED.finditer(view.fold):
        if _NO_BODY.isdisjoint(match[0].split()):
            yield match.span()
