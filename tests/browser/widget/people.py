"""Drivers for the two sides of a talk: a visitor who sees and touches the widget only, an adviser at the desk."""

from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from aiohttp import web
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Locator, Page, Request, Response, expect

from bot.dialogue.handoff import Agent
from webhooks.app_keys import DESK

LEA = Agent("3f6c5b1e-0000-4000-8000-000000000001", "Léa")
KEPT = "JSON.parse(sessionStorage.getItem('guichet'))"
FOCUSED = """() => {
  let focused = document.activeElement
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement
  return focused.getAttribute('aria-label') ?? focused.labels?.[0]?.textContent ?? focused.textContent.trim()
}"""


@dataclass
class Visitor:
    """`calls` are what her browser asked of the service, `faults` what went wrong in the page."""

    page: Page
    site_url: str
    service_url: str
    calls: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    async def arrives(self, path: str = "/") -> None:
        self.page.on("request", self._asked)
        self.page.on("pageerror", lambda error: self.faults.append(str(error)))
        self.page.on("console", lambda line: self.faults.append(line.text) if "Policy" in line.text else None)
        await self.page.goto(self.site_url + path)
        await expect(self.launcher).to_be_visible()

    def _asked(self, request: Request) -> None:
        if request.url.startswith(self.service_url):
            self.calls.append(f"{request.method} {request.url.removeprefix(self.service_url)}")

    # What she sees

    def button(self, name: str) -> Locator:
        return self.page.get_by_role("button", name=name, exact=True)

    @property
    def launcher(self) -> Locator:
        return self.button("Aide")

    @property
    def text(self) -> Locator:
        return self.page.get_by_role("textbox", name="Votre message")

    @property
    def log(self) -> Locator:
        return self.page.get_by_role("log")

    @property
    def answers(self) -> Locator:
        return self.log.locator(".bot")

    @property
    def said(self) -> Locator:
        """Her own words, as they stand in the log."""
        return self.log.locator(".member .said")

    @property
    def waiting_to_leave(self) -> Locator:
        return self.page.locator(".pending .bubble")

    @property
    def alert(self) -> Locator:
        return self.page.locator("section > [role=alert]")

    async def focused(self) -> str:
        """The name of what has the focus, through shadow roots."""
        return str(await self.page.evaluate(FOCUSED))

    async def kept(self) -> Any:
        """What stands in the browser."""
        return await self.page.evaluate(KEPT)

    async def conversation(self) -> UUID:
        """The open conversation's; the text box may be there before it."""
        kept = await self.kept()
        for _ in range(600):
            if kept and kept.get("id"):
                break
            await self.page.wait_for_timeout(50)
            kept = await self.kept()
        return UUID(kept["id"])

    async def faults_of_access(self) -> list[str]:
        """What axe finds wrong."""
        found = (await Axe().run(self.page)).response["violations"]
        return [f"{fault['id']}: {node['target']}" for fault in found for node in fault["nodes"]]

    # What she does

    async def opens(self) -> None:
        await self.launcher.click()
        await expect(self.button("Continuer")).to_be_visible()

    async def starts(self) -> None:
        await self.opens()
        await self.button("Continuer").click()
        await expect(self.text).to_be_visible()
        await expect(self.button("Menu")).to_be_visible()  # the conversation is open

    async def sends(self, words: str) -> None:
        await self.text.fill(words)
        await self.text.press("Enter")

    async def asks(self, words: str) -> Locator:
        """Sends it and waits for the answer."""
        before = await self.answers.count()
        await self.sends(words)
        await expect(self.answers).to_have_count(before + 1)
        return self.answers.last

    async def chooses(self, item: str) -> None:
        await self.button("Menu").click()
        await self.page.get_by_role("menuitem", name=item).click()

    async def goes_offline(self, offline: bool = True) -> None:
        await self.page.context.set_offline(offline)

    def answer_to(self, method: str, path_end: str) -> Any:
        """The service's next answer to such a call, to be awaited after what makes it."""

        def is_it(response: Response) -> bool:
            return response.request.method == method and response.url.split("?")[0].endswith(path_end)

        return self.page.expect_response(is_it)


@dataclass
class Adviser:
    """Léa, at the desk: the same path as from the console or Google Chat."""

    app: web.Application

    async def takes(self, visitor: Visitor) -> None:
        await self.app[DESK].take(await visitor.conversation(), LEA)

    async def says(self, visitor: Visitor, words: str) -> None:
        await self.app[DESK].reply(await visitor.conversation(), LEA, words)

    async def hands_back(self, visitor: Visitor) -> None:
        await self.app[DESK].hand_back(await visitor.conversation(), LEA)

    async def closes(self, visitor: Visitor) -> None:
        await self.app[DESK].close(await visitor.conversation(), LEA)
