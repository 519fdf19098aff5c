"""Member, contract and file numbers with letters in them, beside their cue; those of digits alone are in numbers.py."""

import re
from collections.abc import Iterator

from bot.redaction.labels import Label
from bot.redaction.recognizers.numbers import CUE_REACH, CUE_REACH_BACK
from bot.redaction.view import SENTINEL, Span, View

_TOKEN = re.compile(r"(?<![a-z0-9@._/-])[a-z0-9]{1,20}(?:[-/._]{1,2}[a-z0-9]{1,20}){0,6}(?![a-z0-9@])")
_SPACED = re.compile(r"(?<![a-z0-9])[a-z]{1,3}(?:[ ][0-9]{2,6}){2,5}(?![0-9a-z])")
_CUED = {Label.MEMBER_ID: 3, Label.ID_DOC: 2}
"""Digits that a token beside such a cue must have."""


def find(view: View) -> Iterator[Span]:
    """Every such number."""
    if not view.has_digit:
        return
    fold = view.fold
    for cue in view.cues:
        least = _CUED.get(cue.label)
        if least is None:
            continue
        stop = min(cue.end + CUE_REACH, len(fold))
        masked = fold.find(SENTINEL, cue.end, stop)
        for pattern in (_TOKEN, _SPACED):
            for token in pattern.finditer(fold, cue.end, masked if masked >= 0 else stop):
                if _is_number(token[0], least):
                    yield Span(cue.label, token.start(), token.end(), "member.cue")
                    break
        low = max(0, cue.start - CUE_REACH_BACK)
        for token in _TOKEN.finditer(fold, low, cue.start):
            between = fold[token.end() : cue.start]
            if _is_number(token[0], least) and re.fullmatch(
                r",?\s(?:c'est|est|comme|pour|=|:)\s(?:mon\s|le\s|ma\s)?(?:n°|numero\sde\s|numero\sd')?\s?", between
            ):
                yield Span(cue.label, token.start(), token.end(), "member.cue")


def _is_number(token: str, least: int) -> bool:
    digits = sum(map(str.isdigit, token))
    letters = sum(map(str.isalpha, token))
    return letters > 0 and digits >= least and letters <= 8 and not re.fullmatch(r"[0-9]{1,3}[a-z]{1,5}", token)
