"""Phones that are cut in pairs by what numbers.py does not read between digits: «06:12:34:56:78», «06 et 12 et …».

The form alone tells: a first pair from 01 to 09 (or «zéro 6», or a country's code) and four more, the same sign between
all of them, or one sign after the first and another between the rest. An hour has three pairs at most.
"""

from collections.abc import Iterator

from bot.redaction.labels import Label
from bot.redaction.lazily import lazily
from bot.redaction.view import SENTINEL, Span, View

_LEAST_DIGITS = 9
_PLAIN = frozenset({"", " ", ".", "-", "/"})
_SIGN = rf"[^a-z0-9\n{SENTINEL}]{{1,5}}"
_BETWEEN = rf"(?:{_SIGN}|\s(?:et|puis|tiret|slash|barre|virgule)\s)"
_FIRST = (
    r"(?:(?:\+|(?<![0-9])00)[\s(]?33[^a-z0-9\n]{0,4}(?:0[^a-z0-9\n]{0,3})?|(?<![0-9a-z])0\s?|(?<![a-z0-9])zeros?[\s.,:-]{1,3}|"
    r"(?<![a-z0-9])o\s?(?=[1-9][^0-9]))[1-9]"
)
_PAIRS = lazily(
    rf"(?P<first>{_FIRST})(?P<sign>{_BETWEEN})(?P<pair>[0-9]{{2}})(?P<by>{_BETWEEN}|)[0-9]{{2}}(?:(?P=by)[0-9]{{2}}){{2}}"
    rf"(?![0-9]|[:-][0-9a-f]{{2}}(?![0-9a-z]))"
)
_HOUR_AND_DATE = lazily(
    r"0[0-9]\s?[:h]\s?[0-5][0-9][^0-9]{1,5}(?:0[1-9]|[12][0-9]|3[01])(?P<by>[^0-9]{1,3})(?:0[1-9]|1[0-2])(?P=by)[0-9]{2}"
    r"(?P=by)?[0-9]{0,2}"
)
"""«08:30 12/04/24 …»: an hour, then a day."""

_HIDDEN = lazily(
    r"(?<![0-9a-z])0[1-9](?=(?:[ .-]?(?:xx|\*\*|\?\?|__)){0,2}[ .-]?[0-9]{2}|[ .-]?[0-9]{2})"
    r"(?:[ .-]?(?:[0-9]{2}|xx|\*\*|\?\?|__)){4}(?![0-9a-z])"
)
"""«06 XX 34 56 78»: some of its pairs hidden."""
_LEAST_SHOWN = 6


def find(view: View) -> Iterator[Span]:
    """Every such phone."""
    if view.digit_count >= _LEAST_SHOWN and ("xx" in view.words or "**" in view.fold or "??" in view.fold):
        for hidden in _HIDDEN.finditer(view.fold):
            if sum(map(str.isdigit, hidden[0])) >= _LEAST_SHOWN:
                yield Span(Label.PHONE, *hidden.span(), "number.phone")
    if view.digit_count < _LEAST_DIGITS:
        return
    for match in _PAIRS.finditer(view.fold):
        read_by_numbers = match["first"].isdigit() and match["sign"] in _PLAIN and match["by"] in _PLAIN
        if not (read_by_numbers or _HOUR_AND_DATE.fullmatch(match[0])):
            yield Span(Label.PHONE, *match.span(), "number.phone")
