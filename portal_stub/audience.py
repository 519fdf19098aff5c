"""Audience, measured by the portal itself, of visitors who accepted it, without their addresses: what the cookies page
tells, and nothing else.

A view counts its page and its hour. An arrival (a view that no page of ours led to) also counts the country that the
browser's language names, the way in and the kind of device. Who came is a hash of the `_ga` cookie under a secret and
the day or the month: enough to count different visitors, useless across periods. Counts are written every few seconds.
"""

import hashlib
import hmac
import re
import secrets
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from urllib.parse import urlsplit

from aiohttp import web

from portal_stub.app_keys import AUDIENCE, CONFIG, DATABASE
from portal_stub.cookies import AUDIENCE_COOKIE, Choice, choice_of
from portal_stub.rendering import PARIS
from portal_stub.secret_files import write_once
from portal_stub.store import audience
from portal_stub.store.database import PortalDatabase, now

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]
UNKNOWN = "inconnu"
SECRET_FILE = "audience.key"  # noqa: S105 (a file's name)
WRITE_EVERY_S = 5.0
_NOT_COUNTED = ("/editeur", "/_dev/", "/static/", "/.well-known/", "/assistant/")
_SEARCH = re.compile(
    r"(^|\.)(google|bing|duckduckgo|qwant|ecosia|yahoo|lilo|startpage|brave|yandex)\.(com?\.)?[a-z]{2,4}$"
)
_SOCIAL = re.compile(
    r"(^|\.)(facebook\.com|instagram\.com|linkedin\.com|lnkd\.in|t\.co|x\.com|twitter\.com|youtube\.com|tiktok\.com"
    r"|pinterest\.[a-z]+|reddit\.com|bsky\.app|whatsapp\.com|mastodon\.[a-z]+)$"
)
_REGION = re.compile(r"\s*[a-z]{2,3}[-_]([A-Z]{2})\b", re.IGNORECASE)


class Audience:
    """What was counted since it was last written."""

    def __init__(self, secret: str) -> None:
        self._secret = secret.encode()
        self._counts: Counter[audience.Key] = Counter()
        self._visitors: set[tuple[str, bytes]] = set()

    @classmethod
    def load(cls, folder: Path) -> "Audience":
        """With the secret of `folder`, made at the first start."""
        path = folder / SECRET_FILE
        if not path.exists():
            write_once(path, secrets.token_urlsafe(32))
        return cls(path.read_text(encoding="utf-8"))

    def count(self, dimension: str, value: str) -> None:
        """One more, today."""
        self._counts[now().astimezone(PARIS).date().isoformat(), dimension, value[:120]] += 1

    def came(self, cookie: str) -> None:
        """This visitor was there, today and this month."""
        today = now().astimezone(PARIS).date()
        for period in (today.isoformat(), today.strftime("%Y-%m")):
            digest = hmac.new(self._secret, f"{period}|{cookie}".encode(), hashlib.sha256).digest()
            self._visitors.add((period, digest[:16]))

    async def write(self, database: PortalDatabase) -> None:
        """Write it down; what cannot be written waits."""
        if not self._counts:
            return
        counts, visitors = self._counts, self._visitors
        self._counts, self._visitors = Counter(), set()
        try:
            async with database.transaction() as db:
                await audience.add(db, counts, visitors)
        except BaseException:
            self._counts += counts
            self._visitors |= visitors
            raise


def is_counted(request: web.Request) -> bool:
    """Whether this visitor accepted, and brings the cookie that says so."""
    return choice_of(request) is Choice.ACCEPTED and AUDIENCE_COOKIE in request.cookies


@web.middleware
async def count_views(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Counts pages that went well."""
    response = await handler(request)
    page = request.method == "GET" and response.status == 200 and response.content_type == "text/html"
    if page and is_counted(request) and not request.path.startswith(_NOT_COUNTED):
        _count(request)
    return response


def _count(request: web.Request) -> None:
    counting, resource = request.app[AUDIENCE], request.match_info.route.resource
    counting.came(request.cookies[AUDIENCE_COOKIE][:64])
    counting.count("page", UNKNOWN if resource is None else resource.canonical)
    counting.count("hour", f"{now().astimezone(PARIS).hour:02}")
    came_from = access_of(
        request.headers.get("Referer", ""), {request.host, urlsplit(request.app[CONFIG].public_url).netloc}
    )
    if came_from is not None:
        counting.count("access", came_from)
        counting.count("country", country_of(request.headers.get("Accept-Language", "")))
        counting.count("device", device_of(request.headers.get("User-Agent", "")))


def access_of(referer: str, own: set[str]) -> str | None:
    """«direct», «recherche», «réseau social», «autre site»; None where one of our own pages led here."""
    if not referer:
        return "direct"
    try:
        parts = urlsplit(referer)
        host = (parts.hostname or "").lower()
    except ValueError:
        return "autre site"
    if parts.netloc in own:
        return None
    if _SEARCH.search(host):
        return "recherche"
    return "réseau social" if _SOCIAL.search(host) else "autre site"


def country_of(languages: str) -> str:
    """The country that the first language names («fr-BE» → «BE»); no address is looked at."""
    found = _REGION.match(languages)
    return found[1].upper() if found else UNKNOWN


def device_of(agent: str) -> str:
    """«ordinateur», «téléphone», «tablette»."""
    if "iPad" in agent or "Tablet" in agent or ("Android" in agent and "Mobile" not in agent):
        return "tablette"
    return "téléphone" if "Mobi" in agent or "iPhone" in agent else "ordinateur"


async def write(app: web.Application) -> None:
    """What was counted since the last time is written."""
    await app[AUDIENCE].write(app[DATABASE])


async def write_the_rest(app: web.Application) -> AsyncIterator[None]:
    """At the end what is left is written."""
    yield
    await write(app)


async def close_periods(app: web.Application) -> None:
    """What is over becomes a number; what is old goes."""
    async with app[DATABASE].transaction() as db:
        await audience.close_periods(db, now().astimezone(PARIS).date())
