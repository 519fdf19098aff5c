"""What the second reader learns from: messages of many hands with their personal values marked, and harmless ones.

A message is read several times: as it was typed; with what the rules mask taken out, as the reader meets it; with
values taken out by lot; with names put in the place of names, so that it learns where a name stands rather than which.
Never read here: tests/redaction/set/*scored*, and questions that nobody trains on.
"""

import json
import random
import re
from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

import yaml

from bot.errors import RedactionRefused
from bot.redaction.gazetteers import gazetteers
from bot.redaction.normalise import normalise
from bot.redaction.reader.facts import features, tokens_of
from bot.redaction.redactor import Found, Redactor
from bot.redaction.talk.context import NO_CONTEXT, Context
from bot.redaction.view import View
from tests.redaction import variety

ROOT = Path(__file__).parents[2]
MARKED = (
    *sorted((ROOT / "tests/redaction/set").glob("develop*.jsonl")),
    *sorted((ROOT / "bench/reader/hands").glob("*.jsonl")),
)
INTENTS = ROOT / "intents"
STORIES = ROOT / "tests/redaction"
CODE = tuple(
    ROOT / "bot/redaction" / name for name in ("reader/facts.py", "urgency/danger/sound.py", "urgency/danger/ideas.txt")
)
STATE_OF = {"PERSON": "P", "HEALTH": "H", "PASSWORD": "S", "MEMBER_ID": "S", "ADDRESS": "A"}
OTHER, NOTHING = "X", "O"
_HEALTH_TOLD = ("refus.yaml", "urgences.yaml", "accessibilite.yaml", "out_of_scope.yaml")
"""Intents whose phrases may tell somebody's health: they are no examples of harmless messages."""
_HEALTH_INTENTS = ("refus.", "urgences.", "accessibilite.", "compte.deces")
_MARKED = re.compile(r"\[\[(.*?)\]\]")
_LEFT_OUT = ("words.yaml", "confirmed.yaml")
_TAKEN_OUT = ((0.5, False), (0.3, True), (0.7, True))
"""Shares of the values that are taken out of a copy, and whether names are put for names in it."""

Tagged = tuple[list[list[str]], list[str]]
Place = tuple[int, int]


class Message(NamedTuple):
    """A text, its marked values as (start, end, label), and the earlier messages of its conversation."""

    text: str
    values: tuple[tuple[int, int, str], ...] = ()
    after: tuple[str, ...] = ()


def messages(path: Path) -> list[Message]:
    """The marked messages of a file."""
    given = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return [
        Message(
            one["text"],
            tuple((span["start"], span["end"], span["label"]) for span in one["spans"]),
            tuple(one.get("after", ())),
        )
        for one in given
    ]


def stories() -> list[Message]:
    """The lines that test names and addresses, what only sounds like one, and the open half of what is harmless."""
    found = []
    for file, told, untold, label in (
        ("people", "names", "no names", "PERSON"),
        ("places", "addresses", "no addresses", "ADDRESS"),
    ):
        lines = yaml.safe_load((STORIES / f"{file}.yaml").read_text(encoding="utf-8"))
        for line in (*lines[told].splitlines(), *lines[untold].splitlines()):
            text, values, at = "", [], 0
            for marked in _MARKED.finditer(line):
                text += line[at : marked.start()] + marked[1]
                values.append((len(text) - len(marked[1]), len(text), label))
                at = marked.end()
            found.append(Message((text + line[at:]).replace("⏎", "\n"), tuple(values)))
    return [*found, *[Message(one.text) for one in variety.harmless(held_out=False)]]


def phrases(rules: Redactor) -> list[Message]:
    """The portal's questions in which the rules find nothing: nobody is told of in them."""
    found: dict[str, None] = {}
    for path in sorted((*INTENTS.glob("*.yaml"), *INTENTS.glob("phrases/*.yaml"))):
        if path.name not in (*_HEALTH_TOLD, *_LEFT_OUT):
            found |= dict.fromkeys(_texts(yaml.safe_load(path.read_text(encoding="utf-8"))))
    return [Message(text) for text in found if not rules.redact(text).found]


def _texts(node: object) -> Iterator[str]:
    """The phrases, titles and answers in a file of intents."""
    if isinstance(node, str):
        yield node
    elif isinstance(node, dict):
        for name, inner in node.items():
            if name not in ("links", "citations", "follow_ups", "name", "hand") and not name.startswith(
                _HEALTH_INTENTS
            ):
                yield from _texts(inner)
    elif isinstance(node, list):
        for inner in node:
            yield from _texts(inner)


def fingerprint() -> str:
    """Of the marked messages and of the code that reads them: the weights hold it (test_reader.py).

    The portal's phrases, the tests' lines, the rules and their word lists are left out: they change every day, and what
    was learnt with yesterday's serves today.
    """
    digest = sha256()
    for path in (*MARKED, *CODE):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def masked_by(redactor: Redactor, message: Message) -> tuple[Found, ...]:
    """What is masked of a message, read after those of its conversation."""
    context, found = NO_CONTEXT, ()
    for text in (*message.after, message.text):
        try:
            redaction = redactor.redact(text, context)
        except RedactionRefused:
            return ()
        context, found = Context(redaction.dangling, redaction.text), redaction.found
    return found


class Teacher:
    """Makes the copies of a message that the weights are learnt from; the same seed gives the same."""

    def __init__(self, rules: Redactor, seed: int) -> None:
        """`rules`: a redactor without a second reader."""
        self._rules = rules
        self._chance = random.Random(seed)
        listed = gazetteers()
        strong, rare = sorted(listed.strong_last), sorted(listed.rare)
        coined = [
            first[: len(first) // 2] + last[len(last) // 2 :]
            for first, last in zip(
                self._chance.choices(rare, k=20_000), self._chance.choices(strong, k=20_000), strict=True
            )
        ]
        self._names = [
            sorted(listed.strong_first),
            strong,
            sorted(listed.ambiguous_first),
            rare,
            [name for name in coined if name.isalpha() and name not in listed.words],
        ]

    def lessons(self, message: Message) -> Iterator[Tagged]:
        """The features and the state of each token of the message and of its copies."""
        view = normalise(message.text)
        places = [view.raw(at, at + 1)[0] for at in range(len(view.fold))]
        states = [_state(place, message.values) for place in places]
        yield from self._tagged(view, states)
        if masked := _within([(found.start, found.end) for found in masked_by(self._rules, message)], places):
            yield from self._tagged(*_without(view, states, masked))
        named = any(label == "PERSON" for _, _, label in message.values)
        for share, renamed in _TAKEN_OUT if message.values else ():
            if named or not renamed:
                taken = [value[:2] for value in message.values if self._chance.random() < share]
                left = _without(view, states, _within(taken, places))
                yield from self._tagged(*(self._renamed(*left) if renamed else left))

    def _tagged(self, view: View, states: Sequence[str]) -> Iterator[Tagged]:
        tokens, found = features(view)
        if tokens:
            yield found, [states[token.start] for token in tokens]

    def _renamed(self, view: View, states: Sequence[str]) -> tuple[View, list[str]]:
        """The view with other names for its names, in the case that each was typed in."""
        text, fold, told = [], [], []
        at = 0
        for token in tokens_of(view):
            word = view.fold[token.start : token.end]
            if states[token.start] != "P" or not (word.isascii() and word.isalpha() and len(word) > 2):
                continue
            name = self._chance.choice(self._chance.choice(self._names))
            typed = view.text[token.start : token.end]
            text += [
                view.text[at : token.start],
                name.upper() if typed.isupper() else name.title() if typed[0].isupper() else name,
            ]
            fold += [view.fold[at : token.start], name]
            told += [*states[at : token.start], *"P" * len(name)]
            at = token.end
        whole = "".join([*text, view.text[at:]])
        return View(whole, "".join([*fold, view.fold[at:]])), [*told, *states[at:]]


def _state(place: int, values: Iterable[tuple[int, int, str]]) -> str:
    for start, end, label in values:
        if start <= place < end:
            return STATE_OF.get(label, OTHER)
    return NOTHING


def _within(raw: Iterable[Place], places: Sequence[int]) -> list[Place]:
    """Places of the typed text in the view's characters, in order, joined where they touch."""
    inside = [any(start <= place < end for start, end in raw) for place in places]
    found, at = [], 0
    while at < len(inside):
        end = at
        while end < len(inside) and inside[end]:
            end += 1
        if end > at:
            found.append((at, end))
        at = end + 1
    return found


def _without(view: View, states: Sequence[str], taken: Sequence[Place]) -> tuple[View, list[str]]:
    """The view with places taken out, and the states of what is left."""
    if not taken:
        return view, list(states)
    left: list[str] = []
    at = 0
    for start, end in taken:
        left += [*states[at:start], NOTHING]
        at = end
    return view.without(taken), [*left, *states[at:]]
