"""The regressions: what they learn, in what order, and that a phrase's pull is what it wrote."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.nlu.features import SHARES, Vocabulary, learn_vocabulary, words_of_phrase
from bot.nlu.letters import MARK, SHORTEST, counted, pieces_of
from bot.nlu.logistic import Logistic, Rows, learn_logistic, stack

PHRASES = [
    "changer mon mot de passe",
    "modifier le mot de passe",
    "mon mot de passe est perdu",
    "supprimer mon compte",
    "fermer le compte",
    "refuser les cookies",
    "les cookies du site",
    "à quoi servent les cookies",
]
COLUMN = np.array([0, 0, 0, 1, 1, 2, 2, 2])


@pytest.fixture(scope="module")
def taught() -> tuple[Rows, Vocabulary]:
    words = [words_of_phrase(phrase) for phrase in PHRASES]
    vocabulary = learn_vocabulary(words)
    return stack([vocabulary.vector(one) for one in words]), vocabulary


def learnt(rows: Rows, vocabulary: Vocabulary, read: np.ndarray) -> Logistic:
    return learn_logistic(rows, COLUMN, read, (vocabulary.size, 3))


def test_each_phrase_is_told_by_its_own_column(taught: tuple[Rows, Vocabulary]):
    rows, vocabulary = taught
    model = learnt(rows, vocabulary, np.arange(len(PHRASES)))
    for phrase, column in zip(PHRASES, COLUMN, strict=True):
        scores = model.scores(vocabulary.vector(words_of_phrase(phrase)))
        assert scores.argmax() == column
        assert (scores > 0).sum() == 1


def test_it_is_learnt_the_same_way_twice(taught: tuple[Rows, Vocabulary]):
    one, other = (learnt(*taught, np.arange(len(PHRASES))) for _ in range(2))
    assert np.array_equal(one.table, other.table)
    assert np.array_equal(one.pull, other.pull)


def test_a_phrase_that_was_not_read_has_written_nothing(taught: tuple[Rows, Vocabulary]):
    model = learnt(*taught, np.arange(5))
    assert not model.pull[5:].any()
    assert (model.pull[:5] > 0).all()
    asked = taught[1].vector(words_of_phrase("refuser les cookies"))
    assert model.scores(asked)[2] < 0  # no phrase of the third column was read


def test_a_vector_is_as_long_as_the_blocks_shares(taught: tuple[Rows, Vocabulary]):
    rows, _ = taught
    for row in range(rows.count):
        weights = rows.weights[rows.starts[row] : rows.starts[row + 1]]
        assert float(weights @ weights) <= sum(SHARES) + 1e-4
    assert len(np.unique(rows.ids[: rows.starts[1]])) == rows.starts[1]


@settings(deadline=None, max_examples=50)
@given(words=st.lists(st.one_of(st.text("abcdé", min_size=1, max_size=8), st.just(MARK)), max_size=8))
def test_pieces_reach_over_blanks_and_never_over_a_mark(words: list[str]):
    wanted: list[int] = []
    for stretch in filter(str.strip, " ".join(words).split(MARK)):
        text = f" {stretch.strip()} ".encode("latin-1")
        for length in range(SHORTEST, 6):
            wanted += [int.from_bytes(text[at : at + length], "big") for at in range(len(text) - length + 1)]
    codes = pieces_of(words)
    assert codes.tolist() == sorted(wanted)
    distinct, counts = counted(codes)
    assert dict(zip(distinct.tolist(), counts.tolist(), strict=True)) == {code: wanted.count(code) for code in wanted}
