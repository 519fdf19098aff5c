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


@pytest.mark.parametrize(
    "words",
    ["depuis hier", "c’est pour ma fille", "mon papa", "pas avec un k", "en mai", "enfin bref", "j’ai mal tapé"],
)
def test_a_remark_is_heard_and_the_question_asked_for(knowledge: Knowledge, words: str) -> None:
    talk = Talk(knowledge)
    talk.says("mon compte est bloqué", sure("connexion.bloque"))
    decision = talk.says(words, sure("compte.deces"))
    assert (decision.reply.kind, decision.wants_human) == (ReplyKind.SMALLTALK, False)
    assert "Que voulez-vous faire" in decision.reply.text.text
    assert talk.memory.topic == "connexion.bloque"


@pytest.mark.parametrize(
    "words", ["et pour ma femme", "depuis quand", "pour ma fille ?", "je ne reçois rien depuis hier"]
)
def test_what_asks_or_tells_of_the_portal_is_no_remark(knowledge: Knowledge, words: str) -> None:
    assert Talk(knowledge).says(words, sure("connexion.bloque")).reply.intent == "connexion.bloque"


def test_a_name_that_is_told_calls_nobody(knowledge: Knowledge) -> None:
    decision = Talk(knowledge).says("mon fils s’appelle Hugo", sure("conseiller.rappel"))
    assert (decision.reply.kind, decision.wants_human) == (ReplyKind.FALLBACK, False)


@pytest.mark.parametrize("words", ["j’ai une migraine", "mon mari est diabétique", "je suis sourde"])
def test_health_that_is_told_is_not_refused_advice_and_is_told_where_to_go(knowledge: Knowledge, words: str) -> None:
    reply = Talk(knowledge).says(words, sure("refus.avis-medical")).reply
    assert (reply.kind, reply.intent) == (ReplyKind.REFUSAL, "refus.avis-medical")
    assert "**15**" in reply.text.text
    assert not reply.text.text.startswith("Non")
    assert reply.links


def test_health_that_asks_for_advice_is_refused_it(knowledge: Knowledge) -> None:
    reply = Talk(knowledge).says("j’ai une migraine, que prendre", sure("refus.avis-medical")).reply
    assert reply.text.text.startswith("Non")
