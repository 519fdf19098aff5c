"""A letter that takes long: typing keeps the session, and without JavaScript what was typed is kept for its member."""

import pytest
import pytest_asyncio
from aiohttp.test_utils import TestClient, TestServer
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import expect

from portal_stub.app import create_portal
from portal_stub.app_keys import DATABASE
from portal_stub.store.service_tables import METADATA
from tests.browser.conftest import portal_config
from tests.portal_stub.conftest import CAMILLE, Visitor

LETTER = "Une lettre longue, écrite lentement."


@pytest_asyncio.fixture(loop_scope="session")
async def portal(tmp_path):
    """A portal where Camille has an account."""
    config = portal_config(tmp_path).model_copy(update={"loopback": True})
    async with TestServer(create_portal(config)) as server, TestClient(server) as client:
        visitor = Visitor(client)
        await visitor.registers()
        await visitor.follows((await visitor.mails())[-1]["links"][0])
        yield server


async def signs_in(page, at):
    await page.goto(at)
    await page.get_by_label("Identifiant").fill(CAMILLE["email"])
    await page.get_by_label("Mot de passe").fill(CAMILLE["mot_de_passe"])
    await page.get_by_role("button", name="Se connecter").click()


async def test_typing_tells_the_portal_that_somebody_is_there_and_no_more_than_that(page, portal):
    base = str(portal.make_url("")).rstrip("/")
    await page.clock.install()
    await signs_in(page, f"{base}/connexion?next=/messages")
    box = page.get_by_label("Votre message")
    await box.wait_for()
    await page.wait_for_load_state("networkidle")  # what the page itself is made of has come
    told = []
    page.on("request", lambda request: told.append((request.method, request.url, request.post_data)))
    await box.fill("Une lettre")
    assert told == []
    await page.clock.fast_forward("06:00")
    async with page.expect_response(f"{base}/session") as answer:
        await box.fill(LETTER)
    assert (await answer.value).status == 204
    assert told == [("HEAD", f"{base}/session", None)]


@pytest.mark.parametrize("javascript", [True, False])
async def test_a_letter_sent_after_its_session_ended_is_there_after_signing_in(browser, portal, javascript):
    base = str(portal.make_url("")).rstrip("/")
    context = await browser.new_context(locale="fr-FR", java_script_enabled=javascript)
    page = await context.new_page()
    await signs_in(page, f"{base}/connexion?next=/messages")
    await page.get_by_label("Objet").fill("Ma facture")
    await page.get_by_label("Votre message").fill(LETTER)
    async with portal.app[DATABASE].transaction() as db:
        await db.execute(METADATA.tables["sessions"].delete())  # as after half an hour
    await page.get_by_role("button", name="Envoyer", exact=True).click()
    await expect(page.get_by_text("Ce que vous avez écrit est gardé")).to_be_visible()
    await signs_in(page, page.url)
    await expect(page.get_by_label("Votre message")).to_have_value(LETTER)
    await expect(page.get_by_label("Objet")).to_have_value("Ma facture")
    await expect(page.get_by_text("Votre session s’était fermée.")).to_be_visible()
    if javascript:
        assert (await Axe().run(page)).response["violations"] == []
    await page.get_by_label("Objet").press("Enter")  # as in any form: it sends, it does not throw away
    await expect(page.get_by_text("Votre message est envoyé.")).to_be_visible()
    await expect(page.get_by_role("link", name="Ma facture")).to_be_visible()
    await context.close()
