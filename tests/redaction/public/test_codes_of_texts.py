"""References of judgments, declarations, offers, faults and files are nobody's; the same after whose it is goes."""

import pytest


@pytest.mark.parametrize(
    "typed",
    [
        "l’écran dit incident (réf. PRT-20250311-0007)",
        "erreur 500 (réf : ERR-20250707-00123)",
        "rejet AB_0012 du fichier",
        "mon fichier est rejeté avec le code S21.G00.15.001",
        "arrêts C-203/15 et C-698/15",
        "CJUE C-252/21",
        "décision CNIL SAN-2022-009",
        "CE, 4 mai 2022, n° 451234",
        "code APE 6202A",
        "NAF 43.22A",
        "RNA n° W332001234",
        "code promo RENTREE2024",
        "tableau de garanties v2024-2",
        "CGU v2024-1",
        "vendor.js ligne 340",
        "bundle.min.js:1:20431",
        "index.html#/login?x=1",
        "code 3D-Secure pas reçu",
        "DNS Quad9 ou Cloudflare",
        "Citroën C3",
        "DSP2",
    ],
)
def test_a_reference_of_a_text_stays(redactor, typed):
    assert redactor.redact(typed).found == ()


@pytest.mark.parametrize(
    ("typed", "masked"),
    [
        ("dossier en anomalie, réf. AUB-20241103-0042", "dossier en anomalie, réf. [MEMBER_ID]"),
        ("contrat C-311/18", "contrat [MEMBER_ID]"),
        ("W332001234 c’est mon numéro d’adhérent", "[MEMBER_ID] c’est mon numéro d’adhérent"),
        ("mon code ETE2025 ne passe pas", "mon code [PASSWORD] ne passe pas"),
        ("le code 3D Secure est 482913", "le code 3D Secure est [PASSWORD]"),
        ("mon mot de passe est Quad9", "mon mot de passe est [PASSWORD]"),
        ("mon mot de passe c’est DSP2", "mon mot de passe c’est [PASSWORD]"),
    ],
)
def test_the_same_said_of_somebody_is_masked(redactor, typed, masked):
    assert redactor.redact(typed).text.text == masked
