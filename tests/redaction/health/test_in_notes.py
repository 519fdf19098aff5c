"""Health as people note it, in few words and without «j’ai»; and the same words said of something else."""

import pytest


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("le dos il est fini, où mettre l’arrêt ?", "le [HEALTH], où mettre l’arrêt ?"),
        ("main droite non, je tape de la gauche", "[HEALTH], je tape de la gauche"),
        ("ma cheville a doublé de volume hier", "ma [HEALTH] hier"),
        ("quatre perfusions par semaine, qui paie ?", "[HEALTH], qui paie ?"),
        ("le docteur il a dit plus porter de lourd", "le docteur il a dit [HEALTH]"),
        ("le chirurgien veut m’opérer des deux mains", "le chirurgien veut [HEALTH]"),
        ("couronne sur la 36, devis joint", "[HEALTH], devis joint"),
        ("je mange sans sel depuis juin", "je [HEALTH] depuis juin"),
        ("il pisse du sang, quel formulaire ?", "il [HEALTH], quel formulaire ?"),
        ("ma fille est suivie au CAMSP", "ma fille est [HEALTH]"),
        ("mon bilan hépatique est mauvais", "mon [HEALTH]"),
        ("glaucome, collyres à vie", "[HEALTH], collyres à vie"),
        ("tombé de l’échelle, radio payée", "[HEALTH], radio payée"),
        ("désolé je tape d’une main, poignet cassé au foot", "désolé je tape d’une main, [HEALTH] au foot"),
        ("hanche refaite il y a dix jours", "[HEALTH] il y a dix jours"),
        ("ma compagne a un pied qui noircit", "ma compagne a un [HEALTH]"),
        (
            "je vous joins le compte-rendu : PSA à 11,4, que faire ?",
            "je vous joins le compte-rendu : [HEALTH], que faire ?",
        ),
        ("OD -8,50 OG -9,25, quels verres ?", "[HEALTH], quels verres ?"),
        ("je suis à 28 SA, la chambre est prise ?", "je suis à [HEALTH], la chambre est prise ?"),
        ("ma fille de 14 ans se scarifie", "ma fille de 14 ans [HEALTH]"),
        ("mon père, 80 ans, ne peut plus monter l’escalier", "mon père, 80 ans, [HEALTH]"),
        ("je me suis blessée au cou", "je me suis [HEALTH]"),
        ("mon petit frère entend des voix", "mon petit frère [HEALTH]"),
        ("il s’est transpercé l’index à la machine", "il s’est [HEALTH] à la machine"),
        ("je me suis fait mordre par un chien hier", "je me suis [HEALTH] hier"),
        ("maman est tombée dans sa cuisine", "maman est [HEALTH]"),
        ("le Neocate qu’il boit coûte cher", "le [HEALTH] qu’il boit coûte cher"),
        ("je prends du Zanterix depuis mai", "je prends du [HEALTH] depuis mai"),
    ],
)
def test_a_note_of_ones_health_is_masked(redactor, text, masked):
    assert redactor.redact(text).text.text == masked


@pytest.mark.parametrize(
    "text",
    [
        "dépistage du cancer du sein à 50 ans : gratuit ?",
        "combien prenez-vous en charge pour une opération de la cataracte ?",
        "j’angoisse un peu pour mon virement",
        "ils sont effacés, on voit plus rien",
        "ma goutte d’eau qui fait déborder le vase",
        "mon chat a une gingivite, vous assurez les animaux ?",
        "combien remboursez-vous pour une dent cassée ?",
        "quelqu’un qui a un bras cassé est-il couvert ?",
        "je ne peux plus lever l’option",
        "le commercial boit du café avec nous",
        "je suis tombé sur votre page par hasard",
        "il reste 28 sa carte est bien arrivée",
        "le pied de page est coupé à l’impression",
        "la langue du site est bloquée en anglais",
        "la vue mobile est cassée",
        "trois séances de psy par an sont remboursées ?",
        "combien de séances de kiné par semaine acceptez-vous ?",
        "le docteur dit qu’il télétransmet",
        "ils veulent m’enlever des garanties",
        "la couronne sur molaire est à combien",
        "sans sel ni sucre, une réponse nature svp",
        "il oublie tout le temps son code",
        "mon épouse travaille au CMP",
        "mon scanner est mauvais, je prends une photo",
        "le glaucome, c’est couvert ?",
        "tombée de haut en voyant la facture",
        "elle perd ses mots de passe",
    ],
)
def test_the_same_words_of_something_else_stay(redactor, text):
    assert redactor.redact(text).text.text == text
