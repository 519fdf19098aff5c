"""The egress ledger: a line for each request that left, written before its bytes, chained by hashes (DESIGN.md §5).

An entry's hash covers a commitment to its body, SHA-256(nonce ‖ body), never the body: once body and nonce are erased
nothing can be guessed from what is left, and the chain still holds. A secret body (a token request) is committed to and
kept by nobody. What is past its age collapses into a signed checkpoint from which the chain goes on.
"""

import hashlib
import json
import secrets
from base64 import b64encode
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import Row, delete, func, insert, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.ledger_head import Head, sign
from bot.store.rows import from_ms
from bot.store.tables import ledger, ledger_checkpoints, ledger_head

GENESIS = "0" * 64  # `prev` of the first entry
_BATCH = 500


@dataclass(frozen=True, slots=True)
class Entry:
    """A request about to leave. `url` has its query and no secret; a `secret` body is not kept."""

    method: str
    url: str
    body: bytes
    at_ms: int
    conversation: UUID | None = None
    secret: bool = False


class Line(NamedTuple):
    """What an entry's hash covers, in this order."""

    seq: int
    at_ms: int
    conversation: str | None
    method: str
    url: str
    commitment: str
    prev: str


def entry_hash(line: Line) -> str:
    """SHA-256 over the line: a JSON list, no spaces, UTF-8, its time as exported (docs/google.md)."""
    hashed = [line.seq, _at(line.at_ms), *line[2:]]
    return hashlib.sha256(json.dumps(hashed, ensure_ascii=False, separators=(",", ":")).encode()).hexdigest()


async def append(db: AsyncConnection, entries: Sequence[Entry]) -> Head:
    """Write `entries` at the end of the chain, under its head's lock. They may leave once the caller has committed."""
    head = await read_head(db, lock=True)
    seq, prev = head.count, head.hash
    rows = []
    for entry in entries:
        seq += 1
        row = _row(seq, prev, entry)
        prev = row["hash"]
        rows.append(row)
    await db.execute(insert(ledger), rows)
    await db.execute(update(ledger_head).where(ledger_head.c.id == 1).values(count=seq, hash=prev))
    return Head(seq, prev)


async def read_head(db: AsyncConnection, *, lock: bool = False) -> Head:
    """Where the chain stands; with `lock`, nobody else appends until this transaction ends."""
    asked = select(ledger_head.c.count, ledger_head.c.hash).where(ledger_head.c.id == 1)
    count, last = (await db.execute(asked.with_for_update() if lock else asked)).one()
    return Head(count, last or GENESIS)


async def erase_bodies(db: AsyncConnection, conversation: UUID) -> int:
    """Forget what was sent about `conversation`; its lines stay, with nothing in them to guess it from."""
    mine = (ledger.c.conversation == str(conversation)) & (func.length(ledger.c.body) > 0)
    return (await db.execute(update(ledger).where(mine).values(body=None, nonce=None, body_sha256=None))).rowcount


async def erase_bodies_before_patch(db: AsyncConnection, conversation: UUID, names: Sequence[str]) -> int:
    """Forget what was sent of a message, known in URLs by any of `names`, before it was last written again."""
    mine = (ledger.c.conversation == str(conversation)) & or_(
        *(ledger.c.url.contains(n, autoescape=True) for n in names)
    )
    last = select(func.max(ledger.c.seq)).where(mine, ledger.c.method == "PATCH").scalar_subquery()
    old = mine & (func.length(ledger.c.body) > 0) & (ledger.c.seq < last)
    return (await db.execute(update(ledger).where(old).values(body=None, nonce=None, body_sha256=None))).rowcount


async def disclosures(db: AsyncConnection, conversation: UUID) -> list[tuple[int, bytes]]:
    """What Google received about `conversation`: (epoch ms, body) of each request that had one, in order."""
    mine = (ledger.c.conversation == str(conversation)) & (func.length(ledger.c.body) > 0)
    found = await db.execute(select(ledger.c.at_ms, ledger.c.body).where(mine).order_by(ledger.c.seq))
    return [(row.at_ms, bytes(row.body)) for row in found]


async def collapse(db: AsyncConnection, before_ms: int, key: bytes, *, now_ms: int) -> int:
    """Drop the oldest entries, up to the first that is not older than `before_ms`, behind a signed checkpoint."""
    await read_head(db, lock=True)
    first_kept = select(func.min(ledger.c.seq)).where(ledger.c.at_ms >= before_ms).scalar_subquery()
    old = (ledger.c.at_ms < before_ms) & ((ledger.c.seq < first_kept) | first_kept.is_(None))
    newest_old = select(ledger.c.seq, ledger.c.hash).where(old).order_by(ledger.c.seq.desc()).limit(1)
    last = (await db.execute(newest_old)).first()
    if last is None:
        return 0
    signature = sign(key, "checkpoint", Head(last.seq, last.hash))
    point = {"seq": last.seq, "hash": last.hash, "at_ms": now_ms, "signature": signature}
    await db.execute(insert(ledger_checkpoints).values(point))
    return (await db.execute(delete(ledger).where(ledger.c.seq <= last.seq))).rowcount


async def lines(db: AsyncConnection, after: int = 0) -> AsyncIterator[dict[str, Any]]:
    """The entries as `ledger export` prints them (API.md §4), in order, those with `seq > after`."""
    async for row in rows(db, after):
        yield {
            "seq": row.seq,
            "at": _at(row.at_ms),
            "conversation": row.conversation,
            "method": row.method,
            "url": row.url,
            "body_base64": None if row.body is None else b64encode(row.body).decode(),
            "body_sha256": row.body_sha256,
            "commitment": row.commitment,
            "prev": row.prev,
            "hash": row.hash,
        }


async def newest(db: AsyncConnection, *, before: int | None = None, limit: int = 50) -> Sequence[Any]:
    """The newest entries, those with `seq < before`, without their bodies: `length` is theirs, None once erased."""
    columns = (ledger.c.seq, ledger.c.at_ms, ledger.c.conversation, ledger.c.method, ledger.c.url, ledger.c.hash)
    asked = select(*columns, func.length(ledger.c.body).label("length")).order_by(ledger.c.seq.desc()).limit(limit)
    if before is not None:
        asked = asked.where(ledger.c.seq < before)
    return (await db.execute(asked)).all()


async def rows(db: AsyncConnection, after: int = 0) -> AsyncIterator[Row[Any]]:
    """The entries with `seq > after`, in order, read a few hundred at a time."""
    while True:
        found = (
            await db.execute(select(ledger).where(ledger.c.seq > after).order_by(ledger.c.seq).limit(_BATCH))
        ).all()
        for row in found:
            yield row
        if len(found) < _BATCH:
            return
        after = found[-1].seq


def commit_to(nonce: bytes, body: bytes) -> str:
    """SHA-256(nonce ‖ body)."""
    return hashlib.sha256(nonce + body).hexdigest()


def _row(seq: int, prev: str, entry: Entry) -> dict[str, Any]:
    nonce, body = secrets.token_bytes(32), entry.body
    conversation = None if entry.conversation is None else str(entry.conversation)
    commitment = commit_to(nonce, body)
    return {
        "seq": seq,
        "at_ms": entry.at_ms,
        "conversation": conversation,
        "method": entry.method,
        "url": entry.url,
        "body": None if entry.secret else body,
        "nonce": None if entry.secret else nonce,
        "body_sha256": None if entry.secret else hashlib.sha256(body).hexdigest(),
        "commitment": commitment,
        "prev": prev,
        "hash": entry_hash(Line(seq, entry.at_ms, conversation, entry.method, entry.url, commitment, prev)),
    }


def _at(at_ms: int) -> str:
    return from_ms(at_ms).strftime("%Y-%m-%dT%H:%M:%S.") + f"{at_ms % 1000:03d}Z"
