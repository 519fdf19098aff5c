"""What is said of things, files and weather in the words of danger; and the same words of somebody."""

import pytest

from bot.redaction.redactor import Redactor
from bot.redaction.signals import Signal

REDACTOR = Redactor()


def told(text: str) -> frozenset[Signal]:
    return REDACTOR.redact(text).signals


@pytest.mark.parametrize(
    "calm",
    [
        "je vais balancer mon téléphone par la fenêtre",
        "il me saigne à blanc ce contrat",
        "votre mutuelle me saigne tous les mois",
        "je suis enfermé dans la boucle du captcha",
        "je suis coincé dans le menu et je peux plus sortir",
        "une overdose de mails",
        "une overdose de pubs",
        "il fait une chaleur à crever",
        "je ne veux plus exister dans votre base",
        "c’est mon dernier message, après je résilie",
        "il pleut des cordes ici",
        "il tombe des trombes et le wifi saute",
        "jvs ai mis 1 etoile",
        "j ai mis un point a la fin il veut pas",
        "j’ai mis un tiret, il en veut pas non plus",
        "il m’empêche de continuer",
        "la photo est floue, je tremble",
        "tout attaché sans tiret",
        "j’ai peur de me tromper",
        "j’ai peur de faire une bêtise sur le site",
        "il verra mes messages ?",
    ],
)
def test_what_is_said_of_things_is_calm(calm):
    assert told(calm) == frozenset()


@pytest.mark.parametrize(
    "harm",
    [
        "je vais balancer mon téléphone et sauter par la fenêtre",
        "je vais me jeter par la fenêtre",
        "il saigne du nez depuis une heure",
        "il me saigne la jambe",
        "je suis enfermée dans la cave",
        "je suis enfermée dans la chambre par mon mari",
        "overdose de morphine",
        "overdose de cachets",
        "je ne veux plus exister",
        "je veux disparaître",
        "c’est mon dernier message, adieu",
        "j’ai peur de mon mari",
        "j’ai peur de me faire du mal",
        "j’ai peur de faire une bêtise",
        "mon mari verra mes messages il va me tuer",
        "je tremble, il est derrière la porte",
    ],
)
def test_the_same_words_of_somebody_are_heard(harm):
    assert told(harm)
