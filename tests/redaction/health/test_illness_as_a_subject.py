"""Illness that somebody works with, studies or reads of is nobody's; one's own goes."""

import pytest

SUBJECTS = [
    "j'enseigne à des enfants autistes",
    "je garde des enfants malades",
    "je travaille avec des adultes schizophrènes, suis-je couvert",
    "infirmière, je soigne des patients diabétiques toute la journée",
    "mon frère étudie l'autisme",
    "je fais une thèse sur le diabète",
    "J’ai reçu votre livret « Bien vivre son diabète »",
    "votre atelier « Gérer sa maladie chronique » est complet ?",
    "je suis éducateur spécialisé avec des jeunes autistes",
    "je suis AVS avec un enfant autiste",
    "je suis infirmière en oncologie",
    "je bosse en dialyse",
    "je suis ambulancier je transporte des dialysés",
    "je suis psychologue pour ados anorexiques",
    "vous êtes aussi rapides qu’un escargot sous xanax",
    "votre site est lent comme un escargot sous Lexomil",
    "c'est un Claude Code ouvert",
    "azerty ou qwerty peu importe, le champ refuse le point d'exclamation",
]
OWN = [
    ("j'ai deux enfants autistes", "autistes"),
    ("je garde mes enfants malades", "malades"),
    ("je travaille avec ma femme diabétique", "diabétique"),
    ("je suis aidant d'un enfant autiste, mon fils", "autiste"),
    ("il apprend à vivre avec son diabète", "diabète"),
    ("mon père doit gérer son diabète seul", "diabète"),
    ("entre sa sclérose en plaques et mes vertiges, on fait la paire", "sclérose"),
    ("je fais une thèse et j'ai un cancer", "cancer"),
    ("je suis infirmière et je suis en dépression", "dépression"),
    ("je suis suivi en oncologie", "oncologie"),
    ("je suis interné en psychiatrie", "interné"),
    ("je suis éducateur et mon fils est autiste", "autiste"),
    ("je suis prof avec une hernie discale", "hernie"),
    ("je suis kiné et je suis dialysé", "dialysé"),
    ("mon père est comme un légume sous morphine", "morphine"),
]


@pytest.mark.parametrize("text", SUBJECTS)
def test_a_trade_a_subject_and_a_title_stay(redactor, text):
    assert redactor.redact(text).text.text == text


@pytest.mark.parametrize(("text", "fact"), OWN)
def test_the_same_of_somebody_goes(redactor, text, fact):
    assert fact not in redactor.redact(text).text.text
