"""Numbers in words: «zéro six trente-neuf…», alone or mixed with figures."""

import re
from collections.abc import Iterator

from bot.redaction.labels import Label
from bot.redaction.lazily import lazily
from bot.redaction.recognizers.secret.quote import TYPING
from bot.redaction.view import Span, View
from bot.redaction.wordlist import words

_WORDS = (
    "zeros?|un|une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingts?|"
    "trente|"
    "quarante|cinquante|soixante|septante|huitante|octante|nonante"
)
_PART = rf"(?:(?:{_WORDS})(?![a-z])|[0-9]{{1,2}}(?![0-9]))"
_RUN = lazily(rf"(?<![a-z0-9]){_PART}(?:[\s,.\-]{{1,3}}(?:et\s)?{_PART}){{3,40}}")
_WORD = lazily(rf"(?<![a-z])(?:{_WORDS})(?![a-z])")
_SINGLE = re.compile(r"(?:(?:zero|un|deux|trois|quatre|cinq|six|sept|huit|neuf)[\s,.-]{0,3}){4,8}")
"""Digits said one by one, as codes are."""
_MONEY = re.compile(r"\s?(?:mille|cents?|euros?|¤|%|pour\scent|ans|jours|mois|heures|fois|personnes)(?![a-z])")
_ANNOUNCED = lazily(
    rf"(?<![a-z0-9]){_PART}(?:[\s,.\-]{{1,3}}(?:(?:et|(?:la\s)?(?:cle|clef)(?:\sc'est)?|puis|cents?|mille)[\s,-]{{1,3}}){{0,2}}{_PART}){{2,40}}"
)
"""Beside a cue, hundreds and thousands too: «deux cent un»."""
NUMBER_WORDS = words(
    """
    zero zeros deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt vingts
    trente quarante cinquante soixante septante huitante octante nonante un une
    """
)
_GATE = NUMBER_WORDS - {"un", "une"}
_CUE_LABELS = frozenset({Label.PHONE, Label.NIR, Label.CARD, Label.IBAN, Label.MEMBER_ID, Label.PASSWORD})
LEAST_WORDS = 5
_ZERO = words("zero zeros")
_FEW = 3


def find(view: View) -> Iterator[Span]:
    """Every run of five number words or more, or of four after a zero or beside a cue."""
    if len(view.words & _GATE) < 2:
        return
    announced = any(cue.label in _CUE_LABELS for cue in view.cues)
    hundreds = announced or not view.words.isdisjoint(_ZERO)
    for match in (_ANNOUNCED if hundreds else _RUN).finditer(view.fold):
        run = match[0]
        if _WORD.search(run) is None or _MONEY.match(view.fold, match.end()):
            continue
        parts = len(re.findall(_PART, run))
        cue = next((c for c in reversed(view.cues) if c.end <= match.start() and c.label in _CUE_LABELS), None)
        beside = cue is not None and (parts > _FEW or (parts == _FEW and "mille" in run))
        counted = not announced and "zero" not in run and re.search(r"cent|mille", run) is not None
        if counted:
            continue
        typed = parts > _FEW and _SINGLE.fullmatch(run) is not None and not view.words.isdisjoint(TYPING)
        if parts >= LEAST_WORDS or typed or (run.startswith(("zero", "0")) and parts > _FEW) or beside:
            label = cue.label if cue is not None else Label.PASSWORD if typed else Label.PHONE
            yield Span(label, match.start(), match.end(), "spoken.number")
