"""How we prove to Google who we are: a service account's key, or nothing at all where the endpoint is this machine.

A token is signed by ourselves (RS256, no request), in a thread. Where Google refuses it (401), it is exchanged for an
access token at the account's `token_uri`, through the window: the ledger has that request without its body. Raises
`SettingsWrong` at the start, `CredentialsRefused` later.
"""

import asyncio
import json
from datetime import datetime, timedelta
from ipaddress import ip_address
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import urlencode, urlsplit

from bot.egress.window import Kind, Outbound, Window
from bot.errors import GuichetError, SettingsWrong
from bot.settings import GoogleChatSettings

SCOPE = "https://www.googleapis.com/auth/chat.bot"
ANONYMOUS = "anonymous"
_LIFE = timedelta(hours=1)
_FRESH = 0.8  # of its life; then a new one is made


class CredentialsRefused(GuichetError):
    """Google's token endpoint would not take the service account, or its private key is none."""


class Credentials(Protocol):
    """Headers for a request at `at`; `renew` after Google refused the last ones."""

    async def headers(self, at: datetime) -> dict[str, str]:
        """The headers to send."""
        ...

    async def renew(self, at: datetime) -> None:
        """Get other ones."""
        ...


class Anonymous:
    """No credentials: for a stand-in on this machine."""

    async def headers(self, at: datetime) -> dict[str, str]:
        """None."""
        return {}

    async def renew(self, at: datetime) -> None:
        """There is nothing to renew."""


class ServiceAccount:
    """A Google service account, from its key file's content; `scope` is the one right that it asks for, `kind` what a
    request for a token is to the window.
    """

    def __init__(self, account: dict[str, Any], window: Window, scope: str = SCOPE, kind: Kind = Kind.TOKEN) -> None:
        self._account = account
        self._window = window
        self._scope = scope
        self._kind = kind
        self._token = ""
        self._fresh_until: datetime | None = None
        self._exchanging = False
        self._lock = asyncio.Lock()

    async def headers(self, at: datetime) -> dict[str, str]:
        """A bearer token with at least a fifth of its life left."""
        async with self._lock:
            if self._fresh_until is None or at >= self._fresh_until:
                await self._get(at)
            return {"Authorization": f"Bearer {self._token}"}

    async def renew(self, at: datetime) -> None:
        """The token was refused: from now on, exchange it for one of Google's."""
        async with self._lock:
            self._exchanging = True
            await self._get(at)

    async def _get(self, at: datetime) -> None:
        if not self._exchanging:
            self._token = await asyncio.to_thread(
                self._signed, at, {"sub": self._account["client_email"], "scope": self._scope}
            )
            self._fresh_until = at + _LIFE * _FRESH
            return
        claims = {"aud": self._account["token_uri"], "scope": self._scope}
        assertion = await asyncio.to_thread(self._signed, at, claims)
        form = {"grant_type": "urn:ietf:params:oauth:grant-type:jwt-bearer", "assertion": assertion}
        answer = await self._window.send(
            Outbound(
                kind=self._kind,
                method="POST",
                url=self._account["token_uri"],
                body=urlencode(form).encode(),
                content_type="application/x-www-form-urlencoded",
            ),
            at,
        )
        if answer.status != 200:
            raise CredentialsRefused(answer.status)
        told = json.loads(answer.body)
        self._token = str(told["access_token"])
        self._fresh_until = at + timedelta(seconds=int(told.get("expires_in", 3600))) * _FRESH

    def _signed(self, at: datetime, claims: dict[str, str]) -> str:
        from google.auth import crypt, jwt

        try:
            signer = crypt.RSASigner.from_service_account_info(self._account)  # type: ignore[no-untyped-call]
        except ValueError:
            raise CredentialsRefused("private_key") from None
        issued = int(at.timestamp())
        payload = {"iss": self._account["client_email"], "iat": issued, "exp": issued + int(_LIFE.total_seconds())}
        token: bytes = jwt.encode(signer, payload | claims)  # type: ignore[no-untyped-call]
        return token.decode()


def read_credentials(settings: GoogleChatSettings, window: Window) -> Credentials:
    """The credentials that the settings name. Raises `SettingsWrong` where they cannot do."""
    loopback = is_loopback(settings.endpoint)
    account = read_account(settings.credentials, "GUICHET_GOOGLE_CHAT__CREDENTIALS", loopback=loopback)
    return Anonymous() if account is None else ServiceAccount(account, window)


def read_account(name: str | None, setting: str, *, loopback: bool) -> dict[str, Any] | None:
    """The key file that `setting` names; None: no credentials, as may be on this machine. Raises `SettingsWrong`."""
    if name in (None, ANONYMOUS):
        if loopback:
            return None
        raise SettingsWrong(
            f"Réglage {setting}\u00a0: indiquez le fichier d’un compte de service "
            "(«\u00a0anonymous\u00a0» ne vaut que pour une adresse de cette machine)."
        )
    try:
        account: dict[str, Any] = json.loads(Path(str(name)).read_text())
        missing = [key for key in ("client_email", "private_key", "token_uri") if not account.get(key)]
    except (OSError, ValueError, AttributeError):
        raise SettingsWrong(f"Réglage {setting}\u00a0: ce fichier ne peut pas être lu.") from None
    if missing:
        raise SettingsWrong(f"Réglage {setting}\u00a0: il manque «\u00a0{missing[0]}\u00a0» dans le fichier.")
    return account


def is_loopback(url: str) -> bool:
    """Does the URL lead to this machine?"""
    host = urlsplit(url).hostname or ""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
