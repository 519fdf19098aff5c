"""Erasing a conversation everywhere, with a receipt; what Google still holds is said, and its deletes are owed at once.

The conversation, its events, ratings and search entries go; unsent outbox entries are dropped; the ledger's bodies
and nonces go, its chain stays; Google is owed a delete for each of our messages. A tombstone keeps the token's hash
and the counts for 30 days, so that whoever erased may ask again for the receipt as it stands.
"""

import json
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import delete, func, insert, select, text
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store import inbound, ledger
from bot.store.outbox_erasing import (
    NOTHING_IN_GOOGLE,
    GooglePlace,
    PlaceState,
    erase_owed,
    google_place,
    google_places,
)
from bot.store.rows import from_ms, to_ms
from bot.store.tables import conversations, events, feedback, outbox, tombstones

RECEIPT_DAYS = 30


@dataclass(frozen=True, slots=True)
class Place:
    """What became of a talk in one place."""

    place: str
    count: int
    state: PlaceState


@dataclass(frozen=True, slots=True)
class Receipt:
    """What was erased, where, and what is still to come."""

    id: UUID
    erased_at: datetime
    places: tuple[Place, ...]


async def erase(db: AsyncConnection, conversation: UUID, *, at: datetime) -> Receipt | None:
    """Erase it, or None if there is no such conversation."""
    key = str(conversation)
    row = (
        await db.execute(
            select(conversations.c.token_hash, conversations.c.subject)
            .where(conversations.c.id == key)
            .with_for_update()
        )
    ).first()
    if row is None:
        return None
    counts = {
        "events": await _count(db, select(func.count()).where(events.c.conversation == key)),
        "search": await _count(
            db, select(func.count()).where(events.c.conversation == key, events.c.kind == "message")
        ),
        "feedback": await _count(db, select(func.count()).where(feedback.c.conversation == key)),
        "outbox": await _count(db, select(func.count()).where(outbox.c.conversation == key)),
    }
    agents_in_google = await _count(
        db,
        select(func.count()).where(
            events.c.conversation == key,
            events.c.kind == "message",
            events.c.author == "agent",
            events.c.agent.startswith("users/"),
        ),
    )
    agents_in_google += await inbound.forget(db, conversation)
    await db.execute(delete(feedback).where(feedback.c.conversation == key))
    await db.execute(delete(events).where(events.c.conversation == key))
    await db.execute(delete(conversations).where(conversations.c.id == key))
    await erase_owed(db, conversation, now_ms=to_ms(at))
    counts["ledger"] = await ledger.erase_bodies(db, conversation)
    await db.execute(
        insert(tombstones).values(
            id=key,
            token_hash=row.token_hash,
            subject=row.subject,
            erased_ms=to_ms(at),
            receipt=json.dumps({"counts": counts, "agents_in_google": agents_in_google}),
        )
    )
    return await receipt_of(db, conversation)


async def _count(db: AsyncConnection, asked: object) -> int:
    return int((await db.execute(asked)).scalar_one())  # type: ignore[call-overload]


async def receipt_of(db: AsyncConnection, conversation: UUID) -> Receipt | None:
    """The receipt as it stands now; None if nothing was erased under this id, or more than 30 days ago."""
    row = (await db.execute(select(tombstones).where(tombstones.c.id == str(conversation)))).first()
    if row is None:
        return None
    return _receipt(row, await google_place(db, conversation))


def _receipt(row: Any, google: GooglePlace) -> Receipt:
    kept = json.loads(row.receipt)
    places = [Place(place, number, PlaceState.DONE) for place, number in kept["counts"].items()]
    places.append(Place("google_chat", google.count, google.state))
    if kept["agents_in_google"]:
        places.append(Place("google_chat_agents", kept["agents_in_google"], PlaceState.HELD_BY_GOOGLE))
    return Receipt(UUID(row.id), from_ms(row.erased_ms), tuple(places))


async def receipts(db: AsyncConnection, *, limit: int) -> list[Receipt]:
    """The newest receipts, as they stand now."""
    newest = select(tombstones).order_by(tombstones.c.erased_ms.desc(), tombstones.c.id).limit(limit)
    rows = (await db.execute(newest)).all()
    google = await google_places(db, select(newest.subquery().c.id)) if rows else {}
    return [_receipt(row, google.get(row.id, NOTHING_IN_GOOGLE)) for row in rows]


async def count_receipts(db: AsyncConnection) -> int:
    """How many conversations were erased in the last 30 days."""
    return await _count(db, select(func.count()).select_from(tombstones))


async def tombstone_token(db: AsyncConnection, conversation: UUID) -> tuple[bytes, str | None] | None:
    """The token's hash and the subject of an erased conversation, for 30 days."""
    row = (await db.execute(select(tombstones).where(tombstones.c.id == str(conversation)))).first()
    return None if row is None else (bytes(row.token_hash), row.subject)


async def forget_receipts(db: AsyncConnection, *, at: datetime) -> int:
    """Drop tombstones older than 30 days whose deletes are done."""
    old = tombstones.c.erased_ms < to_ms(at - timedelta(days=RECEIPT_DAYS))
    return (await db.execute(delete(tombstones).where(old))).rowcount


async def truncate_wal(db: AsyncConnection) -> None:
    """SQLite: write the WAL back and cut it, so that no erased byte stays in it. Outside any transaction."""
    if db.dialect.name == "sqlite":
        await db.execute(text("PRAGMA wal_checkpoint(TRUNCATE)"))
