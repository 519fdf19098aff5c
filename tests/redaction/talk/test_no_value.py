"""Figures of a thing that the words before named stay: a browser's version, a country's prefix."""

import pytest

from tests.redaction.talk.talking import talk


@pytest.mark.parametrize(
    "messages",
    [
        ["quel navigateur", "firefox", "115"],
        ["chrome", "version 131"],
        ["téléphone refusé", "avec ou sans le 0", "+33"],
        ["téléphone refusé", "faut mettre l’indicatif", "0033"],
        ["mon numéro est refusé", "il faut +33 ou 0"],
    ],
)
def test_they_stay(redactor, messages):
    assert talk(redactor, *messages) == messages


@pytest.mark.parametrize(
    ("messages", "read"),
    [
        (["mon tel", "+33"], "[PHONE]"),
        (["+33", "6 12 34 56 78"], "[PHONE]"),
        (["mon numéro est refusé", "+33 6 12 34 56 78"], "[PHONE]"),
        (["firefox", "66120984"], "[MEMBER_ID]"),
        (["mn num c 07"], "mn num c [PHONE]"),
        (["et le mien c 06"], "et le mien c [PHONE]"),
    ],
)
def test_a_number_of_somebody_s_goes(redactor, messages, read):
    assert talk(redactor, *messages)[-1] == read
