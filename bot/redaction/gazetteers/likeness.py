"""How much a word that no lexicon knows looks like a name rather than a slip of the keys.

A logistic regression over hashed pieces of words (two to four letters), one signed byte each (likeness.bin, made by
`build_likeness.py` from the names and words beside it). «Kwabena» looks like a name, «recuperre» like a word badly
typed. It only adds to a score.
"""

import struct
import zlib
from array import array
from functools import cache
from pathlib import Path
from zlib import crc32

BUCKETS = 1 << 13
_LAST = BUCKETS - 1
HEAD = struct.Struct("<ff")
"""The scale of the weights and the intercept."""


def pieces(word: str) -> list[int]:
    """The buckets of a folded word's pieces, its ends marked."""
    ended = f"^{word}$".encode("ascii", "replace")
    return [crc32(ended[at : at + size]) & _LAST for size in (2, 3, 4) for at in range(len(ended) - size + 1)]


class Likeness:
    """The weights, read once."""

    def __init__(self, packed: bytes) -> None:
        self._scale, self._intercept = HEAD.unpack_from(packed)
        self._weights = array("b", zlib.decompress(packed[HEAD.size :]))

    def of(self, word: str) -> float:
        """A logit: above 0 more a name than a word."""
        found = pieces(word[:24])
        return float(sum([self._weights[one] for one in found]) * self._scale * len(found) ** -0.5 + self._intercept)


@cache
def likeness() -> Likeness:
    """The packaged weights."""
    return Likeness(Path(__file__).with_name("likeness.bin").read_bytes())
