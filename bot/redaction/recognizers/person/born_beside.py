"""A date of birth right after a name, or right before it: «Lisandru Poli, 03/09/2014»."""

import re
from collections.abc import Iterator

from bot.redaction.labels import Label
from bot.redaction.lazily import lazily
from bot.redaction.recognizers.dob.cued import DATE
from bot.redaction.view import Span, View

_BESIDE_DATE = lazily(rf"[\s,;(/-]{{1,3}}(?:nee?\s)?(?P<date>{DATE})(?![0-9])")
_DATE_BEFORE = lazily(r"(?<![0-9/.-])(?P<date>[0-9]{1,2}[/.-][0-9]{1,2}[/.-](?:19[0-9]|20[01])[0-9])[\s,;/-]{1,3}$")
_LEAST_DATE = 8
_WHOLE_DATE = re.compile(r"[0-9]{1,2}\D{1,4}.*(?:19[2-9]|200|201)[0-9]$|[0-9]{8}$")


def dates_beside(view: View, start: int, end: int) -> Iterator[Span]:
    """A date of birth right after a name, or before it."""
    after = _BESIDE_DATE.match(view.fold, end)
    if after is not None:
        bracketed = view.fold[end : end + 2] == " (" and len(after["date"]) >= _LEAST_DATE
        if bracketed or _WHOLE_DATE.match(after["date"]):
            yield Span(Label.DOB, *after.span("date"), "dob.beside-name")
    if (before := _DATE_BEFORE.search(view.fold, max(0, start - 16), start)) is not None:
        yield Span(Label.DOB, *before.span("date"), "dob.beside-name")
