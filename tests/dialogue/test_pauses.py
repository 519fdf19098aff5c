"""Who asks nothing yet is not answered as if she had: she gathers her papers, or tells what nobody needs."""

import pytest

from bot.conversation import ReplyKind
from bot.knowledge.knowledge import Knowledge
from tests.dialogue.talking import NOTHING, Talk, sure


@pytest.mark.parametrize("words", ["attendez", "un instant svp", "je cherche ma carte", "euh attendez", "avec un t"])
def test_a_pause_is_given_its_time(knowledge: Knowledge, words: str) -> None:
    decision = Talk(knowledge).says(words, sure("conseiller.rappel"))
    assert (decision.reply.kind, decision.wants_human) == (ReplyKind.SMALLTALK, False)
    assert "Prenez votre temps" in decision.reply.text.text


@pytest.mark.parametrize("words", ["je m’appelle", "mon numéro d’adhérent c’est", "ma date de naissance c'est"])
def test_what_is_announced_is_told_to_be_needless(knowledge: Knowledge, words: str) -> None:
    decision = Talk(knowledge).says(words, sure("conseiller.rappel"))
    assert decision.reply.kind is ReplyKind.SMALLTALK
    assert not decision.wants_human
    assert "besoin" in decision.reply.text.text


@pytest.mark.parametrize("words", ["Lagarde maintenant", "non pardon c’est le 06 12 34 56 78", "enfin 4581177 plutôt"])
def test_a_value_put_right_is_no_question(knowledge: Knowledge, words: str) -> None:
    reply = Talk(knowledge).says(words, sure("refus.consignes")).reply
    assert reply.kind is ReplyKind.FALLBACK
    assert "masqué" in reply.text.text


def test_a_pause_keeps_what_the_talk_was_about(knowledge: Knowledge) -> None:
    talk = Talk(knowledge)
    talk.says("mon compte est bloqué", sure("connexion.bloque"))
    talk.says("attendez", sure("conseiller.rappel"))
    assert talk.memory.topic == "connexion.bloque"
    assert talk.says("toujours rien", NOTHING).reply.intent == "connexion.bloque"


@pytest.mark.parametrize(
    "words", ["vous vous appelez comment ?", "je cherche une pharmacie", "attendez-vous des papiers ?"]
)
def test_a_question_is_no_pause(knowledge: Knowledge, words: str) -> None:
    assert Talk(knowledge).says(words, sure("professionnels.trouver")).reply.intent == "professionnels.trouver"


def test_health_alone_is_still_told_where_to_go(knowledge: Knowledge) -> None:
    reply = Talk(knowledge).says("j’ai une migraine", sure("refus.avis-medical")).reply
    assert reply.intent == "refus.avis-medical"
