"""Births of several children, days without their year, dates in parts; and dates that are papers' or a contract's."""

import pytest


@pytest.mark.parametrize(
    ("typed", "masked"),
    [
        (
            "mes enfants sont du 12/03/2010, 14/07/2012 et 01/01/2015",
            "mes enfants sont du [DOB], [DOB 2] et [DOB 3]",
        ),
        ("mes garçons : 12 mars 2010 et 14 juillet 2012", "mes garçons : [DOB] et [DOB 2]"),
        (
            "mes enfants Léo 12/03/2010 Zoé 14/07/2012 Tom 01/01/2015",
            "mes enfants [PERSON] [DOB] [PERSON 2] [DOB 2] [PERSON 3] [DOB 3]",
        ),
        ("jour 12 mois 03 annee 1949", "jour [DOB]"),
        ("année 1971 mois 06 jour 24", "année [DOB]"),
        ("ma date c’est 4 septembre et l’année 1953", "ma date c’est [DOB]"),
        ("anniv 04/09", "anniv [DOB]"),
        ("mon anniversaire : 14/02", "mon anniversaire : [DOB]"),
        ("70 ans le 4 septembre", "70 ans le [DOB]"),
        ("ma fille, 20 ans le 14 février", "ma fille, 20 ans le [DOB]"),
        ("12 12 1992 33 rue Pasteur 69007", "[DOB] [ADDRESS]"),
    ],
)
def test_every_birth_is_masked(redactor, typed, masked):
    assert redactor.redact(typed).text.text == masked


@pytest.mark.parametrize(
    "typed",
    [
        "les soins de mes enfants sont du 12/03/2024, 14/07/2024 et 01/10/2024",
        "mes factures sont du 12/03/2024 et 14/07/2024",
        "mes enfants arrivent le 12/03/2025",
        "mes filles ont eu rendez-vous le 07/05/2024 et le 08/06/2024",
        "date : jour 03 mois 10 année 2025",
        "anniversaire du contrat 12/03",
        "à la date anniversaire le 01/07",
        "gratuit 3 ans le 1er octobre",
        "25 ans le 31 décembre au plus tard pour rester ayant droit",
    ],
)
def test_a_date_of_something_else_stays(redactor, typed):
    assert redactor.redact(typed).found == ()
