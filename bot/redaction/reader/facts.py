"""What the second reader knows of each word of a message: by itself, beside its neighbours, in pairs.

In: a view. Out: its tokens, and for each the features that the weights are learnt for. The same code reads the training
material (bench/reader/train.py) and a member's message, so that both see the same. Keeps everyday words, nothing else.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from bot.redaction.gazetteers import gazetteers
from bot.redaction.recognizers.figures.benign import without_benign
from bot.redaction.recognizers.health.families import MEDICINES
from bot.redaction.recognizers.health.words import BODY, ENDS, FACTS, SPECIALITY, STATES, WEAK
from bot.redaction.urgency.danger.features import all_ideas
from bot.redaction.urgency.danger.sound import sound_of
from bot.redaction.view import View
from bot.redaction.wordlist import words

_TOKEN = re.compile(r"[^\W\d_]+|[0-9]+|[^\w\s'-]|_")
_LONGEST_WORD, _LONGEST_NUMBER = 24, 8
_BODY, _SPECIALITY = re.compile(BODY), re.compile(SPECIALITY)
_ASKING = re.compile(r"rembours|prise?s? en charge|combien|couvert")
_TELLING = words(
    "je j jai jsuis chui g mon ma mes moi me suis ai fils fille mari femme mere pere maman papa il elle lui sa"
)
NOBODY = "^"
"""Stands before the first word and after the last."""
BENIGN = "#b"
"""A number that reads as nobody's: an amount, a version, an hour."""


class Token(NamedTuple):
    """Where a word, a number or a sign is in the view, what it is there, and how it was typed."""

    start: int
    end: int
    key: str
    shape: str


class Facts(NamedTuple):
    """A word by itself: the lists it stands in, and what it says of itself, of the next words and of those after."""

    key: str
    lists: str
    health: str
    own: tuple[str, ...]
    near: tuple[str, ...]
    far: tuple[str, ...]


def tokens_of(view: View) -> list[Token]:
    """The tokens of a view, in order. A number is known by its length; a benign one is all the same."""
    fold, text = view.fold, view.text
    free = without_benign(view) if view.has_digit else fold
    tokens = []
    for match in _TOKEN.finditer(fold):
        start, end = match.span()
        key, typed = match[0], text[start:end]
        if key.isdigit():
            key = f"#{min(end - start, _LONGEST_NUMBER)}" if free[start:end].isdigit() else BENIGN
        tokens.append(Token(start, end, key, _shape(typed)))
    return tokens


def _shape(typed: str) -> str:
    """How a token was typed: its case, the length of a number; a sign is itself."""
    if typed.islower():
        return "xx" if len(typed) > 1 else "x"
    if typed.isdigit():
        return f"9{min(len(typed), 6)}"
    if len(typed) == 1:
        return "X" if typed.isupper() else typed
    return "Xx" if typed[1:].islower() else "XX" if typed.isupper() else "xX"


@cache
def _medical() -> tuple[tuple[str, frozenset[str]], ...]:
    """Facts, states, weak words and medicines, of one word each, a letter each."""
    listed = gazetteers()
    facts, states, weak = [frozenset(word for word in many if " " not in word) for many in (FACTS, STATES, WEAK)]
    return ("F", facts | listed.conditions), ("S", states), ("K", weak), ("M", MEDICINES | listed.medicines)


@cache
def _lettered() -> tuple[tuple[str, frozenset[str]], ...]:
    """The lists of names, towns and words, a letter each."""
    listed = gazetteers()
    return (
        ("w", listed.words),
        ("n", listed.nouns),
        ("f", listed.strong_first),
        ("a", listed.ambiguous_first),
        ("l", listed.strong_last),
        ("m", listed.ambiguous_last),
        ("r", listed.rare),
        ("t", listed.towns),
        ("N", listed.never),
    )


def _lists(word: str) -> str:
    """The letters of the lists that it stands in."""
    return "".join([letter for letter, many in _lettered() if word in many]) or "0"


def _health(word: str) -> str:
    """The same of health."""
    found = [letter for letter, many in _medical() if word in many]
    if _BODY.fullmatch(word):
        found.append("B")
    if _SPECIALITY.fullmatch(word):
        found.append("D")
    if len(word) > 5 and word.endswith(ENDS):
        found.append("E")
    if word in gazetteers().terms:
        found.append("T")
    return "".join(found) or "0"


def facts_of(key: str) -> Facts:
    """A word by itself; a number or a sign has only itself."""
    if not (key.isalpha() and key.isascii()):
        alone = (f"w={key}",)
        return Facts(key, "0", "0", alone, alone, alone)
    word = key[:_LONGEST_WORD]
    sound, lists, health = sound_of(word), _lists(word), _health(word)
    itself = (f"w={word}", f"L={lists}", f"H={health}", *[f"i{idea}" for idea in all_ideas().of(sound)])
    ends = (f"s={sound}", f"e={word[-3:]}")
    own = (
        *(f"b={word[:3]}", f"B={word[:4]}", f"E={word[-4:]}", f"z={word[-2:]}", f"n={min(len(word), 9)}"),
        *[f"g{letter}" for letter in lists],
        *[f"h{letter}" for letter in health],
    )
    return Facts(word, lists, health, (*itself, *ends, *own), (*itself, *ends), itself)


def around(facts: Facts) -> Iterator[tuple[int, tuple[str, ...]]]:
    """What a word says of the one that stands so many places after it."""
    for distance, told in ((1, facts.near), (2, facts.near), (3, facts.far)):
        yield distance, told
        yield -distance, told


def tone_of(view: View) -> str:
    """Whether the message asks, asks what is paid, and speaks of somebody."""
    asks_price = _ASKING.search(view.fold) is not None
    return f"{'?' in view.fold:d}{asks_price:d}{not view.words.isdisjoint(_TELLING):d}"


def tables_of(facts: Facts) -> tuple[str, ...]:
    """The tables of pairs that a word opens, in the order in which `pairs_of` asks for them."""
    key, lists, health = facts.key, facts.lists, facts.health
    return f"1{key}", f"2{key}", f"3{key}", f"4{key}", f"5{lists}", f"6{lists}", f"7{health}", f"8{health}"


def pairs_of(last: Facts, here: Facts, after: Facts, kind: str) -> Iterator[tuple[str, str]]:
    """What takes two neighbours: a table and the entry in it. `kind`: the lists that a word stands in, and its shape.
    The reader looks up the same (`Reader.weighed`).
    """
    of_last, of_here, of_after = tables_of(last), tables_of(here), tables_of(after)
    yield of_last[0], here.key
    yield of_here[1], after.key
    yield of_last[2], kind
    yield of_last[3], here.health
    yield of_last[4], kind
    yield of_after[5], kind
    yield of_last[6], here.health
    yield of_here[7], after.health


def features(view: View) -> tuple[list[Token], list[list[str]]]:
    """The tokens of a view and all their features, written out: what the weights are learnt for."""
    tokens, tone = tokens_of(view), tone_of(view)
    nobody = facts_of(NOBODY)
    row = [nobody] * 3 + [facts_of(token.key) for token in tokens] + [nobody] * 3
    shapes = [NOBODY, *[token.shape for token in tokens], NOBODY]
    firsts = first_of_lines(view, tokens)
    found: list[list[str]] = []
    for at, token in enumerate(tokens):
        here = row[at + 3]
        told = [*here.own, f"S{token.shape}", f"<{shapes[at]}", f">{shapes[at + 2]}"]
        told += [
            f"{table}|{entry}" for table, entry in pairs_of(row[at + 2], here, row[at + 4], here.lists + token.shape)
        ]
        for distance in (-3, -2, -1, 1, 2, 3):
            beside = row[at + 3 - distance]
            told += [f"{distance}{one}" for place, many in around(beside) if place == distance for one in many]
        told += [f"?{tone}|{here.health}"] if here.health != "0" else []
        told += [f"F{token.shape}"] if at in firsts else []
        told += ["O"] if len(tokens) == 1 else []
        found.append(told)
    return tokens, found


def first_of_lines(view: View, tokens: Sequence[Token]) -> list[int]:
    """The places of the tokens that nothing stands before on their line."""
    firsts = [0] if tokens and not view.fold[: tokens[0].start].strip(" ") else []
    if "\n" in view.fold:
        fold = view.fold
        firsts += [at for at, token in enumerate(tokens) if at and fold[token.start - 1] == "\n"]
    return firsts
