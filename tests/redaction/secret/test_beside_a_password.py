"""Beside a password stand errors, forms, devices and complaints, which are nobody’s; its own signs go with it."""

import pytest


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        (
            "mon mdp Brest29! donne erreur LOGIN-500 sur mon Lenovo T480",
            "mon mdp [PASSWORD] donne erreur LOGIN-500 sur mon Lenovo T480",
        ),
        (
            "mot de passe Brest29!, Cerfa S3110 et CCAM HBLD038 affichés",
            "mot de passe [PASSWORD], Cerfa S3110 et CCAM HBLD038 affichés",
        ),
        ("mon mot de passe Brest29! donne AUTH-4012", "mon mot de passe [PASSWORD] donne AUTH-4012"),
        ("mon mot de passe TULIPE92 refusé, erreur E209", "mon mot de passe [PASSWORD] refusé, erreur E209"),
        ("mot de passe Dax40!!", "mot de passe [PASSWORD]"),
        ("mot de passe Dax40?!, merci", "mot de passe [PASSWORD], merci"),
        ("mon mdp : Lune2023!!! ça marche pas", "mon mdp : [PASSWORD] ça marche pas"),
        ("mon mot de passe est AUTH-4012", "mon mot de passe est [PASSWORD]"),
        ("mot de passe erreur Tulipe92", "mot de passe erreur [PASSWORD]"),
        ("mot de passe windows AZ12", "mot de passe windows [PASSWORD]"),
        ("le message dit OTP-118820", "le message dit [PASSWORD]"),
        ("mon mot de passe c’est Lourdes", "mon mot de passe c’est [PASSWORD]"),
        ("question secrète nom de jeune fille, Blanchard", "question secrète nom de jeune fille, [PASSWORD]"),
        ("je reprends mon nom de jeune fille, Blanchard", "je reprends mon nom de jeune fille, [PERSON]"),
        ("adhérent 1234567, relevé T3 2025", "adhérent [MEMBER_ID], relevé T3 2025"),
        ("mon contrat F3 2026 0012", "mon contrat [MEMBER_ID]"),
        ("ip 2a01:cb08:8a4:1200::5 bloquée", "ip [IP] bloquée"),
        ("CB: 4970 1012 3456 7890", "CB: [CARD]"),
    ],
)
def test_the_secret_goes_whole_and_alone(redactor, text, masked):
    assert redactor.redact(text).text.text == masked


@pytest.mark.parametrize(
    "text",
    [
        "mon mot de passe ne marche pas AUTH_FAILED_401",
        "mot de passe refusé Ubuntu LTS 22.04",
        "mot de passe refusé sur macOS 14.6.1 build 23G93",
        "mot de passe perdu depuis la MAJ KB5043145",
        "code refusé message « OTP-19 »",
        "mon mot de passe est enregistré dans Thunderbird",
        "mon mot de passe Thunderbird ne marche pas",
        "mon mot de passe est refusé sur mon Samsung A52 et mon HP 250G8",
        "mon mot de passe c’est lourd",
        "le mot de passe c’est usant",
        "votre mot de passe c’est malin",
        "le mdp c’est lourdingue",
        "relevé T3 2025 manquant",
        "bordereau du T2 2024 et relevé T3 2024 absents",
        "semaine S38 2025",
        "option O2 2026",
        "dossier CMU 2025",
        "ZoomText 2024",
    ],
)
def test_what_a_screen_or_a_paper_shows_stays(redactor, text):
    assert redactor.redact(text).found == ()
