"""An operation, a stay or an accident of somebody is masked without an organ; those of banks, sites and cars stay."""

import pytest


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        (
            "depuis mon opération je n’arrive plus à aller sur le site",
            "depuis mon [HEALTH] je n’arrive plus à aller sur le site",
        ),
        ("mon opération est prévue le 12, j’attends l’accord", "mon [HEALTH] est prévue le 12, j’attends l’accord"),
        ("j’ai une opération le 8", "j’ai une [HEALTH] le 8"),
        ("l’opération de mon mari coûte 900", "l’[HEALTH] de mon mari coûte 900"),
        ("mon intervention a été reportée", "mon [HEALTH] a été reportée"),
        ("ma mère a subi deux interventions cette année", "ma mère a subi [HEALTH] cette année"),
        ("l’opération de Paul Martin est lundi", "l’[HEALTH] de [PERSON] est lundi"),
        ("j’attends mon opération depuis mai", "j’attends mon [HEALTH] depuis mai"),
        ("ils opèrent mon fils demain matin", "ils [HEALTH] mon fils demain matin"),
        ("depuis mon accident je ne peux plus venir", "depuis mon [HEALTH] je ne peux plus venir"),
        (
            "depuis l’accident de mon fils je cours partout",
            "depuis l’[HEALTH] de mon fils je cours partout",
        ),
        ("mon fils a eu un accident, les pompiers facturent", "mon fils a eu un [HEALTH], les pompiers facturent"),
        ("ma belle-mère a fait une mauvaise chute", "ma belle-mère a fait une [HEALTH]"),
        ("je suis à l’hosto, j’ai pas mon numéro", "je suis [HEALTH], j’ai pas mon numéro"),
        ("mon frère est au CHU depuis hier", "mon frère est [HEALTH] depuis hier"),
        ("je viens de sortir de l’hôpital", "je viens de sortir de l’[HEALTH]"),
        ("je vous écris de mon lit d’hôpital", "je vous écris de mon [HEALTH]"),
        ("mon père est en long séjour et ne sortira pas", "mon père est en [HEALTH] et ne sortira pas"),
    ],
)
def test_what_happened_to_somebody_is_masked(redactor, text, masked):
    assert redactor.redact(text).text.text == masked


@pytest.mark.parametrize(
    "text",
    [
        "mon opération bancaire a été refusée",
        "j’ai une opération de virement en attente",
        "mon opération a été annulée par ma banque",
        "mon opération d’hier sur le site n’a pas été enregistrée",
        "l’intervention de votre technicien est prévue quand ?",
        "mon intervention auprès de votre direction est restée sans réponse",
        "après plusieurs opérations de vérification, toujours rien",
        "quel remboursement après une opération ?",
        "si j’ai un accident, suis-je couvert ?",
        "accident de trottinette, responsabilité civile chez vous ?",
        "j’ai eu un accident de voiture sans blessé, vous assurez aussi l’auto ?",
        "mon mari a eu un accident avec sa carte, elle est cassée",
        "mon mari est infirmier à l’hôpital",
        "à l’hôpital ils demandent la carte de mutuelle",
        "j’ai déposé le dossier à l’hôpital",
        "je vais à la clinique chercher le document",
        "je suis à l’hosto mais pour bosser",
    ],
)
def test_what_a_bank_a_car_or_an_institution_does_stays(redactor, text):
    assert redactor.redact(text).text.text == text
