"""What is told of a number by its end: a card’s last digits, the letter that closes a contract’s few."""

import pytest


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("la carte finit en 1023, débitée de 62,10", "la carte finit en [CARD], débitée de 62,10"),
        ("ma carte qui termine en 3321", "ma carte qui termine en [CARD]"),
        ("cb 5532 refusée", "cb [CARD] refusée"),
        ("carte en 7781 périmée", "carte en [CARD] périmée"),
        ("4 derniers chiffres 5561", "4 derniers chiffres [CARD]"),
        ("les derniers chiffres de mon contrat 7712", "les derniers chiffres de mon contrat [MEMBER_ID]"),
        ("paiement refusé carte xxxx 3391", "paiement refusé carte xxxx [CARD]"),
        ("visa ****7788 bloquée", "visa ****[CARD] bloquée"),
        ("ancienne carte en 1122, nouvelle en 3344", "ancienne carte en [CARD], nouvelle en [CARD 2]"),
        ("5512 c’est ma visa", "[CARD] c’est ma visa"),
        ("mon code de carte refusé 4471", "mon code de carte refusé [PASSWORD]"),
    ],
)
def test_the_end_of_a_card_goes(redactor, text, masked):
    assert redactor.redact(text).text.text == masked


@pytest.mark.parametrize(
    "text",
    [
        "la carte finit en 2027",
        "carte en 3 fois sans frais",
        "carte vitale 2019",
        "cb débitée de 1023 euros",
        "cb 1250,30 débités",
        "carte 1000 euros de plafond",
        "paiement par cb en 2024",
        "les derniers chiffres 2024 de la sécu",
        "carte périmée 0927",
        "la carte a 16 chiffres",
    ],
)
def test_a_year_an_amount_or_a_count_beside_a_card_stays(redactor, text):
    assert redactor.redact(text).found == ()


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("contrat n° ES 4471 B", "contrat n° [MEMBER_ID]"),
        ("adhérente 4471 B", "adhérente [MEMBER_ID]"),
        ("num contrat PREV 2231 B", "num contrat [MEMBER_ID]"),
        ("adhérent 5522 A", "adhérent [MEMBER_ID]"),
        ("contrat numéro es 4471 b", "contrat numéro [MEMBER_ID]"),
        ("contrat collectif COL 0031 A souscrit", "contrat collectif [MEMBER_ID] souscrit"),
        ("contrat santé 8812 C à résilier", "contrat santé [MEMBER_ID] à résilier"),
        ("adhérent 5522 a payé", "adhérent [MEMBER_ID] a payé"),
        ("adhérent 4471 c est moi", "adhérent [MEMBER_ID] c est moi"),
    ],
)
def test_a_contract_goes_with_the_letter_that_closes_it(redactor, text, masked):
    assert redactor.redact(text).text.text == masked


@pytest.mark.parametrize(
    "text",
    ["contrat de 2018 A résilier", "contrat 2024 C est fini", "contrat santé 1500 euros"],
)
def test_a_year_or_an_amount_beside_a_contract_stays(redactor, text):
    assert redactor.redact(text).found == ()
