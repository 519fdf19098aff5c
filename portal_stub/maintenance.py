"""Maintenance: the whole portal answers 503 with the page that explains, save what the law wants readable at any time.

`GUICHET_PORTAL__MAINTENANCE=true` closes it; /maintenance itself is a 200 page in both cases (API.md §3).
"""

from aiohttp import web

from portal_stub.app_keys import CONFIG
from portal_stub.presenting import show

RETRY_AFTER_S = 3600
_ALWAYS_OPEN = frozenset(
    {
        "/cgu",
        "/mentions-legales",
        "/donnees-personnelles",
        "/accessibilite",
        "/maintenance",
        "/cookies/choix",
        "/robots.txt",
        "/favicon.ico",
    }
)


def is_closed(request: web.Request) -> bool:
    """Whether this request meets the closed door."""
    if not request.app[CONFIG].maintenance:
        return False
    return request.path not in _ALWAYS_OPEN and not request.path.startswith(("/static/", "/.well-known/", "/cgu/"))


def closed_page(request: web.Request) -> web.Response:
    """The 503 of every other page."""
    response = show(request, "maintenance.html", slug="maintenance", status=503)
    response.headers["Retry-After"] = str(RETRY_AFTER_S)
    return response


async def maintenance_page(request: web.Request) -> web.Response:
    """GET /maintenance."""
    return show(request, "maintenance.html", slug="maintenance")


ROUTES = [web.get("/maintenance", maintenance_page, name="maintenance")]
