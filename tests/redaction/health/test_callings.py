"""Care as a job, as studies or as a charge is nobody’s health; who is in it for herself tells hers."""

import pytest

STAY = [
    "ma fille est interne en psychiatrie",
    "mon gendre est brancardier aux urgences",
    "je suis étudiante en chirurgie dentaire",
    "je suis ergothérapeute en ESAT",
    "je suis référent handicap",
    "mon employeur a un accord handicap",
    "mon frère est ambulancier, transport de dialysés",
    "ma belle-soeur est cadre de santé en réanimation",
    "je suis AESH, j’accompagne un élève autiste",
    "je suis agent d’entretien en ehpad",
    "mon fils commence un internat de chirurgie",
    "on a une semaine du handicap au bureau",
    "je suis médecin coordonnateur en EHPAD",
    "je suis déléguée handicap au CSE",
    "Mon frère est interne en psychiatrie à Lille, carte étudiante ?",
]
GO = [
    ("je suis interne en psychiatrie depuis mardi, je veux sortir", "psychiatrie"),
    ("mon frère est interné en psychiatrie", "psychiatrie"),
    ("mon fils est interne en psychiatrie contre son gre", "psychiatrie"),
    ("ma fille est hospitalisée en psychiatrie", "psychiatrie"),
    ("je suis étudiante en dépression", "dépression"),
    ("je suis infirmière et j’ai un cancer", "cancer"),
    ("je suis en ESAT depuis dix ans, reconnue handicapée", "handicapée"),
    ("mon mari, brancardier, est aux urgences depuis hier", "urgences"),
    ("je suis suivie en oncologie", "oncologie"),
    ("ma mère, ancienne infirmière, est en soins palliatifs", "palliatifs"),
]


@pytest.mark.parametrize("text", STAY)
def test_a_job_or_studies_in_care_stay(redactor, text):
    assert redactor.redact(text).text.text == text


@pytest.mark.parametrize(("text", "fact"), GO)
def test_who_is_in_it_for_herself_goes(redactor, text, fact):
    assert fact not in redactor.redact(text).text.text
