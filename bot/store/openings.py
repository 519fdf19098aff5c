"""What the first card of a thread tells, as the conversation stands: read from the events, never from what was sent."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.conversation import Author, Event, Message, State, Withdrawn
from bot.store.rows import event_from, from_ms
from bot.store.tables import chat_messages, conversations, events
from bot.store.withdrawals import as_they_stand

_EARLIER = 6  # how many turns' words the first card repeats at most
_LATELY = 20  # an agent's last messages and withdrawals: which one stands


@dataclass(frozen=True, slots=True)
class Opening:
    """What the first card of a thread tells: who asks, how things stand, and the last masked words of both sides before
    it. `said`: the last that an agent wrote to the member; `withdrawn_at`: when they took it back. `alarmed`: an
    emergency was told.
    """

    conversation: UUID
    page: str | None
    signed_in: bool
    contract: bool
    state: State
    earlier: tuple[Event, ...]
    holder_name: str | None = None
    waiting_since: datetime | None = None
    said: Message | None = None
    withdrawn_at: datetime | None = None
    alarmed: bool = False


async def opening(db: AsyncConnection, conversation: UUID, first_seq: int) -> Opening | None:
    """What the first card says, or None if the thread stands already (a message in it was sent) or the talk is gone."""
    standing = (chat_messages.c.conversation == str(conversation)) & chat_messages.c.sent_ms.is_not(None)
    if (await db.execute(select(chat_messages.c.request_id).where(standing).limit(1))).first() is not None:
        return None
    words = (events.c.conversation == str(conversation)) & events.c.kind.in_(("message", "reply"))
    before = select(events).where(words, events.c.seq < first_seq).order_by(events.c.seq.desc()).limit(_EARLIER)
    earlier = [event_from(event) for event in reversed((await db.execute(before)).mappings().all())]
    return await opening_with(db, conversation, await as_they_stand(db, conversation, earlier))


async def opening_with(db: AsyncConnection, conversation: UUID, earlier: Iterable[Event]) -> Opening | None:
    """The first card as the conversation stands now, with these words in it."""
    asked = select(conversations).where(conversations.c.id == str(conversation))
    row = (await db.execute(asked)).first()
    if row is None:
        return None
    by_agent = (events.c.conversation == str(conversation)) & (events.c.author == Author.AGENT.value)
    kinds = events.c.kind.in_(("message", "withdrawn"))
    last = select(events).where(by_agent, kinds).order_by(events.c.seq.desc()).limit(_LATELY)
    lately = [event_from(found) for found in (await db.execute(last)).mappings().all()]
    said = next((event for event in lately if isinstance(event, Message)), None)
    taken = next((event for event in lately if isinstance(event, Withdrawn)), None)
    return Opening(
        conversation,
        row.page,
        row.subject is not None,
        bool(row.contract),
        State(row.state),
        tuple(earlier),
        holder_name=row.holder_name,
        waiting_since=None if row.waiting_ms is None else from_ms(row.waiting_ms),
        said=said,
        withdrawn_at=taken.at if taken is not None and said is not None and taken.of == said.seq else None,
        alarmed=row.alarms is not None,
    )
