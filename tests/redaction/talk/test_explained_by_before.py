"""What the message before explains is of nobody: a bill's date, a firm, a trade, what a screen shows."""

import pytest

from bot.redaction.redactor import Context
from tests.redaction.talk.talking import talk


@pytest.mark.parametrize(
    ("before", "date"),
    [
        ("mon décompte", "12/03/2025"),
        ("j’ai envoyé la facture", "12/03/2025"),
        ("facture", "le 3 mai 2025"),
        ("carte valable jusqu’au", "31/12/2025"),
        ("date d’effet", "01/01/2026"),
        ("date du devis ?", "01/10/2025"),
        ("rendez-vous chez le dentiste", "le 8 juillet 2025"),
        ("mon contrat se termine", "31/03/2027"),
        ("scanné le", "12/05/2025"),
        ("bilan sanguin", "4 avril 2025"),
        ("passage à la pharmacie", "22/10/2025"),
        ("quand prend fin mon contrat ?", "31/12/2026"),
    ],
)
def test_a_late_date_after_a_paper_a_payment_or_care_is_no_birth(redactor, before, date):
    assert talk(redactor, before, date)[1] == date


@pytest.mark.parametrize(
    ("before", "date"),
    [
        ("mon décompte", "12/03/1975"),
        ("mon bébé n’est pas sur mon contrat", "12/03/2025"),
        ("je veux ajouter un enfant au contrat", "12/03/2019"),
        ("certificat de naissance envoyé", "02/10/2025"),
        ("mon fils, la carte n’arrive pas", "14/06/2016"),
        ("vous voulez vérifier mon dossier", "14/06/2014"),
        ("il me demande la date", "14/06/2016"),
        ("Lou Marchal, contrat famille", "14/06/2016"),
        ("je suis du", "14/06/2013"),
        ("mon deuxième est du", "14/06/2013"),
        ("bonjour", "14/06/2016"),
    ],
)
def test_a_birth_by_its_age_or_its_child_is_one(redactor, before, date):
    assert talk(redactor, before, date)[1] == "[DOB]"


def test_a_date_that_an_adviser_may_have_asked_for_is_one(redactor):
    before = redactor.redact("mon décompte").text
    assert redactor.redact("12/03/2025", Context(last=before, interrupted=True)).text.text == "[DOB]"


@pytest.mark.parametrize(
    ("before", "thing"),
    [
        ("je travaille chez", "Renault"),
        ("mon ancien employeur", "Renault"),
        ("mon employeur c’est", "Leclerc"),
        ("son métier", "boulanger"),
        ("ma profession", "berger"),
        ("code erreur", "E1024"),
        ("facture", "F2024"),
        ("ticket", "REF 2291"),
        ("bordereau", "B2024"),
        ("vous êtes une ia ?", "claude"),
    ],
)
def test_a_firm_a_trade_or_a_short_code_is_of_the_thing_before(redactor, before, thing):
    assert talk(redactor, before, thing)[1] == thing


@pytest.mark.parametrize(
    ("before", "told"),
    [
        ("mon employeur c’est", "Sophie Marchal"),
        ("je travaille chez", "Mme Dupontel"),
        ("mon numéro de dossier", "F20241187"),
        ("ticket", "REF 22910455"),
        ("mon travail", "dépression sévère"),
        ("mon nom", "Berger"),
    ],
)
def test_somebody_a_whole_number_or_an_illness_is_masked_there(redactor, before, told):
    assert told not in talk(redactor, before, told)[1]


def test_danger_is_heard_after_a_word_of_work(redactor):
    before = redactor.redact("mon travail").text
    assert redactor.redact("suicide", Context(last=before)).signals == redactor.redact("suicide").signals
