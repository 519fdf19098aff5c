"""Figures that somebody counts or dates with where a number was awaited: «1 seul», «le 12 octobre», «3», «2024».

What a label cannot begin with is no first piece of it: a phone begins with a zero or its country, a card with a three
to a six. Where a piece has begun, figures go on with it and are not looked at here.
"""

import re

from bot.redaction.gazetteers import gazetteers
from bot.redaction.labels import Label
from bot.redaction.lazily import lazily
from bot.redaction.normalise import folded
from bot.redaction.recognizers.figures.benign import MONTHS
from bot.redaction.recognizers.figures.spoken import NUMBER_WORDS
from bot.redaction.recognizers.person.name_words import FUNCTION_WORDS
from bot.redaction.redacted import Redacted
from bot.redaction.talk.asked import POLITE
from bot.redaction.talk.piece_words import LEAD, TAIL
from bot.redaction.view import View
from bot.redaction.wordlist import words

_DATE = lazily(
    r"\W*(?:(?:c'?est|le|du|au|depuis|en|des|a|oui|non|et)\s){0,4}(?:[1-9]|0[1-9]|[12][0-9]|3[01])(?:er)?\s"
    rf"(?:{MONTHS})(?![a-z])"
)
_COUNT = lazily(r"\W*(?:(?:oui|non|et|ok|alors|en)\s){0,2}[0-9]{1,3}\s(?P<word>[a-z]{3,20})(?![a-z0-9@.])")
_ALONE = lazily(r"\W*(?P<lead>(?:[a-z']+\s){0,3})(?P<value>[0-9]{1,4})(?P<tail>(?:\s[a-z]+){0,2})\W*")
_PAIR = re.compile(r"\W*(?:(?:euh|heu|alors|donc|et|puis|ensuite|voila|ah)\s){0,3}[0-9]{2}(?:\s(?:voila|euh))?\W*")
_OF_A_PHONE = lazily(
    r"(?<![a-z])(?:numeros?|num|n°|tel|telephones?|portable|mobile|fixe|gsm|phone|iphone|smartphone|joindre|rappel[a-z]*|0[67])"
    r"(?![a-z0-9])"
)
_DAY = re.compile(r"(?:[1-9]|[12][0-9]|3[01])")
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_OF_TIME, _OF_DAYS = words("le du au en depuis des"), words("le depuis des")
_BEGINS = {
    Label.PHONE: re.compile(r"0[0-9]*|[1-9][0-9]{2,3}|[3678][0-9]"),
    Label.NIR: re.compile(r"[12378][0-9]*"),
    Label.CARD: re.compile(r"[3-6][0-9]*|2[2-7][0-9]*"),
    Label.IBAN: re.compile(r"[0-9]{2,4}"),
    Label.ID_DOC: re.compile(r"[0-9]{2,4}"),
    Label.ADDRESS: re.compile(r"[0-9]{1,4}"),
    Label.EMAIL: re.compile(r"(?!)"),
}
"""What the figures that begin a value of the kind may be."""
_MORE = FUNCTION_WORDS | POLITE | TAIL | LEAD | NUMBER_WORDS | words("puis barre tiret slash point")
_OWN_WORDS = (Label.DOB, Label.ADDRESS, Label.PASSWORD)
"""What has words among its figures: a month, a street, anything."""


def counts(view: View, awaited: Label, last: Redacted | None = None) -> bool:
    """Whether the figures of a message are no first piece of what is awaited. `last`: the words before; where they name
    nothing («euh», «je regarde»), a phone may have begun before them, and a lone pair is its next one.
    """
    if not view.has_digit or (awaited is Label.PHONE and _goes_on_after(view.fold, last)):
        return False
    dated = awaited is not Label.DOB and _DATE.match(view.fold) is not None
    return dated or _is_a_count(view.fold, awaited) or _begins_none(view.fold, awaited)


def _goes_on_after(fold: str, last: Redacted | None) -> bool:
    if last is None or _PAIR.fullmatch(fold) is None:
        return False
    return not last.marks and _OF_A_PHONE.search(folded(last.text)) is None


def _is_a_count(fold: str, awaited: Label) -> bool:
    """«1 seul», «2 documents», «100 pour cent»."""
    counted = _COUNT.match(fold)
    if counted is None:
        return False
    word = counted["word"]
    if word.startswith("seul") or fold.startswith("pour cent", counted.start("word")):
        return True
    return awaited not in _OWN_WORDS and word not in _MORE and word in gazetteers().words


def _begins_none(fold: str, awaited: Label) -> bool:
    """«3» for an iban, «2024» for a phone, «le 12»."""
    alone, begins = _ALONE.fullmatch(fold), _BEGINS.get(awaited)
    if alone is None:
        return False
    lead, value = alone["lead"].split(), alone["value"]
    dated = bool(lead) and lead[-1] in (_OF_DAYS if awaited is Label.ADDRESS else _OF_TIME) and "est" not in lead[-2:]
    if dated and awaited not in (Label.DOB, Label.PASSWORD) and "c'est" not in lead and _DAY.fullmatch(value):
        return True
    return begins is not None and (begins.fullmatch(value) is None or _YEAR.fullmatch(value) is not None)
