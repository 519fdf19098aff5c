"""The closed form: what it says of a model without a fold is what training without the fold would have given."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.nlu.features import BLOCKS, learn_vocabulary, words_of_phrase
from bot.nlu.ridge import ByGram, Rows, solve, stack

PHRASES = [
    "changer mon mot de passe",
    "modifier le mot de passe",
    "mon mot de passe est perdu",
    "supprimer mon compte",
    "fermer le compte",
    "refuser les cookies",
    "les cookies du site",
    "à quoi servent les cookies",
] * 12  # enough for n-grams on both sides of `SUMMED`


@pytest.fixture(scope="module")
def learnt() -> tuple[Rows, int]:
    words = [words_of_phrase(phrase) for phrase in PHRASES]
    vocabulary = learn_vocabulary(words)
    return stack([vocabulary.vector(one) for one in words]), vocabulary.size


def dense(rows: Rows, width: int) -> np.ndarray:
    spread = np.zeros((rows.count, width), dtype=np.float32)
    spread[rows.owners(), rows.ids] = rows.weights
    return spread


def targets() -> np.ndarray:
    return np.eye(8, dtype=np.float32)[[at % 8 for at in range(len(PHRASES))]]


def test_the_kernel_is_the_product_of_all_rows_and_the_blocks_shares_on_its_diagonal(learnt: tuple[Rows, int]):
    kernel = ByGram(*learnt).gram_matrix()
    assert kernel == pytest.approx(dense(*learnt) @ dense(*learnt).T, abs=1e-5)
    assert np.diag(kernel) == pytest.approx(sum(block.share for block in BLOCKS), abs=1e-4)


def test_the_table_is_the_solution_seen_from_the_n_grams(learnt: tuple[Rows, int]):
    rows, width = learnt
    solution = solve(ByGram(rows, width).gram_matrix(), targets()).solution
    assert ByGram(rows, width).table(solution) == pytest.approx(dense(rows, width).T @ solution, abs=1e-5)


@settings(deadline=None, max_examples=25)
@given(fold=st.sets(st.integers(0, len(PHRASES) - 1), min_size=1, max_size=30))
def test_a_fold_left_out_in_closed_form_is_a_model_trained_without_it(learnt: tuple[Rows, int], fold: set[int]):
    kernel = ByGram(*learnt).gram_matrix()
    held = np.array(sorted(fold))
    kept = np.setdiff1d(np.arange(len(PHRASES)), held)
    without = solve(kernel.copy(), targets()).without(held)
    retrained = solve(kernel[np.ix_(kept, kept)].copy(), targets()[kept]).solution
    assert without[kept] == pytest.approx(retrained, abs=1e-4)
    assert not without[held].any()
