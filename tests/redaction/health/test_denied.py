"""Illness that is denied is nobody’s; where the want is itself the state, or others deny it, it is told."""

import pytest

STAY = [
    "non non, pas de cancer chez moi, juste une question de RIB",
    "Je ne suis absolument pas dépressive",
    "je ne suis pas malade, je veux juste changer d’adresse",
    "Je ne suis pas enceinte, retirez la mention",
    "ma fille n’est pas handicapée, erreur sur la fiche",
    "je n’ai pas été hospitalisée, cette facture n’est pas à moi",
    "je n’ai pas le cancer heureusement",
    "nous ne sommes pas malades, juste perdus sur le site",
    "je ne suis ni malade ni handicapé, je veux juste résilier",
    "je n’ai aucun handicap, faut-il cocher non",
    "personne n’est malade chez nous, la formule de base suffit",
    "aucun de nous n’est malade, on prend la formule 1",
    "mon père n’est pas en ehpad, il vit chez lui",
    "j’ai reçu un remboursement, mais je n’ai jamais eu de chimio de ma vie",
    "Je vous dis que je ne suis pas enceinte !",
    "je ne suis pas sourd, pas la peine d’écrire en majuscules",
]
GO = [
    ("je ne suis jamais malade d’habitude mais là j’ai la grippe", "grippe"),
    ("je ne suis pas en fauteuil tous les jours", "fauteuil"),
    ("mon père n’entend plus, écrivez-lui", "entend"),
    ("ma fille n’est plus enceinte", "enceinte"),
    ("je n’ai pas encore été opéré de la hanche", "opéré"),
    ("je ne suis pas guérie de mon cancer", "cancer"),
    ("ma fille n’est pas épileptique, elle est cardiaque, corrigez le dossier", "épileptique"),
    ("mon fils n’est pas dyslexique mais dyspraxique", "dyslexique"),
    ("vous dites que je ne suis pas invalide", "invalide"),
    ("le médecin-conseil estime que je ne suis pas handicapé", "handicapé"),
    ("je ne suis pas reconnu handicapé", "handicapé"),
    ("ce n’est pas mon mari qui est diabétique c’est moi", "diabétique"),
    ("si je n’étais pas malade je viendrais à l’agence", "malade"),
    ("je n’ai pas d’insuline pour demain", "insuline"),
    ("je ne suis pas seulement diabétique", "diabétique"),
    ("je n’ai pas été remboursé de ma chimio", "chimio"),
    ("mon mari n’a pas supporté la chimio", "chimio"),
]


@pytest.mark.parametrize("text", STAY)
def test_what_somebody_does_not_have_stays(redactor, text):
    assert redactor.redact(text).text.text == text


@pytest.mark.parametrize(("text", "fact"), GO)
def test_a_want_that_is_a_state_and_an_illness_beside_it_go(redactor, text, fact):
    assert fact not in redactor.redact(text).text.text
