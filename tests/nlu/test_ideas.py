"""Ideas: words of one meaning are one, and pairs have no order."""

from itertools import pairwise

import pytest

from bot.nlu.features import MARK, learn_vocabulary, words_of_phrase
from bot.nlu.ideas import MOST, idea_grams, ideas_of
from bot.nlu.lexicons import lines_of


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("clôturer mon compte", "supprimer le compte"),
        ("mon courriel n'est pas arrivé", "l'email pas reçu"),
        ("je cherche un dentiste", "où trouver un kiné"),
    ],
)
def test_words_of_one_meaning_share_their_ideas(one: str, other: str):
    shared = set(idea_grams(words_of_phrase(one))) & set(idea_grams(words_of_phrase(other)))
    assert any("+" in gram for gram in shared)


def test_a_pair_has_no_order():
    assert set(idea_grams(("compte", "supprimer"))) == set(idea_grams(("supprimer", "compte")))


def test_a_mark_and_empty_words_give_no_idea():
    assert ideas_of(("le", "de", MARK)) == []


def test_pairs_of_a_long_message_stay_bounded():
    words = tuple(f"{letter}{other}{letter}{other}zz" for letter, other in pairwise("abcdefghijklmnopqrstuvwxyz" * 8))
    assert len(ideas_of(words)) == MOST
    assert len(idea_grams(words)) == MOST + MOST * (MOST - 1) // 2


def test_every_concept_has_a_name_of_its_own_and_folded_words():
    names = [line.partition(":")[0] for line in lines_of("concepts")]
    assert len(names) == len(set(names))
    for line in lines_of("concepts"):
        for word in line.partition(":")[2].split():
            assert word.rstrip(".").isascii()
            assert word == word.lower()


def test_phrases_that_share_no_word_are_alike_by_their_ideas():
    texts = [
        words_of_phrase(text) for text in ("clôturer mon espace", "résilier un abonnement", "fermer mon espace")
    ] * 2
    vocabulary = learn_vocabulary(texts)
    near = vocabulary.vector(words_of_phrase("annuler"))
    assert len(near.ids) > 0
