"""Who may use the console: accounts, and their sessions on the server. A password is kept as its argon2 hash, a session
as the SHA-256 of its token; neither can be read back.

Functions over a connection that the caller opened; they never commit. Times are aware UTC.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from uuid import uuid4

from sqlalchemy import Row, delete, insert, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.rows import from_ms, to_ms
from bot.store.tables import agent_sessions, agents

SESSION_IDLE = timedelta(hours=8)
FREE_TRIES = 5
FORGET_TRIES = timedelta(hours=1)  # after so long without a wrong try, the count starts again
_FIRST_WAIT_S = 30
_LONGEST_WAIT_S = 900
_SEEN_EVERY = timedelta(minutes=1)  # a session's last sight is written no more often


class Role(StrEnum):
    """What an account is for (API.md §4)."""

    AGENT = "agent"
    SUPERVISOR = "supervisor"
    AUTHOR = "author"
    DPO = "dpo"
    ADMIN = "admin"


@dataclass(frozen=True, slots=True)
class Account:
    """A person who may sign in. `name` is what she types, `display_name` what members see."""

    id: str
    name: str
    display_name: str
    role: Role
    created_at: datetime


@dataclass(frozen=True, slots=True)
class Tries:
    """Wrong passwords in a row, and when the last one was."""

    count: int = 0
    last_at: datetime | None = None

    def wait_s(self, at: datetime) -> int:
        """Seconds until the next try is looked at: none for five tries, then 30 s, doubled each time, 15 min at
        most.
        """
        if self.count < FREE_TRIES or self.last_at is None or self.forgotten(at):
            return 0
        wait_s = min(_FIRST_WAIT_S * 2 ** (self.count - FREE_TRIES), _LONGEST_WAIT_S)
        return max(0, round((self.last_at + timedelta(seconds=wait_s) - at).total_seconds()))

    def forgotten(self, at: datetime) -> bool:
        """Whether the last wrong try is so long ago that it counts no more."""
        return self.last_at is None or at - self.last_at >= FORGET_TRIES

    def one_more(self, at: datetime) -> "Tries":
        """After another wrong try."""
        return Tries(1 if self.forgotten(at) else self.count + 1, at)


@dataclass(frozen=True, slots=True)
class Credentials:
    """What a sign-in is checked against."""

    account: Account
    password_hash: str | None
    tries: Tries


async def add(
    db: AsyncConnection, *, name: str, display_name: str, role: Role, password_hash: str, at: datetime
) -> Account | None:
    """A new account; None if the name is taken."""
    account = Account(str(uuid4()), name, display_name, role, at)
    if await credentials_of(db, name) is not None:
        return None
    try:
        await db.execute(
            insert(agents).values(
                id=account.id, name=name, display_name=display_name, role=role.value, password_hash=password_hash,
                created_ms=to_ms(at),
            )
        )  # fmt: skip
    except IntegrityError:  # somebody added the same name between the two statements
        return None
    return account


async def listed(db: AsyncConnection) -> list[Account]:
    """All accounts, by name."""
    return [_account(row) for row in (await db.execute(select(agents).order_by(agents.c.name))).all()]


async def remove(db: AsyncConnection, name: str) -> Account | None:
    """Drop the account and its sessions; None if there is no such one. What it wrote keeps its name."""
    found = await credentials_of(db, name)
    if found is None:
        return None
    await db.execute(delete(agent_sessions).where(agent_sessions.c.agent == found.account.id))
    await db.execute(delete(agents).where(agents.c.id == found.account.id))
    return found.account


async def credentials_of(db: AsyncConnection, name: str) -> Credentials | None:
    """The account of that name, or None. Its row is held until the transaction ends: tries are counted one by one."""
    row = (await db.execute(select(agents).where(agents.c.name == name).with_for_update())).first()
    if row is None:
        return None
    last_at = None if row.wrong_ms is None else from_ms(row.wrong_ms)
    return Credentials(_account(row), row.password_hash, Tries(row.wrong_tries, last_at))


async def remember_tries(db: AsyncConnection, account: Account, tries: Tries) -> None:
    """Write down how often the password was wrong; `Tries()` after a right one."""
    wrong_ms = None if tries.last_at is None else to_ms(tries.last_at)
    await db.execute(update(agents).where(agents.c.id == account.id).values(wrong_tries=tries.count, wrong_ms=wrong_ms))


async def open_session(db: AsyncConnection, account: Account, token_hash: bytes, *, at: datetime) -> None:
    """A session that begins now; sessions that have been idle for too long, anybody's, go."""
    await db.execute(delete(agent_sessions).where(agent_sessions.c.seen_ms <= to_ms(at - SESSION_IDLE)))
    await db.execute(
        insert(agent_sessions).values(token_hash=token_hash, agent=account.id, created_ms=to_ms(at), seen_ms=to_ms(at))
    )


async def session_of(db: AsyncConnection, token_hash: bytes, *, at: datetime) -> tuple[Account, bool] | None:
    """Whose session it is, and whether its last sight is worth writing down; None if it is unknown or too long idle."""
    asked = (
        select(agents, agent_sessions.c.seen_ms)
        .join(agent_sessions, agent_sessions.c.agent == agents.c.id)
        .where(agent_sessions.c.token_hash == token_hash, agent_sessions.c.seen_ms > to_ms(at - SESSION_IDLE))
    )
    row = (await db.execute(asked)).first()
    return None if row is None else (_account(row), from_ms(row.seen_ms) <= at - _SEEN_EVERY)


async def see_session(db: AsyncConnection, token_hash: bytes, *, at: datetime) -> None:
    """The session is in use: it lives on from now."""
    await db.execute(update(agent_sessions).where(agent_sessions.c.token_hash == token_hash).values(seen_ms=to_ms(at)))


async def close_session(db: AsyncConnection, token_hash: bytes) -> None:
    """Signed out."""
    await db.execute(delete(agent_sessions).where(agent_sessions.c.token_hash == token_hash))


def _account(row: Row[tuple[object, ...]]) -> Account:
    return Account(row.id, row.name, row.display_name, Role(row.role), from_ms(row.created_ms))
