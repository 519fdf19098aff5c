"""A made-up word that is judged or guessed at, and a secret dictated letter by letter, without the usual frame."""

import re

import pytest

GUESSED = [
    "mot de passe de mon mari ? je crois {Zidane98}",
    "il veut un chiffre donc {ilfaitbeau1}",
    "{chat12} trop court",
    "il dit trop court pour {chat12}",
    "trop faible pour {lapin22}",
    "un truc du genre {Chamonix74} mais je sais plus",
    "le nouveau c’est l’ancien avec un 2, donc {Lorient2}",
    "ça doit être {poulet44} ou un truc comme ça",
    "iphone12 trop petit pour lire",
    "Windows11 trop lent",
    "la formule2 est trop chère",
    "Lyon3 est mon université je crois",
    "je crois que c’est l’article12",
    "un truc comme Firefox120",
    "HBMD490 je crois",
    "un code promo genre RENTREE25",
]
DICTATED = [
    "je dicte {majuscule p, a, t, a, t, e, 1, 2} c’est mon mot de passe",
    "le mot de passe est {grand C petit a petit n a r d 1 2}",
    "c’est {p, i, e, r, r, o, t, 7} comme mot de passe",
    "{l o u l o u} c’est mon mdp",
    "le code: {trois fois sept et un deux}",
    "mon code c’est {deux fois huit puis trois quatre}",
    "il y a a priori un problème de mot de passe",
    "étape a, b, c : le mot de passe",
    "le code : un à deux chiffres",
    "le code est arrivé deux fois",
]


@pytest.mark.parametrize("braced", [*GUESSED, *DICTATED])
def test_the_secret_goes_and_the_rest_stays(redactor, braced):
    text = braced.replace("{", "").replace("}", "")
    secrets = re.findall(r"\{([^}]*)\}", braced)
    assert [text[found.start : found.end] for found in redactor.redact(text).found] == secrets
