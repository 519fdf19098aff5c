"""A value that is masked while a person holds the talk: both sides are told how to pass it safely, once."""

from collections.abc import AsyncIterator
from typing import Any
from uuid import UUID

import pytest

from bot.dialogue.handoff import Agent
from bot.settings import read_settings
from portal_stub.identity import PortalIdentity
from tests.people import Member
from tests.services import Service, serving
from tests.webhooks.google_space import Space
from webhooks.app_keys import DESK

LEA, SAMIR = Agent("a-lea", "Léa"), Agent("a-samir", "Samir")
PHONE = "mon téléphone est le 06 12 34 56 78"


@pytest.fixture
async def service(data: Any) -> AsyncIterator[Service]:
    async with serving(read_settings(data=data), desk=True) as running:
        yield running


async def replies(member: Member) -> list[dict[str, Any]]:
    return [event["reply"] for event in await member.events() if event["kind"] == "reply"]


async def held(service: Service, **opening: Any) -> Member:
    member = service.visitor()
    await member.opens(**opening)
    await service.app[DESK].take(UUID(member.id), LEA)
    return member


async def test_a_visitor_is_led_to_the_contact_page_with_the_talks_reference(service: Service) -> None:
    member = await held(service)
    assert await member.asks("bonjour, j’ai une question") is None
    assert await replies(member) == []
    message_id = "7d9f2c1e-5a0b-4c3d-8e6f-0123456789ab"
    assert await member.asks(PHONE, message_id) is None
    [told] = await replies(member)
    assert told["kind"] == "handoff"
    assert [link["href"] for link in told["links"]] == [f"{service.portal_url}/contact?ref={member.id[:8]}"]
    assert await member.asks(PHONE, message_id) is None  # sent again: nothing new
    assert await member.asks("et le 06 98 76 54 32") is None  # told once while she holds it
    assert len(await replies(member)) == 1
    await Space(service).says(member, "est masquée")  # agents read it in the thread
    await service.app[DESK].transfer(UUID(member.id), LEA, SAMIR)
    service.clock.forward(seconds=1)
    await member.asks(PHONE)
    assert len(await replies(member)) == 2


async def test_a_signed_in_member_is_led_to_her_messages(service: Service) -> None:
    identity = PortalIdentity.load(service.settings.data / "portal", service.portal_url).sign("m-1", contract=True)
    member = await held(service, identity=identity)
    await member.asks(PHONE)
    [told] = await replies(member)
    assert told["links"][0]["href"] == f"{service.portal_url}/messages?ref={member.id[:8]}"


async def test_a_password_is_asked_of_nobody(service: Service) -> None:
    member = await held(service)
    await member.asks("mon mot de passe est Vz7!azalee9")
    [told] = await replies(member)
    assert told["links"] == []
    assert "mot de passe" in told["text"]


async def test_while_the_bot_answers_nothing_of_it_is_told(service: Service) -> None:
    member = service.visitor()
    await member.opens()
    await member.asks(PHONE)
    assert all("/contact?ref" not in str(reply) for reply in await replies(member))


async def test_thanks_to_the_holder_by_her_name_stay_and_call_no_warning(service: Service) -> None:
    member = await held(service)
    talk, desk = UUID(member.id), service.app[DESK]
    await desk.reply(talk, LEA, "Bonjour, Léa à votre écoute.")
    await member.asks("Merci Léa. Mon compte est revenu")
    await desk.transfer(talk, LEA, SAMIR)
    await desk.reply(talk, SAMIR, "Samir, je prends la suite de Léa.")
    await member.asks("Dites merci à Léa, et merci Samir !")
    assert await replies(member) == []
    await desk.hand_back(talk, SAMIR)
    await member.asks("Léa m’a bien aidée, merci")
    await member.asks("et Léa Morel, ma voisine ?")
    assert [event["text"] for event in await member.events() if event["kind"] == "message"] == [
        "Bonjour, Léa à votre écoute.",
        "Merci Léa. Mon compte est revenu",
        "Samir, je prends la suite de Léa.",
        "Dites merci à Léa, et merci Samir !",
        "Léa m’a bien aidée, merci",
        "et [PERSON], ma voisine ?",
    ]
    another = await held(service)
    await desk.transfer(UUID(another.id), LEA, SAMIR)
    await another.asks("Merci Paul, bonne journée")
    assert [reply["kind"] for reply in await replies(another)] == ["handoff"]
