"""What an operator switches while the service runs. A switch that was never set has no value."""

from sqlalchemy import select, text
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.tables import switches

EGRESS = "egress"  # `stopped`: the window is closed, whatever the mode
STOPPED = "stopped"
FORWARDED_IGNORED = "forwarded_ignored"  # a proxy is in front that nobody told us to trust

_SET = text(
    "INSERT INTO switches (name, value, set_ms) VALUES (:name, :value, :now) "
    "ON CONFLICT (name) DO UPDATE SET value = excluded.value, set_ms = excluded.set_ms"
)


async def read_switch(db: AsyncConnection, name: str) -> str | None:
    """The switch's value, or None."""
    found = await db.execute(select(switches.c.value).where(switches.c.name == name))
    return found.scalar_one_or_none()


async def set_switch(db: AsyncConnection, name: str, value: str, *, now_ms: int) -> None:
    """Set it, for every process that shares the database."""
    await db.execute(_SET, {"name": name, "value": value, "now": now_ms})
