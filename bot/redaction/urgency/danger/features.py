"""What the learned layer reads in a message: words, how they sound, the ideas they stand for, and what stands together.

In: folded text. Out: windows of words, and for each the buckets of its features. The same code reads the training
material (bench/urgency/train.py) and a member's message, so that both see the same. Keeps the everyday words it has
met (all of them in a public list), nothing else.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple
from zlib import crc32

from bot.redaction.gazetteers import gazetteers
from bot.redaction.urgency.danger.sound import beginning_of, sound_of

BUCKETS = 1 << 16
LAST = BUCKETS - 1
WINDOW, STEP = 24, 12  # words read together, and how far the next window begins
SENTENCE = 3  # words that a sentence has at least, to be read alone
TOGETHER = 7  # ideas so near each other make a pair
LONGEST_WORD = 24
SHORT_NUMBER = 2  # digits of a number that is nobody's

_TOKEN = re.compile(r"[a-z]+|[0-9]{1,4}|[^\x00-\x7f\ud800-\udfff\ufffc]")  # a lone surrogate has no bytes
Weigh = Callable[[Iterable[int]], int]

_SENTENCE = re.compile(r"[^.!?;\n]+")
_APART = {code: "\n" if chr(code) in ".!?;\n" else " " for code in range(128) if not chr(code).isalnum()}
"""What stands between the words of a text in ASCII: a sentence's end as a line's, all else as a blank."""
_STRETCHED = re.compile(r"(.)\1{2,}")
_ELIDED = re.compile(r"(qu|[cdjlmnst])(.+)")


class Idea(NamedTuple):
    """One word to the layer, made ready for its neighbours."""

    heard: bytes
    """How it sounds."""
    before: int
    """The checksum of the features it begins, of itself and the next word: a checksum can be carried on."""
    before_next: int
    """The same for the word after the next."""
    ideas: tuple[int, ...]
    """By their places in ideas.txt."""
    buckets: tuple[int, ...]
    """Those of the word alone."""
    weight: int
    """What these weigh for danger."""


# Checksums can be carried on: what each kind of feature begins with.
_WORD, _SOUND, FIRST, NEXT_TO_FIRST = map(crc32, (b"w ", b"s ", b"^ ", b"^ _ "))


def no_weights(buckets: Iterable[int]) -> int:
    """What words weigh before anything is learnt."""
    return 0


def bucket(feature: str) -> int:
    """The place of a feature among `BUCKETS`: the same on every machine."""
    return crc32(feature.encode()) & LAST


def _lines_of(name: str) -> Iterator[tuple[str, list[str]]]:
    """What stands before the colon, and the words after it."""
    for line in Path(__file__).with_name(name).read_text("utf-8").splitlines():
        head, _, words = line.partition(":")
        if not head.startswith("#"):
            yield head, words.split()


def _sentences(fold: str) -> Iterator[list[str]]:
    """The tokens of each sentence. A text in ASCII, most are, is cut without a search."""
    if not fold.isascii():
        yield from map(_TOKEN.findall, _SENTENCE.findall(fold))
        return
    for sentence in fold.translate(_APART).split("\n"):
        parts = sentence.split()
        if "".join(parts).isalpha():
            yield parts
        else:
            yield [token for part in parts for token in ((part,) if part.isalpha() else _TOKEN.findall(part))]


class _Ideas:
    """The ideas of ideas.txt: which words stand for them, and the buckets of each, alone and beside another."""

    def __init__(self) -> None:
        self.whole: dict[str, list[int]] = {}
        """A word by its sound."""
        self.begun: dict[str, list[int]] = {}
        """A word's beginning by its sound: the ideas of all that begin so."""
        names: dict[str, int] = {}
        for name, words in _lines_of("ideas.txt"):
            idea = names.setdefault(name, len(names))
            for word in words:
                place, key = (
                    (self.begun, beginning_of(word[:-1])) if word.endswith("*") else (self.whole, sound_of(word))
                )
                if idea not in place.setdefault(key, []):
                    place[key].append(idea)
        self.alone = [bucket(f"i {name}") for name in names]
        begun = {name: crc32(f"{name}+".encode()) for name in names}
        coded = {name: name.encode() for name in names}
        self.together = [
            [crc32(coded[max(one, other)], begun[min(one, other)]) & LAST for other in names] for one in names
        ]

    def of(self, sound: str) -> tuple[int, ...]:
        """The ideas that a word of this sound stands for, each once."""
        ideas = [*self.whole.get(sound, ())]
        for size in range(3, len(sound) + 1):
            if (more := self.begun.get(sound[:size])) is not None:
                ideas += more
        return tuple(dict.fromkeys(ideas))


all_ideas = cache(_Ideas)


def _read(word: str, weigh: Weigh) -> Idea:
    """One word that is no short form."""
    if len(set(word)) < len(word) - 1:
        word = _STRETCHED.sub(r"\1", word)
    word = word[:LONGEST_WORD]
    sound = sound_of(word)
    coded, heard = word.encode(), sound.encode()
    ideas = all_ideas().of(sound)
    buckets = [crc32(coded, _WORD) & LAST, crc32(heard, _SOUND) & LAST, *[all_ideas().alone[idea] for idea in ideas]]
    if word.isascii():
        pieces = dict.fromkeys(map((b"<" + coded + b">").__getitem__, _pieces(len(word) + 2)))
        buckets += [crc32(piece) & LAST for piece in pieces]
    else:
        buckets.append(bucket(f"<{word}>"))  # a token out of ASCII is one character
    return Idea(heard, crc32(heard + b" "), crc32(heard + b" _ "), ideas, tuple(buckets), weigh(buckets))


@cache
def _pieces(length: int) -> list[slice]:
    """Where the pieces of three to five letters are in so many; at most `LONGEST_WORD` and its two ends."""
    return [slice(at, at + size) for size in (3, 4, 5) for at in range(length - size + 1)]


class Reader:
    """Turns folded text into `Idea`s. Shared by threads: what it keeps is only ever added to, each time the same."""

    def __init__(self, weigh: Weigh = no_weights) -> None:
        """`weigh` tells what buckets weigh together."""
        self._weigh = weigh
        self._known: dict[str, tuple[Idea, ...]] = {}
        self._everyday = gazetteers().words
        self._short = dict(_lines_of("short_forms.txt"))

    def read(self, fold: str) -> list[list[Idea]]:
        """The words of `fold`, sentence by sentence; short forms written out, left-out apostrophes put back."""
        sentences: list[list[Idea]] = []
        known = self._known
        here: dict[str, tuple[Idea, ...]] = {}  # what is nobody's everyday word is forgotten with the message
        for sentence in _sentences(fold):
            found: list[Idea] = []
            for token in sentence:
                met = known.get(token) or here.get(token)
                if met is None:
                    met = here[token] = self._met(token)
                found += met
            if found:
                sentences.append(found)
        return sentences

    def _met(self, token: str) -> tuple[Idea, ...]:
        everyday = token in self._everyday
        words = self._short.get(token) or ((token,) if everyday else self._apart(token))
        read = tuple([_read(word, self._weigh) for word in words])
        if everyday or token in self._short or (len(token) <= SHORT_NUMBER and token.isdigit()):
            self._known[token] = read
        return read

    def _apart(self, token: str) -> Sequence[str]:
        """«jetouffe» → «j», «etouffe»; «jveux» → «j», «veux»."""
        glued = _ELIDED.fullmatch(token)
        return glued.groups() if glued and len(glued[2]) > 2 and glued[2] in self._everyday else (token,)


def windows(sentences: Sequence[Sequence[Idea]]) -> Iterator[Sequence[Idea]]:
    """The text as it is, if short, else overlapping windows; then each sentence, for a cry for help may stand between
    two ordinary ones.
    """
    words = [word for sentence in sentences for word in sentence]
    for start in range(0, max(len(words) - WINDOW, 0) + STEP, STEP):
        if start == 0 or start < len(words) - STEP:
            yield words[start : start + WINDOW]
    if len(sentences) > 1:
        for sentence in sentences:
            if len(sentence) >= SENTENCE:
                yield sentence[:WINDOW]


def pairs(window: Sequence[Idea]) -> list[int]:
    """The buckets of what takes two words or more: neighbours, the next but one, and ideas near each other."""
    if not window:
        return []
    heard, before, before_next, ideas_of, _, _ = zip(*window, strict=True)
    neighbours = map(crc32, heard, (FIRST, *before))
    next_but_one = map(crc32, heard, (NEXT_TO_FIRST, NEXT_TO_FIRST, *before_next))
    found = [checksum & LAST for checksum in (*neighbours, *next_but_one)]
    together = all_ideas().together
    near: list[int] = []
    for ideas in filter(None, ideas_of):
        for idea in ideas:
            found += map(together[idea].__getitem__, near)
        near = [*near, *ideas][-TOGETHER:]
    return found
