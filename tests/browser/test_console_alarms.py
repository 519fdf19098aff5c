"""Emergencies, acts and certificates in a real browser: the mark comes by itself; axe, 320 px and the dark."""

import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Page, expect

from bot.settings import read_settings
from bot.store import agents
from bot.store.agents import Role
from tests.browser.console_pages import PASSWORD, QUESTION, faults, sideways, signed_in
from tests.people import Member
from tests.services import Service, serving
from webhooks.app_keys import DATABASE
from webhooks.console.passwords import hash_password

FLAG = "Urgence signalée\u00a0: idées suicidaires ou détresse"


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def overseen(learnt: Path, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Service]:
    """A service whose supervisor is Léa, with a conversation that was erased and one for which nobody came."""
    data = tmp_path_factory.mktemp("alarms") / "var"
    shutil.copytree(learnt, data)
    async with serving(read_settings(data=data)) as service:
        async with service.app[DATABASE].transaction() as db:
            hashed, at = hash_password(PASSWORD), service.clock()
            await agents.add(db, name="lea", display_name="Léa", role=Role.SUPERVISOR, password_hash=hashed, at=at)
        erased, missed = await talk(service), await talk(service, "mon mari me frappe")
        await erased.call("DELETE", erased.path())
        await missed.asks_for_a_human()
        service.clock.forward(seconds=service.settings.handoff.timeout_seconds + 1)
        async with missed.listening() as events:
            async for event in events:
                if event["kind"] == "state" and event["state"] == "bot":
                    break
        yield service


async def talk(service: Service, said: str = QUESTION) -> Member:
    new = service.visitor()
    await new.opens()
    await new.asks(said)
    return new


async def test_the_mark_comes_by_itself_into_the_queue_and_the_open_talk(overseen: Service, page: Page) -> None:
    lea, visitor = await signed_in(overseen, page), await talk(overseen)
    await lea.goto(f"{overseen.url}/console/conversations/{visitor.id}")
    head, row = lea.locator(".flags"), lea.get_by_role("link", name=visitor.id[:8])
    await expect(head).to_have_text("")
    await visitor.asks("j'ai envie de mourir")
    await expect(head).to_have_text(FLAG, timeout=15_000)
    await expect(row).to_contain_text(FLAG, timeout=15_000)
    await expect(lea.get_by_role("definition").filter(has_text="idées suicidaires")).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 320])
async def test_axe_finds_nothing_and_nothing_sticks_out(overseen: Service, page: Page, width: int, scheme: str) -> None:
    grave = await talk(overseen, "j'ai envie de mourir")
    await grave.asks_for_a_human()
    lea = await signed_in(overseen, page)
    await lea.set_viewport_size({"width": width, "height": 800})
    await lea.emulate_media(color_scheme=scheme)
    journal = f"/console/journal?conversation={grave.id}"
    for path in ("/console/conversations", f"/console/conversations/{grave.id}", journal, "/console/certificats"):
        await lea.goto(overseen.url + path)
        assert await faults(lea) == []
        assert await sideways(lea) == 0
