"""A portal that is closed while a member has a talk open: the page says so, and so does the assistant, once more."""

import shutil
from datetime import UTC, datetime

import pytest_asyncio
from playwright.async_api import expect

from bot.settings import read_settings
from portal_stub.closures import Closure, Closures, ClosuresFile
from tests.services import serving

SLOW = {"timeout": 30_000}


@pytest_asyncio.fixture(loop_scope="session")
async def service(learnt, tmp_path):
    shutil.copytree(learnt, tmp_path / "var")
    async with serving(read_settings(data=tmp_path / "var")) as running:
        yield running


async def test_a_talk_that_is_open_tells_that_the_portal_has_closed(page, service):
    await page.goto(service.portal_url)
    await page.get_by_role("button", name="Aide", exact=True).click()
    await page.get_by_role("button", name="Continuer").click()
    await page.get_by_role("textbox", name="Votre message").fill("Comment refuser les cookies ?")
    await page.get_by_role("button", name="Envoyer", exact=True).click()
    await expect(page.get_by_role("log")).to_contain_text("Refuser", **SLOW)
    told = page.locator("guichet-chat").get_by_role("alert")
    await page.reload()
    await expect(page.get_by_role("log")).to_contain_text("Refuser", **SLOW)
    await expect(told).to_have_count(0)

    file = ClosuresFile(service.settings.data / "portal")
    file.write(Closures(closures=(Closure(begins=datetime.now(UTC)),)))
    await page.reload()
    await expect(page.get_by_role("heading", name="Portail en maintenance")).to_be_visible()
    await expect(told).to_contain_text("Le portail est fermé en ce moment pour une maintenance", **SLOW)
    await page.get_by_role("textbox", name="Votre message").fill("Et sous Firefox ?")
    await page.get_by_role("button", name="Envoyer", exact=True).click()
    await expect(told).to_have_count(0)  # read, and not in the way
