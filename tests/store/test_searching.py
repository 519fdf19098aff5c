"""The search index holds what stands, whatever was erased before: SQLite gives the ids of erased rows again."""

import asyncio
from dataclasses import replace
from datetime import UTC, datetime
from uuid import UUID, uuid4

import pytest
import sqlalchemy as sa
from alembic import command

from bot.conversation import Author, Conversation, Message
from bot.settings import Settings
from bot.store.connecting import database_url
from bot.store.database import Database, open_database
from bot.store.erasure import erase
from bot.store.hot import Change
from bot.store.migrating import config_for
from bot.store.rows import redacted_from
from bot.store.searching import catch_up
from bot.store.transcripts import Wanted, count

NOW = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)


async def talks(database: Database, *said: str) -> UUID:
    """A conversation in which a member said that."""
    was = Conversation(id=uuid4(), created_at=NOW, last_seq=0, last_at=NOW)
    await database.hot.open(was, b"hash", signed=False)
    for seq, words in enumerate(said, start=1):
        message = Message(
            seq=seq, at=NOW, author=Author.MEMBER, text=redacted_from(words, []), message_id=uuid4()
        )  # fmt: skip
        after = replace(was, last_seq=seq, last_message_seq=seq)
        await database.hot.append(Change(was, after, (message,), ()))
        was = after
    return was.id


async def erases(database: Database, talk: UUID) -> None:
    async with database.transaction() as db:
        assert await erase(db, talk, at=NOW) is not None


async def found(database: Database, words: str) -> int:
    await catch_up(database)
    async with database.reading() as db:
        return await count(db, Wanted(words=redacted_from(words, [])))


async def sound(database: Database) -> None:
    """SQLite compares its index with the events that stand: it raises where they differ."""
    if database.dialect == "sqlite":
        async with database.transaction() as db:
            await db.execute(sa.text("INSERT INTO events_words(events_words) VALUES ('integrity-check')"))


async def test_what_is_said_after_the_latest_talk_was_erased_is_found_and_can_be_erased(database: Database) -> None:
    await talks(database, "Bonjour pivoine")
    latest = await talks(database, "Bonjour glycine", "Encore glycine")
    assert await found(database, "glycine") == 1
    await erases(database, latest)
    after = await talks(database, "Bonjour capucine", "Merci beaucoup capucine", "Encore capucine")
    assert (await found(database, "capucine"), await found(database, "glycine")) == (1, 0)
    await sound(database)
    await erases(database, after)
    assert (await found(database, "capucine"), await found(database, "pivoine")) == (0, 1)
    await sound(database)


@pytest.mark.parametrize("first", [0, 1])
async def test_erasing_what_was_not_indexed_yet_beside_what_was(database: Database, first: int) -> None:
    indexed = await talks(database, "Bonjour pivoine")
    await catch_up(database)
    both = [indexed, await talks(database, "Bonjour glycine", "Encore glycine")]
    for talk in (both[first], both[1 - first]):
        await erases(database, talk)
    again = await talks(database, "Bonjour capucine")
    assert await found(database, "capucine") == 1
    await erases(database, again)
    assert await found(database, "bonjour") == 0
    await sound(database)


async def test_an_index_that_erasing_had_spoiled_is_made_anew_by_the_upgrade(settings: Settings) -> None:
    """Before 0005 the index kept the mark of erased rows: what took their ids was never indexed."""
    config = config_for(database_url(settings))
    database = await open_database(settings)
    try:
        await asyncio.to_thread(command.downgrade, config, "0004")
        async with database.transaction() as db:  # what the hot path of today writes, and 0006 brings
            for column in ("missed_ms BIGINT", "alarms TEXT"):
                await db.execute(sa.text(f"ALTER TABLE conversations ADD COLUMN {column}"))
        latest = await talks(database, "Bonjour glycine")
        await catch_up(database)
        await erases(database, latest)
        after = await talks(database, "Bonjour capucine")
        await asyncio.to_thread(command.upgrade, config, "head")
        assert await found(database, "capucine") == 1
        await erases(database, after)
        await sound(database)
    finally:
        await database.close()
