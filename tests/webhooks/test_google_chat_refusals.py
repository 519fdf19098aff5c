"""Who may act in Google Chat, on what and how often; what is never for the member, and of which nothing is kept."""

import asyncio
from datetime import timedelta
from uuid import UUID

import pytest
from sqlalchemy import select

from bot.dialogue.handoff import Agent
from bot.store import inbound as inbox
from bot.store.inbound import Act
from bot.store.rows import redacted_from
from bot.store.tables import events, inbound
from tests.webhooks.google import SPACE, Person, told_text
from tests.webhooks.google_room import BOTH, QUESTION, Room
from tests.webhooks.google_space import button
from webhooks.app_keys import DATABASE, DESK, GOOGLE_CHAT


@BOTH
async def test_what_is_not_for_the_member_never_reaches_her(room: Room) -> None:
    card = await room.opens()
    thread, lea = card["thread"], room.lea
    await lea.clicks(card, button(card, "Prendre"))
    for words in ("// entre nous", "  // et ceci", "\u200b// invisible", "／／ large", "//a\n// b"):
        assert (await lea.mentions(thread, words)).status == 200
    assert (await lea.says(thread, "on fait quoi ?")).status == 200
    assert told_text(await lea.mentions(thread, "")) != ""
    assert "rien à envoyer" in told_text(await lea.commands(thread, "/repondre", "// non"))
    assert "Commandes" in told_text(await lea.commands(thread, "/autre", "Bonjour"))
    assert await room.said_to_member() == []
    await lea.mentions(thread, "Bonjour\n// note\n  //note\nAu revoir")
    assert await room.said_to_member() == [("Léa", "Bonjour\nAu revoir")]


async def test_of_talk_among_agents_the_name_alone_is_kept(room: Room) -> None:
    card = await room.opens()
    await room.lea.says(card["thread"], "motsecretentrenous")
    await room.lea.mentions(card["thread"], "// motsecretentrenous")
    rows = await room.stored()
    assert [(row.act, row.answer, row.conversation) for row in rows] == [(None, None, room.member.id)] * 2
    assert all(row.name.startswith(f"{SPACE}/messages/") for row in rows)
    receipt = (await room.member.call("DELETE", room.member.path())).body
    held = next(place for place in receipt["places"] if place["place"] == "google_chat_agents")
    assert (held["count"], held["state"]) == (2, "held_by_google")
    assert await room.stored() == []


@BOTH
async def test_only_the_holder_speaks_and_others_are_told_privately_who_holds(room: Room, dialect: str) -> None:
    card = await room.opens()
    thread = card["thread"]
    assert "Prendre" in told_text(await room.lea.mentions(thread, "Bonjour"))
    await room.lea.clicks(card, button(card, "Prendre"))
    for answer in (
        await room.samir.clicks(card, button(card, "Prendre")),
        await room.samir.mentions(thread, "Bonjour"),
        await room.samir.commands(thread, "/repondre", "Bonjour"),
        await room.samir.clicks(card, button(card, "Répondre"), dialog="REQUEST_DIALOG"),
        await room.samir.clicks(card, button(card, "Libérer")),
        await room.samir.clicks(card, button(card, "Transférer"), dialog="REQUEST_DIALOG"),
        await room.samir.clicks(card, button(card, "Rendre au bot")),
        await room.samir.clicks(card, button(card, "Clore")),
    ):
        assert told_text(answer).startswith("Léa suit cette conversation depuis "), answer.body
    private = (await room.samir.mentions(thread, "Bonjour")).body
    if dialect == "add-on":
        private = private["hostAppDataAction"]["chatDataAction"]["createMessageAction"]["message"]
    assert private["privateMessageViewer"] == {"name": "users/2"}
    assert await room.said_to_member() == []


@pytest.mark.parametrize("more", [{"agents": ["users/1"]}])
async def test_only_agents_of_the_list_act(room: Room) -> None:
    card = await room.opens()
    for answer in (
        await room.samir.clicks(card, button(card, "Prendre")),
        await room.samir.commands(card["thread"], "/file"),
        await room.samir.mentions({"name": f"{SPACE}/threads/AUTRE"}, QUESTION),
    ):
        assert "liste des conseillers" in told_text(answer)
    assert (await room.last())["state"] == "waiting"
    await room.lea.clicks(card, button(card, "Prendre"))
    assert (await room.last())["state"] == "human"
    robot = Person(room.lea.google, "users/1", "Léa", type="BOT")
    assert (await robot.mentions(card["thread"], "Bonjour")).body == {}
    assert await room.said_to_member() == []


@BOTH
async def test_an_event_that_is_delivered_again_acts_once_and_is_answered_the_same(room: Room) -> None:
    card = await room.opens()
    google, lea, samir = room.lea.google, room.lea, room.samir
    taking = lea.click_event(card, button(card, "Prendre"))
    first = await google.posts(taking)
    said = lea.event(lea.mention(card["thread"], "Bonjour"))
    answers = await asyncio.gather(*(google.posts(said) for _ in range(5)))
    assert {answer.status for answer in answers} == {200}
    assert await room.said_to_member() == [("Léa", "Bonjour")]
    releasing = lea.click_event(card, button(card, "Libérer"))
    await google.posts(releasing)
    await samir.clicks(card, button(card, "Prendre"))
    assert (await google.posts(taking)).body == first.body  # late: Samir has it
    assert "✓" in told_text(await google.posts(releasing))
    assert [event["agent_name"] for event in await room.member.events() if event.get("state") == "human"] == [
        "Léa",
        "Samir",
    ]


async def test_what_a_crash_interrupted_is_done_later_once(room: Room) -> None:
    card = await room.opens()
    await room.lea.clicks(card, button(card, "Prendre"))
    database, talk = room.service.app[DATABASE], UUID(room.member.id)
    act = Act("repondre", "users/1", "Léa", redacted_from("Je reprends.", []), {})
    async with database.transaction() as db:
        assert (await inbox.arrive(db, f"{SPACE}/messages/X.1", talk, act, at=room.service.clock())).claimed
    await room.service.app[GOOGLE_CHAT].resume()
    assert await room.said_to_member() == []  # whoever claimed it may be at it still
    room.service.clock.forward(seconds=31)
    for _ in range(2):
        await room.service.app[GOOGLE_CHAT].resume()
    assert await room.said_to_member() == [("Léa", "Je reprends.")]


async def test_a_space_or_thread_that_is_not_ours_is_left_alone(room: Room) -> None:
    card = await room.opens()
    elsewhere = Person(room.lea.google, "users/1", "Léa", space="spaces/AUTRE")
    for answer in (
        await elsewhere.clicks(card, button(card, "Prendre")),
        await elsewhere.mentions(card["thread"], "Bonjour"),
        await elsewhere.mentions({"name": "spaces/AUTRE/threads/T1"}, QUESTION),
        await room.lea.says({"name": f"{SPACE}/threads/AUTRE"}, "entre nous"),
        await room.lea.clicks(card, button(card, "Prendre") | {"conversation": "00000000-0000-4000-8000-000000000000"}),
        await room.lea.clicks(card, button(card, "Prendre") | {"conversation": "n’importe quoi"}),
        await room.lea.clicks(card, {}),
        await room.lea.clicks(card | {"thread": {"name": f"{SPACE}/threads/AUTRE"}}, button(card, "Prendre")),
    ):
        assert answer.status == 200
        assert "hostAppDataAction" not in answer.body
        assert "text" not in answer.body
    assert (await room.last())["state"] == "waiting"
    assert await room.stored() == []


async def test_a_button_acts_on_its_own_threads_talk_alone(room: Room) -> None:
    card = await room.opens()
    other = room.service.visitor()
    await other.opens()
    await other.asks_for_a_human()
    others = await room.space.card(other)
    await room.lea.clicks(card, button(others, "Prendre"))  # one card, another talk's parameter
    assert (await other.events())[-1]["state"] == "waiting"
    assert (await room.last())["state"] == "waiting"


async def test_tokens_mails_and_addresses_of_an_event_are_nowhere(room: Room) -> None:
    card = await room.opens()
    await room.lea.clicks(card, button(card, "Prendre"))
    await room.lea.mentions(card["thread"], "Bonjour")
    async with room.service.app[DATABASE].reading() as db:
        kept = [*(await db.execute(select(inbound))).all(), *(await db.execute(select(events))).all()]
    everything = repr(kept)
    for secret in ("mutuelle.example", "secret-", "a.png", "retentionSettings"):
        assert secret not in everything


async def test_an_agent_of_the_console_and_one_of_google_chat_are_two_people(room: Room) -> None:
    card = await room.opens()
    await room.service.app[DESK].take(UUID(room.member.id), Agent("a-console", "Paul"))
    assert told_text(await room.lea.clicks(card, button(card, "Prendre"))).startswith("Paul suit")


async def test_what_can_come_again_no_more_is_forgotten(room: Room) -> None:
    card = await room.opens()
    await room.lea.clicks(card, button(card, "Prendre"))
    await room.lea.says(card["thread"], "entre nous")
    database, later = room.service.app[DATABASE], room.service.clock() + timedelta(hours=25)
    async with database.transaction() as db:
        assert await inbox.forget_old(db, at=later) == 1
        assert [one.name for one in await inbox.colleagues(db)] == ["Léa"]
    assert [row.act for row in await room.stored()] == [None]  # the name of what agents said, for the receipt
    async with database.transaction() as db:
        await inbox.forget_old(db, at=later + timedelta(days=90))
        assert await inbox.colleagues(db) == []
