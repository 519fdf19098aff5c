"""Not understood, or not solved: one step a turn, no sentence twice in a row, a person at the end."""

from itertools import pairwise

import pytest

from bot.conversation import ReplyKind
from bot.knowledge.intent import Kind
from bot.knowledge.knowledge import Knowledge
from tests.dialogue.talking import NOTHING, UNCLEAR, Talk, labels, ranked, sure

MAIL = "activation.mail-absent"
EMPREINTE = "les mots de passe sont-ils gardés sous forme d'empreinte ?"


def test_not_understood_rephrase_then_questions_then_a_person(knowledge: Knowledge) -> None:
    talk = Talk(knowledge)
    replies = [talk.says(f"blabla {word}", UNCLEAR).reply for word in ("un peu", "beaucoup", "à la folie", "du tout")]
    assert {reply.kind for reply in replies} == {ReplyKind.FALLBACK}
    assert [reply.text for reply in replies] == [
        knowledge.words[key]
        for key in ("fallback.rephrase", "fallback.suggestions", "fallback.human", "fallback.human-again")
    ]
    assert len(replies[1].choices) >= 2
    assert labels(replies[2].choices) == talk.titles("conseiller.parler")
    assert replies[2].links[0].href == "https://portail.example/contact"
    assert all(reply.intent is None for reply in replies)


def test_no_sentence_is_said_twice_in_a_row(knowledge: Knowledge) -> None:
    talk = Talk(knowledge)
    texts = [talk.says("blabla du tout", NOTHING).reply.text for _ in range(12)]
    assert all(one != other for one, other in pairwise(texts))


def test_an_answer_in_between_starts_the_ladder_anew(knowledge: Knowledge) -> None:
    talk = Talk(knowledge)
    first = talk.says("blabla", UNCLEAR).reply.text
    talk.says("quels cookies", sure("cookies.liste"))
    assert talk.says("blabla", UNCLEAR).reply.text == first


def test_a_talk_left_for_an_hour_starts_the_ladder_anew(knowledge: Knowledge) -> None:
    talk = Talk(knowledge)
    first = talk.says("blabla", UNCLEAR).reply.text
    assert talk.says("blabla", UNCLEAR, after_minutes=60).reply.text == first


def test_the_offer_of_a_person_is_taken_by_a_yes(knowledge: Knowledge) -> None:
    talk = Talk(knowledge)
    for word in ("un", "deux", "trois"):
        talk.says(f"blabla {word}", UNCLEAR)
    decision = talk.says("oui")
    assert (decision.reply.kind, decision.wants_human) == (ReplyKind.HANDOFF, True)


def test_ok_after_an_answer_picks_no_follow_up(knowledge: Knowledge) -> None:
    talk = Talk(knowledge)
    talk.says("quels cookies", sure("cookies.liste"))
    assert talk.says("ok", sure("echanges.merci")).reply.kind is ReplyKind.SMALLTALK


def test_what_is_offered_on_a_page_is_about_that_page(knowledge: Knowledge) -> None:
    talk = Talk(knowledge, page="cookies")
    talk.says("blabla", NOTHING)
    offered = labels(talk.says("blabla encore", NOTHING).reply.choices)
    assert offered == talk.titles(*knowledge.suggested["cookies"][:3])


def test_only_masked_data_is_answered_by_asking_what_it_is_for(knowledge: Knowledge) -> None:
    talk = Talk(knowledge)
    first, second = (talk.says("lea.dupond@courriel.example", NOTHING).reply for _ in range(2))
    assert [first.text, second.text] == [
        knowledge.words["fallback.only-masked"],
        knowledge.words["fallback.only-masked-again"],
    ]


@pytest.mark.parametrize("words", ["toujours rien", "Ça n’a pas marché !", "j'ai deja essaye", "non ca marche pas"])
def test_what_did_not_help_gets_the_next_step(knowledge: Knowledge, words: str) -> None:
    talk = Talk(knowledge)
    talk.says("pas reçu le lien", sure(MAIL))
    reply = talk.says(words, NOTHING).reply
    assert (reply.kind, reply.intent, reply.text) == (ReplyKind.ANSWER, MAIL, knowledge.intents[MAIL].steps[0].answer)


def test_after_the_last_step_a_person_is_offered_in_turn_of_words(knowledge: Knowledge) -> None:
    steps = knowledge.intents[MAIL].steps
    talk = Talk(knowledge)
    talk.says("pas reçu le lien", sure(MAIL))
    replies = [talk.says("toujours rien", NOTHING).reply for _ in range(len(steps) + 3)]
    answers = [step.answer for step in steps if step.answer]
    assert [reply.text for reply in replies][: len(answers)] == answers
    assert labels(replies[-1].choices) == talk.titles("conseiller.parler")
    assert any("/contact" in link.href for link in replies[-1].links)
    assert all(one.text != other.text for one, other in pairwise(replies))
    assert talk.says("oui").wants_human


def test_an_answer_without_steps_leads_to_a_person_at_once(knowledge: Knowledge) -> None:
    name = next(name for name, intent in knowledge.intents.items() if not intent.steps and intent.kind is Kind.ANSWER)
    talk = Talk(knowledge)
    talk.says("…", sure(name))
    reply = talk.says("ça ne marche pas", NOTHING).reply
    assert reply.text == knowledge.words["answer.not-solved-human"]
    assert labels(reply.choices) == talk.titles("conseiller.parler")


def test_a_new_question_with_a_cue_in_it_is_a_new_question(knowledge: Knowledge) -> None:
    talk = Talk(knowledge)
    talk.says("pas reçu le lien", sure(MAIL))
    reply = talk.says("toujours rien, et les cookies ?", sure("cookies.liste")).reply
    assert reply.intent == "cookies.liste"


def test_it_does_not_work_said_first_asks_what(knowledge: Knowledge) -> None:
    reply = Talk(knowledge).says("ça marche pas", UNCLEAR).reply
    assert (reply.kind, reply.text) == (ReplyKind.FALLBACK, knowledge.words["answer.not-solved-what"])
    assert len(reply.choices) >= 2


def test_a_step_is_not_given_for_a_topic_of_an_hour_ago(knowledge: Knowledge) -> None:
    talk = Talk(knowledge)
    talk.says("pas reçu le lien", sure(MAIL))
    assert talk.says("toujours rien", UNCLEAR, after_minutes=60).reply.intent is None


def test_where_no_intent_fits_a_passage_is_quoted_with_its_place(knowledge: Knowledge) -> None:
    vague = ranked(("cgu.duree", 0.1), ("site.plan", 0.09), ("cookies.liste", 0.08), in_scope=0.9)
    talk = Talk(knowledge)
    talk.says("une chose", vague)  # asked between choices once; then the long tail
    passage = knowledge.documents.passage("donnees-personnelles#securite")
    assert passage is not None
    reply = talk.says(EMPREINTE, vague).reply
    assert reply.kind is ReplyKind.ANSWER
    assert reply.intent is None
    assert reply.citations[0].href == reply.links[0].href == "https://portail.example/donnees-personnelles#securite"
    assert passage.text.text in reply.text.text


def test_nothing_is_quoted_for_what_is_not_ours(knowledge: Knowledge) -> None:
    assert Talk(knowledge).says(EMPREINTE, NOTHING).reply.kind is ReplyKind.FALLBACK


def test_what_has_no_subject_of_its_own_is_asked_about_first_whatever_it_is_taken_for(knowledge: Knowledge) -> None:
    """«Toujours rien», said first, names nothing: a likely topic is a guess."""
    reply = Talk(knowledge).says("toujours rien", sure("contact.delai")).reply
    assert reply.text == knowledge.words["answer.not-solved-what"]


def test_all_of_it_done_already_is_no_new_question(knowledge: Knowledge) -> None:
    talk = Talk(knowledge)
    talk.says("le mail d'activation n'arrive pas", sure("activation.mail-absent"))
    assert talk.says("j’ai déjà fait tout ça", sure("inscription.probleme")).reply.intent == "activation.mail-absent"
