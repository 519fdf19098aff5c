"""Who may run a job now, among several workers: one lease a job, taken, renewed, released."""

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection

_TAKE = text(
    "INSERT INTO leases (name, owner, until_ms) VALUES (:name, :owner, :until) "
    "ON CONFLICT (name) DO UPDATE SET owner = excluded.owner, until_ms = excluded.until_ms "
    "WHERE leases.owner = excluded.owner OR leases.until_ms <= :now RETURNING owner"
)
_RELEASE = text("UPDATE leases SET until_ms = :until WHERE name = :name AND owner = :owner")


async def take_lease(db: AsyncConnection, name: str, owner: str, *, now_ms: int, for_ms: int) -> bool:
    """Take `name`, or renew it, until `now_ms + for_ms`. False: another owner has it."""
    values = {"name": name, "owner": owner, "now": now_ms, "until": now_ms + for_ms}
    return (await db.execute(_TAKE, values)).first() is not None


async def release_lease(db: AsyncConnection, name: str, owner: str, *, until_ms: int) -> None:
    """Let others have it from `until_ms` on; nothing if it is not `owner`'s."""
    await db.execute(_RELEASE, {"name": name, "owner": owner, "until": until_ms})
