"""The stand-in's server: Google's REST paths, what tests ask of it (`/_stub/…`), and the page of the space (`/`)."""

import asyncio
from base64 import b64encode
from collections.abc import AsyncIterator, Awaitable, Callable
from ipaddress import ip_address

from aiohttp import web

from webhooks.google_stub import page
from webhooks.google_stub.keys import CLOSING, PLAYING, SIGNING, WORLD
from webhooks.google_stub.playing import Playing
from webhooks.google_stub.shapes import ChatError, Fault, Received, StubConfig
from webhooks.google_stub.signing import Signing
from webhooks.google_stub.world import World

_WRITES = frozenset({"POST", "PATCH", "DELETE"})

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


def create_google_stub(config: StubConfig | None = None) -> web.Application:
    """An application of its own; `app[WORLD]` is its state. For this machine only: other hosts' names are refused."""
    app = web.Application(middlewares=[_local_only, _wire], client_max_size=1024 * 1024)
    app[WORLD] = World(config or StubConfig())
    app[CLOSING] = asyncio.Event()
    app[SIGNING] = Signing(app[WORLD].config.audience, app[WORLD].config.project)
    app.on_shutdown.append(_end_streams)
    app.add_routes([
        web.post("/v1/spaces/{space}/messages", _create),
        web.get("/v1/spaces/{space}/messages/{message}", _get),
        web.patch("/v1/spaces/{space}/messages/{message}", _patch),
        web.delete("/v1/spaces/{space}/messages/{message}", _delete),
        web.get("/v1/spaces/{space}", _space_resource),
        web.post("/token", _token),
        web.get("/certs", _certificates),
        web.get("/_stub/requests", _requests),
        web.post("/_stub/faults", _add_faults),
        web.get("/_stub/messages", _messages),
    ])  # fmt: skip
    app.add_routes(page.ROUTES)
    if app[WORLD].config.route is not None:
        app.cleanup_ctx.append(_playing)
    return app


async def _playing(app: web.Application) -> AsyncIterator[None]:
    """What agents do on the page is told to the service."""
    world = app[WORLD]
    app[PLAYING] = Playing(world, app[SIGNING], world.config.route or "")
    yield
    await app[PLAYING].close()


@web.middleware
async def _local_only(request: web.Request, handler: Handler) -> web.StreamResponse:
    """A page elsewhere that makes a name point here must not read the space."""
    host = request.url.host or ""
    try:
        local = ip_address(host).is_loopback
    except ValueError:
        local = host == "localhost"
    if not local:
        raise web.HTTPForbidden(text="Ce bureau n’est ouvert que sur cette machine.\n")
    return await handler(request)


@web.middleware
async def _wire(request: web.Request, handler: Handler) -> web.StreamResponse:
    """What Google's front does: records, credentials, faults, errors in Google's shape."""
    if not request.path.startswith(("/v1/", "/token", "/certs")):
        return await handler(request)
    world = request.app[WORLD]
    url = f"{request.scheme}://{request.host}{request.raw_path}"
    received = Received(request.method, url, await request.read())
    await world.receive(received)
    fault = world.faults.popleft() if world.faults and request.method in _WRITES else None
    try:
        _check_bearer(request, world.config.bearer)
        response = await _faulty(request, handler, fault)
    except ChatError as refused:
        headers = {} if refused.retry_after is None else {"Retry-After": str(refused.retry_after)}
        response = web.json_response(refused.body(), status=refused.code, headers=headers)
    if response is None:
        if request.transport is not None:
            request.transport.abort()
        return web.Response(status=499)
    received.status = response.status
    return response


async def _faulty(request: web.Request, handler: Handler, fault: Fault | None) -> web.StreamResponse | None:
    """The answer, spoilt by the fault if there is one; None: the connection is to be cut."""
    if fault is None:
        return await handler(request)
    if fault.kind == "drop":
        return None
    if fault.kind == "before":
        raise ChatError(fault.status, "The service is currently unavailable.", fault.retry_after)
    if fault.kind == "delay":
        await asyncio.sleep(fault.seconds)
    response = await handler(request)
    if fault.kind == "after":
        raise ChatError(fault.status, "The service is currently unavailable.", fault.retry_after)
    return None if fault.kind == "drop_after" else response


def _check_bearer(request: web.Request, bearer: str | None) -> None:
    if (
        bearer is None
        or request.path in ("/token", "/certs")
        or request.headers.get("Authorization") == f"Bearer {bearer}"
    ):
        return
    raise ChatError(401, "Request had invalid authentication credentials.")


async def _create(request: web.Request) -> web.Response:
    space = f"spaces/{request.match_info['space']}"
    return web.json_response(request.app[WORLD].create(space, dict(request.query), await request.read()))


async def _get(request: web.Request) -> web.Response:
    return web.json_response(request.app[WORLD].get(_name(request)))


async def _patch(request: web.Request) -> web.Response:
    return web.json_response(request.app[WORLD].patch(_name(request), dict(request.query), await request.read()))


async def _delete(request: web.Request) -> web.Response:
    return web.json_response(request.app[WORLD].delete(_name(request)))


def _name(request: web.Request) -> str:
    return f"spaces/{request.match_info['space']}/messages/{request.match_info['message']}"


async def _space_resource(request: web.Request) -> web.Response:
    """spaces.get: whoever is in the space sees it."""
    name = f"spaces/{request.match_info['space']}"
    request.app[WORLD].check_space(name)
    return web.json_response({"name": name, "spaceType": "SPACE"})


async def _token(request: web.Request) -> web.Response:
    """OAuth's jwt-bearer exchange; whoever asks is believed."""
    form = await request.post()
    if form.get("grant_type") != "urn:ietf:params:oauth:grant-type:jwt-bearer" or not form.get("assertion"):
        return web.json_response({"error": "invalid_grant"}, status=400)
    bearer = request.app[WORLD].config.bearer or "stand-in"
    return web.json_response({"access_token": bearer, "expires_in": 3599, "token_type": "Bearer"})


async def _certificates(request: web.Request) -> web.Response:
    """The public keys of what this stand-in signs."""
    return web.json_response(await request.app[SIGNING].certificates())


async def _requests(request: web.Request) -> web.Response:
    """Every request to Google's paths, oldest first, with its very bytes. The pages that frame the desk may read it."""
    origin = request.headers.get("Origin", "")
    readable = {"Access-Control-Allow-Origin": origin} if origin in request.app[WORLD].config.embedders else {}
    told = [
        {"method": r.method, "url": r.url, "body_base64": b64encode(r.body).decode(), "status": r.status}
        for r in request.app[WORLD].requests
    ]
    return web.json_response(told, headers=readable | {"Cache-Control": "no-store", "Vary": "Origin"})


async def _add_faults(request: web.Request) -> web.Response:
    """A JSON list of `Fault`s, for the next writes in order."""
    if request.content_type != "application/json":
        raise web.HTTPUnsupportedMediaType
    try:
        faults = [Fault(**told) for told in await request.json()]
    except (TypeError, ValueError):
        raise web.HTTPBadRequest from None
    request.app[WORLD].faults.extend(faults)
    return web.Response(status=204)


async def _messages(request: web.Request) -> web.Response:
    """The messages that stand, oldest first, as Google's API gives them."""
    return web.json_response([message.resource() for message in request.app[WORLD].messages.values()])


async def _end_streams(app: web.Application) -> None:
    app[CLOSING].set()
    app[WORLD].changed.set()
