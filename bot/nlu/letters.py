"""Pieces of 2 to 5 characters of an utterance, each as one number (a byte a character), so that all of them are cut,
counted and looked up at once.

They reach over the blanks between words («t de»): held-out hands are understood a point better so than with pieces
inside words alone. A mark ends a stretch. What is no Latin letter counts as one unknown sign.
"""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

SHORTEST, LONGEST = 2, 5  # characters of a piece, blanks included
MARK = "■"  # no letter, so no word that is typed can be it

Codes = npt.NDArray[np.int64]


def pieces_of(words: Sequence[str]) -> Codes:
    """The pieces of `words` joined by blanks, as numbers in order, each as often as it stands there."""
    if not words:
        return np.empty(0, dtype=np.int64)
    text = f" {' '.join(words)} ".replace(MARK, "\0")
    signs = np.frombuffer(text.encode("latin-1", "replace"), dtype=np.uint8).astype(np.int64)
    ended = signs == 0
    piece, over = signs, ended
    found, cut = [], []
    for length in range(SHORTEST, LONGEST + 1):
        piece = (piece[:-1] << 8) | signs[length - 1 :]
        over = over[:-1] | ended[length - 1 :]
        found.append(piece)
        cut.append(over)
    codes = np.concatenate(found)
    if MARK in words:
        codes = codes[~np.concatenate(cut)]
    codes.sort()
    return codes


def counted(codes: Codes) -> tuple[Codes, Codes]:
    """Each of the `codes` (in order) once, and how often it stands there."""
    new = np.empty(len(codes), dtype=np.bool_)
    new[:1] = True
    np.not_equal(codes[1:], codes[:-1], out=new[1:])
    firsts = np.flatnonzero(new)
    counts = np.empty(len(firsts), dtype=np.int64)
    np.subtract(firsts[1:], firsts[:-1], out=counts[:-1])
    counts[-1:] = len(codes) - firsts[-1:]
    return codes[firsts], counts
