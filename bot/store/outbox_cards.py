"""The first card of a thread, owed anew: when it is, and when that is settled. Functions that never commit."""

from uuid import UUID

from sqlalchemy import delete, func, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.conversation import Author
from bot.store.outbox import CARD
from bot.store.tables import outbox


async def owe_card(db: AsyncConnection, conversation: str, seq: int, *, now_ms: int) -> None:
    """The first card is to show how things stand now, unless it is about to anyway."""
    waiting = select(outbox.c.id).where(outbox.c.conversation == conversation, outbox.c.kind == CARD).limit(1)
    if (await db.execute(waiting)).first() is not None:
        return
    row = {
        "conversation": conversation,
        "seq": seq,
        "kind": CARD,
        "author": Author.SYSTEM.value,
        "text": "",
        "body": "{}",
    }
    await db.execute(insert(outbox).values(row | {"created_ms": now_ms, "not_before_ms": now_ms}))


async def card_shown(db: AsyncConnection, conversation: UUID, upto: int) -> int:
    """The card shows how things stand: what was owed of it up to that entry is settled. Gives how many entries."""
    mine = (outbox.c.conversation == str(conversation)) & (outbox.c.kind == CARD) & (outbox.c.id <= upto)
    return (await db.execute(delete(outbox).where(mine))).rowcount


async def last_card(db: AsyncConnection, conversation: UUID) -> int:
    """The newest entry that owes the card."""
    mine = (outbox.c.conversation == str(conversation)) & (outbox.c.kind == CARD)
    return int((await db.execute(select(func.max(outbox.c.id)).where(mine))).scalar_one())
