"""Passages of the published documents by the words of a question: BM25 over light stems, with the heading's words
counted thrice and character 4-grams beside, so that a slip of the keyboard still finds its passage. Pure.
"""

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.knowledge.documents import Passage
from bot.knowledge.wording import content_words

_K1, _B = 1.2, 0.6  # Robertson and Zaragoza, 2009: usual values; short passages want a low b
_TITLE_WEIGHT = 3
_GRAM = 4
_GRAM_WEIGHT = 0.5


@dataclass(frozen=True, slots=True)
class Found:
    """A passage and how much of the question's weight it covers, 0 to 1."""

    passage: Passage
    score: float
    coverage: float


class PassageSearch:
    """An index over some passages. Built once, then read by any thread."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        self._passages = tuple(passages)
        counts = [_terms(content_words(f"{(one.title.text + ' ') * _TITLE_WEIGHT}{one.text.text}")) for one in passages]
        self._counts = counts
        self._lengths = [sum(count.values()) for count in counts]
        self._mean_length = sum(self._lengths) / len(counts) if counts else 1.0
        seen = Counter(term for count in counts for term in count)
        self._rarity = {term: math.log(1 + (len(counts) - n + 0.5) / (n + 0.5)) for term, n in seen.items()}
        self._unknown = math.log(1 + len(counts) + 0.5)

    def find(self, question: str, limit: int = 3) -> list[Found]:
        """The best passages for `question` (folded and stemmed here), best first."""
        words = content_words(question)
        asked = _terms(words)
        total = sum(self._rarity.get(word, self._unknown) for word in set(words))
        if not total:
            return []
        found = [self._found(at, asked, set(words), total) for at in range(len(self._passages))]
        return sorted((one for one in found if one.score > 0), key=lambda one: -one.score)[:limit]

    def _found(self, at: int, asked: Counter[str], words: set[str], total: float) -> Found:
        count, norm = self._counts[at], 1 - _B + _B * self._lengths[at] / self._mean_length
        score = 0.0
        for term in asked:
            if times := count.get(term, 0):
                weight = _GRAM_WEIGHT if term.startswith("#") else 1.0
                score += weight * self._rarity[term] * times * (_K1 + 1) / (times + _K1 * norm)
        covered = sum(self._rarity[word] for word in words if word in count)
        return Found(self._passages[at], score, covered / total)


def _terms(words: Iterable[str]) -> Counter[str]:
    terms = Counter[str]()
    for word in words:
        terms[word] += 1
        for at in range(len(word) - _GRAM + 1):
            terms[f"#{word[at : at + _GRAM]}"] += 1
    return terms
