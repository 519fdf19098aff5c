"""A town on the line under its postcode, as envelopes and copied forms have it."""

import re

from bot.redaction.gazetteers import gazetteers
from bot.redaction.lazily import lazily
from bot.redaction.recognizers.address.words import STOP
from bot.redaction.view import View
from bot.redaction.wordlist import words

_UNDER = r"\s{0,2}\n\s{0,2}"
_CAPITALISED = r"[A-ZÀ-Þ][\w'-]{0,24}"
_JOINING = r"(?:sur|sous|en|la|le|les|du|de|des|lès|aux?|d'[\w-]{2,20}|l'[\w-]{2,20})"
_TOWN_LINE = lazily(
    rf"{_UNDER}(?P<town>[A-ZÀ-Þ][\w'-]{{1,24}}(?:[ -](?:{_CAPITALISED}|{_JOINING})){{0,5}}"
    r"(?: (?i:cedex)(?: [0-9]{1,2})?)?),?[ \t]{0,3}(?=\r?\n|$)"
)
"""«LYON» under «69008»: a line of words with capitals."""
_LINE_OF_ONE = lazily(rf"{_UNDER}(?P<town>(?:(?:saint|sainte|st|ste)[ -])?[a-z-]{{2,30}})(?=\s?(?:\n|$))")
TOWN_FIELD = lazily(
    rf"{_UNDER}(?:ville|commune|localite|town|city)\s?[:=]?[\s\n]{{0,3}}(?P<town>[a-z][a-z' -]{{1,30}}?)"
    r"(?=\s{0,3}(?:\n|$))"
)
"""«ville», and the town on the line below."""
_CLOSES = words(
    "cordialement cdt cdlt bonne salutations telephone tel mobile portable mail email date objet adherent adherente"
    " numero voila voici signature pays contrat dossier madame monsieur mr mme"
)
"""What begins the line after an address and is no town."""


def town_line_end(view: View, start: int) -> int:
    """Past a town alone on the line under a postcode that ends at `start`; `start` where there is none."""
    line = _TOWN_LINE.match(view.text, start)
    if line is not None:
        first = re.split("[^a-z]", view.fold[line.start("town") : line.end("town")])[0]
        return start if first in STOP or first in _CLOSES else line.end("town")
    word = _LINE_OF_ONE.match(view.fold, start)
    return word.end("town") if word is not None and _may_be_a_town(word["town"]) else start


def _may_be_a_town(word: str) -> bool:
    """«brest», «saint-malo», «lezignan»: a town, or no word at all."""
    if word in gazetteers().never or word.startswith(_SAINTS):
        return True
    return len(word) > _SHORT and word.isalpha() and word not in gazetteers().words and word not in _CLOSES


_SAINTS, _SHORT = ("saint-", "sainte-", "st-", "ste-", "saint ", "sainte ", "st ", "ste "), 3
