"""Wrong passwords in a row, by name: counted the same for a name that has an account and for one that has none."""

import hashlib
from datetime import datetime, timedelta

from sqlalchemy import delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from portal_stub.store.accounts import email_key
from portal_stub.store.tables import wrong_tries

FREE = 5
WAIT = timedelta(minutes=15)
_REMEMBERED = timedelta(days=1)


def _hash(name: str) -> bytes:
    return hashlib.sha256(email_key(name).encode()).digest()


async def count_one(db: AsyncConnection, name: str, *, at: datetime) -> int:
    """Count a try that is about to be looked at and give 0; or, after `FREE` wrong ones, the seconds to wait, and count
    nothing. Counted first: many at once count too.
    """
    wanted = wrong_tries.c.name_hash == _hash(name)
    row = (await db.execute(select(wrong_tries).where(wanted).with_for_update())).first()
    if row is None:
        await db.execute(insert(wrong_tries).values(name_hash=_hash(name), wrong=1, last_at=at))
        return 0
    quiet = at - row.last_at
    if row.wrong >= FREE and quiet < WAIT:
        return max(1, round(float((WAIT - quiet).total_seconds())))
    wrong = 1 if quiet >= WAIT else row.wrong + 1
    await db.execute(update(wrong_tries).where(wanted).values(wrong=wrong, last_at=at))
    return 0


async def forget(db: AsyncConnection, name: str) -> None:
    """The password was right, or is a new one."""
    await db.execute(delete(wrong_tries).where(wrong_tries.c.name_hash == _hash(name)))


async def purge(db: AsyncConnection, *, at: datetime) -> None:
    """Old tries are forgotten."""
    await db.execute(delete(wrong_tries).where(wrong_tries.c.last_at <= at - _REMEMBERED))
