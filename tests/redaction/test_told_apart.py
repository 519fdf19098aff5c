"""Values told by where they stand beside another, or in words; and what stands there and is nobody’s."""

import pytest


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("carte 4972 3011 8845 2037, crypto 318 ?", "carte [CARD], crypto [PASSWORD] ?"),
        ("cb 4972301188452037 fin 11/27 et 904 au dos", "cb [CARD] fin 11/27 et [PASSWORD] au dos"),
        ("4972 3011 8845 2037\n04/28\n551", "[CARD]\n04/28\n[PASSWORD]"),
        ("au dos de ma visa il y a 208", "au dos de ma visa il y a [PASSWORD]"),
        ("sécu un 81 04 75 116 203, la clé c’est 36", "sécu [NIR], la clé c’est [NIR 2]"),
        ("2 79 11 33 063 118 et les deux derniers 27", "[NIR] et les deux derniers [NIR 2]"),
        ("garé à N 47°12'31\" W 1°33'04\"", "garé à [GEO] [GEO 2]"),
        ("le point : 45.1885° / 5.7245°", "le point : [GEO]"),
        (
            "latitude quarante-sept virgule deux un longitude moins un virgule cinq cinq",
            "latitude [GEO] longitude [GEO 2]",
        ),
    ],
)
def test_what_is_told_apart_goes_too(redactor, text, masked):
    assert redactor.redact(text).text.text == masked


@pytest.mark.parametrize(
    "text",
    [
        "je n’ai reçu aucun code par SMS",
        "mot de passe : ●●●●●●",
        "une erreur est survenue code E-310",
        "ma carte bleue expire le 04/28",
        "mon contrat s’arrête au 31/12",
        "au dos de la carte il y a 3 numéros",
        "la clé USB fait 32 Go",
    ],
)
def test_what_only_stands_there_stays(redactor, text):
    assert redactor.redact(text).found == ()
