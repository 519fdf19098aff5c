"""The factory: what is opened, in which order; the only place that knows every room.

`create_app(settings, served)` gives the service's aiohttp application. What opens closes: resources are cleanup
contexts, entered in order and left in reverse.
"""

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from datetime import datetime
from importlib import import_module
from typing import TYPE_CHECKING

from aiohttp import web

from bot.assistant import Assistant
from bot.desk import Desk
from bot.dialogue.hours import parse_hours
from bot.egress.window import Window
from bot.errors import SettingsWrong
from bot.knowledge.sources import packaged_sources
from bot.redaction.redactor import Redactor
from bot.setting_forms import file_there
from bot.settings import ChatMode, Settings
from bot.store.database import open_database
from bot.store.ledger_head import HeadFile
from bot.store.rows import from_ms
from portal_stub.closures import ClosuresFile
from webhooks import background, me, members, openapi, operations, static_files, visite
from webhooks.access import check_origin, limit_everything, say_who_may_read
from webhooks.app_keys import (
    ASSISTANT,
    CLOSURES,
    DATABASE,
    DESK,
    FULFILLED,
    GOOGLE_CHAT,
    GOOGLE_CHAT_VERIFIER,
    HUB,
    IDENTITY_KEYS,
    LIMITS,
    MINDING,
    NOTICE,
    NOW,
    READINESS,
    REDACTOR,
    SEARCH_REDACTOR,
    SECRET,
    SERVED,
    SETTINGS,
    WINDOW,
    WORKSPACE_EVENTS,
)
from webhooks.dialogflow import route as dialogflow
from webhooks.dialogflow.recent import Recent
from webhooks.identity import IdentityKeys, check_source, keys_path
from webhooks.late import LateRoutes
from webhooks.limits import Limits, open_storage
from webhooks.minding import Minding
from webhooks.notice import make_notice
from webhooks.operations import observe, refuse_while_stopping
from webhooks.problems import PROBLEM_PAGES, answer_problems
from webhooks.readiness import Readiness
from webhooks.secret_key import secret_key
from webhooks.served import Served
from webhooks.stream import Hub

if TYPE_CHECKING:
    from bot.egress.cards import Buttons

# What agents use comes with SQLAlchemy and more, a third of a start: imported once the service is ready for members'
# turns (background.py), or at the first request for it, or at once where Google Chat is set.
LATE = {
    "/console": "webhooks.console",
    "/faq": "webhooks.faq",
    "/webhooks/google-chat": "webhooks.google_chat.door",
    "/webhooks/google-chat/events": "webhooks.google_chat.workspace_events",
}


def utc_now() -> datetime:
    """The clock of a running service, in whole milliseconds: what is answered at once is what is read back later."""
    return from_ms(time.time_ns() // 1_000_000)


def create_app(settings: Settings, served: Served, *, now: Callable[[], datetime] = utc_now) -> web.Application:
    """The service. Raises `SettingsWrong`, `KnowledgeBroken` here or when it starts."""
    app = web.Application(
        middlewares=[observe, answer_problems, refuse_while_stopping, check_origin, limit_everything],
        client_max_size=1024 * 1024,  # each route has its own, smaller, bound
    )
    app[SETTINGS], app[SERVED], app[NOW], app[READINESS] = settings, served, now, Readiness()
    app[FULFILLED] = Recent()
    app[PROBLEM_PAGES] = {"/console": console_problem, "/faq": faq_problem}
    app.on_response_prepare.append(say_who_may_read)
    app.cleanup_ctx.extend([database, knowledge, rates, window, people, opinion, streams, dispatcher, background.jobs])
    for routes in (
        members.ROUTES,
        me.ROUTES,
        operations.ROUTES,
        openapi.ROUTES,
        dialogflow.ROUTES,
        static_files.ROUTES,
        visite.ROUTES,
    ):
        app.add_routes(routes)
    for beginning, module in LATE.items():
        app.router.register_resource(LateRoutes(beginning, module))
    return app


def console_problem(request: web.Request, status: int, sentence: str) -> web.Response:
    """A mishap under /console, as its pages tell it."""
    from webhooks.console.visits import problem_page

    return problem_page(request, status, sentence)


def faq_problem(request: web.Request, status: int, sentence: str) -> web.Response:
    """A mishap under /faq, as its page tells it."""
    from webhooks.faq import problem_page

    return problem_page(request, status, sentence)


async def database(app: web.Application) -> AsyncIterator[None]:
    """Opened and at the current schema; what waits is written before it closes."""
    app[DATABASE] = await open_database(app[SETTINGS])
    app[SECRET] = secret_key(app[SETTINGS], loopback=app[SERVED].loopback)
    yield
    await app[DATABASE].close()


async def knowledge(app: web.Application) -> AsyncIterator[None]:
    """The intents, the documents, the index; and the redactor, which leaves our public contacts and pages alone."""
    settings = app[SETTINGS]
    sources = packaged_sources(settings, app[SERVED].portal_url)
    app[MINDING] = Minding(sources, settings.data, app[READINESS])
    known = app[MINDING].mind.knowledge
    brand = known.brand
    app[REDACTOR] = Redactor(brand.unmasked, (*known.public_pages, f"{app[SERVED].public_url}/faq"))
    app[SEARCH_REDACTOR] = Redactor(brand.unmasked, known.public_pages, listens=False, second=False)
    app[REDACTOR].rehearse()  # ready means that the first message, too, is answered at once
    app[NOTICE] = make_notice(settings, brand)
    app[CLOSURES] = ClosuresFile(settings.data / "portal", whole=settings.portal.maintenance)
    yield


async def rates(app: web.Application) -> AsyncIterator[None]:
    """Rate limits, in memory or in Valkey/Redis."""
    settings = app[SETTINGS]
    storage = await open_storage(settings.redis_url)
    app[LIMITS] = Limits(settings.limits, storage, settings.proxy_networks(), app[SECRET], app[NOW]())
    yield


async def window(app: web.Application) -> AsyncIterator[None]:
    """The one opener of outside connections."""
    settings = app[SETTINGS]
    app[WINDOW] = Window(app[DATABASE], settings.google_chat.mode, HeadFile(settings.data, app[SECRET]))
    yield
    await app[WINDOW].close()


async def people(app: web.Application) -> AsyncIterator[None]:
    """The member's side and the agents' side."""
    settings = app[SETTINGS]
    try:
        hours = parse_hours(settings.handoff.hours)
    except ValueError as wrong:
        raise SettingsWrong(f"Réglage GUICHET_HANDOFF__HOURS\u00a0: {wrong}.") from None
    mode, hot, now = settings.google_chat.mode, app[DATABASE].hot, app[NOW]
    app[ASSISTANT] = Assistant(hot, app[REDACTOR], app[MINDING].mind, mode, hours, now)
    app[DESK] = Desk(hot, app[REDACTOR], lambda: app[ASSISTANT].mind.knowledge, mode, hours, now)
    bundled = settings.data / "portal" / "jwks.json"  # which the portal makes as it starts, after us
    keys = settings.identity_keys or str(bundled)
    if keys_path(keys).absolute() != bundled.absolute():
        check_source(keys)
    app[IDENTITY_KEYS] = IdentityKeys(keys, app[WINDOW], now)
    if mode is not ChatMode.OFF or settings.google_chat.audience or settings.google_chat.events_audience:
        open_google_chat(app)
    yield


def open_google_chat(app: web.Application) -> None:
    """Who hears Google Chat; without it every event is refused, as nobody can be believed."""
    from bot.egress.google_keys import file_of
    from webhooks.google_chat import workspace_events
    from webhooks.google_chat.hearing import Bureau
    from webhooks.google_chat.verifying import verifier_of

    settings, now = app[SETTINGS], app[NOW]
    if certificates := file_of(settings.google_chat.certificates_url or ""):
        file_there("GUICHET_GOOGLE_CHAT__CERTIFICATES_URL", certificates)
    app[GOOGLE_CHAT_VERIFIER] = verifier_of(settings.google_chat, app[WINDOW], now)
    app[GOOGLE_CHAT] = Bureau(
        app[DATABASE],
        app[DESK],
        app[REDACTOR],
        settings.google_chat,
        buttons_of(settings),
        lambda: app[ASSISTANT].mind,
        now,
    )
    if settings.google_chat.events_audience is not None:
        app[WORKSPACE_EVENTS] = workspace_events.WorkspaceEvents(
            workspace_events.events_verifier(settings.google_chat, app[WINDOW], now),
            settings.google_chat,
            app[DATABASE],
            app[DESK],
            now,
        )


async def opinion(app: web.Application) -> AsyncIterator[None]:
    """Dialogflow, where it is to be asked: imported off the loop, and before the first member comes."""
    settings = app[SETTINGS].dialogflow
    if settings.mode == "off":
        yield
        return
    room = await asyncio.to_thread(import_module, "bot.egress.dialogflow")
    asked = room.Dialogflow(settings, app[WINDOW], app[SECRET], app[NOW])
    app[ASSISTANT].dialogflow = asked
    yield
    await asked.close()


async def streams(app: web.Application) -> AsyncIterator[None]:
    """Who listens to which conversation."""
    app[HUB] = Hub(app[DATABASE].hot, app[NOW])
    app.on_shutdown.append(drain)
    yield


async def drain(app: web.Application) -> None:
    """New requests are refused, streams end so that they resume elsewhere."""
    app[READINESS].stopping = True
    app[HUB].stop()


def buttons_of(settings: Settings) -> "Buttons":
    """Cards call our route by its URL where the world knows it, else by the action's name (API.md §2)."""
    from bot.egress.cards import Buttons
    from webhooks.google_chat.door import ROUTE

    return Buttons(f"{settings.public_url}{ROUTE}") if settings.public_url else Buttons()


async def dispatcher(app: web.Application) -> AsyncIterator[None]:
    """Sends the outbox while the server runs; on stop, ends the entry in hand (10 s at most)."""
    settings = app[SETTINGS].google_chat
    if settings.mode is ChatMode.OFF:
        yield
        return
    if not (settings.spaces or settings.handoff_spaces):
        raise SettingsWrong("Réglage GUICHET_GOOGLE_CHAT__SPACES\u00a0: il manque (au moins un espace, «spaces/…»).")
    from bot.egress.credentials import read_credentials
    from bot.egress.dispatcher import Desk as ChatDesk
    from bot.egress.dispatcher import Dispatcher
    from bot.egress.google_chat import GoogleChat

    chat = GoogleChat(settings.endpoint, read_credentials(settings, app[WINDOW]), app[WINDOW])
    pool = settings.handoff_spaces if settings.mode is ChatMode.HANDOFF and settings.handoff_spaces else settings.spaces
    sender = Dispatcher(app[DATABASE], app[WINDOW], chat, ChatDesk(pool, buttons_of(app[SETTINGS])), app[NOW])
    app[DATABASE].hot.on_append(lambda *_: sender.wake())

    async def send_no_more(_: web.Application) -> None:
        sender.stop()

    app.on_shutdown.append(send_no_more)  # the send in hand ends while members' requests do, not after them
    async with background.owned(sender.run(), "outbox dispatcher", stop=sender.stop):
        yield
