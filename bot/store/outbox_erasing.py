"""What Google still holds of a conversation, and the deletes that it is owed when the conversation is erased."""

import json
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from sqlalchemy import Select, delete, func, insert, literal, select
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


NOTHING_IN_GOOGLE = GooglePlace(0, PlaceState.DONE)


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
    found = await google_places(db, select(literal(str(conversation))))
    return found.get(str(conversation), NOTHING_IN_GOOGLE)


async def google_places(db: AsyncConnection, conversations: Select[tuple[str]]) -> dict[str, GooglePlace]:
    """The same of many; those are left out of which Google never held anything."""
    left = func.count().filter(chat_messages.c.deleted_ms.is_(None))
    counted = select(chat_messages.c.conversation, func.count(), left).group_by(chat_messages.c.conversation)
    rows = (await db.execute(counted.where(chat_messages.c.conversation.in_(conversations)))).all()
    owed = outbox.c.conversation.in_(conversations) & (outbox.c.kind == DELETE) & outbox.c.dead_reason.is_(None)
    pending = set((await db.execute(select(outbox.c.conversation).where(owed).distinct())).scalars())

    def state(conversation: str, standing: int) -> PlaceState:
        if standing == 0:
            return PlaceState.DONE
        return PlaceState.PENDING if conversation in pending else PlaceState.HELD_BY_GOOGLE

    return {talk: GooglePlace(count, state(talk, standing)) for talk, count, standing in rows}
