"""Our app put in a space, or taken out of it: what is owed there waits while it is out, and operators are told."""

from datetime import datetime

import structlog

from bot.store.chat_threads import REMOVED, removal_switch
from bot.store.database import Database
from bot.store.rows import to_ms
from bot.store.switches import set_switch
from webhooks import metrics

log = structlog.get_logger()
PRESENT = "present"


async def went(database: Database, space: str, *, at: datetime) -> None:
    """Nothing is sent there until it is back; new conversations go to the other spaces."""
    async with database.transaction() as db:
        await set_switch(db, removal_switch(space), REMOVED, now_ms=to_ms(at))
    metrics.SPACES_LOST.inc()
    log.error("chat_space_removed", space=space)


async def came(database: Database, space: str, *, at: datetime) -> None:
    """What waited goes on, in order."""
    async with database.transaction() as db:
        await set_switch(db, removal_switch(space), PRESENT, now_ms=to_ms(at))
    log.info("chat_space_added", space=space)
