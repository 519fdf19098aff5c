"""What Google still holds of a conversation, and the deletes that it is owed when the conversation is erased."""

import json
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from sqlalchemy import delete, func, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.outbox_queue import DELETE
from bot.store.tables import chat_messages, outbox

IN_FLIGHT_MS = 15_000  # longer than any request lasts: what was in flight has landed, or never will


class PlaceState(StrEnum):
    """A receipt's word on a place (API.md §1)."""

    DONE = "done"
    PENDING = "pending"
    HELD_BY_GOOGLE = "held_by_google"


@dataclass(frozen=True, slots=True)
class GooglePlace:
    """Our messages of one conversation in Google Chat: how many there were, and whether they are gone."""

    count: int
    state: PlaceState


async def erase_owed(db: AsyncConnection, conversation: UUID, *, now_ms: int) -> GooglePlace:
    """Drop what was not sent yet, and owe Google a delete for each message that stands, or may. Again: nothing new."""
    mine = outbox.c.conversation == str(conversation)
    await db.execute(delete(outbox).where(mine, outbox.c.kind != DELETE))
    known = select(outbox.c.seq).where(mine)
    standing = select(chat_messages).where(
        chat_messages.c.conversation == str(conversation),
        chat_messages.c.deleted_ms.is_(None),
        chat_messages.c.first_seq.not_in(known),
    )
    rows = []
    for message in (await db.execute(standing)).all():
        seen = message.sent_ms is not None
        name = message.name or f"{message.space}/messages/client-{message.request_id}"
        body = {"name": name, "request_id": message.request_id, "checks": 1 if seen else 2}
        rows.append({
            "conversation": str(conversation),
            "seq": message.first_seq,
            "kind": DELETE,
            "author": "system",
            "text": "",
            "body": json.dumps(body),
            "created_ms": now_ms,
            "not_before_ms": now_ms if seen else now_ms + IN_FLIGHT_MS,
        })  # fmt: skip
    if rows:
        await db.execute(insert(outbox), rows)
    return await google_place(db, conversation)


async def forget_messages(db: AsyncConnection, *, before_ms: int) -> int:
    """Drop the ids of messages that Google forgot before `before_ms`: the receipts that count them are gone too."""
    old = chat_messages.c.deleted_ms < before_ms
    return (await db.execute(delete(chat_messages).where(old))).rowcount


async def google_place(db: AsyncConnection, conversation: UUID) -> GooglePlace:
    """The receipt's line on Google, as it stands now. What agents wrote there is theirs, and not counted."""
    mine = chat_messages.c.conversation == str(conversation)
    left = func.count().filter(chat_messages.c.deleted_ms.is_(None))
    count, standing = (await db.execute(select(func.count(), left).select_from(chat_messages).where(mine))).one()
    if standing == 0:
        return GooglePlace(count, PlaceState.DONE)
    owed = (outbox.c.conversation == str(conversation)) & (outbox.c.kind == DELETE) & outbox.c.dead_reason.is_(None)
    pending = (await db.execute(select(outbox.c.id).where(owed).limit(1))).first() is not None
    return GooglePlace(count, PlaceState.PENDING if pending else PlaceState.HELD_BY_GOOGLE)
