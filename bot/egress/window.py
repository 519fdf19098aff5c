"""The window: the only opener of outside connections (DESIGN.md §1, promise 2).

A request's line is committed to the ledger, and the signed head written, before its first byte leaves; each retry is
a request of its own. Nothing is opened while the desk's mode is `off` or egress is stopped: the switch is read in the
very transaction that writes the line. Raises `EgressStopped` (nothing left) and `NoAnswer` (it may have left).
"""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from enum import StrEnum
from typing import TYPE_CHECKING
from uuid import UUID

import aiohttp
from yarl import URL

from bot.egress import metrics
from bot.errors import EgressStopped
from bot.settings import ChatMode
from bot.store.database import Database
from bot.store.ledger_head import HeadFile
from bot.store.rows import to_ms

if TYPE_CHECKING:
    from bot.store import ledger  # with SQLAlchemy: at run time imported where used, since every start opens a window

TIMEOUT_S = 8.0  # less than a stop's 10 s: the request in hand ends first
MOST_READ = 1024 * 1024
_LONGEST_ASKED_S = 3_600.0
_SECRET_NAMES = frozenset({"key", "token", "access_token", "client_secret", "assertion"})


class Kind(StrEnum):
    """What a request is for."""

    CHAT = "chat"
    KEYS = "keys"
    DIALOGFLOW = "dialogflow"
    PORTAL = "portal"
    TOKEN = "token"  # noqa: S105 — the kind's name; its body is secret and not kept
    DIALOGFLOW_TOKEN = "dialogflow_token"  # noqa: S105 — the same, where Google Chat may be off


class NoAnswer(Exception):
    """The request may have left; no whole answer came. `reason` is `timeout` or `connection`."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Outbound:
    """A request, exactly as it leaves. `credentials` are headers, never recorded. `url` is encoded already."""

    kind: Kind
    method: str
    url: str
    body: bytes = field(default=b"", repr=False)
    content_type: str = "application/json; charset=UTF-8"
    conversation: UUID | None = None
    credentials: Mapping[str, str] = field(default_factory=dict, repr=False)


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back, at most 1 MiB of it."""

    status: int
    body: bytes = field(repr=False)
    retry_after_s: float | None = None


class Window:
    """Open it once a process, close it at the end. What is sent at the same time shares a ledger commit."""

    def __init__(
        self, database: Database, mode: ChatMode, head_file: HeadFile, *, timeout_s: float = TIMEOUT_S
    ) -> None:
        self._database = database
        self._mode = mode
        self._head_file = head_file
        self._timeout = aiohttp.ClientTimeout(total=timeout_s)
        self._session: aiohttp.ClientSession | None = None
        self._writing = asyncio.Lock()
        self._waiting: list[tuple[ledger.Entry, asyncio.Future[None]]] = []

    async def is_open(self) -> bool:
        """May anything leave now?"""
        if self._mode is ChatMode.OFF:
            return False
        from bot.store.switches import EGRESS, STOPPED, read_switch

        async with self._database.reading() as db:
            return await read_switch(db, EGRESS) != STOPPED

    async def send(self, request: Outbound, at: datetime) -> Answer:
        """Record the request, then send it, once. `at` is aware UTC."""
        if self._mode is ChatMode.OFF and request.kind is not Kind.DIALOGFLOW_TOKEN:
            raise EgressStopped
        await self._record(_entry(request, at))
        try:
            answer = await self._wire(request)
        except (TimeoutError, aiohttp.ClientError, _Cut) as failed:
            reason = "timeout" if isinstance(failed, TimeoutError) else "connection"
            metrics.REQUESTS.labels(request.kind, reason).inc()
            raise NoAnswer(reason) from None
        metrics.REQUESTS.labels(request.kind, str(answer.status)).inc()
        return answer

    async def record(self, entry: "ledger.Entry") -> None:
        """Commit the line of a request that is about to leave by gRPC (grpc_channel.py). Raises `EgressStopped`."""
        await self._record(entry)

    async def forget(self, conversation: UUID) -> None:
        """It was erased while a request about it was under way: what the ledger kept of that goes too."""
        from bot.store import ledger
        from bot.store.erasure import truncate_wal

        async with self._database.transaction() as db:
            await ledger.erase_bodies(db, conversation)
        async with self._database.outside_transactions() as db:
            await truncate_wal(db)

    async def fetch(self, url: str) -> bytes:
        """The portal's public keys, by GET: inside the operator's own network, so neither ledger nor switch (DESIGN.md
        §1, named exceptions). Raises `OSError` where there is no good answer.
        """
        try:
            answer = await self._wire(Outbound(kind=Kind.PORTAL, method="GET", url=url))
        except (TimeoutError, aiohttp.ClientError, _Cut) as failed:
            raise ConnectionError(type(failed).__name__) from None
        if answer.status != 200:
            raise ConnectionError(answer.status)
        return answer.body

    async def close(self) -> None:
        """Close what is open."""
        if self._session is not None:
            await self._session.close()

    async def _record(self, entry: "ledger.Entry") -> None:
        """Durable when it returns. Whoever holds the lock writes for all who wait: a commit for many sends."""
        done: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.append((entry, done))
        try:
            async with self._writing:
                if not done.done():
                    group, self._waiting = [item for item in self._waiting if not item[1].done()], []
                    await self._record_all(group)
        except asyncio.CancelledError:
            done.cancel()  # whoever writes next leaves it out
            raise
        await done

    async def _record_all(self, group: list[tuple["ledger.Entry", asyncio.Future[None]]]) -> None:
        from bot.store import ledger
        from bot.store.switches import EGRESS, STOPPED, read_switch

        try:
            async with self._database.transaction() as db:
                if await read_switch(db, EGRESS) == STOPPED:
                    raise EgressStopped
                head = await ledger.append(db, [entry for entry, _ in group])
            await asyncio.to_thread(self._head_file.write, head)
        except Exception as failed:
            for _, done in group:
                if not done.done():
                    done.set_exception(failed)
            return
        except asyncio.CancelledError:  # the others' requests did not leave either: they may be tried again
            for _, done in group:
                if not done.done():
                    done.cancel()
            raise
        for _, done in group:
            if not done.done():
                done.set_result(None)

    async def _wire(self, request: Outbound) -> Answer:
        headers = {"Content-Type": request.content_type} if request.body else {}
        async with self._open_session().request(
            request.method,
            URL(request.url, encoded=True),
            data=request.body or None,
            headers=headers | dict(request.credentials),
            allow_redirects=False,
        ) as response:
            body = bytearray()
            async for part in response.content.iter_any():
                body += part
                if len(body) > MOST_READ:
                    raise aiohttp.ClientPayloadError("answer too large")
            return Answer(
                response.status, bytes(body), seconds_asked(response.headers.get("Retry-After"), datetime.now(UTC))
            )

    def _open_session(self) -> aiohttp.ClientSession:
        if self._session is None:
            self._session = aiohttp.ClientSession(
                middlewares=[_once],
                cookie_jar=aiohttp.DummyCookieJar(),
                timeout=self._timeout,
                headers={"User-Agent": "guichet"},
            )
        return self._session


class _Cut(Exception):
    """The connection ended before the answer."""


async def _once(request: aiohttp.ClientRequest, handler: aiohttp.ClientHandlerType) -> aiohttp.ClientResponse:
    """aiohttp would send a GET or DELETE again by itself where the connection was cut, and the ledger have no line."""
    try:
        return await handler(request)
    except (aiohttp.ClientOSError, aiohttp.ServerDisconnectedError) as cut:
        raise _Cut(type(cut).__name__) from None


def _entry(request: Outbound, at: datetime) -> "ledger.Entry":
    from bot.store import ledger

    return ledger.Entry(
        method=request.method,
        url=without_secrets(request.url),
        body=request.body,
        at_ms=to_ms(at),
        conversation=request.conversation,
        secret=request.kind in (Kind.TOKEN, Kind.DIALOGFLOW_TOKEN),
    )


def without_secrets(url: str) -> str:
    """The URL as the ledger shows it: the value of each query field that holds a secret replaced."""
    base, question, query = url.partition("?")
    fields = [field.partition("=") for field in query.split("&")]
    shown = [
        f"{name}{sign}***" if name.lower() in _SECRET_NAMES else f"{name}{sign}{value}" for name, sign, value in fields
    ]
    return base + question + "&".join(shown)


def seconds_asked(header: str | None, now: datetime) -> float | None:
    """Seconds from now; both forms of RFC 9110 §10.2.3, an hour at most. None where it says nothing."""
    if header is None:
        return None
    if header.strip().isascii() and header.strip().isdigit():
        return min(float(header), _LONGEST_ASKED_S)
    try:
        until = parsedate_to_datetime(header)
    except ValueError:
        return None
    until = until if until.tzinfo is not None else until.replace(tzinfo=UTC)
    return min(max(0.0, (until - now).total_seconds()), _LONGEST_ASKED_S)
