"""The page of the space, and what an agent does there: writes in a thread, presses buttons, fills forms."""

import asyncio
from pathlib import Path
from typing import Any

from aiohttp import web
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from webhooks.google_stub.events import PLAYERS, Press
from webhooks.google_stub.keys import CLOSING, PLAYING, WORLD
from webhooks.google_stub.playing import Shown, player_of
from webhooks.google_stub.shapes import ChatError
from webhooks.google_stub.view import card_as_seen, space_as_seen
from webhooks.google_stub.world import MOST_TEXT

ROUTES = web.RouteTableDef()
_STATIC = Path(__file__).with_name("static")
_PING_S = 15.0
_HEADERS = {"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer"}


class Writing(BaseModel):
    """A message of the agent's. `thread` None: a new one."""

    model_config = ConfigDict(frozen=True, hide_input_in_errors=True)
    agent: str
    thread: str | None = None
    text: str = Field(min_length=1, max_length=MOST_TEXT)


class Pressing(BaseModel):
    """A button of the message `card`, or of the form that one opened."""

    model_config = ConfigDict(frozen=True, hide_input_in_errors=True)
    agent: str
    card: str
    parameters: dict[str, str] = {}
    form: dict[str, str] = {}
    dialog: str | None = None


@ROUTES.get("/_stub/space")
async def space(request: web.Request) -> web.Response:
    """The threads as `?agent=` sees them."""
    seen = space_as_seen(request.app[WORLD], request.query.get("agent", ""))
    return web.json_response(seen, headers={"Cache-Control": "no-store"})


@ROUTES.get("/_stub/desk")
async def desk(request: web.Request) -> web.Response:
    """Who may be played, and in which dialect the service is told."""
    playing = request.app.get(PLAYING)
    agents = [] if playing is None else [{"id": one.id, "name": one.name} for one in PLAYERS]
    told = {"agents": agents, "add_on": playing is not None and playing.add_on}
    return web.json_response(told, headers={"Cache-Control": "no-store"})


@ROUTES.post("/_stub/say")
async def say(request: web.Request) -> web.Response:
    """The agent writes."""
    writing = await _body(request, Writing)
    return await _acted(request, writing.agent, lambda playing, who: playing.says(who, writing.thread, writing.text))


@ROUTES.post("/_stub/press")
async def press(request: web.Request) -> web.Response:
    """The agent presses a button."""
    wanted = await _body(request, Pressing)
    pressed = Press(wanted.parameters, wanted.form, wanted.dialog)
    return await _acted(request, wanted.agent, lambda playing, who: playing.presses(who, wanted.card, pressed))


@ROUTES.post("/_stub/dialect")
async def dialect(request: web.Request) -> web.Response:
    """`{"add_on": true}`: events in the add-on's shape from now on; else in the classic one."""
    told = await _json(request)
    if PLAYING not in request.app or not isinstance(told.get("add_on"), bool):
        raise web.HTTPBadRequest
    request.app[PLAYING].add_on = told["add_on"]
    return web.Response(status=204)


async def _acted(request: web.Request, agent: str, act: Any) -> web.Response:
    if PLAYING not in request.app:
        raise web.HTTPConflict
    try:
        shown: Shown = await act(request.app[PLAYING], player_of(agent))
    except (LookupError, ChatError):
        raise web.HTTPNotFound from None
    form = None if shown.form is None else card_as_seen(shown.form)
    return web.json_response({"notice": shown.notice, "form": form, "closes": shown.closes})


async def _body(request: web.Request, shape: type[Any]) -> Any:
    try:
        return shape.model_validate(await _json(request))
    except ValidationError:
        raise web.HTTPBadRequest from None


async def _json(request: web.Request) -> dict[str, Any]:
    """JSON alone: what a page elsewhere cannot send without being asked first."""
    if request.content_type != "application/json":
        raise web.HTTPUnsupportedMediaType
    try:
        told = await request.json()
    except ValueError:
        raise web.HTTPBadRequest from None
    if not isinstance(told, dict):
        raise web.HTTPBadRequest
    return told


@ROUTES.get("/_stub/changes")
async def changes(request: web.Request) -> web.StreamResponse:
    """An event each time the space changes: the page reads it again."""
    response = web.StreamResponse(headers={"Content-Type": "text/event-stream", "Cache-Control": "no-store"})
    await response.prepare(request)
    closing = request.app[CLOSING]
    changed = request.app[WORLD].changed  # taken before each write: what changes while it is written is told next
    await response.write(b"retry: 1000\ndata: {}\n\n")
    while not closing.is_set():
        try:
            async with asyncio.timeout(_PING_S):
                await changed.wait()
            line = b"data: {}\n\n"
        except TimeoutError:
            line = b": \n\n"
        changed = request.app[WORLD].changed
        if closing.is_set():
            break
        try:
            await response.write(line)
        except ConnectionResetError:  # whoever looked has gone
            break
    return response


@ROUTES.get("/")
async def page(request: web.Request) -> web.StreamResponse:
    """The page itself."""
    framed_by = " ".join(request.app[WORLD].config.embedders) or "'none'"
    policy = (
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; "
        f"form-action 'none'; frame-ancestors {framed_by}; require-trusted-types-for 'script'"
    )
    headers = _HEADERS | {"Content-Security-Policy": policy, "Content-Type": "text/html; charset=utf-8"}
    return web.FileResponse(_STATIC / "desk.html", headers=headers)


@ROUTES.get("/desk.css")
@ROUTES.get("/desk.js")
@ROUTES.get("/desk_card.js")
async def asset(request: web.Request) -> web.StreamResponse:
    """Its style and its script."""
    return web.FileResponse(_STATIC / request.path.lstrip("/"), headers=_HEADERS)
