"""Trains the second reader and writes bot/redaction/reader/weights.bin.

`python -m bench.reader.train` (about three minutes); the same material and rules give the same file. `--held-out
NAME…` writes to `--to` instead, without those hands: `python -m bench.reader.score` tells what such weights find in
them.
"""

import argparse
import tempfile
from collections.abc import Mapping
from pathlib import Path

import pycrfsuite

from bench.reader.material import MARKED, Teacher, fingerprint, messages, phrases, stories
from bot.redaction.reader.reading import KINDS, NOTHING, WEIGHTS, Moves, pack
from bot.redaction.redactor import Redactor

SEED = 2_511
SMALLEST = 0.05
"""A weight below this says nothing."""
ASKED = {
    "c1": 0.6,  # few features: what one hand alone teaches is worth little
    "c2": 0.02,
    "max_iterations": 100,
    "feature.minfreq": 2,
    "feature.possible_transitions": True,
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--held-out", nargs="*", default=[], help="names of files to leave out, without .jsonl")
    parser.add_argument("--to", type=Path, default=WEIGHTS)
    asked = parser.parse_args()
    if asked.held_out and asked.to == WEIGHTS:
        parser.error("--held-out asks for --to")
    rules = Redactor(listens=False, second=False, deadline_ms=10_000)
    teacher = Teacher(rules, SEED)
    trainer = pycrfsuite.Trainer(verbose=False)
    read = 0
    learnt = [path for path in MARKED if path.stem not in asked.held_out]
    for message in [*(one for path in learnt for one in messages(path)), *stories(), *phrases(rules)]:
        for found, states in teacher.lessons(message):
            trainer.append(found, states)
            read += 1
    trainer.set_params(ASKED)
    with tempfile.NamedTemporaryFile() as file:
        trainer.train(file.name)
        asked.to.write_bytes(packed(file.name))
    print(f"{read} lessons; {asked.to.stat().st_size} bytes")


def packed(path: str) -> bytes:
    """The weights of a trained model, each against that of being nobody's."""
    tagger = pycrfsuite.Tagger()
    tagger.open(path)
    told = tagger.info()
    weights: dict[str, list[float]] = {}
    for (feature, state), weight in told.state_features.items():
        row = weights.setdefault(feature, [0.0] * len(KINDS))
        for at, kind in enumerate(KINDS):
            row[at] += weight if kind == state else 0.0
            row[at] -= weight if state == NOTHING else 0.0
    kept = {feature: row for feature, row in weights.items() if max(map(abs, row)) > SMALLEST}
    return pack(_moves(told.transitions), kept, fingerprint())


def _moves(told: Mapping[tuple[str, str], float]) -> Moves:
    """Between the kinds a mean, for all of them."""
    crossing = [told.get((one, other), 0.0) for one in KINDS for other in KINDS if one != other]
    return Moves(
        told.get((NOTHING, NOTHING), 0.0),
        [told.get((NOTHING, kind), 0.0) for kind in KINDS],
        [told.get((kind, NOTHING), 0.0) for kind in KINDS],
        [told.get((kind, kind), 0.0) for kind in KINDS],
        sum(crossing) / len(crossing),
    )


if __name__ == "__main__":
    main()
