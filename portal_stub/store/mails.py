"""Mails to be sent, and in the embedded mailbox mails to be read."""

from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

from pydantic import BaseModel, ConfigDict
from sqlalchemy import Row, delete, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from portal_stub.store.tables import mails

LEASE = timedelta(minutes=2)  # longer than a try to send takes


class Posted(BaseModel):
    """A mail that waits, or lies in the mailbox. `tries`: how often sending failed."""

    model_config = ConfigDict(frozen=True, extra="forbid", from_attributes=True, hide_input_in_errors=True)

    id: str
    recipient: str
    subject: str
    text: str
    posted_at: datetime
    tries: int
    not_before: datetime


async def put(db: AsyncConnection, recipient: str, subject: str, text: str, *, at: datetime) -> None:
    """Write down a mail to `recipient` («» is nobody)."""
    row = {"id": str(uuid4()), "recipient": recipient, "subject": subject, "text": text}
    number = select(func.coalesce(func.max(mails.c.number), 0) + 1).scalar_subquery()
    await db.execute(insert(mails).values(**row, posted_at=at, tries=0, not_before=at, number=number))


async def take_due(db: AsyncConnection, *, at: datetime) -> Posted | None:
    """The oldest mail that may leave now; nobody else takes it for `LEASE`."""
    due = select(mails).where(mails.c.not_before <= at).order_by(mails.c.not_before, mails.c.number).limit(1)
    row = (await db.execute(due.with_for_update(skip_locked=True))).first()
    if row is None:
        return None
    await db.execute(update(mails).where(mails.c.id == row.id).values(not_before=at + LEASE))
    return _posted(row)


async def next_due(db: AsyncConnection) -> datetime | None:
    """When the next mail may leave; None where none waits."""
    row = (await db.execute(select(mails.c.not_before).order_by(mails.c.not_before).limit(1))).first()
    return None if row is None else row.not_before


async def put_off(db: AsyncConnection, mail: Posted, *, until: datetime) -> None:
    """Sending failed: try again then."""
    await db.execute(update(mails).where(mails.c.id == mail.id).values(tries=mail.tries + 1, not_before=until))


async def drop(db: AsyncConnection, mail_id: str) -> None:
    """Sent, or given up."""
    await db.execute(delete(mails).where(mails.c.id == mail_id))


async def kept(db: AsyncConnection) -> tuple[Posted, ...]:
    """The mailbox, oldest first; nobody's mails left out."""
    rows = await db.execute(select(mails).where(mails.c.recipient != "").order_by(mails.c.number))
    return tuple(_posted(row) for row in rows)


async def purge(db: AsyncConnection, *, before: datetime) -> None:
    """What was posted before then goes; nobody's mails go at once."""
    await db.execute(delete(mails).where((mails.c.posted_at < before) | (mails.c.recipient == "")))


def _posted(row: Row[Any]) -> Posted:
    kept = row._mapping
    return Posted.model_validate({name: kept[name] for name in Posted.model_fields})
