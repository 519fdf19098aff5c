"""Reading a conversation and appending to it, on both databases, through `database.hot`."""

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from bot.conversation import Author, Conversation, Memory, Message, Replied, Reply, ReplyKind, State, StateChanged
from bot.errors import Overtaken
from bot.redaction.labels import Label
from bot.store import hot_sql, statements
from bot.store.database import Database
from bot.store.hot import Change, OutboxRow
from bot.store.migrating import FOLDER
from bot.store.rows import authored_from, redacted_from, to_ms
from bot.store.schema_version import HEAD

NOW = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)


def new_conversation() -> Conversation:
    return Conversation(id=uuid4(), created_at=NOW, last_seq=0, last_at=NOW)


def turn(seen: Conversation, text: str = "mon mail est [EMAIL]", message_id: UUID | None = None) -> Change:
    seq, at = seen.last_seq + 1, NOW + timedelta(seconds=seen.last_seq)
    said = redacted_from(text, [["EMAIL", 13, 20]] if "[EMAIL]" in text else [])
    reply = Reply(kind=ReplyKind.ANSWER, text=authored_from("Voici."), intent="compte.changer-email", confidence=0.9)
    owed = OutboxRow(str(seen.id), seq, "message", "member", said.text, "{}", to_ms(at), to_ms(at))
    return Change(
        seen,
        replace(seen, last_seq=seq + 1, last_at=at, last_message_seq=seq, memory=Memory(dangling=Label.NIR, misses=1)),
        (
            Message(seq=seq, at=at, author=Author.MEMBER, text=said, message_id=message_id or uuid4()),
            Replied(seq=seq + 1, at=at, reply=reply, of=seq),
        ),
        (owed,),
    )


async def opened(database: Database) -> Conversation:
    conversation = new_conversation()
    await database.hot.open(conversation, b"hash", signed=False)
    return conversation


async def test_a_turn_is_read_back_as_it_was_written(database: Database) -> None:
    conversation = await opened(database)
    change = turn(conversation)
    await database.hot.append(change)
    seen = await database.hot.read(conversation.id)
    assert seen is not None
    assert seen.conversation == replace(change.after, last_text=change.events[0].text)
    assert seen.token_hash == b"hash"
    assert await database.hot.events(conversation.id, 0, 100) == list(change.events)
    assert await database.hot.events(conversation.id, 1, 100) == list(change.events[1:])
    assert await database.hot.events(conversation.id, 0, 1) == list(change.events[:1])


async def test_an_unknown_conversation_is_none(database: Database) -> None:
    assert await database.hot.read(uuid4()) is None


async def test_a_known_message_id_comes_with_its_answer(database: Database) -> None:
    conversation = await opened(database)
    message_id = uuid4()
    change = turn(conversation, message_id=message_id)
    await database.hot.append(change)
    seen = await database.hot.read(conversation.id, message_id)
    assert seen is not None
    assert seen.answered is not None
    assert (seen.answered.message, seen.answered.replied) == change.events
    unknown = await database.hot.read(conversation.id, uuid4())
    assert unknown is not None
    assert unknown.answered is None


async def test_a_claim_that_was_overtaken_changes_nothing(database: Database) -> None:
    conversation = await opened(database)
    await database.hot.append(turn(conversation))
    with pytest.raises(Overtaken):
        await database.hot.append(turn(conversation))
    assert [event.seq for event in await database.hot.events(conversation.id, 0, 100)] == [1, 2]


async def test_many_turns_at_once_leave_no_gap_and_no_double(database: Database) -> None:
    talks = [await opened(database) for _ in range(5)]

    async def one_turn(conversation_id: UUID) -> None:
        while True:
            seen = await database.hot.read(conversation_id)
            assert seen is not None
            try:
                return await database.hot.append(turn(seen.conversation))
            except Overtaken:
                continue

    await asyncio.gather(*(one_turn(talk.id) for talk in talks for _ in range(20)))
    for talk in talks:
        events = await database.hot.events(talk.id, 0, 200)
        assert [event.seq for event in events] == list(range(1, 41))


async def test_a_bad_item_fails_alone(database: Database) -> None:
    good, bad = await opened(database), await opened(database)
    message_id = uuid4()
    await database.hot.append(turn(bad, message_id=message_id))
    seen = await database.hot.read(bad.id)
    assert seen is not None
    doubled = database.hot.append(
        turn(seen.conversation, message_id=message_id)
    )  # the id is taken: refused by the schema
    outcomes = await asyncio.gather(database.hot.append(turn(good)), doubled, return_exceptions=True)
    assert outcomes[0] is None
    assert isinstance(outcomes[1], Exception)
    assert len(await database.hot.events(good.id, 0, 10)) == 2
    assert len(await database.hot.events(bad.id, 0, 10)) == 2


async def test_commits_are_heard(database: Database) -> None:
    heard: asyncio.Queue[tuple[UUID, int]] = asyncio.Queue()
    database.hot.on_append(lambda conversation, seq: heard.put_nowait((conversation, seq)))
    conversation = await opened(database)
    seen = conversation
    async with asyncio.timeout(10):
        while heard.empty():  # PostgreSQL's listener may still be connecting
            change = turn(seen)
            await database.hot.append(change)
            seen = change.after
            await asyncio.sleep(0.01)
    assert (await heard.get())[0] == conversation.id


async def test_a_change_of_state_keeps_what_it_said(database: Database) -> None:
    conversation = await opened(database)
    event = StateChanged(
        seq=1, at=NOW, author=Author.SYSTEM, state=State.WAITING, previous=State.BOT, wait_seconds=120, opens_at=NOW
    )
    waiting = replace(conversation, last_seq=1, state=State.WAITING, waiting_since=NOW)
    await database.hot.append(Change(conversation, waiting, (event,)))
    seen = await database.hot.read(conversation.id)
    assert seen is not None
    assert seen.conversation == waiting
    assert await database.hot.events(conversation.id, 0, 10) == [event]


def test_the_newest_migration_is_the_head() -> None:
    assert max(path.name[:4] for path in (FOLDER / "versions").glob("0*.py")) == HEAD


def test_the_generated_sql_is_current() -> None:
    assert statements.render() == Path(hot_sql.__file__).read_text(encoding="utf-8")
