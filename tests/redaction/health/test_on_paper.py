"""A paper that is sent, a stay that is paid or been in, a file's name tell of somebody; a question does not."""

import pytest


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("je vous envoie RIB et certificat de grossesse", "je vous envoie RIB et certificat de [HEALTH]"),
        ("déclaration de grossesse envoyée hier", "déclaration de [HEALTH] envoyée hier"),
        ("l’accouchement non payé alors que bb a 2 mois", "l’[HEALTH] non payé alors que bb a 2 mois"),
        ("2 nuits d’hôpital facturées 40 euros, je les ai avancées", "[HEALTH] facturées 40 euros, je les ai avancées"),
        (
            "le sevrage c’est remboursé ? j’y suis resté 4 semaines",
            "le [HEALTH] c’est remboursé ? j’y suis resté 4 semaines",
        ),
        ("l’hôpital de jour est couvert ? j’y vais depuis mai", "l’[HEALTH] est couvert ? j’y vais depuis mai"),
        (
            "l’IVG n’apparaîtra pas sur le compte de mes parents ?",
            "l’[HEALTH] n’apparaîtra pas sur le compte de mes parents ?",
        ),
        ("entrée le 28 pour varices, sortie le 29", "entrée le 28 pour [HEALTH], sortie le 29"),
        ("sortie le 14, motif pneumonie", "sortie le 14, motif [HEALTH]"),
        ("le fichier IRM_cerveau_papa.pdf ne passe pas", "le fichier [HEALTH]_cerveau_papa.pdf ne passe pas"),
        ("voici ordonnance_diabete.jpg", "voici ordonnance_[HEALTH].jpg"),
    ],
)
def test_what_a_paper_or_a_stay_tells_is_masked(redactor, text, masked):
    assert redactor.redact(text).text.text == masked


@pytest.mark.parametrize(
    "text",
    [
        "où déposer la déclaration de grossesse ?",
        "j’ai envoyé un mail sur la déclaration de grossesse, quel délai ?",
        "le sevrage tabac c’est remboursé ?",
        "l’hôpital, j’y travaille depuis 10 ans",
        "l’hôpital réclame 20 euros, j’y suis allé deux fois chercher la facture",
        "on m’a facturé deux nuits d’hôtel à 80 euros, je les ai payées",
        "combien pour trois nuits d’hôpital à 20 euros",
        "l’IVG apparaît-elle sur les relevés ?",
        "résiliation, motif déménagement",
        "guide_diabete.pdf introuvable sur votre site",
        "carte_vitale_papa.png est trop lourd",
    ],
)
def test_a_paper_or_a_stay_that_is_nobodys_stays(redactor, text):
    assert redactor.redact(text).text.text == text
