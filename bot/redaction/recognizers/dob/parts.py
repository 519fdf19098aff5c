"""Dates of birth told part by part, each under its name: «jour 14, mois 09, année 1971», in any order, on lines.

Two of the three are asked for, and a word of birth in the message; a date of another thing has no such words. All
three, of long ago, tell enough.
"""

import re
from collections.abc import Iterator

from bot.redaction.labels import Label
from bot.redaction.lazily import lazily
from bot.redaction.recognizers.figures.benign import MONTHS
from bot.redaction.view import Span, View
from bot.redaction.wordlist import words

_PART = lazily(
    rf"(?<![a-z])(?P<name>jour|mois|annee|an)(?:\s(?:de\s)?(?:(?:ma|sa|la)\s)?naiss\w{{0,6}})?"
    rf"(?:[\s:=,-]|(?:c'?est|est|le|en|du)(?![a-z])){{1,6}}"
    rf"(?P<value>[0-9]{{1,2}}|(?:19|20)[0-9]{{2}}|{MONTHS})(?![a-z0-9]|[.,/][0-9])"
    rf"(?!\s?(?:jours?|mois|ans|¤|euros?|fois)(?![a-z])(?!\s?[:=]?\s?(?:[0-9]|{MONTHS})))"
)
_YEAR_ALONE = lazily(r"[\s,;/-]{1,3}(?P<value>(?:19|20)[0-9]{2})(?![0-9])")
_NAMES = words("jour mois annee an")
_OF_A_DAY = words("jour mois")
_OF_NOW = re.compile(r"20[12][0-9]")
_APART = 25
"""Characters between two parts at most."""
_LEAST, _WHOLE = 2, 3
_LONG_AGO = re.compile(r"19[1-9][0-9]|200[0-9]|201[01]")


def find(view: View) -> Iterator[Span]:
    """Every date in parts, from its first value to its last."""
    if len(view.words & _NAMES) < _LEAST:
        return
    cued = any(cue.label is Label.DOB for cue in view.cues)
    if not (cued or view.words >= _OF_A_DAY):
        return
    told: list[re.Match[str]] = []
    for part in _PART.finditer(view.fold):
        if told and part.start() - told[-1].end() > _APART:
            yield from _whole(view, told, cued=cued)
            told = []
        told.append(part)
    yield from _whole(view, told, cued=cued)


def _whole(view: View, told: list[re.Match[str]], *, cued: bool) -> Iterator[Span]:
    names = {part["name"].replace("annee", "an") for part in told}
    if len(names) < max(_LEAST, len(told)):
        return  # «jour 1 à jour 3»
    if not cued and (len(names) < _WHOLE or not any(_LONG_AGO.fullmatch(part["value"]) for part in told)):
        return
    if "jour" not in names and _OF_NOW.fullmatch(told[-1]["value"]):
        return  # «mois 09, année 2024»: a payslip's
    end = told[-1].end("value")
    if year := _YEAR_ALONE.match(view.fold, end):
        end = year.end("value")
    yield Span(Label.DOB, told[0].start("value"), end, "dob.cue")
