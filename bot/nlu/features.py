"""An utterance as numbers: its words, then a sparse vector over word (1–2) and character (2–5) n-grams.

In: a `Redacted` (or an author's phrase), as words of plain letters: lower case, no accents, no punctuation, usual
abbreviations in full. A mark
such as `[EMAIL]` is one neutral word: it breaks n-grams and has none of its own. Out: `Sparse`, whose dot product
with another is the kernel of research/nlu.md §3, `0.4 · cosine over words + 0.6 · cosine over characters`.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from bot.nlu.lexicons import lines_of
from bot.redaction.labels import Label
from bot.redaction.redacted import Redacted

Floats = npt.NDArray[np.float32]
Ids = npt.NDArray[np.int32]
Words = tuple[str, ...]

MARK = "■"  # no letter, so no word that is typed can be it
WORD_SHARE, CHAR_SHARE = 0.4, 0.6  # of the kernel; set before any scored question was seen, and not tuned
SHORTEST, LONGEST = 2, 5  # characters of an n-gram, blanks included

_WRITTEN_MARK = re.compile(r"\[(?:" + "|".join(Label) + r")(?: \d+)?\]")
_NOT_A_WORD = re.compile(r"[^\w■]+|_+")
_IN_FULL: dict[str, list[str]] = {line.split()[0]: line.split()[1:] for line in lines_of("abbreviations")}
_DRAWN_OUT = re.compile(r"([^\W\d])\1{2,}")
_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "ð": "d", "ł": "l", MARK: " "})


def fold(text: str) -> str:
    """`text` in lower case without accents or ligatures, drawn-out letters (three or more) brought back to one."""
    plain = text.lower().translate(_LIGATURES)
    if not plain.isascii():
        plain = "".join(sign for sign in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(sign))
    return _DRAWN_OUT.sub(r"\1", plain)


def words_of(text: Redacted) -> Words:
    """The words that a member typed, each mark as `MARK`. Brackets that she typed herself are text."""
    return words_between(text, 0, len(text.text))


def words_between(text: Redacted, start: int, end: int) -> Words:
    """The words of a part of `text` that cuts through no mark."""
    at, found = start, []
    for _, mark_start, mark_end in text.marks:
        if start <= mark_start < end:
            found += [*_split(text.text[at:mark_start]), MARK]
            at = mark_end
    return (*found, *_split(text.text[at:end]))


def words_of_phrase(phrase: str) -> Words:
    """The words of an author's phrase, where a mark is written out: «mon adresse est [EMAIL]»."""
    pieces = _WRITTEN_MARK.split(phrase)
    found = _split(pieces[0])
    for piece in pieces[1:]:
        found += [MARK, *_split(piece)]
    return tuple(found)


def _split(text: str) -> list[str]:
    found: list[str] = []
    for word in _NOT_A_WORD.sub(" ", fold(text)).split():
        found += _IN_FULL.get(word) or (word,)
    return found


def word_grams(words: Sequence[str]) -> list[str]:
    """Words and pairs of words. Marks are left out, and no pair reaches over one."""
    pairs = [f"{left} {right}" for left, right in pairwise(words) if MARK not in (left, right)]
    return [word for word in words if word != MARK] + pairs


def char_grams(words: Sequence[str]) -> list[str]:
    """Pieces of 2 to 5 characters of the words joined by blanks, a mark ending a stretch: « m», …, «t de», «de p».

    They reach over the blanks: held-out hands are understood a point better so than with pieces inside words alone.
    """
    found = []
    for stretch in filter(str.strip, " ".join(words).split(MARK)):
        text = f" {stretch.strip()} "
        for length in range(SHORTEST, LONGEST + 1):
            found += [text[at : at + length] for at in range(len(text) - length + 1)]
    return found


class Sparse(NamedTuple):
    """A vector by its entries that are not zero: `weights[k]` stands at `ids[k]`; ids rise."""

    ids: Ids
    weights: Floats


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The n-grams of the phrases, each with its place in the vector and its rarity (inverse document frequency).

    An n-gram that no phrase holds still counts in the length of the vector, as one of the greatest rarity: an utterance
    that is half unknown is only half like anything we know.
    """

    words: dict[str, int]
    chars: dict[str, int]
    rarity: Floats
    unknown_rarity: float

    @property
    def size(self) -> int:
        """How many places the vector has."""
        return len(self.rarity)

    def vector(self, words: Sequence[str]) -> Sparse:
        """`words` as a vector: in each block, (1 + log count) · rarity, scaled to length √share."""
        word_ids, word_weights = self._block(word_grams(words), self.words, WORD_SHARE)
        char_ids, char_weights = self._block(char_grams(words), self.chars, CHAR_SHARE)
        return Sparse(np.concatenate((word_ids, char_ids)), np.concatenate((word_weights, char_weights)))

    def _block(self, grams: list[str], places: dict[str, int], share: float) -> Sparse:
        counts: dict[str, int] = {}
        for gram in grams:
            counts[gram] = counts.get(gram, 0) + 1
        known: dict[int, int] = {}
        unknown = 0.0
        for gram, count in counts.items():
            place = places.get(gram)
            if place is None:
                unknown += count
            else:
                known[place] = count
        ids = np.fromiter(sorted(known), dtype=np.int32, count=len(known))
        weights = np.fromiter((known[place] for place in sorted(known)), dtype=np.float32, count=len(known))
        weights = (1 + np.log(weights)) * self.rarity[ids]
        length = float(weights @ weights) + unknown * self.unknown_rarity**2
        return Sparse(ids, weights * np.float32((share / length) ** 0.5) if length else weights)


def learn_vocabulary(texts: Iterable[Words]) -> Vocabulary:
    """The vocabulary of `texts`; rarity = 1 + log((1 + texts) / (1 + texts that hold it))."""
    holders: tuple[dict[str, int], dict[str, int]] = ({}, {})
    total = 0
    for words in texts:
        total += 1
        for held, grams in zip(holders, (word_grams(words), char_grams(words)), strict=True):
            for gram in set(grams):
                held[gram] = held.get(gram, 0) + 1
    ordered = [sorted(held) for held in holders]
    counts = np.array([held[gram] for held, grams in zip(holders, ordered, strict=True) for gram in grams])
    rarity = (1 + np.log((1 + total) / (1 + counts))).astype(np.float32)
    word_places = {gram: place for place, gram in enumerate(ordered[0])}
    char_places = {gram: len(word_places) + place for place, gram in enumerate(ordered[1])}
    return Vocabulary(word_places, char_places, rarity, float(1 + np.log(1 + total)))
