"""Who is watched, held or kept short at home; and a doctor, an illness or a site that forbids."""

import pytest

from bot.redaction.redactor import Redactor
from bot.redaction.signals import Signal

REDACTOR = Redactor()


def told(text: str) -> frozenset[Signal]:
    return REDACTOR.redact(text).signals


@pytest.mark.parametrize(
    "harm",
    [
        "il rentre a 18h jdois effacer ce message",
        "elle rentre à 19h je dois supprimer cette conversation",
        "il surveille tout ce que je tape alors je fais vite",
        "il lit tout ce que j’écris je dois faire vite",
        "j’ai peur qu’il rentre",
        "j’ai peur de rentrer chez moi ce soir",
        "il m’interdit de voir ma famille",
        "mon mari m’interdit de travailler",
        "j’ai pas le droit de sortir",
        "il me prive de nourriture",
        "mon mari me donne plus à manger",
        "il m’affame",
        "il m’oblige à coucher",
        "il m’oblige à faire l’amour",
        "on m’a droguée en soirée",
        "je crois qu’on m’a droguée au bar, je me souviens de rien",
        "il m’envoie des messages de mort",
        "il contrôle mes sous, mes sorties, mes messages",
    ],
)
def test_control_at_home_is_violence(harm):
    assert Signal.VIOLENCE in told(harm)


@pytest.mark.parametrize(
    "calm",
    [
        "il rentre à 18h, je dois effacer ses anciens documents ?",
        "le conseiller lit tout ce que j’écris ?",
        "j’ai peur qu’il rentre pas dans les cases mon dossier",
        "mon kiné m’interdit de courir",
        "mon médecin m’interdit de conduire",
        "ai-je le droit de sortir pendant mon arrêt ?",
        "la clinique m’oblige à avancer 400 euros",
        "mon patron m’oblige à prendre votre mutuelle",
        "mon mari m’interdit de manger du chocolat lol",
    ],
)
def test_who_forbids_for_health_or_on_a_screen_does_no_violence(calm):
    assert told(calm) == frozenset()
