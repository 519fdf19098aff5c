"""A RIB told part by part, and an account whose number ends with letters; a counter, a key and a bank of no RIB."""

import pytest


@pytest.mark.parametrize(
    ("typed", "masked"),
    [
        (
            "code banque 30004 code guichet 00823 compte 00001234567 clé 76",
            "code banque [IBAN] code guichet [IBAN 2] compte [IBAN 3]",
        ),
        ("établissement : 30004 / guichet : 00823", "établissement : [IBAN] / guichet : [IBAN 2]"),
        ("mon guichet 00321 et ma clé 55", "mon guichet [IBAN] et ma clé [IBAN 2]"),
        ("ma clé rib c’est 76", "ma clé rib c’est [IBAN]"),
        ("la clé de mon rib c’est 41", "la clé de mon rib c’est [IBAN]"),
        ("n de compte 0001234567A", "n de compte [IBAN]"),
        ("mon compte bancaire 0500013M026", "mon compte bancaire [IBAN]"),
    ],
)
def test_each_part_is_masked_whole(redactor, typed, masked):
    assert redactor.redact(typed).text.text == masked


@pytest.mark.parametrize(
    "typed",
    [
        "le code guichet a 5 chiffres",
        "le guichet 3 est fermé",
        "la banque a 30000 clients",
        "établissement 59000 Lille",
        "la clé de ma boîte, 12 mm",
        "compte 30 jours",
        "code guichet 30004, c’est la BNP, non ?",
    ],
)
def test_what_is_of_no_rib_stays(redactor, typed):
    assert redactor.redact(typed).found == ()
