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


class Place(NamedTuple):
    """A conversation's place in Google Chat."""

    conversation: UUID
    space: str


async def place_of(db: AsyncConnection, space: str, *, name: str | None, key: str | None) -> Place | None:
    """Whose thread that is: by Google's name of it, else by the key that we gave it. None where it is not ours, or not
    of that space.
    """
    known_by = [
        column == value
        for column, value in ((chat_threads.c.thread_name, name), (chat_threads.c.thread_key, key))
        if value is not None
    ]
    for known in known_by:
        asked = select(chat_threads).where(chat_threads.c.space == space, known).limit(1)
        row = (await db.execute(asked)).first()
        if row is not None:
            return Place(UUID(row.conversation), row.space)
    return None


async def standing_of(db: AsyncConnection, conversation: UUID, *, thread: str | None) -> Place | None:
    """Where the conversation's thread stands; None where it has none, or where Google named it otherwise than `thread`
    (None: not told).
    """
    asked = select(chat_threads).where(chat_threads.c.conversation == str(conversation))
    row = (await db.execute(asked)).first()
    if row is None or (None not in (thread, row.thread_name) and thread != row.thread_name):
        return None
    return Place(conversation, row.space)


REMOVED = "removed"


def removal_switch(space: str) -> str:
    """The switch that tells that our app was taken out of the space."""
    return f"chat:{space}"
