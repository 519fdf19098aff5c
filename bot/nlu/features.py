"""An utterance as numbers: its words, then a sparse vector over word (1–2), character (2–5) and idea (1–2) grams.

In: a `Redacted` (or an author's phrase), as words of plain letters: lower case, no accents, no punctuation, usual
abbreviations in full. A mark such as `[EMAIL]` is one neutral word: it breaks n-grams and has none of its own. Out:
`Sparse`, whose dot product with another is the kernel: `0.4 · cosine over words + 0.6 · cosine over characters` as in
research/nlu.md §3, and `0.5 · cosine over ideas` (ideas.py).
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from bot.nlu.ideas import idea_grams
from bot.nlu.lexicons import lines_of
from bot.redaction.labels import Label
from bot.redaction.redacted import Redacted

Floats = npt.NDArray[np.float32]
Ids = npt.NDArray[np.int32]
Words = tuple[str, ...]

MARK = "■"  # no letter, so no word that is typed can be it
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
    """A vector by its entries that are not zero: `weights[k]` stands at `ids[k]`, each id once."""

    ids: Ids
    weights: Floats


@dataclass(frozen=True, slots=True)
class Block:
    """One part of the vector. `strict`: a gram that no phrase holds still counts in its length, as one of the greatest
    rarity: an utterance that is half unknown is only half like anything we know.
    """

    grams: Callable[[Sequence[str]], list[str]]
    share: float
    shared: int
    strict: bool


# Shares of words and characters were set before any question was scored; that of ideas by leave-one-hand-out.
BLOCKS = (
    Block(word_grams, share=0.4, shared=2, strict=True),
    Block(char_grams, share=0.6, shared=2, strict=True),
    Block(idea_grams, share=0.5, shared=2, strict=False),
)


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The grams of the phrases by block, each with its place in the vector, and its rarity (inverse document
    frequency).
    """

    places: tuple[dict[str, int], ...]
    rarity: Floats
    unknown_rarity: float

    @property
    def size(self) -> int:
        """How many places the vector has."""
        return len(self.rarity)

    def rarity_of(self, word: str) -> float | None:
        """How rare `word` is among the phrases; None if none says it."""
        place = self.places[0].get(word)
        return None if place is None else float(self.rarity[place])

    def vector(self, words: Sequence[str]) -> Sparse:
        """`words` as a vector: in each block, (1 + log count) · rarity, scaled to length √share."""
        places: list[int] = []
        counts: list[int] = []
        ends: list[int] = []
        unknown: list[int] = []
        for block, known in zip(BLOCKS, self.places, strict=True):
            found = Counter(map(known.get, block.grams(words)))
            unknown.append(found.pop(None, 0) * block.strict)
            places += [place for place in found if place is not None]
            counts += found.values()
            ends.append(len(places))
        ids = np.array(places, dtype=np.int32)
        weights = (1 + np.log(np.array(counts, dtype=np.float32))) * self.rarity[ids]
        start = 0
        for block, end, strangers in zip(BLOCKS, ends, unknown, strict=True):
            part = weights[start:end]
            length = float(part @ part) + strangers * self.unknown_rarity**2
            if length:
                part *= np.float32((block.share / length) ** 0.5)
            start = end
        return Sparse(ids, weights)


def learn_vocabulary(texts: Sequence[Words]) -> Vocabulary:
    """The vocabulary of `texts`: every word, and each other gram that enough of them share; rarity = 1 + log((1 +
    texts) / (1 + texts that hold it)). What one text alone holds says nothing of another one.
    """
    places: list[dict[str, int]] = []
    holders: list[int] = []
    for block in BLOCKS:
        held: Counter[str] = Counter()
        for words in texts:
            held.update(set(block.grams(words)))
        kept = sorted(gram for gram, count in held.items() if count >= block.shared or _is_word(gram, block))
        places.append({gram: len(holders) + place for place, gram in enumerate(kept)})
        holders += [held[gram] for gram in kept]
    rarity = (1 + np.log((1 + len(texts)) / (1 + np.array(holders)))).astype(np.float32)
    return Vocabulary(tuple(places), rarity, float(1 + np.log(1 + len(texts))))


def _is_word(gram: str, block: Block) -> bool:
    return block.grams is word_grams and " " not in gram
