"""The hot path on SQLite: reads in the loop, writes by one thread that shares a commit among all that waits.

A point read of a warm page takes some 15 µs and, under WAL, waits for no writer: less than the hop to a thread and
back would cost. Commits (fsync) do wait, so they have their own thread; sqlite3 frees the GIL meanwhile
(docs/decisions/0002).
"""

import asyncio
import json
import sqlite3
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from queue import SimpleQueue
from typing import Any
from uuid import UUID

from typing_extensions import override

from bot.conversation import Conversation, Event, Message, Replied
from bot.errors import Overtaken
from bot.store import hot_sql as sql
from bot.store.connecting import sqlite_pragmas
from bot.store.hot import Answered, Change, HotPath, Item, Queue, Seen, item_of, settle
from bot.store.rows import conversation_from, conversation_row, event_from, redacted_from

Outcome = tuple[Item, BaseException | None]


class SqliteHotPath(HotPath):
    """One reading connection in the loop's thread, one writing connection in a thread of its own. See `HotPath`."""

    def __init__(self, path: Path, synchronous: str) -> None:
        self._reader = _connect(path, synchronous)
        self._reader.row_factory = sqlite3.Row
        self._queue = Queue()
        self._groups: SimpleQueue[list[Item] | None] = SimpleQueue()
        self._writing = False
        self._idle = asyncio.Event()
        self._idle.set()
        self._listeners: list[Callable[[UUID, int], None]] = []
        self._loop = asyncio.get_running_loop()
        self._thread = threading.Thread(
            target=self._write_groups, args=(path, synchronous), name="sqlite writer", daemon=True
        )
        self._thread.start()

    @override
    async def read(self, conversation: UUID, message_id: UUID | None = None) -> Seen | None:
        known = None if message_id is None else str(message_id)
        row = self._reader.execute(sql.SQLITE_READ, (known, str(conversation))).fetchone()
        return None if row is None else seen_from(row, self._answered(conversation, row["known_seq"]))

    def _answered(self, conversation: UUID, seq: int | None) -> Answered | None:
        if seq is None:
            return None
        return answered_from([event_from(row) for row in self._listed(conversation, seq - 1, 2)])

    def _listed(self, conversation: UUID, after: int, limit: int) -> list[sqlite3.Row]:
        return self._reader.execute(sql.SQLITE_EVENTS, (str(conversation), after, limit)).fetchall()

    @override
    async def events(self, conversation: UUID, after: int, limit: int) -> list[Event]:
        return [event_from(row) for row in self._listed(conversation, after, limit)]

    @override
    async def last_seqs(self, conversations: Sequence[UUID]) -> dict[UUID, int]:
        found: dict[UUID, int] = {}
        for start in range(0, len(conversations), 500):
            some = [str(one) for one in conversations[start : start + 500]]
            places = ", ".join("?" * len(some))
            rows = self._reader.execute(f"SELECT id, last_seq FROM conversations WHERE id IN ({places})", some)  # noqa: S608
            found |= {UUID(row["id"]): row["last_seq"] for row in rows}
        return found

    @override
    async def open(self, conversation: Conversation, token_hash: bytes, *, signed: bool) -> None:
        done = self._loop.create_future()
        self._put(Item(done, conversation_row(conversation), -1, (), (), (token_hash, signed)))
        await done

    @override
    async def append(self, change: Change) -> None:
        done = self._loop.create_future()
        self._put(item_of(change, done))
        await done

    @override
    def on_append(self, heard: Callable[[UUID, int], None]) -> None:
        self._listeners.append(heard)

    @override
    async def ping(self) -> None:
        self._reader.execute("SELECT 1").fetchone()

    @override
    async def close(self) -> None:
        await self._idle.wait()
        self._groups.put(None)
        await asyncio.to_thread(self._thread.join)
        self._reader.close()

    def _put(self, item: Item) -> None:
        self._queue.put(item)
        self._idle.clear()
        if not self._writing:
            self._writing = True
            self._loop.call_soon(self._kick)  # whatever else arrives in this turn of the loop joins the group

    def _kick(self) -> None:
        group = self._queue.take()
        if group:
            self._groups.put(group)
        else:
            self._writing = False
            self._idle.set()

    def _done(self, outcomes: list[Outcome]) -> None:
        for item, outcome in outcomes:
            settle(item, outcome)
            if outcome is None and item.opening is None:
                for heard in self._listeners:
                    heard(UUID(item.row.id), item.row.last_seq)
        self._kick()

    def _write_groups(self, path: Path, synchronous: str) -> None:
        connection = _connect(path, synchronous)
        try:
            while (group := self._groups.get()) is not None:
                outcomes = _write(connection, group)
                self._loop.call_soon_threadsafe(self._done, outcomes)
            connection.execute("PRAGMA optimize")
        finally:
            connection.close()


def _connect(path: Path, synchronous: str) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None, cached_statements=64)
    for pragma in sqlite_pragmas(synchronous):
        connection.execute(pragma)
    return connection


def _write(connection: sqlite3.Connection, group: list[Item]) -> list[Outcome]:
    """One transaction for the group, a savepoint for each item; if the commit fails, all fail."""
    outcomes: list[Outcome] = []
    try:
        connection.execute("BEGIN IMMEDIATE")
        for item in group:
            outcomes.append((item, _write_one(connection, item)))
        connection.execute("COMMIT")
    except sqlite3.Error as broken:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        return [(item, broken) for item in group]
    return outcomes


def _write_one(connection: sqlite3.Connection, item: Item) -> BaseException | None:
    connection.execute("SAVEPOINT one")
    try:
        if item.opening is not None:
            token_hash, signed = item.opening
            connection.execute(sql.SQLITE_OPEN, (token_hash, signed, *item.row))
        else:
            row = item.row
            changed = [getattr(row, name) for name in sql.CHANGING]
            if connection.execute(sql.SQLITE_CLAIM, (*changed, row.id, item.seen_seq)).rowcount != 1:
                connection.execute("RELEASE one")
                return Overtaken()
            connection.executemany(sql.SQLITE_EVENT, item.events)
            if item.owed:
                connection.executemany(sql.SQLITE_OWE, item.owed)
            if item.acts:
                connection.executemany(sql.SQLITE_NOTE, item.acts)
            if item.mask is not None:
                for statement in sql.SQLITE_MASK:
                    connection.execute(statement, item.mask._asdict())
        connection.execute("RELEASE one")
    except sqlite3.Error as broken:
        connection.execute("ROLLBACK TO one")
        connection.execute("RELEASE one")
        return broken
    return None


def seen_from(row: Any, answered: Answered | None) -> Seen:
    """A `Seen` of a row of `…_READ` (a mapping by column name)."""
    last = row["last_text"]
    text = None if last is None else redacted_from(last, json.loads(row["last_body"]).get("marks", []))
    return Seen(conversation_from(row, text), row["token_hash"], bool(row["opened_signed"]), answered, row["known_seq"])


def answered_from(events: list[Event]) -> Answered | None:
    """The message and its reply, of the message's event and the one behind it."""
    if not events or not isinstance(events[0], Message):
        return None
    message = events[0]
    replied = next((e for e in events[1:] if isinstance(e, Replied) and e.of == message.seq), None)
    return Answered(message, replied)
