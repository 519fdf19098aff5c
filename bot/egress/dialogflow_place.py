"""Where Dialogflow is and what things are called there: endpoints by region, names of agent and sessions, credentials.

Source: cloud.google.com/dialogflow/es/docs/how/region. The client's own helper knows no location, so names are made
here. Raises `SettingsWrong`.
"""

from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar
from urllib.parse import urlsplit

from google.api_core.exceptions import Unauthenticated
from google.auth.exceptions import RefreshError

from bot.egress.credentials import (
    Anonymous,
    Credentials,
    CredentialsRefused,
    ServiceAccount,
    is_loopback,
    read_account,
)
from bot.egress.window import Kind, NoAnswer, Window
from bot.errors import SettingsWrong
from bot.settings import DialogflowSettings

SCOPE = "https://www.googleapis.com/auth/dialogflow"
GLOBAL = "global"  # data at rest in the United States
_HOST = "dialogflow.googleapis.com"
Metadata = list[tuple[str, str]]
Answer = TypeVar("Answer")


@dataclass(frozen=True, slots=True)
class Place:
    """`target`: `host:port`. `agent`: `projects/P/locations/L/agent`."""

    target: str
    plaintext: bool
    agent: str

    def session(self, session_id: str) -> str:
        """A session's name."""
        return f"{self.agent}/sessions/{session_id}"


def place_of(settings: DialogflowSettings) -> Place:
    """Where these settings lead. Raises `SettingsWrong` where the project is missing or the address is none."""
    if not settings.project:
        raise SettingsWrong("Réglage GUICHET_DIALOGFLOW__PROJECT\u00a0: il manque (le projet Google Cloud de l’agent).")
    region = "" if settings.location == GLOBAL else f"{settings.location}-"
    place = "" if settings.location == GLOBAL else f"/locations/{settings.location}"
    url = _url(settings, f"{region}{_HOST}")
    try:
        parts = urlsplit(url)
        port = parts.port or 443
    except ValueError:
        parts, port = urlsplit(""), 0
    if not parts.hostname or parts.path.strip("/"):
        raise SettingsWrong(
            "Réglage GUICHET_DIALOGFLOW__ENDPOINT\u00a0: une adresse est attendue, comme «\u00a0hôte:port\u00a0»."
        )
    host = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname
    return Place(f"{host}:{port}", is_loopback(url), f"projects/{settings.project}{place}/agent")


def dialogflow_credentials(settings: DialogflowSettings, window: Window) -> Credentials:
    """The service account, or none on this machine. Raises `SettingsWrong`."""
    loopback = place_of(settings).plaintext
    account = read_account(settings.credentials, "GUICHET_DIALOGFLOW__CREDENTIALS", loopback=loopback)
    return Anonymous() if account is None else ServiceAccount(account, window, SCOPE, Kind.DIALOGFLOW_TOKEN)


async def authorised(
    credentials: Credentials, now: Callable[[], datetime], call: Callable[[Metadata], Awaitable[Answer]]
) -> Answer:
    """`call` with the credentials; where Google does not take the token that was signed here, once more with the one
    that it gives for it. Raises `RefreshError` where it gives none, and what `call` raises.
    """
    shown = await _metadata(credentials, now)
    try:
        return await call(shown)
    except Unauthenticated:
        with _refreshing():
            await credentials.renew(now())
        other = await _metadata(credentials, now)
        if other == shown:
            raise
        return await call(other)


async def _metadata(credentials: Credentials, now: Callable[[], datetime]) -> Metadata:
    """The credentials as gRPC takes them; never recorded."""
    with _refreshing():
        return [(name.lower(), value) for name, value in (await credentials.headers(now())).items()]


@contextmanager
def _refreshing() -> Iterator[None]:
    """What goes wrong with a token is an error of Google's, as its own clients tell it."""
    try:
        yield
    except (CredentialsRefused, NoAnswer) as refused:
        raise RefreshError(type(refused).__name__) from None  # type: ignore[no-untyped-call]


def _url(settings: DialogflowSettings, default: str) -> str:
    given = settings.endpoint or default
    return given if "://" in given else f"https://{given}"
