"""Rates: messages a conversation, conversations and everything else an address. By the `limits` library, in memory
or exact over several workers with Valkey/Redis. An address is kept as a keyed hash, for as long as its window.
"""

import hashlib
import hmac
import ipaddress
import math
from datetime import datetime
from uuid import UUID

import structlog
from aiohttp import web
from limits import RateLimitItem, RateLimitItemPerHour, RateLimitItemPerMinute
from limits.aio.storage import MemoryStorage, Storage
from limits.aio.strategies import SlidingWindowCounterRateLimiter
from limits.errors import ConfigurationError
from pydantic import SecretStr

from bot.errors import SettingsWrong, TooFast
from bot.settings import LimitSettings, Network

log = structlog.get_logger()
_REDIS = "Réglage GUICHET_REDIS_URL\u00a0:"
_REDIS_LIKE = "Exemple\u00a0: redis://:motdepasse@serveur:6379."
EVERYTHING_PER_MINUTE = 6000  # of one address, whatever it asks for; none where messages have no limit


async def open_storage(redis_url: SecretStr | None) -> Storage:
    """In memory, or shared by the workers that share a Valkey/Redis, which has answered. Raises `SettingsWrong`."""
    if redis_url is None:
        return MemoryStorage()
    from limits.aio.storage import RedisStorage

    try:
        storage = RedisStorage(f"async+{redis_url.get_secret_value()}", implementation="redispy")
        answers = await storage.check()
    except (ConfigurationError, ValueError, TypeError, OSError):  # options of the address that the client has not
        raise SettingsWrong(
            f"{_REDIS} cette adresse n’est pas celle d’un Valkey ou d’un Redis. {_REDIS_LIKE}"
        ) from None
    if not answers:
        raise SettingsWrong(f"{_REDIS} le serveur ne répond pas, ou refuse le mot de passe. {_REDIS_LIKE}")
    return storage


class Limits:
    """Raises `TooFast` with the seconds to wait."""

    def __init__(
        self, settings: LimitSettings, storage: Storage, proxies: tuple[Network, ...], key: bytes, now: datetime
    ) -> None:
        self._limiter = SlidingWindowCounterRateLimiter(storage)
        self._storage = storage
        self._proxies = proxies
        self._key = key
        self._started = now
        self._messages = _item(RateLimitItemPerMinute, settings.messages_per_minute)
        self._conversations = _item(RateLimitItemPerHour, settings.conversations_per_hour)
        self._everything = _item(RateLimitItemPerMinute, EVERYTHING_PER_MINUTE if settings.messages_per_minute else 0)
        self.forwarded_ignored = False
        self.told = False  # `doctor` has been

    async def message(self, conversation: UUID) -> None:
        """One message of this conversation."""
        await self._spend(self._messages, "message", str(conversation))

    async def conversation(self, request: web.Request) -> None:
        """One conversation opened from this address."""
        await self._spend(self._conversations, "conversation", self.address(request))

    async def anything(self, request: web.Request) -> None:
        """One request, whatever it is, from this address."""
        await self._spend(self._everything, "request", self.address(request))

    def address(self, request: web.Request) -> str:
        """The client's address as a keyed hash; behind a trusted proxy, the nearest address that is none of ours."""
        return hmac.new(self._key, self._client(request).encode(), hashlib.sha256).hexdigest()[:24]

    def _client(self, request: web.Request) -> str:
        peer = request.remote or ""
        forwarded = request.headers.get("X-Forwarded-For")
        if forwarded is None:
            return peer
        if not self._trusted(peer):
            self._warn_once()
            return peer
        for hop in reversed([part.strip() for part in forwarded.split(",")]):
            if not self._trusted(hop):
                return hop
        return peer

    def _trusted(self, address: str) -> bool:
        try:
            parsed = ipaddress.ip_address(address)
        except ValueError:
            return False
        return any(parsed in network for network in self._proxies)

    def _warn_once(self) -> None:
        """All clients would share one address, and its limits: the operator must know."""
        if not self.forwarded_ignored:
            self.forwarded_ignored = True
            log.warning("forwarded_header_ignored", setting="GUICHET_TRUSTED_PROXIES")

    async def _spend(self, item: RateLimitItem | None, *key: str) -> None:
        if item is None or await self._limiter.hit(item, *key):
            return
        stats = await self._limiter.get_window_stats(item, *key)
        wait_s = stats.reset_time - datetime.now(self._started.tzinfo).timestamp()
        raise TooFast(max(1, min(math.ceil(wait_s), item.get_expiry())))


def _item(kind: type[RateLimitItem], amount: int) -> RateLimitItem | None:
    return kind(amount) if amount else None
