"""What Google Chat told us, each by its own name: stored once, acted on once, answered the same when it comes again.

An act holds redacted words alone, and is forgotten once it is done: the conversation's events have it then. Of talk
among agents only the name is kept. Functions over a connection that the caller opened; they never commit.
"""

import json
from datetime import datetime, timedelta
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import delete, func, select, text, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.redaction.redacted import Redacted
from bot.store.rows import from_ms, marks_json, redacted_from, to_ms
from bot.store.tables import chat_agents, inbound

CLAIM = timedelta(seconds=30)  # an act takes milliseconds: whoever claimed it longer ago is gone
KEPT = timedelta(days=1)  # Google delivers again within minutes
AGENTS_KEPT = timedelta(days=90)

_ARRIVE = text(
    "INSERT INTO inbound (name, conversation, act, at_ms, claimed_ms, done_ms) "
    "VALUES (:name, :conversation, :act, :at, :claimed, :done) ON CONFLICT (name) DO NOTHING"
)
_SEEN = text(
    "INSERT INTO chat_agents (id, name, seen_ms) VALUES (:id, :name, :at) "
    "ON CONFLICT (id) DO UPDATE SET name = excluded.name, seen_ms = excluded.seen_ms"
)


class Act(NamedTuple):
    """What an agent asked for: `action` on `conversation`, with redacted words where there are some. `values` holds
    ids and numbers.
    """

    action: str
    agent: str
    agent_name: str
    words: Redacted | None
    values: dict[str, Any]


class Arrival(NamedTuple):
    """`claimed`: it is the caller's to act on. Else it was done, and `answer` is what was answered (None where nobody
    knows yet).
    """

    claimed: bool
    answer: str | None


async def arrive(db: AsyncConnection, name: str, conversation: UUID | None, act: Act, *, at: datetime) -> Arrival:
    """Store it, or find that it came before; either way claim it unless it is done or somebody is at it."""
    now = to_ms(at)
    values = {"name": name, "conversation": _key(conversation), "act": _act_json(act), "at": now}
    if (await db.execute(_ARRIVE, values | {"claimed": now, "done": None})).rowcount:
        return Arrival(True, None)
    if await claim(db, name, at=at):
        return Arrival(True, None)
    found = await db.execute(select(inbound.c.answer).where(inbound.c.name == name))
    return Arrival(False, found.scalar_one_or_none())


async def heard(db: AsyncConnection, name: str, conversation: UUID, *, at: datetime) -> None:
    """Talk among agents, in a conversation's thread: its name, and nothing else."""
    now = to_ms(at)
    values = {"name": name, "conversation": _key(conversation), "act": None, "at": now, "claimed": now, "done": now}
    await db.execute(_ARRIVE, values)


async def claim(db: AsyncConnection, name: str, *, at: datetime) -> bool:
    """Take what was left undone; False where it is done, or somebody is at it."""
    free = (inbound.c.name == name) & inbound.c.done_ms.is_(None) & (inbound.c.claimed_ms <= to_ms(at - CLAIM))
    return (await db.execute(update(inbound).where(free).values(claimed_ms=to_ms(at)))).rowcount > 0


async def done(db: AsyncConnection, name: str, answer: str, *, at: datetime) -> None:
    """It is done: the act is forgotten, the answer kept for whoever delivers it again."""
    values = {"act": None, "answer": answer, "done_ms": to_ms(at)}
    await db.execute(update(inbound).where(inbound.c.name == name).values(values))


async def let_go(db: AsyncConnection, name: str) -> None:
    """It could not be done now: whoever delivers it again may claim it at once."""
    await db.execute(update(inbound).where(inbound.c.name == name).values(claimed_ms=0))


async def left_undone(db: AsyncConnection, *, at: datetime, limit: int = 20) -> list[tuple[str, UUID | None, Act]]:
    """What a crash interrupted, oldest first."""
    asked = (
        select(inbound)
        .where(inbound.c.done_ms.is_(None), inbound.c.claimed_ms <= to_ms(at - CLAIM))
        .order_by(inbound.c.at_ms)
        .limit(limit)
    )
    return [
        (row.name, None if row.conversation is None else UUID(row.conversation), _act_from(row.act))
        for row in await db.execute(asked)
    ]


async def keep_draft(db: AsyncConnection, name: str, conversation: UUID, act: Act, *, at: datetime) -> None:
    """Redacted words that wait for their author to say «Envoyer»; again under the same name: the first stand."""
    now = to_ms(at)
    values = {"name": name, "conversation": _key(conversation), "act": _act_json(act), "at": now}
    await db.execute(_ARRIVE, values | {"claimed": now, "done": now})


async def draft(db: AsyncConnection, name: str, conversation: UUID, agent: str) -> Redacted | None:
    """The words kept under that name, if they are this agent's, for this conversation."""
    mine = (inbound.c.name == name) & (inbound.c.conversation == str(conversation))
    stored = (await db.execute(select(inbound.c.act).where(mine))).scalar_one_or_none()
    act = None if stored is None else _act_from(stored)
    return act.words if act is not None and act.agent == agent else None


async def conversation_of(db: AsyncConnection, name: str) -> UUID | None:
    """Whose talk that name is of; None where it is not known."""
    found = (await db.execute(select(inbound.c.conversation).where(inbound.c.name == name))).scalar_one_or_none()
    return None if found is None else UUID(found)


async def forget_old(db: AsyncConnection, *, at: datetime) -> int:
    """Drop what no delivery can repeat any more. Internal talk goes with its conversation, which counts it."""
    old = inbound.c.at_ms < to_ms(at - KEPT)
    heard_only = inbound.c.conversation.is_not(None) & inbound.c.act.is_(None) & inbound.c.answer.is_(None)
    gone = (await db.execute(delete(inbound).where(old, ~heard_only))).rowcount
    await db.execute(delete(chat_agents).where(chat_agents.c.seen_ms < to_ms(at - AGENTS_KEPT)))
    return gone


async def forget(db: AsyncConnection, conversation: UUID) -> int:
    """Drop what is a conversation's. Gives how many messages of agents' own stood in its thread: Google still has
    them.
    """
    mine = inbound.c.conversation == str(conversation)
    own = mine & inbound.c.act.is_(None) & inbound.c.answer.is_(None)
    count = (await db.execute(select(func.count()).where(own))).scalar_one()
    await db.execute(delete(inbound).where(mine))
    return int(count)


async def saw_agent(db: AsyncConnection, agent: str, name: str, *, at: datetime) -> None:
    """An agent acted under this name: colleagues may transfer to them."""
    await db.execute(_SEEN, {"id": agent, "name": name, "at": to_ms(at)})


class Colleague(NamedTuple):
    """An agent who has acted in Google Chat."""

    id: str
    name: str
    seen_at: datetime


async def colleagues(db: AsyncConnection, limit: int = 50) -> list[Colleague]:
    """Those seen last first."""
    asked = select(chat_agents).order_by(chat_agents.c.seen_ms.desc(), chat_agents.c.id).limit(limit)
    return [Colleague(row.id, row.name, from_ms(row.seen_ms)) for row in await db.execute(asked)]


def _key(conversation: UUID | None) -> str | None:
    return None if conversation is None else str(conversation)


def _act_json(act: Act) -> str:
    words = None if act.words is None else [act.words.text, marks_json(act.words)]
    return json.dumps([act.action, act.agent, act.agent_name, words, act.values], ensure_ascii=False)


def _act_from(stored: str) -> Act:
    action, agent, name, words, values = json.loads(stored)
    return Act(action, agent, name, None if words is None else redacted_from(*words), values)
