"""Messages of a wide variety, in two halves: one whose misses the rules' authors may look at, one held out.

variety.yaml's items are parted by their place: carriers and values of odd places are held out, so that a rule that only
knows what it saw gains nothing there. `python -m tests.redaction.variety` prints both halves' figures by kind, and the
misses of the open half with `--misses KIND`.
"""

import argparse
import random
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import yaml

from bot.redaction.redactor import Redactor
from tests.redaction.generator import STYLES, Message

_TOLD = re.compile(r"\[\[(.+?)\]\]")
_KEEPS_ITS_CASE = ("PASSWORD", "EMAIL", "IBAN", "MEMBER_ID", "NIR", "PHONE")


def _items(listed: str) -> list[str]:
    return [line.replace("⏎", "\n") for line in listed.splitlines() if line]


MATERIAL = yaml.safe_load(Path(__file__).with_name("variety.yaml").read_text(encoding="utf-8"))
KINDS = tuple(kind for kind, parts in MATERIAL.items() if kind.isupper() and isinstance(parts, dict))


def half(items: list[str], held_out: bool) -> list[str]:
    """The items of odd places, or those of even ones."""
    return items[held_out::2]


def made(kind: str, count: int, *, held_out: bool, seed: int = 5) -> Iterator[Message]:
    """`count` messages of a kind, each value in several carriers."""
    chance = random.Random(f"{kind} {held_out} {seed}")
    parts = MATERIAL[kind]
    pairs = [
        (value, carrier)
        for values, carriers in (("values", "carriers"), ("firsts", "first_carriers"))
        if values in parts
        for value in half(_items(parts[values]), held_out)
        for carrier in half(_items(parts[carriers]), held_out)
        if not (value.startswith("le ") and "le {}" in carrier)
    ]
    for value, carrier in chance.sample(pairs, min(count, len(pairs))):
        style = chance.choice(STYLES)
        before, after = map(style, carrier.split("{}"))
        typed = value if kind in _KEEPS_ITS_CASE else style(value)
        yield Message(before + typed + after, ((kind, len(before), len(before) + len(typed)),))


def told(*, held_out: bool) -> Iterator[Message]:
    """Health facts told in their own sentences."""
    for number, text in enumerate(half(_items(MATERIAL["HEALTH_TOLD"]), held_out)):
        style = STYLES[number % len(STYLES)]
        before, value, after = map(style, _TOLD.split(text))
        yield Message(before + value + after, (("HEALTH_TOLD", len(before), len(before) + len(value)),))


def harmless(*, held_out: bool) -> Iterator[Message]:
    """Messages in which nothing is anybody's."""
    for number, text in enumerate(half(_items(MATERIAL["harmless"]), held_out)):
        yield Message(text, ())
        yield Message(STYLES[4 + number % 4](text), ())


def all_messages(count: int, *, held_out: bool) -> Iterator[Message]:
    """`count` of every kind, the told facts and the harmless ones."""
    for kind in KINDS:
        yield from made(kind, count, held_out=held_out)
    yield from told(held_out=held_out)
    yield from harmless(held_out=held_out)


def is_found(redactor: Redactor, message: Message) -> bool:
    """Whether every letter and digit of the value is masked; of a harmless message: whether nothing is."""
    masked = bytearray(len(message.text))
    for found in redactor.redact(message.text).found:
        masked[found.start : found.end] = b"\1" * (found.end - found.start)
    if not message.spans:
        return not any(masked)
    ((_, start, end),) = message.spans
    if message.spans[0][0].startswith("HEALTH") or message.spans[0][0] == "DOB":
        return _told_fact_is_masked(message.text[start:end], masked[start:end])
    return all(masked[at] or not message.text[at].isalnum() for at in range(start, end))


_SMALL = re.compile(r"(?i)^(?:(?:le|la|l['’]|une?|des|du|de la|de l['’]|d['’]|en|sous|à|a|se|s['’]|me|m['’]|je)\s?)+")


def _told_fact_is_masked(value: str, masked: bytearray) -> bool:
    """Every letter but those of an article before the fact."""
    small = _SMALL.match(value)
    return all(masked[at] or not value[at].isalnum() for at in range(small.end() if small else 0, len(value)))


def recall(redactor: Redactor, count: int, *, held_out: bool) -> dict[str, float]:
    """The share found of each kind; of `harmless`, the share left alone."""
    asked: Counter[str] = Counter()
    found: Counter[str] = Counter()
    for message in all_messages(count, held_out=held_out):
        kind = message.spans[0][0] if message.spans else "harmless"
        asked[kind] += 1
        found[kind] += is_found(redactor, message)
    return {kind: found[kind] / asked[kind] for kind in asked}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=250)
    parser.add_argument("--misses", default="")
    asked = parser.parse_args()
    redactor = Redactor()
    if asked.misses:
        for message in all_messages(asked.count, held_out=False):
            kind = message.spans[0][0] if message.spans else "harmless"
            if kind == asked.misses and not is_found(redactor, message):
                print(repr(message.text), "→", repr(redactor.redact(message.text).text.text))
        return
    open_half, held = (recall(redactor, asked.count, held_out=held_out) for held_out in (False, True))
    for kind, share in open_half.items():
        print(f"{kind:13} open {share:.3f}  held out {held[kind]:.3f}")


if __name__ == "__main__":
    main()
