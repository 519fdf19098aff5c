"""/faq, /aide and the console's pages for authors in a real browser: axe, 320 px, the dark, and an address that opens
its answer.
"""

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
from tests.services import Service, serving
from webhooks.app_keys import DATABASE
from webhooks.console.passwords import hash_password

PASSWORD = "quatre-mots-bien-choisis"
AXE = Axe()
LOOKS = [(1280, "light"), (1280, "dark"), (320, "light"), (320, "dark")]


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def service(learnt: Path, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Service]:
    """Service and portal, with an author's account; the tests of this file share it."""
    data = tmp_path_factory.mktemp("knowledge") / "var"
    shutil.copytree(learnt, data)
    async with serving(read_settings(data=data)) as running:
        async with running.app[DATABASE].transaction() as db:
            hashed = hash_password(PASSWORD)
            await agents.add(
                db, name="nour", display_name="Nour", role=Role.AUTHOR, password_hash=hashed, at=running.clock()
            )
        yield running


async def looks_well(page: Page, width: int, scheme: str) -> None:
    await page.set_viewport_size({"width": width, "height": 800})
    await page.emulate_media(color_scheme=scheme, reduced_motion="reduce")  # no colour half way to another
    await page.evaluate("document.querySelectorAll('details').forEach((one, at) => (one.open ||= at < 4))")
    found = (await AXE.run(page)).response["violations"]
    assert [(fault["id"], node["target"]) for fault in found for node in fault["nodes"]] == []
    assert await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") == 0


async def test_the_faq_looks_well_before_and_after_a_question(page: Page, service: Service) -> None:
    for width, scheme in LOOKS:
        await page.goto(f"{service.url}/faq")
        await looks_well(page, width, scheme)
        await page.get_by_label("Votre question").fill("je suis Claire Dubois, comment refuser les cookies ?")
        await page.get_by_role("button", name="Chercher").click()
        await expect(page.get_by_text("nom masqué")).to_be_visible()
        await looks_well(page, width, scheme)


async def test_the_portals_help_looks_well_before_and_after_a_search(page: Page, service: Service) -> None:
    for width, scheme in LOOKS:
        await page.goto(f"{service.portal_url}/aide")
        await looks_well(page, width, scheme)
        await page.get_by_label("Chercher dans l’aide").fill("mail activation")
        await page.get_by_role("button", name="Chercher", exact=True).click()
        await expect(page.get_by_text("courriers indésirables").first).to_be_visible()
        await looks_well(page, width, scheme)


async def test_an_address_of_a_question_opens_its_answer(page: Page, service: Service) -> None:
    answer = page.locator('[id="activation.mail-absent"]')
    await page.goto(f"{service.url}/faq")
    await expect(answer).to_be_hidden()
    await page.goto(f"{service.url}/faq#activation.mail-absent")
    await expect(answer).to_be_visible()


async def test_the_authors_pages_look_well(page: Page, service: Service) -> None:
    visitor = service.visitor()
    await visitor.opens()
    await visitor.asks("quelle licorne a gagné la course d’escargots hier")
    await page.goto(f"{service.url}/console/connexion?suite=/console/essayer")
    await page.get_by_label("Identifiant").fill("nour")
    await page.get_by_label("Mot de passe").fill(PASSWORD)
    await page.get_by_role("button", name="Se connecter").click()
    await expect(page.get_by_role("heading", name="Essayer une question")).to_be_visible()
    for width, scheme in LOOKS:
        await page.goto(f"{service.url}/console/essayer")
        await page.get_by_label("Question", exact=True).fill("je suis Claire Dubois, comment refuser les cookies ?")
        await page.get_by_role("button", name="Essayer").click()
        await expect(page.get_by_role("heading", name="Décision")).to_be_visible()
        await looks_well(page, width, scheme)
        await page.goto(f"{service.url}/console/questions")
        await looks_well(page, width, scheme)
        await page.get_by_role("checkbox").first.check()
        await page.get_by_role("button", name="Préparer un correctif").click()
        await expect(page.get_by_role("button", name="Télécharger le correctif")).to_be_visible()
        await looks_well(page, width, scheme)
