"""Number plates: AB-123-CD since 2009, 123 ABC 75 before. Small letters with spaces need the word, or hyphens."""

import re
from collections.abc import Iterator

from bot.redaction.gazetteers import gazetteers
from bot.redaction.labels import Label
from bot.redaction.lazily import lazily
from bot.redaction.view import Span, View
from bot.redaction.wordlist import words

_LIKELY = re.compile(r"[0-9][\s-]{0,3}[a-z]{2}")
_NEW = re.compile(r"(?<![a-z0-9-])([a-hj-np-tv-z]{2})([\s-]{0,3})[0-9]{3}([\s-]{0,3})([a-hj-np-tv-z]{2})(?![a-z0-9-])")
_MAKES = words(
    "kangoo clio twingo megane scenic captur duster sandero peugeot renault citroen dacia berlingo partner golf polo "
    "fiat audi bmw mercedes toyota volkswagen opel corsa fiesta yaris zoe tesla panda picasso"
)
"""Cars: a plate in small letters stands beside one."""
_OLD = lazily(
    r"(?<![a-z0-9-])(?<![0-9][,./])[0-9]{1,4}[\s-]?([a-z]{2,3})[\s-]?(?:0[1-9]|[1-8][0-9]|9[0-5]|2[ab]|97[1-6])(?![a-z0-9-]|[,./][0-9])"
)

_PACIFIC = lazily(r"(?<![a-z0-9-])[0-9]{1,3}[\s.-]?[0-9]{3}[\s-]?(?P<of>nc|p)(?![a-z0-9-])")
"""«345 678 NC», «123 456 P»: New Caledonia's, and Polynesia's beside its word."""


def find(view: View) -> Iterator[Span]:
    """Every plate."""
    if view.digit_count < 3 or _LIKELY.search(view.fold) is None:
        return
    cued = any(cue.label is Label.PLATE for cue in view.cues) or not view.words.isdisjoint(_MAKES)
    if "nc" in view.words or (cued and "p" in view.words):
        for match in _PACIFIC.finditer(view.fold):
            if cued or (match["of"] == "nc" and view.text[match.start("of") : match.end()].isupper()):
                yield Span(Label.PLATE, *match.span(), "plate.old")
    for match in _NEW.finditer(view.fold):
        first, gap, other_gap, last = match.groups()
        hyphens = "-" in gap and "-" in other_gap
        capitals = view.text[match.start() : match.end()].isupper()
        said = first in gazetteers().words and last in gazetteers().words
        if cued or hyphens or (capitals and not said) or (not gap and not other_gap):
            yield Span(Label.PLATE, match.start(), match.end(), "plate.new")
    for match in _OLD.finditer(view.fold):
        capitals = view.text[match.start() : match.end()].isupper()
        if set(match[1]) == {"x"}:
            continue  # «06 XX 34 56 78»: hidden figures
        if cued or (capitals and match[1] not in gazetteers().words and len(match[0]) >= 7):
            yield Span(Label.PLATE, match.start(), match.end(), "plate.old")
