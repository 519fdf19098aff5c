"""Figures that tell of a thing the words before named: a browser's version («firefox», «115»), a country's prefix in a
talk about how a phone is written («avec ou sans le 0», «+33»). They are hidden before anything looks, and so stay.
"""

import re
from collections.abc import Iterator

from bot.redaction.labels import Label
from bot.redaction.lazily import lazily
from bot.redaction.normalise import folded
from bot.redaction.redacted import Redacted
from bot.redaction.view import View
from bot.redaction.wordlist import words

_LONGEST, _LAST = 40, 120
_VERSION = lazily(
    r"\W*(?:(?:la|le|version|v|c'?est|en|je\scrois|euh|oui|environ|plutot)\s?){0,3}"
    r"(?P<value>[0-9]{1,3}(?:\.[0-9]{1,5}){0,4})(?:\s(?:je\scrois|environ|pourquoi))?\W*"
)
_SOFTWARE = words(
    """
    firefox chrome chromium safari edge opera brave vivaldi internet explorer navigateur navigateurs version versions
    windows macos ios android ubuntu linux
    """
)
_PREFIX = re.compile(r"(?<![0-9+])(?:\+\s?33|0033)(?![0-9]|[\s.(]{1,3}[0-9])")
_OF_A_FORM = words(
    """
    indicatif prefixe format zero sans remplacer remplace devant international internationale espace espaces refuse
    refusee refuses accepte acceptent invalide incorrect champ formulaire
    """
)
"""What is said of how a phone is to be written."""
_OR_ZERO = re.compile(r"(?<![0-9])0(?![0-9])")


def hide(view: View, awaited: Label | None, last: Redacted | None) -> View:
    """The view without such figures; the same one where there is none."""
    if not view.has_digit or len(view.fold) > _LONGEST or awaited is not None:
        return view
    places = list(_places(view, last))
    return view.without(places) if places else view


def _places(view: View, last: Redacted | None) -> Iterator[tuple[int, int]]:
    before = folded(last.text[-_LAST:]) if last is not None else ""
    said = frozenset(re.findall("[a-z]+", before))
    version = _VERSION.fullmatch(view.fold) if "[" not in before and not _SOFTWARE.isdisjoint(said) else None
    if version is not None:
        yield version.span("value")
    elif "33" in view.fold and not (_OF_A_FORM.isdisjoint(said | view.words) and _OR_ZERO.search(view.fold) is None):
        yield from [match.span() for match in _PREFIX.finditer(view.fold)]
