"""A masked passage leaves event, earlier maskings, search index and what was not sent; on both databases."""

import asyncio
from collections.abc import Coroutine
from dataclasses import replace
from datetime import UTC, datetime
from uuid import UUID, uuid4

import pytest
import sqlalchemy as sa
from alembic import command

from bot.conversation import Author, Conversation, Masked, Message
from bot.dialogue.handoff import Agent
from bot.errors import ConversationUnknown, MessageChanged, NotAPassage, Overtaken
from bot.masking import Masking, Outcome, Passage, mask
from bot.redaction.labels import Label
from bot.settings import ChatMode, Settings
from bot.store.connecting import database_url
from bot.store.database import Database
from bot.store.hot import Change
from bot.store.migrating import config_for
from bot.store.outbox import owed
from bot.store.rows import redacted_from
from bot.store.searching import catch_up
from bot.store.tables import chat_messages, outbox
from bot.store.transcripts import Wanted, count

NOW = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)
LEA = Agent(str(uuid4()), "Léa")


async def begins(database: Database) -> UUID:
    talk = Conversation(id=uuid4(), created_at=NOW, last_seq=0, last_at=NOW)
    await database.hot.open(talk, b"hash", signed=False)
    return talk.id


async def says(database: Database, talk: UUID, words: str, agent: Agent | None = None) -> int:
    seen = await database.hot.read(talk)
    assert seen is not None
    was = seen.conversation
    message = Message(
        seq=was.last_seq + 1, at=NOW, author=Author.AGENT if agent else Author.MEMBER, text=redacted_from(words, []),
        message_id=uuid4(), agent=agent.id if agent else None, agent_name=agent.name if agent else None,
    )  # fmt: skip
    after = replace(was, last_seq=message.seq, last_message_seq=message.seq)
    await database.hot.append(Change(was, after, (message,), owed(ChatMode.MIRROR, after, (message,))))
    return message.seq


async def masks(database: Database, talk: UUID, seq: int, start: int, end: int, label: Label = Label.PERSON) -> Masking:
    return await mask(database.hot, talk, Passage(seq, start, end, label), None, lambda: NOW)


async def found(database: Database, words: str) -> int:
    await catch_up(database)
    async with database.reading() as db:
        return await count(db, Wanted(words=redacted_from(words, [])))


async def waiting(database: Database, talk: UUID) -> list[tuple[str, str, str]]:
    async with database.reading() as db:
        rows = await db.execute(sa.select(outbox).where(outbox.c.conversation == str(talk)).order_by(outbox.c.seq))
        return [(row.kind, row.text, row.body) for row in rows]


async def test_the_message_is_rewritten_and_the_rest_stays(database: Database) -> None:
    talk, other = await begins(database), await begins(database)
    for one in (talk, other):
        await says(database, one, "Bonjour Quillehaud")
        await says(database, one, "Je suis Quillehaud")
    masking = await masks(database, talk, 1, 8, 18)
    assert masking.outcome is Outcome.MASKED
    first, second, masked = await database.hot.events(talk, 0, 10)
    assert first == masking.message
    assert (first.text.text, second.text.text) == ("Bonjour [PERSON]", "Je suis Quillehaud")
    assert isinstance(masked, Masked)
    assert (masked.of, masked.text, masked.author) == (1, first.text, Author.MEMBER)
    seen = await database.hot.read(talk)
    assert seen is not None
    assert (seen.conversation.last_seq, seen.conversation.last_text) == (3, second.text)
    assert [event.text.text for event in await database.hot.events(other, 0, 10)] == [
        "Bonjour Quillehaud", "Je suis Quillehaud",
    ]  # fmt: skip


async def test_no_search_finds_it_whether_it_was_indexed_before_or_not(database: Database) -> None:
    indexed, fresh = await begins(database), await begins(database)
    await says(database, indexed, "Bonjour Quillehaud")
    assert await found(database, "quillehaud") == 1
    await says(database, fresh, "Bonsoir Quillehaud")
    for talk in (indexed, fresh):
        await masks(database, talk, 1, 8, 18)
    assert await found(database, "quillehaud") == 0
    assert (await found(database, "bonjour"), await found(database, "bonsoir")) == (1, 1)


async def test_what_was_not_sent_yet_leaves_masked(database: Database) -> None:
    talk = await begins(database)
    await says(database, talk, "Monsieur Quillehaud ?", LEA)
    await says(database, talk, "oui")
    await masks(database, talk, 1, 9, 19)
    assert await waiting(database, talk) == [
        ("message", "Monsieur [PERSON] ?", '{"marks":[["PERSON",9,17]],"agent_name":"Léa"}'),
        ("message", "oui", "{}"),
    ]  # and nothing is owed anew: Google holds nothing of it


async def test_the_next_message_is_read_in_the_light_of_what_is_masked(database: Database) -> None:
    talk = await begins(database)
    await says(database, talk, "Bonjour Quillehaud")
    await masks(database, talk, 1, 8, 18)
    seen = await database.hot.read(talk)
    assert seen is not None
    assert seen.conversation.last_text is not None
    assert seen.conversation.last_text.text == "Bonjour [PERSON]"


async def test_maskings_at_once_are_each_done_or_told_that_the_text_has_changed(database: Database) -> None:
    talk = await begins(database)
    await says(database, talk, "Trévédic et Guillou et Rolland")  # as long as their marks: the offsets stay right
    wanted = [(0, 8, Label.PERSON), (12, 19, Label.EMAIL), (23, 30, Label.PHONE)]
    outcomes = await asyncio.gather(*(masks(database, talk, 1, *one) for one in wanted), return_exceptions=True)
    again = [one for one, outcome in zip(wanted, outcomes, strict=True) if isinstance(outcome, MessageChanged)]
    assert sum(isinstance(outcome, Masking) for outcome in outcomes) == 3 - len(again) >= 1
    for one in again:
        assert (await masks(database, talk, 1, *one)).outcome is Outcome.MASKED
    first, *masked = await database.hot.events(talk, 0, 10)
    assert isinstance(first, Message)
    assert first.text.text == "[PERSON] et [EMAIL] et [PHONE]"
    assert [event.text for event in masked if isinstance(event, Masked)] == [first.text] * 3


async def test_the_same_masking_at_once_is_done_once_and_answered_alike(database: Database) -> None:
    """The text gets shorter than the range: a request that read it a moment after another's commit is no wrong one."""
    talk = await begins(database)
    for _ in range(40):
        seq = await says(database, talk, f"carte {'xylofraise' * 5}")
        told = await asyncio.gather(*(_after(turns, masks(database, talk, seq, 6, 56)) for turns in range(24)))
        assert {outcome.message.text.text for outcome in told} == {"carte [PERSON]"}
        assert sorted(outcome.outcome.name for outcome in told) == ["AGAIN"] * 23 + ["MASKED"]


async def _after(turns: int, masking: Coroutine[object, object, Masking]) -> Masking:
    """Begins when the loop has turned so often: some read before the first commit, some while it comes."""
    for _ in range(turns * 8):
        await asyncio.sleep(0)
    return await masking


async def test_a_turn_in_between_does_not_matter(database: Database) -> None:
    talk = await begins(database)
    await says(database, talk, "Bonjour Quillehaud")
    masked, _ = await asyncio.gather(masks(database, talk, 1, 8, 18), _says_until_taken(database, talk))
    assert masked.outcome is Outcome.MASKED
    events = await database.hot.events(talk, 0, 10)
    assert [event.seq for event in events] == [1, 2, 3]
    assert events[0].text.text == "Bonjour [PERSON]"


async def _says_until_taken(database: Database, talk: UUID) -> None:
    while True:
        try:
            await says(database, talk, "et aussi")
        except Overtaken:
            continue
        return


async def test_there_must_be_a_message_and_a_conversation(database: Database) -> None:
    talk = await begins(database)
    await says(database, talk, "Bonjour Quillehaud")
    await masks(database, talk, 1, 8, 18)
    with pytest.raises(NotAPassage):
        await masks(database, talk, 2, 0, 3)  # the masking's own event
    with pytest.raises(ConversationUnknown):
        await masks(database, uuid4(), 1, 8, 18)


async def test_an_older_database_learns_what_its_messages_show(database: Database, settings: Settings) -> None:
    talk = await begins(database)
    for number in range(9):
        await says(database, talk, f"mot {number}")
    await says(database, talk, "dit dans l’espace", Agent("users/1", "Marc"))  # seq 10, which Google has from itself
    await says(database, talk, "mot 10")
    rows = [
        {"request_id": str(uuid4()), "first_seq": first, "last_seq": last, "seqs": ",", "sent_ms": sent}
        for first, last, sent in ((8, 8, 1), (9, 11, 2))
    ]
    async with database.transaction() as db:
        await db.execute(sa.insert(chat_messages), [row | {"conversation": str(talk), "space": "s"} for row in rows])
    config = config_for(database_url(settings))
    await asyncio.to_thread(command.downgrade, config, "0001")
    await asyncio.to_thread(command.upgrade, config, "head")
    async with database.reading() as db:
        asked = sa.select(chat_messages.c.seqs, chat_messages.c.has_card).order_by(chat_messages.c.first_seq)
        assert [tuple(row) for row in await db.execute(asked)] == [(",2,3,4,5,6,7,8,", True), (",9,11,", False)]
