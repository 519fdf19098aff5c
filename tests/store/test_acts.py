"""An agent's act and its line in the audit are one transaction: both, or neither; on both databases."""

from datetime import UTC, datetime
from uuid import uuid4

import pytest

from bot.conversation import Conversation
from bot.dialogue.handoff import Agent, take
from bot.errors import Overtaken
from bot.store import audit
from bot.store.acts import acts_of
from bot.store.database import Database
from bot.store.erasure import erase
from bot.store.hot import Change

NOW = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)
LEA, TOM = Agent(str(uuid4()), "Léa"), Agent("users/2", "Tom")


def taking(talk: Conversation, agent: Agent) -> Change:
    moved = take(talk, agent, NOW)
    assert moved is not None
    return Change(talk, moved.after, (moved.event,), acts=acts_of(talk.id, agent.id, agent.name, [moved.event]))


async def test_who_was_too_late_has_done_nothing_and_erasing_leaves_the_line(database: Database) -> None:
    talk = Conversation(id=uuid4(), created_at=NOW, last_seq=0, last_at=NOW)
    await database.hot.open(talk, b"hash", signed=False)
    await database.hot.append(taking(talk, LEA))
    with pytest.raises(Overtaken):
        await database.hot.append(taking(talk, TOM))
    async with database.transaction() as db:
        await erase(db, talk.id, at=NOW)
    async with database.reading() as db:
        [(_, line)] = await audit.entries(db)
    assert line == (NOW, LEA.id, "Léa", "agent:conversation:taken", str(talk.id), None, {"seq": 1})
