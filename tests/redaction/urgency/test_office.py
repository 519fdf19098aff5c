"""«Il» is the website, the form, a phone, a grandson who did the papers; and «il» is who hits. The verb tells, and what
stands beside it.
"""

import pytest

from bot.redaction.redactor import Redactor
from bot.redaction.signals import Signal

REDACTOR = Redactor()


def told(text: str) -> frozenset[Signal]:
    return REDACTOR.redact(text).signals


@pytest.mark.parametrize(
    "text",
    [
        "il me demande toujours la même chose",
        "et il me dit que ça ne correspond pas",
        "je mets mon nom et il me dit inconnu",
        "il m’a mis un message rouge",
        "il me met tout en anglais",
        "il me met une croix rouge",
        "il me sort tout le temps le même message",
        "il me fait recommencer",
        "il me force à mettre un numéro de portable",
        "il m’a demandé ma date de naissance et il me dit inconnu",
        "j’ai essayé trois fois et il me vire",
        "il m’a coupé",
        "il me coupe à chaque fois",
        "il plante",
        "il tourne, il tourne et rien",
        "il arrête pas de tourner",
        "il s’est coupé en plein milieu",
        "il s’arrête à 90 %",
        "il sonne plus",
        "j’attends le code par sms, il finit par 22",
        "il mange la moitié des lettres",
        "il crache des erreurs",
    ],
)
def test_what_a_screen_does_is_no_danger(text):
    assert told(text) == frozenset()


@pytest.mark.parametrize(
    "text",
    [
        "il me gonfle",
        "il me saoule",
        "il me stresse",
        "il me casse les pieds avec ses questions",
        "il me lâche plus avec ses cookies",
        "il me pompe toute ma batterie",
        "il me prend pour mon frère",
        "il me parle en anglais",
    ],
)
def test_what_annoys_is_no_danger(text):
    assert told(text) == frozenset()


@pytest.mark.parametrize(
    "text",
    [
        "mon petit-fils m’a créé le compte, il m’a mis son chien",
        "mon fils m’a créé le compte, il a mis son nom à lui",
        "il m’a mis son adresse",
        "il m’a pris mon téléphone pour le faire",
        "mon mari a pris mon téléphone pour faire la photo",
        "ma fille m’a pris mon ordinateur",
        "il m’a pris un rdv pour lundi",
        "il m’a pris deux fois 40 euros",
        "il m’a raté un implant",
        "il m’a arraché une dent hier",
        "elle m’a fait une prise de sang",
        "il a 19 ans",
        "elle a 82 ans",
        "je suis toute seule pour faire ça",
        "j’ai des cachets pour dormir",
        "je dors avec un masque depuis 2 ans",
        "il fait de l’épilepsie depuis petit",
        "il a de l’asthme depuis la naissance",
    ],
)
def test_who_does_the_papers_and_what_one_lives_with_are_no_danger(text):
    assert told(text) == frozenset()


@pytest.mark.parametrize(
    "text",
    [
        "il me frappe",
        "il me menace",
        "il veut me tuer",
        "il m’a pris mon téléphone",
        "il m’a pris mon téléphone et m’enferme",
        "il m’a pris mes papiers et il me laisse pas sortir",
        "il m’a mis un coup de poing",
        "il m’a mis une droite",
        "il m’a mis quelque chose dans mon verre",
        "il m’a mis dans le coffre de sa voiture",
        "il me met la main dessus",
        "il m’a pris à la gorge",
        "il me dit que personne me croira",
        "il me dit que si je parle il me tue",
        "il me demande mon code et me frappe",
        "il me demande mon code et m’étrangle",
        "il m’a mis un message rouge, il me frappe",
        "mon mari me fait recommencer le ménage et me tape",
        "il me fait payer en me tapant",
        "il m’a coupé au bras avec un couteau",
        "il m’a coupé avec un cutter",
        "il me gonfle et il me frappe",
        "il me casse les pieds et les mains",
        "il m’a plantée dans le dos",
        "il a sorti un couteau",
        "il recommence à me frapper",
        "mon beau-père me met au lit et me touche",
    ],
)
def test_who_hits_holds_or_threatens_is_heard(text):
    assert Signal.VIOLENCE in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "il ne respire plus",
        "il est tombé et ne répond plus",
        "il a avalé des cachets",
        "il s’est écroulé",
        "il arrête pas de vomir",
        "il sort pas du coma",
        "il s’est coupé la gorge",
        "il tourne de l’œil",
        "il a pris toute la boîte",
        "il a 5 ans il s’étouffe",
        "il a 2 ans et 41 de fièvre",
        "il fait de l’asthme depuis petit et là il étouffe",
        "elle dort avec une machine et elle respire plus",
        "je suis toute seule et je saigne",
        "j’ai des cachets pour dormir j’en ai pris 20",
        "elle dit qu’elle veut en finir",
        "je suis toute seule et je veux plus vivre",
    ],
)
def test_a_body_or_a_mind_in_danger_is_heard_beside_it(text):
    assert told(text)


@pytest.mark.parametrize(
    "text",
    [
        "il me casse la gueule tous les soirs",
        "il m’a cassé le bras",
        "il me prend par les cheveux",
        "il m’a bloquée dans la chambre",
        "il me demande des photos de moi nue",
        "il me demande de le toucher",
    ],
)
def test_ill_treatment_told_outright_is_heard(redactor, text):
    assert Signal.VIOLENCE in redactor.redact(text).signals


@pytest.mark.parametrize(
    "text",
    [
        "il me casse les pieds votre site",
        "il me demande une photo de ma carte",
        "il me demande de le retaper",
        "il m’a bloqué dans la page de connexion",
    ],
)
def test_what_a_site_does_is_no_ill_treatment(redactor, text):
    assert not redactor.redact(text).signals
