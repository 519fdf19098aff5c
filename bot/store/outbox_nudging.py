"""Who is called by name in Google Chat, and when: the holder who leaves a member without an answer, the holder to whom
a member writes, the whole space where a member waits. Functions that never commit.

A nudge is a message that tells no event: its `seq` is below zero, one less each time, so that it stands between no two
events, and its place in a talk is before what comes next. It is owed once a silence, and only while it is true.
"""

import json
from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import delete, func, select, text, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.conversation import Author, Event, Message, State, StateChanged
from bot.store.outbox import GOOGLE_USER
from bot.store.outbox_queue import NUDGE, Due, Owed, freeze
from bot.store.rows import from_ms
from bot.store.tables import chat_messages, conversations, events, outbox

EVERYBODY = "users/all"

# A member waits for the holder since her first message after the holder's last one; since the talk was taken, where the
# holder has said nothing yet.
_SILENCES = text(
    "WITH held AS (SELECT c.id, c.holder, c.held_ms, c.last_seq,"
    "  (SELECT max(e.seq) FROM events e WHERE e.conversation = c.id AND e.kind = 'message' AND e.author = 'agent'"
    "   AND e.at_ms >= c.held_ms) AS spoken"
    "  FROM conversations c WHERE c.holder IS NOT NULL AND c.held_ms <= :before),"
    " asked AS (SELECT h.id, h.holder, h.last_seq, CASE WHEN h.spoken IS NULL"
    "  THEN (SELECT min(s.seq) FROM events s WHERE s.conversation = h.id AND s.kind = 'state' AND s.agent = h.holder"
    "   AND s.at_ms >= h.held_ms)"
    "  ELSE (SELECT min(m.seq) FROM events m WHERE m.conversation = h.id AND m.kind = 'message'"
    "   AND m.author = 'member' AND m.seq > h.spoken) END AS seq FROM held h)"
    " SELECT a.id, a.holder, a.last_seq, a.seq, e.at_ms FROM asked a"
    " JOIN events e ON e.conversation = a.id AND e.seq = a.seq WHERE e.at_ms <= :before ORDER BY e.at_ms LIMIT 200"
)

_OWE = text(  # another worker may see the same silence
    "INSERT INTO outbox (conversation, seq, kind, author, text, body, created_ms, not_before_ms) "
    "VALUES (:conversation, :seq, :kind, :author, :text, :body, :created_ms, :not_before_ms) ON CONFLICT DO NOTHING"
)


class Call(NamedTuple):
    """`whom`: a `users/…` name, or everybody. `handed_over`: because the talk has just been given to them. `alarmed`:
    an emergency was told in it.
    """

    whom: str
    handed_over: bool = False
    alarmed: bool = False


class Silence(NamedTuple):
    """A member waits for `holder` since `since`, when event `since_seq` happened. `last_seq`: the conversation's, as it
    was seen.
    """

    conversation: UUID
    holder: str
    since: datetime
    since_seq: int
    last_seq: int


async def silences(db: AsyncConnection, before_ms: int) -> list[Silence]:
    """Where a member has waited for the holder's words since that time or longer, the longest first."""
    found = (await db.execute(_SILENCES, {"before": before_ms})).all()
    return [Silence(UUID(row.id), row.holder, from_ms(row.at_ms), row.seq, row.last_seq) for row in found]


async def owe_nudge(db: AsyncConnection, silence: Silence, *, now_ms: int) -> bool:
    """Call the holder, once for this silence. False where that was done, or where they have not yet been shown all."""
    mine = outbox.c.conversation == str(silence.conversation)
    alive = select(outbox.c.id).where(mine, outbox.c.dead_reason.is_(None)).limit(1)
    messages = chat_messages.c.conversation == str(silence.conversation)
    called = select(chat_messages.c.request_id).where(
        messages, chat_messages.c.first_seq < 0, chat_messages.c.last_seq >= silence.since_seq
    )
    for there in (alive, called):
        if (await db.execute(there)).first() is not None:
            return False
    lowest = [
        (await db.execute(select(func.min(column)).where(where))).scalar_one()
        for column, where in ((outbox.c.seq, mine), (chat_messages.c.first_seq, messages))
    ]
    body = {
        "holder": silence.holder,
        "since_seq": silence.since_seq,
        "since_ms": round(silence.since.timestamp() * 1e3),
    }
    row = {
        "conversation": str(silence.conversation),
        "seq": min(0, *(low for low in lowest if low is not None), 0) - 1,
        "kind": NUDGE,
        "author": Author.SYSTEM.value,
        "text": "",
        "body": json.dumps(body),
        "created_ms": now_ms,
        "not_before_ms": now_ms,
    }
    return (await db.execute(_OWE, row)).rowcount > 0


async def nudge_stands(db: AsyncConnection, conversation: UUID, entry: Owed) -> bool:
    """Is it still true? Else the entry goes: the holder has spoken, or has let the talk go."""
    talk = select(conversations.c.holder).where(conversations.c.id == str(conversation))
    spoken = select(events.c.id).where(
        events.c.conversation == str(conversation),
        events.c.author == Author.AGENT.value,
        events.c.seq > entry.body["since_seq"],
    )
    holds = (await db.execute(talk)).scalar_one_or_none() == entry.body["holder"]
    if holds and (await db.execute(spoken.limit(1))).first() is None:
        return True
    await db.execute(delete(outbox).where(outbox.c.id == entry.id))
    return False


async def freeze_nudge(db: AsyncConnection, due: Due, entry: Owed, group: UUID, frozen: str) -> bool:
    """One request for ever, that remembers which silence it was about."""
    if not await freeze(db, group, due.space, [entry], None, frozen):
        return False
    mine = chat_messages.c.request_id == str(group)
    await db.execute(update(chat_messages).where(mine).values(last_seq=entry.body["since_seq"], seqs=","))
    return True


async def whom_to_call(db: AsyncConnection, conversation: UUID, told: Sequence[Event]) -> Call | None:
    """Whom a message that tells these events calls: everybody where a member begins to wait, and waits still; the
    holder for the first words of the member that they have not answered, or because a colleague gave them the talk.
    None: nobody.
    """
    asked = select(conversations.c.state, conversations.c.holder, conversations.c.alarms)
    row = (await db.execute(asked.where(conversations.c.id == str(conversation)))).first()
    if row is None:
        return None
    alarmed = row.alarms is not None
    changes = [event for event in told if isinstance(event, StateChanged)]
    if row.state == State.WAITING.value:
        begins = (event for event in changes if event.previous is not State.WAITING)
        return Call(EVERYBODY, alarmed=alarmed) if any(event.state is State.WAITING for event in begins) else None
    if row.state != State.HUMAN.value or not (row.holder or "").startswith(GOOGLE_USER):
        return None
    said = [event.seq for event in told if isinstance(event, Message) and event.author is Author.MEMBER]
    if said and await _first_unanswered(db, conversation) in said:
        return Call(row.holder, alarmed=alarmed)
    given = [event.seq for event in changes if event.previous is event.state is State.HUMAN]
    to_them = select(events.c.id).where(
        events.c.conversation == str(conversation), events.c.seq.in_(given), events.c.agent == row.holder
    )
    is_theirs = bool(given) and (await db.execute(to_them.limit(1))).first() is not None
    return Call(row.holder, handed_over=True, alarmed=alarmed) if is_theirs else None


async def _first_unanswered(db: AsyncConnection, conversation: UUID) -> int | None:
    """The member's first message after the last thing that an agent did."""
    mine = events.c.conversation == str(conversation)
    acted = select(func.coalesce(func.max(events.c.seq), 0)).where(mine, events.c.author == Author.AGENT.value)
    unanswered = select(func.min(events.c.seq)).where(
        mine,
        events.c.kind == "message",
        events.c.author == Author.MEMBER.value,
        events.c.seq > acted.scalar_subquery(),
    )
    found: int | None = (await db.execute(unanswered)).scalar_one()
    return found
