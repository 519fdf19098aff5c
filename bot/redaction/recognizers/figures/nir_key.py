"""The key of a social security number, set apart from its thirteen digits: «… 084 | 91», «… 084 ; 91», on a line below.

After a sign it is the key where it is the right one, or where nothing of the sentence follows it («… 084, 14 rue»).
"""

from collections.abc import Iterator

from bot.redaction.labels import Label
from bot.redaction.lazily import lazily
from bot.redaction.recognizers.figures.checksums import nir_holds
from bot.redaction.view import Span

WITHOUT = 13
"""Digits of a number without its key."""
_AFTER = lazily(
    r"(?:\s?[|;:,/>=*+]{1,2}\s?|\s{0,2}\n\s{0,2})(?:(?:la\s)?(?:cle|clef)\s?[:=]?\s?)?(?P<key>[0-9]{2})(?![0-9]|[.,:/-][0-9])"
    r"(?P<last>\s{0,3}(?:$|[\n.,;!?)|]))?"
)


def after(fold: str, digits: str, end: int) -> Iterator[Span]:
    """The key that follows `digits`, thirteen characters (`2A` and `2B` stand for Corsica), which end at `end`."""
    key = _AFTER.match(fold, end)
    if key is not None and (key["last"] is not None or nir_holds((digits + key["key"]).upper())):
        yield Span(Label.NIR, *key.span("key"), "nir.key")
