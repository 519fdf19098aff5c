"""First names, family names and everyday French words, folded (lower case, no accents), as the redactor reads them.

Sources and licences: README.md. Made by `build.py`, which the running service does not need. Read once, on first use.
"""

import lzma
from dataclasses import dataclass
from functools import cache
from importlib import resources

from bot.redaction.gazetteers.curated import BRANDS, CITIES, ORDINARY


@dataclass(frozen=True, slots=True)
class Gazetteers:
    """Sets of folded single words. A *strong* name is hardly ever a word; an *ambiguous* one often is (rose, petit)."""

    strong_first: frozenset[str]
    ambiguous_first: frozenset[str]
    strong_last: frozenset[str]
    ambiguous_last: frozenset[str]
    words: frozenset[str]
    """Everyday French words, with the portal's own and those of the web."""
    never: frozenset[str]
    """Brands, months, days, towns, products: capitalised, and no one's name without a cue."""


def _sections(name: str) -> list[frozenset[str]]:
    """The lists of one file: words a line, an empty line between lists."""
    packed = resources.files(__name__).joinpath(name).read_bytes()
    return [frozenset(part.split("\n")) for part in lzma.decompress(packed).decode().split("\n\n")]


@cache
def gazetteers() -> Gazetteers:
    """Both files, unpacked; about 30 ms the first time."""
    strong_first, ambiguous_first, strong_last, ambiguous_last = _sections("names.xz")
    (words,) = _sections("words.xz")
    never = BRANDS | CITIES
    return Gazetteers(
        strong_first=strong_first - never - ORDINARY,
        ambiguous_first=ambiguous_first | (strong_first & (never | ORDINARY)),
        strong_last=strong_last - never - ORDINARY,
        ambiguous_last=ambiguous_last | (strong_last & (never | ORDINARY)),
        words=words | ORDINARY | never,
        never=never,
    )
