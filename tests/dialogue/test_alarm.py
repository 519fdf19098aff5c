"""An emergency that was told stays in mind for the next messages, whatever they are taken for."""

from dataclasses import replace
from itertools import pairwise

import pytest

from bot.conversation import ReplyKind, State
from bot.dialogue.alarm import REPEATED
from bot.dialogue.decide import context_of
from bot.knowledge.knowledge import Knowledge
from bot.nlu.engine import Understanding
from bot.redaction.signals import Signal
from tests.dialogue.talking import NOTHING, UNCLEAR, Talk, labels, ranked, sure

BODY, MIND, VIOLENCE = (frozenset({signal}) for signal in (Signal.URGENT_BODY, Signal.URGENT_MIND, Signal.VIOLENCE))
NUMBERS = {Signal.URGENT_BODY: ("15", "112", "114"), Signal.URGENT_MIND: ("3114",), Signal.VIOLENCE: ("17", "3919")}
TWO_PAGES = ranked(("cookies.liste", 0.3), ("documents.trouver", 0.28))
VAGUE = {
    "nothing": NOTHING,
    "hardly ours": UNCLEAR,
    "a race between pages": TWO_PAGES,
    "advice on health": sure("refus.avis-medical"),
    "a greeting": sure("echanges.bonjour"),
    "half sure": ranked(("cookies.liste", 0.6)),
    "help at large": sure("site.plan"),
}


def alarmed(knowledge: Knowledge, signals: frozenset[Signal]) -> Talk:
    talk = Talk(knowledge)
    assert talk.says("au secours", signals=signals).reply.kind is ReplyKind.URGENT
    return talk


@pytest.mark.parametrize("signal", list(Signal))
@pytest.mark.parametrize("understood", VAGUE.values(), ids=VAGUE.keys())
def test_what_is_vague_gets_the_numbers_again(knowledge: Knowledge, signal: Signal, understood: Understanding) -> None:
    talk = alarmed(knowledge, frozenset({signal}))
    for _ in range(REPEATED):
        reply = talk.says("je suis perdu", understood).reply
        assert reply.kind is ReplyKind.URGENT
        assert all(number in reply.text.text for number in NUMBERS[signal])
        assert labels(reply.choices) == talk.titles("conseiller.parler")
    assert talk.says("je suis perdu", understood).reply.kind is not ReplyKind.URGENT


@pytest.mark.parametrize("signal", list(Signal))
def test_the_same_words_are_never_said_twice_in_a_row(knowledge: Knowledge, signal: Signal) -> None:
    signals = frozenset({signal})
    talk = Talk(knowledge)
    heard = [signals, signals, frozenset[Signal](), signals, signals, frozenset[Signal](), frozenset[Signal]()]
    said = [talk.says("au secours", signals=told).reply for told in heard]
    assert {reply.kind for reply in said} == {ReplyKind.URGENT}
    assert all(one.text != next_one.text for one, next_one in pairwise(said))


def test_violence_goes_before_the_body_and_nobody_is_told_to_stay_near(knowledge: Knowledge) -> None:
    reply = alarmed(knowledge, VIOLENCE).says("il est à côté", signals=BODY).reply
    assert reply.intents == ("urgences.violence", "urgences.corps")
    assert reply.text.text.index("3919") < reply.text.text.rindex("15")
    assert "Restez près" not in reply.text.text


def test_another_danger_has_its_own_numbers_and_keeps_the_first(knowledge: Knowledge) -> None:
    reply = alarmed(knowledge, MIND).says("j'ai tout pris", signals=BODY).reply
    assert reply.text.text.startswith(knowledge.intents["urgences.corps"].answer.text)
    assert "3114" in reply.text.text


def test_a_clear_question_is_answered_below_a_line_of_numbers_and_the_next_one_without(knowledge: Knowledge) -> None:
    talk = alarmed(knowledge, BODY)
    answer = knowledge.intents["cookies.duree"].answer.text
    first = talk.says("combien de temps durent les cookies", sure("cookies.duree")).reply
    assert first.kind is ReplyKind.ANSWER
    assert first.text.text.index("112") < first.text.text.index(answer)
    assert talk.says("combien de temps durent les cookies", sure("cookies.duree")).reply.text.text == answer


def test_who_told_of_violence_and_asks_of_the_portal_is_told_the_numbers_still(knowledge: Knowledge) -> None:
    talk = alarmed(knowledge, VIOLENCE)
    asked = talk.says("comment effacer cette conversation", sure("assistant.effacer")).reply
    assert (asked.kind, asked.intent) == (ReplyKind.ANSWER, "assistant.effacer")
    assert "3919" in asked.text.text
    assert talk.says("il arrive").reply.kind is ReplyKind.URGENT


def test_nothing_leans_on_the_words_that_told_of_the_emergency(knowledge: Knowledge) -> None:
    talk = Talk(knowledge)
    talk.says("combien de temps durent les cookies", sure("cookies.duree"))
    assert context_of(talk.conversation, talk.now) is not None
    talk.says("au secours", signals=BODY)
    assert context_of(talk.conversation, talk.now) is None


def test_a_person_is_called_below_the_numbers(knowledge: Knowledge) -> None:
    talk = alarmed(knowledge, MIND)
    decision = talk.says("un humain", sure("conseiller.parler"))
    assert (decision.reply.kind, decision.wants_human) == (ReplyKind.URGENT, True)
    assert "3114" in decision.reply.text.text
    assert talk.says("et là ?").reply.kind is ReplyKind.URGENT


@pytest.mark.parametrize(
    "words",
    [
        "c'est bon, fausse alerte",
        "merci les pompiers sont là",
        "oui merci beaucoup, l'ambulance est arrivée",
        "je me suis trompée, désolée",
        "ouf elle respire, plus de peur que de mal",
        "le samu s'en occupe maintenant",
        "tout va bien merci",
    ],
)
def test_what_says_that_it_is_over_ends_it_kindly(knowledge: Knowledge, words: str) -> None:
    talk = alarmed(knowledge, BODY)
    over = talk.says(words, signals=BODY if "samu" in words else frozenset()).reply
    assert over.kind is ReplyKind.SMALLTALK
    assert over.text.text.startswith("Merci de me l’avoir dit")
    assert "112" in over.text.text
    assert talk.says("bonjour", sure("echanges.bonjour")).reply.intent == "echanges.bonjour"


@pytest.mark.parametrize(
    "words",
    [
        "mais non c’est le site",
        "non je parle du site",
        "je parlais de votre formulaire, désolé",
        "non non, c’était la page",
        "ben non c’est mon mot de passe",
    ],
)
def test_who_says_that_it_is_the_portal_is_believed(knowledge: Knowledge, words: str) -> None:
    talk = alarmed(knowledge, VIOLENCE)
    over = talk.says(words).reply
    assert over.kind is ReplyKind.SMALLTALK
    assert "3919" in over.text.text
    assert talk.says("ok").reply.kind is not ReplyKind.URGENT


@pytest.mark.parametrize(
    "words",
    [
        "c’est pas le site",
        "non c’est mon mari",
        "je parle de mon mari",
        "c’est le site de mon mari il arrive",
        "c’est sur le site ?",
        "site",
    ],
)
def test_who_speaks_of_anything_else_is_not_taken_so(knowledge: Knowledge, words: str) -> None:
    assert alarmed(knowledge, VIOLENCE).says(words).reply.kind is ReplyKind.URGENT


@pytest.mark.parametrize(
    "words", ["oui j’ai appelé le 15", "j’ai appelé", "on a appelé les pompiers", "j’appelle le samu"]
)
def test_who_has_called_is_not_asked_to_call(knowledge: Knowledge, words: str) -> None:
    talk = alarmed(knowledge, BODY)
    reply = talk.says(words).reply
    assert reply.kind is ReplyKind.URGENT
    assert reply.text.text.startswith("Merci, c’est ce qu’il fallait faire")
    assert "112" in reply.text.text
    assert talk.says("je suis perdu").reply.kind is ReplyKind.URGENT


@pytest.mark.parametrize(
    "words", ["j’ai appelé mais personne répond", "j’ai pas appelé", "j’ai appelé le 15 ?", "il arrive"]
)
def test_who_has_not_reached_them_gets_the_numbers(knowledge: Knowledge, words: str) -> None:
    reply = alarmed(knowledge, BODY).says(words).reply
    assert reply.kind is ReplyKind.URGENT
    assert not reply.text.text.startswith("Merci")


@pytest.mark.parametrize(
    "words",
    [
        "les pompiers ne sont pas là",
        "ce n'est pas une fausse alerte",
        "il respire mal",
        "elle respire plus",
        "est-ce que c'est bon",
        "c'est la police",
        "la police est là ?",
        "non",
        "merci",
    ],
)
def test_what_does_not_say_so_ends_nothing(knowledge: Knowledge, words: str) -> None:
    assert alarmed(knowledge, BODY).says(words).reply.kind is ReplyKind.URGENT


def test_a_person_who_holds_the_talk_is_not_talked_over(knowledge: Knowledge) -> None:
    talk = alarmed(knowledge, BODY)
    talk.conversation = replace(talk.conversation, state=State.HUMAN)
    assert talk.says("je suis perdu").reply.kind is not ReplyKind.URGENT
    assert talk.says("il ne respire plus", signals=BODY).reply.kind is ReplyKind.URGENT


def test_an_emergency_of_long_ago_is_no_emergency_now(knowledge: Knowledge) -> None:
    assert alarmed(knowledge, BODY).says("et là ?", after_minutes=40).reply.kind is ReplyKind.URGENT
    assert alarmed(knowledge, BODY).says("et là ?", after_minutes=61).reply.kind is not ReplyKind.URGENT


def test_what_was_talked_of_before_the_emergency_is_no_topic_after_it(knowledge: Knowledge) -> None:
    talk = Talk(knowledge)
    talk.says("le mail n'arrive pas", sure("activation.mail-absent"))
    talk.says("au secours", signals=BODY)
    assert talk.says("toujours rien", sure("activation.mail-absent", leaning=True)).reply.kind is ReplyKind.URGENT
