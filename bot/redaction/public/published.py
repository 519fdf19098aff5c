"""What the brand file publishes besides phones and mails: the officer's name, the addresses, the firm's numbers (SIREN,
SIRET, VAT). The notice and the legal pages print them, so they stay in a message that quotes them; who says that she is
called so, or lives there, is masked as anybody.
"""

import re
from collections.abc import Iterable, Iterator

from bot.redaction.labels import Label
from bot.redaction.lazily import lazily
from bot.redaction.normalise import normalise
from bot.redaction.talk import advisers
from bot.redaction.view import View

_TITLE = r"(?:(?:m|mr|mme|monsieur|madame|mademoiselle|maitre)\.?\s)"
_STREET = lazily(
    r"(?<![a-z0-9])(?P<street>[0-9]{1,4}(?:\s?(?:bis|ter))?\W{1,3}[a-z].*?)(?:\W{1,3}(?P<town>[0-9]{5}\s.+))?$"
)
_BOX = lazily(r"(?<![a-z0-9])(?P<street>(?:tsa|bp|cs)\s[0-9]{1,6})\W{1,3}(?P<town>[0-9]{5}\s.+)$")
"""What post is sent to in place of a street."""
_FIRM = re.compile(r"(?:\s|^)(?:[a-z]{2}\s?[0-9]{2}\s?)?(?P<siren>[0-9]{3}[\s.]?[0-9]{3}[\s.]?[0-9]{3})$")
"""A registered number, with its town or its country and key before."""
_LEAST_OF_A_FIRM = 9
_GAP = r"[\s,.;'-]{1,3}"
_LIVES = lazily(
    r"(?<![a-z])(?:habit|demeur|resid|log|domicil|demenag|emmenag|vi[st]\s|(?:mon|notre|nouvelle|ancienne|son|leur)\sadresse|"
    r"chez\s(?:moi|mon|ma|nous|mes|ses))"
)
_BEFORE = 40


class Published:
    """Hides them from the recognizers, as `PublicContacts` does."""

    def __init__(self, lines: Iterable[str]) -> None:
        folds = [(line, normalise(line).fold) for line in lines]
        names = [fold for line, fold in folds if advisers.is_a_name(line) and " " in fold]
        streets = [match for _, fold in folds if (match := _BOX.search(fold) or _STREET.search(fold))]
        self._name = _one_of(_of_name(name) for name in names)
        self._address = _one_of(map(_of_address, streets))
        self._firm = _one_of(_of_firm(match["siren"]) for _, fold in folds if (match := _FIRM.search(fold)))
        said = [name.split()[-1] for name in names] + [
            max(re.findall("[a-z]+", one["street"]), key=len) for one in streets
        ]
        self._gate = frozenset(said)

    def hide(self, view: View, awaited: Label | None) -> View:
        """`awaited`: what the message before announced; a name or an address that was asked for is the member's."""
        if self._firm is not None and view.digit_count >= _LEAST_OF_A_FIRM:
            firms = [match.span() for match in self._firm.finditer(view.fold)]
            view = view.without(firms) if firms else view
        if view.words.isdisjoint(self._gate):
            return view
        if self._address is not None and awaited is not Label.ADDRESS:
            found = [match.span() for match in self._address.finditer(view.fold)]
            places = [place for place in found if not _LIVES.search(view.fold, max(0, place[0] - _BEFORE), place[0])]
            view = view.without(places) if places else view
        return view if self._name is None else advisers.hide_named(view, self._name, awaited)


def _one_of(patterns: Iterable[str]) -> re.Pattern[str] | None:
    found = sorted(set(patterns), key=len, reverse=True)
    return re.compile("|".join(found)) if found else None


def _of_firm(siren: str) -> str:
    """Its nine digits, in groups or not, with a country and its key before, or an establishment's five after."""
    digits = re.sub("[^0-9]", "", siren)
    groups = r"[ .]?".join((digits[:3], digits[3:6], digits[6:]))
    return rf"(?<![0-9a-z])(?<![0-9][ .])(?:fr\s?[0-9]{{2}}\s?)?{groups}(?:[ .]?[0-9]{{5}})?(?![0-9]|[ .][0-9])"


def _pieces(written: str) -> list[str]:
    return re.findall(r"[a-z0-9]+", written)


def _joined(pieces: Iterable[str]) -> str:
    return _GAP.join(map(re.escape, pieces))


def _of_name(name: str) -> str:
    """Both ways round, and the family name after a title."""
    *first, last = _pieces(name)
    whole = rf"{_TITLE}?(?:{_joined([*first, last])}|{_joined([last, *first])})"
    return rf"(?<![\w@._'-])(?:{whole}|{_TITLE}{last})(?![\w@_]|[.'-]\w)"


def _of_address(found: re.Match[str]) -> str:
    """A street with its town (its postcode may be left out: «à Paris»), or none; another town's is somebody's."""
    town = rf"(?:{_of_town(*_pieces(found['town']))})?" if found["town"] else ""
    return rf"(?<![\w.,/-]){_joined(_pieces(found['street']))}{town}(?![\w-])(?!\W{{0,3}}[0-9]|\s(?:a|au|aux|en|sur)\s)"


def _of_town(code: str, *name: str) -> str:
    at = name.index("cedex") if "cedex" in name else len(name)
    cedex = rf"(?:{_GAP}cedex(?:{_GAP}{_joined(name[at + 1 :])})?)?" if name[at + 1 :] else ""
    return rf"{_GAP}(?:{code}{_GAP})?(?:a\s)?{_joined(name[:at])}{cedex}"


def lines_of(published: Iterable[str]) -> Iterator[str]:
    """Those of the brand file's lines that are neither a phone nor a mail."""
    return (line for line in published if "@" not in line and re.search(r"[^\W\d_]", line))
