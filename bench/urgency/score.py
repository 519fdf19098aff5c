"""Urgency signals on messages whose danger is known: totals only, no text and no id is printed.

`python -m bench.urgency.score [FILE ...]`; without a file, the half that may be read.
"""

import json
import sys
from collections import Counter
from pathlib import Path
from typing import NamedTuple

from bench.urgency.material import DEVELOP, SIGNALS
from bot.redaction.redactor import Redactor


class Totals(NamedTuple):
    """Urgent messages: how many, how many with a signal, with all they should have. Calm ones: how many, with a
    signal. `missed`: each signal that urgent messages lack, and how many times.
    """

    urgent: int
    heard: int
    whole: int
    calm: int
    false: int
    missed: dict[str, int]


def totals(path: Path) -> Totals:
    """What the redactor hears in the lines of a file."""
    redactor = Redactor()
    told: Counter[str] = Counter()
    for line in path.read_text(encoding="utf-8").splitlines():
        given = json.loads(line)
        asked, signals = set(given["signals"]), set(redactor.redact(given["text"]).signals)
        kinds = {"urgent": asked, "heard": asked and signals, "whole": asked and asked <= signals}
        told.update(kind for kind, holds in kinds.items() if holds)
        told.update({"calm": not asked, "false": bool(signals and not asked)})
        told.update(asked - signals)
    counts = (told[kind] for kind in ("urgent", "heard", "whole", "calm", "false"))
    return Totals(*counts, {signal: told[signal] for signal in SIGNALS})


def main(paths: list[Path]) -> None:
    for path in paths:
        print(path.name, totals(path))


if __name__ == "__main__":
    main([Path(one) for one in sys.argv[1:]] or [DEVELOP])
