"""Drivers of the console's stories: an agent at her browser without JavaScript. They read pages and press buttons."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from html import unescape
from html.parser import HTMLParser

from aiohttp import ClientSession, CookieJar

from bot.store import agents
from bot.store.agents import Role
from tests.services import Service
from webhooks.app_keys import DATABASE
from webhooks.console.passwords import hash_password

PASSWORD = "quatre-mots-bien-choisis"
VOID = {"input", "meta", "link", "br"}


@dataclass
class Form:
    """A form of a page: where it goes, what it holds, what its buttons say."""

    action: str
    fields: dict[str, str] = field(default_factory=dict)
    buttons: list[str] = field(default_factory=list)


class _Reader(HTMLParser):
    """Forms, links by their words, and the words that are seen."""

    def __init__(self) -> None:
        super().__init__()
        self.forms: list[Form] = []
        self.links: dict[str, str] = {}
        self.words: list[str] = []
        self._open: list[str] = []
        self._href = self._option = self._textarea = ""
        self._said: list[str] = []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attributes}
        if tag not in VOID:
            self._open.append(tag)
        if tag == "form":
            self.forms.append(Form(given.get("action", "")))
        elif given.get("type") == "checkbox" and "checked" not in given:
            pass  # sent only if she ticks it
        elif tag in ("input", "select", "textarea") and self.forms and given.get("name"):
            self.forms[-1].fields[given["name"]] = given.get("value", "")
            self._textarea = given["name"] if tag == "textarea" else ""
            self._option = given["name"] if tag == "select" else self._option
        elif tag == "option" and "selected" in given:
            self.forms[-1].fields[self._option] = given.get("value", "")
        elif tag in ("a", "button"):
            self._href, self._said = given.get("href", ""), []

    def handle_endtag(self, tag: str) -> None:
        said = " ".join("".join(self._said).split())
        if tag == "a":
            self.links[said] = self._href
        elif tag == "button" and self.forms:
            self.forms[-1].buttons.append(said)
        elif tag == "textarea":
            self._textarea = ""
        if tag in self._open:
            while self._open.pop() != tag:
                pass

    def handle_data(self, data: str) -> None:
        if self._textarea:
            self.forms[-1].fields[self._textarea] += data
        self._said.append(data)
        if not {"script", "style"} & set(self._open):
            self.words.append(data)


@dataclass
class Page:
    """What came back, as a person reads it (`words`: all its text, blanks folded)."""

    status: int
    address: str
    html: str
    headers: dict[str, str]
    words: str
    links: dict[str, str]
    forms: list[Form]

    def form_with(self, button: str) -> Form:
        return next(form for form in self.forms if button in form.buttons)

    def has_button(self, button: str) -> bool:
        return any(button in form.buttons for form in self.forms)


@dataclass
class Agent:
    """Somebody who signs in to the console; `page` is what she looks at."""

    service: Service
    http: ClientSession
    name: str
    page: Page = field(init=False)

    async def opens(self, path: str, **headers: str) -> Page:
        """Follows an address, redirects too."""
        async with self.http.get(self.service.url + path, headers=headers) as response:
            self.page = _read(response.status, str(response.url), await response.text(), dict(response.headers))
        return self.page

    async def sends(self, path: str, fields: dict[str, str], **headers: str) -> Page:
        """Sends a form."""
        async with self.http.post(self.service.url + path, data=fields, headers=headers) as response:
            self.page = _read(response.status, str(response.url), await response.text(), dict(response.headers))
        return self.page

    async def presses(self, button: str, **fields: str) -> Page:
        """Presses a button of the page she looks at, its form filled in as given."""
        form = self.page.form_with(button)
        return await self.sends(form.action, form.fields | fields)

    async def signs_in(self, password: str = PASSWORD) -> Page:
        await self.opens("/console/connexion")
        return await self.presses("Se connecter", identifiant=self.name, **{"mot-de-passe": password})

    async def reads(self, conversation: str) -> Page:
        return await self.opens(f"/console/conversations/{conversation}")


def _read(status: int, address: str, html: str, headers: dict[str, str]) -> Page:
    reader = _Reader()
    reader.feed(html)
    words = " ".join(unescape(" ".join(reader.words)).split())
    return Page(status, address, html, headers, words, reader.links, reader.forms)


@asynccontextmanager
async def at_the_console(service: Service, name: str, shown: str, role: Role = Role.AGENT) -> AsyncIterator[Agent]:
    """A new account, and who has it, signed in."""
    async with service.app[DATABASE].transaction() as db:
        hashed = hash_password(PASSWORD)
        await agents.add(db, name=name, display_name=shown, role=role, password_hash=hashed, at=service.clock())
    async with ClientSession(cookie_jar=CookieJar(unsafe=True)) as http:
        agent = Agent(service, http, name)
        await agent.signs_in()
        yield agent
