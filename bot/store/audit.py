"""Who did what, to which conversation, and why. Reads count as much as acts (FEATURES.md row 78).

An act is `subject:object:action`, such as `agent:conversation:read`. `reason` is redacted text; `details` holds ids
and counts.
"""

import json
from collections.abc import Sequence
from datetime import datetime
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import func, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.redaction.redacted import Redacted
from bot.store.rows import from_ms, to_ms
from bot.store.tables import audit

READ = "agent:conversation:read"
ERASED = ":conversation:erase"  # of whoever erased: `member`, `shell`


class Entry(NamedTuple):
    """A line of the audit."""

    at: datetime
    actor: str
    actor_name: str | None
    act: str
    conversation: str | None
    reason: str | None
    details: dict[str, Any]


class Reads(NamedTuple):
    """How many readings a conversation has had, by how many agents, and when the last was."""

    times: int
    readers: int
    last_at: datetime | None


async def note(
    db: AsyncConnection,
    act: str,
    *,
    at: datetime,
    actor: str,
    actor_name: str | None = None,
    conversation: UUID | None = None,
    reason: Redacted | None = None,
    **details: int | str | None,
) -> None:
    """Write one line."""
    await db.execute(
        insert(audit).values(
            at_ms=to_ms(at),
            actor=actor,
            actor_name=actor_name,
            act=act,
            conversation=None if conversation is None else str(conversation),
            reason=None if reason is None else reason.text,
            details=json.dumps(details, ensure_ascii=False),
        )
    )


async def reads_of(db: AsyncConnection, conversation: UUID) -> Reads:
    """How often people read the conversation."""
    asked = select(func.count(), func.count(audit.c.actor.distinct()), func.max(audit.c.at_ms)).where(
        audit.c.conversation == str(conversation), audit.c.act == READ
    )
    times, readers, last_ms = (await db.execute(asked)).one()
    return Reads(times, readers, None if last_ms is None else from_ms(last_ms))


async def who_erased(db: AsyncConnection, conversations: Sequence[UUID]) -> dict[UUID, str]:
    """Conversation → who asked for its erasure, `member` or `shell`; a purge asks nobody, and is not in it."""
    asked = select(audit.c.conversation, audit.c.actor).where(
        audit.c.conversation.in_([str(one) for one in conversations]), audit.c.act.endswith(ERASED, autoescape=True)
    )
    return {UUID(row.conversation): row.actor for row in (await db.execute(asked)).all()}


async def eraser_of(db: AsyncConnection, conversation: UUID) -> str | None:
    """Who erased the conversation, `member` or `shell`; None if it was not erased, or too long ago to be told."""
    return (await who_erased(db, [conversation])).get(conversation)


async def entries(
    db: AsyncConnection,
    *,
    before_id: int | None = None,
    limit: int = 100,
    actor: str | None = None,
    conversation: UUID | None = None,
) -> list[tuple[int, Entry]]:
    """The newest lines, of `actor` or of everybody, of one conversation or of all, with their ids, for «Journal»."""
    asked = select(audit).order_by(audit.c.id.desc()).limit(limit)
    if actor is not None:
        asked = asked.where(audit.c.actor == actor)
    if conversation is not None:
        asked = asked.where(audit.c.conversation == str(conversation))
    if before_id is not None:
        asked = asked.where(audit.c.id < before_id)
    return [
        (
            row.id,
            Entry(
                from_ms(row.at_ms), row.actor, row.actor_name, row.act, row.conversation, row.reason,
                json.loads(row.details),
            ),
        )
        for row in (await db.execute(asked)).all()
    ]  # fmt: skip
