"""After a date of birth is told, what was done since has dates of its own; somebody else’s birth, or the
same set right, is a birth again."""

import pytest


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        (
            "Paul Roger, né le 03/05/1971, courrier du 15 octobre 2025 jamais reçu, relance du 2 novembre",
            "[PERSON], né le [DOB], courrier du 15 octobre 2025 jamais reçu, relance du 2 novembre",
        ),
        (
            "née le 03/05/1971, prélèvement du 05/11/2025 rejeté",
            "née le [DOB], prélèvement du 05/11/2025 rejeté",
        ),
        ("née le 03/05/1971 et mariée le 14 juin 2025", "née le [DOB] et mariée le 14 juin 2025"),
        ("née en 1971, adhérente depuis 1998", "née en [DOB], adhérente depuis 1998"),
        ("né en 68 et inscrit depuis 2003", "né en [DOB] et inscrit depuis 2003"),
        ("née le 3 mai 1971 à Lyon, j’ai appelé le 4/11/2025", "née le [DOB] à Lyon, j’ai appelé le 4/11/2025"),
        (
            "date de naissance : 03/05/1971, courrier du 15 octobre égaré",
            "date de naissance : [DOB], courrier du 15 octobre égaré",
        ),
        (
            "mes filles nées le 3/5/2010 et 4/6/2012, rattachement demandé le 2/11/2025",
            "mes filles nées le [DOB] et [DOB 2], rattachement demandé le 2/11/2025",
        ),
        ("né le 3/5/1971 et non le 5/3/1971", "né le [DOB] et non le [DOB 2]"),
        ("né le 3/5/1971 au lieu du 5/3/1971", "né le [DOB] au lieu du [DOB 2]"),
        ("ma fille née le 3 mai 2010 et mon fils le 4 juin 2012", "ma fille née le [DOB] et mon fils le [DOB 2]"),
        ("nés en 1968 et 1970", "nés en [DOB] et [DOB 2]"),
        ("née Martin le 3 mai 1971", "née [PERSON] le [DOB]"),
    ],
)
def test_only_births_go(redactor, text, masked):
    assert redactor.redact(text).text.text == masked
