"""What the portal does beside requests: named tasks, each owned by a cleanup context of the app.

    app.cleanup_ctx.append(every("purge", purge, HOUR_S))  # once at the start, then every hour
    app.cleanup_ctx.append(beside("mails", send_mails))     # runs until it is told to stop

A task that fails is logged by its type and begins again after its pause. At the end each is asked to stop and waited
for: a connection cut while it opens would answer a loop that is gone.
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import suppress
from datetime import timedelta

import structlog
from aiohttp import web

from portal_stub.app_keys import DATABASE
from portal_stub.mail import KEPT_DAYS
from portal_stub.store import drafts, links, mails, registrations, sessions, tries
from portal_stub.store.database import now

log = structlog.get_logger(__name__)
Work = Callable[[web.Application], Awaitable[None]]
LastingWork = Callable[[web.Application, asyncio.Event], Awaitable[None]]
Context = Callable[[web.Application], AsyncIterator[None]]
HOUR_S = 3600.0
_AFTER_FAILURE_S = 60.0
_PATIENCE_S = 5.0


def beside(name: str, work: LastingWork, pause_s: float = _AFTER_FAILURE_S) -> Context:
    """A cleanup context that has `work` run, and again after `pause_s`, until the app stops. `work` returns soon after
    the event it is given is set.
    """

    async def owned(app: web.Application) -> AsyncIterator[None]:
        stopping = asyncio.Event()
        task = asyncio.create_task(_again_and_again(name, work, app, stopping, pause_s), name=f"portal {name}")
        yield
        stopping.set()
        _, late = await asyncio.wait([task], timeout=_PATIENCE_S)
        for one in late:
            one.cancel()
            with suppress(asyncio.CancelledError):
                await one

    return owned


def every(name: str, work: Work, pause_s: float) -> Context:
    """A cleanup context that has `work` done at the start, then after each pause."""

    async def once(app: web.Application, _: asyncio.Event) -> None:
        await work(app)

    return beside(name, once, pause_s)


async def _again_and_again(
    name: str, work: LastingWork, app: web.Application, stopping: asyncio.Event, pause_s: float
) -> None:
    while not stopping.is_set():
        wait_s = pause_s
        try:
            await work(app, stopping)
        except Exception as failed:  # an edge: the type is logged, the work goes on
            log.error("job_failed", job=name, error=type(failed).__name__)
            wait_s = max(pause_s, _AFTER_FAILURE_S)
        with suppress(TimeoutError):
            async with asyncio.timeout(wait_s):
                await stopping.wait()


async def purge(app: web.Application) -> None:
    """What is past its age goes: sessions, registrations never activated, old links, tries, drafts, mails."""
    at = now()
    async with app[DATABASE].transaction() as db:
        await sessions.purge(db, at=at)
        await registrations.purge(db, at=at)
        await links.purge(db, at=at)
        await tries.purge(db, at=at)
        await drafts.purge(db, at=at)
        await mails.purge(db, before=at - timedelta(days=KEPT_DAYS))
