"""Runs axe over the whole portal and writes what it found where the accessibility statement reads it:

    python -m tests.browser.record_accessibility        # ~3 minutes; needs Chromium

Every page of the plan, those beside it, a member's own and the editors', at 1280 and 320 pixels, light and dark. The
statement tells this file's figures and its day; test_portal_statement.py holds that its pages are those that there are.
"""

import asyncio
import json
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Browser, BrowserContext, async_playwright

from portal_stub.app import create_portal
from portal_stub.app_keys import DATABASE
from portal_stub.config import PortalConfig
from portal_stub.pages import read_pages
from portal_stub.passwords import hash_password
from portal_stub.statement import FILE
from portal_stub.store import editors
from portal_stub.store.database import now
from tests.browser.conftest import CHROMIUM, FLAGS
from tests.portal_stub.conftest import CAMILLE, EDITOR_PASSWORD, Visitor

BESIDE = (
    *(
        "/plan-du-site",
        "/cgu/1",
        "/cgu/changements",
        "/nulle-part",
        "/articles",
        "/articles/votre-espace-en-cinq-gestes",
    ),
    *("/articles/votre-carte-de-tiers-payant", "/articles/votre-espace-en-cinq-gestes/partager", "/editeur/connexion"),
)
MEMBERS = (
    "/",
    "/compte",
    "/messages",
    "/documents",
    "/professionnels-de-sante",
    "/articles/votre-carte-de-tiers-payant",
    "/compte/suppression",
    "/compte/echanges/effacer",
)
EDITORS = (
    "/editeur",
    "/editeur/demandes",
    "/editeur/messages",
    "/editeur/annonces",
    "/editeur/articles",
    "/editeur/nouvel-article",
    "/editeur/articles/votre-espace-en-cinq-gestes",
    "/editeur/audience",
)
WIDTHS = (1280, 320)
THEMES = ("light", "dark")


def public_pages() -> list[str]:
    """What a visitor can open."""
    return [*(page.path for page in read_pages().values()), *BESIDE]


async def look(context: BrowserContext, base: str, paths: list[str]) -> tuple[list[str], str]:
    """What axe finds wrong, a line a fault, and axe's version."""
    axe, faults, version = Axe(), [], ""
    page = await context.new_page()
    for path in paths:
        for width in WIDTHS:
            for theme in THEMES:
                await page.set_viewport_size({"width": width, "height": 800})
                await page.emulate_media(color_scheme=theme)
                await page.goto(base + path)
                found = (await axe.run(page)).response
                version = found["testEngine"]["version"]
                faults += [f"{path} {width} {theme} {one['id']}" for one in found["violations"] for _ in one["nodes"]]
    await page.close()
    return faults, version


async def look_as_editor(portal: web.Application, chromium: Browser, base: str) -> list[str]:
    """The same in an editor's browser."""
    hashed = await hash_password(EDITOR_PASSWORD)
    async with portal[DATABASE].transaction() as db:
        await editors.add(db, "lea", hashed, at=now())
    context = await chromium.new_context(locale="fr-FR")
    page = await context.new_page()
    await page.goto(f"{base}/editeur/connexion")
    await page.locator("#identifiant").fill("lea")
    await page.locator("#mot_de_passe").fill(EDITOR_PASSWORD)
    await page.get_by_role("button", name="Se connecter").click()
    await page.wait_for_url(f"{base}/editeur")
    return (await look(context, base, list(EDITORS)))[0]


async def record(data: Path) -> list[str]:
    """Writes the file; the faults."""
    config = PortalConfig(
        public_url="http://127.0.0.1:8081", service_url="http://127.0.0.1:9", data=data, loopback=True
    )
    async with (
        TestServer(create_portal(config)) as server,
        TestClient(server) as client,
        async_playwright() as playwright,
    ):
        base = str(server.make_url("")).rstrip("/")
        visitor = Visitor(client)
        await visitor.registers()
        await visitor.follows((await visitor.mails())[-1]["links"][0])
        chromium = await playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        context = await chromium.new_context(locale="fr-FR")
        faults, version = await look(context, base, public_pages())
        page = await context.new_page()
        await page.goto(f"{base}/connexion")
        await page.locator("#identifiant").fill(CAMILLE["email"])
        await page.locator("#mot_de_passe").fill(CAMILLE["mot_de_passe"])
        await page.get_by_role("button", name="Se connecter").click()
        await page.wait_for_url(f"{base}/compte")
        faults += (await look(context, base, list(MEMBERS)))[0]
        faults += await look_as_editor(server.app, chromium, base)
        await chromium.close()
    told = {
        "day": datetime.now(UTC).date().isoformat(),
        "axe": version,
        "pages": [
            *public_pages(),
            *(f"{path} (membre)" for path in MEMBERS),
            *(f"{path} (équipe)" for path in EDITORS),
        ],
        "widths": WIDTHS,
        "themes": THEMES,
        "faults": len(faults),
    }
    FILE.write_text(json.dumps(told, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return faults


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        found = asyncio.run(record(Path(folder)))
    print("\n".join([*found, f"{len(found)} fault(s)"]))
    sys.exit(bool(found))
