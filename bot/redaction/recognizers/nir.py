"""Social security numbers that are not digits alone: Corsica (2A, 2B) and the letter O typed for zero."""

import re
from collections.abc import Iterator

from bot.redaction.labels import Label
from bot.redaction.recognizers.checksums import nir_shape_holds
from bot.redaction.view import Span, View

_GAP = r"[ .\-/_]{0,3}"
_D = "[0-9o]"
_LETTERED = re.compile(
    rf"(?<![a-z0-9])[123478]{_GAP}{_D}{_GAP}{_D}{_GAP}{_D}{_GAP}{_D}{_GAP}(?:{_D}{_GAP}{_D}|2{_GAP}[ab])"
    rf"{_GAP}{_D}{_GAP}{_D}{_GAP}{_D}{_GAP}{_D}{_GAP}{_D}{_GAP}{_D}(?:{_GAP}{_D}{_GAP}{_D})?(?![0-9])"
)


def find(view: View) -> Iterator[Span]:
    """Every number of that shape with a letter in it; numbers.py has the others."""
    if view.digit_count < 9:
        return
    for match in _LETTERED.finditer(view.fold):
        compact = re.sub(r"[ .\-/_]", "", match[0])
        if not compact.isdigit() and nir_shape_holds(compact.replace("o", "0")):
            yield Span(Label.NIR, match.start(), match.end(), "nir.lettered")
