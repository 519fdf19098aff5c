"""Maintenance: closed pages answer 503 with the page that explains, save what the law wants readable at any time.

Closed by `GUICHET_PORTAL__MAINTENANCE=true` (the whole portal), or by `guichet maintenance on|plan` (all or sections,
now or at a time told ahead by a banner). /maintenance itself is a 200 page in every case (API.md §3).
"""

from datetime import UTC, datetime, timedelta
from typing import Any

from aiohttp import web

from portal_stub.app_keys import CLOSURES, PAGES
from portal_stub.closures import Closure
from portal_stub.presenting import show

RETRY_AFTER_S = 3600
_SHORTEST_WAIT_S = 60
_ALWAYS_OPEN = ("/static/", "/.well-known/", "/cgu/", "/_dev/", "/editeur")
_SMALL_ROUTES = frozenset({"/cookies/choix", "/robots.txt", "/favicon.ico"})


def closure_of(request: web.Request) -> Closure | None:
    """The closure that this request meets, if any."""
    path = request.path
    if path.startswith(_ALWAYS_OPEN) or path in _SMALL_ROUTES:
        return None
    slug = _slug(request, path)
    return next((one for one in request.app[CLOSURES].read().now(datetime.now(UTC)) if one.closes(slug)), None)


def _slug(request: web.Request, path: str) -> str:
    """The page that a path belongs to: its own, or the one it lies under («/messages/12» is messages)."""
    pages = request.app[PAGES]
    for slug, page in pages.items():
        if path == page.path or (page.path != "/" and path.startswith(f"{page.path}/")):
            return slug
    return ""


def closed_page(request: web.Request, closure: Closure) -> web.Response:
    """The 503 of a closed page; `Retry-After` in seconds, from the end that is known."""
    response = show(request, "maintenance.html", slug="maintenance", status=503, **_told(request), met=closure)
    wait = timedelta(seconds=RETRY_AFTER_S) if closure.ends is None else closure.ends - datetime.now(UTC)
    response.headers["Retry-After"] = str(max(_SHORTEST_WAIT_S, int(wait.total_seconds())))
    return response


async def maintenance_page(request: web.Request) -> web.Response:
    """GET /maintenance."""
    return show(request, "maintenance.html", slug="maintenance", **_told(request), met=None)


def _told(request: web.Request) -> dict[str, Any]:
    return {"closed": request.app[CLOSURES].read().now(datetime.now(UTC))}


ROUTES = [web.get("/maintenance", maintenance_page, name="maintenance")]
