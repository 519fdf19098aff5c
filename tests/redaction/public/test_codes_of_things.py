"""Models of devices, ids of failed requests, references of publications: nobody's, unlike what is beside."""

import pytest


@pytest.mark.parametrize(
    "typed",
    [
        "j’ai un Honor Magic5 Lite et le mot de passe ne passe pas",
        "Oppo A16s, ColorOS 11.1",
        "Redmi Note 12 Pro 5G, MIUI 14",
        "HP Pavilion 15-eg0023nf",
        "Lenovo Tab M10 HD TB-X306F",
        "Lenovo IdeaPad 3 15ITL6",
        "imprimante HP DeskJet 3639, Brother DCP-L2530DW et Epson XP-2150",
        "HTTP 403 Forbidden - request id 7f3a",
        "Ray ID: 82a1f0",
        "identifiant de requête 4f9a2b71",
        "numéro d’incident : INC0042117",
        "connexion impossible (AUTH-403)",
        "session expirée, code SES-440",
        "notice d’information réf NI-2023-04",
        "conditions générales ref. CG 0123",
        "plaquette commerciale code PL0325",
        "décision 2023/1795",
        "la décision n° 2011-458 de la CNIL",
        "le SIREN de mon entreprise 812 345 678 est refusé",
        "mon PDF s’appelle Tableau_garanties_2025_v3.pdf",
        "1 2 3",
        "2024",
        "75000",
        "50 50",
        "24/24 7/7 ?",
        "c’est ouvert 24h/24 et 7j/7 ?",
    ],
)
def test_what_is_of_a_thing_stays(redactor, typed):
    assert redactor.redact(typed).found == ()


@pytest.mark.parametrize(
    ("typed", "masked"),
    [
        ("mon Samsung S22 et mon numéro 06 12 34 56 78", "mon Samsung S22 et mon numéro [PHONE]"),
        ("Samsung A12 06 12 34 56 78", "Samsung A12 [PHONE]"),
        ("imprimante canon, mon code 4521", "imprimante canon, mon code [PASSWORD]"),
        ("galaxy 12 rue des Lilas", "galaxy [ADDRESS]"),
        ("mon nokia 3310 9988", "mon nokia [MEMBER_ID]"),
        ("votre décision n° 2025-118832 me refuse", "votre décision n° [MEMBER_ID] me refuse"),
        ("avis d’échéance n° 4471-2209-18", "avis d’échéance n° [MEMBER_ID]"),
        ("le fichier s’appelle blanchot_mireille.pdf", "le fichier s’appelle [PERSON].pdf"),
        ("samsung nicole59", "samsung [PERSON]"),
        ("mon mot de passe est Samsung S22", "mon mot de passe est [PASSWORD]"),
        ("j’ai un lenovo et en haut de la carte TH-0413", "j’ai un lenovo et en haut de la carte [MEMBER_ID]"),
        ("mon id : 7f3a9c", "mon id : [MEMBER_ID]"),
        ("mes conditions particulières n° 4471902", "mes conditions particulières n° [MEMBER_ID]"),
        ("votre courrier réf NI-442304", "votre courrier réf [MEMBER_ID]"),
        ("4471", "[MEMBER_ID]"),
    ],
)
def test_what_is_somebodys_beside_it_goes(redactor, typed, masked):
    assert redactor.redact(typed).text.text == masked
