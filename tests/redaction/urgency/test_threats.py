"""Somebody says that he will harm the people at the counter; and anger that harms nobody."""

import pytest

from bot.redaction.redactor import Redactor
from bot.redaction.signals import Signal

REDACTOR = Redactor()


def told(text: str) -> frozenset[Signal]:
    return REDACTOR.redact(text).signals


@pytest.mark.parametrize(
    "threat",
    [
        "je vais poser une bombe",
        "je vais mettre une bombe dans votre siège",
        "je fous le feu à l’agence",
        "je vais cramer votre agence avec vous dedans",
        "je vais faire sauter votre immeuble",
        "je vais lui faire la peau à votre conseillère",
        "votre responsable je lui fais la peau",
        "je vais lui casser la gueule",
        "je vais péter la gueule à votre responsable",
        "je vais tous vous buter",
        "votre conseiller, je vais le crever",
        "un de ces jours je vais poignarder un conseiller",
        "je vais faire un carnage",
        "il va y avoir un massacre à votre accueil",
        "je sais où vous habitez",
        "je sais où vit votre directrice",
        "je vais venir dans vos bureaux avec un fusil",
        "j’arrive dans vos bureaux avec un couteau",
        "je passe demain avec une batte",
    ],
)
def test_a_threat_against_people_is_violence(threat):
    assert Signal.VIOLENCE in told(threat)


@pytest.mark.parametrize(
    "calm",
    [
        "je sais où vous trouver, votre agence est rue Foch",
        "je vais faire sauter ma cotisation d’option dentaire",
        "je vous attends à l’accueil demain",
        "je reviens avec mon arme fatale : la facture originale",
        "je vais le massacrer dans les avis Google, votre site",
        "je vais mettre une bombe anti-moustiques dans le placard",
        "je ne sais pas où vous habitez, il me faut l’adresse de l’agence",
    ],
)
def test_anger_at_a_thing_is_no_threat(calm):
    assert told(calm) == frozenset()
