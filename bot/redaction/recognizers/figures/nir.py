"""Social security numbers that are not digits alone: Corsica (2A, 2B) and the letter O typed for zero."""

import re
from collections.abc import Iterator

from bot.redaction.labels import Label
from bot.redaction.lazily import lazily
from bot.redaction.recognizers.figures import nir_key
from bot.redaction.recognizers.figures.checksums import nir_shape_holds
from bot.redaction.view import Span, View
from bot.redaction.wordlist import words

_GAP = r"[ .\-/_]{0,3}"
_D = "[0-9o]"
_LETTERED = lazily(
    rf"(?<![a-z0-9])[123478]{_GAP}{_D}{_GAP}{_D}{_GAP}{_D}{_GAP}{_D}{_GAP}(?:{_D}{_GAP}{_D}|2{_GAP}[ab])"
    rf"{_GAP}{_D}{_GAP}{_D}{_GAP}{_D}{_GAP}{_D}{_GAP}{_D}{_GAP}{_D}(?:{_GAP}{_D}{_GAP}{_D})?(?![0-9o])"
)

_FIRST_SAID = lazily(
    rf"(?<![a-z0-9])(?:une?|deux){_GAP}[0-9]{_GAP}[0-9]{_GAP}[0-9]{_GAP}[0-9]{_GAP}[0-9]{_GAP}[0-9ab]"
    rf"(?:{_GAP}[0-9]){{6}}(?:{_GAP}[0-9]{{2}})?(?![0-9])"
)
"""«Deux 64 05 59 350 112»: the first figure in a word."""
_KEY = lazily(
    r"(?<![a-z])(?:(?:cle|clef)(?:\s(?:de\scontrole|nir|secu))?(?:[\s,:=]|(?:c'est|est|je|crois|pense|la|le|serait|etait)"
    r"(?![a-z])){1,8}|(?:deux|2)\sderniers(?:\schiffres)?(?:[\s,:=]|(?:c'est|sont|a\sla\sfin)(?![a-z])){1,4})"
    r"(?P<key>[0-9]{2})(?![0-9]|[.,/-][0-9]|\s?(?:go|mo|euros?|¤|%)(?![a-z]))"
)
"""The key of a number, told apart from it."""
_APART = re.compile(r"\s(?:et\s)?(?:un\speu\s)?(?:plus\sloin|a\scote|derriere)\s(?P<key>[0-9]{2})(?![0-9]|[.,/-][0-9])")
_ALMOST_WHOLE = re.compile(r"(?<![0-9])(?:[1-478]|une?|deux)(?:[ .-]?[0-9]){11,12}(?![0-9])")
_LEAST = 9
"""Digits of a message in which a number may stand."""
_KEY_WORDS = words("cle clef derniers loin cote derriere")


def find(view: View) -> Iterator[Span]:
    """Every number of that shape with a letter in it; numbers.py has the others."""
    if not view.words.isdisjoint(_KEY_WORDS):
        whole = view.digit_count >= _LEAST and _ALMOST_WHOLE.search(view.fold) is not None
        in_parts = Label.NIR in view.told or (
            view.digit_count >= _LEAST and any(cue.label is Label.NIR for cue in view.cues)
        )
        for pattern in (_KEY, _APART) if whole else (_KEY,) if in_parts else ():
            yield from [Span(Label.NIR, *match.span("key"), "nir.key") for match in pattern.finditer(view.fold)]
    if view.digit_count < _LEAST:
        return
    for match in _LETTERED.finditer(view.fold):
        compact = re.sub(r"[ .\-/_]", "", match[0])
        if not compact.isdigit() and nir_shape_holds(compact.replace("o", "0")):
            yield Span(Label.NIR, match.start(), match.end(), "nir.lettered")
            if len(compact) == nir_key.WITHOUT:
                yield from nir_key.after(view.fold, compact.replace("o", "0"), match.end())
    for match in _FIRST_SAID.finditer(view.fold):
        yield Span(Label.NIR, *match.span(), "nir.lettered")
