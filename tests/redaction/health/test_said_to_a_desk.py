"""What is said to a help desk in a body's words or in bare figures: rates, a lost memory of codes, a blurred scan, a
damaged car, an amount without its currency. It stays; a body's own goes, and so does a number that is somebody's.
"""

import pytest

STAYS = [
    "mon taux de remboursement est de 12 %",
    "mon taux de cotisation est de 3 %",
    "j'ai un taux de remboursement de 60%",
    "mon taux de prélèvement est à 5%",
    "C'est quoi mon code ? Je ne me souviens plus",
    "Pour le nom de ma première école, je ne me rappelle plus",
    "mon mari ne se souvient plus, le mot de passe était au crayon",
    "je me souviens plus si j'ai déjà envoyé la facture",
    "mon scooter a été accidenté hier, le constat ?",
    "je vois trouble le document",
    "je vois flou sur la photo de ma carte",
    "la maison aux volets bleus au bout du chemin",
    "une maison aux volets verts",
    "c’est la porte aux carreaux cassés",
    "je cherche la page 100% santé prothèse auditive",
]
GOES = [
    ("mon taux de cholestérol est de 2,8", "cholestérol"),
    ("mon taux de glycémie est trop haut", "glycémie"),
    ("mon taux d'incapacité est de 80 %", "incapacité"),
    ("ma mère ne se souvient plus, elle a 88 ans et ne reconnaît personne", "souvient"),
    ("mémé Zulma, elle se souvient plus si elle a mangé alors vos codes par sms", "souvient"),
    ("ma femme a été accidentée", "accidentée"),
    ("je vois flou de l'œil droit", "flou"),
    ("je vois trouble depuis hier", "trouble"),
    ("mon père a mal aux pieds devant la porte aux volets bleus", "pieds"),
    ("mes plaques me grattent depuis un mois, c'est du psoriasis", "psoriasis"),
    ("ma mère a perdu la tête, elle est en Ehpad", "perdu la tête"),
    ("mi-temps théra depuis lundi, je cotise combien ?", "théra"),
]


@pytest.mark.parametrize("text", STAYS)
def test_what_a_desk_is_told_in_a_body_s_words_stays(redactor, text):
    assert redactor.redact(text).text.text == text


@pytest.mark.parametrize(("text", "fact"), GOES)
def test_what_a_body_has_goes(redactor, text, fact):
    assert fact not in redactor.redact(text).text.text


def test_beside_other_masks_too(redactor):
    told = redactor.redact("ma voiture AB-123-CD a été accidentée").text.text
    assert told == "ma voiture [PLATE] a été accidentée"
    told = redactor.redact("c'est Josiane, j'ai perdu la tête, j'ai mis le mauvais papier").text.text
    assert told == "c'est [PERSON], j'ai perdu la tête, j'ai mis le mauvais papier"


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("j'ai payé 300 et ma fille Léonie aussi", "j'ai payé 300 et ma fille [PERSON] aussi"),
        ("j'ai avancé 180 et vous m'avez rendu 0", "j'ai avancé 180 et vous m'avez rendu 0"),
        ("ma pension c'est 980 et mon fils Tom est à charge", "ma pension c'est 980 et mon fils [PERSON] est à charge"),
        ("on est 5 à la maison avec 2100", "on est 5 à la maison avec 2100"),
        ("Mon mari Paul gagne 1450 par mois", "Mon mari [PERSON] gagne 1450 par mois"),
        ("mon numéro d'adhérent 48213 et j'ai payé 50", "mon numéro d'adhérent [MEMBER_ID] et j'ai payé 50"),
        ("mon code c'est 4821 et j'ai payé", "mon code c'est [PASSWORD] et j'ai payé"),
    ],
)
def test_an_amount_without_its_currency_stays_and_a_code_goes(redactor, text, masked):
    assert redactor.redact(text).text.text == masked


@pytest.mark.parametrize("number", ["45872", "4587"])
def test_a_number_that_is_said_to_be_one_goes_beside_words_for_money(redactor, number):
    assert number not in redactor.redact(f"ma facture numéro {number} n'est pas payée, Léa Roux").text.text


@pytest.mark.parametrize("floor", ["2e étage gauche", "2e etage", "4ème gauche", "3e", "1er étage, 69003 Lyon"])
@pytest.mark.parametrize("street", ["3 bis bld de Strasbourg", "14 boulevard Carnot", "8 rue de Lyon"])
def test_the_floor_goes_whole_with_its_street(redactor, street, floor):
    assert redactor.redact(f"{street} {floor}").text.text == "[ADDRESS]"


@pytest.mark.parametrize("text", ["mes plaques AB-123-CD", "Mes plaques sont GH-789-JK pour le parking"])
def test_the_plates_of_a_car_are_nobody_s_skin(redactor, text):
    redacted = redactor.redact(text)
    assert "plaques" in redacted.text.text
    assert [found.label for found in redacted.found] == ["PLATE"]
