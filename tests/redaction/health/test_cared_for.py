"""Care told by who gives it or by who has it: what is done to somebody; and carers as trades, payees, addressees."""

import pytest


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("mon docteur m’a arrêté 15 jours", "mon docteur m’a [HEALTH]"),
        ("ma médecin du travail m’a arrêtée jusqu’en mars", "ma médecin du travail m’a [HEALTH]"),
        ("le généraliste a arrêté mon mari trois semaines", "le généraliste a [HEALTH]"),
        ("je suis arrêté par mon médecin jusqu’au 3", "je suis [HEALTH] jusqu’au 3"),
        ("l’hôpital m’a gardée trois nuits", "l’hôpital m’a [HEALTH]"),
        ("le cardiologue m’a gardé deux jours en observation", "le cardiologue m’a [HEALTH]"),
        ("le samu m’a emmené dimanche", "le samu m’a [HEALTH] dimanche"),
        ("les pompiers ont transporté maman hier", "les pompiers ont [HEALTH] maman hier"),
        ("le chirurgien qui m’opère demande un devis", "le chirurgien qui [HEALTH] demande un devis"),
        ("on m’a perfusé à domicile", "on m’a [HEALTH]"),
        ("ils ont transfusé ma mère hier", "ils ont [HEALTH] ma mère hier"),
        ("l’infirmière me pique tous les matins", "l’infirmière [HEALTH]"),
        ("l’infirmière vient faire le pansement de mon mari", "l’infirmière vient faire le [HEALTH] de mon mari"),
        ("l’infirmier me change le pansement", "l’infirmier me change le [HEALTH]"),
        ("l’HAD vient pour ma mère", "l’[HEALTH] vient pour ma mère"),
        ("l’ORL m’a mis des aérateurs", "l’ORL m’a [HEALTH]"),
    ],
)
def test_what_a_carer_does_to_somebody_is_masked(redactor, text, masked):
    assert redactor.redact(text).text.text == masked


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("l’orthophoniste suit mon fils", "l’[HEALTH] mon fils"),
        ("le centre de la douleur me suit", "le [HEALTH]"),
        ("le psy que je vois toutes les semaines", "le [HEALTH]"),
        ("la psy que ma femme voit ne télétransmet pas", "la [HEALTH] ne télétransmet pas"),
        ("ma fille voit une orthophoniste 2 fois par semaine", "ma fille [HEALTH]"),
        ("mon fils va chez l’orthophoniste", "mon fils [HEALTH]"),
        ("je vais chez le kiné deux fois par semaine", "je [HEALTH]"),
        ("je suis aux AA", "je suis aux [HEALTH]"),
        ("mon frère est sous testo", "mon frère est [HEALTH]"),
        ("mon conjoint joue trop, il est suivi pour ça", "mon conjoint [HEALTH], il est [HEALTH 2]"),
    ],
)
def test_who_sees_somebody_again_and_again_is_masked(redactor, text, masked):
    assert redactor.redact(text).text.text == masked


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("les bagues de ma fille sont remboursées ?", "les [HEALTH] de ma fille sont remboursées ?"),
        ("le déambulateur de ma mère est pris en charge ?", "le [HEALTH] de ma mère est pris en charge ?"),
        ("le fauteuil de ma fille", "le [HEALTH] de ma fille"),
        ("le traitement de mon fils n’est plus pris", "le [HEALTH] de mon fils n’est plus pris"),
        ("la kiné de mon père est à 60 %", "la [HEALTH] de mon père est à 60 %"),
        ("les couches de mon père sont prises ?", "les [HEALTH] de mon père sont prises ?"),
        ("l’attelle de mon fils coûte 45 euros", "l’[HEALTH] de mon fils coûte 45 euros"),
    ],
)
def test_a_worn_thing_or_a_course_of_care_with_its_wearer_is_masked(redactor, text, masked):
    assert redactor.redact(text).text.text == masked


@pytest.mark.parametrize(
    "text",
    [
        "la kiné est à combien ?",
        "les bagues sont remboursées ?",
        "le déambulateur est pris en charge ?",
        "les couches de mon bébé sont prises ?",
        "les bagues de ma mère ont été volées, un cambriolage",
        "le fauteuil du salon de ma mère",
        "les lunettes de ma fille sont remboursées ?",
        "la carte de mon fils n’est pas prise",
        "le kiné de mon père n’accepte pas votre carte",
        "mon médecin a signé la feuille",
        "mon médecin traitant me suit depuis dix ans",
        "le médecin a arrêté son activité",
        "votre robot m’a arrêté trois fois",
        "la clinique m’a gardé ma carte deux semaines",
        "vous m’avez gardé deux heures au téléphone",
        "l’ambulance m’a pris 120 euros",
        "les pompiers m’ont vendu un calendrier",
        "l’infirmière ne prend pas la carte",
        "l’infirmière me demande la carte",
        "l’infirmière passe demain déposer la feuille",
        "l’HAD est-elle prise en charge ?",
        "le conseiller qui me suit est absent",
        "l’orthophoniste suit une formation",
        "ma fille est orthophoniste",
        "je cherche une orthophoniste à Brest",
        "mon dossier est suivi pour ça par un collègue",
        "il joue trop fort de la musique",
        "les piles AA ne sont pas remboursées",
        "je vois le conseiller toutes les semaines",
    ],
)
def test_carers_as_trades_payees_and_addressees_stay(redactor, text):
    assert redactor.redact(text).text.text == text


def test_a_ride_beside_the_illness_that_it_was_for_tells_no_more(redactor):
    said = redactor.redact("j’ai une entorse, les pompiers m’ont emmenée").text.text
    assert said == "j’ai une [HEALTH], les pompiers m’ont emmenée"
