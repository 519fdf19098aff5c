"""From the bot to people and back, as the member sees it: over HTTP, with agents who act at the desk."""

import asyncio
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest

from bot.dialogue.handoff import Agent
from bot.errors import ConversationUnknown, HeldByAnother, NotHeld
from bot.settings import read_settings
from tests.people import Member
from tests.services import Service, serving
from webhooks.app_keys import DESK

LEA, SAMIR = Agent("a-lea", "Léa"), Agent("a-samir", "Samir")
QUESTION = "Comment me connecter ?"


async def states(member: Member) -> list[str]:
    return [event["state"] for event in await member.events() if event["kind"] == "state"]


async def typed(member: Member) -> str:
    """The member's last words, as they are kept."""
    said = [event["text"] for event in await member.events() if event.get("author") == "member"]
    return str(said[-1])


async def test_the_bot_is_silent_while_an_agent_holds_the_conversation(member: Member, service: Service) -> None:
    desk, talk = service.app[DESK], UUID(member.id)
    await member.asks_for_a_human()
    await desk.take(talk, LEA)
    assert await member.asks(QUESTION) is None
    await desk.reply(talk, LEA, "Je regarde cela. Appelez-moi au 06 12 34 56 78.")
    event = (await member.events())[-1]
    assert (event["kind"], event["author"], event["agent_name"]) == ("message", "agent", "Léa")
    assert event["text"] == "Je regarde cela. Appelez-moi au [PHONE]."
    await desk.hand_back(talk, LEA)
    assert (await member.asks(QUESTION))["kind"] == "answer"
    assert await states(member) == ["waiting", "human", "bot"]


async def test_an_emergency_is_answered_even_while_an_agent_holds_the_talk(member: Member, service: Service) -> None:
    await service.app[DESK].take(UUID(member.id), LEA)
    reply = await member.asks("mon père ne respire plus")
    assert reply["kind"] == "urgent"
    for number in ("15", "112", "114"):
        assert number in reply["text"]


async def test_only_the_holder_speaks_and_acts(member: Member, service: Service) -> None:
    desk, talk = service.app[DESK], UUID(member.id)
    with pytest.raises(NotHeld):
        await desk.reply(talk, LEA, "Bonjour")
    await desk.take(talk, LEA)
    await desk.take(talk, LEA)  # again: nothing new
    for act in (
        desk.take(talk, SAMIR),
        desk.reply(talk, SAMIR, "Bonjour"),
        desk.release(talk, SAMIR),
        desk.close(talk, SAMIR),
    ):
        with pytest.raises(HeldByAnother) as told:
            await act
        assert told.value.holder_name == "Léa"
    await desk.transfer(talk, LEA, SAMIR)
    await desk.release(talk, SAMIR)
    assert await states(member) == ["human", "human", "waiting"]


async def test_two_agents_who_take_at_the_same_time_are_one_holder(member: Member, service: Service) -> None:
    desk, talk = service.app[DESK], UUID(member.id)
    outcomes = await asyncio.gather(desk.take(talk, LEA), desk.take(talk, SAMIR), return_exceptions=True)
    assert sorted(type(outcome).__name__ for outcome in outcomes) == ["HeldByAnother", "NoneType"]
    assert await states(member) == ["human"]


async def test_when_nobody_comes_the_member_is_led_to_the_contact_page(member: Member, service: Service) -> None:
    await member.asks_for_a_human()
    async with asyncio.timeout(30), member.listening(after=2) as events:
        service.clock.forward(seconds=301)
        state, reply = await anext(events), await anext(events)
    assert (state["state"], state["previous"], state["author"]) == ("bot", "waiting", "system")
    assert reply["reply"]["links"][0]["href"] == f"{service.portal_url}/contact"
    assert (await member.asks(QUESTION))["kind"] == "answer"


def _closed_now() -> str:
    """Hours that are not now, whatever the day: two minutes, twelve hours from here."""
    away = datetime.now() + timedelta(hours=12)  # noqa: DTZ005 — only its hour counts
    return f"Mo-Su {away.hour:02d}:00-{away.hour:02d}:02"


async def test_outside_hours_the_member_is_told_when_people_are_back(data: Any) -> None:
    async with serving(read_settings(data=data, handoff={"hours": _closed_now()})) as service:
        member = service.visitor()
        await member.opens()
        asked = (await member.asks_for_a_human()).body
        assert asked["state"] == "bot"
        assert asked["opens_at"].endswith("Z")
        assert asked["reply"]["links"][0]["href"] == f"{service.portal_url}/contact"
        again = (await member.asks_for_a_human()).body
        assert again == asked | {"reply": None}
        [event] = await member.events()
        assert event["kind"] == "reply"
        in_words = await member.asks("je veux parler à un conseiller")
        assert in_words["kind"] == "handoff"
        assert await states(member) == []


@pytest.mark.parametrize("by_the_button", [True, False])
async def test_outside_hours_when_they_are_back_is_asked_of_people_and_not_of_cookies(
    data: Any, by_the_button: bool
) -> None:
    async with serving(read_settings(data=data, handoff={"hours": _closed_now()})) as service:
        member = service.visitor()
        await member.opens()
        if by_the_button:
            await member.asks_for_a_human()
        else:
            await member.asks("un conseiller svp")
        for words in ("quand est-ce qu'ils reviennent ?", "à partir de quelle heure ?", "c'est quand ?"):
            assert "ils reviennent" in (await member.asks(words))["text"]
        assert await states(member) == []


@pytest.mark.parametrize(("hours", "states_seen"), [("24/7", ["waiting"]), (_closed_now(), [])])
async def test_who_wants_a_person_in_alarming_words_gets_the_numbers_to_call_and_the_person(
    data: Any, hours: str, states_seen: list[str]
) -> None:
    async with serving(read_settings(data=data, handoff={"hours": hours})) as service:
        member = service.visitor()
        await member.opens()
        told = await member.asks("je veux parler à un conseiller, je vais me tuer")
        assert told["kind"] == "urgent"
        assert told["text"].index("3114") < told["text"].index("onseiller")
        assert any(link["href"].endswith("/contact") for link in told["links"])
        assert await states(member) == states_seen


async def test_the_desk_has_the_talk_of_who_wanted_a_person_while_nobody_was_there_alarming_words_or_not(
    data: Any,
) -> None:
    settings = read_settings(data=data, handoff={"hours": _closed_now()}, google_chat={"mode": "handoff"})
    async with serving(settings, desk=True) as service:

        async def asking(words: str) -> tuple[Member, bool]:
            member = service.visitor()
            await member.opens()
            return member, (await member.asks(words))["human_asked"]

        async def sent_of(member: Member) -> list[dict[str, Any]]:
            sent: list[dict[str, Any]] = (await member.call("GET", member.path("/disclosures"))).body["sent"]
            return sent

        alone = [await asking(words) for words in (QUESTION, "je vais me tuer")]
        calm = await asking("je veux parler à un conseiller")
        alarming = await asking("je veux parler à un conseiller, je vais me tuer")
        assert [asked for _, asked in (*alone, calm, alarming)] == [False, False, True, True]
        for member, _ in (calm, alarming):
            async with asyncio.timeout(60):
                while True:
                    if await sent_of(member):
                        break
                    await asyncio.sleep(0.1)
            told = [event["reply"]["human_asked"] for event in await member.events() if event["kind"] == "reply"]
            assert told == [True]
        for member, _ in alone:  # said before, so sent before if it were to be
            assert await sent_of(member) == []


@pytest.mark.parametrize("hours", ["24/7", _closed_now()])
async def test_who_wants_to_be_called_back_is_given_the_number(data: Any, hours: str) -> None:
    async with serving(read_settings(data=data, handoff={"hours": hours})) as service:
        member = service.visitor()
        await member.opens()
        told = await member.asks("Pouvez-vous me rappeler ?")
        assert told["kind"] == "handoff"
        assert "appelez le 01 99 00 12 34" in told["text"].replace("\u00a0", " ")


async def test_an_erased_talk_is_unknown_to_the_desk(member: Member, service: Service) -> None:
    await member.call("DELETE", member.path())
    with pytest.raises(ConversationUnknown):
        await service.app[DESK].take(UUID(member.id), LEA)


async def test_an_agents_answer_sent_twice_is_one_message(member: Member, service: Service) -> None:
    desk, talk, sending = service.app[DESK], UUID(member.id), uuid4()
    await desk.take(talk, LEA)
    first = await desk.reply(talk, LEA, "Bonjour, je regarde.", sending)
    assert await desk.reply(talk, LEA, "Bonjour, je regarde.", sending) == first
    assert [event["kind"] for event in await member.events()] == ["state", "message"]


@pytest.mark.parametrize(
    ("question", "answer", "kept"),
    [
        ("Quelle est votre date de naissance ?", "le dix mai", "le [DOB]"),
        ("À quel nom est le contrat ?", "c’est dahn", "c’est [PERSON]"),
        ("Il me faudrait votre numéro d’adhérent.", "77301", "[MEMBER_ID]"),
        ("Quel est le nom de votre premier animal ?", "caramel", "[PASSWORD]"),
        ("Avez-vous reçu le mail d’activation ?", "oui hier", "oui hier"),
        ("Quels prénoms dois-je rattacher ?", "rose, ange et loup", "[PERSON], [PERSON 2] et [PERSON 3]"),
        ("Quel est le code reçu ?", "mimosa", "[PASSWORD]"),
        ("Quelle adresse avez-vous indiquée ?", "lieu dit kerbernez", "[ADDRESS]"),
        ("Quelle est votre adresse postale ?", "le petit bois", "[ADDRESS]"),
        ("Quelle adresse voyez-vous dans la barre ?", "la page d’accueil", "la page d’accueil"),
        ("Pouvez-vous saisir le code reçu ?", "accueil", "accueil"),
        ("Quel est votre nom ?", "un instant", "un instant"),
        ("Quel est votre nom ?", "remboursement", "remboursement"),
        ("Votre contrat est actif. Combien d’enfants ?", "12", "12"),
        ("N’écrivez pas votre numéro d’adhérent ici.", "12", "12"),
        ("Quel est le motif de l’arrêt ?", "lombalgie", "[HEALTH]"),
        ("C’est pour qui ?", "ma nièce", "ma nièce"),
        ("Pour quel remboursement ?", "la cataracte", "la [HEALTH]"),
        ("Pour quel remboursement ?", "les lunettes", "les lunettes"),
    ],
)
async def test_what_an_agent_asks_for_is_masked_when_it_comes(
    member: Member, service: Service, question: str, answer: str, kept: str
) -> None:
    desk, talk = service.app[DESK], UUID(member.id)
    await desk.take(talk, LEA)
    await desk.reply(talk, LEA, question)
    await member.asks(answer)
    assert await typed(member) == kept


async def test_what_the_member_announced_is_still_awaited_after_an_agents_word(
    member: Member, service: Service
) -> None:
    desk, talk = service.app[DESK], UUID(member.id)
    await desk.take(talk, LEA)
    await member.asks("mon numéro d’adhérent c’est")
    await desk.reply(talk, LEA, "Oui, je vous écoute.")
    await member.asks("77301")
    assert await typed(member) == "[MEMBER_ID]"


async def test_a_name_asked_for_after_a_first_name_is_another_one(member: Member, service: Service) -> None:
    desk, talk = service.app[DESK], UUID(member.id)
    await desk.take(talk, LEA)
    await member.asks("moi c’est lucas")
    await desk.reply(talk, LEA, "Et vos enfants, quels sont leurs prénoms ?")
    await member.asks("rose, ange")
    assert await typed(member) == "[PERSON], [PERSON 2]"


async def test_another_question_of_the_agent_takes_the_place_of_the_first(member: Member, service: Service) -> None:
    desk, talk = service.app[DESK], UUID(member.id)
    await desk.take(talk, LEA)
    await desk.reply(talk, LEA, "Quel est votre numéro d’adhérent ?")
    await member.asks("je le cherche")
    await desk.reply(talk, LEA, "Combien de remboursements attendez-vous ?")
    await member.asks("12")
    assert await typed(member) == "12"


@pytest.mark.parametrize(
    "words",
    [
        "annuler",
        "je ne veux plus de conseiller",
        "non finalement c'est bon",
        "laissez tomber le conseiller",
        "plus besoin, j'ai trouvé la réponse merci",
        "je ne veux plus attendre",
        "pas la peine de prévenir quelqu'un, désolé",
        "tant pis",
        "finalement non merci",
    ],
)
async def test_who_waits_takes_the_request_back_in_words(member: Member, words: str) -> None:
    await member.asks("je voudrais parler à un conseiller")
    reply = await member.asks(words)
    assert reply["kind"] == "smalltalk"
    assert "vous n’attendez plus de conseiller" in reply["text"]
    last = (await member.events())[-1]
    assert (last["kind"], last["previous"], last["state"], last["author"]) == ("state", "waiting", "bot", "member")
    assert (await member.asks(QUESTION))["kind"] == "answer"


@pytest.mark.parametrize(
    "words",
    ["je veux toujours un conseiller", "il n'y a pas de conseiller ?", "annuler mon compte", "vous m'oubliez", "merci"],
)
async def test_what_takes_nothing_back_leaves_her_waiting(member: Member, words: str) -> None:
    await member.asks("je voudrais parler à un conseiller")
    await member.asks(words)
    assert await states(member) == ["waiting"]


async def test_who_waits_takes_the_request_back_by_a_button_once(member: Member) -> None:
    nothing = await member.call("DELETE", member.path("/handoff"))
    assert (nothing.status, nothing.body["state"], nothing.body["reply"]) == (200, "bot", None)
    await member.asks_for_a_human()
    given_up = await member.call("DELETE", member.path("/handoff"))
    assert (given_up.status, given_up.body["state"]) == (200, "bot")
    assert "vous n’attendez plus de conseiller" in given_up.body["reply"]["text"]
    again = await member.call("DELETE", member.path("/handoff"))
    assert (again.status, again.body["reply"]) == (200, None)
    assert await states(member) == ["waiting", "bot"]
    assert (await member.asks_for_a_human()).body["state"] == "waiting"
    assert (await member.call("POST", member.path("/close"), {})).status == 204
    assert (await member.call("DELETE", member.path("/handoff"))).status == 409


async def test_an_adviser_who_came_first_keeps_the_talk(member: Member, service: Service) -> None:
    await member.asks_for_a_human()
    await service.app[DESK].take(UUID(member.id), LEA)
    late = await member.call("DELETE", member.path("/handoff"))
    assert (late.status, late.body["state"], late.body["reply"]) == (200, "human", None)
    assert await states(member) == ["waiting", "human"]
