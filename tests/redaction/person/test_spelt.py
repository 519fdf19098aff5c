"""Names and addresses said letter by letter, or with words for the letters; and letters that spell nobody."""

import pytest


@pytest.mark.parametrize(
    ("typed", "masked"),
    [
        ("ça s’écrit s-z-y-m-a-n-s-k-i", "ça s’écrit [PERSON]"),
        ("je l’épelle b-a-r-r-e-a-u", "je l’épelle [PERSON]"),
        ("mon nom s’écrit g, u, y, o, t", "mon nom s’écrit [PERSON]"),
        ("c’est d-u-p-o-n-d avec un d", "c’est [PERSON] avec un d"),
        ("M comme Marie, O, R, V comme Victor, A, N", "[PERSON]"),
        ("m.a.r.c.e.l arobase orange", "[EMAIL]"),
        ("mail : ma grand mère 56 arobase wanadoo point fr", "mail : [EMAIL]"),
        ("lolo.pico@gmail;com", "[EMAIL]"),
    ],
)
def test_what_is_spelt_is_masked_whole(redactor, typed, masked):
    assert redactor.redact(typed).text.text == masked


@pytest.mark.parametrize(
    "typed",
    [
        "ça s’écrit avec un s ou pas ?",
        "cochez A, B, C ou D",
        "nom, prénom, à remplir",
        "c’est écrit a, b ou c",
        "comme D, E et L dans le tableau",
        "mail : je ne reçois rien sur orange point barre",
    ],
)
def test_letters_that_spell_nobody_stay(redactor, typed):
    assert redactor.redact(typed).found == ()
