"""Who read which conversation: one line of the audit for an agent, a conversation and an hour is enough to tell.

The page refreshes itself while it is open; so a reading that goes on is told again each hour, not each second.
"""

import json
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.redaction.redacted import Redacted
from bot.store import audit
from bot.store.agents import Account
from bot.store.audit import Entry
from bot.store.rows import marks_json, redacted_from, to_ms
from bot.store.tables import audit as lines

QUESTIONS_READ = "agent:questions:read"
SEARCHED = "agent:conversations:searched"
READING = timedelta(hours=1)


async def has_told(
    db: AsyncConnection, account: Account, act: str, *, at: datetime, conversation: UUID | None = None
) -> bool:
    """Whether the audit has a line of this account for this act less than an hour old."""
    asked = select(lines.c.id).where(
        lines.c.actor == account.id, lines.c.act == act, lines.c.at_ms > to_ms(at - READING)
    )
    if conversation is not None:
        asked = asked.where(lines.c.conversation == str(conversation))
    return (await db.execute(asked.limit(1))).first() is not None


async def tell(
    db: AsyncConnection,
    account: Account,
    act: str,
    *,
    at: datetime,
    conversation: UUID | None = None,
    reason: Redacted | None = None,
) -> None:
    """Write the line, unless this hour has one already; with a reason always."""
    if reason is None and await has_told(db, account, act, at=at, conversation=conversation):
        return
    marks = {"marks": json.dumps(marks_json(reason))} if reason is not None and reason.marks else {}
    await audit.note(
        db,
        act,
        at=at,
        actor=account.id,
        actor_name=account.display_name,
        conversation=conversation,
        reason=reason,
        **marks,
    )


def reason_of(entry: Entry) -> Redacted | None:
    """The reason of a line with its marks, as it was given."""
    if entry.reason is None:
        return None
    return redacted_from(entry.reason, json.loads(entry.details.get("marks", "[]")))
