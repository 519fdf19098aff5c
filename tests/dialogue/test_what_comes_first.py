"""What goes before any other answer: an emergency, a person who is wanted, advice on health asked for outright."""

from dataclasses import replace

import pytest

from bot.conversation import ReplyKind
from bot.knowledge.knowledge import Knowledge
from bot.redaction.signals import Signal
from tests.dialogue.talking import Talk, ranked, sure


def test_asking_for_a_person_beside_a_question_calls_one(knowledge: Knowledge) -> None:
    understood = ranked(("contact.coordonnees", 0.4), parts=(sure("cookies.liste"), sure("conseiller.parler")))
    decision = Talk(knowledge).says("les cookies, et un humain", understood)
    assert (decision.reply.kind, decision.wants_human) == (ReplyKind.HANDOFF, True)


@pytest.mark.parametrize("signal", list(Signal))
def test_a_signal_goes_before_anything_that_was_understood(knowledge: Knowledge, signal: Signal) -> None:
    decision = Talk(knowledge).says("au secours", sure("cookies.liste"), signals=frozenset({signal}))
    assert decision.reply.kind is ReplyKind.URGENT
    assert knowledge.intents[str(decision.reply.intent)].signal is signal
    assert not decision.wants_human


def test_two_signals_get_both_answers_the_gravest_first(knowledge: Knowledge) -> None:
    both = frozenset({Signal.VIOLENCE, Signal.URGENT_BODY})
    reply = Talk(knowledge).says("il m'a frappée, je saigne", signals=both).reply
    assert [knowledge.intents[name].signal for name in reply.intents] == [Signal.URGENT_BODY, Signal.VIOLENCE]
    assert reply.text.text.index("15") < reply.text.text.rindex("3919")


def test_urgency_that_only_the_engine_saw_is_urgent_though_the_gate_doubts(knowledge: Knowledge) -> None:
    reply = Talk(knowledge).says("…", ranked(("urgences.corps", 0.9), in_scope=0.5)).reply
    assert reply.kind is ReplyKind.URGENT


@pytest.mark.parametrize("in_scope", [0.05, 0.3])
def test_what_is_not_for_us_at_all_is_no_emergency(knowledge: Knowledge, in_scope: float) -> None:
    reply = Talk(knowledge).says("…", ranked(("urgences.violence", 0.7), in_scope=in_scope)).reply
    assert reply.kind is not ReplyKind.URGENT


def test_a_question_that_alarming_words_surround_is_answered_below_the_numbers_to_call(knowledge: Knowledge) -> None:
    body = frozenset({Signal.URGENT_BODY})
    asked = Talk(knowledge).says("Je suis mort de rire, où est ma carte ?", sure("documents.trouver"), signals=body)
    unsure = Talk(knowledge).says("…", ranked(("documents.trouver", 0.45)), signals=body)
    answer = knowledge.intents["documents.trouver"].answer.text
    assert (asked.reply.kind, unsure.reply.kind) == (ReplyKind.URGENT, ReplyKind.URGENT)
    assert asked.reply.text.text.index("15") < asked.reply.text.text.index(answer)
    assert any(link.href.endswith("/documents#telecharger") for link in asked.reply.links)
    assert answer not in unsure.reply.text.text


def test_a_person_wanted_in_alarming_words_is_called_below_the_numbers_to_call(knowledge: Knowledge) -> None:
    mind = frozenset({Signal.URGENT_MIND})
    demanded = ranked(("conseiller.rappel", 0.2), demanded="conseiller.parler")
    for understood in (sure("conseiller.parler"), demanded):
        called = Talk(knowledge).says("Ce robot me tue, un humain !", understood, signals=mind)
        assert (called.reply.kind, called.wants_human) == (ReplyKind.URGENT, True)
        assert "3114" in called.reply.text.text
    unsure = Talk(knowledge).says("…", ranked(("conseiller.parler", 0.4)), signals=mind)
    assert not unsure.wants_human


def test_half_a_message_calls_nobody_where_the_whole_asks_for_advice_on_health(knowledge: Knowledge) -> None:
    parts = (sure("cookies.liste"), sure("conseiller.parler"))
    advice = ranked(("refus.avis-medical", 0.9), parts=parts)
    assert not Talk(knowledge).says("mal au dos, qu'avez-vous à me conseiller", advice).wants_human
    outright = replace(advice, parts=(parts[0], sure("conseiller.parler", demanded="conseiller.parler")))
    assert Talk(knowledge).says("mal au dos, passez-moi quelqu'un", outright).wants_human


def test_a_person_who_was_demanded_outright_is_called_though_something_else_is_likelier(knowledge: Knowledge) -> None:
    odds = [("echanges.insulte", 0.6), ("conseiller.parler", 0.3)]
    demanded = Talk(knowledge).says("…", ranked(*odds, demanded="conseiller.parler"))
    not_demanded = Talk(knowledge).says("…", ranked(*odds))
    assert demanded.wants_human
    assert demanded.reply.kind is ReplyKind.HANDOFF
    assert not not_demanded.wants_human


def test_advice_on_health_asked_for_outright_is_refused_where_nothing_else_is_clear(knowledge: Knowledge) -> None:
    unclear = [("site.plan", 0.3), ("refus.avis-medical", 0.2)]
    refused = Talk(knowledge).says("…", ranked(*unclear, in_scope=0.1, demanded="refus.avis-medical")).reply
    assert (refused.kind, refused.intent) == (ReplyKind.REFUSAL, "refus.avis-medical")
    assert Talk(knowledge).says("…", ranked(*unclear, in_scope=0.1)).reply.kind is ReplyKind.FALLBACK


@pytest.mark.parametrize(
    ("text", "resembled"),
    [
        ("je vais mieux", "urgences.esprit"),
        ("je vais en parler à mon mari", "urgences.esprit"),
        ("mon mari touche une petite pension", "urgences.violence"),
        ("mon mari touche l’AAH", "urgences.violence"),
        ("mon ordi ne respire plus", "urgences.corps"),
        ("j’en peux plus de ce site", "urgences.esprit"),
    ],
)
def test_what_is_plain_is_no_emergency_though_the_engine_takes_it_for_one(
    knowledge: Knowledge, text: str, resembled: str
) -> None:
    reply = Talk(knowledge).says(text, ranked((resembled, 0.99))).reply
    assert reply.kind is not ReplyKind.URGENT
    assert resembled not in reply.intents
    assert Talk(knowledge).says("je n’en dis pas plus", ranked((resembled, 0.99))).reply.kind is ReplyKind.URGENT
