"""Who keeps the portal: editors, their sessions, and what they did (never the words of anybody)."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import uuid4

from pydantic import BaseModel, ConfigDict
from sqlalchemy import delete, insert, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from portal_stub.store.service_tables import editor_acts, editor_sessions, editors

IDLE, LONGEST = timedelta(minutes=30), timedelta(hours=12)
ACTS_KEPT = timedelta(days=365)


class Editor(BaseModel):
    """One editor."""

    model_config = ConfigDict(frozen=True, extra="forbid", from_attributes=True)

    name: str
    created_at: datetime


class Act(BaseModel):
    """What an editor did: `act` is a word of ours, `target` an id, `reason` what the member was told."""

    model_config = ConfigDict(frozen=True, extra="forbid", from_attributes=True)

    id: str
    at: datetime
    editor: str
    act: str
    target: str
    reason: str


async def add(db: AsyncConnection, name: str, password_hash: str, *, at: datetime) -> bool:
    """A new editor; False where there is one of that name."""
    if (await db.execute(select(editors.c.name).where(editors.c.name == name))).first() is not None:
        return False
    await db.execute(insert(editors).values(name=name, password_hash=password_hash, created_at=at))
    return True


async def remove(db: AsyncConnection, name: str) -> bool:
    """Gone, with the sessions; False where there is none of that name."""
    await db.execute(delete(editor_sessions).where(editor_sessions.c.editor == name))
    return bool((await db.execute(delete(editors).where(editors.c.name == name))).rowcount)


async def listed(db: AsyncConnection) -> Sequence[Editor]:
    """All, by name."""
    rows = await db.execute(select(editors.c.name, editors.c.created_at).order_by(editors.c.name))
    return [Editor.model_validate(row) for row in rows]


async def password_of(db: AsyncConnection, name: str) -> str | None:
    """The hash that is kept; None where there is no such editor."""
    found = (await db.execute(select(editors.c.password_hash).where(editors.c.name == name))).scalar()
    return None if found is None else str(found)


async def begin(db: AsyncConnection, token_hash: bytes, name: str, *, at: datetime) -> None:
    """A session."""
    row = {"token_hash": token_hash, "id": str(uuid4()), "editor": name, "opened_at": at, "seen_at": at}
    await db.execute(insert(editor_sessions).values(**row))


async def session_of(db: AsyncConnection, token_hash: bytes, *, at: datetime) -> tuple[str, str] | None:
    """(session, editor) of a live session, seen now."""
    live = (editor_sessions.c.seen_at > at - IDLE) & (editor_sessions.c.opened_at > at - LONGEST)
    row = (await db.execute(select(editor_sessions).where((editor_sessions.c.token_hash == token_hash) & live))).first()
    if row is None:
        return None
    await db.execute(update(editor_sessions).where(editor_sessions.c.id == row.id).values(seen_at=at))
    return str(row.id), str(row.editor)


async def end(db: AsyncConnection, token_hash: bytes) -> None:
    """The session of that token ends."""
    await db.execute(delete(editor_sessions).where(editor_sessions.c.token_hash == token_hash))


async def note(db: AsyncConnection, editor: str, act: str, target: str, reason: str = "", *, at: datetime) -> None:
    """Write down what was done."""
    row = {"id": str(uuid4()), "at": at, "editor": editor, "act": act, "target": target, "reason": reason}
    await db.execute(insert(editor_acts).values(**row))


async def acts(db: AsyncConnection, most: int = 200) -> Sequence[Act]:
    """What was done, the latest first."""
    rows = await db.execute(select(editor_acts).order_by(editor_acts.c.at.desc(), editor_acts.c.id).limit(most))
    return [Act.model_validate(row) for row in rows]


async def purge(db: AsyncConnection, *, at: datetime) -> None:
    """Ended sessions and old acts go."""
    over = or_(editor_sessions.c.seen_at <= at - IDLE, editor_sessions.c.opened_at <= at - LONGEST)
    await db.execute(delete(editor_sessions).where(over))
    await db.execute(delete(editor_acts).where(editor_acts.c.at < at - ACTS_KEPT))
