"""A thing neither breathes nor dies, and «elle» after a thing is that thing; a place, or somebody who reads what is
mine, is no sign of danger."""

import pytest

from bot.redaction.signals import Signal

BROKEN = [
    "Bonjour je voudrais changer mon adresse mail parce que j’ai changé d’opérateur et l’ancienne elle marche plus du "
    "tout et donc je reçois plus rien",
    "la page elle marche plus",
    "votre appli elle marche plus",
    "l’appli mobile elle bouge plus",
    "j’ai reçu une carte mais elle marche plus",
    "la page de connexion, elle ne marche plus",
    "votre appli qui marche plus depuis mardi",
    "mon téléphone il entend plus rien",
    "mon code il marche plus, la page elle tient plus",
    "ma mère n’y est pour rien, la page elle marche plus",
    "mon compte est en train de mourir",
    "mon ordi ne respire plus",
    "ma tablette elle respire plus",
    "le site, il est mort",
    "le serveur est dans le coma",
    "votre appli ne se réveille pas",
    "la connexion meurt toutes les cinq minutes",
    "je vais mourir de rire avec votre site",
    "j’étais mort de rire devant votre pub",
    "on va mourir d’ennui avec votre musique d’attente",
]
OF_SOMEBODY = [
    ("ma mère elle marche plus", "marche plus"),
    ("elle marche plus", "marche plus"),
    ("ma mère a perdu sa carte, elle marche plus", "marche plus"),
    ("c’est pour ma grand-mère. la page je la trouve, elle marche plus", "marche plus"),
    ("il a cassé son téléphone et papa entend plus rien", "entend plus rien"),
    ("j’ai changé d’appli, elle marche plus sans canne", "marche plus"),
]
HURT = [
    "mon mari ne respire plus",
    "je suis sur votre appli elle respire plus aidez moi",
    "j’écris du téléphone il respire plus",
    "j’ai pris mon téléphone il respire plus",
    "je cherche le numéro il respire plus",
    "la voiture l’a renversé il respire plus",
    "mon père, avec son ordi, il ne respire plus",
    "mon compte est bloqué et mon père est en train de mourir",
    "mon téléphone va mourir et mon père ne respire plus",
    "ma femme était sur la tablette, elle ne se réveille plus",
    "ma sœur était sur l’ordi, elle est inconsciente",
    "le bébé dans la voiture ne respire plus",
    "mon fils sur son tracteur est inconscient",
    "je suis devant mon ordi en train de mourir",
    "mon mari devant l’ordi ne respire plus",
    "je meurs",
    "il est dans la cuisine, il ne bouge plus",
    "elle est dans la salle de bain, elle est tombée et ne se relève pas",
]
NO_DANGER = [
    "il est dans la pièce à côté",
    "il est dans la cuisine",
    "il est dans la buanderie",
    "elle est dans la voiture",
    "mon mari est au salon",
    "ma fille est dans sa chambre",
    "il est sous la douche",
    "il rentre à 18 h",
    "il est parti acheter du pain",
    "il regarde la télé",
    "il regarde mes relevés, je veux qu’il ne puisse plus",
    "je veux qu’il ne puisse plus",
    "ma mère consulte mes relevés dans mon dos",
    "il lit mes mails",
    "je ne veux plus qu’il ait accès",
    "mon ex peut encore lire mes courriers",
]
BESIDE = [
    ("il est dans la pièce à côté, il m’a mis une gifle", Signal.VIOLENCE),
    ("je suis dans la cuisine, il tape ma mère", Signal.VIOLENCE),
    ("il regarde mes relevés et il me frappe quand il voit le psy", Signal.VIOLENCE),
    ("il est dans sa chambre, il dit qu’il veut en finir", Signal.URGENT_MIND),
]


@pytest.mark.parametrize("text", BROKEN)
def test_what_is_broken_is_neither_health_nor_danger(redactor, text):
    told = redactor.redact(text)
    assert told.text.text == text
    assert told.signals == frozenset()


@pytest.mark.parametrize(("text", "fact"), OF_SOMEBODY)
def test_the_same_words_of_somebody_are_masked(redactor, text, fact):
    assert fact not in redactor.redact(text).text.text


@pytest.mark.parametrize("text", HURT)
def test_somebody_beside_a_thing_is_heard(redactor, text):
    assert Signal.URGENT_BODY in redactor.redact(text).signals


@pytest.mark.parametrize("text", NO_DANGER)
def test_where_somebody_is_or_what_she_reads_is_no_danger(redactor, text):
    assert redactor.redact(text).signals == frozenset()


@pytest.mark.parametrize(("text", "signal"), BESIDE)
def test_danger_told_beside_a_place_is_heard_as_what_it_is(redactor, text, signal):
    assert signal in redactor.redact(text).signals


@pytest.mark.parametrize(
    "text",
    [
        "Bonjour, je suis Camille Morel (camille.morel@exemple.fr). Comment refuser les cookies ?",
        "bonjour je suis camille martin",
        "BONJOUR, JE SUIS CAMILLE MOREL",
        "appelez-moi au 06 39 98 17 42",
        "Rappelez-moi sur le 01 99 00 12 34",
    ],
)
def test_a_name_that_somebody_gives_as_hers_tells_no_danger(redactor, text):
    assert redactor.redact(text).signals == frozenset()


def test_danger_beside_a_name_is_heard(redactor):
    assert redactor.redact("je suis Camille Martin et je veux mourir").signals == {Signal.URGENT_MIND}
    called = "appelez-moi au 06 39 98 17 42, ma mère ne respire plus"
    assert redactor.redact(called).signals == {Signal.URGENT_BODY}
    assert redactor.redact("c’est Marie, elle ne respire plus").signals == {Signal.URGENT_BODY}
