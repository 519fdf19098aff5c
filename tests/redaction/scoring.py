"""Scores a redactor on messages whose personal values are marked (set/README.md), by group of labels.

A value is *found* when every letter and digit of it is masked, under whatever label. `left` is the share of
the values' letters and digits still readable, `over` that of the others that are masked, `changed` that of the harmless
messages that are touched. Totals only.
"""

import json
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from bot.redaction.redactor import Found, Redactor
from bot.redaction.talk.context import NO_CONTEXT, Context

GROUPS = {
    "structured": [
        "NIR",
        "EMAIL",
        "PHONE",
        "IBAN",
        "BIC",
        "CARD",
        "IP",
        "DOB",
        "PLATE",
        "ID_DOC",
        "GEO",
        "ACTIVATION_LINK",
    ],
    "cued": ["MEMBER_ID", "PASSWORD"],
    "person": ["PERSON"],
    "address": ["ADDRESS"],
    "health": ["HEALTH"],
}
_GROUP_OF = {label: group for group, labels in GROUPS.items() for label in labels}


@dataclass(frozen=True)
class Score:
    """Shares from 0 to 1; `found` by group."""

    found: dict[str, float]
    left: float
    over: float
    changed: float


def score(redactor: Redactor, path: Path) -> Score:
    """The score on a file of messages, each read after those of its conversation that came before."""
    asked: Counter[str] = Counter()
    found: Counter[str] = Counter()
    seen: Counter[str] = Counter()
    for line in path.read_text(encoding="utf-8").splitlines():
        message = json.loads(line)
        text = message["text"]
        masked = _places(text, _read(redactor, [*message.get("after", ()), text]))
        inside = bytearray(len(text))
        for span in message["spans"]:
            inside[span["start"] : span["end"]] = b"\1" * (span["end"] - span["start"])
            value = range(span["start"], span["end"])
            asked[_GROUP_OF[span["label"]]] += 1
            found[_GROUP_OF[span["label"]]] += all(masked[at] or not text[at].isalnum() for at in value)
        if not message["spans"]:
            seen["harmless"] += 1
            seen["changed"] += any(masked)
        for at, char in enumerate(text):
            if char.isalnum():
                seen["personal"] += inside[at]
                seen["left"] += inside[at] and not masked[at]
                seen["others"] += not inside[at]
                seen["over"] += masked[at] and not inside[at]
    return Score(
        {group: found[group] / (asked[group] or 1) for group in GROUPS},
        seen["left"] / seen["personal"],
        seen["over"] / seen["others"],
        seen["changed"] / seen["harmless"],
    )


def _read(redactor: Redactor, texts: list[str]) -> tuple[Found, ...]:
    """What is masked of the last of `texts`, one conversation's."""
    context = NO_CONTEXT
    found: tuple[Found, ...] = ()
    for text in texts:
        redaction = redactor.redact(text, context)
        context, found = Context(redaction.dangling, redaction.text), redaction.found
    return found


def _places(text: str, found: tuple[Found, ...]) -> bytearray:
    masked = bytearray(len(text))
    for place in found:
        masked[place.start : place.end] = b"\1" * (place.end - place.start)
    return masked
