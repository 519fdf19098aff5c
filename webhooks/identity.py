"""The portal's signed word for who a member is: an EdDSA JWT (RFC 8037), verified with the keys of a JWKS file or URL.

`iss`, `aud` "guichet", `sub` (random per account), `iat`, `exp` at most 10 minutes ahead, `contract`. Raises
`IdentityRefused`; `check_source`, for the start, `SettingsWrong`.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from bot.errors import IdentityRefused, SettingsWrong
from bot.setting_forms import file_there

if TYPE_CHECKING:
    from joserfc.jwk import KeySet

    from bot.egress.window import Window

SETTING = "GUICHET_IDENTITY_KEYS"
AUDIENCE = "guichet"
MOST_AHEAD_S = 600
SKEW_S = 30
REFETCH_S = 60.0


@dataclass(frozen=True, slots=True)
class Identity:
    """A signed-in member: `subject` is the portal's random id, `contract` whether she holds the complementary
    contract.
    """

    subject: str
    contract: bool


def check_source(source: str) -> None:
    """A file of keys is there, and holds one that can sign; an address is asked when the first member shows a token.
    Raises `SettingsWrong`.
    """
    if source.startswith("https:"):
        return
    raw = file_there(SETTING, keys_path(source)).read_bytes()
    try:
        keys = json.loads(raw)["keys"]
        signs = any((key["kty"], key["crv"]) == ("OKP", "Ed25519") for key in keys if "crv" in key)
    except (ValueError, TypeError, KeyError):
        signs = False
    if not signs:
        raise SettingsWrong(f"Réglage {SETTING}\u00a0: ce fichier n’est pas un JWKS avec une clé Ed25519.")


class IdentityKeys:
    """The portal's public keys: read again when the file changes, or when a token names a key that is not known."""

    def __init__(self, source: str | None, window: "Window", now: Callable[[], datetime]) -> None:
        """`source`: a path, `file:` or `https:` URL of a JWKS; None: nobody can sign. A URL is asked through the
        window.
        """
        self._source = source
        self._window = window
        self._now = now
        self._keys: KeySet | None = None
        self._read_at = float("-inf")

    async def verify(self, token: str) -> Identity:
        """Who the token speaks for. Raises `IdentityRefused` whatever is wrong with it."""
        from webhooks.eddsa import claims_of

        for again in (False, True):
            keys = await self._current(again=again)
            if keys is None:
                raise IdentityRefused
            claims = claims_of(token, keys)
            if claims is not None:
                return self._identity(claims)
            # else perhaps a key that is new: read them again, once
        raise IdentityRefused

    def _identity(self, claims: dict[str, object]) -> Identity:
        now = self._now().timestamp()
        subject, issuer = claims.get("sub"), claims.get("iss")
        issued, expires = claims.get("iat"), claims.get("exp")
        contract, audience = claims.get("contract", False), claims.get("aud")
        if not (isinstance(subject, str) and 0 < len(subject) <= 200 and isinstance(issuer, str) and issuer):
            raise IdentityRefused
        if audience not in (AUDIENCE, [AUDIENCE]):
            raise IdentityRefused
        if not isinstance(contract, bool) or not _number(issued) or not _number(expires):
            raise IdentityRefused
        if not (issued - SKEW_S <= now < expires <= now + MOST_AHEAD_S + SKEW_S):  # type: ignore[operator]
            raise IdentityRefused
        return Identity(subject, contract)

    async def _current(self, *, again: bool) -> "KeySet | None":
        from webhooks.eddsa import keys_of

        now = self._now().timestamp()
        if self._keys is not None and (not again or now - self._read_at < REFETCH_S) and not self._is_file():
            return self._keys
        if self._source is None:
            return None
        self._read_at = now
        try:
            if self._is_file():
                raw = keys_path(self._source).read_bytes()
            else:
                raw = await self._window.fetch(self._source)
        except (OSError, ValueError):
            return self._keys
        read = keys_of(raw)
        if read is not None:
            self._keys = read
        return self._keys

    def _is_file(self) -> bool:
        return self._source is not None and not self._source.startswith("https:")


def _number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def keys_path(source: str) -> Path:
    """The file that a path or a `file:` URL names."""
    return Path(source.removeprefix("file://").removeprefix("file:"))
