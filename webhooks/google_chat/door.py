"""`POST /webhooks/google-chat`: what Google Chat tells us. Verify → read → hear → answer (API.md §2).

Before the token is verified nothing of the body is read. Never a word of it is logged.
"""

import structlog
from aiohttp import web

from bot.errors import KeysOutOfReach
from webhooks import metrics
from webhooks.access import bearer_of
from webhooks.app_keys import GOOGLE_CHAT, GOOGLE_CHAT_VERIFIER
from webhooks.google_chat.events import read_event
from webhooks.google_chat.verifying import Verifier
from webhooks.problems import TooLarge, Unverified

log = structlog.get_logger()
ROUTES = web.RouteTableDef()
ROUTE = "/webhooks/google-chat"
MOST_BYTES = 1024 * 1024


@ROUTES.post(ROUTE)
async def google_chat(request: web.Request) -> web.Response:
    """An event, in either dialect; answered in its own."""
    body = await verified_body(request, request.app.get(GOOGLE_CHAT_VERIFIER))
    event = read_event(body)
    answer = {} if event is None else await request.app[GOOGLE_CHAT].hear(event)
    return web.json_response(answer)


async def verified_body(request: web.Request, verifier: Verifier | None) -> bytes:
    """The body, once its sender is known. Raises `TooLarge`, `Unverified`, `KeysOutOfReach`."""
    if (request.content_length or 0) > MOST_BYTES:
        raise TooLarge
    try:
        if verifier is None:
            raise Unverified("unset")
        await verifier.verify(bearer_of(request))
    except Unverified as refused:
        metrics.GOOGLE_REFUSED.labels(refused.check).inc()
        log.warning("google_unverified", check=refused.check)
        raise
    except KeysOutOfReach:
        metrics.GOOGLE_REFUSED.labels("keys").inc()
        log.error("google_keys_out_of_reach")
        raise
    read = bytearray()
    async for chunk in request.content.iter_any():
        read += chunk
        if len(read) > MOST_BYTES:
            raise TooLarge
    return bytes(read)
