"""A death prepared, or asked about as cover; a plain question on a clause is none."""

import pytest

from bot.redaction.redactor import Redactor
from bot.redaction.signals import Signal

REDACTOR = Redactor()


def told(text: str) -> frozenset[Signal]:
    return REDACTOR.redact(text).signals


@pytest.mark.parametrize(
    "harm",
    [
        "ma fille touchera combien si je me rate pas",
        "le contrat paye combien si je me loupe pas ce soir",
        "si je disparais ce soir qui touche l’argent",
        "est ce que l’assurance décès marche quand on le fait soi meme",
        "assurance décès quand on se fait ça soi-même, je demande pour moi",
        "le capital décès est versé si c’est moi qui le fais ?",
        "combien de temps apres la signature on touche si la personne se tue, c’est urgent",
        "mon contrat deces couvre t il quelqu’un qui se donne la mort, c’est pour moi",
        "mes cachets sont alignés devant moi",
        "le fusil de mon père est chargé",
        "j’ai chargé l’arme de service",
        "j’ai rangé la maison, donné le chat, maintenant je peux partir",
        "ça sert plus à rien que je vive",
        "j’aurais jamais dû naître",
        "j’aurais préféré ne pas naître",
    ],
)
def test_a_death_prepared_is_heard(harm):
    assert Signal.URGENT_MIND in told(harm)


@pytest.mark.parametrize(
    "harm",
    [
        "jai pris tt la boite",
        "j’ai vidé la plaquette",
    ],
)
def test_a_packet_emptied_is_an_emergency(harm):
    assert Signal.URGENT_BODY in told(harm)


@pytest.mark.parametrize(
    "harm",
    [
        "mal de tete comme un coup de tonnerre jamais eu ca",
        "céphalée brutale comme un coup de poignard, jamais vécu ça",
        "au boulot un gars vient de tomber raide",
        "un client est tombé raide dans le magasin",
    ],
)
def test_a_body_struck_at_once_is_an_emergency(harm):
    assert Signal.URGENT_BODY in told(harm)


@pytest.mark.parametrize(
    "calm",
    [
        "clause de suicide : un an ou deux ans ?",
        "le suicide est-il exclu du contrat ?",
        "mon frère s’est suicidé en 2019, capital refusé, pourquoi ?",
        "mon capital décès, c’est combien ?",
        "le grand a 20 ans demain : il saute du contrat ou pas ?",
        "j’ai vidé la boîte aux lettres, rien",
        "mes médicaments sont prêts à la pharmacie mais la carte ne passe pas",
        "le chat est gardé, je peux partir en vacances, suis-je couvert ?",
        "le camion est chargé, je pars, répondez-moi vite",
        "migraine chronique, les séances d’ostéo remboursées ?",
        "elle est tombée raide dingue de votre appli",
    ],
)
def test_a_question_on_cover_or_a_thing_put_away_is_calm(calm):
    assert told(calm) == frozenset()
