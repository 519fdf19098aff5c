"""What members think of a reply: one rating a reply, the last one counts; the reason is redacted like any message."""

import json
from datetime import datetime
from uuid import UUID

from sqlalchemy import select, text
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.errors import NotAReply
from bot.redaction.redacted import Redacted
from bot.store.rows import marks_json, to_ms
from bot.store.tables import events

_RATE = text(
    "INSERT INTO feedback (conversation, seq, rating, reason, marks, at_ms) "
    "VALUES (:conversation, :seq, :rating, :reason, :marks, :at_ms) "
    "ON CONFLICT (conversation, seq) DO UPDATE SET rating = excluded.rating, reason = excluded.reason, "
    "marks = excluded.marks, at_ms = excluded.at_ms"
)


async def rate(
    db: AsyncConnection, conversation: UUID, seq: int, rating: str, reason: Redacted | None, *, at: datetime
) -> None:
    """Keep `rating` (`up` or `down`) of the reply `seq`. Raises `NotAReply` if that event is none."""
    asked = select(events.c.kind).where(events.c.conversation == str(conversation), events.c.seq == seq)
    if (await db.execute(asked)).scalar_one_or_none() != "reply":
        raise NotAReply
    values = {
        "conversation": str(conversation),
        "seq": seq,
        "rating": rating,
        "reason": None if reason is None else reason.text,
        "marks": json.dumps([] if reason is None else marks_json(reason)),
        "at_ms": to_ms(at),
    }
    await db.execute(_RATE, values)
