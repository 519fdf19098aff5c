"""The pages that only tell: a template each, and what search engines and browsers ask a site for."""

from typing import Any

from aiohttp import web

from portal_stub.app_keys import ARTICLES, CONFIG, PAGES, STATIC
from portal_stub.popups import unread
from portal_stub.presenting import show
from portal_stub.store.announcements import Place

PLAIN = ("mentions-legales",)
_OPEN, _RESERVED = 4, 2  # articles on the home page: for everyone, for holders of the contract
_PRIVATE = ("/compte", "/messages", "/documents", "/cookies/choix", "/contact/recu", "/editeur")


def _plain_page(slug: str) -> Any:
    async def show_page(request: web.Request) -> web.Response:
        return show(request, f"{slug}.html", slug=slug)

    return show_page


async def home(request: web.Request) -> web.Response:
    """GET /: what the portal offers, its announcement, the latest articles."""
    shelf = request.app[ARTICLES]
    shown = [*shelf.open()[:_OPEN], *shelf.reserved()[:_RESERVED]]
    return show(request, "accueil.html", slug="accueil", home_announcement=unread(request, Place.HOME), articles=shown)


async def site_plan(request: web.Request) -> web.Response:
    """GET /plan-du-site: every page, from the list that the links are made of."""
    return show(request, "plan-du-site.html", title="Plan du site", articles=request.app[ARTICLES].all())


async def static_file(request: web.Request) -> web.Response:
    """GET /static/{name}."""
    return request.app[STATIC].answer(request, request.match_info["name"])


async def favicon(request: web.Request) -> web.Response:
    """GET /favicon.ico: the drawn one; browsers that ask here can show it."""
    return request.app[STATIC].answer(request, "favicon.svg")


async def robots(request: web.Request) -> web.Response:
    """GET /robots.txt: members' own pages are not for search engines."""
    lines = ["User-agent: *", *(f"Disallow: {path}" for path in _PRIVATE)]
    return web.Response(text="\n".join([*lines, f"Sitemap: {request.app[CONFIG].public_url}/sitemap.xml", ""]))


async def sitemap(request: web.Request) -> web.Response:
    """GET /sitemap.xml (sitemaps.org 0.9)."""
    base = request.app[CONFIG].public_url
    public = [page.path for page in request.app[PAGES].values() if page.path not in _PRIVATE]
    public += ["/articles", *(f"/articles/{one.slug}" for one in request.app[ARTICLES].open())]
    urls = "".join(f"<url><loc>{base}{path}</loc></url>" for path in public)
    text = f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{urls}</urlset>'
    return web.Response(text=f'<?xml version="1.0" encoding="UTF-8"?>{text}', content_type="application/xml")


def routes(paths: dict[str, str]) -> list[web.RouteDef]:
    """`paths`: slug → path."""
    return [
        *(web.get(paths[slug], _plain_page(slug), name=slug) for slug in PLAIN),
        web.get(paths["accueil"], home, name="accueil"),
        web.get("/plan-du-site", site_plan),
        web.get("/static/{name}", static_file),
        web.get("/favicon.ico", favicon),
        web.get("/robots.txt", robots),
        web.get("/sitemap.xml", sitemap),
    ]
