"""What the learned layer learns from: every checked-in message whose danger, or whose lack of it, is known.

Never read here: tests/redaction/set/urgency_scored*.jsonl, and questions that nobody trains on.
"""

import json
import random
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

import yaml

ROOT = Path(__file__).parents[2]
CORPUS = ROOT / "bench/urgency/corpus.jsonl"
BESIDE = ROOT / "bench/urgency/beside.jsonl"
"""Where people are, what they do and read, what is broken: alone no danger, and with a danger beside it one."""
DEVELOP = ROOT / "tests/redaction/set/urgency_develop.jsonl"
HARMLESS = ROOT / "tests/redaction/set/develop.jsonl"
MADE = ROOT / "tests/redaction/material.yaml"
RULES = ROOT / "tests/redaction/urgency/urgency.yaml"
INTENTS = ROOT / "intents"
LAYER = ROOT / "bot/redaction/urgency/danger"
CODE = (LAYER / "features.py", LAYER / "sound.py", LAYER / "ideas.txt", LAYER / "short_forms.txt")

BODY, MIND, VIOLENCE = SIGNALS = ("urgent_body", "urgent_mind", "violence")
LEARNT_CLOSELY = ("corpus", "urgency_develop", "rules", "made")
"""Hands whose calm messages sound like danger."""
_OF_INTENT = {"urgences.corps": BODY, "urgences.esprit": MIND, "urgences.violence": VIOLENCE}
_OF_RULES = {"body": BODY, "mind": MIND, "violence": VIOLENCE, "quiet": None}

_BEFORE = (
    "",
    "Bonjour, ",
    "bonjour ",
    "bjr ",
    "Bonsoir, ",
    "slt ",
    "Bonjour madame, ",
    "allo ",
    "svp ",
    "excusez-moi, ",
)
_AFTER = ("", " svp", " s'il vous plaît", " merci", ", merci d'avance", " cordialement", " ?", "!!!", "...")
_AZERTY = ("azertyuiop", "qsdfghjklm", "wxcvbn")
_NEAR = {letter: row[max(0, at - 1) : at] + row[at + 1 : at + 2] for row in _AZERTY for at, letter in enumerate(row)}


class Example(NamedTuple):
    """One message, what it signals, and whose hand wrote it."""

    text: str
    signals: frozenset[str]
    hand: str


def examples() -> list[Example]:
    """All of them, in the order of the files. What is added goes last: the copies that training makes of the others
    stay as they were.
    """
    return [*_of_lines(CORPUS), *_of_lines(DEVELOP), *_of_rules(), *_of_intents(), *_harmless(), *_of_lines(BESIDE)]


def fingerprint() -> str:
    """Of the messages that sound like danger, and of the code that reads them: the weights hold it (test_signals.py).

    The portal's other phrases are left out: they change every day, and only ever say what is calm.
    """
    digest = sha256()
    close = {
        (text, *sorted(signals))
        for text, signals, hand in examples()
        if signals or hand in (*LEARNT_CLOSELY, BESIDE.stem)
    }
    for example in sorted(close):
        digest.update(json.dumps(example, ensure_ascii=False).encode())
    for path in CODE:
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _of_lines(path: Path) -> Iterator[Example]:
    for line in path.read_text(encoding="utf-8").splitlines():
        given = json.loads(line)
        yield Example(given["text"], frozenset(given["signals"]), path.stem)


def _of_rules() -> Iterator[Example]:
    for kind, sentences in yaml.safe_load(RULES.read_text(encoding="utf-8")).items():
        signal = _OF_RULES[kind]
        for sentence in sentences:
            yield Example(sentence, frozenset([signal] if signal else []), "rules")


def _of_intents() -> Iterator[Example]:
    for path in sorted(INTENTS.glob("*.yaml")):
        topic = yaml.safe_load(path.read_text(encoding="utf-8"))
        for intent in topic.get("intents", ()):
            yield from _phrases(intent["name"], intent.get("phrases", ()), "intents")
        for phrases in topic.get("families", {}).values():
            yield from _phrases("", phrases, "out-of-scope")
    for path in sorted(INTENTS.glob("phrases/*.yaml")):
        for intent, phrases in yaml.safe_load(path.read_text(encoding="utf-8"))["phrases"].items():
            yield from _phrases(intent, phrases, path.stem)


def _phrases(intent: str, phrases: list[str], hand: str) -> Iterator[Example]:
    signal = _OF_INTENT.get(intent)
    for phrase in phrases:
        yield Example(phrase, frozenset([signal] if signal else []), hand)


def _harmless() -> Iterator[Example]:
    """Messages without personal data: of the redaction set's readable half, and of the material of its tests."""
    for text in yaml.safe_load(MADE.read_text(encoding="utf-8"))["harmless"]:
        yield Example(text, frozenset(), "made")
    for line in HARMLESS.read_text(encoding="utf-8").splitlines():
        given = json.loads(line)
        if not given["spans"]:
            yield Example(given["text"], frozenset(), "harmless")


def hurried(text: str, chance: random.Random) -> str:
    """A copy as others would type it: with slips (a letter dropped, swapped, doubled, its neighbour hit), without
    apostrophes, with a courtesy; or two of these.
    """
    if chance.random() < 0.6:
        text = " ".join(_slipped(word, chance) if chance.random() < 0.35 else word for word in text.split(" "))
    if chance.random() < 0.4:
        text = text.replace("’", "'").replace("'", chance.choice(["", " "]))
    if chance.random() < 0.4:
        text = f"{chance.choice(_BEFORE)}{text}{chance.choice(_AFTER)}"
    return text


def _slipped(word: str, chance: random.Random) -> str:
    if len(word) < 4:
        return word
    at = chance.randrange(1, len(word))
    match chance.randrange(4):
        case 0:
            return word[:at] + word[at + 1 :]
        case 1:
            return word[: at - 1] + word[at] + word[at - 1] + word[at + 1 :]
        case 2:
            return word[:at] + word[at - 1 :]
        case _:
            near = _NEAR.get(word[at], "")
            return word[:at] + chance.choice(near) + word[at + 1 :] if near else word


def amid_a_question(text: str, question: str, chance: random.Random) -> str:
    """An urgent message told beside an ordinary question, before or after it, as people do who came to ask it."""
    link = chance.choice([". ", ", ", " ", " et là ", " ... ", "\n", " mais ", ", non attendez, "])
    return f"{text}{link}{question}" if chance.random() < 0.4 else f"{question}{link}{text}"
