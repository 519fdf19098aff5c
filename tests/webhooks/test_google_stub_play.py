"""The stand-in's page acts as Google Chat would: signed events in both dialects, answers read as their dialect says."""

import json
from collections.abc import AsyncIterator
from typing import Any

import pytest
from sqlalchemy import select

from bot.settings import read_settings
from bot.store.tables import ledger
from tests.services import Service, serving
from tests.webhooks.google_space import Space, button
from webhooks.app_keys import DATABASE

LEA, SAMIR = "users/101", "users/102"


class Desk:
    """The page's own calls."""

    def __init__(self, service: Service) -> None:
        self._service = service

    async def posts(self, path: str, body: Any) -> Any:
        async with self._service.http.post(f"{self._service.desk_url}/_stub/{path}", json=body) as response:
            assert response.status in (200, 204), await response.text()
            return await response.json() if response.status == 200 else {}

    async def says(self, agent: str, thread: str | None, text: str) -> Any:
        return await self.posts("say", {"agent": agent, "thread": thread, "text": text})

    async def presses(self, agent: str, card: str, parameters: dict[str, str], **more: Any) -> Any:
        return await self.posts("press", {"agent": agent, "card": card, "parameters": parameters, **more})

    async def sees(self, agent: str) -> str:
        url = f"{self._service.desk_url}/_stub/space"
        async with self._service.http.get(url, params={"agent": agent}) as response:
            return json.dumps(await response.json(), ensure_ascii=False)


@pytest.fixture
async def service(data: Any) -> AsyncIterator[Service]:
    async with serving(read_settings(data=data), desk=True) as running:
        yield running


@pytest.mark.parametrize("add_on", [True, False])
async def test_the_page_plays_the_whole_hand_off(service: Service, add_on: bool) -> None:
    desk, member, space = Desk(service), service.visitor(), Space(service)
    await desk.posts("dialect", {"add_on": add_on})
    await member.opens()
    await member.asks("Comment me connecter ?")
    await member.asks_for_a_human()
    card = await space.card(member)
    name, thread = card["name"], card["thread"]["name"]

    async def press(agent: str, label: str, **more: Any) -> Any:
        return await desk.presses(agent, name, button(card, label), **more)

    await press(LEA, "Prendre")
    assert (await member.events())[-1]["agent_name"] == "Léa"
    shown = await press(LEA, "Répondre", dialog="REQUEST_DIALOG")
    [written] = shown["form"]["sections"]
    [field] = written["fields"]
    held = {field["name"]: "Bonjour, je regarde."}
    shown = await desk.presses(LEA, name, written["buttons"][0]["parameters"], form=held, dialog="SUBMIT_DIALOG")
    [preview] = shown["form"]["sections"]
    shown = await desk.presses(LEA, name, preview["buttons"][0]["parameters"], dialog="SUBMIT_DIALOG")
    assert shown["closes"], (shown, preview)
    assert shown["notice"].startswith("✓ Envoyé ")
    await desk.says(LEA, thread, "@Guichet Voici le lien.")
    await desk.says(LEA, thread, "/repondre Bonne journée.")
    await desk.says(LEA, thread, "entre nous")
    told = [
        event["text"] for event in await member.events() if event["author"] == "agent" and event["kind"] == "message"
    ]
    assert told == ["Bonjour, je regarde.", "Voici le lien.", "Bonne journée."]
    await desk.says(SAMIR, thread, "@Guichet Moi aussi")
    assert "Léa suit cette conversation" in await desk.sees(SAMIR)
    assert "Léa suit cette conversation" not in await desk.sees(LEA)
    await press(LEA, "Rendre au bot")
    assert (await member.events())[-1]["state"] == "bot"
    await desk.says(LEA, None, "@Guichet comment refuser les cookies ?")
    assert "/cookies" in await desk.sees(SAMIR)
    async with service.app[DATABASE].reading() as db:
        asked = (await db.execute(select(ledger.c.url).where(ledger.c.method == "GET"))).scalars().all()
    assert asked == [f"{service.desk_url}/certs"]  # once, and through the window


async def test_the_page_listens_to_itself_alone(service: Service) -> None:
    for path, body, status in (
        ("say", "agent=users/101", 415),
        ("dialect", b"{}", 400),
        ("say", b'{"agent": "users/101", "text": ""}', 400),
        ("say", b'{"agent": "users/1", "text": "x"}', 404),
        ("press", b'{"agent": "users/101", "card": "spaces/AUTRE/messages/1"}', 404),
    ):
        kind = "application/x-www-form-urlencoded" if isinstance(body, str) else "application/json"
        url, headers = f"{service.desk_url}/_stub/{path}", {"Content-Type": kind}
        async with service.http.post(url, data=body, headers=headers) as response:
            assert response.status == status, path
