"""What the stories of the console in a browser share: signing in, what axe finds, what sticks out."""

from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Page

from tests.services import Service

PASSWORD = "quatre-mots-bien-choisis"
QUESTION = "Comment créer mon compte ?"
AXE = Axe()


async def signed_in(console: Service, page: Page) -> Page:
    await page.goto(f"{console.url}/console/")
    await page.get_by_label("Identifiant").fill("lea")
    await page.get_by_label("Mot de passe").fill(PASSWORD)
    await page.get_by_role("button", name="Se connecter").click()
    await page.wait_for_url("**/console/conversations")
    return page


async def faults(page: Page) -> list[str]:
    found = (await AXE.run(page)).response["violations"]
    return [f"{fault['id']}: {node['target']}" for fault in found for node in fault["nodes"]]


async def sideways(page: Page) -> int:
    return await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
