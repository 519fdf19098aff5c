"""What the bot says for what was understood, with the real knowledge and understandings made by hand."""

from dataclasses import replace
from datetime import date

import pytest

from bot.conversation import ReplyKind
from bot.dialogue.decide import Heard, decide
from bot.knowledge.intent import Audience
from bot.knowledge.knowledge import Knowledge
from bot.redaction.labels import Label
from bot.redaction.mint import mint
from bot.redaction.redacted import Mark
from tests.dialogue.talking import NOON, Talk, labels, ranked, sure

RACE = ranked(("mot-de-passe.oublie", 0.36), ("compte.changer-mot-de-passe", 0.35))


def with_intent(knowledge: Knowledge, name: str, **changes: object) -> Knowledge:
    """The same knowledge, one intent written otherwise."""
    intents = {**knowledge.intents, name: replace(knowledge.intents[name], **changes)}
    return replace(knowledge, intents=intents, hash=f"{knowledge.hash}-{name}")


def test_a_sure_question_gets_its_answer_with_the_page_that_answers_first(knowledge: Knowledge) -> None:
    talk = Talk(knowledge)
    reply = talk.says("quels cookies", sure("cookies.liste")).reply
    intent = knowledge.intents["cookies.liste"]
    assert (reply.kind, reply.intent, reply.title, reply.text) == (
        ReplyKind.ANSWER, "cookies.liste", intent.title, intent.answer,
    )  # fmt: skip
    assert reply.links[0].href.startswith("https://portail.example/cookies")
    assert labels(reply.choices) == talk.titles(*intent.follow_ups)
    assert reply.confidence == pytest.approx(0.95 * 0.95)


def test_deciding_twice_gives_the_same(knowledge: Knowledge) -> None:
    talk = Talk(knowledge)
    first = talk.says("quels cookies", sure("cookies.liste"))
    again = Talk(knowledge)
    assert again.says("quels cookies", sure("cookies.liste")) == first


def test_two_intents_of_one_page_do_not_compete(knowledge: Knowledge) -> None:
    understood = ranked(("droits.acces", 0.3), ("droits.portabilite", 0.29), ("compte.mes-echanges", 0.1))
    reply = Talk(knowledge).says("mes données", understood).reply
    assert (reply.kind, reply.intent) == (ReplyKind.ANSWER, "droits.acces")


def test_two_pages_that_compete_are_offered_and_choosing_one_is_understood(knowledge: Knowledge) -> None:
    talk = Talk(knowledge)
    asked = talk.says("mot de passe", RACE).reply
    assert asked.kind is ReplyKind.CLARIFY
    assert labels(asked.choices) == talk.titles("mot-de-passe.oublie", "compte.changer-mot-de-passe")
    assert asked.intent is None
    chosen = talk.says(asked.choices[1].text.text).reply  # nothing was understood: the title alone decides
    assert (chosen.kind, chosen.intent, chosen.confidence) == (ReplyKind.ANSWER, "compte.changer-mot-de-passe", 1.0)


@pytest.mark.parametrize(
    ("word", "name"), [("1", "mot-de-passe.oublie"), ("La deuxième !", "compte.changer-mot-de-passe")]
)
def test_a_choice_is_picked_by_its_place_too(knowledge: Knowledge, word: str, name: str) -> None:
    talk = Talk(knowledge)
    talk.says("mot de passe", RACE)
    assert talk.says(word).reply.intent == name


def test_a_place_means_nothing_where_nothing_was_offered(knowledge: Knowledge) -> None:
    assert Talk(knowledge).says("la deuxième").reply.kind is ReplyKind.FALLBACK


def test_declining_every_choice_is_heard(knowledge: Knowledge) -> None:
    talk = Talk(knowledge)
    talk.says("mot de passe", RACE)
    assert talk.says("Non, aucune des deux.").reply.text == knowledge.words["choice.declined"]


def test_the_same_question_between_choices_is_not_asked_twice(knowledge: Knowledge) -> None:
    talk = Talk(knowledge)
    first, second = talk.says("mot de passe", RACE).reply, talk.says("le mot de passe", RACE).reply
    assert first.kind is ReplyKind.CLARIFY
    assert second.kind is ReplyKind.FALLBACK
    assert second.text != first.text


def test_two_questions_get_both_answers_under_their_titles(knowledge: Knowledge) -> None:
    parts = (sure("compte.changer-mot-de-passe"), sure("documents.carte-tiers-payant"))
    talk = Talk(knowledge, subject="s", contract=True)
    reply = talk.says("mot de passe, et ma carte ?", ranked(("documents.trouver", 0.3), parts=parts)).reply
    assert reply.intents == ("compte.changer-mot-de-passe", "documents.carte-tiers-payant")
    for title in talk.titles(*reply.intents):
        assert f"**{title}**" in reply.text.text
    assert len(reply.links) <= 3
    assert [link.href.split("/")[3].partition("#")[0] for link in reply.links[:2]] == ["compte", "documents"]


def test_a_greeting_beside_a_question_is_left_out(knowledge: Knowledge) -> None:
    understood = sure("cookies.liste", parts=(sure("echanges.bonjour"), sure("cookies.liste")))
    reply = Talk(knowledge).says("bonjour, quels cookies ?", understood).reply
    assert reply.intents == ("cookies.liste",)


def test_what_its_author_named_as_next_is_likelier_right_after_an_answer(knowledge: Knowledge) -> None:
    race = ranked(("activation.mail-absent", 0.5), ("mot-de-passe.mail-absent", 0.4))
    after = Talk(knowledge)
    after.says("mot de passe oublié", sure("mot-de-passe.oublie"))
    assert after.says("le mail n'arrive pas", race).reply.intent == "mot-de-passe.mail-absent"
    assert Talk(knowledge).says("le mail n'arrive pas", race).reply.intent != "mot-de-passe.mail-absent"


def test_a_yes_to_nothing_is_no_question(knowledge: Knowledge) -> None:
    talk = Talk(knowledge)
    talk.says("en panne ?", sure("disponibilite.panne"))
    assert talk.says("oui", ranked(("compte.consentements", 0.5))).reply.kind is ReplyKind.SMALLTALK


def test_a_refusal_asked_for_again_is_a_refusal_in_other_words(knowledge: Knowledge) -> None:
    talk = Talk(knowledge)
    first = talk.says("combien pour des lunettes", sure("refus.remboursement")).reply
    again = talk.says("et pour les dents", sure("refus.remboursement")).reply
    assert again.kind is first.kind is ReplyKind.REFUSAL
    assert again.text != first.text


def test_an_answer_for_the_browser_that_was_named_and_the_general_one_otherwise(knowledge: Knowledge) -> None:
    intent = knowledge.intents["cookies.refuser"]
    named = Talk(knowledge).says("…", sure("cookies.refuser", entities={"browser": "firefox"})).reply
    unnamed = Talk(knowledge).says("…", sure("cookies.refuser")).reply
    assert (named.text, unnamed.text) == (intent.answers["firefox"], intent.answer)


def test_a_named_browser_settles_a_race_that_one_question_alone_can_use_it_in(knowledge: Knowledge) -> None:
    race = [("cookies.refuser", 0.41), ("connexion.echec", 0.38)]
    named = ranked(*race, entities={"browser": "firefox"})
    assert Talk(knowledge).says("…", named).reply.intents == ("cookies.refuser",)
    assert Talk(knowledge).says("…", replace(named, entities={})).reply.kind is ReplyKind.CLARIFY
    unsure = replace(named, in_scope=0.4)
    assert Talk(knowledge).says("…", unsure).reply.kind is ReplyKind.CLARIFY


def test_another_browser_keeps_the_topic_and_an_old_topic_does_not(knowledge: Knowledge) -> None:
    intent = knowledge.intents["cookies.refuser"]
    chrome = ranked(("navigateurs.compatibles", 0.7), in_scope=0.7, entities={"browser": "chrome"})
    talk = Talk(knowledge)
    talk.says("refuser les cookies sous Firefox", sure("cookies.refuser", entities={"browser": "firefox"}))
    assert talk.says("et sous Chrome ?", chrome).reply.text == intent.answers["chrome"]
    assert talk.says("et sous Chrome ?", chrome, after_minutes=60).reply.intent == "navigateurs.compatibles"


@pytest.mark.parametrize(
    ("audience", "subject", "contract", "key"),
    [
        (Audience.MEMBER, None, False, "audience.member"),
        (Audience.MEMBER, "s", False, None),
        (Audience.CONTRACT, None, False, "audience.contract-signed-out"),
        (Audience.CONTRACT, "s", False, "audience.contract"),
        (Audience.CONTRACT, "s", True, None),
    ],
)
def test_who_may_is_told_to_those_who_may_not(
    knowledge: Knowledge, audience: Audience, subject: str | None, contract: bool, key: str | None
) -> None:
    known = with_intent(knowledge, "messages.ecrire", audience=audience)
    reply = Talk(known, subject=subject, contract=contract).says("…", sure("messages.ecrire")).reply
    answer = known.intents["messages.ecrire"].answer.text
    assert reply.text.text == (f"{answer}\n\n{known.words[key].text}" if key else answer)
    assert any(link.href.endswith("/connexion") for link in reply.links) is (key is not None and subject is None)
    assert len(reply.links) <= 3


def test_a_page_that_the_answer_links_to_already_is_not_linked_to_again(knowledge: Knowledge) -> None:
    reply = Talk(knowledge).says("…", sure("documents.trouver")).reply
    labels = [link.label.text for link in reply.links]
    assert len(labels) == len(set(labels)) >= 2


def test_an_answer_out_of_its_dates_is_not_given(knowledge: Knowledge) -> None:
    past = with_intent(knowledge, "cookies.liste", valid_until=date(2026, 11, 24))
    today = with_intent(knowledge, "cookies.liste", valid_until=date(2026, 11, 25))
    assert Talk(past).says("…", sure("cookies.liste")).reply.intent != "cookies.liste"
    assert Talk(today).says("…", sure("cookies.liste")).reply.intent == "cookies.liste"


def test_what_was_masked_is_told_by_kind_and_a_password_with_a_warning(knowledge: Knowledge) -> None:
    reply = Talk(knowledge).says("mon mail : lea.dupond@courriel.example, quels cookies ?", sure("cookies.liste")).reply
    assert reply.redaction_notice is not None
    assert "adresse e-mail masquée" in reply.redaction_notice.text
    assert Talk(knowledge).says("quels cookies ?", sure("cookies.liste")).reply.redaction_notice is None


def test_a_refusal_and_a_greeting_are_said_without_asking(knowledge: Knowledge) -> None:
    race = [("refus.remboursement", 0.45), ("documents.trouver", 0.42)]
    assert Talk(knowledge).says("…", ranked(*race, in_scope=0.5)).reply.kind is ReplyKind.REFUSAL
    assert (
        Talk(knowledge).says("slt", ranked(("echanges.bonjour", 0.6), in_scope=0.5)).reply.kind is ReplyKind.SMALLTALK
    )


def test_health_that_was_masked_is_refused_rather_than_not_understood(knowledge: Knowledge) -> None:
    faint = ranked(("contact.delai", 0.1), ("refus.avis-medical", 0.08), in_scope=0.1)
    talk = Talk(knowledge)
    heard = Heard(mint("mon fils a [HEALTH]", [Mark(Label.HEALTH, 11, 19)]), frozenset(), faint)
    assert decide(talk.conversation, heard, knowledge, NOON).reply.intent == "refus.avis-medical"
    assert talk.says("le dossier", faint).reply.kind is ReplyKind.FALLBACK


def test_small_talk_keeps_the_topic(knowledge: Knowledge) -> None:
    talk = Talk(knowledge)
    talk.says("lien pas reçu", sure("activation.mail-absent"))
    talk.says("merci", sure("echanges.merci"))
    assert talk.memory.topic == "activation.mail-absent"


def test_what_the_redactor_keeps_in_mind_is_left_alone(knowledge: Knowledge) -> None:
    talk = Talk(knowledge)
    talk.conversation = replace(talk.conversation, memory=replace(talk.memory, dangling=Label.PHONE))
    assert talk.says("quels cookies", sure("cookies.liste")).memory.dangling is Label.PHONE


def test_a_word_that_may_ask_for_several_things_is_asked_about(knowledge: Knowledge) -> None:
    pages = ranked(("compte.changer-email", 0.6), ("contact.coordonnees", 0.3))
    assert Talk(knowledge).says("mail", pages).reply.kind is ReplyKind.CLARIFY
    assert Talk(knowledge).says("où changer le mail de mon compte", pages).reply.kind is ReplyKind.ANSWER


def test_a_word_whose_page_is_sure_is_answered_with_what_else_may_be_meant_there(knowledge: Knowledge) -> None:
    talk = Talk(knowledge)
    reply = talk.says("cookies", ranked(("cookies.liste", 0.5), ("cookies.refuser", 0.4))).reply
    assert (reply.kind, reply.intent) == (ReplyKind.ANSWER, "cookies.liste")
    assert labels(reply.choices)[0] == talk.titles("cookies.refuser")[0]
    assert talk.says("la première").reply.intent == "cookies.refuser"
