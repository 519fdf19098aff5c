"""Where a message may be cut in two: at signs and words that begin a second question, never inside a mark."""

import pytest

from bot.nlu.splitting import proposed_cuts
from bot.redaction.redactor import Redactor


def cuts(text: str) -> list[tuple[str, str]]:
    """The halves that are proposed, as text."""
    return [(" ".join(cut.left), " ".join(cut.right)) for cut in proposed_cuts(Redactor().redact(text).text)]


@pytest.mark.parametrize(
    ("text", "halves"),
    [
        ("Où est ma carte ? Comment changer mon mail ?", ("ou est ma carte", "comment changer mon mail")),
        ("1) activer mon compte 2) trouver un kiné", ("activer mon compte", "trouver un kine")),
        ("changer mon mail et aussi supprimer mon compte", ("changer mon mail", "supprimer mon compte")),
        ("site lent + cookies à refuser", ("site lent", "cookies a refuser")),
    ],
)
def test_a_second_question_begins_at_its_sign(text: str, halves: tuple[str, str]):
    assert halves in cuts(text)


def test_a_second_object_borrows_the_words_before_the_first():
    assert ("comment changer mon adresse", "comment changer mon mot de passe") in cuts(
        "comment changer mon adresse et mon mot de passe"
    )


def test_who_asks_for_another_asks_one_question():
    assert cuts("je suis curatrice, comment ouvrir son compte") == []


def test_one_question_is_not_cut():
    assert cuts("comment changer mon mot de passe") == []


def test_however_many_signs_there_are_a_few_cuts_are_tried():
    assert len(cuts("mon compte, ma carte, " * 200)) <= 5
