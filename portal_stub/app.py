"""The portal's factory: what it reads and opens at the start, and in which order a request passes. Start reading here.

Its own aiohttp app, origin and data: nothing of bot/ or webhooks/ is known here. Raises `PortalCannotStart`.
"""

from collections.abc import AsyncIterator

from aiohttp import web

from portal_stub import (
    account,
    activation,
    article_editing,
    articles,
    assistant,
    browsers,
    chat,
    contact,
    cookies,
    documents,
    editing,
    editors,
    figures,
    forgotten,
    help_page,
    leaving,
    mailbox,
    maintenance,
    messages,
    popups,
    professionals,
    registration,
    rights,
    sessions,
    signing_in,
    site,
    statement,
    talks,
    terms,
)
from portal_stub.announcements import Announcements
from portal_stub.app_keys import (
    ANNOUNCEMENTS,
    ARTICLES,
    AUDIENCE,
    BRAND,
    CHAT,
    CLOSURES,
    CONFIG,
    DATABASE,
    DIRECTORY,
    IDENTITY,
    LINKS,
    MAILER,
    MAPS,
    MEMBERSHIP,
    PAGES,
    PUBLISHED,
    QUESTIONS,
    SEAL,
    STATEMENT,
    STATIC,
    TEMPLATES,
)
from portal_stub.article_shelf import Shelf
from portal_stub.audience import WRITE_EVERY_S, Audience, close_periods, count_views, write, write_the_rest
from portal_stub.background import HOUR_S, beside, every, purge
from portal_stub.brand import read_brand
from portal_stub.callers import limit_callers
from portal_stub.chat import Chat
from portal_stub.closures import ClosuresFile
from portal_stub.config import PortalConfig
from portal_stub.directory import Directory
from portal_stub.forms import FormSeal
from portal_stub.headers import protect
from portal_stub.identity import PortalIdentity
from portal_stub.mail import Mailer, server_of
from portal_stub.maps import Maps, connection
from portal_stub.maps_ledger import MapsLedger
from portal_stub.membership import Membership
from portal_stub.mishaps import answer_mishaps, close_the_door
from portal_stub.pages import read_pages
from portal_stub.published import read_published
from portal_stub.questions import QuestionsFile
from portal_stub.rendering import Templates
from portal_stub.sessions import read_session
from portal_stub.signed_links import SignedLinks
from portal_stub.static_files import StaticFiles
from portal_stub.store.database import open_database

_LARGEST_FORM = 64 * 1024


def create_portal(config: PortalConfig) -> web.Application:
    """The portal, ready to be served."""
    brand, pages, static = read_brand(config.brand), read_pages(), StaticFiles()
    middlewares = [protect, answer_mishaps, limit_callers(), read_session, close_the_door, count_views]
    app = web.Application(middlewares=middlewares, client_max_size=_LARGEST_FORM)
    app[CONFIG] = config
    app[BRAND] = brand
    app[PAGES] = pages
    app[STATIC] = static
    published = app[PUBLISHED] = read_published(config.documents, brand)
    app[QUESTIONS] = QuestionsFile(config.questions)
    app[SEAL] = FormSeal.load(config.data)
    app[LINKS] = SignedLinks.load(config.data)
    app[IDENTITY] = PortalIdentity.load(config.data, config.public_url)
    app[MEMBERSHIP] = Membership.read(config.data)
    app[DIRECTORY] = Directory.read()
    app[ANNOUNCEMENTS] = Announcements()
    app[ARTICLES] = Shelf()
    app[STATEMENT] = statement.read_run()
    app[AUDIENCE] = Audience.load(config.data)
    app[CLOSURES] = ClosuresFile(config.data, whole=config.maintenance)
    app[TEMPLATES] = Templates(
        brand=brand, pages=pages, config=config, terms=published["cgu"][-1], asset=static.address
    )
    app.add_routes(site.routes({slug: page.path for slug, page in pages.items()}))
    app.add_routes([*terms.ROUTES, *cookies.ROUTES, *professionals.ROUTES, *maintenance.ROUTES, *browsers.ROUTES])
    app.add_routes([*contact.ROUTES, *rights.ROUTES, *messages.ROUTES, *documents.ROUTES])
    app.add_routes([*articles.ROUTES, *popups.ROUTES, *editors.ROUTES, *editing.ROUTES, *figures.ROUTES])
    app.add_routes([*article_editing.ROUTES, *statement.ROUTES])
    app.add_routes([*help_page.ROUTES, *mailbox.ROUTES])
    app.add_routes([*registration.ROUTES, *activation.ROUTES, *signing_in.ROUTES, *sessions.ROUTES, *forgotten.ROUTES])
    app.add_routes([*account.ROUTES, *leaving.ROUTES, *talks.ROUTES, *assistant.ROUTES])
    app.router.add_get("/.well-known/jwks.json", jwks)
    app.cleanup_ctx.extend([database, chat_service, maps, every("purge", purge, HOUR_S)])
    app.cleanup_ctx.extend([popups.announced, articles.shelved, write_the_rest, contact.limit_writing])
    app.cleanup_ctx.append(every("audience", write, WRITE_EVERY_S))
    app.cleanup_ctx.append(every("purge of services", purge_services, HOUR_S))
    if server_of(config) is not None:
        app.cleanup_ctx.append(beside("mails", lambda app, stopping: app[MAILER].run(stopping)))
    return app


async def database(app: web.Application) -> AsyncIterator[None]:
    """The portal's own database, and the mails that are written in it."""
    config = app[CONFIG]
    url = None if config.database_url is None else config.database_url.get_secret_value()
    app[DATABASE] = await open_database(config.data, url)
    app[MAILER] = Mailer(config, app[BRAND], app[DATABASE])
    yield
    await app[DATABASE].close()


async def chat_service(app: web.Application) -> AsyncIterator[None]:
    """The way to the chat service, for members' talks."""
    config = app[CONFIG]
    async with chat.connection() as session:
        app[CHAT] = Chat(session, config.service_inside or config.service_url)
        yield


async def jwks(request: web.Request) -> web.Response:
    """GET /.well-known/jwks.json: the public keys that check a member's identity."""
    return web.json_response(request.app[IDENTITY].jwks(), headers={"Cache-Control": "public, max-age=300"})


async def maps(app: web.Application) -> AsyncIterator[None]:
    """The way out to Google Maps Platform, where its key is set; None elsewhere."""
    config = app[CONFIG]
    if config.maps_key is None:
        app[MAPS] = None
        yield
        return
    async with connection() as session:
        app[MAPS] = Maps(session, config.maps_endpoint, config.maps_key, MapsLedger(config.data))
        yield


async def purge_services(app: web.Application) -> None:
    """What is past its age goes: requests, announcements, editors' sessions and acts; the audience's periods close."""
    await contact.purge_requests(app)
    await popups.purge_announcements(app)
    await editors.purge_editors(app)
    await close_periods(app)
