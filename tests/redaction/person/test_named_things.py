"""What bears a name and is nobody: programs, insurers, cars, figures, towns; and people named beside the same words."""

import re

import pytest

_VALUE = re.compile(r"\[\[(.*?)\]\]")
_MARK = re.compile(r"\[PERSON(?: [2-9])?\]")


@pytest.mark.parametrize(
    "text",
    [
        "Le courtier est Verlingue",
        "Notre convention collective est Syntec",
        "le réseau est Kalivia",
        "mon labo c’est Synlab",
        "notre logiciel de paie c’est Cegid",
        "notre outil de paie s’appelle Zestmeter",
        "notre comptable utilise Pennylane",
        "j’ouvre avec Foxit Reader",
        "notre SIRH c’est Lucca",
        "la crèche c’est Babilou",
        "je suis livreur Uber Eats",
        "je suis serveur Buffalo Grill",
        "je suis conductrice Keolis",
        "Nous avons racheté la société Duverney & Fils",
        "j’ai une monture Lacoste",
        "lentilles Acuvue Oasys",
        "Renault Clio",
        "Mercedes classe A",
        "optique Lafayette",
        "boulangerie Paul",
        "Marc Orian bijoux",
        "Dropbox",
        "Maiia",
        "Lissac",
        "Gras Savoye",
        "la portabilité Évin",
    ],
)
def test_a_thing_s_name_stays(redactor, text):
    assert redactor.redact(text).found == ()


@pytest.mark.parametrize(
    "text",
    [
        "C’est Ubu roi chez vous",
        "Même Zola n’aurait pas osé",
        "c’est Molière qui aurait rigolé",
        "comme dans Columbo",
        "Gaston Lagaffe a fait votre site ?",
        "Crozon c’est loin de tout",
        "Trébeurden n’est pas dans la liste",
        "Hazebrouck, Bailleul, Armentières",
        "code postal 29160 et la ville Crozon",
        "ma commune est Landivisiau",
        "merci de maider",
        "pouvez vous menvoyer ma carte",
        "Claire, la navigation ?",
        "clémentine pour le gouter",
        "Claude est meilleur que vous",
        "asso 3",
    ],
)
def test_a_figure_a_town_and_a_word_stay(redactor, text):
    assert redactor.redact(text).found == ()


@pytest.mark.parametrize(
    "marked",
    [
        "c’est [[Odile]] qui m’a aidée",
        "c’est [[Kowalczyk]]",
        "mon courtier s’appelle [[Julien Morel]]",
        "mon opticien c’est [[Morel]]",
        "mon gestionnaire est M. [[Verlingue]]",
        "la mutuelle de mme [[Lefebvre]]",
        "ma mutuelle est au nom de [[Lefebvre]]",
        "Je change de mutuelle.\n[[Lefebvre]]",
        "dans la société, [[Karim]] m’a dit oui",
        "la banque de [[Karine]] refuse",
        "mon mari utilise le mail de [[Karine]]",
        "Même [[Sophie]] n’aurait pas pu",
        "moi c’est [[Zola]]",
        "bonjour c’est [[Hugo]]",
        "[[Claire]], ma carte ?",
        "[[Claude Morel]] est meilleur que vous",
        "M. [[Bailleul]]",
        "[[Bailleul Jean]]",
    ],
)
def test_a_person_beside_the_same_words_is_masked(redactor, marked):
    redacted = redactor.redact(_VALUE.sub(r"\1", marked)).text.text
    assert _MARK.sub("[PERSON]", redacted) == _VALUE.sub("[PERSON]", marked)
