"""Transcripts, read and searched: for the console, the member's own pages and the shell. Plain SQLAlchemy, off the
hot path.
"""

from collections.abc import AsyncIterator, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, func, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.conversation import Conversation, Event, State, StateChanged
from bot.redaction.redacted import Redacted
from bot.store.rows import conversation_from, event_from, from_ms, to_ms
from bot.store.searching import conversations_with
from bot.store.tables import conversations, events, feedback

_BATCH = 200
_ALARMED = conversations.c.alarms.is_not(None)
_MISSED = conversations.c.missed_ms.is_not(None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which conversations. `words`: all must stand in one message (accents and case aside); `id_starts` beside them:
    either is enough. `alarmed`: an emergency was told. `missed`: a wait ended with nobody there, and no agent has acted
    since. None and False everywhere: all.
    """

    words: Redacted | None = None
    state: State | None = None
    topic: str | None = None
    rating: str | None = None
    subject: str | None = None
    holder: str | None = None
    since: datetime | None = None
    until: datetime | None = None
    id_starts: str | None = None
    alarmed: bool = False
    missed: bool = False


@dataclass(frozen=True, slots=True)
class Summary:
    """A line of a list. `messages`: how many people's messages; `topic`: the intent last answered."""

    conversation: Conversation
    messages: int
    topic: str | None


async def listed(
    db: AsyncConnection, wanted: Wanted, *, limit: int = 50, offset: int = 0, waiting_first: bool = False
) -> list[Summary]:
    """The conversations wanted, newest first; those that wait for a human before all, where asked: emergencies first,
    then those whom an agent let go, then the longest wait. Behind them those for whom nobody came, emergencies first.
    """
    order = [conversations.c.last_ms.desc(), conversations.c.id]
    if waiting_first:
        waits = conversations.c.state == State.WAITING
        let_go = waits & conversations.c.held_ms.is_not(None)
        awaited = [waits.desc(), (waits & _ALARMED).desc(), let_go.desc(), conversations.c.waiting_ms.asc()]
        left = _MISSED & (conversations.c.state == State.BOT)  # an agent may still take it
        order = [*awaited, left.desc(), (left & _ALARMED).desc(), *order]
    asked = _asked(db, wanted).order_by(*order).limit(limit).offset(offset)
    return [
        Summary(conversation_from(row._mapping), row.messages, row.topic) for row in (await db.execute(asked)).all()
    ]


async def count(db: AsyncConnection, wanted: Wanted) -> int:
    """How many conversations are wanted."""
    found = select(func.count()).select_from(_asked(db, wanted).subquery())
    return int((await db.execute(found)).scalar_one())


def _asked(db: AsyncConnection, wanted: Wanted) -> Select[Any]:
    messages = (
        select(func.count())
        .where(events.c.conversation == conversations.c.id, events.c.kind == "message")
        .scalar_subquery()
    )
    topic = (
        select(events.c.intent)
        .where(events.c.conversation == conversations.c.id, events.c.intent.is_not(None))
        .order_by(events.c.seq.desc())
        .limit(1)
        .scalar_subquery()
    )
    asked = select(conversations, messages.label("messages"), topic.label("topic"))
    for condition in _conditions(db, wanted):
        asked = asked.where(condition)
    return asked


def _conditions(db: AsyncConnection, wanted: Wanted) -> Iterable[ColumnElement[bool]]:
    named: list[ColumnElement[bool]] = []
    if wanted.words is not None:
        named.append(conversations.c.id.in_(conversations_with(db, wanted.words)))
    if wanted.id_starts is not None:
        named.append(conversations.c.id.startswith(wanted.id_starts.lower(), autoescape=True))
    if named:
        yield or_(*named)
    if wanted.state is not None:
        yield conversations.c.state == wanted.state.value
    if wanted.topic is not None:
        yield conversations.c.id.in_(select(events.c.conversation).where(events.c.intent == wanted.topic))
    if wanted.rating is not None:
        yield conversations.c.id.in_(select(feedback.c.conversation).where(feedback.c.rating == wanted.rating))
    if wanted.subject is not None:
        yield conversations.c.subject == wanted.subject
    if wanted.holder is not None:
        yield conversations.c.holder == wanted.holder
    if wanted.since is not None:
        yield conversations.c.last_ms >= to_ms(wanted.since)
    if wanted.until is not None:
        yield conversations.c.last_ms < to_ms(wanted.until)
    if wanted.alarmed:
        yield _ALARMED
    if wanted.missed:
        yield _MISSED


async def read(db: AsyncConnection, conversation: UUID) -> tuple[Conversation, list[Event]] | None:
    """A conversation and all its events, or None."""
    row = (await db.execute(select(conversations).where(conversations.c.id == str(conversation)))).first()
    if row is None:
        return None
    found = select(events).where(events.c.conversation == str(conversation)).order_by(events.c.seq)
    return conversation_from(row._mapping), [event_from(one._mapping) for one in (await db.execute(found)).all()]


async def ratings_of(db: AsyncConnection, conversation: UUID) -> dict[int, str]:
    """The seq of each rated reply → `up` or `down`."""
    asked = select(feedback.c.seq, feedback.c.rating).where(feedback.c.conversation == str(conversation))
    return {row.seq: row.rating for row in (await db.execute(asked)).all()}


async def since(db: AsyncConnection, at: datetime) -> AsyncIterator[tuple[Conversation, list[Event]]]:
    """Every conversation with an event at or after `at`, oldest id first, a few hundred at a time."""
    after = ""
    while True:
        asked = (
            select(conversations.c.id)
            .where(and_(conversations.c.last_ms >= to_ms(at), conversations.c.id > after))
            .order_by(conversations.c.id)
            .limit(_BATCH)
        )
        ids = [row.id for row in (await db.execute(asked)).all()]
        for one in ids:
            found = await read(db, UUID(one))
            if found is not None:
                yield found
        if len(ids) < _BATCH:
            return
        after = ids[-1]


async def recent_waits_s(db: AsyncConnection, limit: int = 20) -> list[int]:
    """How long members lately waited for a human, in seconds, newest first."""
    asked = (
        select(events)
        .where(events.c.kind == "state", events.c.author == "agent", events.c.agent.is_not(None))
        .order_by(events.c.id.desc())
        .limit(limit * 5)
    )
    told = [event_from(row._mapping) for row in (await db.execute(asked)).all()]
    waits = [event.wait_seconds for event in told if isinstance(event, StateChanged)]
    return [wait for wait in waits if wait is not None][:limit]


async def oldest(db: AsyncConnection) -> datetime | None:
    """When the conversation that has been quiet for longest was last heard."""
    found = (await db.execute(select(func.min(conversations.c.last_ms)))).scalar_one()
    return None if found is None else from_ms(found)
