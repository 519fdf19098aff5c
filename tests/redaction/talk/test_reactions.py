"""After a cue without its value, a reaction is no value: it stays, and what comes after it is still awaited."""

import pytest

from bot.redaction.redactor import Context


def _masked(redactor, *messages):
    context, last = Context(), ""
    for message in messages:
        redaction = redactor.redact(message, context)
        context, last = Context(redaction.dangling, redaction.text), redaction.text.text
    return last


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
    assert _masked(redactor, cue, reaction) == reaction


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
    assert _masked(redactor, cue, value) == masked


def test_the_value_is_still_awaited_after_a_reaction(redactor):
    assert _masked(redactor, "mon mot de passe", "pfff", "tournesol") == "[PASSWORD]"
    assert _masked(redactor, "mon identifiant", "pff", "colette49") == "[MEMBER_ID]"
