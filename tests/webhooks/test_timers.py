"""What happens by itself: a holder who says nothing is called, then loses the talk; the next member is told how long
others have waited.
"""

from collections.abc import AsyncIterator
from pathlib import Path
from uuid import UUID

import pytest

from bot.dialogue.handoff import Agent
from bot.settings import read_settings
from tests.end_to_end.guichet import until
from tests.people import Member
from tests.services import Service, serving
from tests.webhooks.console_people import at_the_console
from webhooks.app_keys import DESK
from webhooks.housekeeping import estimate_waits

SAMIR = Agent("users/42", "Samir")


@pytest.fixture
async def with_a_desk(data: Path) -> AsyncIterator[Service]:
    async with serving(read_settings(data=data), desk=True) as running:
        yield running


async def texts(service: Service) -> str:
    async with service.http.get(f"{service.desk_url}/_stub/requests") as response:
        told = await response.json()
    import base64

    return "\n".join(base64.b64decode(one["body_base64"]).decode() for one in told)


async def states(member: Member) -> list[tuple[str, str]]:
    return [(event["state"], event["author"]) for event in await member.events() if event["kind"] == "state"]


async def test_a_holder_who_says_nothing_is_called_and_then_loses_the_talk(with_a_desk: Service) -> None:
    service, desk = with_a_desk, with_a_desk.app[DESK]
    member = service.visitor()
    await member.opens()
    await member.asks_for_a_human()
    await desk.take(UUID(member.id), SAMIR)

    async def the_desk_knows() -> bool:
        return "Samir a pris la conversation" in await texts(service)

    async def samir_is_called() -> bool:
        return "<users/42> le membre attend votre réponse" in await texts(service)

    async def she_waits_again() -> bool:
        return (await states(member))[-1] == ("waiting", "system")

    await until(the_desk_knows, "the desk to know who holds the talk")
    service.clock.forward(minutes=3)
    await until(samir_is_called, "the holder to be called")
    assert (await states(member))[-1] == ("human", "agent")
    service.clock.forward(minutes=7)
    await until(she_waits_again, "the talk to be given back to the queue")


async def test_a_holder_who_answered_keeps_the_talk_while_the_member_thinks(service: Service, member: Member) -> None:
    desk, talk = service.app[DESK], UUID(member.id)
    other = service.visitor()
    await other.opens()
    for one in (member, other):
        await one.asks_for_a_human()
        await desk.take(UUID(one.id), SAMIR)
    await desk.reply(talk, SAMIR, "Avez-vous reçu le lien ?")
    service.clock.forward(minutes=11)

    async def the_other_waits_again() -> bool:
        return (await states(other))[-1][0] == "waiting"

    await until(the_other_waits_again, "the talk without an answer to be given back")
    assert (await states(member))[-1][0] == "human"


async def test_who_was_let_go_is_first_in_the_queue(service: Service, member: Member) -> None:
    first = service.visitor()
    await first.opens()
    await first.asks_for_a_human()
    service.clock.forward(seconds=30)
    await member.asks_for_a_human()
    desk = service.app[DESK]
    await desk.take(UUID(member.id), SAMIR)
    async with at_the_console(service, "lea", "Léa") as lea:
        await lea.opens("/console/conversations")
        assert first.id[:8] in lea.page.html
        await desk.release(UUID(member.id), SAMIR)
        page = await lea.opens("/console/conversations")
    assert page.html.index(member.id[:8]) < page.html.index(first.id[:8])


async def test_the_wait_is_told_once_enough_members_have_waited(service: Service) -> None:
    desk, told = service.app[DESK], []
    for wait in (40, 100, 160, 0):
        member = service.visitor()
        await member.opens()
        await estimate_waits(service.app)
        asked = await member.call("POST", member.path("/handoff"), {})
        told.append((asked.body["wait_seconds"], asked.body["reply"]["text"]))
        service.clock.forward(seconds=wait)
        await desk.take(UUID(member.id), SAMIR)
    assert [seconds for seconds, _ in told] == [None, None, None, 100]
    assert "environ" not in told[0][1]
    assert "environ 2 min" in told[3][1]
    asked_in_words = service.visitor()
    await asked_in_words.opens()
    reply = await asked_in_words.asks("je veux parler à un conseiller")
    assert "environ 2 min" in reply["text"]
    service.clock.forward(hours=3)
    await estimate_waits(service.app)
    later = service.visitor()
    await later.opens()
    assert (await later.call("POST", later.path("/handoff"), {})).body["wait_seconds"] is None


async def test_who_told_of_an_emergency_and_waits_in_vain_is_told_the_numbers_again(service: Service) -> None:
    calm, alarmed = service.visitor(), service.visitor()
    for one, words in ((calm, "Comment me connecter ?"), (alarmed, "je veux mourir")):
        await one.opens()
        await one.asks(words)
        asked = await one.asks_for_a_human()
        assert ("3114" in asked.body["reply"]["text"]) is (one is alarmed)
    service.clock.forward(minutes=6)

    async def nobody_came() -> bool:
        return all([(await states(one))[-1] == ("bot", "system") for one in (calm, alarmed)])

    await until(nobody_came, "both waits to end")
    told = [(await one.events())[-1]["text"] for one in (calm, alarmed)]
    assert ["3114" in text for text in told] == [False, True]
    assert (await alarmed.asks("et maintenant ?"))["kind"] == "urgent"


async def test_the_desk_is_told_of_a_member_who_waits_no_more(with_a_desk: Service) -> None:
    member = with_a_desk.visitor()
    await member.opens()
    await member.asks_for_a_human()
    await member.asks("je n'ai plus besoin d'un conseiller")

    async def the_desk_knows() -> bool:
        return "Le membre n’attend plus" in await texts(with_a_desk)

    await until(the_desk_knows, "the desk to know that nobody waits")
