"""Whence a request comes, and how many one address may make.

`address_of(request)` is the client's address; behind a proxy of TRUSTED_PROXIES, the nearest one that is none of ours.
One address may ask `MOST_A_MINUTE` times a minute, whatever it asks for (API.md §5); then 429 with `Retry-After`.
Addresses are kept hashed, in memory, for that minute.
"""

import hashlib
import ipaddress
import secrets
from collections.abc import Awaitable, Callable

from aiohttp import web
from aiohttp.typedefs import Middleware
from limits import RateLimitItemPerMinute
from limits.aio.storage import MemoryStorage
from limits.aio.strategies import FixedWindowRateLimiter

from portal_stub.app_keys import CONFIG

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]
MOST_A_MINUTE = 3000
_EVERYTHING = RateLimitItemPerMinute(MOST_A_MINUTE)


def address_of(request: web.Request) -> str:
    """The client's address, as text."""
    peer = request.remote or ""
    if not _is_ours(request, peer):
        return peer
    hops = [hop.strip() for hop in request.headers.get("X-Forwarded-For", "").split(",") if hop.strip()]
    return next((hop for hop in reversed(hops) if not _is_ours(request, hop)), peer)


def _is_ours(request: web.Request, address: str) -> bool:
    try:
        parsed = ipaddress.ip_address(address)
    except ValueError:
        return False
    return any(parsed in network for network in request.app[CONFIG].trusted_proxies)


def limit_callers() -> Middleware:
    """A middleware that counts each address."""
    limiter, key = FixedWindowRateLimiter(MemoryStorage()), secrets.token_bytes(16)

    @web.middleware
    async def limited(request: web.Request, handler: Handler) -> web.StreamResponse:
        hashed = hashlib.blake2b(address_of(request).encode(), key=key, digest_size=12).hexdigest()
        if not await limiter.hit(_EVERYTHING, hashed):
            raise web.HTTPTooManyRequests(headers={"Retry-After": "60"})
        return await handler(request)

    return limited
