"""Who a member says she is asks nothing, unless what she asks is about it."""

import pytest

from bot.nlu.letters import MARK
from bot.nlu.presentation import presentations, words_outside
from bot.nlu.splitting import proposed_cuts
from bot.redaction.redactor import Redactor

REDACTOR = Redactor()


def asked(typed: str) -> str:
    text = REDACTOR.redact(typed).text
    return " ".join(words_outside(text, presentations(text), 0, len(text.text)))


@pytest.mark.parametrize(
    ("typed", "left"),
    [
        (
            "Bonjour, je m’appelle Awa Ndiaye née le 3/4/1961, mon num adhérent AUB100001, où sont mes messages ?",
            "bonjour ou sont mes messages",
        ),
        ("où sont mes messages. Cordialement\nAwa Ndiaye\n06 12 34 56 78", "ou sont mes messages cordialement"),
        ("Mme Ndiaye, awa@exemple.fr : je ne reçois rien", f"{MARK} je ne recois rien"),
    ],
)
def test_a_presentation_is_left_out(typed: str, left: str):
    assert asked(typed) == left


@pytest.mark.parametrize(
    "typed",
    [
        "mon mail est awa@exemple.fr, comment le changer ?",
        "Awa Ndiaye, 06 12 34 56 78",
        "changer mon mail awa@exemple.fr, merci",
        "j’ai du diabète, où sont mes messages ?",
    ],
)
def test_what_is_asked_about_it_keeps_it(typed: str):
    assert MARK in asked(typed) or "diabete" in asked(typed)


def test_a_presentation_is_not_half_of_a_double_question():
    text = REDACTOR.redact("mon num adhérent AUB100001, je n’arrive pas à me connecter").text
    assert list(proposed_cuts(text)) == []
