"""What a conversation keeps of an emergency and of a wait that nobody ended: written with the turn, listed in order."""

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import sqlalchemy as sa
from alembic import command

from bot.conversation import Author, Conversation, Replied, Reply, ReplyKind, State, StateChanged
from bot.dialogue.handoff import Agent, ask_for_human, give_up_waiting, take
from bot.settings import Settings
from bot.store.connecting import database_url
from bot.store.database import Database
from bot.store.hot import Change
from bot.store.migrating import config_for
from bot.store.rows import authored_from
from bot.store.tables import conversations
from bot.store.transcripts import Wanted, listed

NOW = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)
LEA = Agent(str(uuid4()), "Léa")


async def begins(database: Database, *intents: str) -> Conversation:
    """A talk that was answered with the numbers to call, by these intents."""
    talk = Conversation(id=uuid4(), created_at=NOW, last_seq=0, last_at=NOW)
    await database.hot.open(talk, b"hash", signed=False)
    for intent in intents:
        reply = Reply(kind=ReplyKind.URGENT, text=authored_from("Appelez le 15."), intent=intent)
        after = replace(talk, last_seq=talk.last_seq + 1, alarms=(*talk.alarms, intent.partition(".")[2]))
        await database.hot.append(Change(talk, after, (Replied(seq=after.last_seq, at=NOW, reply=reply),)))
        talk = after
    return talk


async def waits(database: Database, talk: Conversation, minutes: int) -> Conversation:
    moved = ask_for_human(talk, NOW + timedelta(minutes=minutes), None)
    assert moved is not None
    await database.hot.append(Change(talk, moved.after, (moved.event,)))
    return moved.after


async def nobody_came(database: Database, talk: Conversation, minutes: int) -> Conversation:
    moved = give_up_waiting(talk, NOW + timedelta(minutes=minutes), None, Author.SYSTEM)
    assert moved is not None
    await database.hot.append(Change(talk, moved.after, (moved.event,)))
    return moved.after


async def test_emergencies_are_first_among_those_who_wait_and_among_those_nobody_came_for(database: Database) -> None:
    calm, grave = await begins(database), await begins(database, "urgences.corps")
    for talk in (calm, grave):
        await nobody_came(database, await waits(database, talk, 1), 6)
    first, waiting_grave = await begins(database), await begins(database, "urgences.esprit", "urgences.violence")
    await waits(database, first, 2)
    await waits(database, waiting_grave, 3)
    usual, alarming = await begins(database), await begins(database, "urgences.corps")
    async with database.reading() as db:
        found = await listed(db, Wanted(), waiting_first=True)
        assert [one.conversation.id for one in found[:4]] == [waiting_grave.id, first.id, grave.id, calm.id]
        assert {one.conversation.id for one in found[4:]} == {usual.id, alarming.id}
        assert found[0].conversation.alarms == ("esprit", "violence")
        assert found[3].conversation.missed_since == NOW + timedelta(minutes=6)
        marked = await listed(db, Wanted(alarmed=True))
        assert {one.conversation.id for one in marked} == {grave.id, waiting_grave.id, alarming.id}


async def test_an_older_database_reads_both_from_its_events(database: Database, settings: Settings) -> None:
    grave = await begins(database, "urgences.esprit", "urgences.corps", "urgences.esprit", "les.notres")
    missed = await nobody_came(database, await waits(database, await begins(database), 1), 6)
    signed = StateChanged(
        seq=missed.last_seq + 1, at=NOW, author=Author.MEMBER, state=State.BOT, previous=State.BOT
    )  # she signs in meanwhile: nobody has come all the same
    await database.hot.append(Change(missed, replace(missed, last_seq=signed.seq), (signed,)))
    again = await waits(database, await nobody_came(database, await waits(database, await begins(database), 1), 6), 7)
    taken = await nobody_came(database, await waits(database, await begins(database), 1), 6)
    moved = take(taken, LEA, NOW)
    assert moved is not None
    await database.hot.append(Change(taken, moved.after, (moved.event,)))
    config = config_for(database_url(settings))
    await asyncio.to_thread(command.downgrade, config, "0005")
    await asyncio.to_thread(command.upgrade, config, "head")
    async with database.reading() as db:
        asked = sa.select(conversations.c.id, conversations.c.alarms, conversations.c.missed_ms)
        told = {row.id: (row.alarms, row.missed_ms is not None) for row in await db.execute(asked)}
    assert told == {
        str(grave.id): ("urgent_mind urgent_body urgent", False),
        str(missed.id): (None, True),
        str(again.id): (None, False),
        str(taken.id): (None, False),
    }
