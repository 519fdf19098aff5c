"""The real service, started in the test's own process on free ports: what `guichet serve` starts, less the signals."""

import asyncio
import socket
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from aiohttp import ClientSession, web

from bot.settings import Settings
from tests.people import Member
from webhooks.app import create_app, utc_now
from webhooks.commands.serve import desk_app, portal_app, with_desk
from webhooks.served import served_at


@dataclass
class Clock:
    """A clock that a story sets: it stands at the true time plus `ahead`."""

    ahead: timedelta = timedelta()

    def __call__(self) -> datetime:
        return utc_now() + self.ahead

    def forward(self, **by: float) -> None:
        self.ahead += timedelta(**by)


@dataclass
class Service:
    """Where it runs, and the app itself for what has no door (its clock)."""

    url: str
    portal_url: str
    desk_url: str
    app: web.Application
    http: ClientSession
    clock: Clock
    settings: Settings
    visitors: list[Member] = field(default_factory=list)

    def visitor(self, **headers: str) -> Member:
        """Somebody new at the door."""
        return Member(self.http, self.url, headers)


def free_socket() -> socket.socket:
    bound = socket.socket()
    bound.bind(("127.0.0.1", 0))
    bound.listen(128)
    bound.setblocking(False)
    return bound


@asynccontextmanager
async def serving(
    settings: Settings, *, desk: bool = False, before: Callable[[web.Application], None] | None = None
) -> AsyncIterator[Service]:
    """The service and the portal, and with `desk` the stand-in for Google Chat; ready when it is given."""
    sockets = {name: free_socket() for name in ("service", "portal", "desk")}
    ports = {name: bound.getsockname()[1] for name, bound in sockets.items()}
    desk_url = f"http://127.0.0.1:{ports['desk']}"
    if desk:
        settings = with_desk(settings, desk_url)
    served = served_at(settings, "127.0.0.1", ports["service"], ports["portal"])
    clock = Clock()
    app = create_app(settings, served, now=clock)
    if before is not None:
        before(app)
    parts = [(portal_app(settings, served), sockets["portal"])]
    if desk:
        parts.append((desk_app(settings, served), sockets["desk"]))
    parts.append((app, sockets["service"]))
    runners: list[web.AppRunner] = []
    try:
        for part, bound in parts:
            runner = web.AppRunner(part, access_log=None, shutdown_timeout=2)
            runners.append(runner)
            await runner.setup()
            await web.SockSite(runner, bound).start()
        async with ClientSession() as http:
            await _ready(http, served.public_url)
            yield Service(served.public_url, served.portal_url, desk_url, app, http, clock, settings)
    finally:
        for runner in reversed(runners):
            await runner.cleanup()
        for bound in sockets.values():
            bound.close()


async def _ready(http: ClientSession, url: str) -> None:
    async with asyncio.timeout(60):
        while True:
            async with http.get(f"{url}/readyz") as response:
                if response.status == 200:
                    return
            await asyncio.sleep(0.1)
