"""What a member had typed for a letter when her session ended: kept until she sends it or throws it away, 7 days at
most; one for each thread, and one for a new one.
"""

from datetime import datetime, timedelta

from pydantic import BaseModel, ConfigDict
from sqlalchemy import delete, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from portal_stub.store.service_tables import drafts

KEPT = timedelta(days=7)


class Draft(BaseModel):
    """A letter that has not left; `thread` «»: a new one."""

    model_config = ConfigDict(frozen=True, extra="forbid", from_attributes=True, hide_input_in_errors=True)

    account: str
    thread: str
    subject: str
    body: str
    conversation: str
    kept_at: datetime


async def keep(db: AsyncConnection, draft: Draft) -> None:
    """In the place of the one before it."""
    await drop(db, draft.account, draft.thread)
    await db.execute(insert(drafts).values(**draft.model_dump()))


async def find(db: AsyncConnection, account: str, thread: str) -> Draft | None:
    """What waits for her there."""
    its = (drafts.c.account == account) & (drafts.c.thread == thread)
    row = (await db.execute(select(drafts).where(its))).first()
    return None if row is None else Draft.model_validate(row)


async def drop(db: AsyncConnection, account: str, thread: str) -> None:
    """Sent, or thrown away."""
    await db.execute(delete(drafts).where((drafts.c.account == account) & (drafts.c.thread == thread)))


async def purge(db: AsyncConnection, *, at: datetime) -> None:
    """Old ones go."""
    await db.execute(delete(drafts).where(drafts.c.kept_at < at - KEPT))
