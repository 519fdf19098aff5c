"""A thing named after what is said of it has no body; a person named so has."""

import pytest

STAY = [
    "elle ne marche plus la page",
    "il ne parle plus le lecteur d’écran",
    "il dort plus mon ordi",
    "elle est sourde votre IA",
    "il ne s’arrête plus le bandeau cookies",
    "il ne respire plus mon PC",
    "elle tousse ma vieille imprimante",
    "elle me reconnaît plus l’application",
    "elle a perdu la mémoire ma tablette",
    "il est dans le coma votre site",
    "il est handicapé ce menu",
    "elle ne parle plus ma tablette depuis la mise à jour",
    "il est devenu muet le lecteur audio",
    "il a la tremblote l’écran",
    "elle ne tient plus debout votre mise à jour",
]
GO = [
    ("elle ne marche plus ma femme", "marche"),
    ("il ne respire plus mon père", "respire"),
    ("elle est sourde ma mère", "sourde"),
    ("il dort plus mon fils", "dort"),
    ("il n’entend plus le téléphone", "entend"),
    ("elle ne reconnaît plus la maison, ma mère", "reconnaît"),
    ("ma mère est tombée, elle ne marche plus, la carte est pour elle", "marche"),
    ("il ne mange plus le soir mon père", "mange"),
    ("elle est aveugle ma tante", "aveugle"),
    ("elle ne parle plus depuis son AVC", "parle"),
    ("il dort plus la nuit depuis l’opération", "dort"),
]


@pytest.mark.parametrize("text", STAY)
def test_a_thing_named_afterwards_stays(redactor, text):
    assert redactor.redact(text).text.text == text


@pytest.mark.parametrize(("text", "fact"), GO)
def test_somebody_named_afterwards_goes(redactor, text, fact):
    assert fact not in redactor.redact(text).text.text
