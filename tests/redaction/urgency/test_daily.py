"""Families, a life’s work, a bereavement, care that is over: calm; and the danger that stands beside them."""

import pytest

from bot.redaction.redactor import Redactor
from bot.redaction.signals import Signal

REDACTOR = Redactor()


def told(text: str) -> frozenset[Signal]:
    return REDACTOR.redact(text).signals


@pytest.mark.parametrize(
    "calm",
    [
        "mon beau-père vit avec nous",
        "mes beaux-parents vivent avec nous",
        "mes enfants sont chez leur père",
        "ma fille vit avec son copain, elle reste sur mon contrat ?",
        "mes deux filles vivent chez leur maman",
        "mon ado est chez son papa tous les week-ends",
        "mon ex et moi vivons encore sous le même toit pour l’instant",
        "j ai cotise toute ma vie",
        "j’ai travaillé toute ma vie",
        "toute ma vie j’ai été assurée chez vous",
        "toute ma vie d’agricultrice j’ai payé la MSA",
        "on a perdu papa",
        "on a perdu mémé cet hiver, son contrat court toujours",
        "je suis veuf depuis mai, je reste seul bénéficiaire ?",
        "on a fini les foins",
        "on a fini les vendanges",
        "mon mari vient de partir à la retraite",
        "je sors du labo et j’ai tout payé",
        "ok merci beaucoup mon ami",
        "ma voisine de palier a la même mutuelle et elle, elle a reçu sa carte",
        "can my husband see my claims?",
        "is my husband on my plan?",
        "facture ambulance",
        "mon fils a une ordonnance pour une semelle, il a mal quand il court",
        "opéré de l’oeil gauche",
        "j’ai arrêté de boire",
        "le bébé est né",
        "urgences sans hospitalisation, forfait patient urgences 19,61 €, vous payez ?",
        "appendicite",
        "phlébite",
        "ma femme va me tuer si j’ai perdu la carte",
        "ma mère va m’étrangler si j’ai perdu son ordonnance",
    ],
)
def test_an_ordinary_life_is_calm(calm):
    assert told(calm) == frozenset()


@pytest.mark.parametrize(
    "harm",
    [
        "ma fille vit avec son copain et il la frappe",
        "ma soeur vit avec son mari qui la bat",
        "je vis avec un homme violent",
        "mes enfants sont chez leur père et il les tape",
        "j’ai perdu mon mari et je n’ai plus envie de vivre",
        "on a perdu papa et maman veut le rejoindre",
        "j’ai travaillé toute ma vie et je veux en finir",
        "toute ma vie j’ai été battue",
        "je sors de chez le dentiste et je saigne énormément",
        "mon mari vient de partir à la retraite et il me frappe",
        "on a fini les foins et mon père est coincé sous le tracteur",
        "opéré du coeur hier, il ne respire plus",
        "le bébé est né et il est tout bleu",
        "il a mal quand il respire",
        "mon fils a une appendicite",
        "mon mari va me tuer",
        "mon mari va me tuer si je pars",
    ],
)
def test_a_danger_beside_an_ordinary_life_is_heard(harm):
    assert told(harm)
