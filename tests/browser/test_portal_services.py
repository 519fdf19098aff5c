"""The portal's other systems in a browser: the announcement after sign-in, a file sent and found again, the editors."""

import pytest
import pytest_asyncio
from aiohttp.test_utils import TestClient, TestServer

from portal_stub.app import create_portal
from tests.browser.conftest import portal_config
from tests.browser.test_portal_accessibility import NARROW, faults, sideways
from tests.portal_stub.conftest import CAMILLE, Visitor
from tests.portal_stub.files import PDF


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def url(tmp_path_factory):
    """A portal where Camille has an account."""
    config = portal_config(tmp_path_factory.mktemp("portal")).model_copy(update={"loopback": True})
    async with TestServer(create_portal(config)) as server, TestClient(server) as client:
        visitor = Visitor(client)
        await visitor.registers()
        await visitor.follows((await visitor.mails())[-1]["links"][0])
        yield str(server.make_url("")).rstrip("/")


async def signs_in(page, url):
    await page.goto(f"{url}/connexion")
    await page.locator("#identifiant").fill(CAMILLE["email"])
    await page.locator("#mot_de_passe").fill(CAMILLE["mot_de_passe"])
    await page.get_by_role("button", name="Se connecter").click()
    await page.wait_for_url(f"{url}/compte")


async def test_the_announcement_covers_nothing_closes_by_escape_and_does_not_come_back(page, url):
    await signs_in(page, url)
    dialog = page.get_by_role("dialog", name="Vos messages sont au même endroit")
    assert await dialog.is_visible()
    assert await faults(page) == []
    await page.keyboard.press("Escape")
    assert not await dialog.is_visible()
    await page.reload()
    assert await page.get_by_role("dialog").count() == 0


async def test_without_javascript_its_cross_closes_it(browser, url):
    context = await browser.new_context(java_script_enabled=False, viewport=NARROW)
    page = await context.new_page()
    await signs_in(page, url)
    dialog = page.get_by_role("dialog")
    assert await dialog.is_visible()
    assert await page.locator("main h1").is_visible()
    await page.get_by_role("button", name="Fermer l’annonce").click()
    assert not await dialog.is_visible()
    await context.close()


@pytest.mark.parametrize("javascript", [True, False])
async def test_a_message_with_its_file_is_sent_and_found_again(browser, url, javascript):
    context = await browser.new_context(java_script_enabled=javascript, viewport=NARROW)
    page = await context.new_page()
    await signs_in(page, url)
    await page.goto(f"{url}/messages")
    subject = f"Relevé, script {javascript}"
    await page.get_by_label("Objet").fill(subject)
    await page.get_by_label("Votre message").fill("Voici mon relevé.")
    wrong = {"name": "photo.jpg", "mimeType": "image/jpeg", "buffer": b"GIF89a rien"}
    await page.get_by_label("Joindre un document").set_input_files(wrong)
    await page.get_by_role("button", name="Envoyer").click()
    assert await page.locator("#document-erreur").is_visible()
    if javascript:
        assert await faults(page) == []
    assert await sideways(page) == 0
    right = {"name": "relevé.pdf", "mimeType": "application/pdf", "buffer": PDF}
    await page.get_by_label("Joindre un document").set_input_files(right)
    await page.get_by_role("button", name="Envoyer").click()
    assert await page.get_by_text("Votre message est envoyé.").is_visible()
    await page.get_by_role("link", name=subject).click()
    async with page.expect_download() as saved:
        await page.get_by_role("link", name="Télécharger relevé.pdf").click()
    assert (await saved.value).suggested_filename == "relevé.pdf"
    await context.close()
