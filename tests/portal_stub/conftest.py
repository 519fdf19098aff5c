"""A visitor of the portal: her own browser's cookies, pages read as a reader or a screen reader would."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

import pytest
from aiohttp import ClientResponse
from aiohttp.test_utils import TestClient
from typer.testing import CliRunner
from yarl import URL

from portal_stub.app import create_portal
from portal_stub.config import PortalConfig
from webhooks.commands import build

SERVICE = "http://127.0.0.1:8080"
PASSWORD = "quatre mots bien choisis"
EDITOR_PASSWORD = "cinq mots pour tenir le portail"
CAMILLE = {  # in the bundled list of members, with the contract
    "email": "camille@exemple.fr",
    "mot_de_passe": PASSWORD,
    "mot_de_passe_bis": PASSWORD,
    "nom": "Tilleul",
    "prenom": "Camille",
    "naissance": "31/12/1980",
    "numero": "AUB100001",
    "conditions": "oui",
}
INES = {  # in the list too, without the contract
    **CAMILLE,
    "email": "ines@exemple.fr",
    "nom": "Cormier",
    "prenom": "Inès",
    "naissance": "02/05/1974",
    "numero": "AUB100002",
}
VOID = {"meta", "link", "input", "br", "hr", "img"}


@dataclass
class Element:
    """One tag with its attributes, and the text inside it."""

    tag: str
    attributes: dict[str, str]
    text: str = ""


@dataclass
class Visited:
    """A page as it was served."""

    status: int
    headers: dict[str, str]
    source: str
    elements: list[Element] = field(default_factory=list)
    text: str = ""

    def all(self, *tags: str) -> list[Element]:
        return [element for element in self.elements if element.tag in tags]

    @property
    def ids(self) -> list[str]:
        return [element.attributes["id"] for element in self.elements if "id" in element.attributes]

    @property
    def links(self) -> list[str]:
        return [element.attributes["href"] for element in self.all("a")]

    def token(self, action: str) -> str:
        """The hidden token of the first form that posts to `action`."""
        form = self.source.split(f'action="{action}"', 1)[1]
        return form.split('name="jeton" value="', 1)[1].split('"', 1)[0]


class _Reader(HTMLParser):
    def __init__(self, page: Visited) -> None:
        super().__init__()
        self._page = page
        self._open: list[Element] = []

    def handle_starttag(self, tag, attrs):
        element = Element(tag, {name: value or "" for name, value in attrs})
        self._page.elements.append(element)
        if tag not in VOID:
            self._open.append(element)

    def handle_endtag(self, tag):
        while self._open and self._open.pop().tag != tag:
            pass

    def handle_data(self, data):
        self._page.text += data
        for element in self._open:
            element.text += data


async def read(response: ClientResponse) -> Visited:
    page = Visited(response.status, dict(response.headers), await response.text())
    _Reader(page).feed(page.source)
    return page


@dataclass
class Visitor:
    """Speaks HTTP only."""

    client: TestClient

    async def opens(self, path: str, **headers: str) -> Visited:
        return await read(await self.client.get(path, headers=headers, allow_redirects=False))

    async def sends(self, path: str, fields: dict[str, str], **headers: str) -> ClientResponse:
        return await self.client.post(path, data=fields, headers=headers, allow_redirects=False)

    async def fills(self, page: str, action: str, **fields: str) -> ClientResponse:
        """Opens `page`, then posts its form `action` with what she filled in."""
        return await self.sends(action, {"jeton": (await self.opens(page)).token(action), **fields})

    async def mails(self, to: str = "") -> list[dict]:
        """What the portal sent, oldest first; to one address if it is given."""
        answer = await self.client.get("/_dev/mails")
        return [mail for mail in await answer.json() if to in ("", mail["to"])]

    async def follows(self, link: str) -> Visited:
        """Opens a link of a mail, wherever the portal is said to be."""
        return await self.opens(URL(link).path_qs)

    async def registers(self, **changed: str) -> ClientResponse:
        """Fills in the form as Camille, save what is changed."""
        return await self.fills("/inscription", "/inscription", **{**CAMILLE, **changed})

    async def signs_in(self, email: str = CAMILLE["email"], password: str = PASSWORD, **more: str) -> ClientResponse:
        return await self.fills("/connexion", "/connexion", identifiant=email, mot_de_passe=password, **more)

    async def signs_out(self) -> ClientResponse:
        return await self.fills("/aide", "/deconnexion")

    async def becomes_a_member(self, **changed: str) -> None:
        """Registers, follows the link, signs in."""
        person = {**CAMILLE, **changed}
        await self.registers(**changed)
        await self.follows((await self.mails(person["email"]))[-1]["links"][0])
        assert (await self.signs_in(person["email"], person["mot_de_passe"])).status == 303


@pytest.fixture
def config(tmp_path: Path) -> PortalConfig:
    return PortalConfig(
        public_url="http://127.0.0.1:8081", service_url=SERVICE, data=tmp_path / "portal", loopback=True
    )


@pytest.fixture
async def visitor_of(aiohttp_client) -> Callable[[PortalConfig], Awaitable[Visitor]]:
    async def open_portal(config: PortalConfig) -> Visitor:
        return Visitor(await aiohttp_client(create_portal(config)))

    return open_portal


@pytest.fixture
async def visitor(visitor_of, config) -> Visitor:
    return await visitor_of(config)


@pytest.fixture
async def member(visitor) -> Visitor:
    """Camille, who holds the complementary contract, signed in."""
    await visitor.becomes_a_member()
    return visitor


@pytest.fixture
async def another_browser(visitor, aiohttp_client) -> Visitor:
    """Another browser on the same portal."""
    return Visitor(await aiohttp_client(visitor.client.server))


@pytest.fixture
def guichet(tmp_path):
    """The command line on the data of `config`."""

    def run(*words: str, given: str = ""):
        command = ["portal", "editors", *words, "--data", str(tmp_path)]
        return CliRunner().invoke(build(), command, input=given)

    return run


@pytest.fixture
async def editor(guichet, another_browser) -> Visitor:
    """Léa, who keeps the portal, signed in from a browser of her own."""
    added = await asyncio.to_thread(guichet, "add", "Lea", "--password-stdin", given=f"{EDITOR_PASSWORD}\n")
    assert added.exit_code == 0, added.output
    answer = await editor_signs_in(another_browser)
    assert (answer.status, answer.headers["Location"]) == (303, "/editeur")
    return another_browser


async def editor_signs_in(browser, password=EDITOR_PASSWORD):
    return await browser.fills("/editeur/connexion", "/editeur/connexion", identifiant="lea", mot_de_passe=password)


@pytest.fixture
def here() -> URL:
    return URL("http://127.0.0.1:8081")
