"""Words that an office shares with illness: a login is invalid, a contract breaks, a text treats of something. They
stay; the same words of a body go.
"""

import pytest

OF_AN_OFFICE = [
    "mes identifiants sont invalides",
    "On me dit : identifiants invalides, réessayez",
    "j'ai tapé mes codes et ils sont invalides",
    "Vos informations sont invalides. Que faire ?",
    "mes justificatifs sont jugés invalides",
    "Identifiant ou mot de passe invalides",
    "je suis invalidé par le système",
    "suite à ma rupture de contrat de travail je garde la mutuelle ?",
    "ma rupture de pacs change quoi sur le contrat",
    "opération de maintenance dimanche ?",
    "mon opération de virement n'apparaît pas",
    "2) l’article qui traite de la responsabilité",
    "où est le chapitre qui traite du tiers payant",
    "j'ai perdu la vue d'ensemble",
    "j'ai un problème de vue dans le menu",
]
OF_A_BODY = [
    ("mes parents sont invalides", "invalides"),
    ("nous sommes invalides tous les deux", "invalides"),
    ("mon mari invalide veut créer un compte", "invalide"),
    ("mes jumelles sourdes portent des appareils", "sourdes"),
    ("on est tous malades à la maison", "malades"),
    ("je sors d'une rupture des ligaments croisés", "rupture"),
    ("mon opération de l'épaule", "opération"),
    ("mon père a été traité de la prostate", "traité"),
    ("j'ai perdu la vue d'un oeil", "vue"),
    ("mon fils a un problème de vue", "vue"),
]


@pytest.mark.parametrize("text", OF_AN_OFFICE)
def test_what_an_office_says_stays(redactor, text):
    assert redactor.redact(text).text.text == text


@pytest.mark.parametrize(("text", "fact"), OF_A_BODY)
def test_what_a_body_has_goes(redactor, text, fact):
    assert fact not in redactor.redact(text).text.text
