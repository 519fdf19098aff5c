"""What is past its age goes, and a certificate says so: counts, the oldest date left, and a hash over both.

Conversations by their last event (signed in: days; anonymous: hours), the ledger behind a checkpoint, the audit,
tombstones and dead outbox entries by their own age. Each run writes one certificate, even where nothing had to go.
"""

import hashlib
import json
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import delete, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.settings import RetentionSettings
from bot.store import inbound, ledger
from bot.store.database import Database
from bot.store.erasure import RECEIPT_DAYS, erase, forget_receipts, truncate_wal
from bot.store.outbox_erasing import forget_messages
from bot.store.rows import from_ms, to_ms
from bot.store.searching import fold_away
from bot.store.tables import audit, conversations, outbox, purges
from bot.store.transcripts import oldest

_BATCH = 200
DEAD_LETTERS_DAYS = 30


@dataclass(frozen=True, slots=True)
class Certificate:
    """What a purge did. `hash`: SHA-256 over the rest, as JSON."""

    at: datetime
    counts: dict[str, int]
    oldest_left: datetime | None
    hash: str


class Kept(NamedTuple):
    """A certificate as it is kept. `told`: the very text that was hashed; `holds`: it still gives that hash."""

    number: int
    certificate: Certificate
    told: str
    holds: bool


async def purge(database: Database, retention: RetentionSettings, key: bytes, *, at: datetime) -> Certificate:
    """Drop what is past its age; `key` signs the ledger's checkpoint. Work is cut in small transactions."""
    counts = {"conversations": 0}
    while batch := await _purge_some(database, retention, at):
        counts["conversations"] += batch
    async with database.transaction() as db:
        before = to_ms(at - timedelta(days=retention.ledger_days))
        counts["ledger"] = await ledger.collapse(db, before, key, now_ms=to_ms(at))
        old_audit = audit.c.at_ms < to_ms(at - timedelta(days=retention.audit_days))
        counts["audit"] = (await db.execute(delete(audit).where(old_audit))).rowcount
        dead = outbox.c.dead_reason.is_not(None) & (outbox.c.created_ms < to_ms(at - timedelta(days=DEAD_LETTERS_DAYS)))
        counts["dead_letters"] = (await db.execute(delete(outbox).where(dead))).rowcount
        counts["receipts"] = await forget_receipts(db, at=at)
        before = to_ms(at - timedelta(days=RECEIPT_DAYS))
        counts["chat_messages"] = await forget_messages(db, before_ms=before)
        counts["inbound"] = await inbound.forget_old(db, at=at)
        certificate = await _certify(db, counts, at)
        await fold_away(db)
    async with database.outside_transactions() as db:
        await truncate_wal(db)
    return certificate


async def _purge_some(database: Database, retention: RetentionSettings, at: datetime) -> int:
    signed = to_ms(at - timedelta(days=retention.conversation_days))
    anonymous = to_ms(at - timedelta(hours=retention.anonymous_hours))
    old = (conversations.c.subject.is_not(None) & (conversations.c.last_ms < signed)) | (
        conversations.c.subject.is_(None) & (conversations.c.last_ms < anonymous)
    )
    async with database.transaction() as db:
        found = (await db.execute(select(conversations.c.id).where(old).limit(_BATCH))).all()
        for row in found:
            await erase(db, UUID(row.id), at=at)
    return len(found)


async def _certify(db: AsyncConnection, counts: dict[str, int], at: datetime) -> Certificate:
    left = await oldest(db)
    told = {"at_ms": to_ms(at), "counts": counts, "oldest_left_ms": None if left is None else to_ms(left)}
    hashed = _hash(told)
    await db.execute(insert(purges).values(at_ms=to_ms(at), certificate=json.dumps(told, sort_keys=True), hash=hashed))
    return Certificate(at, counts, left, hashed)


def _hash(told: dict[str, Any]) -> str:
    return hashlib.sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()


async def certificates(
    db: AsyncConnection, *, limit: int, before: int | None = None, since: datetime | None = None
) -> list[Kept]:
    """The newest certificates; those below number `before`, and those of `since` and later, where given."""
    asked = select(purges).order_by(purges.c.id.desc()).limit(limit)
    if before is not None:
        asked = asked.where(purges.c.id < before)
    if since is not None:
        asked = asked.where(purges.c.at_ms >= to_ms(since))
    return [_kept(row) for row in (await db.execute(asked)).all()]


async def certificate(db: AsyncConnection, number: int) -> Kept | None:
    """That one."""
    row = (await db.execute(select(purges).where(purges.c.id == number))).first()
    return None if row is None else _kept(row)


def _kept(row: Any) -> Kept:
    told = json.loads(row.certificate)
    left = told["oldest_left_ms"]
    written = Certificate(from_ms(told["at_ms"]), told["counts"], None if left is None else from_ms(left), row.hash)
    holds = hashlib.sha256(row.certificate.encode()).hexdigest() == row.hash
    return Kept(row.id, written, row.certificate, holds)
