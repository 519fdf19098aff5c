"""A pronoun and its verb typed as one word, letters apart and words by ear are read before the rules of health."""

import pytest

TOLD = [
    ("jc enceinte de 5 mois et jarrive pas a me co", "jc [HEALTH] et jarrive pas a me co"),
    ("jui enceinte de 7 mois", "jui [HEALTH]"),
    ("jc diabétique", "jc [HEALTH]"),
    ("jattend un bb pr mars", "j[HEALTH] pr mars"),
    ("je sui malad depui lundi", "je sui [HEALTH] depui lundi"),
    ("g de lasme", "g de [HEALTH]"),
    ("gt hospitalisé au mois de juin", "gt [HEALTH] au mois de juin"),
    ("jporte un corset tou les jour", "j[HEALTH] tou les jour"),
    ("jfait de lipertension", "jfait de [HEALTH]"),
    ("jai mal o do", "jai [HEALTH]"),
    ("jai acouché hier", "jai [HEALTH] hier"),
    ("chui en aret maladi", "chui [HEALTH]"),
    ("ma fille c cassé le bras", "ma fille c [HEALTH]"),
    ("ma mère a fait un a v c", "ma mère a fait un [HEALTH]"),
    ("elle a le v.i.h.", "elle a le [HEALTH]."),
    ("jai les deux mains bandees", "jai les [HEALTH]"),
    ("ma soeur attend un bb", "ma soeur [HEALTH]"),
]
NO_NAMES = [
    ("slt chui encinte jfé koi pr la mutuelle", "slt chui [HEALTH] jfé koi pr la mutuelle"),
    ("je suis malad", "je suis [HEALTH]"),
    ("ma fille el a la varicel", "ma fille el a la [HEALTH]"),
    ("mn fils c kc o foot", "mn fils c kc o foot"),
    ("mon mari veu sinscrire", "mon mari veu sinscrire"),
    ("ki peu maider mon pere", "ki peu maider mon pere"),
    ("ma mère el é pa la", "ma mère el é pa la"),
]
NOTHING = [
    "jc plus koi faire",
    "jui perdu ds le site",
    "g un probleme de connexion",
    "200 g de beurre",
    "jatten un mail de vous",
    "jvi a lyon",
    "jporte plainte",
    "jc enceinte connectée jbl",
    "bonjour je suis l'aidante de mon papa",
    "g eu un malus de 8€ sé koi ce truc",
    "jen peu plus de vos mails",
    "le service a b c de votre site",
]


@pytest.mark.parametrize(("text", "masked"), TOLD + NO_NAMES)
def test_words_typed_as_one_are_read_apart(redactor, text, masked):
    assert redactor.redact(text).text.text == masked


@pytest.mark.parametrize("text", NOTHING)
def test_what_is_typed_so_and_tells_nothing_stays(redactor, text):
    assert redactor.redact(text).text.text == text


def test_a_name_after_a_pronoun_typed_as_one_goes(redactor):
    assert redactor.redact("jui laurent petit").text.text == "[PERSON]"
    assert redactor.redact("fatima el amrani").text.text == "[PERSON]"
