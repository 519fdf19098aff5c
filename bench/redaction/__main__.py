"""Redaction beside its peers, in one run, on messages made by rule and by lot (tests/redaction/generator.py).

`python -m bench.redaction [--peers PYTHON] [--messages 1020] [--seed 31]`. Each system is a process of its own. A value
is *found* when every letter and digit of it is masked; *left* is the share of its letters and digits left readable;
*over* that of the others that are masked; *changed* the harmless messages that are touched. CPU time is trusted,
wall-clock is not.

A second table is of messages that people wrote by hand (the develop sets of tests/redaction/set): Guichet's rules were
mended on them, the peers know nothing of them. Beside it stand Guichet's totals on the held-out sets, which nobody has
read. `AIMS` are printed under what is reached.
"""

import argparse
import json
import subprocess
import sys
from collections import Counter
from pathlib import Path

from bot.redaction.redactor import Redactor
from tests.redaction import scoring
from tests.redaction.generator import Message, harmless, messages

GROUPS = {group.upper(): labels for group, labels in scoring.GROUPS.items()}
GROUP_OF = {label: group for group, labels in GROUPS.items() for label in labels}
PEERS = Path(__file__).with_name("peers.py")
SETS = Path("tests/redaction/set")
AIMS = {"rate": ">= 13500", "load_s": "<= 0.3", "rss_mb": "<= 60"}
"""What redaction is meant to cost: messages per CPU-second in process, seconds of CPU to import and load, megabytes."""


def run(python: str, name: str, made: list[Message]) -> tuple[list[list[list[int]]], dict[str, float]] | None:
    """What a system masks of each message, and its figures; None if it is not there."""
    given = "".join(json.dumps(message.text) + "\n" for message in made)
    command = [python, "-m", "bench.redaction.peers", name] if name == "guichet" else [python, str(PEERS), name]
    done = subprocess.run(command, input=given, capture_output=True, text=True, check=False)
    if done.returncode:
        *_, why = ["no word", *done.stderr.strip().splitlines()]
        print(f"{name}: absent ({why})", file=sys.stderr)
        return None
    *spans, figures = map(json.loads, done.stdout.splitlines())
    return spans, figures


def score(made: list[Message], masked: list[list[list[int]]]) -> dict[str, float]:
    asked: Counter[str] = Counter()
    found: Counter[str] = Counter()
    left = personal = over = others = changed = clean = 0
    for message, spans in zip(made, masked, strict=True):
        places = bytearray(len(message.text))
        for start, end in spans:
            places[start:end] = b"\1" * (end - start)
        inside = bytearray(len(message.text))
        for label, start, end in message.spans:
            inside[start:end] = b"\1" * (end - start)
            asked[GROUP_OF[label]] += 1
            found[GROUP_OF[label]] += all(places[at] or not message.text[at].isalnum() for at in range(start, end))
        if not message.spans:
            clean += 1
            changed += bool(spans)
        for at, char in enumerate(message.text):
            if char.isalnum():
                personal += inside[at]
                left += inside[at] and not places[at]
                others += not inside[at]
                over += places[at] and not inside[at]
    recall = {group: found[group] / asked[group] for group in GROUPS}
    return recall | {"left": left / personal, "over": over / others, "changed": changed / clean}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--peers", default=sys.executable, help="the Python that has the peers")
    parser.add_argument("--messages", type=int, default=1020)
    parser.add_argument("--seed", type=int, default=31)
    parser.add_argument("--json", action="store_true")
    asked = parser.parse_args()
    made = [*messages(asked.messages, asked.seed), *harmless(asked.seed)]
    by_hand = _by_hand()
    told = {"generated": _rows(made, asked.peers), "by hand": _rows(by_hand, asked.peers)}
    if asked.json:
        print(json.dumps(told, indent=1))
        return
    _print(f"generated messages, seed {asked.seed}", made, told["generated"])
    _print("messages by hand (develop sets: Guichet's rules were mended on them)", by_hand, told["by hand"])
    print("\nguichet on the held-out sets, which nobody has read, in their conversations:")
    redactor = Redactor()
    for path in sorted(SETS.glob("scored*.jsonl")):
        reached = scoring.score(redactor, path)
        shares = " ".join(f"{group} {share:.2f}" for group, share in reached.found.items())
        print(f"{path.stem}: {shares} left {reached.left:.3f} over {reached.over:.3f} changed {reached.changed:.3f}")


def _by_hand() -> list[Message]:
    """Those of the develop sets that stand alone: the peers have no conversations."""
    lines = [line for path in sorted(SETS.glob("develop*.jsonl")) for line in path.read_text("utf-8").splitlines()]
    return [
        Message(one["text"], tuple([(span["label"], span["start"], span["end"]) for span in one["spans"]]))
        for one in map(json.loads, lines)
        if not one.get("after")
    ]


def _rows(made: list[Message], peers: str) -> dict[str, dict[str, float]]:
    rows = {}
    for name in ("guichet", "presidio", "scrubadub", "datafog"):
        if result := run(sys.executable if name == "guichet" else peers, name, made):
            spans, figures = result
            rows[name] = score(made, spans) | figures
    return rows


def _print(title: str, made: list[Message], rows: dict[str, dict[str, float]]) -> None:
    average = sum(len(message.text) for message in made) / len(made)
    print(f"\n{title}: {len(made)} of {average:.0f} characters")
    columns = [*GROUPS, "left", "over", "changed", "rate", "load_s", "rss_mb"]
    print("| system | " + " | ".join(columns) + " |\n|" + " --- |" * (len(columns) + 1))
    for name, row in rows.items():
        shown = (f"{row[column]:.0f}" if column in ("rate", "rss_mb") else f"{row[column]:.3f}" for column in columns)
        print(f"| {name} | " + " | ".join(shown) + " |")
    print("| aimed at | " + " | ".join(AIMS.get(column, "") for column in columns) + " |")


if __name__ == "__main__":
    main()
