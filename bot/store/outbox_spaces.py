"""Spaces where Google refuses us: our app was taken out, or the space is gone, or an administrator restricts it.

What is owed there waits, in order; one try in ten minutes tells whether it may go on. New conversations go elsewhere.
A space that our app was taken out of (chat_threads.py) waits until Google says that it is back. Functions that never
commit.
"""

from datetime import datetime
from typing import NamedTuple

from sqlalchemy import select, text, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.chat_threads import REMOVED, removal_switch
from bot.store.rows import from_ms
from bot.store.switches import set_switch
from bot.store.tables import switches

PROBE_MS = 600_000
_REFUSED = "refused"
_BACK = "present"
_PAUSED = switches.c.name.startswith("chat:spaces/") & (
    (switches.c.value == REMOVED) | switches.c.value.startswith(_REFUSED)
)


class PausedSpace(NamedTuple):
    """`reason`: Google's status (`403`), or None where it told us that our app was taken out. `since`: of the last try.
    `owed`: entries that wait.
    """

    space: str
    reason: str | None
    since: datetime
    owed: int


async def pause_space(db: AsyncConnection, space: str, status: int, *, now_ms: int) -> None:
    """Nothing more is tried there for a while."""
    await set_switch(db, removal_switch(space), f"{_REFUSED} {status}", now_ms=now_ms)


async def resume_space(db: AsyncConnection, space: str, *, removed_too: bool = False) -> bool:
    """Something was taken there, or a person says so: it goes on. True if it was paused."""
    mine = (switches.c.name == removal_switch(space)) & switches.c.value.startswith(_REFUSED)
    if removed_too:
        mine = (switches.c.name == removal_switch(space)) & _PAUSED
    return (await db.execute(update(switches).where(mine).values(value=_BACK))).rowcount > 0


async def away_spaces(db: AsyncConnection) -> frozenset[str]:
    """Spaces to which no new conversation goes."""
    return frozenset(
        one.removeprefix("chat:") for one in (await db.execute(select(switches.c.name).where(_PAUSED))).scalars()
    )


async def paused_spaces(db: AsyncConnection) -> list[PausedSpace]:
    """For the console and `doctor`."""
    found = (await db.execute(_LISTED)).all()
    return [
        PausedSpace(
            row.name.removeprefix("chat:"),
            None if row.value == REMOVED else row.value.removeprefix(_REFUSED).strip(),
            from_ms(row.set_ms),
            row.owed,
        )
        for row in found
    ]


_LISTED = text(
    "SELECT s.name, s.value, s.set_ms, (SELECT count(*) FROM outbox o JOIN chat_threads t"
    "  ON t.conversation = o.conversation WHERE 'chat:' || t.space = s.name AND o.dead_reason IS NULL) AS owed"
    " FROM switches s WHERE s.name LIKE 'chat:spaces/%' AND (s.value = 'removed' OR s.value LIKE 'refused%')"
    " ORDER BY s.name"
)
