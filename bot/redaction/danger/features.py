"""What the learned layer reads in a message: words, how they sound, the ideas they stand for, and what stands together.

In: folded text. Out: windows of words, and for each the buckets of its features. The same code reads the training
material (bench/urgency/train.py) and a member's message, so that both see the same. Keeps the everyday words it has
met (all of them in a public list), nothing else.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from importlib import resources
from typing import NamedTuple
from zlib import crc32

from bot.redaction.danger.sound import beginning_of, sound_of
from bot.redaction.gazetteers import gazetteers

BUCKETS = 1 << 16
_LAST = BUCKETS - 1
WINDOW, STEP = 24, 12  # words read together, and how far the next window begins
SENTENCE = 3  # words that a sentence has at least, to be read alone
TOGETHER = 7  # ideas so near each other make a pair
LONGEST_WORD = 24
SHORT_NUMBER = 2  # digits of a number that is nobody's

_TOKEN = re.compile(r"[a-z]+|[0-9]{1,4}|[^\x00-\x7f\ud800-\udfff\ufffc]")  # a lone surrogate has no bytes
Weigh = Callable[[Iterable[int]], int]

_SENTENCE = re.compile(r"[^.!?;\n]+")
_STRETCHED = re.compile(r"(.)\1{2,}")
_ELIDED = re.compile(r"(qu|[cdjlmnst])(.+)")


class Idea(NamedTuple):
    """One word to the layer: how it sounds, its ideas, the buckets of the word alone, what they weigh for danger."""

    sound: str
    ideas: tuple[str, ...]
    buckets: tuple[int, ...]
    weight: int


def no_weights(buckets: Iterable[int]) -> int:
    """What words weigh before anything is learnt."""
    return 0


def bucket(feature: str) -> int:
    """The place of a feature among `BUCKETS`: the same on every machine."""
    return crc32(feature.encode()) & _LAST


def _lines_of(name: str) -> Iterator[tuple[str, list[str]]]:
    """What stands before the colon, and the words after it."""
    for line in resources.files(__name__.rpartition(".")[0]).joinpath(name).read_text("utf-8").splitlines():
        head, _, words = line.partition(":")
        if not head.startswith("#"):
            yield head, words.split()


@cache
def _ideas() -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """Whole word by sound → its ideas; beginning of a word by sound → the ideas of all that begin so."""
    whole: dict[str, list[str]] = {}
    begun: dict[str, list[str]] = {}
    for idea, words in _lines_of("ideas.txt"):
        for word in words:
            place, key = (begun, beginning_of(word[:-1])) if word.endswith("*") else (whole, sound_of(word))
            if idea not in place.setdefault(key, []):
                place[key].append(idea)
    return whole, begun


def _read(word: str, weigh: Weigh) -> Idea:
    """One word that is no short form."""
    word = _STRETCHED.sub(r"\1", word)[:LONGEST_WORD]
    sound = sound_of(word)
    whole, begun = _ideas()
    ideas = dict.fromkeys(whole.get(sound, ()))
    for size in range(3, len(sound) + 1):
        ideas.update(dict.fromkeys(begun.get(sound[:size], ())))
    buckets = [bucket(f"w {word}"), bucket(f"s {sound}"), *[_alone(idea) for idea in ideas]]
    padded = f"<{word}>"
    ends = [(at, at + size) for size in (3, 4, 5) for at in range(len(padded) - size + 1)]
    if padded.isascii():
        coded = padded.encode()
        buckets += [crc32(part) & _LAST for part in dict.fromkeys([coded[start:end] for start, end in ends])]
    else:
        buckets += map(bucket, dict.fromkeys([padded[start:end] for start, end in ends]))
    return Idea(sound, tuple(ideas), tuple(buckets), weigh(buckets))


@cache
def _alone(idea: str) -> int:
    """The bucket of one idea."""
    return bucket(f"i {idea}")


@cache
def _together(one: str, other: str) -> int:
    """The bucket of two ideas near each other, whatever their order."""
    return bucket(f"{min(one, other)}+{max(one, other)}")


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
        for sentence in _SENTENCE.findall(fold):
            found: list[Idea] = []
            for token in _TOKEN.findall(sentence):
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
    found: list[int] = []
    before = last = "^"
    near: list[str] = []
    for sound, ideas, *_ in window:
        found += (crc32(f"{last} {sound}".encode()) & _LAST, crc32(f"{before} _ {sound}".encode()) & _LAST)
        before, last = last, sound
        for idea in ideas:
            found += [_together(idea, other) for other in near]
        if ideas:
            near = [*near, *ideas][-TOGETHER:]
    return found
