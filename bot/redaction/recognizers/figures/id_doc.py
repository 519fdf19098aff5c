"""Identity documents that need no cue: a French passport's number, a machine-readable zone. Cued ones: member.py."""

import re
from collections.abc import Iterator

from bot.redaction.labels import Label
from bot.redaction.lazily import lazily
from bot.redaction.view import Span, View

_PASSPORT = re.compile(r"(?<![a-z0-9])[0-9]{2}\s?[a-z]{2}\s?[0-9]{5}(?![a-z0-9])")
_ZONE = lazily(
    r"(?<![a-z0-9<])(?:id|p|i|ac|v)[a-z<][a-z]{3}[a-z0-9<]{15,80}|(?<![a-z0-9<])[a-z0-9]{9,20}<[a-z0-9<]{10,60}"
)


def find(view: View) -> Iterator[Span]:
    """Every such number."""
    if view.digit_count >= 7:
        for match in _PASSPORT.finditer(view.fold):
            if view.text[match.start() : match.end()].isupper():
                yield Span(Label.ID_DOC, match.start(), match.end(), "id-doc.passport")


def zones(view: View) -> Iterator[Span]:
    """Every machine-readable zone; its first line has no digit."""
    if "<<" in view.fold:
        for match in _ZONE.finditer(view.fold):
            if "<<" in match[0]:
                yield Span(Label.ID_DOC, match.start(), match.end(), "id-doc.zone")
