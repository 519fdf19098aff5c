"""A doctor or a ward that tells what her patients have is masked with an owner; one is, looks for or prices stay."""

import pytest


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("mon oncologue veut pas faire le tiers payant", "mon [HEALTH] veut pas faire le tiers payant"),
        ("son hématologue a changé d’hôpital", "son [HEALTH] a changé d’hôpital"),
        ("le psychiatre de mon mari a envoyé une facture", "le [HEALTH] de mon mari a envoyé une facture"),
        ("l’addictologue qui me suit ne télétransmet pas", "l’[HEALTH] ne télétransmet pas"),
        ("mon fils est suivi par un neuropédiatre", "mon fils est [HEALTH]"),
        (
            "facture de l’oncologie de Rennes au nom de mon père",
            "facture de l’[HEALTH] de Rennes au nom de mon père",
        ),
        ("j’ai rdv en addictologie mardi", "j’ai rdv [HEALTH] mardi"),
    ],
)
def test_whose_doctor_tells_what_one_has_is_masked(redactor, text, masked):
    assert redactor.redact(text).text.text == masked


@pytest.mark.parametrize(
    "text",
    [
        "mon dentiste ne fait pas le tiers payant",
        "ma gynécologue est en secteur 2",
        "je suis psychiatre, comment vous envoyer mes factures ?",
        "ma sœur est oncologue à Lille",
        "ma fille, psychiatre, veut changer de contrat",
        "je cherche un psychiatre conventionné",
        "un oncologue est-il remboursé ?",
        "quel forfait pour l’addictologie ?",
        "mon psychiatre préféré c’est mon chien",
        "le service d’oncologie ne répond pas au téléphone",
    ],
)
def test_a_doctor_who_tells_nothing_and_a_calling_stay(redactor, text):
    assert redactor.redact(text).text.text == text
