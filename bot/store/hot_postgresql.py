"""The hot path on PostgreSQL: asyncpg, and one statement for all that waits (claims, events, outbox, acts, wake-ups).

At most two groups are in flight. A row that the database refuses spoils its whole statement: the group is then
written item by item, so that only the bad one fails (research: per-item statements cost three times as much).
"""

import asyncio
from collections.abc import Callable, Sequence
from typing import Any
from uuid import UUID

import asyncpg
from typing_extensions import override

from bot.conversation import Conversation, Event
from bot.errors import Overtaken
from bot.store import hot_sql as sql
from bot.store.hot import (
    Answered,
    AuditRow,
    Change,
    HotPath,
    Item,
    MaskRow,
    OutboxRow,
    Queue,
    Seen,
    item_of,
    settle,
)
from bot.store.hot_sqlite import answered_from, seen_from
from bot.store.rows import EventRow, conversation_row, event_from

GROUPS_IN_FLIGHT = 2
CHANNEL = "guichet"
_NOTHING_OWED: tuple[list[Any], ...] = tuple([] for _ in OutboxRow._fields)
_NO_ACT: tuple[list[Any], ...] = tuple([] for _ in AuditRow._fields)


class PostgresHotPath(HotPath):
    """A pool, and a connection that listens for other workers' changes. See `HotPath`."""

    def __init__(self, pool: "asyncpg.Pool[asyncpg.Record]") -> None:
        self._pool = pool
        self._queue = Queue()
        self._flying: set[asyncio.Task[None]] = set()
        self._busy: set[str] = set()
        self._kicked = False
        self._loop = asyncio.get_running_loop()
        self._listeners: list[Callable[[UUID, int], None]] = []
        self._listening: asyncio.Task[None] | None = None
        self._closing = asyncio.Event()

    @override
    async def read(self, conversation: UUID, message_id: UUID | None = None) -> Seen | None:
        known = None if message_id is None else str(message_id)
        row = await self._pool.fetchrow(sql.POSTGRESQL_READ, known, str(conversation))
        if row is None:
            return None
        answered: Answered | None = None
        if row["known_seq"] is not None:
            answered = answered_from(await self.events(conversation, row["known_seq"] - 1, 2))
        return seen_from(row, answered)

    @override
    async def events(self, conversation: UUID, after: int, limit: int) -> list[Event]:
        return [
            event_from(row) for row in await self._pool.fetch(sql.POSTGRESQL_EVENTS, str(conversation), after, limit)
        ]

    @override
    async def last_seqs(self, conversations: Sequence[UUID]) -> dict[UUID, int]:
        query = "SELECT id, last_seq FROM conversations WHERE id = ANY($1::text[])"
        rows = await self._pool.fetch(query, [str(one) for one in conversations])
        return {UUID(row["id"]): row["last_seq"] for row in rows}

    @override
    async def open(self, conversation: Conversation, token_hash: bytes, *, signed: bool) -> None:
        await self._pool.execute(sql.POSTGRESQL_OPEN, token_hash, signed, *conversation_row(conversation))

    @override
    async def append(self, change: Change) -> None:
        done = self._loop.create_future()
        self._queue.put(item_of(change, done))
        self._kick_soon()
        await done

    @override
    def on_append(self, heard: Callable[[UUID, int], None]) -> None:
        self._listeners.append(heard)
        if self._listening is None:
            self._listening = self._loop.create_task(self._listen(), name="postgresql wake-ups")

    @override
    async def ping(self) -> None:
        await self._pool.fetchval("SELECT 1", timeout=5)

    @override
    async def close(self) -> None:
        while self._flying or len(self._queue):
            await asyncio.sleep(0)
            if self._flying:
                await asyncio.wait(self._flying)
        self._closing.set()
        if self._listening is not None:
            await self._listening
        await self._pool.close()

    def _kick_soon(self) -> None:
        if not self._kicked and len(self._flying) < GROUPS_IN_FLIGHT:
            self._kicked = True
            self._loop.call_soon(self._kick)

    def _kick(self) -> None:
        self._kicked = False
        if len(self._flying) >= GROUPS_IN_FLIGHT:
            return
        if group := self._queue.take():
            task = self._loop.create_task(self._write(group), name="postgresql group")
            self._flying.add(task)
            task.add_done_callback(self._landed)

    def _landed(self, task: "asyncio.Task[None]") -> None:
        self._flying.discard(task)
        if len(self._queue):
            self._kick_soon()

    async def _write(self, group: list[Item]) -> None:
        try:
            await self._append(group)
        except (asyncpg.PostgresError, asyncpg.InterfaceError, ValueError, OSError) as broken:
            if len(group) == 1:
                settle(group[0], broken)
                return
            for item in group:
                await self._write([item])

    async def _append(self, group: list[Item]) -> None:
        events: list[EventRow] = [row for item in group for row in item.events]
        owed: list[OutboxRow] = [row for item in group for row in item.owed]
        columns: list[list[Any]] = [[item.row.id for item in group], [item.seen_seq for item in group]]
        columns += [[getattr(item.row, name) for item in group] for name in sql.CHANGING]
        columns += [list(column) for column in zip(*events, strict=True)] if events else [[] for _ in EventRow._fields]
        columns += [list(column) for column in zip(*owed, strict=True)] if owed else _NOTHING_OWED
        acts = [row for item in group for row in item.acts]
        columns += [list(column) for column in zip(*acts, strict=True)] if acts else _NO_ACT
        masks = [item.mask for item in group if item.mask is not None]
        rows = await (
            self._append_masking(columns, masks) if masks else self._pool.fetch(sql.POSTGRESQL_APPEND, *columns)
        )
        claimed = {row["id"] for row in rows}
        for item in group:
            settle(item, None if item.row.id in claimed else Overtaken())

    async def _append_masking(self, columns: list[list[Any]], masks: list[MaskRow]) -> "list[asyncpg.Record]":
        """The same, and in its transaction what the maskings change whose claim held."""
        async with self._pool.acquire() as connection, connection.transaction():
            rows: list[asyncpg.Record] = await connection.fetch(sql.POSTGRESQL_APPEND, *columns)
            claimed = {row["id"] for row in rows}
            for mask in masks:
                if mask.conversation in claimed:
                    for statement, names in sql.POSTGRESQL_MASK:
                        await connection.execute(statement, *(getattr(mask, name) for name in names))
        return rows

    async def _listen(self) -> None:
        """Hears every worker's commits, this one's too. While the connection is down the hub's own poll is the net."""
        while not self._closing.is_set():
            try:
                async with self._pool.acquire() as connection:
                    lost = asyncio.Event()
                    connection.add_termination_listener(lambda _, lost=lost: lost.set())
                    await connection.add_listener(CHANNEL, self._hear)
                    await _first(self._closing, lost)
                    if not connection.is_closed():
                        await connection.remove_listener(CHANNEL, self._hear)
            except (asyncpg.PostgresError, asyncpg.InterfaceError, OSError):
                await _first(self._closing, timeout_s=1)

    def _hear(self, _connection: object, _pid: int, _channel: str, payload: object) -> None:
        conversation, _, seq = str(payload).partition(" ")
        for heard in self._listeners:
            heard(UUID(conversation), int(seq))


async def _first(*happened: asyncio.Event, timeout_s: float | None = None) -> None:
    """Wait until one of them has happened, or so many seconds."""
    waits = [asyncio.ensure_future(one.wait()) for one in happened]
    try:
        await asyncio.wait(waits, timeout=timeout_s, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for wait in waits:
            wait.cancel()
        await asyncio.gather(*waits, return_exceptions=True)
