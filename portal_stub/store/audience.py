"""What is counted of visits, with their visitors' consent: counts by day, and who was there until the period is over.

A count is (day, dimension, value) → number. A visitor stands as a hash that differs with each day and each month; once
the period is over the hashes become a number and go. Counts go after 25 months.
"""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from sqlalchemy import delete, func, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection

from portal_stub.store.service_tables import audience_counts, audience_visitors

Key = tuple[str, str, str]
KEPT_DAYS = 760  # 25 months at most
DAY_VISITORS, MONTH_VISITORS = "visitors_day", "visitors_month"


async def add(db: AsyncConnection, counts: Mapping[Key, int], visitors: Iterable[tuple[str, bytes]]) -> None:
    """Add what was counted since."""
    insert = postgresql.insert if db.dialect.name == "postgresql" else sqlite.insert
    for (day, dimension, value), number in counts.items():
        new = insert(audience_counts).values(day=day, dimension=dimension, value=value, count=number)
        more = {"count": audience_counts.c.count + new.excluded.count}
        await db.execute(new.on_conflict_do_update(index_elements=["day", "dimension", "value"], set_=more))
    for period, visitor in visitors:
        one = insert(audience_visitors).values(period=period, visitor=visitor)
        await db.execute(one.on_conflict_do_nothing(index_elements=["period", "visitor"]))


async def totals(db: AsyncConnection, first: date, last: date) -> dict[str, dict[str, int]]:
    """Dimension → value → number, from the first day to the last, both included."""
    between = (audience_counts.c.day >= first.isoformat()) & (audience_counts.c.day <= last.isoformat())
    number = func.sum(audience_counts.c.count).label("number")
    wanted = select(audience_counts.c.dimension, audience_counts.c.value, number).where(between)
    found: dict[str, dict[str, int]] = {}
    for row in await db.execute(wanted.group_by(audience_counts.c.dimension, audience_counts.c.value)):
        found.setdefault(row.dimension, {})[row.value] = int(row.number)
    return found


async def by_day(db: AsyncConnection, dimension: str, first: date, last: date) -> dict[str, int]:
    """Day → number of that dimension."""
    between = (audience_counts.c.day >= first.isoformat()) & (audience_counts.c.day <= last.isoformat())
    number = func.sum(audience_counts.c.count).label("number")
    wanted = select(audience_counts.c.day, number).where(between & (audience_counts.c.dimension == dimension))
    return {row.day: int(row.number) for row in await db.execute(wanted.group_by(audience_counts.c.day))}


async def visitors(db: AsyncConnection) -> dict[str, int]:
    """Period (a day or a month) → how many different visitors, those counted already and those of today."""
    open_ones = select(audience_visitors.c.period, func.count().label("number")).group_by(audience_visitors.c.period)
    found = {row.period: int(row.number) for row in await db.execute(open_ones)}
    closed = select(audience_counts.c.value, audience_counts.c.count.label("number")).where(
        audience_counts.c.dimension.in_((DAY_VISITORS, MONTH_VISITORS))
    )
    for row in await db.execute(closed):
        found[row.value] = int(row.number)
    return found


async def close_periods(db: AsyncConnection, today: date) -> None:
    """The hashes of days and months that are over become a number, and go; counts past their age go too."""
    month = today.strftime("%Y-%m")
    rows = select(audience_visitors.c.period, func.count().label("number")).group_by(audience_visitors.c.period)
    for row in list(await db.execute(rows)):
        if row.period in (today.isoformat(), month):
            continue
        dimension = DAY_VISITORS if len(row.period) == 10 else MONTH_VISITORS
        day = row.period if len(row.period) == 10 else f"{row.period}-01"
        await add(db, {(day, dimension, row.period): int(row.number)}, ())
        await db.execute(delete(audience_visitors).where(audience_visitors.c.period == row.period))
    oldest = (today - timedelta(days=KEPT_DAYS)).isoformat()
    await db.execute(delete(audience_counts).where(audience_counts.c.day < oldest))
