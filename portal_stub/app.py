"""The portal's factory: what it reads at the start, and in which order a request passes. Start reading here.

Its own aiohttp app, origin and data: nothing of bot/ or webhooks/ is known here. Raises `PortalCannotStart`.
"""

from aiohttp import web

from portal_stub import cookies, maintenance, not_open, professionals, site, terms
from portal_stub.app_keys import (
    BRAND,
    CLOSURES,
    CONFIG,
    DIRECTORY,
    IDENTITY,
    PAGES,
    PUBLISHED,
    SEAL,
    STATIC,
    TEMPLATES,
)
from portal_stub.brand import read_brand
from portal_stub.closures import ClosuresFile
from portal_stub.config import PortalConfig
from portal_stub.directory import Directory
from portal_stub.forms import FormSeal
from portal_stub.headers import protect
from portal_stub.identity import PortalIdentity
from portal_stub.mishaps import answer_mishaps, close_the_door
from portal_stub.pages import read_pages
from portal_stub.published import read_published
from portal_stub.rendering import Templates
from portal_stub.static_files import StaticFiles

_LARGEST_FORM = 64 * 1024


def create_portal(config: PortalConfig) -> web.Application:
    """The portal, ready to be served."""
    brand, pages, static = read_brand(config.brand), read_pages(), StaticFiles()
    app = web.Application(middlewares=[protect, answer_mishaps, close_the_door], client_max_size=_LARGEST_FORM)
    app[CONFIG] = config
    app[BRAND] = brand
    app[PAGES] = pages
    app[STATIC] = static
    published = app[PUBLISHED] = read_published(config.documents, brand)
    app[SEAL] = FormSeal.load(config.data)
    app[IDENTITY] = PortalIdentity.load(config.data, config.public_url)
    app[DIRECTORY] = Directory.read()
    app[CLOSURES] = ClosuresFile(config.data, whole=config.maintenance)
    app[TEMPLATES] = Templates(
        brand=brand, pages=pages, config=config, terms=published["cgu"][-1], asset=static.address
    )
    app.add_routes(site.routes({slug: page.path for slug, page in pages.items()}))
    app.add_routes([*terms.ROUTES, *cookies.ROUTES, *professionals.ROUTES, *maintenance.ROUTES, *not_open.ROUTES])
    app.router.add_get("/.well-known/jwks.json", jwks)
    return app


async def jwks(request: web.Request) -> web.Response:
    """GET /.well-known/jwks.json: the public keys that check a member's identity."""
    return web.json_response(request.app[IDENTITY].jwks(), headers={"Cache-Control": "public, max-age=300"})
