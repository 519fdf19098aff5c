"""First names, family names and everyday French words, folded (lower case, no accents), as the redactor reads them.

Sources and licences: README.md. Made by `build.py`, which the running service does not need. Read once, on first use.
"""

import lzma
from functools import cache
from pathlib import Path
from typing import NamedTuple

from bot.redaction.gazetteers.curated import BRANDS, CITIES, ENGLISH, ORDINARY, REGIONS, SMS
from bot.redaction.gazetteers.world import FIRMS, PLACES


class Gazetteers(NamedTuple):
    """Sets of folded single words. A *strong* name is hardly ever a word; an *ambiguous* one often is (rose, petit)."""

    strong_first: frozenset[str]
    ambiguous_first: frozenset[str]
    strong_last: frozenset[str]
    ambiguous_last: frozenset[str]
    rare: frozenset[str]
    """Names that few bear: they count beside a cue or another name."""
    names: frozenset[str]
    """The first four together."""
    words: frozenset[str]
    """Everyday French words, with the portal's own and those of the web."""
    nouns: frozenset[str]
    """Those of them that are hardly anything but nouns: without its article one is quoted («je tape girafe»)."""
    conditions: frozenset[str]
    """Diseases, by the first words of the CIM-10's labels."""
    medicines: frozenset[str]
    """Medicines, by their names in one word."""
    terms: frozenset[str]
    """Words of the CIM-10's labels that a portal does not use: they complete a fact («chronique», «du côlon»)."""
    towns: frozenset[str]
    """French towns of one word and some others."""
    never: frozenset[str]
    """Brands, months, days, towns, products: capitalised, and no one's name without a cue."""
    places: frozenset[str]
    """Towns, regions and countries, of the world too; a password may be one."""
    nobodys: frozenset[str]
    """`never`, with the places of the world and more firms: no names, but not all of them everyday words."""

    def is_plain(self, word: str) -> bool:
        """Whether it is an everyday word that is nobody's name at all."""
        return word in self.words and word not in self.names


def _sections(name: str) -> list[frozenset[str]]:
    """The lists of one file: words a line, an empty line between lists."""
    packed = Path(__file__).with_name(name).read_bytes()
    return [frozenset(part.split("\n")) for part in lzma.decompress(packed).decode().split("\n\n")]


@cache
def gazetteers() -> Gazetteers:
    """The three files, unpacked; about 60 ms the first time."""
    strong_first, ambiguous_first, strong_last, ambiguous_last, rare = _sections("names.xz")
    nouns, others, english = _sections("words.xz")
    conditions, medicines, terms = _sections("medical.xz")
    never = BRANDS | CITIES | REGIONS
    ordinary = ORDINARY | ENGLISH | SMS | english
    words = nouns.union(others, ordinary, never)
    names = strong_first | ambiguous_first | strong_last | ambiguous_last
    return Gazetteers(
        conditions=conditions,
        medicines=medicines,
        terms=terms,
        nouns=nouns,
        rare=rare - ordinary - never,
        names=names,
        strong_first=strong_first - never - ordinary,
        ambiguous_first=ambiguous_first | (strong_first & (never | ordinary)),
        strong_last=strong_last - never - ordinary,
        ambiguous_last=ambiguous_last | (strong_last & (never | ordinary)),
        words=words,
        towns=CITIES,
        never=never,
        places=CITIES | REGIONS | PLACES,
        nobodys=never | PLACES | FIRMS,
    )
