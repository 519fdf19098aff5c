"""Redaction beside its peers, in one run, on messages made by rule and by lot (tests/redaction/generator.py).

`python -m bench.redaction [--peers PYTHON] [--messages 1020] [--seed 31]`. Each system is a process of its own. A value
is *found* when every letter and digit of it is masked; *left* is the share of its letters and digits left readable;
*over* that of the others that are masked; *changed* the harmless messages that are touched. CPU time is trusted,
wall-clock is not.
"""

import argparse
import json
import subprocess
import sys
from collections import Counter
from pathlib import Path

from tests.redaction.generator import Message, harmless, messages

GROUPS = {
    "STRUCTURED": ["NIR", "EMAIL", "PHONE", "IBAN", "CARD", "IP", "DOB", "PLATE", "ID_DOC", "GEO", "ACTIVATION_LINK"],
    "CUED": ["MEMBER_ID", "PASSWORD"],
    "PERSON": ["PERSON"],
    "ADDRESS": ["ADDRESS"],
    "HEALTH": ["HEALTH"],
}
GROUP_OF = {label: group for group, labels in GROUPS.items() for label in labels}
PEERS = Path(__file__).with_name("peers.py")


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
    rows = {}
    for name in ("guichet", "presidio", "scrubadub", "datafog"):
        if result := run(sys.executable if name == "guichet" else asked.peers, name, made):
            spans, figures = result
            rows[name] = score(made, spans) | figures
    if asked.json:
        print(json.dumps(rows, indent=1))
        return
    average = sum(len(message.text) for message in made) / len(made)
    print(f"{len(made)} messages of {average:.0f} characters, seed {asked.seed}")
    columns = [*GROUPS, "left", "over", "changed", "rate", "load_s", "rss_mb"]
    print("| system | " + " | ".join(columns) + " |\n|" + " --- |" * (len(columns) + 1))
    for name, row in rows.items():
        shown = (f"{row[column]:.0f}" if column in ("rate", "rss_mb") else f"{row[column]:.3f}" for column in columns)
        print(f"| {name} | " + " | ".join(shown) + " |")


if __name__ == "__main__":
    main()
