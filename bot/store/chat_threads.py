"""Where a conversation stands in Google Chat: its thread, what Google has taken of it, what is still owed."""

from typing import NamedTuple
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.tables import chat_messages, chat_threads, outbox


class Thread(NamedTuple):
    """`name` is Google's (`spaces/S/threads/T`), None until the first message stands. Messages that Google took,
    outbox entries that wait, outbox entries that it refused for good.
    """

    name: str | None
    messages: int
    waiting: int
    refused: int


async def thread_of(db: AsyncConnection, conversation: UUID) -> Thread:
    """The thread of `conversation`; all zero where nothing was ever owed to Google."""
    mine = str(conversation)
    name = await db.scalar(select(chat_threads.c.thread_name).where(chat_threads.c.conversation == mine))
    taken = (chat_messages.c.conversation == mine) & chat_messages.c.sent_ms.is_not(None)
    messages = await db.scalar(select(func.count()).where(taken, chat_messages.c.deleted_ms.is_(None)))
    owed = select(func.count(), func.count(outbox.c.dead_reason)).where(outbox.c.conversation == mine)
    left, refused = (await db.execute(owed)).one()
    return Thread(name, messages or 0, left - refused, refused)
