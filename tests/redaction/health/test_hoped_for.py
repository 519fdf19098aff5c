"""A child tried for, carried or about to come, told without «enceinte»."""

import pytest

TOLD = [
    ("ma DPA est dans dix jours", "ma [HEALTH] est dans dix jours"),
    ("on essaye d'avoir un bébé depuis 2 ans", "on [HEALTH] depuis 2 ans"),
    ("je n'arrive pas à tomber enceinte", "je [HEALTH]"),
    ("on attend le résultat de l'amnio", "on attend le résultat de l'[HEALTH]"),
    ("j'attends les résultats de la biopsie", "j'attends les résultats de la [HEALTH]"),
    ("mon gosse à naître", "mon [HEALTH]"),
    ("ma femme est en salle de travail", "ma femme est [HEALTH]"),
    ("je suis à 3 mois, j'ai pas encore fait la déclaration", "je suis [HEALTH], j'ai pas encore fait la déclaration"),
]
NOT_TOLD = [
    "un enfant à naître est-il couvert",
    "je suis à 3 mois de la retraite",
    "je suis à 2 mois de mon départ, quelle déclaration",
    "j'essaie d'avoir un enfant sur mon contrat mais le bouton bug",
    "on n'arrive pas à avoir quelqu'un au téléphone",
    "j'attends le résultat de ma demande",
    "je suis en salle de réunion",
    "DPA c'est quoi",
]


@pytest.mark.parametrize(("text", "masked"), TOLD)
def test_a_child_to_come_goes(redactor, text, masked):
    assert redactor.redact(text).text.text == masked


@pytest.mark.parametrize("text", NOT_TOLD)
def test_what_is_nobodys_child_stays(redactor, text):
    assert redactor.redact(text).text.text == text
