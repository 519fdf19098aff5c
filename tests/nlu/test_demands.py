"""What is demanded outright is heard in words that no phrase holds; what only looks like it is not."""

import pytest

from bot.nlu.demands import demand_of
from bot.nlu.features import words_of_phrase


@pytest.mark.parametrize(
    ("said", "demanded"),
    [
        ("mettez-moi donc un collaborateur en ligne", "conseiller.parler"),
        ("humain !!", "conseiller.parler"),
        ("marre de la machine, je veux discuter avec une personne", "conseiller.parler"),
        ("il y a une personne derrière l'écran ?", "conseiller.parler"),
        ("je voudrais retrouver la dame d'hier", "conseiller.parler"),
        ("on pourrait se téléphoner, ce serait plus simple, rappelez-moi", "conseiller.rappel"),
        ("virez mes informations de votre système", "droits.effacement"),
        ("je réclame une copie de mes données", "droits.acces"),
        ("ma date de naissance est fausse dans vos données, rectifiez", "droits.rectification"),
        ("cessez d'utiliser mes renseignements", "droits.opposition"),
        ("la cnil recevra ma plainte", "donnees.cnil"),
        ("quelle pommade pour une tendinite", "refus.avis-medical"),
        ("mes chevilles enflent le soir", "refus.avis-medical"),
        ("une crème à me conseiller pour mon psoriasis", "refus.avis-medical"),
        ("assez de ce robot", "conseiller.parler"),
        ("à qui puis-je m'adresser de vive voix chez vous", "conseiller.parler"),
        ("la dame de la dernière fois est-elle joignable", "conseiller.parler"),
        ("vite un conseiller", "conseiller.parler"),
        ("plus de bot merci", "conseiller.parler"),
        ("je souhaite une entrevue en face à face", "conseiller.parler"),
        ("passez-moi la direction", "conseiller.parler"),
        ("je voudrais m'expliquer avec un de vos employés", "conseiller.parler"),
        ("vite, un employé", "conseiller.parler"),
        ("mon opération du genou est-elle risquée", "refus.avis-medical"),
        ("faut-il rester à jeun avant l'opération", "refus.avis-medical"),
        ("dois-je me faire opérer", "refus.avis-medical"),
        ("une prothèse à la hanche, est-ce douloureux", "refus.avis-medical"),
        ("carence en fer, que faire", "refus.avis-medical"),
        ("mes analyses de sang sont remboursées à combien", "refus.remboursement"),
        ("le vaccin contre la grippe est-il remboursé", "refus.remboursement"),
        ("prothèse auditive sans reste à charge", "refus.remboursement"),
    ],
)
def test_a_demand_is_heard_by_what_stands_together(said: str, demanded: str):
    assert demand_of(words_of_phrase(said)) == demanded


@pytest.mark.parametrize(
    "said",
    [
        "à quelle heure répondent vos conseillers",
        "comment contacter un conseiller par mail",
        "qui voit mes messages derrière l'écran",
        "je veux supprimer les cookies de mon navigateur",
        "je cherche un médecin qui parle anglais",
        "le vaccin est-il compris dans ma formule",
        "combien coûte ce vaccin",
        "l'opération a échoué",
        "opération refusée par la banque",
        "combien de jours de carence en maternité",
        "où trouver l'attestation de prise en charge de mes analyses",
        "je cherche un employé de maison",
        "je voudrais parler à un employé de maison",
        "je cherche un agent immobilier",
        "je veux une direction assistée",
        "je ne me rappelle plus de ce que j'avais choisi",
        "faut-il attendre quelques jours",
        "je veux annuler mon échange avec la conseillère",
        "où télécharger ma carte de tiers payant",
        "comment changer mon mot de passe",
        "",
    ],
)
def test_an_ordinary_question_demands_nothing(said: str):
    assert demand_of(words_of_phrase(said)) is None


def test_what_forbids_a_rule_forbids_it_though_it_is_misspelt():
    typed, mended = words_of_phrase("ce vaccin, quel tarrif"), words_of_phrase("ce vaccin, quel tarif")
    assert demand_of(typed) == "refus.avis-medical"
    assert demand_of(typed, beside=mended) is None
    assert demand_of(typed, beside=words_of_phrase("ce vaccin, quel avis")) == "refus.avis-medical"


def test_a_long_message_is_read_as_far_as_its_bound():
    assert demand_of(["portail"] * 5_000 + ["humain"]) is None
