"""A line of an address that is a whole message, in a talk with an insurer: masked, and the next ones with it."""

import pytest

from tests.redaction.talk.talking import talk
from tests.redaction.talk.test_pieces import kinds


@pytest.mark.parametrize(
    "lines",
    [
        ["quai de la Fosse", "numéro 61", "3eme étage droite"],
        ["résidence le Parc", "bâtiment D", "appart 43"],
        ["boulevard Voltaire", "33"],
        ["faubourg Bannier", "18"],
        ["place Carnot", "3"],
        ["cours Lafayette", "au 88", "2e étage"],
        ["maison de retraite les Glycines", "chambre 214", "Angoulême"],
        ["allée des Cèdres", "6 bis", "31000 Toulouse"],
        ["avenue Jean Jaurès", "n° 18"],
        ["bâtiment B", "escalier 2", "3e gauche"],
    ],
)
def test_every_line_is_masked(redactor, lines):
    said = kinds(redactor, "la carte arrive jamais", *lines)[1:]
    assert [one.removeprefix("au [").strip("[]") for one in said] == ["ADDRESS"] * len(lines)


@pytest.mark.parametrize(
    ("messages", "read"),
    [
        (["44000 Nantes", "quai de la Fosse", "61"], ["44000 Nantes", "[ADDRESS]", "[ADDRESS]"]),
        (["je suis au 14", "rue Victor Hugo"], ["je suis au [ADDRESS]", "[ADDRESS]"]),
        (["rue Jean Moulin", "oui c’est chez moi"], ["[ADDRESS]", "oui c’est chez moi"]),
        (["vers chez moi", "rue des Capucins à Vitré"], ["vers chez moi", "[ADDRESS]"]),
    ],
)
def test_a_town_or_a_number_awaits_the_street(redactor, messages, read):
    assert talk(redactor, *messages) == read


@pytest.mark.parametrize(
    "messages",
    [
        ["où se trouve l’agence", "rue Hoche"],
        ["mon opticien", "boulevard Voltaire"],
        ["44000 Nantes", "opticien"],
        ["75011 Paris"],
        ["rue du 8 mai 1945"],
        ["rue obligatoire"],
        ["place disponible"],
        ["cours de yoga"],
        ["chemin de croix"],
        ["impasse totale"],
        ["quai fermé"],
        ["résidence secondaire"],
        ["chambre particulière", "50 euros"],
        ["étage dentaire"],
        ["je suis au téléphone", "depuis 20 min"],
    ],
)
def test_what_is_no_line_of_somebody_s_address_stays(redactor, messages):
    assert talk(redactor, *messages) == messages
