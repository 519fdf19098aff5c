"""The learned layer at work: hashed features, one small weight each, no numpy.

In: folded text. Out: the window that tells danger loudest, and how loud it tells each kind. The weights (weights.bin,
made by bench/urgency/train.py) are bytes: per question a scale and an intercept, then one signed byte a bucket.
"""

import struct
import zlib
from array import array
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from bot.redaction.urgency.danger.features import (
    BUCKETS,
    FIRST,
    LAST,
    NEXT_TO_FIRST,
    TOGETHER,
    Idea,
    Reader,
    all_ideas,
    pairs,
    windows,
)

WEIGHTS = Path(__file__).with_name("weights.bin")
QUESTIONS = ("danger", "urgent_body", "urgent_mind", "violence")
_HEAD = struct.Struct(f"<32s{2 * len(QUESTIONS)}f")
_MOST = 127


class Loudest(NamedTuple):
    """The window that tells danger loudest, how loud (a logit), and of how many."""

    danger: float
    window: Sequence[Idea]
    of: int


class Kinds(NamedTuple):
    """How loud a window tells each kind of danger: logits."""

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
        danger, *self._columns = [weights[BUCKETS * one : BUCKETS * (one + 1)] for one in range(len(QUESTIONS))]
        shared = {one: one for one in range(-128, 128)}
        self._danger = [
            shared[one] for one in danger
        ]  # it is read for every word: a list of few numbers answers sooner
        self._beside = [[self._danger[one] for one in beside] for beside in all_ideas().together]
        """What every two ideas near each other weigh for danger."""
        self._reader = Reader(self._weigh_danger)

    def _weigh_danger(self, buckets: Iterable[int]) -> int:
        danger = self._danger
        return sum([danger[one] for one in buckets])

    def _total(self, window: Sequence[Idea]) -> int:
        """What a window weighs for danger: its words and, bucket by bucket, its `pairs`, of which no list is made."""
        danger, last, crc32 = self._danger, LAST, zlib.crc32
        total = 0
        near: list[int] = []
        before, before_next, before_the_one_after = FIRST, NEXT_TO_FIRST, NEXT_TO_FIRST
        for heard, begins, begins_next, ideas, _, weight in window:
            total += weight + danger[crc32(heard, before) & last] + danger[crc32(heard, before_next) & last]
            before, before_next, before_the_one_after = begins, before_the_one_after, begins_next
            if ideas:
                for idea in ideas if near else ():
                    beside = self._beside[idea]
                    total += sum([beside[other] for other in near])
                near = [*near, *ideas][-TOGETHER:]
        return total

    def loudest(self, fold: str, quiet: float) -> Loudest | None:
        """The window of a folded text that tells danger loudest; None when none does above `quiet`."""
        loudest = None
        best, scale, intercept = quiet, self._scales[0], self._intercepts[0]
        read = list(windows(self._reader.read(fold)))
        for window in read:
            logit = self._total(window) * scale * worth(len(window)) + intercept
            if logit > best:
                best, loudest = logit, window
        return Loudest(best, loudest, len(read)) if loudest is not None else None

    def kinds(self, heard: Loudest) -> Kinds:
        """How loud a window tells each kind of danger."""
        buckets = [*pairs(heard.window), *[one for word in heard.window for one in word.buckets]]
        value = worth(len(heard.window))
        logits = [
            sum([column[one] for one in buckets]) * scale * value + intercept
            for column, scale, intercept in zip(self._columns, self._scales[1:], self._intercepts[1:], strict=True)
        ]
        return Kinds(*logits)


@cache
def model() -> Model:
    """The packaged weights."""
    return Model(WEIGHTS.read_bytes())
