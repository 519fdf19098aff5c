"""BIC: eight or eleven letters and digits beside their cue, or French ones in capitals that are no word."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from bot.redaction.gazetteers import gazetteers
from bot.redaction.labels import Label
from bot.redaction.lazily import lazily
from bot.redaction.view import SENTINEL, Span, View

_BIC = re.compile(r"(?<![a-z0-9])[a-z]{4}[a-z]{2}[a-z0-9]{2}(?:[a-z0-9]{3})?(?![a-z0-9])")

_SPACED = lazily(
    r"(?<![a-z])(?:bic|swift)(?:\s?(?:[:=]|est|"
    r"c'est))?\s(?P<value>[a-z]{4}[ -][a-z]{2}[ -][a-z0-9]{2}(?:[ -][a-z0-9]{3})?)(?![a-z0-9])"
)
_FRENCH = re.compile(r"(?<![\w-])(?!IBAN)[A-Z]{4}[ -]?FR[ -]?[A-Z0-9]{2}(?:[ -]?[A-Z0-9]{3})?(?![\w-])")
_LETTER_BY_LETTER = re.compile(r"(?<!\w)(?:[A-Z] ){7}[A-Z](?:(?: [A-Z0-9]){3})?(?!\w)")
"""«PSST FR PP LIL», «C R L Y F R P P»."""
_REACH = 20
"""Characters between the word for it and a BIC."""


def find(view: View) -> Iterator[Span]:
    """Every BIC."""
    labels = {cue.label for cue in view.cues}
    beside = SENTINEL in view.fold
    if Label.BIC not in labels and Label.IBAN not in labels and "FR" not in view.text and not beside:
        return
    words = gazetteers().words
    ends = [cue.end for cue in view.cues if cue.label is Label.BIC]  # in order: many cues are not looked through
    if Label.BIC in labels:
        for match in _SPACED.finditer(view.fold):
            yield Span(Label.BIC, *match.span("value"), "bank.bic")
    if Label.BIC in labels or ((beside or Label.IBAN in labels) and any(map(str.islower, view.text))):
        spaced = list(_FRENCH.finditer(view.text))
        if Label.BIC in labels:
            spaced += _LETTER_BY_LETTER.finditer(view.text)
        for match in spaced:
            if not match[0].isalnum():
                yield Span(Label.BIC, match.start(), match.end(), "bank.bic")
    for match in _BIC.finditer(view.fold):
        token = match[0]
        capitals = view.text[match.start() : match.end()].isupper()
        last = bisect_right(ends, match.start()) - 1
        near = last >= 0 and match.start() - ends[last] <= _REACH
        if token in words or not (
            near
            or (capitals and beside and _after_masked(view.fold, match.start()))
            or (capitals and (token[4:6] == "fr" or Label.IBAN in labels) and not _spelt(token))
        ):
            continue
        yield Span(Label.BIC, match.start(), match.end(), "bank.bic")


def _after_masked(fold: str, start: int) -> bool:
    """Whether it stands right after what was masked, as a BIC does after its IBAN."""
    return SENTINEL in fold[max(0, start - 6) : start]


def _spelt(token: str) -> bool:
    """Whether the token reads as a word: a vowel at least every three letters, at its end too."""
    return (
        token.isalpha()
        and re.fullmatch(r"(?:[^aeiouy]{0,3}[aeiouy])+[^aeiouy]{0,2}", token) is not None
        and not token.endswith("xxx")
    )
