"""Who may call what: origins, a conversation's token or its owner's identity. `conversation_of` is the only way to a
conversation; it says the same for «not yours» and «not there».
"""

import hashlib
import hmac
import secrets
from datetime import timedelta
from typing import Any, TypeVar
from uuid import UUID

from aiohttp import web
from pydantic import ValidationError

from bot.errors import ConversationUnknown, GuichetError, IdentityRefused, OriginRefused
from bot.store.hot import Seen
from webhooks.app_keys import DATABASE, IDENTITY_KEYS, LIMITS, NOW, SERVED
from webhooks.identity import Identity
from webhooks.incoming import Incoming, NewMessage
from webhooks.problems import (
    Handler,
    Malformed,
    MessageTooLarge,
    MessageTooLong,
    NotJson,
    OtherContentType,
    TooLarge,
    malformed,
)

MOST_BYTES = 16 * 1024
SIGNED_TOKEN_IDLE = timedelta(hours=12)
Shape = TypeVar("Shape", bound=Incoming)

API = "/api/"


@web.middleware
async def check_origin(request: web.Request, handler: Handler) -> web.StreamResponse:
    """API.md §1 «Who may call», for the members' API alone. No `Origin` (curl): let through."""
    origin = request.headers.get("Origin")
    if origin is None or not request.path.startswith(API):
        return await handler(request)
    if origin.lower() not in request.app[SERVED].origins:
        raise OriginRefused
    if request.method == "OPTIONS" and "Access-Control-Request-Method" in request.headers:
        return web.Response(
            status=204,
            headers={
                "Access-Control-Allow-Methods": "GET, POST, DELETE",
                "Access-Control-Allow-Headers": "Authorization, Content-Type, Last-Event-ID",
                "Access-Control-Max-Age": "600",
            },
        )
    return await handler(request)


@web.middleware
async def limit_everything(request: web.Request, handler: Handler) -> web.StreamResponse:
    """A generous bound on all that one address asks for; health and readiness apart."""
    if request.path.startswith((API, "/console", "/faq")):
        await request.app[LIMITS].anything(request)
    return await handler(request)


async def say_who_may_read(request: web.Request, response: web.StreamResponse) -> None:
    """On every response of the members' API, problems and streams too, just before its headers leave (a signal's
    handler).

    No credentials are allowed: the token is in a header, never in a cookie.
    """
    if not request.path.startswith(API):
        return
    response.headers.setdefault("Cache-Control", "no-store")
    response.headers["Vary"] = "Origin"
    origin = request.headers.get("Origin")
    if origin is not None and origin.lower() in request.app[SERVED].origins:
        response.headers["Access-Control-Allow-Origin"] = origin
        response.headers["Access-Control-Expose-Headers"] = "Retry-After, Content-Disposition"


def new_token() -> tuple[str, bytes]:
    """256 random bits for the caller, and their hash for us."""
    token = secrets.token_urlsafe(32)
    return token, token_hash(token)


def token_hash(token: str) -> bytes:
    """What is stored of a token."""
    return hashlib.sha256(token.encode()).digest()


def bearer_of(request: web.Request) -> str | None:
    """The bearer token of the request."""
    scheme, _, token = request.headers.get("Authorization", "").partition(" ")
    token = token.strip()
    return token if scheme.lower() == "bearer" and token and token.isascii() else None


def is_signed(token: str) -> bool:
    """Whether a bearer token is a JWT, and no conversation's."""
    return token.count(".") == 2


def id_of(request: web.Request) -> UUID:
    """The conversation's id in the path. Raises `ConversationUnknown`."""
    try:
        return UUID(request.match_info["id"])
    except ValueError:
        raise ConversationUnknown from None


async def conversation_of(request: web.Request, message_id: UUID | None = None) -> Seen:
    """The conversation of the path, if the caller may have it. Raises `ConversationUnknown`."""
    token = bearer_of(request)
    if token is None:
        raise ConversationUnknown
    seen = await request.app[DATABASE].hot.read(id_of(request), message_id)
    if seen is None:
        raise ConversationUnknown
    if is_signed(token):
        if seen.conversation.subject is None or seen.conversation.subject != (await _owner(request, token)):
            raise ConversationUnknown
        return seen
    if not hmac.compare_digest(token_hash(token), seen.token_hash):
        raise ConversationUnknown
    if seen.opened_signed and request.app[NOW]() - seen.conversation.last_at > SIGNED_TOKEN_IDLE:
        raise ConversationUnknown
    return seen


async def _owner(request: web.Request, token: str) -> str | None:
    try:
        return (await request.app[IDENTITY_KEYS].verify(token)).subject
    except IdentityRefused:
        return None


async def member_of(request: web.Request) -> Identity:
    """The signed-in member who calls `/me`. Raises `ConversationUnknown` without an identity, `IdentityRefused` for
    a bad one.
    """
    token = bearer_of(request)
    if token is None or not is_signed(token):
        raise ConversationUnknown
    return await request.app[IDENTITY_KEYS].verify(token)


async def message_of(request: web.Request) -> tuple[Seen, NewMessage]:
    """The conversation and the message to it. Who may not have the conversation is told nothing of the body."""
    wrong: GuichetError | None = None
    message: NewMessage | None = None
    try:
        message = await body_of(request, NewMessage)
    except TooLarge:
        wrong = MessageTooLarge()
    except Malformed as error:
        wrong = MessageTooLong() if error.too_long else error
    except GuichetError as error:
        wrong = error
    seen = await conversation_of(request, None if message is None else message.message_id)
    if message is None:
        raise wrong or Malformed()
    return seen, message


async def body_of(request: web.Request, shape: type[Shape], *, may_be_empty: bool = False) -> Shape:
    """The request's body. Raises `OtherContentType`, `TooLarge`, `NotJson`, `Malformed`."""
    raw = await read_at_most(request, MOST_BYTES)
    if may_be_empty and not raw.strip():
        raw = b"{}"
    elif request.content_type != "application/json":
        raise OtherContentType
    try:
        return shape.model_validate_json(raw)
    except ValidationError as error:
        if any(one["type"] == "json_invalid" for one in error.errors(include_input=False, include_context=False)):
            raise NotJson from None
        raise malformed(error) from None


async def read_at_most(request: web.Request, most_bytes: int) -> bytes:
    """The body, refused as soon as it is too long, whether it said so or not. Raises `TooLarge`."""
    if (request.content_length or 0) > most_bytes:
        raise TooLarge
    read = bytearray()
    async for chunk in request.content.iter_any():
        read += chunk
        if len(read) > most_bytes:
            raise TooLarge
    return bytes(read)


def query_of(request: web.Request, shape: type[Shape]) -> Shape:
    """The query's values. Raises `Malformed`."""
    given: dict[str, Any] = {name: request.query[name] for name in shape.model_fields if name in request.query}
    try:
        return shape.model_validate(given)
    except ValidationError as error:
        raise malformed(error) from None
