"""What Google is owed of a turn, and who may send it."""

import json
from dataclasses import replace
from datetime import UTC, datetime
from uuid import uuid4

import pytest

from bot.conversation import Author, Conversation, Event, Message, Replied, Reply, ReplyKind, State, StateChanged
from bot.settings import ChatMode
from bot.store.database import Database
from bot.store.hot import OutboxRow
from bot.store.leases import release_lease, take_lease
from bot.store.outbox import owed
from bot.store.rows import authored_from, redacted_from, to_ms
from bot.store.switches import read_switch, set_switch

NOW = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)
TALK = Conversation(id=uuid4(), created_at=NOW, last_seq=3, last_at=NOW)
MARKED = redacted_from("mon mail est [EMAIL]", [["EMAIL", 13, 20]])
ASKED = Message(seq=1, at=NOW, author=Author.MEMBER, text=MARKED, message_id=uuid4())
ANSWERED = Replied(seq=2, at=NOW, reply=Reply(kind=ReplyKind.ANSWER, text=authored_from("Voici.")), of=1)
TURN = (ASKED, ANSWERED)
ALARMED = Reply(kind=ReplyKind.URGENT, text=authored_from("3114"))


def agent_says(agent: str) -> Message:
    said = redacted_from("Je vous renvoie le lien.", [])
    return Message(seq=3, at=NOW, author=Author.AGENT, text=said, agent=agent, agent_name="Léa")


def change(previous: State, state: State) -> StateChanged:
    return StateChanged(seq=3, at=NOW, author=Author.SYSTEM, state=state, previous=previous)


def kinds(mode: ChatMode, talk: Conversation, *events: Event) -> list[str]:
    return [row.kind for row in owed(mode, talk, events)]


def test_off_owes_nothing() -> None:
    assert owed(ChatMode.OFF, replace(TALK, state=State.HUMAN), (*TURN, change(State.BOT, State.WAITING))) == ()


def test_mirror_owes_both_sides_words_and_every_change() -> None:
    first, *rest = owed(ChatMode.MIRROR, TALK, (*TURN, change(State.BOT, State.WAITING)))
    at = to_ms(NOW)
    body = '{"marks":[["EMAIL",13,20]]}'
    assert first == OutboxRow(str(TALK.id), 1, "message", "member", "mon mail est [EMAIL]", body, at, at)
    assert [(row.seq, row.kind, row.text) for row in rest] == [(2, "reply", "Voici."), (3, "state", "")]


@pytest.mark.parametrize(("agent", "told"), [("users/1065", ["card"]), ("3f6c0d52", ["message"])])
def test_words_that_came_from_google_chat_do_not_go_back_and_are_confirmed_on_the_card(
    agent: str, told: list[str]
) -> None:
    assert kinds(ChatMode.MIRROR, replace(TALK, state=State.HUMAN), agent_says(agent)) == told


def test_words_that_an_agent_typed_into_a_form_are_shown_to_colleagues() -> None:
    talk = replace(TALK, state=State.HUMAN)
    assert [row.kind for row in owed(ChatMode.MIRROR, talk, (agent_says("users/1065"),), unseen=True)] == ["message"]


def test_what_an_agent_does_in_google_chat_is_told_to_colleagues_there() -> None:
    taken = replace(change(State.WAITING, State.HUMAN), author=Author.AGENT, agent="users/1065", agent_name="Léa")
    assert kinds(ChatMode.MIRROR, replace(TALK, state=State.HUMAN), taken) == ["state"]


def test_an_agents_name_goes_along() -> None:
    (row,) = owed(ChatMode.MIRROR, replace(TALK, state=State.HUMAN), (agent_says("3f6c0d52"),))
    assert json.loads(row.body) == {"agent_name": "Léa"}


@pytest.mark.parametrize(
    ("state", "events", "told"),
    [
        (State.BOT, TURN, []),
        (State.WAITING, (change(State.BOT, State.WAITING),), ["state"]),
        (State.WAITING, TURN, ["message", "reply"]),
        (State.HUMAN, (ASKED,), ["message"]),
        (State.BOT, (change(State.HUMAN, State.BOT),), ["state"]),
        (State.CLOSED, (change(State.BOT, State.CLOSED),), []),
        (State.CLOSED, (change(State.HUMAN, State.CLOSED),), ["state"]),
    ],
)
def test_handoff_owes_nothing_before_a_person_is_asked_for(
    state: State, events: tuple[Event, ...], told: list[str]
) -> None:
    assert kinds(ChatMode.HANDOFF, replace(TALK, state=state), *events) == told


@pytest.mark.parametrize("reply", [ALARMED, replace(ALARMED, kind=ReplyKind.HANDOFF)])
def test_who_asks_for_a_person_while_nobody_is_there_is_told_to_the_desk_whatever_the_reply(reply: Reply) -> None:
    asked = replace(ANSWERED, reply=replace(reply, human_asked=True))
    assert kinds(ChatMode.HANDOFF, TALK, ASKED, asked) == ["message", "reply"]
    assert kinds(ChatMode.HANDOFF, TALK, ASKED, replace(asked, reply=ALARMED)) == []


async def test_a_lease_has_one_owner_until_it_ends(database: Database) -> None:
    async with database.transaction() as db:
        assert await take_lease(db, "outbox", "one", now_ms=1_000, for_ms=500)
        assert not await take_lease(db, "outbox", "two", now_ms=1_400, for_ms=500)
        assert await take_lease(db, "outbox", "one", now_ms=1_400, for_ms=500)
        assert not await take_lease(db, "outbox", "two", now_ms=1_600, for_ms=500)
        assert await take_lease(db, "outbox", "two", now_ms=1_900, for_ms=500)


async def test_a_released_lease_is_free_when_its_owner_said(database: Database) -> None:
    async with database.transaction() as db:
        await take_lease(db, "outbox", "one", now_ms=1_000, for_ms=30_000)
        await release_lease(db, "outbox", "two", until_ms=0)
        assert not await take_lease(db, "outbox", "two", now_ms=2_000, for_ms=500)
        await release_lease(db, "outbox", "one", until_ms=2_500)
        assert not await take_lease(db, "outbox", "two", now_ms=2_499, for_ms=500)
        assert await take_lease(db, "outbox", "two", now_ms=2_500, for_ms=500)


async def test_a_switch_keeps_its_last_value(database: Database) -> None:
    async with database.transaction() as db:
        assert await read_switch(db, "egress") is None
        await set_switch(db, "egress", "stopped", now_ms=1)
        await set_switch(db, "egress", "open", now_ms=2)
        assert await read_switch(db, "egress") == "open"
