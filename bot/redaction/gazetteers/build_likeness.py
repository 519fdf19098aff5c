"""Makes likeness.bin from the gazetteers beside it. Run by hand, after build.py: `python -m … .build_likeness`.

Names against words: everyday ones misspelt by lot, with an elided word glued on, and medicine's. Prints what a tenth
left out of the training scores. Pure Python, about ten seconds; the same gazetteers give the same file.
"""

import math
import random
import sys
import zlib
from array import array
from pathlib import Path

from bot.redaction.gazetteers import gazetteers
from bot.redaction.gazetteers.likeness import BUCKETS, HEAD, pieces

ROUNDS, RATE = 6, 0.3
_MOST = 127
_SPELT_BY_SOUND = (
    ("qu", "k"),
    ("ss", "s"),
    ("tt", "t"),
    ("nn", "n"),
    ("eau", "o"),
    ("au", "o"),
    ("ph", "f"),
    ("ai", "e"),
)


def misspelt(word: str, chance: random.Random) -> str:
    """One slip: a letter left out, doubled, swapped, changed, or the word as it sounds."""
    at = chance.randrange(len(word))
    slip = chance.randrange(6)
    if slip > 3:
        for spelling, sound in _SPELT_BY_SOUND[:4] if slip == 4 else _SPELT_BY_SOUND[4:]:
            word = word.replace(spelling, sound)
        return word
    after = word[at + 1 :]
    return (
        word[:at] + after,
        word[:at] + word[at] * 2 + after,
        word[:at] + after[:1] + word[at] + after[1:],
        word[:at] + chance.choice("abcdefghijklmnopqrstuvwxyz") + after,
    )[slip]


def material(chance: random.Random) -> list[tuple[list[int], int]]:
    """Buckets and 1 for a name, 0 for a word; in an order drawn by lot."""
    known = gazetteers()
    everyday = sorted(w for w in known.words - known.names if w.isascii() and w.isalpha() and len(w) > 3)
    names = sorted(
        w for w in (known.rare | known.strong_first | known.strong_last) - known.words if w.isascii() and len(w) > 3
    )
    glued = [elided + w for w in everyday if w[0] in "aeiouh" for elided in "jldcnms" if chance.random() < 0.12]
    slips = [misspelt(w, chance) for w in everyday]
    medical = sorted(known.terms | known.medicines | known.conditions)
    others = [w for w in (*glued, *slips, *medical) if len(w) > 3 and w not in known.names and w not in known.words]
    found = [(pieces(w), 1) for w in names] + [(pieces(w), 0) for w in others]
    chance.shuffle(found)
    return found


def train(found: list[tuple[list[int], int]]) -> tuple[list[float], float]:
    """Weights and intercept of a logistic regression, by stochastic gradient."""
    weights, intercept = [0.0] * BUCKETS, 0.0
    for turn in range(ROUNDS):
        rate = RATE / (1 + turn)
        for buckets, is_name in found:
            worth = len(buckets) ** -0.5
            logit = intercept + sum([weights[one] for one in buckets]) * worth
            error = (is_name - 1 / (1 + math.exp(-max(-20.0, min(20.0, logit))))) * rate
            intercept += error * 0.1
            for one in buckets:
                weights[one] += error * worth
    return weights, intercept


def main() -> None:
    """Trains on nine tenths, writes the file, says how the last tenth scores."""
    found = material(random.Random(3))  # noqa: S311 — no secret hangs on it
    kept = len(found) * 9 // 10
    weights, intercept = train(found[:kept])
    scale = max(map(abs, weights)) / _MOST
    packed = array("b", [round(one / scale) for one in weights]).tobytes()
    Path(__file__).with_name("likeness.bin").write_bytes(HEAD.pack(scale, intercept) + zlib.compress(packed, 9))
    right = sum((intercept + sum(weights[b] for b in bs) * len(bs) ** -0.5 > 0) == bool(y) for bs, y in found[kept:])
    sys.stdout.write(f"{len(found)} words; {right / (len(found) - kept):.3f} right of a tenth left out\n")


if __name__ == "__main__":
    main()
