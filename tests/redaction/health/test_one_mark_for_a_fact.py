"""A fact of health is one mark, which ends where the fact does and cuts no word."""

import pytest

TEXTS = [
    ("mon fils autiste a changé d'école", "mon fils [HEALTH] a changé d'école"),
    ("ma mère diabétique a déménagé à Lyon", "ma mère [HEALTH] a déménagé à Lyon"),
    ("mon mari asthmatique a perdu sa carte vitale", "mon mari [HEALTH] a perdu sa carte vitale"),
    ("mon père parkinson a besoin d'un lit", "mon père [HEALTH] a besoin d'un lit"),
    ("son hépatite C a été découverte lors d'un don", "son [HEALTH] a été découverte lors d'un don"),
    (
        "le kiné de mon fils scoliose a changé de numéro finess",
        "le kiné de mon fils [HEALTH] a changé de numéro finess",
    ),
    ("le kiné pour mon épaule n'est pas remboursé", "le [HEALTH] n'est pas remboursé"),
    ("il est sous dialyse trois fois par semaine, VSL refusé", "il est [HEALTH], VSL refusé"),
    ("je suis allergique à la pénicilline depuis 2010", "je suis [HEALTH] depuis 2010"),
    ("mes piqures soient pas remboursées à moitié", "mes [HEALTH] soient pas remboursées à moitié"),
    ("mon opération a pris un dépassement", "mon [HEALTH] a pris un dépassement"),
    ("je fais des rayons tous les jours à 40 km", "je fais des [HEALTH] à 40 km"),
    ("j'ai des crises de panique dès que je vois une facture", "j'ai des [HEALTH] dès que je vois une facture"),
    ("mes perfusions durent 3 heures", "mes [HEALTH] durent 3 heures"),
    ("ma fille a des douleurs à gauche, IRM refusée", "ma fille a des [HEALTH], IRM refusée"),
]


@pytest.mark.parametrize(("text", "masked"), TEXTS)
def test_a_mark_ends_where_the_fact_does(redactor, text, masked):
    assert redactor.redact(text).text.text == masked


def test_what_is_told_in_several_looks_is_not_chopped(redactor):
    said = "ma femme peut plus mâcher, elle attend l'accord pour son stellite depuis 1 mois"
    masked = redactor.redact(said).text.text
    assert masked.count("[HEALTH") == 2
    assert "mâcher" not in masked
    assert "stellite" not in masked
