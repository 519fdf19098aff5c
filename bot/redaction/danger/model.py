"""The learned layer at work: hashed features, one small weight each, no numpy.

In: folded text. Out: how loud each question is answered yes, the loudest window counting. The weights (weights.bin,
made by bench/urgency/train.py) are bytes: per question a scale and an intercept, then one signed byte a bucket.
"""

import struct
import zlib
from array import array
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from bot.redaction.danger.features import BUCKETS, Idea, Reader, pairs, windows

WEIGHTS = Path(__file__).with_name("weights.bin")
QUESTIONS = ("danger", "urgent_body", "urgent_mind", "violence")
_HEAD = struct.Struct(f"<32s{2 * len(QUESTIONS)}f")
_MOST = 127


class Loudness(NamedTuple):
    """How loud a window tells each of `QUESTIONS`: logits, 0 as likely as not."""

    danger: float
    body: float
    mind: float
    violence: float


def worth(words: int) -> float:
    """What a feature counts for in a window of so many words: long windows say no more than short ones."""
    return float(max(words, 4) ** -0.5)


def pack(weights: Sequence[Sequence[float]], intercepts: Sequence[float], fingerprint: str) -> bytes:
    """The file: `weights` has a row a bucket and a column a question; `fingerprint` is a SHA-256 in hex."""
    columns = list(zip(*weights, strict=True))
    scales = [max(map(abs, column)) / _MOST or 1.0 for column in columns]
    rounded = [[round(one / scale) for one in column] for column, scale in zip(columns, scales, strict=True)]
    body = b"".join(array("b", column).tobytes() for column in rounded)
    return _HEAD.pack(bytes.fromhex(fingerprint), *scales, *intercepts) + zlib.compress(body, 9)


class Model:
    """The weights, read once; shared by threads."""

    def __init__(self, packed: bytes) -> None:
        """`packed`: the file as `pack` makes it."""
        fingerprint, *numbers = _HEAD.unpack_from(packed)
        self.fingerprint: str = fingerprint.hex()
        self._scales, self._intercepts = numbers[: len(QUESTIONS)], numbers[len(QUESTIONS) :]
        weights = array("b", zlib.decompress(packed[_HEAD.size :]))
        self._columns = [weights[BUCKETS * one : BUCKETS * (one + 1)] for one in range(len(QUESTIONS))]
        self._reader = Reader(self._weigh_danger)

    def _weigh_danger(self, buckets: Iterable[int]) -> int:
        danger = self._columns[0]
        return sum([danger[one] for one in buckets])

    def _weigh(self, buckets: Iterable[int]) -> tuple[int, ...]:
        return tuple([sum([column[one] for one in buckets]) for column in self._columns])

    def hear(self, fold: str, quiet: float) -> Loudness | None:
        """The loudest window of a folded text; None when none tells danger above `quiet`."""
        danger, loudest = self._columns[0], None
        best, scale, intercept = quiet, self._scales[0], self._intercepts[0]
        for window in windows(self._reader.read(fold)):
            together = pairs(window)
            total = sum([word.weight for word in window]) + sum([danger[one] for one in together])
            logit = total * scale * worth(len(window)) + intercept
            if logit > best:
                best, loudest = logit, (window, together)
        return None if loudest is None else self._loudness(best, *loudest)

    def _loudness(self, danger: float, window: Sequence[Idea], together: Sequence[int]) -> Loudness:
        totals = map(sum, zip(self._weigh(together), *[self._weigh(word.buckets) for word in window], strict=True))
        value = worth(len(window))
        _, *others = [
            total * scale * value + intercept
            for total, scale, intercept in zip(totals, self._scales, self._intercepts, strict=True)
        ]
        return Loudness(danger, *others)


@cache
def model() -> Model:
    """The packaged weights."""
    return Model(WEIGHTS.read_bytes())
