"""How long members have lately waited for a person: what the next one is told."""

import statistics
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.bodies import field_of
from bot.store.rows import to_ms
from bot.store.tables import events

LATELY = timedelta(hours=2)
FEWEST = 3  # fewer waits than these tell nothing
MOST = 20


async def usual_wait_s(db: AsyncConnection, at: datetime) -> int | None:
    """The median of the last waits that ended with a person, in seconds; None where there were too few lately."""
    waited = field_of(db, events.c.body, "wait_seconds")
    recent = (events.c.kind == "state") & (events.c.at_ms >= to_ms(at - LATELY))
    asked = select(waited).where(recent, events.c.author == "agent", waited.is_not(None))
    found = (await db.execute(asked.order_by(events.c.at_ms.desc()).limit(MOST))).scalars().all()
    return round(statistics.median(int(wait) for wait in found)) if len(found) >= FEWEST else None
