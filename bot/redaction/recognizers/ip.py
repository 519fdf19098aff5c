"""IP addresses, v4 and v6, and MAC addresses. «Version 10.0.19.45» and «12:30:45» are neither."""

import re
from collections.abc import Iterator

from bot.redaction.labels import Label
from bot.redaction.lazily import lazily
from bot.redaction.recognizers.figures.benign import PRODUCTS
from bot.redaction.view import Span, View

_OCTET = r"(?:25[0-5]|2[0-4][0-9]|1?[0-9]{1,2})"
_DOT = r"\s?(?:\.|\[\.\]|\(\.\))\s?"
_V4 = lazily(rf"(?<![0-9.])(?:{_OCTET}{_DOT}){{3}}{_OCTET}(?![0-9]|\.[0-9])")
_VERSIONED = lazily(rf"(?<![a-z])(?:{PRODUCTS})[ /:]{{0,2}}$")
_GOES_ON_BEFORE, _GOES_ON = re.compile(r"[0-9]\s?\.\s?$"), re.compile(r"\s?\.\s?[0-9]")
"""Dots with spaces around: «zéro 7 . 62 . 18 . 90 . 44» has five groups, and is a phone."""
_NOBODYS = ("127.", "0.", "255.")
"""Of every machine, or of none."""
_COLONS = re.compile(
    r"(?<![0-9a-z:])(?:[0-9a-f]{0,4}:){2,7}(?:[0-9a-f]{1,4}|(?:[0-9]{1,3}\.){3}[0-9]{1,3})?(?![0-9a-z:])"
)
_MAC = re.compile(r"(?<![0-9a-z:-])(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}(?![0-9a-z:-])")

_MAC_UNCUT = lazily(
    r"(?<![a-z])(?:mac|bssid)(?:\saddress)?\s?(?:[:=]|est|c'est)?\s?(?P<value>[0-9a-f]{12}|[0-9a-f]{4}(?:\.[0-9a-f]{4}){2})(?![0-9a-z])"
)
_PAIRS = re.compile(r"[0-9]{2}(?:\s?\.\s?[0-9]{2}){3}")
_FIRST_PAIR = re.compile(r"(?<![0-9])0[1-9]\s?[:;,.-]\s?$")
"""«06 : 12.34.56.78» is a phone."""


def find(view: View) -> Iterator[Span]:
    """Every address."""
    fold = view.fold
    if "mac" in view.words or "bssid" in view.words:
        for match in _MAC_UNCUT.finditer(fold):
            yield Span(Label.IP, *match.span("value"), "ip.mac")
    if fold.count(".") >= 3 and view.digit_count >= 4:
        for match in _V4.finditer(fold):
            start, end = match.span()
            longer = " " in match[0] and (
                _GOES_ON_BEFORE.search(fold, max(0, start - 4), start) or _GOES_ON.match(fold, end)
            )
            versioned = _VERSIONED.search(fold, max(0, start - 20), start)
            phone = _PAIRS.fullmatch(match[0]) and _FIRST_PAIR.search(fold, max(0, start - 5), start)
            if not (match[0].startswith(_NOBODYS) or longer or versioned or phone):
                yield Span(Label.IP, match.start(), match.end(), "ip.v4")
    if fold.count(":") >= 2 or fold.count("-") >= 5:
        for match in _COLONS.finditer(fold):
            groups = match[0].split(":")
            hexed = re.search(r"[a-f]|[0-9]{3}", match[0]) or "::" in match[0]
            if match[0].strip(":") and hexed and (len(groups) == 8 or ("::" in match[0] and _digit_or_long(match[0]))):
                yield Span(Label.IP, match.start(), match.end(), "ip.v6")
        for match in _MAC.finditer(fold):
            yield Span(Label.IP, match.start(), match.end(), "ip.mac")


def _digit_or_long(written: str) -> bool:
    """A shortened address rather than «a::b» of prose."""
    return re.search(r"[0-9]", written) is not None or len(written) >= 8
