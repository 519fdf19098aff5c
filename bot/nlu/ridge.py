"""Least squares on the phrases, in its dual form: K = Φ·Φᵀ, A = (K + λI)⁻¹·Y, and a vector q scores q·Φᵀ·A.

The kernel is linear, so `Φᵀ·A` is one table (n-gram × column) and a question costs one look-up per n-gram. What the
model would say of phrases it had not been trained on has a closed form, whole folds at a time: with G = (K + λI)⁻¹,
`A₋f = A − G[:, f]·G[f, f]⁻¹·A[f]` (zero on the fold). Calibration needs no second training.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from bot.nlu.features import Floats, Ids, Sparse

REGULARISATION = 0.3  # λ
COMMON = 48  # phrases that hold an n-gram, from which it is multiplied as part of a dense block
CHUNK = 1 << 15  # entries of Φ that are spread at once
SMALL = 256  # rows of a triangle that is inverted in one go

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


def gram_matrix(rows: Rows, width: int) -> Floats:
    """K = Φ·Φᵀ: n-grams that many phrases hold as dense products, the others pair by pair."""
    count = rows.count
    order = np.argsort(rows.ids, kind="stable")
    ids, owners, weights = rows.ids[order], rows.owners()[order], rows.weights[order]
    holders = np.bincount(ids, minlength=width)
    ends = np.cumsum(holders)
    kernel = np.zeros((count, count), dtype=np.float32)
    common = np.flatnonzero(holders >= COMMON)
    for block in np.array_split(common, len(common) // 1024 + 1):
        dense = np.zeros((count, len(block)), dtype=np.float32)
        for column, gram in enumerate(block):
            part = slice(ends[gram] - holders[gram], ends[gram])
            dense[owners[part], column] = weights[part]
        kernel += dense @ dense.T
    for held in range(1, COMMON):
        grams = np.flatnonzero(holders == held)
        entries = (ends[grams] - held)[:, None] + np.arange(held)
        who, what = owners[entries], weights[entries]
        np.add.at(kernel, (who[:, :, None], who[:, None, :]), what[:, :, None] * what[:, None, :])
    return kernel


def table(rows: Rows, solution: Floats, width: int) -> Floats:
    """Φᵀ·A: what each n-gram says for each column."""
    found = np.zeros((width, solution.shape[1]), dtype=np.float32)
    order = np.argsort(rows.ids, kind="stable")
    ids, owners, weights = rows.ids[order], rows.owners()[order], rows.weights[order]
    for at in range(0, len(ids), CHUNK):
        part = slice(at, at + CHUNK)
        firsts = np.flatnonzero(np.diff(ids[part], prepend=-1))
        sums = np.add.reduceat(weights[part, None] * solution[owners[part]], firsts, axis=0)
        found[ids[part][firsts]] += sums
    return found


@dataclass(frozen=True, slots=True)
class Ridge:
    """The solved model. `root`: the lower triangle R with (K + λI)⁻¹ = Rᵀ·R. `solution`: A = Rᵀ·R·Y."""

    root: Floats
    solution: Floats

    def without(self, fold: Positions) -> Floats:
        """A as it would be had the phrases `fold` never been written."""
        columns = self.root[:, fold]
        inside = np.linalg.solve(columns.T @ columns, self.solution[fold])
        rest = self.solution - self.root.T @ (columns @ inside)
        rest[fold] = 0
        return np.asarray(rest, dtype=np.float32)


def solve(kernel: Floats, targets: Floats) -> Ridge:
    """The model of `targets` (phrase × column). `kernel` is overwritten."""
    kernel[np.diag_indices(len(kernel))] += np.float32(REGULARISATION)
    root = _triangle_inverse(np.linalg.cholesky(kernel))
    return Ridge(root, root.T @ (root @ targets))


def _triangle_inverse(lower: Floats) -> Floats:
    """The inverse of a lower triangle, by halves."""
    if len(lower) <= SMALL:
        return np.asarray(np.tril(np.linalg.inv(lower)), dtype=np.float32)
    half = len(lower) // 2
    inverse = np.zeros_like(lower)
    inverse[:half, :half] = _triangle_inverse(lower[:half, :half])
    inverse[half:, half:] = _triangle_inverse(lower[half:, half:])
    inverse[half:, :half] = -inverse[half:, half:] @ (lower[half:, :half] @ inverse[:half, :half])
    return inverse
