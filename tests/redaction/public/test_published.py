"""What the brand file publishes stays readable, said or typed; the same words of somebody's own do not."""

import pytest

from bot.redaction.labels import Label
from bot.redaction.redactor import Redactor
from bot.redaction.talk.context import Context

PUBLISHED = (
    "01 99 00 12 34",
    "+33 1 99 71 80 81",
    "aide@aubepine.example",
    "service-client@aubepine.example",
    "Hugo Valmorin",
    "La déléguée à la protection des données",
    "14, rue des Aubépines, 75000 Paris",
    "Mutuelle Aubépine, délégué, 3 bis quai des Ormes, 69000 Lyon",
    "La Médiation, TSA 50110, 75441 Paris Cedex 09",
    "Paris 999 012 345",
    "FR 00 999 012 345",
)
REDACTOR = Redactor(PUBLISHED)


@pytest.mark.parametrize(
    "text",
    [
        "zéro un quatre-vingt-dix-neuf zéro zéro douze trente-quatre",
        "le zéro un, quatre vingt dix neuf, zéro zéro, douze, trente quatre ne répond pas",
        "zero un neuf neuf zero zero un deux trois quatre",
        "zéro un nonante-neuf double zéro douze trente-quatre",
        "plus trente-trois un quatre-vingt-dix-neuf zéro zéro douze trente-quatre",
        "zéro un quatre-vingt-dix-neuf soixante et onze quatre-vingts quatre-vingt-un",
        "01 99 double zéro douze 34",
        "aide arobase aubepine point example",
        "j’ai écrit à aide arobase aubépine point example sans réponse",
        "AIDE @ AUBEPINE . EXAMPLE",
        "aide (at) aubepine (point) example",
        "service tiret client arobase aubepine point example",
        "aide%40aubepine.example",
        "j’écris au dpo Hugo Valmorin",
        "je veux joindre M. Hugo Valmorin",
        "bonjour monsieur Valmorin",
        "HUGO VALMORIN est votre délégué ?",
        "votre adresse c’est bien 14, rue des Aubépines, 75000 Paris ?",
        "j’envoie mon courrier au 14 rue des aubepines 75000 paris",
        "vous êtes au 14, rue des Aubépines ?",
        "au 14 rue des Aubépines à Paris, c’est ouvert ?",
        "14 rue des Aubépines, Paris",
        "3 bis quai des Ormes à Lyon",
        "TSA 50110 75441 Paris Cedex 09",
        "j’écris au médiateur, TSA 50110, 75441 PARIS CEDEX ?",
        "l’hébergeur est 3 bis, quai des Ormes 69000 Lyon",
        "le SIREN de l’éditeur, 999 012 345, est bien le vôtre ?",
        "n° 999012345",
        "TVA FR00999012345",
        "établissement 999 012 345 00017",
    ],
)
def test_what_is_published_stays_however_it_is_written(text: str) -> None:
    assert REDACTOR.redact(text).found == ()
    assert REDACTOR.redact(text, Context(by_adviser=True)).found == ()


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("je m’appelle Hugo Valmorin", Label.PERSON),
        ("mon fils Hugo Valmorin", Label.PERSON),
        ("Hugo Valmorin Dupont", Label.PERSON),
        ("madame Sophie Valmorin", Label.PERSON),
        ("mon mot de passe est Hugo Valmorin", Label.PASSWORD),
        ("j’habite 14 rue des Aubépines 75000 Paris", Label.ADDRESS),
        ("mon adresse est 14, rue des Aubépines, 75000 Paris", Label.ADDRESS),
        ("14 rue des Aubépines 69003 Lyon", Label.ADDRESS),
        ("14 rue des Aubépines à Lyon", Label.ADDRESS),
        ("j’habite 14 rue des Aubépines à Paris", Label.ADDRESS),
        ("TSA 50111 75441 Paris Cedex 09", Label.ADDRESS),
        ("114 rue des Aubépines, 75000 Paris", Label.ADDRESS),
        ("zéro un quatre-vingt-dix-neuf zéro zéro douze trente-cinq", Label.PHONE),
        ("zéro six quatre-vingt-dix-neuf zéro zéro douze trente-quatre", Label.PHONE),
        ("paul point aide arobase aubepine point example", Label.EMAIL),
        ("paul arobase aubepine point example", Label.EMAIL),
        ("aide arobase aubepine point example point org", Label.EMAIL),
    ],
)
def test_the_same_words_of_somebodys_own_are_masked(text: str, label: Label) -> None:
    assert {found.label for found in REDACTOR.redact(text).found} == {label}


@pytest.mark.parametrize(
    ("asked", "answer"),
    [(Label.PERSON, "Hugo Valmorin"), (Label.ADDRESS, "14, rue des Aubépines, 75000 Paris")],
)
def test_what_an_adviser_asked_for_is_the_members(asked: Label, answer: str) -> None:
    assert REDACTOR.redact(answer).found == ()
    assert [found.label for found in REDACTOR.redact(answer, Context(dangling=asked)).found] == [asked]
