"""E-mail addresses: as such, with spaces around the @, without a domain's end, or spelt («arobase», «point»)."""

import re
from collections.abc import Iterator

from bot.redaction.labels import Label
from bot.redaction.view import SENTINEL, Span, View

_STOP = rf"\s@<>()\[\]{{}},;:\"«»|{SENTINEL}"
_WRITTEN = re.compile(
    rf"(?:(?<=[{_STOP}=?&/])|^)[^{_STOP}=?&/]{{1,64}}\s{{0,2}}@\s{{0,2}}[^{_STOP}/?&#]{{1,253}}"
    rf"(?:\s?\.\s?(?:fr|com|net|org|eu|be|ch|lu|de|es|it|uk|info|io|bzh|re|edu|gouv)(?![a-z]))?"
)
_TRAILING = ".!?'-"
_AT = (
    r"(?:\(\s?(?:at|a|arobase|@)\s?\)|\[\s?(?:at|a|arobase|@)\s?\]|\{\s?at\s?\}|(?<![a-z])(?:arobas[e]?|arrobase?|"
    r"arobaze|at)(?![a-z])|@)"
)
_DOT = r"(?:\.|(?<![a-z])(?:point|pt|dot)(?![a-z])|\(\s?(?:point|dot|\.)\s?\)|\[\s?(?:point|dot|\.)\s?\])"
_JOIN = rf"(?:\s?{_DOT}\s?|\s?(?:(?<![a-z])(?:tiret(?:\s(?:du\s)?(?:bas|6|8))?|underscore|moins)(?![a-z])|[-_])\s?)"
_SPELT = re.compile(
    rf"(?<![a-z0-9])[a-z0-9]{{1,40}}(?:{_JOIN}[a-z0-9]{{1,40}}){{0,5}}\s?{_AT}\s?"
    rf"[a-z0-9]{{1,40}}(?:{_JOIN}[a-z0-9]{{1,40}}){{0,4}}\s?{_DOT}\s?[a-z]{{2,10}}(?![a-z])"
)
_SAID_AT = frozenset({"arobase", "arobas", "arrobase", "arrobas", "arobaze", "at"})


def find(view: View) -> Iterator[Span]:
    """Every address, written or spelt."""
    fold = view.fold
    if "@" in fold:
        for match in _WRITTEN.finditer(fold):
            found = match[0].rstrip(_TRAILING)
            domain = found.partition("@")[2]
            if domain.strip() and (" " not in found or "." in domain):
                start = match.end() - len(match[0].lstrip(_TRAILING))
                yield Span(Label.EMAIL, start, match.start() + len(found), "email.written")
    if "@" in fold or not view.words.isdisjoint(_SAID_AT):
        for match in _SPELT.finditer(fold):
            yield Span(Label.EMAIL, match.start(), match.end(), "email.spelt")
