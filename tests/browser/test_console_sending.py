"""«Envois vers Google» and «Registre» in Chromium: readable by everybody, on any width, in both colour schemes."""

import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Page, expect

from bot.settings import read_settings
from bot.store import agents
from bot.store.agents import Role
from bot.store.outbox_spaces import pause_space
from bot.store.rows import to_ms
from tests.services import Service, serving
from webhooks.app_keys import DATABASE
from webhooks.console.passwords import hash_password

PASSWORD = "quatre-mots-bien-choisis"
AXE = Axe()
PATIENT = {"timeout": 20_000}


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def mirrored(learnt: Path, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Service]:
    """A service with a desk that has taken one turn and refused another, and a space in pause."""
    data = tmp_path_factory.mktemp("sending") / "var"
    shutil.copytree(learnt, data)
    async with serving(read_settings(data=data), desk=True) as service:
        at = service.clock()
        async with service.app[DATABASE].transaction() as db:
            hashed = hash_password(PASSWORD)
            await agents.add(db, name="marc", display_name="Marc", role=Role.SUPERVISOR, password_hash=hashed, at=at)
            await pause_space(db, "spaces/AUTRE", 403, now_ms=to_ms(at))
        faults = [{"kind": "delay"}, {"kind": "before", "status": 400}]
        async with service.http.post(f"{service.desk_url}/_stub/faults", json=faults):
            pass
        for _ in range(2):
            member = service.visitor()
            await member.opens()
            await member.asks("Comment créer mon compte ?")
        yield service


@pytest_asyncio.fixture(loop_scope="session")
async def marc(mirrored: Service, page: Page) -> Page:
    await page.goto(f"{mirrored.url}/console/")
    await page.get_by_label("Identifiant").fill("marc")
    await page.get_by_label("Mot de passe").fill(PASSWORD)
    await page.get_by_role("button", name="Se connecter").click()
    await page.wait_for_url("**/console/conversations")
    for path, there in (("envois", "400 INVALID_ARGUMENT"), ("registre", "POST")):
        await page.goto(f"{mirrored.url}/console/{path}")
        while not await page.get_by_text(there).count():  # the outbox writes at its own pace
            await page.reload()
    return page


async def faults(page: Page) -> list[str]:
    found = (await AXE.run(page)).response["violations"]
    return [f"{fault['id']}: {node['target']}" for fault in found for node in fault["nodes"]]


async def sideways(page: Page) -> int:
    return await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 320])
async def test_axe_finds_nothing_and_nothing_sticks_out(marc: Page, mirrored: Service, width: int, scheme: str) -> None:
    await marc.set_viewport_size({"width": width, "height": 800})
    await marc.emulate_media(color_scheme=scheme)
    await marc.goto(f"{mirrored.url}/console/envois")
    await marc.get_by_text("Abandonner…").click()
    assert await faults(marc) == []
    assert await sideways(marc) == 0
    await marc.goto(f"{mirrored.url}/console/registre")
    assert await faults(marc) == []
    assert await sideways(marc) == 0
    await marc.get_by_role("button", name="Vérifier toute la chaîne").click()
    await expect(marc.get_by_role("status")).to_contain_text("Le registre tient")
    assert await faults(marc) == []
    assert await sideways(marc) == 0


async def test_a_letter_is_given_up_from_the_keyboard(marc: Page, mirrored: Service) -> None:
    await marc.goto(f"{mirrored.url}/console/envois")
    summary = marc.get_by_text("Abandonner…")
    await summary.focus()
    await marc.keyboard.press("Enter")
    await marc.keyboard.press("Tab")
    await marc.keyboard.type("envoyé en double")
    await marc.keyboard.press("Tab")
    await marc.keyboard.press("Enter")
    await expect(marc.get_by_role("status")).to_contain_text("L’envoi est abandonné", **PATIENT)
    await expect(marc.get_by_text("Aucune lettre morte.")).to_be_visible()
