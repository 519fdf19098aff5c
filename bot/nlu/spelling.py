"""Mends typed words towards the phrases' own vocabulary, for the engine only: nothing shown or stored is rewritten.

Symmetric deletes find the candidates, optimal-string-alignment distance judges them: at most 1 under 7 letters, at
most 2 from 7. A word of the vocabulary, a number and a word under 4 letters stay as they are. Words that were glued
together («motdepasse», «jarrive») are cut where the pieces are known. Deterministic: ties go to the same first
letter, then to the nearer, then to the more frequent, then to the first in the alphabet.
"""

from collections.abc import Mapping, Sequence
from itertools import combinations

from bot.nlu.features import Words
from bot.nlu.letters import MARK

SHORTEST = 4  # letters of a word that may be mended
LONG = 7  # letters from which two slips are allowed
PREFIX = 7  # letters that the index of deletes looks at
LONGEST = 24  # letters beyond which a word is left alone: the work stays bounded on hostile input
ELISIONS = frozenset({"l", "d", "j", "n", "m", "t", "s", "c", "qu"})
PIECE = 3  # fewest letters of a piece when a glued word is cut


class Speller:
    """Built once for a vocabulary: word → how often the phrases say it. `common` holds words that are right as they
    stand although no phrase says them: everyday French, never mended.
    """

    def __init__(self, counts: Mapping[str, int], common: frozenset[str] = frozenset()) -> None:
        self._counts = dict(counts)
        self._common = common
        self._deletes: dict[str, list[str]] = {}
        for word in sorted(self._counts):
            if len(word) >= SHORTEST and word.isalpha():
                for shorter in _deletes(word[:PREFIX], _slips(word)):
                    self._deletes.setdefault(shorter, []).append(word)

    @property
    def counts(self) -> Mapping[str, int]:
        """What it was built from."""
        return self._counts

    def knows(self, word: str) -> bool:
        """Whether a phrase says `word`."""
        return word in self._counts

    def mended(self, words: Sequence[str]) -> Words:
        """`words` with each unknown one mended or cut where the vocabulary allows, else as it was."""
        found: list[str] = []
        for word in words:
            if word in self._counts or word == MARK or not word.isalpha() or word in self._common:
                found.append(word)
            else:
                found += self._mend(word)
        return tuple(found)

    def _mend(self, word: str) -> Words:
        if not SHORTEST <= len(word) <= LONGEST:
            return (word,)
        near = self._nearest(word)
        if near is not None and near[0] == 1:
            return (near[1],)
        pieces = self._cut(word)
        if pieces:
            return pieces
        return (near[1],) if near is not None else (word,)

    def _nearest(self, word: str) -> tuple[int, str] | None:
        """The distance and the word nearest to `word`, if one is near enough."""
        allowed = _slips(word)
        seen: set[str] = set()
        best: tuple[int, bool, int, str] | None = None
        for shorter in _deletes(word[:PREFIX], allowed):
            for candidate in self._deletes.get(shorter, ()):
                if candidate in seen:
                    continue
                seen.add(candidate)
                limit = min(allowed, _slips(candidate))
                distance = osa_distance(word, candidate, limit)
                if distance > limit:
                    continue
                other_first = candidate[0] != word[0]
                if other_first and len(word) < LONG and candidate[1:] != word:  # «arte» may be «carte», «tarte» is not
                    continue
                rank = (distance, other_first, -self._counts[candidate], candidate)
                if best is None or rank < best:
                    best = rank
        return (best[0], best[3]) if best is not None else None

    def _cut(self, word: str) -> Words:
        """The pieces of a glued word: an elision and a known word, or two or three known words."""
        for size in (1, 2):
            if word[:size] in ELISIONS and len(word) - size >= PIECE and word[size:] in self._counts:
                return (word[:size], word[size:])
        best: Words = ()
        for at in range(2, len(word) - 1):
            left, right = word[:at], word[at:]
            if left in self._counts:
                rest = (right,) if right in self._counts and len(right) > 1 else self._cut_once(right)
                pieces = (left, *rest)
                if rest and _solid(pieces) and (not best or self._rank(pieces) > self._rank(best)):
                    best = pieces
        return best

    def _cut_once(self, word: str) -> Words:
        cuts = ((word[:at], word[at:]) for at in range(2, len(word) - 2))
        return next((cut for cut in cuts if cut[0] in self._counts and cut[1] in self._counts), ())

    def _rank(self, pieces: Words) -> tuple[int, int]:
        return -len(pieces), min(self._counts.get(piece, 0) for piece in pieces)


def _solid(pieces: Words) -> bool:
    """Whether the pieces are long enough not to be an accident: «co|le» would be one, «mot|de|passe» is none."""
    return max(map(len, pieces)) > PIECE or min(map(len, pieces)) >= PIECE


def _slips(word: str) -> int:
    return 1 if len(word) < LONG else 2


def _deletes(word: str, slips: int) -> set[str]:
    """`word` and all that is left of it when up to `slips` letters are dropped."""
    found = {word}
    for dropped in range(1, min(slips, len(word) - 1) + 1):
        found.update("".join(kept) for kept in combinations(word, len(word) - dropped))
    return found


def osa_distance(left: str, right: str, limit: int) -> int:
    """Slips (a letter dropped, added, changed, or swapped with its neighbour) from `left` to `right`; `limit + 1` if
    more.
    """
    if abs(len(left) - len(right)) > limit:
        return limit + 1
    before: list[int] = []
    last = list(range(len(right) + 1))
    for row, letter in enumerate(left, 1):
        here = [row]
        for column, other in enumerate(right, 1):
            same = letter == other
            slips = min(last[column] + 1, here[column - 1] + 1, last[column - 1] + (not same))
            if row > 1 and column > 1 and letter == right[column - 2] and left[row - 2] == other:
                slips = min(slips, before[column - 2] + 1)
            here.append(slips)
        if min(here) > limit:
            return limit + 1
        before, last = last, here
    return min(last[-1], limit + 1)
