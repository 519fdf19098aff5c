"""Homes on no street: a room, a flat or a pitch of a house of many, boxes, hamlets, and a street's number put right."""

import pytest


@pytest.mark.parametrize(
    ("typed", "masked"),
    [
        ("ma mère est à l’ehpad les glycines chambre 14", "ma mère est à l’[ADDRESS]"),
        ("mon père est en ehpad korian les pins chambre 7", "mon père est en [ADDRESS]"),
        ("la résidence services domitys les falaises, appt 212", "la [ADDRESS]"),
        ("résidence étudiante les estudines studio 114", "[ADDRESS]"),
        ("cité u chambre 12 bât E", "[ADDRESS]"),
        ("j’habite à l’hôtel formule 1 chambre 204", "j’habite à l’[ADDRESS]"),
        ("je demeure cité Ozanam bât 4 esc 2 porte 9 schoelcher", "je demeure [ADDRESS]"),
        ("camping les flots bleus emplacement 14", "[ADDRESS]"),
        ("mon mobil-home 12 camping des Dunes", "mon [ADDRESS]"),
        ("caravane n°4 aire d’accueil des gens du voyage", "[ADDRESS]"),
        ("chambre 14, foyer des Lices", "[ADDRESS]"),
        ("livrez escalier B porte 214 svp", "livrez [ADDRESS] svp"),
        ("Servitude Teroma, lot 12, Faaa", "[ADDRESS]"),
        ("j’habite Marae Taata, vallée de Tipaerui", "j’habite [ADDRESS], [ADDRESS 2]"),
        ("BP 117 Papeete", "[ADDRESS]"),
        ("ma boîte postale 317 est fermée", "ma [ADDRESS] est fermée"),
        ("TSA 70001 59 LILLE CEDEX 9", "[ADDRESS]"),
        ("au lieu dit le bois joli a plouay", "au [ADDRESS]"),
        ("lieu dit les quatre vents", "[ADDRESS]"),
        ("2 le clos des pins", "[ADDRESS]"),
        ("les Hauts de Vaugrenier villa 17 06270", "[ADDRESS]"),
        (
            "mon adresse n’est plus le 12 rue des Lilas, non pardon, le 14",
            "mon adresse n’est plus le [ADDRESS], non pardon, le [ADDRESS 2]",
        ),
        ("le 18 bis rue Hoche, pas le 16", "le [ADDRESS], pas le [ADDRESS 2]"),
        ("25 rue Hoche plutôt 27", "[ADDRESS] plutôt [ADDRESS 2]"),
        ("j’ai déménagé du 14 au 16 rue des Lilas", "j’ai déménagé du [ADDRESS] au [ADDRESS 2]"),
    ],
)
def test_a_home_on_no_street_goes(redactor, typed, masked):
    assert redactor.redact(typed).text.text == masked


@pytest.mark.parametrize(
    "typed",
    [
        "l’EHPAD est-il remboursé, une chambre à 80 euros par jour",
        "une chambre 2 lits à la clinique c’est pris en charge ?",
        "chambre individuelle en maison de repos 30 jours",
        "la résidence senior coûte 1200 par mois",
        "dans quel bâtiment se trouve votre agence, porte 3 ?",
        "BP ou CS, je mets quoi ?",
        "je dois écrire à quel endroit : CS 40012, 44000 Nantes Cedex ?",
        "un lieu-dit sans numéro, ça passe dans le formulaire ?",
        "l’option hospitalisation chambre 1 formule 2",
        "le forfait hôtel 2 étoiles",
        "votre lot 2 de garanties, formule 3",
    ],
)
def test_a_house_a_price_or_an_office_stays(redactor, typed):
    assert redactor.redact(typed).found == ()
