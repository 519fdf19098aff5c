"""Does the ledger hold? Every entry is hashed again, from the last checkpoint to the signed head."""

import hashlib
import hmac
from enum import StrEnum
from typing import Any, NamedTuple

from sqlalchemy import Row, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.ledger import GENESIS, Line, commit_to, entry_hash, read_head, rows
from bot.store.ledger_head import Head, HeadFile, sign
from bot.store.tables import ledger_checkpoints


class Flaw(StrEnum):
    """What is wrong with the first broken entry."""

    MISSING = "missing"  # it should stand here, and another does
    EDITED = "edited"  # its fields are not those that were hashed
    BODY = "body"  # its body is not the one committed to
    TAIL_CUT = "tail-cut"  # entries after it are gone: the head knows more
    HEAD_MOVED = "head-moved"  # the database's head is not the last entry
    HEAD_UNSIGNED = "head-unsigned"  # ledger.head is missing, or signed by another key
    CHECKPOINT = "checkpoint"  # the checkpoint before it is not signed by our key
    NOT_SEEN = "not-seen"  # the head given by the caller is nowhere in the chain


class Checked(NamedTuple):
    """How far the chain holds. `flaw` is None where it holds whole; else `seq` names the first broken entry."""

    head: Head
    entries: int
    flaw: Flaw | None = None
    seq: int | None = None


async def check(db: AsyncConnection, head_file: HeadFile, key: bytes, since: str | None = None) -> Checked:
    """Check everything that is left of the chain; with `since`, also that the hash the caller kept is still in it.

    `db` must be a snapshot that nothing has been read from yet (`Database.reading`): the signed head is read before it
    is taken, so that a send meanwhile puts the database ahead of the file, which is no flaw.
    """
    signed = head_file.read()
    start = await _start(db, key)
    if start is None:
        return Checked(Head(0, GENESIS), 0, Flaw.CHECKPOINT, 1)
    last, entries = start, 0
    found = since in (None, GENESIS, start.hash)
    async for row in rows(db):
        if flaw := _flaw(row, last):
            return Checked(last, entries, flaw, last.count + 1)
        last, entries = Head(row.seq, row.hash), entries + 1
        found = found or since == row.hash
        if signed is not None and signed.count == row.seq and signed.hash != row.hash:
            return Checked(last, entries, Flaw.HEAD_MOVED, row.seq)
    flaw = _end_flaw(last, await read_head(db), signed) or (None if found else Flaw.NOT_SEEN)
    if flaw is None:
        return Checked(last, entries)
    return Checked(last, entries, flaw, last.count + 1 if flaw is Flaw.TAIL_CUT else last.count)


def _end_flaw(last: Head, stands: Head, signed: Head | None) -> Flaw | None:
    if max(stands.count, 0 if signed is None else signed.count) > last.count:
        return Flaw.TAIL_CUT
    if stands != last:
        return Flaw.HEAD_MOVED
    return Flaw.HEAD_UNSIGNED if signed is None and last.count > 0 else None


async def _start(db: AsyncConnection, key: bytes) -> Head | None:
    """Where the chain that is left begins: after the newest checkpoint, or at its very beginning. None: forged."""
    newest = select(ledger_checkpoints).order_by(ledger_checkpoints.c.seq.desc()).limit(1)
    point = (await db.execute(newest)).first()
    if point is None:
        return Head(0, GENESIS)
    start = Head(point.seq, point.hash)
    return start if hmac.compare_digest(point.signature, sign(key, "checkpoint", start)) else None


def _flaw(row: Row[Any], last: Head) -> Flaw | None:
    if row.seq != last.count + 1:
        return Flaw.MISSING
    line = Line(row.seq, row.at_ms, row.conversation, row.method, row.url, row.commitment, row.prev)
    if row.prev != last.hash or entry_hash(line) != row.hash:
        return Flaw.EDITED
    if row.body is None:
        return None if row.nonce is None and row.body_sha256 is None else Flaw.BODY
    body = bytes(row.body)
    whole = row.nonce is not None and commit_to(bytes(row.nonce), body) == row.commitment
    return None if whole and hashlib.sha256(body).hexdigest() == row.body_sha256 else Flaw.BODY
