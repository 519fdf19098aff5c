"""A made-up word, letters then figures, that is judged or guessed at; no word for a password is asked for.

«Chat12 trop court», «trop faible pour lapin22», «il veut un chiffre donc ilfaitbeau1», «je crois Zidane98», «un truc du
genre Chamonix74». Nobody says of a form, a make or a quarter that it is too short, nor wonders whether it was that one.
"""

import re
from collections.abc import Iterator

from bot.redaction.gazetteers import gazetteers
from bot.redaction.gazetteers.curated import BRANDS
from bot.redaction.labels import Label
from bot.redaction.lazily import lazily
from bot.redaction.recognizers.secret.kinds import is_ordinary
from bot.redaction.recognizers.secret.words import OWNERS, SERIES
from bot.redaction.view import Span, View
from bot.redaction.wordlist import words

_MADE_UP = r"[\"«(]?\s?(?P<value>(?<![\w./=&?#@%:-])(?P<stem>[a-z]{4,20})[0-9]{1,4}[!?*$]?)(?![\w/@-]|[.,]\w)"
_JUDGED = (
    r"(?:trop|pas\sassez)\s(?:long|court|simple|facile|complexe|complique|fort|faible|securise|evident|commun|ressemblant|"
    r"previsible)(?![a-z])"
)
_THEN_JUDGED = lazily(
    rf"{_MADE_UP}[»\")]?\s?,?\s(?:(?:c'?\s?est|est|il\sest|etait|serait|juge|juste|bien)\s){{0,2}}{_JUDGED}"
)
_JUDGED_FIRST = lazily(rf"(?<![a-z]){_JUDGED}\s?[,:]?\s(?:(?:pour|avec|comme|c'?est)\s)?{_MADE_UP}")
_SO = lazily(
    r"(?<![a-z])(?:donc|alors|du\scoup|(?:ca|cela)\s(?:donne|fait|ferait)|soit|dc)\s?,?\s"
    rf"(?:(?:j'?\s?ai\s(?:mis|choisi|tape|pris)|je\s(?:mets|tape|prends)|c'?est|avec)\s)?{_MADE_UP}"
)
_HEDGED = lazily(
    r"(?<![a-z])(?:je\s(?:crois|pense|dirais)|j'?crois|il\sme\ssemble|peut-etre|sans\sdoute|genre|style|(?:un\struc|quelque\schose|"
    r"un\smot)\s(?:comme|du\sgenre|style)|ca\sdoit\setre|ce\sdoit\setre|ca\sserait)\s?[,:]?\s"
    rf"(?:(?:que\s)?(?:c'?est|c'etait|ca\sserait)\s(?:genre\s|style\s)?)?{_MADE_UP}"
)
_THEN_HEDGED = lazily(
    rf"{_MADE_UP}[»\")]?\s?,?\s(?:je\s(?:crois|pense)(?!\sque)|mais\sje\s(?:ne\s)?(?:sais|suis)\s(?:plus|pas)|ou\s(?:un\struc|quelque\schose)\s"
    r"(?:comme|du|dans)|il\sme\ssemble)(?![a-z])"
)
_GATE = words(
    "court simple faible long facile commun trop assez crois pense dirais jcrois semble genre style truc chose doit "
    "serait doute etre"
)
_RULES = words("chiffre chiffres majuscule majuscules caractere caracteres lettre lettres ancien nouveau symbole signe")
_STARS = words("zidane mbappe macron napoleon sarkozy trump poutine zelda noel cookie orange")
"""Makes and names of the public that people take for a password."""
_OF_QUARTERS = words("paris lyon marseille")
"""Towns whose quarters are numbered."""
_LOGINS = words("identifiant identifiants login pseudo")


def guessed(view: View) -> Iterator[Span]:
    """Every such word; `view` has a digit."""
    patterns = []
    if not view.words.isdisjoint(_GATE):
        patterns += [_THEN_JUDGED, _JUDGED_FIRST, _HEDGED, _THEN_HEDGED]
    if not view.words.isdisjoint(_RULES):
        patterns.append(_SO)
    if not patterns or "promo" in view.words:
        return
    login = not view.words.isdisjoint(_LOGINS)
    for pattern in patterns:
        for match in pattern.finditer(view.fold):
            if not (_is_of_a_series(match["stem"]) or _is_printed(view, *match.span("value"))):
                whole = match.start() == 0 and match.end() == len(view.fold)  # what it is, the message before may tell
                label = Label.MEMBER_ID if login or whole else Label.PASSWORD
                yield Span(label, *match.span("value"), "secret.made-up")


def _is_printed(view: View, start: int, end: int) -> bool:
    """An act of the nomenclature, a bank's code: «HBMD490 je crois»."""
    typed = view.text[start:end]
    return _ACT.fullmatch(typed) is not None or (typed.isupper() and not view.words.isdisjoint(_OF_BANKS))


_ACT = re.compile(r"[A-Z]{4}[0-9]{3}")
_OF_BANKS = words("swift bic iban")


def _is_of_a_series(stem: str) -> bool:
    """«Article12», «iphone12», «Lyon3»."""
    if stem in _STARS:
        return False
    known = gazetteers()
    if stem in _OF_QUARTERS or stem in SERIES or stem in OWNERS or stem in BRANDS or is_ordinary(stem):
        return True
    return stem in known.never and stem not in known.towns
