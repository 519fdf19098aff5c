"""A diagnosis told as «c’est»; what is asked about, and what is only called an illness."""

import pytest


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("coché accident alors que c’est une tendinite", "coché accident alors que c’est une [HEALTH]"),
        ("le médecin a mis que c’était une sciatique", "le médecin a mis que c’était une [HEALTH]"),
        ("ils ont trouvé que c’était un ulcère", "ils ont trouvé que c’était un [HEALTH]"),
        ("on m’a annoncé que c’était un lymphome", "on m’a annoncé que c’était un [HEALTH]"),
        ("on vient de m’annoncer que c’est un cancer", "on vient de m’annoncer que c’est un [HEALTH]"),
        ("on me dit que c’est de l’arthrose", "on me dit que c’est de l’[HEALTH]"),
        ("on nous a dit que c’était la maladie de Charcot", "on nous a dit que c’était la [HEALTH]"),
        ("d’après le rhumato c’est de la polyarthrite", "d’après le rhumato c’est de la [HEALTH]"),
        ("le doc a dit que c t un kyste", "le doc a dit que c t un [HEALTH]"),
        ("finalement c’est une fracture", "finalement c’est une [HEALTH]"),
        ("c’est du diabète en fait", "c’est du [HEALTH] en fait"),
    ],
)
def test_what_it_turned_out_to_be_is_masked(redactor, text, masked):
    assert redactor.redact(text).text.text == masked


@pytest.mark.parametrize(
    "text",
    [
        "c’est une erreur",
        "finalement c’est une erreur",
        "c’était une chirurgie d’urgence prise en charge ?",
        "le médecin a dit que c’était remboursé",
        "on m’a dit que c’était une hospitalisation",
        "le docteur a coché maladie alors que c’est un accident",
        "la fibromyalgie c’est une ALD ?",
        "en fait c’est une rechute de votre bug",
        "mais c’est une infection ce bug",
    ],
)
def test_a_question_and_an_image_stay(redactor, text):
    assert redactor.redact(text).text.text == text
