"""The end of a life, a mind and a birth to come, told without a word of illness; the same words of something else."""

import pytest


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("mon père est condamné, je fais ses papiers", "mon père est [HEALTH], je fais ses papiers"),
        ("mon mari n’en a plus pour longtemps", "mon mari [HEALTH]"),
        ("les médecins ne lui donnent pas trois mois", "les médecins [HEALTH]"),
        ("le crabe est revenu chez ma sœur", "le [HEALTH] est revenu chez ma sœur"),
        ("elle se bat depuis un an contre la maladie", "elle [HEALTH]"),
        ("ma grand-mère s’affaiblit, je tape pour elle", "ma grand-mère [HEALTH], je tape pour elle"),
        ("ma fille se laisse mourir de faim", "ma fille [HEALTH]"),
        ("mon fils est suivi à Sainte-Anne", "mon fils est [HEALTH]"),
        ("je suis clean depuis juin", "je suis [HEALTH] depuis juin"),
        ("mon ado s’est fait du mal", "mon ado [HEALTH]"),
        ("le test est positif !!", "le [HEALTH] !!"),
        ("j’ai deux barres sur le test", "j’ai [HEALTH]"),
        ("bébé est prévu pour le 14 juillet", "[HEALTH]"),
        ("on va être trois en mai", "on [HEALTH] en mai"),
        ("mon écho des 12 semaines n’est pas remboursée", "mon [HEALTH] n’est pas remboursée"),
        ("ma fille va être maman en juin", "ma fille [HEALTH] en juin"),
        ("on m’a dit qu’elle ne passera pas l’hiver", "on m’a dit qu’elle [HEALTH]"),
        ("les médecins ont tout arrêté pour ma tante", "les médecins [HEALTH] pour ma tante"),
        ("il n’y a plus rien à faire pour ma mère", "il n’y a [HEALTH] pour ma mère"),
        ("ma femme est à 35 semaines, quelle maternité ?", "ma femme [HEALTH], quelle maternité ?"),
        ("les résultats de mon fils sont inquiétants", "les [HEALTH]"),
    ],
)
def test_what_no_word_of_illness_tells_is_masked(redactor, text, masked):
    assert redactor.redact(text).text.text == masked


@pytest.mark.parametrize(
    "text",
    [
        "mon mari est condamné à vous appeler tous les jours",
        "la porte est condamnée",
        "je n’en ai pas pour longtemps, une question",
        "il n’en a plus pour longtemps, ce site",
        "mon mari décline votre proposition",
        "je me bats depuis un an contre votre service",
        "le crabe au menu de la cantine",
        "la maladie n’est pas couverte",
        "mon ordinateur est clean depuis juin",
        "je vois quelqu’un de chez vous toutes les semaines",
        "le test est positif, je reçois bien vos mails",
        "la carte est prévue pour le 14 juillet",
        "nous serons quatre sur le contrat en avril",
        "combien d’échographies sont prises en charge ?",
        "je suis à 6 mois de la retraite",
        "je suis à 28 semaines de retard de paiement",
        "ma voiture est vieille, elle ne passera pas l’hiver",
        "elle ne passera pas la journée à attendre",
        "les médecins ont arrêté de prendre la carte Vitale",
        "le médecin a tout arrêté : plus de carte Vitale au cabinet",
        "il n’y a plus rien à faire pour ma demande",
        "ma fille est maman de deux enfants",
    ],
)
def test_the_same_words_of_something_else_stay(redactor, text):
    assert redactor.redact(text).text.text == text
