"""Mends typed words towards the phrases' own vocabulary, for the engine only: nothing shown or stored is rewritten.

Symmetric deletes find the candidates, optimal-string-alignment distance judges them: at most 1 under 7 letters, at
most 2 from 7. A word of the vocabulary, a number and a word under 4 letters stay as they are; a word of everyday French
gives way to another form of itself alone («connectes» to «connecter», never «mont» to «mort»). Words that were glued
together («motdepasse», «jarrive») are cut where the pieces are known. Deterministic: ties go to the same first letter,
then to the nearer, then to the more frequent, then to the first in the alphabet.
"""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from importlib.resources import files
from itertools import combinations
from typing import NamedTuple

import numpy as np

from bot.nlu.features import Ids, Words
from bot.nlu.letters import MARK, Codes
from bot.redaction.gazetteers import gazetteers

SHORTEST = 4  # letters of a word that may be mended
LONG = 7  # letters from which two slips are allowed
PREFIX = 7  # letters that the index of deletes looks at
LONGEST = 24  # letters beyond which a word is left alone: the work stays bounded on hostile input
ELISIONS = frozenset({"l", "d", "j", "n", "m", "t", "s", "c", "qu"})
PIECE = 3  # fewest letters of a piece when a glued word is cut
ENDING = 2  # last letters in which two forms of a word may differ


class Deletes(NamedTuple):
    """What is left of words when letters are dropped, as numbers in order (a byte a letter): `codes[k]` is left of the
    words `words[starts[k]:starts[k + 1]]`, by their places among `mendable(…)`.
    """

    codes: Codes
    starts: Ids
    words: Ids


def everyday_words() -> frozenset[str]:
    """The words that are right as they stand, whether a phrase says them or not."""
    return gazetteers().words


def everyday_fingerprint() -> str:
    """Changes with the list of them."""
    return hashlib.sha256(files("bot.redaction.gazetteers").joinpath("words.xz").read_bytes()).hexdigest()


def mendable(words: Iterable[str]) -> list[str]:
    """The words towards which others are mended, in the order of the alphabet."""
    return sorted(word for word in words if len(word) >= SHORTEST and word.isascii() and word.isalpha())


def deletes_of(words: Sequence[str]) -> Deletes:
    """The index of the deletes of `words`, as `mendable` gives them."""
    left = [(code, place) for place, word in enumerate(words) for code in _codes(word)]
    codes, places = np.array(sorted(left), dtype=np.int64).reshape(-1, 2).T
    distinct, starts = np.unique(codes, return_index=True)
    return Deletes(distinct, np.append(starts, len(codes)).astype(np.int32), places.astype(np.int32))


class Speller:
    """Built once for a vocabulary: word → how often the phrases say it. `common` holds words that are right as they
    stand although no phrase says them: everyday French. `deletes`: of `mendable(counts)`, if they were kept.
    """

    def __init__(
        self, counts: Mapping[str, int], common: frozenset[str] = frozenset(), deletes: Deletes | None = None
    ) -> None:
        self._counts = dict(counts)
        self._common = common
        self._mendable = mendable(self._counts)
        self.deletes = deletes if deletes is not None else deletes_of(self._mendable)

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
            if word in self._counts or word == MARK or not word.isalpha():
                found.append(word)
            else:
                found += self._mend(word)
        return tuple(found)

    def _mend(self, word: str) -> Words:
        if not SHORTEST <= len(word) <= LONGEST:
            return (word,)
        if word in self._common:
            form = self._nearest(word, word[: max(SHORTEST, len(word) - ENDING)])
            return (form[1],) if form is not None else (word,)
        near = self._nearest(word)
        if near is not None and near[0] == 1:
            return (near[1],)
        pieces = self._cut(word)
        if pieces:
            return pieces
        return (near[1],) if near is not None else (word,)

    def _nearest(self, word: str, beginning: str = "") -> tuple[int, str] | None:
        """The distance and the word nearest to `word`, if one that has this `beginning` is near enough."""
        allowed = _slips(word)
        best: tuple[int, bool, int, str] | None = None
        for candidate in self._candidates(word):
            if not candidate.startswith(beginning):
                continue
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

    def _candidates(self, word: str) -> set[str]:
        """The words of which dropping letters may leave the same as of `word`."""
        if not word.isascii():
            return set()
        codes, starts, words = self.deletes
        wanted = np.array(_codes(word), dtype=np.int64)
        places = np.searchsorted(codes, wanted)
        places = places[codes.take(places, mode="clip") == wanted] if len(codes) else places[:0]
        return {
            self._mendable[at] for place in places.tolist() for at in words[starts[place] : starts[place + 1]].tolist()
        }

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


def _codes(word: str) -> list[int]:
    """The deletes of the beginning of `word` as numbers."""
    return [int.from_bytes(left.encode("ascii"), "big") for left in _deletes(word[:PREFIX], _slips(word))]


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
