"""Structured values in the odd writings that people give them, and the harmless that looks alike."""

import pytest

PHONES = [
    ("rappel au 06:41:72:18:93", "rappel au [PHONE]"),
    ("tél : 06 : 41 72 18 93", "tél : [PHONE]"),
    ("mon portable 07 : 41 : 72 : 18 : 93", "mon portable [PHONE]"),
    ("mon num 01:41:72:18:93", "mon num [PHONE]"),
    ("06 et 41 et 72 et 18 et 93", "[PHONE]"),
    ("06~41~72~18~93", "[PHONE]"),
    ("06❤41❤72❤18❤93", "[PHONE]"),
    ("06 | 41 72 18 93", "[PHONE]"),
    ("+33(0)6:41:72:18:93", "[PHONE]"),
    ("rapl moi zero 6 . 41 . 72 . 18 . 93", "rapl moi [PHONE]"),
    ("appelez au zéro 6 41 72 18 93", "appelez au [PHONE]"),
    ("mon tel O6 : 41 : 72 : 18 : 93", "mon tel [PHONE]"),
]
NUMBERS = [
    ("1 93 11 33 063 118 | 27", "[NIR] | [NIR 2]"),
    ("1 93 11 33 063 118 ; 27", "[NIR] ; [NIR 2]"),
    ("1 93 11 33 063 118 : 27", "[NIR] : [NIR 2]"),
    ("1931133063118\n27", "[NIR]\n[NIR 2]"),
    ("1 93 11 2A 063 118 | 27", "[NIR] | [NIR 2]"),
    (
        "Code banque 20041\nCode guichet 01005\nN° compte 00204567018\nClé RIB 82",
        "Code banque [IBAN]\nCode guichet [IBAN 2]\nN° compte [MEMBER_ID]\nClé RIB [IBAN 3]",
    ),
]


@pytest.mark.parametrize(("text", "masked"), PHONES + NUMBERS)
def test_it_is_masked_under_its_name(redactor, text, masked):
    assert redactor.redact(text).text.text == masked


@pytest.mark.parametrize(
    "text",
    [
        "ouvert de 09:00 à 12:30 et de 14:00 à 18:00",
        "le 12/04/2024 à 08:30:12",
        "réunion 09:30 - 10:45 - 11:50",
        "les étapes 01 : 02 : 03",
        "où trouver le code banque et le code guichet sur le RIB ?",
    ],
)
def test_what_looks_alike_stays(redactor, text):
    assert redactor.redact(text).found == ()
