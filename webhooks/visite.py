"""The «Visite», `GET /` on loopback: widget, desk and «Ce que Google a reçu» side by side, a button for each
promise.
"""

from urllib.parse import urlsplit

from aiohttp import web

from bot.settings import ChatMode
from webhooks.app_keys import SERVED, SETTINGS
from webhooks.operations import from_this_machine
from webhooks.rendering import render
from webhooks.served import is_loopback, origin_of

ROUTES = web.RouteTableDef()


def desk_origin(request: web.Request) -> str | None:
    """Where the local stand-in for Google Chat has its page; None without one."""
    chat = request.app[SETTINGS].google_chat
    if chat.mode is ChatMode.OFF or not is_loopback(urlsplit(chat.endpoint).hostname or ""):
        return None
    return origin_of(chat.endpoint)


def _for_this_machine(request: web.Request) -> None:
    if not (request.app[SERVED].loopback and from_this_machine(request)):
        raise web.HTTPNotFound


@ROUTES.get("/")
async def visite(request: web.Request) -> web.Response:
    """The page."""
    _for_this_machine(request)
    desk = desk_origin(request)
    page = render("visite.html", desk=desk, portal=request.app[SERVED].portal_url)
    policy = (
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; "
        f"frame-src {desk or chr(39) + 'none' + chr(39)}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    )
    headers = {"Content-Security-Policy": policy, "Cache-Control": "no-store", "Referrer-Policy": "no-referrer"}
    return web.Response(text=page, content_type="text/html", charset="utf-8", headers=headers)
