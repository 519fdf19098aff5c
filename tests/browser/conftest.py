"""One Chromium for all the browser tests, and the portal served to it. Every test here runs in the session's own event
loop, since the browser lives in it; `browser` is Playwright's async Browser, `page` a fresh page of a fresh visitor.
"""

import shutil
from collections.abc import AsyncIterator
from inspect import iscoroutinefunction
from pathlib import Path

import pytest
import pytest_asyncio
from aiohttp.test_utils import TestServer
from playwright.async_api import Browser, Page, async_playwright

from bot.settings import read_settings
from bot.store import agents
from bot.store.agents import Role
from portal_stub.app import create_portal
from portal_stub.config import PortalConfig
from tests.browser.console_pages import PASSWORD, QUESTION, signed_in
from tests.people import Member
from tests.services import Service, serving
from webhooks.app_keys import DATABASE
from webhooks.console.passwords import hash_password

CHROMIUM = "/usr/bin/chromium"
FLAGS = [
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
]
HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Marks this folder's tests `browser`, and gives them the session's loop."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.browser)
            if iscoroutinefunction(getattr(item, "function", None)):
                item.add_marker(pytest.mark.asyncio(loop_scope="session"), append=False)


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser() -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        chromium = await playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield chromium
        await chromium.close()


@pytest_asyncio.fixture(loop_scope="session")
async def page(browser: Browser) -> AsyncIterator[Page]:
    """1280 × 800, French, nobody's cookies."""
    context = await browser.new_context(viewport={"width": 1280, "height": 800}, locale="fr-FR")
    yield await context.new_page()
    await context.close()


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def portal_url(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[str]:
    """The portal alone; the service that it points to does not answer."""
    async with TestServer(create_portal(portal_config(tmp_path_factory.mktemp("portal")))) as server:
        yield str(server.make_url("")).rstrip("/")


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def closed_portal_url(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[str]:
    """The same in maintenance."""
    config = portal_config(tmp_path_factory.mktemp("portal")).model_copy(update={"maintenance": True})
    async with TestServer(create_portal(config)) as server:
        yield str(server.make_url("")).rstrip("/")


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def console(learnt: Path, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Service]:
    """The service with two agents; the tests of a file share it."""
    data = tmp_path_factory.mktemp("console") / "var"
    shutil.copytree(learnt, data)
    async with serving(read_settings(data=data)) as service:
        async with service.app[DATABASE].transaction() as db:
            for name, shown in (("lea", "Léa"), ("marc", "Marc")):
                hashed = hash_password(PASSWORD)
                await agents.add(
                    db, name=name, display_name=shown, role=Role.AGENT, password_hash=hashed, at=service.clock()
                )
        yield service


@pytest_asyncio.fixture(loop_scope="session")
async def visitor(console: Service) -> Member:
    """A member who has asked something with her address in it, and for a person."""
    visitor = console.visitor()
    await visitor.opens(page="/compte")
    await visitor.asks("mon mail est jean.dupont@orange.fr")
    await visitor.asks(QUESTION)
    await visitor.asks_for_a_human()
    return visitor


@pytest_asyncio.fixture(loop_scope="session")
async def lea(console: Service, page: Page) -> Page:
    return await signed_in(console, page)


def portal_config(data: Path) -> PortalConfig:
    return PortalConfig(public_url="http://127.0.0.1:8081", service_url="http://127.0.0.1:9", data=data)
