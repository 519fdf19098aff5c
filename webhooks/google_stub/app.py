"""The stand-in's server: Google's REST paths, what tests ask of it (`/_stub/…`), and the page of the space (`/`)."""

import asyncio
from base64 import b64encode
from collections.abc import Awaitable, Callable
from ipaddress import ip_address
from pathlib import Path

from aiohttp import web

from webhooks.google_stub.view import space_as_seen
from webhooks.google_stub.world import ChatError, Fault, Received, StubConfig, World

WORLD = web.AppKey("world", World)
CLOSING = web.AppKey("closing", asyncio.Event)
_STATIC = Path(__file__).with_name("static")
_WRITES = frozenset({"POST", "PATCH", "DELETE"})
_PING_S = 15.0

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


def create_google_stub(config: StubConfig | None = None) -> web.Application:
    """An application of its own; `app[WORLD]` is its state. For this machine only: other hosts' names are refused."""
    app = web.Application(middlewares=[_local_only, _wire], client_max_size=1024 * 1024)
    app[WORLD] = World(config or StubConfig())
    app[CLOSING] = asyncio.Event()
    app.on_shutdown.append(_end_streams)
    app.add_routes([
        web.post("/v1/spaces/{space}/messages", _create),
        web.get("/v1/spaces/{space}/messages/{message}", _get),
        web.patch("/v1/spaces/{space}/messages/{message}", _patch),
        web.delete("/v1/spaces/{space}/messages/{message}", _delete),
        web.post("/token", _token),
        web.get("/_stub/requests", _requests),
        web.post("/_stub/faults", _add_faults),
        web.get("/_stub/space", _space),
        web.get("/_stub/messages", _messages),
        web.get("/_stub/changes", _changes),
        web.get("/", _page),
        web.get("/desk.css", _asset),
        web.get("/desk.js", _asset),
    ])  # fmt: skip
    return app


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
    if not request.path.startswith(("/v1/", "/token")):
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
    if bearer is None or request.path == "/token" or request.headers.get("Authorization") == f"Bearer {bearer}":
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


async def _token(request: web.Request) -> web.Response:
    """OAuth's jwt-bearer exchange; whoever asks is believed."""
    form = await request.post()
    if form.get("grant_type") != "urn:ietf:params:oauth:grant-type:jwt-bearer" or not form.get("assertion"):
        return web.json_response({"error": "invalid_grant"}, status=400)
    bearer = request.app[WORLD].config.bearer or "stand-in"
    return web.json_response({"access_token": bearer, "expires_in": 3599, "token_type": "Bearer"})


async def _requests(request: web.Request) -> web.Response:
    """Every request to Google's paths, oldest first, with its very bytes."""
    return web.json_response([
        {"method": r.method, "url": r.url, "body_base64": b64encode(r.body).decode(), "status": r.status}
        for r in request.app[WORLD].requests
    ])  # fmt: skip


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


async def _space(request: web.Request) -> web.Response:
    return web.json_response(space_as_seen(request.app[WORLD]), headers={"Cache-Control": "no-store"})


async def _messages(request: web.Request) -> web.Response:
    """The messages that stand, oldest first, as Google's API gives them."""
    return web.json_response([message.resource() for message in request.app[WORLD].messages.values()])


async def _changes(request: web.Request) -> web.StreamResponse:
    """An event each time the space changes: the page reads it again."""
    response = web.StreamResponse(headers={"Content-Type": "text/event-stream", "Cache-Control": "no-store"})
    await response.prepare(request)
    closing = request.app[CLOSING]
    await response.write(b"retry: 1000\ndata: {}\n\n")
    while not closing.is_set():
        changed = request.app[WORLD].changed
        try:
            async with asyncio.timeout(_PING_S):
                await changed.wait()
            line = b"data: {}\n\n"
        except TimeoutError:
            line = b": \n\n"
        if not closing.is_set():
            await response.write(line)
    return response


async def _end_streams(app: web.Application) -> None:
    app[CLOSING].set()
    app[WORLD].changed.set()


async def _page(request: web.Request) -> web.StreamResponse:
    framed_by = " ".join(request.app[WORLD].config.embedders) or "'none'"
    policy = (
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; "
        f"form-action 'none'; frame-ancestors {framed_by}; require-trusted-types-for 'script'"
    )
    headers = _HEADERS | {"Content-Security-Policy": policy, "Content-Type": "text/html; charset=utf-8"}
    return web.FileResponse(_STATIC / "desk.html", headers=headers)


async def _asset(request: web.Request) -> web.StreamResponse:
    return web.FileResponse(_STATIC / request.path.lstrip("/"), headers=_HEADERS)


_HEADERS = {"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer"}
