"""Eyes and mouths as they are measured, helped and mended; and marks out of ten, discounts, pages and glasses."""

import pytest


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("j’ai une vue à 2/10, je ne lis pas", "j’ai une [HEALTH], je ne lis pas"),
        ("j’ai 10/10 à gauche et 1/10 à droite", "j’ai [HEALTH]"),
        ("à droite j’ai 4/10, à gauche 2/10", "à droite j’ai [HEALTH]"),
        ("ma fille a 4 dixièmes à chaque œil", "ma fille a [HEALTH]"),
        ("la vue de mon fils est passée à 5/10", "la [HEALTH]"),
        ("la petite a 3/10, l’orthoptiste veut la revoir", "la petite a [HEALTH], l’orthoptiste veut la revoir"),
        ("mes yeux c’est -6 et -5,5", "mes [HEALTH]"),
        ("je suis à moins 6 des deux yeux", "je suis à [HEALTH]"),
        ("ma correction est de -7,25 à droite, -6 à gauche", "ma [HEALTH]"),
        ("sans mes lunettes je vois rien", "[HEALTH]"),
        ("mon mari n’arrive plus à lire sans loupe", "mon mari [HEALTH]"),
        ("la petite ne voit pas le tableau", "la petite [HEALTH]"),
        ("elle n’arrive pas à lire au tableau", "elle [HEALTH]"),
    ],
)
def test_a_sight_is_told_by_its_measure_or_by_what_it_needs(redactor, text, masked):
    assert redactor.redact(text).text.text == masked


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("il lui faut des bagues, à ma fille", "il lui faut [HEALTH], à ma fille"),
        ("ma fille doit porter des bagues", "ma fille doit porter des [HEALTH]"),
        ("on va me dévitaliser la 36", "on va me [HEALTH]"),
        ("ils vont m’extraire la 38 et la 48", "ils vont m’[HEALTH]"),
        ("mes deux molaires sont à arracher", "mes [HEALTH]"),
        ("je dois me faire refaire toute la bouche", "je dois me faire [HEALTH]"),
        ("je dois porter un appareil la nuit", "je dois [HEALTH]"),
        ("je dors avec un masque depuis deux ans", "je [HEALTH] depuis deux ans"),
    ],
)
def test_a_mouth_is_told_by_what_is_put_in_it_or_mended(redactor, text, masked):
    assert redactor.redact(text).text.text == masked


@pytest.mark.parametrize(
    "text",
    [
        "100 % santé prothèse auditive",
        "verres progressifs remboursés combien ?",
        "j’ai 2/10 en orthographe",
        "je mets 2/10 à votre site",
        "j’ai noté 10/10 à gauche de la feuille",
        "-6 % sur la cotisation",
        "la colonne de gauche dit -6 et celle de droite -5,5",
        "une acuité de 2/10 donne droit à quoi ?",
        "mon fils porte des lunettes depuis la rentrée",
        "mes lunettes sont cassées",
        "je ne vois pas le bouton",
        "sans mes identifiants je ne vois rien",
        "mon fils ne voit pas le tableau des garanties",
        "combien pour dévitaliser une dent ?",
        "dévitaliser un dossier, ça veut dire quoi",
        "vous m’avez enlevé la 12 sur mon relevé",
        "je dois refaire toute la procédure",
        "je dois porter plainte",
        "mon appareil ne reçoit pas le code la nuit",
        "un masque pour dormir est-il remboursé ?",
    ],
)
def test_a_mark_a_page_and_what_is_sold_stay(redactor, text):
    assert redactor.redact(text).text.text == text
