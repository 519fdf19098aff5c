"""Logistic regression over hashed features, by L-BFGS; numpy only. Deterministic."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
_MEMORY, _ROUNDS, _ENOUGH = 8, 80, 1e-5


class Rows:
    """Sparse rows: a list of buckets each, every one worth the row's own value."""

    def __init__(self, rows: Sequence[Sequence[int]], values: Sequence[float], columns: int) -> None:
        sizes = np.array([len(row) for row in rows])
        self._column = np.fromiter((one for row in rows for one in row), np.int64, sizes.sum())
        self._row = np.repeat(np.arange(len(rows)), sizes)
        self._value = np.repeat(np.array(values), sizes)
        self._shape = len(rows), columns

    def times(self, weights: Floats) -> Floats:
        return np.bincount(self._row, weights[self._column] * self._value, self._shape[0])

    def transposed_times(self, residuals: Floats) -> Floats:
        return np.bincount(self._column, residuals[self._row] * self._value, self._shape[1])


def fit(rows: Rows, told: NDArray[np.bool_], cost: Floats, ridge: float, columns: int) -> Floats:
    """Weights, then the intercept, that minimise the weighted logistic loss with a ridge."""
    sign = np.where(told, 1.0, -1.0)

    def loss(at: Floats) -> tuple[float, Floats]:
        margin = sign * (rows.times(at[:-1]) + at[-1])
        value = float((cost * np.logaddexp(0, -margin)).sum() + ridge / 2 * at[:-1] @ at[:-1])
        residuals = -sign * cost / (1 + np.exp(np.clip(margin, -30, 30)))
        return value, np.append(rows.transposed_times(residuals) + ridge * at[:-1], residuals.sum())

    at = np.zeros(columns + 1)
    value, slope = loss(at)
    steps: list[tuple[Floats, Floats]] = []
    for _ in range(_ROUNDS):
        way = _direction(slope, steps)
        length = 1.0
        while True:
            there = at - length * way
            new_value, new_slope = loss(there)
            if new_value <= value - 1e-4 * length * (slope @ way) or length < 1e-8:
                break
            length /= 2
        step = (there - at, new_slope - slope)
        if step[0] @ step[1] > 1e-12:
            steps = [*steps, step][-_MEMORY:]
        done = abs(value - new_value) < _ENOUGH * abs(value)
        at, value, slope = there, new_value, new_slope
        if done:
            break
    return at


def _direction(slope: Floats, steps: list[tuple[Floats, Floats]]) -> Floats:
    """The slope bent by what the last steps told of the curvature (two-loop recursion)."""
    way = slope.copy()
    shares = []
    for moved, bent in reversed(steps):
        share = (moved @ way) / (bent @ moved)
        shares.append(share)
        way -= share * bent
    if steps:
        moved, bent = steps[-1]
        way *= (moved @ bent) / (bent @ bent)
    else:
        way /= max(1.0, float(np.linalg.norm(slope)))
    for (moved, bent), share in zip(steps, reversed(shares), strict=True):
        way += moved * (share - (bent @ way) / (bent @ moved))
    return way
