"""The widget on a page of somebody else's site, talking to the real service.

`stage` is the service and that site (another origin, the strictest policy a page can have), started once; `visitor` is
a person in front of a fresh page of it. All run in the session's own loop, where the browser lives.
"""

import json
import shutil
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import pytest_asyncio
from aiohttp import web
from aiohttp.test_utils import TestServer
from playwright.async_api import Browser

from bot.settings import read_settings
from portal_stub.identity import PortalIdentity
from tests.browser.widget.network import Network
from tests.browser.widget.people import Adviser, Visitor
from tests.services import Service, serving

POLICY = (
    "default-src 'none'; script-src {service}; connect-src 'self' {service}; style-src 'self'; base-uri 'none'; "
    "form-action 'none'; require-trusted-types-for 'script'"
)
PAGE = """<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Un site</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<script type="module" src="{service}/widget/guichet.js"></script></head>
<body><main><h1>Un site</h1><p><a href="/ailleurs">Ailleurs</a></p></main>
<guichet-chat identity-url="/identite"></guichet-chat></body></html>"""


@dataclass
class Site:
    """The page's site: who is signed in there (a `sub`), and how it signs."""

    identity: PortalIdentity
    service_url: str = ""
    signed_in: str | None = None

    def app(self) -> web.Application:
        app = web.Application()
        app.add_routes([web.get("/identite", self.who), web.get("/{page:.*}", self.page)])
        return app

    async def page(self, _: web.Request) -> web.Response:
        policy = POLICY.format(service=self.service_url)
        headers = {"Content-Security-Policy": policy}
        return web.Response(text=PAGE.format(service=self.service_url), content_type="text/html", headers=headers)

    async def who(self, _: web.Request) -> web.Response:
        signed = None if self.signed_in is None else self.identity.sign(self.signed_in, contract=False)
        return web.json_response({"identity": signed})


@dataclass
class Stage:
    """Where things are, the line to the service, and the adviser at the other end."""

    service: Service
    site: Site
    site_url: str
    network: Network
    adviser: Adviser


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def stage(learnt: Path, tmp_path_factory) -> AsyncIterator[Stage]:
    folder = tmp_path_factory.mktemp("widget")
    shutil.copytree(learnt, folder / "var")
    site = Site(PortalIdentity.load(folder, "http://site.example"))
    keys = folder / "keys.json"
    keys.write_text(json.dumps(site.identity.jwks()))
    async with TestServer(site.app()) as server:
        site_url = str(server.make_url("")).rstrip("/")
        settings = read_settings(
            data=folder / "var", origins=site_url, identity_keys=str(keys), limits={"conversations_per_hour": 0}
        )
        async with serving(settings) as service:
            network = Network(service.url)
            site.service_url = await network.start()
            yield Stage(service, site, site_url, network, Adviser(service.app))
            await network.stop()


@pytest_asyncio.fixture(loop_scope="session")
async def visitor(stage: Stage, browser: Browser) -> AsyncIterator[Visitor]:
    """Somebody on the site's home page, in a window of 1280 × 800. Nothing may go wrong in the page unseen."""
    stage.site.signed_in = None
    stage.network.comes_back()
    context = await browser.new_context(viewport={"width": 1280, "height": 800}, locale="fr-FR")
    person = Visitor(await context.new_page(), stage.site_url, stage.site.service_url)
    await person.arrives()
    yield person
    await context.close()
    assert person.faults == []
