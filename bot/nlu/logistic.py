"""Logistic regressions side by side, one an intent and one for what is out of scope, on the phrases' sparse vectors.

Learnt by stochastic gradient, a phrase at a time, in an order that the seed fixes: seconds for thousands of phrases,
numpy only. On a hand that it has never read it finds the page two points oftener than least squares on the same
vectors, and tells strangers better: a phrase that is already well told pulls no more. Each time it is read half of a
phrase's grams are hidden, other ones every time, so that no intent hangs on one word: a point more on an unread hand,
two where it types in a hurry.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from bot.nlu.features import Floats, Ids, Sparse

PASSES = 10  # over the phrases
HIDDEN = 0.5  # of a phrase's grams, each time
FEWEST_STEPS = 4000  # all the same, where there are few
FIRST_STEP, LAST_STEP = 5.0, 0.02  # of the gradient; it shrinks evenly from the one to the other
HEEDED = 0.005  # errors below it change nothing: nearly all intents are out of the question for nearly all phrases
FOR_BIAS = 0.1  # of a step
FARTHEST = np.float32(30)  # a score is not told apart from certainty beyond it

Positions = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Rows:
    """Sparse vectors one under the other: row r is `ids[starts[r]:starts[r + 1]]` with its `weights`."""

    starts: Positions
    ids: Ids
    weights: Floats

    @property
    def count(self) -> int:
        """How many rows."""
        return len(self.starts) - 1

    def owners(self) -> Positions:
        """For each entry, its row."""
        return np.repeat(np.arange(self.count), np.diff(self.starts))


def stack(vectors: Sequence[Sparse]) -> Rows:
    """The vectors as rows."""
    starts = np.concatenate(([0], np.cumsum([len(vector.ids) for vector in vectors]))).astype(np.int64)
    ids = np.concatenate([vector.ids for vector in vectors]) if vectors else np.empty(0, np.int32)
    weights = np.concatenate([vector.weights for vector in vectors]) if vectors else np.empty(0, np.float32)
    return Rows(starts, ids, weights)


@dataclass(frozen=True, slots=True)
class Logistic:
    """A vector q scores `q · table + bias`: the log odds of each column. `pull`: per row, how much of its own column's
    table it wrote: that column scores the sum of `pull · likeness` over its rows, less what the other rows took away.
    """

    table: Floats
    bias: Floats
    pull: Floats

    def scores(self, vector: Sparse) -> Floats:
        """The log odds of each column, within ±`FARTHEST`."""
        said = vector.weights @ self.table.take(vector.ids, axis=0) + self.bias
        return np.asarray(np.clip(said, -FARTHEST, FARTHEST), dtype=np.float32)


def sigmoid(scores: Floats) -> Floats:
    """Log odds → probabilities."""
    return np.asarray(1 / (1 + np.exp(-scores)), dtype=np.float32)


def learn_logistic(rows: Rows, column: Positions, read: Positions, shape: tuple[int, int]) -> Logistic:
    """The regressions of the rows `read`, each of which belongs to its `column`; `shape`: of the table."""
    found = Logistic(
        np.zeros(shape, dtype=np.float32), np.zeros(shape[1], dtype=np.float32), np.zeros(rows.count, dtype=np.float32)
    )
    chance = np.random.default_rng(0)
    passes = max(PASSES, -(-FEWEST_STEPS // max(1, len(read))))
    steps = np.linspace(FIRST_STEP, LAST_STEP, passes * len(read), dtype=np.float32)
    order = np.concatenate([chance.permutation(read) for _ in range(passes)])
    seen_length = np.float32((1 - HIDDEN) ** 0.5)  # of what is seen of a phrase, beside the whole of it
    for row, step in zip(order.tolist(), steps, strict=True):
        part = slice(rows.starts[row], rows.starts[row + 1])
        seen = chance.random(part.stop - part.start, dtype=np.float32) >= HIDDEN
        vector = Sparse(rows.ids[part][seen], rows.weights[part][seen] / seen_length)
        errors = sigmoid(found.scores(vector))
        errors[column[row]] -= 1
        heeded = np.flatnonzero(np.abs(errors) > HEEDED)
        moved = errors[heeded] * step
        found.table[vector.ids[:, None], heeded] -= vector.weights[:, None] * moved
        found.bias[heeded] -= moved * np.float32(FOR_BIAS)
        found.pull[row] -= errors[column[row]] * step * seen_length
    return found
