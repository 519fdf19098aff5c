"""What runs beside requests and needs SQLAlchemy, whose import readiness does not wait for: `JOBS`, each with its pause
in seconds. background.py runs them. Jobs that must run once over all workers take a lease first.
"""

from contextlib import suppress
from datetime import timedelta
from uuid import UUID, uuid4

import structlog
from aiohttp import web
from sqlalchemy import select

from bot.conversation import State
from bot.dialogue.handoff import LOST_AFTER, NUDGED_AFTER
from bot.errors import GuichetError
from bot.settings import ChatMode
from bot.store.leases import take_lease
from bot.store.outbox import GOOGLE_USER
from bot.store.outbox_nudging import owe_nudge, silences
from bot.store.retention import purge
from bot.store.rows import to_ms
from bot.store.searching import catch_up
from bot.store.switches import FORWARDED_IGNORED, set_switch
from bot.store.tables import conversations
from bot.store.waits import usual_wait_s
from webhooks.app_keys import ASSISTANT, DATABASE, DESK, GOOGLE_CHAT, LIMITS, NOW, SECRET, SETTINGS

log = structlog.get_logger()
INDEX_S = 2.0
WAITS_S = 2.0
SILENCES_S = 5.0
ESTIMATE_S = 30.0
INBOUND_S = 15.0
PURGE_S = 3600.0
_OWNER = str(uuid4())


async def index_words(app: web.Application) -> None:
    """What was written enters the search index."""
    await catch_up(app[DATABASE])


async def end_waits(app: web.Application) -> None:
    """Nobody came in time: the member is told, and led to the contact page."""
    now = app[NOW]()
    before = now - timedelta(seconds=app[SETTINGS].handoff.timeout_seconds)
    late = (conversations.c.state == State.WAITING.value) & (conversations.c.waiting_ms <= to_ms(before))
    async with app[DATABASE].reading() as db:
        found = (await db.execute(select(conversations.c.id).where(late).limit(100))).all()
    for row in found:
        with suppress(GuichetError):  # erased, closed or taken meanwhile: nobody waits any more
            await app[DESK].nobody_came(UUID(row.id), before)


async def resume_inbound(app: web.Application) -> None:
    """What an agent asked for in Google Chat, and a crash interrupted."""
    if GOOGLE_CHAT in app:
        await app[GOOGLE_CHAT].resume()


async def mind_silences(app: web.Application) -> None:
    """A member who waits for her holder's words: the holder is called, then the talk is somebody else's."""
    now, mode = app[NOW](), app[SETTINGS].google_chat.mode
    async with app[DATABASE].reading() as db:
        found = await silences(db, to_ms(now - NUDGED_AFTER))
    for one in found:
        with suppress(GuichetError):  # erased, closed or answered meanwhile
            if one.since <= now - LOST_AFTER:
                await app[DESK].holder_went_silent(one.conversation, one.last_seq)
            elif mode is not ChatMode.OFF and one.holder.startswith(GOOGLE_USER):
                async with app[DATABASE].transaction() as db:
                    await owe_nudge(db, one, now_ms=to_ms(now))


async def estimate_waits(app: web.Application) -> None:
    """How long members lately waited, for what the next one is told."""
    async with app[DATABASE].reading() as db:
        app[ASSISTANT].wait_seconds = await usual_wait_s(db, app[NOW]())


async def tell_of_proxies(app: web.Application) -> None:
    """A proxy is in front that nobody told us to trust: `doctor` says so."""
    if app[LIMITS].forwarded_ignored and not app[LIMITS].told:
        async with app[DATABASE].transaction() as db:
            await set_switch(db, FORWARDED_IGNORED, "yes", now_ms=to_ms(app[NOW]()))
        app[LIMITS].told = True


async def purge_old(app: web.Application) -> None:
    """Once an hour over all workers: what is past its age goes, with a certificate."""
    now = app[NOW]()
    async with app[DATABASE].transaction() as db:
        ours = await take_lease(db, "purge", _OWNER, now_ms=to_ms(now), for_ms=int(PURGE_S * 1000) - 60_000)
    if ours:
        certificate = await purge(app[DATABASE], app[SETTINGS].retention, app[SECRET], at=now)
        log.info("purged", **certificate.counts)


JOBS = (
    (index_words, INDEX_S),
    (end_waits, WAITS_S),
    (mind_silences, SILENCES_S),
    (estimate_waits, ESTIMATE_S),
    (resume_inbound, INBOUND_S),
    (tell_of_proxies, WAITS_S),
    (purge_old, PURGE_S),
)
