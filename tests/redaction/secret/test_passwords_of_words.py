"""A password of several words, or of words and a number, goes whole; the sentence around it stays."""

import pytest


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("mon mot de passe Marguerite 47", "Marguerite 47"),
        ("mdp = Nantes 44", "Nantes 44"),
        ("mdp Saint Malo 35 incorrect", "Saint Malo 35"),
        ("mon mot de passe c’est mon chat noir 2012", "mon chat noir 2012"),
        ("mot de passe petit prince ne marche pas", "petit prince"),
        ("mot de passe pomme de terre", "pomme de terre"),
        ("mon mot de passe c’est liberté égalité", "liberté égalité"),
        ("mon mot de passe c’est allez les verts", "allez les verts"),
        ("j’ai choisi soleil levant comme mot de passe", "soleil levant"),
        ("je tape belle ile 56 pour le mot de passe", "belle ile 56"),
        ("mon mot de passe c’est fleur de sel 29 mais ça bloque", "fleur de sel 29"),
        ("mot de passe tarte aux pommes", "tarte aux pommes"),
        ("il refuse Simone 1936 comme mot de passe", "Simone 1936"),
        ("mon mot de passe vieux moulin est refusé", "vieux moulin"),
        ("mot de passe Pornic 44 refusé encore une fois", "Pornic 44"),
        ("J’ai changé mon mot de passe en Pâquerette 9 hier", "Pâquerette 9"),
        ("mon mot de passe Le Grau du Roi ne passe pas", "Le Grau du Roi"),
        ("mdp chouquette 2 fois refusé", "chouquette"),
        ("mot de passe Biscotte 3 essais bloqué", "Biscotte"),
        ("mot de passe Tulipe depuis 2019", "Tulipe"),
        ("mdp girafe 10 euros débités", "girafe"),
        ("mon mdp c’est Bordeaux et j’ai 72 ans", "Bordeaux"),
        ("mon mot de passe Tulipe bonne journée", "Tulipe"),
        ("j’utilise Guitare partout comme mot de passe", "Guitare"),
    ],
)
def test_the_phrase_goes_whole_and_nothing_more(redactor, text, value):
    assert redactor.redact(text).text.text == text.replace(value, "[PASSWORD]")


@pytest.mark.parametrize(
    "text",
    [
        "mon mot de passe c’est mon prénom et ma date de naissance",
        "mon mot de passe c’est le nom de mon chien",
        "j’ai mis le nom de mon chat comme mot de passe",
        "j’ai choisi une phrase comme mot de passe",
        "mot de passe boite mail incorrect",
        "mot de passe page blanche",
        "mon mot de passe 3 fois refusé",
        "mon mot de passe c’est 8 caractères minimum",
        "mot de passe session Windows 11",
        "mon mot de passe c’est du chinois",
        "j’utilise Chrome comme gestionnaire de mot de passe",
        "je prends rendez-vous pour le mot de passe",
        "mon mot de passe est dans le mail du 3 mars",
    ],
)
def test_what_tells_of_a_password_in_several_words_stays(redactor, text):
    assert redactor.redact(text).found == ()
