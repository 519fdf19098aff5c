"""After a cue without its value, a reaction is no value: it stays, and what comes after it is still awaited."""

import pytest

from tests.redaction.talk.talking import last_masked


@pytest.mark.parametrize("cue", ["mon mot de passe", "mon code", "identifiant", "mon nom"])
@pytest.mark.parametrize(
    "reaction",
    [
        "relancez",
        "renvoyer svp",
        "réessayer",
        "patience",
        "vite",
        "dommage",
        "pffffff",
        "zut alors",
        "merde !",
        "trop bizarre",
        "c’est dingue",
        "relou",
        "d’accord",
        "Orange",
        "Gmail",
        "personne",
    ],
)
def test_a_reaction_to_a_cue_stays(redactor, cue, reaction):
    assert last_masked(redactor, cue, reaction) == reaction


@pytest.mark.parametrize(
    ("cue", "value", "masked"),
    [
        ("mon mot de passe", "tournesol", "[PASSWORD]"),
        ("mon mot de passe", "Bordeaux", "[PASSWORD]"),
        ("mon mot de passe c’est", "pompier", "[PASSWORD]"),
        ("mon mot de passe", "chaussette merci", "[PASSWORD] merci"),
        ("mon identifiant c’est", "titoune", "[MEMBER_ID]"),
        ("mon nom", "Patience", "[PERSON]"),
        ("mon nom", "Lefèvre", "[PERSON]"),
    ],
)
def test_one_word_that_is_a_value_goes(redactor, cue, value, masked):
    assert last_masked(redactor, cue, value) == masked


def test_the_value_is_still_awaited_after_a_reaction(redactor):
    assert last_masked(redactor, "mon mot de passe", "pfff", "tournesol") == "[PASSWORD]"
    assert last_masked(redactor, "mon identifiant", "pff", "colette49") == "[MEMBER_ID]"
