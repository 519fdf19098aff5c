"""Who sent this? The bearer JWT that Google signs, checked always: signature, exact audience, issuer, age, e-mail.

In: the token and the settings. Out: nothing; raises `Unverified` with the name of the check that failed, and
`KeysOutOfReach`. What costs nothing is checked first, so that a stranger cannot make us fetch keys.
Source: developers.google.com/workspace/chat/verify-requests-from-chat, and research on both dialects.
"""

import json
from base64 import urlsafe_b64decode
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from joserfc import jws
from joserfc.errors import JoseError

from bot.egress.google_keys import GoogleKeys
from bot.egress.window import Window
from bot.settings import GoogleChatSettings
from webhooks.problems import Unverified

CHAT = "chat@system.gserviceaccount.com"
ACCOUNTS = "https://accounts.google.com"
CHAT_KEYS = f"https://www.googleapis.com/service_accounts/v1/metadata/x509/{CHAT}"
ACCOUNTS_KEYS = "https://www.googleapis.com/oauth2/v1/certs"
SKEW_S = 30
LONGEST = 4_096


@dataclass(frozen=True, slots=True)
class Expected:
    """What a token of Google's says. `emails` None: the issuer alone tells who signed."""

    audience: str
    issuer: str
    emails: frozenset[str] | None = None


def expected_of(settings: GoogleChatSettings) -> Expected | None:
    """From the settings; None without an audience: then nothing can be verified, and nothing is let in."""
    audience = settings.audience
    if audience is None:
        return None
    if audience.isascii() and audience.isdigit():
        return Expected(audience, CHAT)
    emails = {CHAT}
    if settings.project_number is not None:
        emails.add(f"service-{settings.project_number}@gcp-sa-gsuiteaddons.iam.gserviceaccount.com")
    return Expected(audience, ACCOUNTS, frozenset(emails))


class Verifier:
    """Checks tokens against one expectation and one source of keys. `now` gives aware UTC."""

    def __init__(self, expected: Expected | None, keys: GoogleKeys, now: Callable[[], datetime]) -> None:
        self._expected = expected
        self._keys = keys
        self._now = now

    async def verify(self, token: str | None) -> None:
        """Raises `Unverified`, `KeysOutOfReach`."""
        if self._expected is None:
            raise Unverified("unset")
        if token is None or len(token) > LONGEST:
            raise Unverified("missing" if token is None else "malformed")
        header, claims = _read(token)
        if header.get("alg") != "RS256":
            raise Unverified("algorithm")
        self._check(self._expected, claims)
        kid = header.get("kid")
        if kid is not None and not isinstance(kid, str):
            raise Unverified("malformed")
        keys = await self._keys.get(kid)
        if not keys:
            raise Unverified("key")
        for key in keys:
            try:
                if jws.deserialize_compact(token.encode(), key, algorithms=["RS256"]).payload:
                    return
            except (JoseError, ValueError, TypeError):
                continue
        raise Unverified("signature")

    def _check(self, expected: Expected, claims: Mapping[str, Any]) -> None:
        now, issued, expires = self._now().timestamp(), claims.get("iat"), claims.get("exp")
        if claims.get("aud") != expected.audience:
            raise Unverified("audience")
        if claims.get("iss") != expected.issuer:
            raise Unverified("issuer")
        if _seconds(expires) <= now - SKEW_S:
            raise Unverified("expired")
        if issued is not None and not 0 <= _seconds(issued) <= now + SKEW_S:
            raise Unverified("issued")
        email = claims.get("email")
        if expected.emails is not None and not (
            claims.get("email_verified") is True and isinstance(email, str) and email in expected.emails
        ):
            raise Unverified("email")


def verifier_of(settings: GoogleChatSettings, window: Window, now: Callable[[], datetime]) -> Verifier:
    """For the events of Google Chat."""
    expected = expected_of(settings)
    usual = CHAT_KEYS if expected is not None and expected.emails is None else ACCOUNTS_KEYS
    return Verifier(expected, GoogleKeys(settings.certificates_url or usual, window, now), now)


def _read(token: str) -> tuple[Mapping[str, Any], Mapping[str, Any]]:
    """Header and claims, believed by nobody yet."""
    parts = token.split(".")
    if len(parts) != 3:
        raise Unverified("malformed")
    try:
        header, claims = (json.loads(urlsafe_b64decode(part + "=" * (-len(part) % 4))) for part in parts[:2])
    except (ValueError, RecursionError):
        raise Unverified("malformed") from None
    if not isinstance(header, dict) or not isinstance(claims, dict):
        raise Unverified("malformed")
    return header, claims


def _seconds(value: object) -> float:
    """A time as tokens have it; what is none lies before all time."""
    return value if isinstance(value, int | float) and not isinstance(value, bool) else -1.0
