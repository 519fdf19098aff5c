"""What went wrong, told on a page that helps: not found, refused, broken. Nothing of the request is repeated."""

import difflib
from collections.abc import Awaitable, Callable

import structlog
from aiohttp import web

from portal_stub.app_keys import CONFIG, PAGES, TEMPLATES
from portal_stub.cookies import Choice
from portal_stub.forms import is_cross_site
from portal_stub.headers import security_headers
from portal_stub.maintenance import closed_page, closure_of
from portal_stub.pages import Page
from portal_stub.passwords import TooBusy
from portal_stub.presenting import show
from portal_stub.sessions import NoContract

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]
log = structlog.get_logger(__name__)

_CLOSE = 0.7
_BUSY_S = 10
_TITLES = {
    400: "Cette demande n’a pas été comprise",
    403: "Ce formulaire n’est plus valable",
    404: "Cette page n’existe pas",
    405: "Cette page ne se demande pas ainsi",
    410: "Cet article a été retiré",
    413: "C’est trop lourd",
    429: "C’est trop souvent",
    500: "Le portail a eu un problème",
    503: "Le portail est très demandé",
}


@web.middleware
async def answer_mishaps(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Every error leaves by here, as a page."""
    try:
        return await handler(request)
    except web.HTTPException as refused:
        if refused.status < 400:
            return web.Response(status=refused.status, headers={"Location": refused.headers["Location"]})
        if isinstance(refused, NoContract):
            return show(request, "contrat.html", status=403, title="Réservé au contrat complémentaire")
        response = _page(request, refused.status)
        for kept in ("Allow", "Retry-After"):
            if kept in refused.headers:
                response.headers[kept] = refused.headers[kept]
        return response
    except TooBusy:
        response = _page(request, 503)
        response.headers["Retry-After"] = str(_BUSY_S)
        return response
    except Exception as broken:  # the portal's one edge: the type is logged, never the words
        log.error("page_broke", error=type(broken).__name__)
        return _page(request, 500)


@web.middleware
async def close_the_door(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Maintenance, and forms that another site sends."""
    closure = closure_of(request)
    if closure is not None:
        return closed_page(request, closure)
    if request.method == "POST" and is_cross_site(request.headers, request.host, request.app[CONFIG].public_url):
        raise web.HTTPForbidden
    if "\0" in request.path:  # in no address of ours, and PostgreSQL does not take it
        raise web.HTTPNotFound
    return await handler(request)


def _page(request: web.Request, status: int) -> web.Response:
    title = _TITLES.get(status, _TITLES[400])
    meant = _meant(request) if status == 404 else None
    return show(request, "erreur.html", status=status, title=title, code=status, meant=meant)


def unreadable_page(app: web.Application) -> web.Response:
    """For bytes that are no request of HTTP: nothing is known of who asks, so nobody is asked for a choice."""
    html = app[TEMPLATES].render(
        "erreur.html", slug="", here="/", title=_TITLES[400], code=400, meant=None, member=None, dialog=None,
        choice=Choice.REFUSED, coming=(), failed=False, token="",
    )  # fmt: skip
    headers = security_headers(app[CONFIG]) | {"Cache-Control": "no-store"}
    return web.Response(text=html, content_type="text/html", status=400, headers=headers)


def _meant(request: web.Request) -> Page | None:
    """The page whose address is close to the one that was asked for; its own words are shown, never those typed."""
    pages = {page.path: page for page in request.app[PAGES].values() if page.path != "/"}
    close = difflib.get_close_matches(request.path.casefold()[:64], pages, 1, _CLOSE)
    return pages[close[0]] if close else None
