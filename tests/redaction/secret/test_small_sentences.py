"""A password that is a small sentence goes whole; what is said of a password in as many words stays."""

import re

import pytest

TOLD = [
    "mot de passe = {ici c’est paris}",
    "mot de passe : {ne me quitte pas}",
    "mot de passe : {ne m’oublie pas}",
    "mdp {je t’aime}",
    "mon mdp c {je t’aime}",
    "nouveau mot de passe {ici c’est paris}",
    "mon mot de passe c’est {ma puce}",
    "mon mot de passe c’est {mon petit cœur}",
    "mon mdp c’est {ma chérie}",
    "mon mot de passe c’est {bonne année}",
    "mon mot de passe c’est {sans souci}",
    "le mot de passe que mon fils a mis est {allez les bleus}",
    "mon mot de passe enregistré dans mon carnet est {la clé sous le pot}",
    "le mot de passe que j’ai choisi c’est {la grande vadrouille}",
    "mon mot de passe est {la vie est belle}",
    "le mot de passe que je tape est {le vent nous portera}",
    "mot de passe = {la pluie et le beau temps}",
    "mon mot de passe : {à la claire fontaine}",
    "mdp : {vingt mille lieues sous les mers}",
    "mon mdp c’est {j’adore le chocolat} et ça ne passe pas",
    "la réponse secrète c’est {rouge comme une tomate}",
    "mon mot de passe reste {le petit poucet}",
    'mon mot de passe est "{tout va bien}"',
    "mot de passe « {que du bonheur} »",
    "mon mdp : « {rien ne va plus} »",
    "mon mot de passe est {password}",
    "mon mot de passe c’est {mutuelle}",
    "mon mot de passe c’est {santé}",
]
SAID_OF_ONE = [
    "mon mot de passe est tout à fait bon",
    "mot de passe : ne marche pas",
    "mot de passe : ne s’affiche plus",
    "mot de passe : ne me sert à rien",
    "mon mot de passe c’est mon problème",
    "« mot de passe : obligatoire »",
    "mot de passe : j’ai oublié",
    "mot de passe : je comprends rien",
    "mot de passe : aucune idée",
    "mot de passe : mode d’emploi",
    "mot de passe : impossible de le changer",
    "mot de passe c’est la galère",
    "mon mot de passe c’est la croix et la bannière",
    "mon mot de passe est dans le carnet de ma femme",
    "mon mot de passe c’est ma fille qui l’a",
    "mon mot de passe c’est le nom de ma rue",
    "mon mot de passe est les quatre derniers chiffres de ma carte",
    "le mot de passe est la première chose à changer",
    "mot de passe : la page reste blanche",
    "mot de passe : les conditions sont trop strictes",
    "mot de passe : votre conseiller",
    "mon mot de passe est vieux comme le monde",
    "mon mot de passe est d’une simplicité enfantine",
    "il dit mot de passe « pas bon »",
    "il affiche mot de passe « trop court »",
]


@pytest.mark.parametrize("braced", TOLD)
def test_the_sentence_goes_whole(redactor, braced):
    value = re.search(r"\{(.*)\}", braced)
    assert value is not None
    assert redactor.redact(braced.replace("{", "").replace("}", "")).text.text == braced.replace(value[0], "[PASSWORD]")


@pytest.mark.parametrize("text", SAID_OF_ONE)
def test_what_is_said_of_a_password_stays(redactor, text):
    assert redactor.redact(text).found == ()
