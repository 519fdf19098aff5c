"""The embedded mailbox, where there is no SMTP server: what the portal would have sent, for whoever tries it out.

GET /_dev/mails gives `[{to, subject, text, links, at}]`, oldest first; /_dev/boite shows the same as a page, newest
first. Loopback only (API.md §3): bound to a loopback host, asked by a loopback peer, through no proxy; 404 otherwise.
"""

import ipaddress
import re

from aiohttp import web

from portal_stub.app_keys import CONFIG, DATABASE, MAILER
from portal_stub.presenting import show
from portal_stub.store import mails

_LINK = re.compile(r"https?://[^\s<>«»]+[^\s<>«».,;:!?)]")


async def _kept(request: web.Request) -> tuple[mails.Posted, ...]:
    """All mails. Raises `HTTPNotFound` for who may not see them."""
    if not (request.app[MAILER].embedded and request.app[CONFIG].loopback and _is_near(request)):
        raise web.HTTPNotFound
    async with request.app[DATABASE].reading() as db:
        return await mails.kept(db)


def _is_near(request: web.Request) -> bool:
    if any(name.startswith("X-Forwarded-") for name in request.headers) or "Forwarded" in request.headers:
        return False
    try:
        return ipaddress.ip_address(request.remote or "").is_loopback
    except ValueError:
        return False


async def list_mails(request: web.Request) -> web.Response:
    """GET /_dev/mails."""
    return web.json_response(
        [
            {
                "to": mail.recipient,
                "subject": mail.subject,
                "text": mail.text,
                "links": _LINK.findall(mail.text),
                "at": mail.posted_at.isoformat(timespec="milliseconds").replace("+00:00", "Z"),
            }
            for mail in await _kept(request)
        ],
        headers={"Cache-Control": "no-store"},
    )


async def mailbox_page(request: web.Request) -> web.Response:
    """GET /_dev/boite."""
    shown = [(mail, _pieces(mail.text)) for mail in reversed(await _kept(request))]
    return show(request, "boite.html", title="Boîte aux lettres d’essai", mails=shown)


def _pieces(text: str) -> list[tuple[str, bool]]:
    """The text cut into (piece, whether it is a link)."""
    pieces: list[tuple[str, bool]] = []
    at = 0
    for link in _LINK.finditer(text):
        pieces += [(text[at : link.start()], False), (link[0], True)]
        at = link.end()
    return [*pieces, (text[at:], False)]


ROUTES = [web.get("/_dev/mails", list_mails), web.get("/_dev/boite", mailbox_page)]
