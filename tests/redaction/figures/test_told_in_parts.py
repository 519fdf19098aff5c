"""A number or a date told part by part, or by a part of it, in one message; and what only sounds like it."""

import pytest


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("les 4 derniers chiffres de ma carte sont 9921", "les 4 derniers chiffres de ma carte sont [CARD]"),
        ("les deux premiers chiffres de mon code sont 44", "les deux premiers chiffres de mon code sont [PASSWORD]"),
        (
            "mon numéro de contrat commence par 77 et finit par 409",
            "mon numéro de contrat commence par [MEMBER_ID] et finit par [MEMBER_ID 2]",
        ),
        ("mon tel fini par 78", "mon tel fini par [PHONE]"),
        ("06 12 34 56 78 ou 79 à la fin", "[PHONE] ou [PHONE 2] à la fin"),
        ("le début c 2 84 05 et la fin 78", "le début c [MEMBER_ID] et la fin [MEMBER_ID 2]"),
        ("ma sécu 2 51 03 21 054 112 et puis la clé c’est 91", "ma sécu [NIR] et puis la clé c’est [NIR 2]"),
        ("numero adherent A-458 712 B", "numero adherent [MEMBER_ID]"),
        ("contrat MA tiret 2024 tiret 118", "contrat [MEMBER_ID]"),
        ("on me dit numéro 4587 inconnu", "on me dit numéro [MEMBER_ID] inconnu"),
        ("né le 3 novembre deux mille dix neuf", "né le [DOB]"),
        ("né présumé en 1957", "né présumé en [DOB]"),
        ("le 22 juin c’est mon anniv", "le [DOB] c’est mon anniv"),
        ("1 79 11 35 238 117 42 07 45 12 33 89 jean@exemple.fr", "[NIR] [PHONE] [EMAIL]"),
        ("0745123389 179113523811742", "[PHONE] [NIR]"),
    ],
)
def test_a_part_is_masked_under_its_number_s_name(redactor, text, read):
    assert redactor.redact(text).text.text == read


@pytest.mark.parametrize(
    "text",
    [
        "les 4 derniers chiffres de la carte sont demandés",
        "les numéros qui commencent par 08 sont payants",
        "le contrat se termine par 2 mois de préavis",
        "le début c’est le 12 et la fin le 15",
        "la clé c’est 12 caractères",
        "on me dit erreur numéro 4587 inconnue",
        "le n° 3646 est introuvable",
        "mon anniv c’est bientôt",
    ],
)
def test_what_is_no_part_of_a_number_stays(redactor, text):
    assert redactor.redact(text).text.text == text
