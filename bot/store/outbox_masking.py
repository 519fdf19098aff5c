"""What Google still shows of a passage that was masked: messages to be written again, and what is forgotten then.

A masking (hot path) marks each message that shows the passage as stale and leaves one entry in the outbox. When its
turn comes, all that was owed before it has been sent; then each stale message is written again, as the store has it,
and the ledger forgets what it was before: also what a send in flight wrote there after the masking.
"""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import delete, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.conversation import Event
from bot.store.ledger import erase_bodies_before_patch
from bot.store.openings import Opening, opening_with
from bot.store.outbox_queue import Owed
from bot.store.rows import event_from
from bot.store.tables import chat_messages, events, outbox
from bot.store.withdrawals import as_they_stand


@dataclass(frozen=True, slots=True)
class Shown:
    """One of our messages in Google Chat, and what it is to show: `events` in order, the first card where it has it."""

    request_id: UUID
    name: str
    events: tuple[Event, ...]
    opening: Opening | None


async def stale(db: AsyncConnection, conversation: UUID, entry: Owed) -> Shown | None:
    """The first message that shows what `entry` masked; None where none is left: then the entry is settled too."""
    asked = (
        select(chat_messages)
        .where(
            chat_messages.c.conversation == str(conversation),
            chat_messages.c.stale_seq <= entry.seq,
            chat_messages.c.deleted_ms.is_(None),
        )
        .order_by(chat_messages.c.first_seq)
        .limit(1)
    )
    row = (await db.execute(asked)).first()
    if row is None:
        await db.execute(delete(outbox).where(outbox.c.id == entry.id))
        return None
    name = row.name or f"{row.space}/messages/client-{row.request_id}"
    return await shown(db, conversation, UUID(row.request_id), name)


async def shown(db: AsyncConnection, conversation: UUID, request_id: UUID, name: str = "") -> Shown:
    """What the message of that request shows, as the store has it now."""
    asked = select(chat_messages).where(chat_messages.c.request_id == str(request_id))
    row = (await db.execute(asked)).one()
    seqs = [int(seq) for seq in row.seqs.strip(",").split(",") if seq]
    mine = (events.c.conversation == str(conversation)) & events.c.seq.in_(seqs)
    found = (await db.execute(select(events).where(mine).order_by(events.c.seq))).mappings().all()
    told = await as_they_stand(db, conversation, [event_from(event) for event in found])
    own = tuple(event for event in told if event.seq >= row.first_seq)
    opening = await opening_with(db, conversation, told[: len(told) - len(own)]) if row.has_card else None
    return Shown(request_id, name, own, opening)


async def card_of(db: AsyncConnection, conversation: UUID) -> Shown | None:
    """The message with the conversation's first card; None where there is none that stands."""
    asked = select(chat_messages).where(
        chat_messages.c.conversation == str(conversation),
        chat_messages.c.has_card,
        chat_messages.c.sent_ms.is_not(None),
        chat_messages.c.deleted_ms.is_(None),
    )
    row = (await db.execute(asked.order_by(chat_messages.c.first_seq).limit(1))).first()
    if row is None:
        return None
    name = row.name or f"{row.space}/messages/client-{row.request_id}"
    return await shown(db, conversation, UUID(row.request_id), name)


async def patched(db: AsyncConnection, conversation: UUID, entry: Owed, message: Shown) -> int:
    """The message shows the passage no more, or is there no more. Gives 1 if that was the last one, and the entry is
    settled.
    """
    asked = select(outbox.c.id).where(outbox.c.id == entry.id).with_for_update()
    if (await db.execute(asked)).first() is None:
        return 0  # erased meanwhile
    mine = (chat_messages.c.request_id == str(message.request_id)) & (chat_messages.c.stale_seq <= entry.seq)
    await db.execute(update(chat_messages).where(mine).values(stale_seq=None))
    await erase_bodies_before_patch(db, conversation, (str(message.request_id), f"/{message.name}?"))
    left = (chat_messages.c.conversation == str(conversation)) & (chat_messages.c.stale_seq <= entry.seq)
    standing = select(chat_messages.c.request_id).where(left, chat_messages.c.deleted_ms.is_(None)).limit(1)
    if (await db.execute(standing)).first() is not None:
        await db.execute(update(outbox).where(outbox.c.id == entry.id).values(not_before_ms=0))
        return 0
    await db.execute(delete(outbox).where(outbox.c.id == entry.id))
    return 1
