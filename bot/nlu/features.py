"""An utterance as numbers: its words, then a sparse vector over word (1–2), character (2–5) and idea (1–2) grams.

In: a `Redacted` (or an author's phrase), as words of plain letters: lower case, no accents, no punctuation, usual
abbreviations in full. A mark such as `[EMAIL]` is one neutral word: it breaks n-grams and has none of its own. Out:
`Sparse`, whose dot product with another is the kernel: `0.4 · cosine over words + 0.6 · cosine over characters` as in
research/nlu.md §3, and `0.5 · cosine over ideas` (ideas.py).
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from bot.nlu.ideas import idea_grams
from bot.nlu.letters import MARK, Codes, counted, pieces_of
from bot.nlu.lexicons import lines_of
from bot.redaction.labels import Label
from bot.redaction.redacted import Redacted

Floats = npt.NDArray[np.float32]
Ids = npt.NDArray[np.int32]
Words = tuple[str, ...]

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


class Sparse(NamedTuple):
    """A vector by its entries that are not zero: `weights[k]` stands at `ids[k]`, each id once."""

    ids: Ids
    weights: Floats


# Shares of words and characters were set before any question was scored; that of ideas by leave-one-hand-out.
SHARES = _WORDS, _PIECES, _IDEAS = 0.4, 0.6, 0.5
SHARED = 2  # texts that hold a gram which is no word: what one text alone holds says nothing of another one


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The grams of the phrases: words and pairs of them, pieces (as letters.py numbers them, in order), ideas. Each has
    its place in the vector, in this order, and there its rarity (inverse document frequency).
    """

    words: dict[str, int]
    pieces: Codes
    ideas: dict[str, int]
    rarity: Floats
    unknown_rarity: float

    @property
    def size(self) -> int:
        """How many places the vector has."""
        return len(self.rarity)

    def rarity_of(self, word: str) -> float | None:
        """How rare `word` is among the phrases; None if none says it."""
        place = self.words.get(word)
        return None if place is None else float(self.rarity[place])

    def vector(self, words: Sequence[str]) -> Sparse:
        """`words` as a vector: in each block, (1 + log count) · rarity, scaled to length √share.

        A word or a piece that no phrase holds still counts in the length, as one of the greatest rarity: an utterance
        that is half unknown is only half like anything we know. Ideas that none holds do not.
        """
        said = Counter(map(self.words.get, word_grams(words)))
        strange = said.pop(None, 0)
        named = Counter(map(self.ideas.get, idea_grams(words)))
        named.pop(None, 0)
        codes, counts = counted(pieces_of(words))
        places = np.searchsorted(self.pieces, codes)
        known = self.pieces.take(places, mode="clip") == codes if len(self.pieces) else np.zeros(len(codes), np.bool_)
        cut = int(counts.sum())
        places, counts = places[known] + len(self.words), counts[known]
        cut -= int(counts.sum())
        blocks = (
            self._scaled(np.array(list(said), np.int32), np.array(list(said.values()), np.float32), strange, _WORDS),
            self._scaled(places.astype(np.int32), counts.astype(np.float32), cut, _PIECES),
            self._scaled(np.array(list(named), np.int32), np.array(list(named.values()), np.float32), 0, _IDEAS),
        )
        return Sparse(np.concatenate([ids for ids, _ in blocks]), np.concatenate([weights for _, weights in blocks]))

    def _scaled(self, ids: Ids, counts: Floats, unknown: int, share: float) -> tuple[Ids, Floats]:
        weights = (1 + np.log(counts)) * self.rarity.take(ids)
        length = float(weights @ weights) + unknown * self.unknown_rarity**2
        if length:
            weights *= np.float32((share / length) ** 0.5)
        return ids, weights


def learn_vocabulary(texts: Sequence[Words]) -> Vocabulary:
    """The vocabulary of `texts`: every word, and each other gram that enough of them share; rarity = 1 + log((1 +
    texts) / (1 + texts that hold it)).
    """
    said: Counter[str] = Counter()
    named: Counter[str] = Counter()
    for words in texts:
        said.update(set(word_grams(words)))
        named.update(set(idea_grams(words)))
    cut = [counted(pieces_of(words))[0] for words in texts]
    pieces, holders = counted(np.sort(np.concatenate(cut))) if cut else (pieces_of(()), pieces_of(()))
    pieces, holders = pieces[holders >= SHARED], holders[holders >= SHARED]
    grams = sorted(gram for gram, count in said.items() if count >= SHARED or " " not in gram)
    ideas = sorted(idea for idea, count in named.items() if count >= SHARED)
    held = np.concatenate(([said[gram] for gram in grams], holders, [named[idea] for idea in ideas]))
    return Vocabulary(
        words={gram: place for place, gram in enumerate(grams)},
        pieces=pieces,
        ideas={idea: place for place, idea in enumerate(ideas, len(grams) + len(pieces))},
        rarity=(1 + np.log((1 + len(texts)) / (1 + held))).astype(np.float32),
        unknown_rarity=float(1 + np.log(1 + len(texts))),
    )
