"""Dead letters: what Google refused for good, for people to look at, try again or give up. Functions that never commit.

A letter is a request: the entries that were frozen into it share it. A delete, or a passage that was masked since, is
never given up: as long as it stands, the receipt says that Google holds it.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, Row, delete, func, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.outbox_queue import DELETE, MASKED
from bot.store.rows import from_ms
from bot.store.tables import chat_threads, outbox

_A_PAGE = 100


class Letter(NamedTuple):
    """`id`: of its first entry. `kinds`: what is in it. `reason`: Google's (`400 INVALID_ARGUMENT`)."""

    id: int
    conversation: UUID
    space: str | None
    kinds: tuple[str, ...]
    reason: str
    since: datetime

    @property
    def may_be_dropped(self) -> bool:
        """Whether people may give it up."""
        return not {DELETE, MASKED} & set(self.kinds)


async def letters(db: AsyncConnection, *, limit: int = _A_PAGE) -> list[Letter]:
    """The newest first."""
    asked = (
        select(outbox, chat_threads.c.space)
        .outerjoin(chat_threads, chat_threads.c.conversation == outbox.c.conversation)
        .where(outbox.c.dead_reason.is_not(None))
        .order_by(outbox.c.id.desc())
        .limit(limit * 5)
    )
    requests: dict[str, list[Row[Any]]] = {}
    for row in (await db.execute(asked)).all():
        requests.setdefault(row.group_id or f"entry {row.id}", []).append(row)
    return [_letter(rows) for rows in requests.values()][:limit]


def _letter(rows: Sequence[Row[Any]]) -> Letter:
    first = rows[-1]
    kinds = tuple(row.kind for row in reversed(rows))
    return Letter(
        first.id,
        UUID(first.conversation),
        first.space,
        kinds,
        first.dead_reason,
        from_ms(first.created_ms),
    )


async def letter(db: AsyncConnection, entry: int) -> Letter | None:
    """The letter whose first entry that is; None where it is none any more."""
    return next((one for one in await letters(db, limit=1_000) if one.id == entry), None)


async def revive(db: AsyncConnection, entry: int, *, now_ms: int) -> int:
    """Try a letter again: the same bytes. Gives how many entries live again."""
    mine = await _request_of(db, entry)
    return (await db.execute(update(outbox).where(mine).values(dead_reason=None, not_before_ms=now_ms))).rowcount


async def revive_all(db: AsyncConnection, *, now_ms: int) -> int:
    """Try all of them again."""
    dead = update(outbox).where(outbox.c.dead_reason.is_not(None))
    return (await db.execute(dead.values(dead_reason=None, not_before_ms=now_ms))).rowcount


async def drop(db: AsyncConnection, given_up: Letter) -> int:
    """Never send it. Gives how many entries went; 0 where it lives again, or may not be given up."""
    if not given_up.may_be_dropped:
        return 0
    return (await db.execute(delete(outbox).where(await _request_of(db, given_up.id)))).rowcount


async def _request_of(db: AsyncConnection, entry: int) -> ColumnElement[bool]:
    """The dead entries that share a request. Read first: SQLite deletes a row before it looks at the next."""
    group = (await db.execute(select(outbox.c.group_id).where(outbox.c.id == entry))).scalar_one_or_none()
    mine = outbox.c.id == entry if group is None else outbox.c.group_id == group
    return mine & outbox.c.dead_reason.is_not(None)


class Owing(NamedTuple):
    """What is owed to Google now: entries that wait, since when the oldest does, deletes among them, dead letters'
    entries.
    """

    waiting: int
    oldest: datetime | None
    deletes: int
    dead: int


async def owing(db: AsyncConnection) -> Owing:
    """For the console's figures."""
    alive = outbox.c.dead_reason.is_(None)
    counted = select(
        func.count().filter(alive),
        func.min(outbox.c.created_ms).filter(alive),
        func.count().filter(alive, outbox.c.kind == DELETE),
        func.count().filter(~alive),
    ).select_from(outbox)
    waiting, oldest, deletes, dead = (await db.execute(counted)).one()
    return Owing(waiting, None if oldest is None else from_ms(oldest), deletes, dead)
