"""Employers and shops that bear people's names stay, and who bears such a name is masked; so with numbers alone."""

import pytest

from bot.redaction.labels import Label
from bot.redaction.talk.context import Context


@pytest.mark.parametrize(
    "text",
    [
        "je suis ancien salarié Renault",
        "retraité de chez Michelin",
        "SALARIE RENAULT",
        "en tant que salarié Michelin ai-je droit à la portabilité ?",
        "les retraités Peugeot ont-ils droit au contrat groupe ?",
        "j’étais technicienne chez Legrand jusqu’en juin",
        "agent de Renault",
        "je bosse pour Renault",
        "on est passé de Malakoff à vous chez Schneider Electric",
        "bonjour, mon mari est ouvrier chez Peugeot et moi chez Bosch",
        "employé chez Thales Alenia Space Toulouse",
        "je suis syndiqué CFDT",
        "Martin, le délégué CGT, n’est pas là",
    ],
)
def test_whom_somebody_works_for_stays(redactor, text):
    said = [text[found.start : found.end] for found in redactor.redact(text).found]
    assert said in ([], ["Martin"])


@pytest.mark.parametrize(
    "text",
    [
        "mon employeur : Schneider Electric",
        "mon employeur est Hermès",
        "employeur : Morvan Logistique",
        "laboratoires Servier",
        "les Transports Le Gall m’ont radié",
        "la SARL Morvan m’a embauché en mars",
        "je travaille aux Établissements Vaubourg",
        "garage Peyrot",
        "notre entreprise Kervella n’a plus de mutuelle",
        "Elior Services",
        "Lambert & Fils",
        "Dubois SARL",
        "ma femme est cadre chez Lambert Électronique",
        "vendeuse chez Jules",
    ],
)
def test_a_word_for_a_firm_or_its_trade_makes_it_one(redactor, text):
    assert redactor.redact(text).found == ()


@pytest.mark.parametrize(
    "text",
    [
        "Castorama Englos",
        "Intermarché Plouay",
        "Boulanger à Lesquin",
        "Bosch Rodez",
        "Bonduelle",
        "Célio",
        "chez Hermès",
    ],
)
def test_a_shop_and_its_town_stay(redactor, text):
    assert redactor.redact(text).found == ()


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("chez Mme Dubois", "Dubois"),
        ("mon employeur M. Dubois", "Dubois"),
        ("employée de maison chez Dubois Claire", "Dubois Claire"),
        ("retraité Dubois Marcel", "Dubois Marcel"),
        ("je suis retraitée, Lambert Josiane", "Lambert Josiane"),
        ("notre salarié Renault Didier a changé d’adresse", "Renault Didier"),
        ("mon salarié Martin n’a pas sa carte", "Martin"),
        ("le salarié Boulanger n’est pas affilié", "Boulanger"),
        ("je garde les enfants chez Dubois", "Dubois"),
        ("je dors chez Jules", "Jules"),
        ("le Germain de chez Lacoste", "Lacoste"),
        ("je m’appelle Renault", "Renault"),
        ("M. Schneider", "Schneider"),
        ("mon fils Célio", "Célio"),
        ("M. Dubois Transports Vasseur", "Dubois"),
        ("frais de transports Dubois Claire", "Dubois Claire"),
        ("prescription transports Lambert", "Lambert"),
        ("Lambert et fils", "Lambert"),
        ("Boulanger Paul à Lesquin", "Boulanger Paul"),
        ("contrat Henner Kowalczyk", "Kowalczyk"),
        ("Essilor Tchoumi", "Tchoumi"),
    ],
)
def test_who_bears_a_firm_s_name_or_works_in_a_home_is_masked(redactor, text, masked):
    found = [text[found.start : found.end] for found in redactor.redact(text).found if found.label is Label.PERSON]
    assert any(value.endswith(masked) for value in found)


@pytest.mark.parametrize("text", ["450", "320", "1250", "600 ?", "2500", "49300", "59160"])
def test_a_round_amount_or_a_postcode_alone_stays(redactor, text):
    assert redactor.redact(text).found == ()


@pytest.mark.parametrize("text", ["4471", "38217", "205", "4520"])
def test_another_number_alone_is_masked(redactor, text):
    assert redactor.redact(text).text.text.startswith("[")


@pytest.mark.parametrize(
    "question",
    ["Quel est votre numéro d’adhérent ?", "Les 4 derniers chiffres ?", "code de la carte", "j’ai oublié mon code"],
)
@pytest.mark.parametrize("number", ["320", "1250", "49300"])
def test_a_round_number_is_masked_where_a_number_or_a_code_is_spoken_of(redactor, question, number):
    asked = redactor.redact(question)
    assert redactor.redact(number, Context(asked.dangling, asked.text)).text.text.startswith("[")


def test_a_postcode_that_is_asked_for_stays(redactor):
    asked = redactor.redact("Quel est votre code postal ?")
    assert redactor.redact("49300", Context(asked.dangling, asked.text)).found == ()
