"""The gate: the probability that a question is one for this service at all, whatever intent it is nearest to.

A logistic regression over the clues that model.py gives, learnt from phrases as a model that had not read them saw
them: the intents' own (inside) and the out-of-scope file's (outside), each also typed in a hurry. Both sides weigh
the same.
"""

from dataclasses import dataclass

import numpy as np

from bot.nlu.features import Floats

RESTRAINT = 1.0  # L2 penalty on the weights: the clues lean on one another
STEPS = 50  # of Newton's method, at most; it settles in about eight


@dataclass(frozen=True, slots=True)
class Gate:
    """`weights` and `bias` over standardised clues: (clue − centre) / spread."""

    centre: Floats
    spread: Floats
    weights: Floats
    bias: float

    def probability(self, clues: Floats) -> float:
        """0 to 1: that an utterance with these clues is ours."""
        pull = float((clues - self.centre) / self.spread @ self.weights) + self.bias
        return float(1 / (1 + np.exp(-pull)))


def learn_gate(clues: Floats, ours: Floats) -> Gate:
    """The gate that best tells `ours` (1 or 0 a row) from `clues` (one utterance a row). With one side empty it is
    open.
    """
    centre = clues.mean(axis=0)
    spread = np.maximum(clues.std(axis=0), 1e-3)
    inside = float(ours.sum())
    outside = len(ours) - inside
    if not inside or not outside:
        return Gate(centre, spread, np.zeros_like(centre), 6.0)
    share = np.where(ours > 0, 0.5 / inside, 0.5 / outside) * len(ours)
    rows = np.column_stack(((clues - centre) / spread, np.ones(len(clues))))
    penalty = np.diag([RESTRAINT] * clues.shape[1] + [0.0])
    found = np.zeros(rows.shape[1])
    for _ in range(STEPS):
        guess = 1 / (1 + np.exp(-rows @ found))
        slope = rows.T @ (share * (guess - ours)) + penalty @ found
        bend = (rows * (share * guess * (1 - guess))[:, None]).T @ rows + penalty + 1e-9 * np.eye(len(found))
        step = np.linalg.solve(bend, slope)
        found -= step
        if np.abs(step).max() < 1e-8:
            break
    return Gate(centre, spread, found[:-1].astype(np.float32), float(found[-1]))
