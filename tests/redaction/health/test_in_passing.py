"""What is said of somebody in passing, between her and what she has, hides no fact; and makes none of anything else."""

import pytest

PASSING = [
    ", que vous avez radié par erreur,",
    ", inscrit sur mon contrat depuis 2019,",
    ", dont la carte de mutuelle n’est jamais arrivée,",
    ", retraité de 72 ans, titulaire du contrat,",
    " (il a un compte chez vous aussi)",
    " – vous avez son dossier –",
    " qui est sur mon contrat",
    " rattaché à ma mutuelle",
]


@pytest.mark.parametrize("passing", PASSING)
@pytest.mark.parametrize(
    ("who", "tells", "fact"),
    [
        ("mon mari", "est", "dialysé"),
        ("le copain de ma fille", "a un", "cancer"),
        ("notre fils aîné", "est", "hémophile"),
        ("papa", "souffre d’", "asthme"),
    ],
)
def test_what_is_said_in_passing_hides_no_fact(redactor, who, passing, tells, fact):
    said = f"{who}{passing} {tells} {fact}".replace("’ ", "’")
    assert redactor.redact(said).text.text == said.replace(fact, "[HEALTH]")


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("Je suis, comme indiqué dans mon dossier, en dialyse", "Je suis, comme indiqué dans mon dossier, [HEALTH]"),
        ("J’ai, vous le savez par mon compte, un cancer", "J’ai, vous le savez par mon compte, un [HEALTH]"),
        (
            "ma sœur, pour qui je demande une attestation, est enceinte de deux mois",
            "ma sœur, pour qui je demande une attestation, est [HEALTH]",
        ),
    ],
)
def test_it_may_stand_before_the_fact_itself(redactor, text, masked):
    assert redactor.redact(text).text.text == masked


@pytest.mark.parametrize("passing", PASSING)
@pytest.mark.parametrize(
    ("who", "tells"),
    [
        ("mon mari", "est furieux"),
        ("mon père", "a une question sur le remboursement de l’asthme"),
        ("notre fils", "est bloqué sur la page"),
    ],
)
def test_it_makes_no_fact_of_what_is_none(redactor, who, passing, tells):
    said = f"{who}{passing} {tells}"
    assert redactor.redact(said).text.text == said
