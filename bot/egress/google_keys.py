"""Google's public keys for the tokens of its events: fetched through the window like every request, and kept.

In: a URL, or `file:` and a path, of `{kid: PEM}` or of a JWK set. Out: an RSA key by its id. A key that is not known
makes us look again, once a minute at most for an URL; a file is read each time. Raises `KeysOutOfReach`.
"""

import asyncio
import json
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat, load_pem_public_key
from joserfc.errors import JoseError
from joserfc.jwk import RSAKey

from bot.egress.window import Kind, NoAnswer, Outbound, Window
from bot.errors import EgressStopped, KeysOutOfReach

AGAIN = timedelta(minutes=1)  # an unknown key id makes us look at most this often
RETRY = timedelta(seconds=1)  # while we have none at all
FRESH = timedelta(hours=1)  # Google changes its keys daily, and publishes them hours before
STALE = timedelta(hours=24)  # out of reach for longer: what we have is trusted no more


class GoogleKeys:
    """One source of keys. `now` gives aware UTC."""

    def __init__(self, source: str, window: Window, now: Callable[[], datetime]) -> None:
        self._source = source
        self._window = window
        self._now = now
        self._keys: Mapping[str, RSAKey] = {}
        self._read_at: datetime | None = None  # when what we have was fetched
        self._tried_at: datetime | None = None
        self._failed = False
        self._fetching = asyncio.Lock()

    async def get(self, kid: str | None) -> list[RSAKey]:
        """The key of that id, or all of them where a token names none; none where Google has no such key."""
        if not self._has(kid) or self._age() > FRESH:
            async with self._fetching:  # whoever waited finds what the first one fetched
                if self._due(kid):
                    await self._fetch()
        if self._age() > STALE or (self._failed and not self._has(kid)):
            raise KeysOutOfReach
        return list(self._keys.values()) if kid is None else [self._keys[kid]] if kid in self._keys else []

    def _has(self, kid: str | None) -> bool:
        return bool(self._keys) if kid is None else kid in self._keys

    def _age(self) -> timedelta:
        return timedelta.max if self._read_at is None else self._now() - self._read_at

    def _due(self, kid: str | None) -> bool:
        if self._has(kid) and self._age() <= FRESH:
            return False
        if self._source.startswith("file:") or self._tried_at is None:
            return True
        return self._now() - self._tried_at >= (AGAIN if self._keys else RETRY)

    async def _fetch(self) -> None:
        self._tried_at = self._now()
        try:
            keys = keys_of(await self._read())
        except (OSError, ValueError, NoAnswer, EgressStopped):
            self._failed = True
            return
        self._keys, self._read_at, self._failed = keys, self._tried_at, False

    async def _read(self) -> bytes:
        file = file_of(self._source)
        if file is not None:
            return await asyncio.to_thread(file.read_bytes)
        answer = await self._window.send(Outbound(kind=Kind.KEYS, method="GET", url=self._source), self._now())
        if answer.status != 200:
            raise ConnectionError(answer.status)
        return answer.body


def file_of(source: str) -> Path | None:
    """The file of a `file:` URL; None for another address."""
    if not source.startswith("file:"):
        return None
    return Path(source.removeprefix("file://") if source.startswith("file:///") else source[5:])


def keys_of(raw: bytes) -> dict[str, RSAKey]:
    """Key id → key, of `{kid: PEM}` or a JWK set. Raises ValueError where it is neither, or holds no key of use."""
    told = json.loads(raw)
    if not isinstance(told, dict):
        raise ValueError("keys: no object")
    listed = told.get("keys")
    pairs = [(one.get("kid"), one) for one in listed if isinstance(one, dict)] if isinstance(listed, list) else []
    keys = {str(kid): key for kid, one in pairs or told.items() if (key := _key(one)) is not None}
    if not keys:
        raise ValueError("keys: none")
    return keys


def _key(told: Any) -> RSAKey | None:
    """None where it is no RSA key: another kind of key beside ours is no reason to refuse all of them."""
    try:
        if isinstance(told, dict):
            return RSAKey.import_key({name: told[name] for name in ("kty", "n", "e")})
        pem = told.encode()
        public = x509.load_pem_x509_certificate(pem).public_key() if b"CERTIFICATE" in pem else load_pem_public_key(pem)
        if not isinstance(public, RSAPublicKey):
            return None
        return RSAKey.import_key(public.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo))
    except (AttributeError, KeyError, ValueError, TypeError, JoseError):
        return None
