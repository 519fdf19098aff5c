"""A short message right after an answer means what the author of the answer says, or what the hours do."""

from dataclasses import replace

import pytest

from bot.conversation import ReplyKind, State
from bot.knowledge.knowledge import Knowledge
from tests.dialogue.talking import Talk, ranked, sure


@pytest.mark.parametrize(
    "words",
    ["combien de temps ?", "c'est long ?", "et ça dure combien de temps", "dans combien de temps ?", "jusqu'à quand ?"],
)
def test_how_long_is_about_what_was_just_answered(knowledge: Knowledge, words: str) -> None:
    talk = Talk(knowledge)
    talk.says("mon compte est bloqué", sure("connexion.bloque"))
    reply = talk.says(words, sure("cookies.duree")).reply
    assert (reply.kind, reply.intent) == (ReplyKind.ANSWER, "connexion.bloque")
    assert "15 minutes" in reply.text.text
    assert talk.memory.topic == "connexion.bloque"


def test_how_long_of_something_named_is_a_question_of_its_own(knowledge: Knowledge) -> None:
    talk = Talk(knowledge)
    talk.says("mon compte est bloqué", sure("connexion.bloque"))
    asked = talk.says("combien de temps durent les cookies", sure("cookies.duree"))
    assert asked.reply.intent == "cookies.duree"


def test_how_long_after_nothing_or_long_after_means_what_it_meant(knowledge: Knowledge) -> None:
    talk = Talk(knowledge)
    assert talk.says("combien de temps ?", sure("cookies.duree")).reply.intent == "cookies.duree"
    talk.says("mon compte est bloqué", sure("connexion.bloque"))
    assert talk.says("combien de temps ?", sure("cookies.duree"), after_minutes=20).reply.intent == "cookies.duree"


@pytest.mark.parametrize(
    ("before", "words", "name", "told"),
    [
        ("mot-de-passe.oublie", "le lien du mail ne marche pas", "mot-de-passe.oublie", "1 heure"),
        (
            "mot-de-passe.mail-absent",
            "quand je clique sur le lien il ne se passe rien",
            "mot-de-passe.mail-absent",
            "1 heure",
        ),
        ("mot-de-passe.mail-absent", "rien dans les spams", "mot-de-passe.mail-absent", "une autre adresse"),
        ("activation.mail-absent", "rien dans les spams", "activation.mail-absent", "Corbeille"),
        ("droits.effacement", "et garder une copie avant", "droits.acces", "droit d’accès"),
        ("compte.supprimer", "je peux récupérer mes données avant ?", "droits.acces", "droit d’accès"),
    ],
)
def test_a_word_of_the_thread_stays_in_it(knowledge: Knowledge, before: str, words: str, name: str, told: str) -> None:
    talk = Talk(knowledge)
    talk.says("…", sure(before))
    reply = talk.says(words, sure("activation.lien-probleme")).reply
    assert reply.intent == name
    assert told in reply.text.text


def test_a_word_that_names_another_subject_leaves_the_thread(knowledge: Knowledge) -> None:
    talk = Talk(knowledge)
    talk.says("mot de passe oublié", sure("mot-de-passe.oublie"))
    reply = talk.says("et le lien d'activation non plus", sure("activation.lien-probleme")).reply
    assert reply.intent == "activation.lien-probleme"


def test_when_people_come_is_told_by_whoever_knows_the_hours(knowledge: Knowledge) -> None:
    talk = Talk(knowledge)
    talk.says("un conseiller", sure("conseiller.parler"))
    again = talk.says("quand est-ce qu'ils reviennent ?", sure("cookies.duree"))
    assert (again.reply.kind, again.wants_human) == (ReplyKind.HANDOFF, True)
    by_the_button = Talk(knowledge)
    by_the_button.conversation = replace(by_the_button.conversation, state=State.WAITING)
    assert by_the_button.says("c'est long ?", sure("cookies.duree")).wants_human


def test_a_question_asked_back_because_it_may_not_be_ours_is_what_follows_is_about(knowledge: Knowledge) -> None:
    talk = Talk(knowledge)
    asked = talk.says("créer un compte", ranked(("inscription.comment", 0.95), in_scope=0.5))
    assert asked.reply.kind is ReplyKind.CLARIFY
    assert talk.says("c'est long ?", sure("disponibilite.lenteur")).reply.intent == "inscription.comment"
