"""Words of luck, of an office, of a camera or of somebody else's bed are no illness; the same words of a body are."""

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "je suis mal tombée, le conseiller ne savait rien",
        "les cartes n’ont pas été rééditées",
        "mon mari est en préretraite",
        "la photo est floue, je tremble",
        "accro à mon vieux Nokia",
        "j’ai mis mon doigt dessus et la page s’est agrandie",
        "je suis aux urgences en tant que visiteur",
        "ma mère est en EHPAD",
        "mon frère est sous tutelle, je suis son tuteur",
        "l’arrêt C-311/18 de la CJUE",
    ],
)
def test_what_only_reads_as_illness_stays(redactor, text):
    assert redactor.redact(text).text.text == text


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("je suis mal tombé, poignet enflé", "je suis mal tombé, [HEALTH]"),
        ("mon mari est en rémission", "mon mari est [HEALTH]"),
        ("j’ai les mains qui tremblent", "j’ai les [HEALTH]"),
        ("accro à la morphine", "[HEALTH]"),
        ("je suis aux urgences", "je suis [HEALTH]"),
        ("papa est en EHPAD, il est grabataire", "papa est en EHPAD, il est [HEALTH]"),
        ("je suis diabétique, j’ai plus de sous pour manger", "je suis [HEALTH], j’ai plus de sous pour manger"),
    ],
)
def test_the_same_words_of_a_body_go(redactor, text, masked):
    assert redactor.redact(text).text.text == masked
