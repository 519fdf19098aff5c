"""What the portal does beside requests: named tasks, each owned by a cleanup context of the app.

    app.cleanup_ctx.append(beside("mails", lambda app: app[MAILER].run()))     # runs as long as the app
    app.cleanup_ctx.append(each_hour("purge of visits", purge_visits))         # once at the start, then every hour

A task that fails is logged by its type and begins again a minute later.
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import suppress
from datetime import timedelta

import structlog
from aiohttp import web

from portal_stub.app_keys import DATABASE
from portal_stub.mail import KEPT_DAYS
from portal_stub.store import links, mails, registrations, sessions, tries
from portal_stub.store.database import now

log = structlog.get_logger(__name__)
Work = Callable[[web.Application], Awaitable[None]]
_HOUR_S = 3600
_AFTER_FAILURE_S = 60


def beside(name: str, work: Work) -> Callable[[web.Application], AsyncIterator[None]]:
    """A cleanup context that has `work` run until the app stops."""

    async def owned(app: web.Application) -> AsyncIterator[None]:
        task = asyncio.create_task(_again_and_again(name, work, app), name=f"portal {name}")
        yield
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task

    return owned


def each_hour(name: str, work: Work) -> Callable[[web.Application], AsyncIterator[None]]:
    """A cleanup context that has `work` done at the start, then every hour."""

    async def hourly(app: web.Application) -> None:
        while True:
            await work(app)
            await asyncio.sleep(_HOUR_S)

    return beside(name, hourly)


async def _again_and_again(name: str, work: Work, app: web.Application) -> None:
    while True:
        try:
            await work(app)
        except Exception as failed:  # an edge: the type is logged, the work goes on
            log.error("job_failed", job=name, error=type(failed).__name__)
        await asyncio.sleep(_AFTER_FAILURE_S)


async def purge(app: web.Application) -> None:
    """What is past its age goes: sessions, registrations never activated, old links, tries, mails."""
    at = now()
    async with app[DATABASE].transaction() as db:
        await sessions.purge(db, at=at)
        await registrations.purge(db, at=at)
        await links.purge(db, at=at)
        await tries.purge(db, at=at)
        await mails.purge(db, before=at - timedelta(days=KEPT_DAYS))
