"""Least squares on the phrases, in its dual form: K = Φ·Φᵀ, A = (K + λI)⁻¹·Y, and a vector q scores q·Φᵀ·A.

The kernel is linear, so `Φᵀ·A` is one table (n-gram × column) and a question costs one look-up per n-gram. What the
model would say of phrases it had not been trained on has a closed form, whole folds at a time: with G = (K + λI)⁻¹,
`A₋f = A − G[:, f]·G[f, f]⁻¹·A[f]` (zero on the fold). Calibration needs no second training.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from bot.nlu.features import Floats, Ids, Sparse

REGULARISATION = 0.3  # λ
PAIRED = 160  # rows that hold a gram, below which its part of K is added pair by pair
SUMMED = 48  # the same for the table, where the rest is summed entry by entry
WIDE = 512  # columns of a dense block
CHUNK = 1 << 13  # entries of Φ that are spread at once
SMALL = 256  # rows of a matrix that is solved in one go

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


class ByGram:
    """Rows seen from the grams: every entry, gram after gram. What many rows hold is multiplied as dense columns, a few
    hundred at a time.
    """

    def __init__(self, rows: Rows, width: int) -> None:
        order = np.argsort(rows.ids, kind="stable")
        self._ids, self._owners, self._weights = rows.ids[order], rows.owners()[order], rows.weights[order]
        self._holders = np.bincount(self._ids, minlength=width)
        self._starts = np.cumsum(self._holders) - self._holders
        self._count, self._width = rows.count, width

    def gram_matrix(self) -> Floats:
        """K = Φ·Φᵀ: common grams as products, the others pair by pair."""
        kernel = np.zeros((self._count, self._count), dtype=np.float32)
        for _, dense in self._dense(PAIRED):
            kernel += dense @ dense.T
        for held in range(1, PAIRED):
            grams = np.flatnonzero(self._holders == held)
            entries = self._starts[grams][:, None] + np.arange(held)
            who, what = self._owners[entries], self._weights[entries]
            np.add.at(kernel, (who[:, :, None], who[:, None, :]), what[:, :, None] * what[:, None, :])
        return kernel

    def table(self, solution: Floats) -> Floats:
        """Φᵀ·A: what each gram says for each column of `solution`."""
        found = np.zeros((self._width, solution.shape[1]), dtype=np.float32)
        for grams, dense in self._dense(SUMMED):
            found[grams] = dense.T @ solution
        rare = self._holders[self._ids] < SUMMED
        ids, owners, weights = self._ids[rare], self._owners[rare], self._weights[rare]
        for at in range(0, len(ids), CHUNK):
            part = slice(at, at + CHUNK)
            firsts = np.flatnonzero(np.diff(ids[part], prepend=-1))
            found[ids[part][firsts]] += np.add.reduceat(weights[part, None] * solution[owners[part]], firsts, axis=0)
        return found

    def _dense(self, holders: int) -> Iterator[tuple[Positions, Floats]]:
        """Blocks of the grams that `holders` rows or more hold: their ids, and row × gram."""
        common = np.flatnonzero(self._holders >= holders)
        for grams in np.array_split(common, len(common) // WIDE + 1):
            dense = np.zeros((self._count, len(grams)), dtype=np.float32)
            for column, gram in enumerate(grams):
                part = slice(self._starts[gram], self._starts[gram] + self._holders[gram])
                dense[self._owners[part], column] = self._weights[part]
            yield grams, dense


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
    root = _root_of_inverse(kernel)
    return Ridge(root, root.T @ (root @ targets))


def _root_of_inverse(matrix: Floats) -> Floats:
    """The lower triangle R with RᵀR = `matrix`⁻¹, of a symmetric positive matrix, which is overwritten: Cholesky by
    halves. In single precision all along, where numpy's own works in double: half the time, a third of the memory.
    """
    if len(matrix) <= SMALL:
        return np.asarray(np.tril(np.linalg.inv(np.linalg.cholesky(matrix))), dtype=np.float32)
    half = len(matrix) // 2
    root = np.zeros_like(matrix)
    root[:half, :half] = _root_of_inverse(matrix[:half, :half])
    across = matrix[half:, :half] @ root[:half, :half].T
    matrix[half:, half:] -= across @ across.T
    root[half:, half:] = _root_of_inverse(matrix[half:, half:])
    root[half:, :half] = -root[half:, half:] @ (across @ root[:half, :half])
    return root
