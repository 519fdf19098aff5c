"""Figures of a period: how many conversations, what the bot replied, how many went to a person, how long they
waited, how they were rated. Counted over the conversations that are still kept: what was erased or purged is in no
figure.
"""

import statistics
from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.conversation import ReplyKind, State
from bot.store.bodies import field_of
from bot.store.rows import from_ms, to_ms
from bot.store.tables import conversations, events, feedback

_HOUR_MS = 3_600_000


@dataclass(frozen=True, slots=True)
class Figures:
    """`opened`: conversations a day, each day of the period. `waits_s`: how long members waited for the person who
    came.
    """

    opened: dict[date, int]
    messages: int
    replies: dict[ReplyKind, int]
    asked_for_human: int
    taken: int
    nobody_came: int
    waits_s: tuple[int, ...]
    ratings: dict[str, int]

    @property
    def conversations(self) -> int:
        """All that were opened."""
        return sum(self.opened.values())

    @property
    def median_wait_s(self) -> int | None:
        """None where nobody waited."""
        return round(statistics.median(self.waits_s)) if self.waits_s else None


async def figures(db: AsyncConnection, *, days: int, at: datetime, zone: tzinfo) -> Figures:
    """The figures of the last `days` days, today included; a day is one of `zone` (whole hours from UTC)."""
    today = at.astimezone(zone).date()
    first = today - timedelta(days=days - 1)
    start_ms = to_ms(datetime(first.year, first.month, first.day, tzinfo=zone))
    moves = await _moves(db, start_ms)
    return Figures(
        opened=await _opened(db, start_ms, [first + timedelta(days=n) for n in range(days)], zone),
        messages=await _messages(db, start_ms),
        replies=await _replies(db, start_ms),
        asked_for_human=moves[State.BOT, State.WAITING],
        taken=moves[State.BOT, State.HUMAN] + moves[State.WAITING, State.HUMAN],
        nobody_came=moves[State.WAITING, State.BOT],
        waits_s=await _waits(db, start_ms),
        ratings=await _ratings(db, start_ms),
    )


async def _opened(db: AsyncConnection, start_ms: int, days: list[date], zone: tzinfo) -> dict[date, int]:
    hour = (conversations.c.created_ms - conversations.c.created_ms % _HOUR_MS).label("hour")
    asked = select(hour, func.count().label("number")).where(conversations.c.created_ms >= start_ms).group_by(hour)
    opened = dict.fromkeys(days, 0)
    for row in (await db.execute(asked)).all():
        day = from_ms(row.hour).astimezone(zone).date()
        opened[day] = opened.get(day, 0) + row.number
    return opened


async def _messages(db: AsyncConnection, start_ms: int) -> int:
    asked = select(func.count()).where(
        events.c.kind == "message", events.c.author == "member", events.c.at_ms >= start_ms
    )
    return int((await db.execute(asked)).scalar_one())


async def _replies(db: AsyncConnection, start_ms: int) -> dict[ReplyKind, int]:
    kind = field_of(db, events.c.body, "kind").label("reply_kind")
    asked = (
        select(kind, func.count().label("number"))
        .where(events.c.kind == "reply", events.c.at_ms >= start_ms)
        .group_by(kind)
    )
    counted = {row.reply_kind: row.number for row in (await db.execute(asked)).all()}
    return {kind: counted.get(kind.value, 0) for kind in ReplyKind}


async def _moves(db: AsyncConnection, start_ms: int) -> Counter[tuple[State, State]]:
    before = field_of(db, events.c.body, "previous").label("before")
    after = field_of(db, events.c.body, "state").label("after")
    asked = (
        select(before, after, func.count().label("number"))
        .where(events.c.kind == "state", events.c.at_ms >= start_ms)
        .group_by(before, after)
    )
    return Counter({(State(row.before), State(row.after)): row.number for row in (await db.execute(asked)).all()})


async def _waits(db: AsyncConnection, start_ms: int) -> tuple[int, ...]:
    wait = field_of(db, events.c.body, "wait_seconds").label("wait")
    asked = select(wait).where(
        events.c.kind == "state", events.c.author == "agent", events.c.at_ms >= start_ms, wait.is_not(None)
    )
    return tuple(int(row.wait) for row in (await db.execute(asked)).all())


async def _ratings(db: AsyncConnection, start_ms: int) -> dict[str, int]:
    asked = (
        select(feedback.c.rating, func.count().label("number"))
        .where(feedback.c.at_ms >= start_ms)
        .group_by(feedback.c.rating)
    )
    counted = {row.rating: row.number for row in (await db.execute(asked)).all()}
    return {"up": counted.get("up", 0), "down": counted.get("down", 0)}
