"""Mending words towards a vocabulary."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.nlu.features import MARK
from bot.nlu.spelling import Speller, osa_distance

WORDS = (
    "mot",
    "de",
    "passe",
    "compte",
    "cookies",
    "changer",
    "arrive",
    "carte",
    "facebook",
    "connexion",
    "mes",
    "documents",
)
COUNTS = dict.fromkeys(WORDS, 2)


@pytest.fixture(scope="module")
def speller() -> Speller:
    return Speller(COUNTS)


@pytest.mark.parametrize(
    ("typed", "mended"),
    [
        ("conpte", "compte"),
        ("cmopte", "compte"),
        ("comptee", "compte"),
        ("conexoin", "connexion"),
        ("motdepasse", "mot de passe"),
        ("narrive", "arrive"),
        ("mesdocuments", "mes documents"),
    ],
)
def test_a_slip_is_mended(speller: Speller, typed: str, mended: str):
    assert " ".join(speller.mended((typed,))) == mended


@pytest.mark.parametrize("word", ["facebook", "tarte", "pas", "2026", MARK, "xylophone", "z" * 300])
def test_what_is_right_or_far_from_everything_stays(speller: Speller, word: str):
    assert speller.mended((word,)) == (word,)


@pytest.mark.parametrize(("word", "mended"), [("mont", "mont"), ("conte", "conte"), ("connecter", "connectee")])
def test_a_word_of_everyday_french_gives_way_to_another_form_of_itself_alone(word: str, mended: str):
    everyday = Speller(dict.fromkeys(("mort", "compte", "connectee"), 2), frozenset({"mont", "conte", "connecter"}))
    assert everyday.mended((word,)) == (mended,)


def test_a_speller_from_kept_deletes_mends_as_the_one_that_made_them(speller: Speller):
    kept = Speller(COUNTS, deletes=speller.deletes)
    assert kept.mended(("conpte", "chnager", "motdepasse")) == speller.mended(("conpte", "chnager", "motdepasse"))


@pytest.mark.parametrize(
    ("left", "right", "distance"),
    [("carte", "carte", 0), ("carte", "crate", 1), ("carte", "cart", 1), ("carte", "carotte", 2), ("ca", "abc", 3)],
)
def test_distances(left: str, right: str, distance: int):
    assert osa_distance(left, right, 5) == distance
    assert osa_distance(right, left, 5) == distance


@given(left=st.text("abc", max_size=8), right=st.text("abc", max_size=8), limit=st.integers(0, 3))
def test_a_limit_only_cuts_the_count_short(left: str, right: str, limit: int):
    assert osa_distance(left, right, limit) == min(osa_distance(left, right, 20), limit + 1)
