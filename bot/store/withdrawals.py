"""What an agent took back, as Google Chat is to show it: in the answer's place, that it was withdrawn; never its words.

Functions over a connection that the caller opened.
"""

from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.conversation import Author, Event, Message, Withdrawn
from bot.store.rows import event_from
from bot.store.tables import events


async def as_they_stand(db: AsyncConnection, conversation: UUID, told: Sequence[Event]) -> list[Event]:
    """The events, in their order; where an agent's message was taken back, a `Withdrawn` of that name stands in its
    place, by the message's own `seq`.
    """
    said = {event.seq: event for event in told if isinstance(event, Message) and event.author is Author.AGENT}
    if not said:
        return list(told)
    mine = (events.c.conversation == str(conversation)) & (events.c.kind == "withdrawn") & events.c.of_seq.in_(said)
    found = [event_from(row) for row in (await db.execute(select(events).where(mine))).mappings().all()]
    taken = {event.of: event for event in found if isinstance(event, Withdrawn)}
    return [
        replace(taken[event.seq], seq=event.seq, agent_name=event.agent_name or taken[event.seq].agent_name)
        if isinstance(event, Message) and event.seq in taken
        else event
        for event in told
    ]


async def message_of(db: AsyncConnection, conversation: UUID, seq: int) -> Message | None:
    """The message that was taken back; None where the conversation is gone."""
    asked = select(events).where(events.c.conversation == str(conversation), events.c.seq == seq)
    row = (await db.execute(asked)).mappings().first()
    found = None if row is None else event_from(row)
    return found if isinstance(found, Message) else None
