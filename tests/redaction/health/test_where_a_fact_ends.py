"""A mark ends with the fact: whose it is, the day, the place and the tool stay readable."""

import pytest


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("attestation pour ma coloscopie de vendredi", "attestation pour ma [HEALTH] de vendredi"),
        ("le certificat pour l’otite de la grande", "le certificat pour l’[HEALTH] de la grande"),
        ("une ordonnance pour la varicelle pour la petite", "une ordonnance pour la [HEALTH] pour la petite"),
        ("j’ai fait un malaise au boulot", "j’ai fait un [HEALTH] au boulot"),
        ("je me suis fait une entorse au foot", "je me suis fait une [HEALTH] au foot"),
        ("je me suis coupé le doigt avec la tondeuse", "je me suis [HEALTH] avec la tondeuse"),
        ("j’accouche le mois prochain", "j’[HEALTH]"),
        (
            "j’ai des frais à la suite de la maladie de mon mari",
            "j’ai des frais à la suite de la [HEALTH] de mon mari",
        ),
        ("suite à mon cancer du sein", "suite à mon [HEALTH]"),
        ("brûlure au visage", "[HEALTH]"),
        ("j’ai une maladie à corps de Lewy", "j’ai une [HEALTH]"),
        ("la maladie de Crohn de mon fils", "la [HEALTH] de mon fils"),
    ],
)
def test_a_mark_ends_with_the_fact(redactor, text, masked):
    assert redactor.redact(text).text.text == masked


@pytest.mark.parametrize(
    "text",
    [
        "Pour l’aide à domicile après une hospitalisation, combien d’heures",
        "après une hospitalisation, qui envoie la facture ?",
        "perruque après chimio, quel montant ?",
        "lit médicalisé à domicile, qui paie",
        "attelle de poignet achetée en pharmacie, taux ?",
    ],
)
def test_care_that_is_asked_about_for_nobody_stays(redactor, text):
    assert redactor.redact(text).text.text == text


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("après mon hospitalisation, qui envoie la facture ?", "après mon [HEALTH], qui envoie la facture ?"),
        ("quatre perfusions par semaine, qui paie ?", "[HEALTH], qui paie ?"),
    ],
)
def test_care_that_is_somebodys_goes(redactor, text, masked):
    assert redactor.redact(text).text.text == masked
