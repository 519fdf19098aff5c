"""Sessions on the server: a row each, found by the SHA-256 of the token that the browser holds."""

from datetime import datetime, timedelta

from pydantic import BaseModel, ConfigDict
from sqlalchemy import ColumnElement, Row, and_, delete, func, insert, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from portal_stub.store.tables import acceptances, accounts, sessions

IDLE = timedelta(minutes=30)
LONGEST = timedelta(hours=12)
_SEEN_EVERY = timedelta(minutes=1)  # a session's last sight is written no more often


class Session(BaseModel):
    """A browser that is signed in. `device` is its kind, as it tells it («Firefox, Linux»)."""

    model_config = ConfigDict(frozen=True, extra="forbid", from_attributes=True)

    id: str
    account: str
    device: str
    opened_at: datetime
    seen_at: datetime


def _live(at: datetime) -> ColumnElement[bool]:
    return and_(sessions.c.seen_at > at - IDLE, sessions.c.opened_at > at - LONGEST)


async def begin(db: AsyncConnection, session: Session, token_hash: bytes) -> None:
    """A new session."""
    await db.execute(insert(sessions).values(**session.model_dump(), token_hash=token_hash))


async def find(
    db: AsyncConnection, token_hash: bytes, *, at: datetime
) -> tuple[Session, Row[tuple[object, ...]]] | None:
    """The live session of that token with its account's row, and `terms`, the newest version accepted (or None)."""
    newest = select(func.max(acceptances.c.version)).where(acceptances.c.account == accounts.c.id).scalar_subquery()
    joined = select(accounts, newest.label("terms")).join(sessions, sessions.c.account == accounts.c.id)
    account = (await db.execute(joined.where((sessions.c.token_hash == token_hash) & _live(at)))).first()
    if account is None:
        return None
    own = await db.execute(select(sessions).where(sessions.c.token_hash == token_hash))
    return _session(own.one()), account


def is_due(session: Session, at: datetime) -> bool:
    """Whether its last sight is to be written."""
    return at - session.seen_at >= _SEEN_EVERY


async def see(db: AsyncConnection, session_id: str, *, at: datetime) -> None:
    """A page was asked for: the half hour begins again."""
    await db.execute(update(sessions).where(sessions.c.id == session_id).values(seen_at=at))


async def of_account(db: AsyncConnection, account: str, *, at: datetime) -> tuple[Session, ...]:
    """The live sessions of a member, the latest seen first."""
    wanted = select(sessions).where((sessions.c.account == account) & _live(at)).order_by(sessions.c.seen_at.desc())
    return tuple(_session(row) for row in await db.execute(wanted))


async def end(db: AsyncConnection, token_hash: bytes) -> None:
    """End the session of that token, if there is one."""
    await db.execute(delete(sessions).where(sessions.c.token_hash == token_hash))


async def end_one(db: AsyncConnection, account: str, session_id: str) -> None:
    """End that session of this member; another's is left."""
    await db.execute(delete(sessions).where((sessions.c.account == account) & (sessions.c.id == session_id)))


async def end_all(db: AsyncConnection, account: str, *, but: str = "") -> None:
    """End all the sessions of a member, but one."""
    await db.execute(delete(sessions).where((sessions.c.account == account) & (sessions.c.id != but)))


async def purge(db: AsyncConnection, *, at: datetime) -> None:
    """What has ended by itself goes."""
    over = or_(sessions.c.seen_at <= at - IDLE, sessions.c.opened_at <= at - LONGEST)
    await db.execute(delete(sessions).where(over))


def _session(row: Row[tuple[object, ...]]) -> Session:
    kept = row._mapping
    return Session.model_validate({name: kept[name] for name in Session.model_fields})
