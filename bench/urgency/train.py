"""Trains the learned layer of the signals and writes bot/redaction/urgency/danger/weights.bin.

`python -m bench.urgency.train` (half a minute); the same material gives the same file. Four questions are learnt: is
there danger at all, and is it the body's, the mind's, violence. A message of several windows tells danger when one of
them does: the loudest window of an urgent message is learnt as urgent, each window of a calm one as calm.
`--held-out HAND` writes nothing: it leaves a hand out and scores it.
"""

import argparse
import random
from collections.abc import Callable, Sequence
from typing import NamedTuple

import numpy as np

from bench.urgency.material import (
    BESIDE,
    LEARNT_CLOSELY,
    SIGNALS,
    Example,
    amid_a_question,
    examples,
    fingerprint,
    hurried,
)
from bench.urgency.solver import Floats, Rows, fit
from bot.redaction.normalise import normalise
from bot.redaction.things import without_figures
from bot.redaction.urgency.danger.features import BUCKETS, Reader, pairs, windows
from bot.redaction.urgency.danger.model import QUESTIONS, WEIGHTS, pack, worth
from bot.redaction.urgency.heard import told_by_patterns

RIDGE = 0.15
URGENT_COST = 2.0  # an urgent message weighs so much more than a calm one
AS_WRITTEN, COPIED = 0.6, 0.4  # and of a message as written, and of all its copies
ORDINARY = 0.3  # and an ordinary question, or where somebody is: there are many, and they are easily told
COPIES = 4
SEED = 15_112

Window = tuple[list[int], float]


class Bag(NamedTuple):
    """The windows of one message; what it signals; what it weighs."""

    windows: list[Window]
    signals: frozenset[str]
    cost: float


def bag(reader: Reader, text: str, signals: frozenset[str], cost: float) -> Bag:
    """A message as the layer reads it."""
    read = [
        ([*(place for word in window for place in word.buckets), *pairs(window)], worth(len(window)))
        for window in windows(reader.read(normalise(text).fold))
    ]
    return Bag(read or [([0], 0.0)], signals, cost)


def material(chosen: Sequence[Example]) -> list[Bag]:
    """The messages, and copies of them: typed in a hurry, and told beside a question about the portal."""
    reader, chance = Reader(), random.Random(SEED)
    others = {*LEARNT_CLOSELY, BESIDE.stem}
    questions = [text for text, signals, hand in chosen if not signals and hand not in others]
    bags = []
    for text, signals, hand in chosen:
        told_apart = signals or hand in LEARNT_CLOSELY
        bags.append(bag(reader, text, signals, AS_WRITTEN if told_apart else ORDINARY))
        for _ in range(COPIES if told_apart else 0):
            bags.append(bag(reader, hurried(text, chance), signals, COPIED / COPIES))
            if signals and questions:
                beside = amid_a_question(text, chance.choice(questions), chance)
                bags.append(bag(reader, beside, signals, COPIED / COPIES))
    return bags


def learn(bags: Sequence[Bag], told: Callable[[frozenset[str]], bool]) -> Floats:
    """The weights and the intercept of one question: once on what has one window, then with the loudest of others."""
    certain: list[tuple[Window, bool, float]] = []
    doubtful: list[Bag] = []
    for one in bags:
        if told(one.signals) and len(one.windows) > 1:
            doubtful.append(one)
        else:
            certain += [(window, told(one.signals), one.cost) for window in one.windows]
    weights = _fitted(certain)
    loudest = [(max(one.windows, key=lambda window: _score(weights, window)), True, one.cost) for one in doubtful]
    return _fitted(certain + loudest) if loudest else weights


def _fitted(taught: Sequence[tuple[Window, bool, float]]) -> Floats:
    rows = Rows([window[0] for window, _, _ in taught], [window[1] for window, _, _ in taught], BUCKETS)
    told = np.array([answer for _, answer, _ in taught])
    cost = np.array([cost for _, _, cost in taught]) * np.where(told, URGENT_COST, 1.0)
    return fit(rows, told, cost, RIDGE, BUCKETS)


def _score(weights: Floats, window: Window) -> float:
    return float(weights[window[0]].sum() * window[1] + weights[-1])


def questions() -> list[Callable[[frozenset[str]], bool]]:
    """What each column of the weights answers, in the order of `QUESTIONS`."""
    return [bool, *(lambda signals, one=one: one in signals for one in SIGNALS)]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--held-out", help="a hand to leave out, and to score")
    asked = parser.parse_args()
    given = examples()
    bags = material([one for one in given if one.hand != asked.held_out])
    learnt = np.array([learn(bags, told) for told in questions()[: 1 if asked.held_out else len(QUESTIONS)]])
    if asked.held_out:
        score_held_out(learnt[0], [one for one in given if one.hand == asked.held_out])
        return
    WEIGHTS.write_bytes(pack(learnt[:, :-1].T.tolist(), learnt[:, -1].tolist(), fingerprint()))
    print(f"{len(given)} messages, {len(bags)} with their copies; {WEIGHTS.stat().st_size} bytes")


def score_held_out(weights: Floats, held_out: Sequence[Example]) -> None:
    """Heard and false at each threshold, alone and with the patterns where the layer does not contradict them."""
    reader = Reader()
    loud = np.array([max(_score(weights, w) for w in bag(reader, e.text, e.signals, 1).windows) for e in held_out])
    views = [normalise(one.text) for one in held_out]
    told = np.array([bool(told_by_patterns(view, without_figures(view))) for view in views])
    urgent = np.array([bool(one.signals) for one in held_out])
    for threshold in (1.0, 0.5, 0.0, -0.5, -1.0):
        shown = []
        for low in (threshold, -1.0, -2.0, -3.0, -99.0):
            heard = (loud > threshold) | (told & (loud > low))
            shown.append(f"{heard[urgent].mean():.3f}/{heard[~urgent].mean():.3f}")
        print(f"{threshold:5.1f}: {'  '.join(shown)}")


if __name__ == "__main__":
    main()
