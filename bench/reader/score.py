"""What the second reader adds on marked messages: the rules alone, then both.

`python -m bench.reader.score FILE… [--weights FILE]`. Honest for hands that the weights were learnt without
(`python -m bench.reader.train --held-out NAME… --to FILE`).
"""

import argparse
from pathlib import Path

from bot.redaction.reader.reading import WEIGHTS, Reader
from bot.redaction.reader.second_look import SecondLook
from bot.redaction.redactor import Redactor
from tests.redaction.scoring import GROUPS, Score, score


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--weights", type=Path, default=WEIGHTS)
    asked = parser.parse_args()
    both = Redactor(listens=False, second=SecondLook(Reader(asked.weights.read_bytes())))
    rules = Redactor(listens=False, second=False)
    for path in asked.files:
        for name, redactor in (("rules", rules), ("both", both)):
            print(f"{path.stem:12} {name:6} {shown(score(redactor, path))}")


def shown(reached: Score) -> str:
    """A line: found by group, then what is left readable, masked besides, and changed for nothing."""
    found = " ".join(f"{group} {reached.found[group]:.3f}" for group in GROUPS)
    return f"{found} left {reached.left:.3f} over {reached.over:.3f} changed {reached.changed:.3f}"


if __name__ == "__main__":
    main()
