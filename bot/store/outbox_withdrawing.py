"""An answer that was taken back, where Google still shows it. Functions that never commit.

The entry keeps its place in its conversation, so what was owed before it stands in Google, or never will. Then each of
our messages that shows the answer is written again (withdrawals.py), and the first card, once; where none does, the
answer is its author's own message, which an app may not edit: a line of ours in the thread says it (preparing.py).
"""

import json
from uuid import UUID

from sqlalchemy import delete, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.outbox_cards import owe_card
from bot.store.outbox_masking import Shown, shown
from bot.store.outbox_queue import Owed
from bot.store.tables import chat_messages, outbox


async def showing(db: AsyncConnection, conversation: UUID, entry: Owed) -> list[Shown]:
    """Our messages that show the answer and were not written again yet, in order."""
    asked = select(chat_messages).where(
        chat_messages.c.conversation == str(conversation),
        chat_messages.c.deleted_ms.is_(None),
        chat_messages.c.seqs.like(f"%,{entry.body['of']},%"),
        chat_messages.c.request_id.not_in(entry.body.get("done", [])),
    )
    rows = (await db.execute(asked.order_by(chat_messages.c.first_seq))).all()
    return [
        await shown(db, conversation, UUID(row.request_id), row.name or f"{row.space}/messages/client-{row.request_id}")
        for row in rows
    ]


async def rewritten(db: AsyncConnection, entry: Owed, message: Shown) -> None:
    """The message shows the answer no more, or is there no more; the next one, if any, at once."""
    done = [*entry.body.get("done", []), str(message.request_id)]
    again = {"body": json.dumps(entry.body | {"done": done}), "not_before_ms": 0, "tries": 0}
    await db.execute(update(outbox).where(outbox.c.id == entry.id).values(again))


async def settled(db: AsyncConnection, conversation: UUID, entry: Owed) -> None:
    """Nothing of it is left to write but the card, which tells it too."""
    gone = delete(outbox).where(outbox.c.id == entry.id).returning(outbox.c.created_ms)
    created_ms = (await db.execute(gone)).scalar_one_or_none()
    if created_ms is not None:
        await owe_card(db, str(conversation), entry.seq, now_ms=created_ms)
