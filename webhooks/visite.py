"""The «Visite», `GET /` on loopback: widget, desk and «Ce que Google a reçu» side by side, a button for each
promise.

The page plays through the members' API like any other; what only the machine's owner may see (how many requests left,
whether the ledger holds, where the talk's thread stands) has two small routes here. Elsewhere than on loopback all of
it is a 404.
"""

from urllib.parse import urlsplit

from aiohttp import web

from bot.settings import ChatMode
from webhooks.access import conversation_of
from webhooks.app_keys import DATABASE, SECRET, SERVED, SETTINGS, WINDOW
from webhooks.operations import from_this_machine
from webhooks.rendering import render
from webhooks.served import is_loopback, origin_of

ROUTES = web.RouteTableDef()
_PRIVATE = {"Cache-Control": "no-store", "Referrer-Policy": "no-referrer", "X-Content-Type-Options": "nosniff"}


def desk_origin(request: web.Request) -> str | None:
    """Where the local stand-in for Google Chat has its page; None without one."""
    chat = request.app[SETTINGS].google_chat
    if chat.mode is ChatMode.OFF or not is_loopback(urlsplit(chat.endpoint).hostname or ""):
        return None
    return origin_of(chat.endpoint)


def _for_this_machine(request: web.Request) -> None:
    """A loopback service, asked from this machine by a name of this machine (API.md §3). Another name that points here
    is another site's way in.
    """
    named_here = is_loopback(request.url.host or "")
    if not (request.app[SERVED].loopback and named_here and from_this_machine(request)):
        raise web.HTTPNotFound


@ROUTES.get("/")
async def visite(request: web.Request) -> web.Response:
    """The page."""
    _for_this_machine(request)
    desk = desk_origin(request)
    mode = request.app[SETTINGS].google_chat.mode.value
    page = render("visite.html", desk=desk, mode=mode, portal=request.app[SERVED].portal_url)
    policy = (
        f"default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self' {desk or ''}; "
        "img-src 'self' data:; "
        f"frame-src {desk or chr(39) + 'none' + chr(39)}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; "
        "require-trusted-types-for 'script'"
    )
    headers = _PRIVATE | {"Content-Security-Policy": policy}
    return web.Response(text=page, content_type="text/html", charset="utf-8", headers=headers)


@ROUTES.get("/visite/registre")
async def ledger(request: web.Request) -> web.Response:
    """The whole egress ledger, hashed again: how many requests left, and whether the chain holds."""
    from bot.store.ledger_check import check
    from bot.store.ledger_head import HeadFile

    _for_this_machine(request)
    key = request.app[SECRET]
    async with request.app[DATABASE].reading() as db:
        checked = await check(db, HeadFile(request.app[SETTINGS].data, key), key)
    told = {
        "open": await request.app[WINDOW].is_open(),
        "entries": checked.entries,
        "count": checked.head.count,
        "head": checked.head.hash,
        "holds": checked.flaw is None,
        "flaw": checked.flaw,
        "seq": checked.seq,
    }
    return web.json_response(told, headers=_PRIVATE)


@ROUTES.get("/visite/conversations/{id}/fil")
async def thread(request: web.Request) -> web.Response:
    """Where the talk stands on the desk: its thread, once Google has one, and how many messages Google took and owes.
    The caller has the conversation's token.
    """
    from bot.store.chat_threads import thread_of

    _for_this_machine(request)
    seen = await conversation_of(request)
    async with request.app[DATABASE].reading() as db:
        found = await thread_of(db, seen.conversation.id)
    told = {"thread": found.name, "messages": found.messages, "waiting": found.waiting, "refused": found.refused}
    return web.json_response(told, headers=_PRIVATE)
