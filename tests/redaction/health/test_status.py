"""What somebody draws or is placed in because of an illness; the same words of a rule, a file, a journey."""

import pytest


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("je suis en affection longue durée", "je suis en [HEALTH]"),
        ("ma mère est en affection de longue durée depuis mai", "ma mère est en [HEALTH] depuis mai"),
        ("je touche que l’AAH", "je touche que l’[HEALTH]"),
        ("mon fils perçoit l’AEEH", "mon fils perçoit l’[HEALTH]"),
        ("je perçois une pension d’invalidité", "je perçois une [HEALTH]"),
        ("Suis en phase terminale", "Suis [HEALTH]"),
        ("je suis en incapacité depuis 1 an", "je suis en [HEALTH] depuis 1 an"),
        ("mon mari est en soins de suite et réadaptation", "mon mari est en [HEALTH]"),
        ("mon séjour en SSR n’est pas payé", "mon séjour en [HEALTH] n’est pas payé"),
        ("son séjour en clinique psychiatrique", "son séjour en [HEALTH]"),
    ],
)
def test_a_status_of_the_ill_is_masked(redactor, text, masked):
    assert redactor.redact(text).text.text == masked


@pytest.mark.parametrize(
    "text",
    [
        "mon arrêt de travail",
        "l’AAH compte dans les revenus ?",
        "je touche le RSA",
        "une personne qui touche l’AAH paie combien ?",
        "mon dossier est en phase terminale",
        "mon téléphone est en fin de vie",
        "mon séjour en Espagne",
        "l’affection longue durée, c’est quoi ?",
        "le nombre de jours en SSR est limité ?",
    ],
)
def test_a_rule_a_file_and_a_journey_stay(redactor, text):
    assert redactor.redact(text).text.text == text
