"""What runs beside requests: everything that is a task is named here, in the order in which it starts.

Each job is asked again after its pause until the server stops; a job that fails is logged by its error's type and
asked again. Those that housekeeping.py has begin once the service is ready.
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine
from contextlib import asynccontextmanager, suppress
from typing import Any

import structlog
from aiohttp import web

from webhooks.app_keys import ASSISTANT, HUB, MINDING, REDACTOR
from webhooks.late import load_beside

log = structlog.get_logger()
POLL_S = 2.0
SETTLED_S = 0.5  # after readiness: the first turns have the process to themselves
KEEP_HOUSE_S = 60.0  # before it is tried again where it failed
# What is imported then, in this order: what no member's turn needs, and the first to ask for it should not wait for.
LATER = ("webhooks.housekeeping", "webhooks.eddsa", "webhooks.console", "webhooks.faq", "webhooks.google_chat.door")

Job = Callable[[web.Application], Awaitable[None]]


@asynccontextmanager
async def owned(work: Coroutine[Any, Any, None], name: str, *, stop: Callable[[], None]) -> AsyncIterator[None]:
    """Runs `work` beside the block; at its end asks it to stop, and waits 10 s at most."""
    task = asyncio.create_task(work, name=name)  # noqa: TID251 — here it is owned
    try:
        yield
    finally:
        stop()
        _, late = await asyncio.wait([task], timeout=10)
        for one in late:
            one.cancel()
            with suppress(asyncio.CancelledError):
                await one


async def jobs(app: web.Application) -> AsyncIterator[None]:
    """All of them, from the start of the server to its end."""
    stopping = asyncio.Event()

    async def keep_house(app: web.Application) -> None:
        """Compiles and imports what can wait, then does the rest of the jobs until the end."""
        with suppress(TimeoutError):
            async with asyncio.timeout(SETTLED_S):
                await stopping.wait()
                return
        await asyncio.to_thread(app[REDACTOR].rehearse_stories)
        house, *_ = [await load_beside(module) for module in LATER]
        async with asyncio.TaskGroup() as group:
            for job, pause_s in house.JOBS:
                group.create_task(_repeat(app, job, pause_s, stopping), name=job.__name__)

    tasks = [
        asyncio.create_task(_repeat(app, job, pause_s, stopping), name=job.__name__)  # noqa: TID251 — here they are owned
        for job, pause_s in ((learn, 2.0), (renew_knowledge, 2.0), (poll_streams, POLL_S), (keep_house, KEEP_HOUSE_S))
    ]
    yield
    stopping.set()
    _, late = await asyncio.wait(tasks, timeout=5)
    for task in late:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


async def _repeat(app: web.Application, job: Job, pause_s: float, stopping: asyncio.Event) -> None:
    while not stopping.is_set():
        try:
            await job(app)
        except Exception as failed:  # a job that fails must not end the others, nor itself
            log.error("job_failed", job=job.__name__, error=type(failed).__name__)
        with suppress(TimeoutError):
            async with asyncio.timeout(pause_s):
                await stopping.wait()


async def learn(app: web.Application) -> None:
    """Builds the index of understanding where there is none."""
    await app[MINDING].learn_if_needed()
    app[ASSISTANT].mind = app[MINDING].mind


async def renew_knowledge(app: web.Application) -> None:
    """Takes a changed intents folder."""
    await app[MINDING].renew()
    app[ASSISTANT].mind = app[MINDING].mind


async def poll_streams(app: web.Application) -> None:
    """What other processes wrote, for the streams of this one."""
    await app[HUB].poll()
