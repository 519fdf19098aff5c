"""Erasing a conversation: our messages go from Google, and it is checked that they are gone."""

import asyncio
from uuid import UUID

from bot.store.ledger import disclosures, erase_bodies
from bot.store.outbox_erasing import GooglePlace, PlaceState, erase_owed, google_place
from bot.store.outbox_queue import backlog
from bot.store.rows import to_ms
from tests.egress.bureau import Bureau
from webhooks.google_stub import Fault


async def erase(bureau: Bureau, talk: UUID) -> GooglePlace:
    async with bureau.database.transaction() as db:
        await erase_bodies(db, talk)
        return await erase_owed(db, talk, now_ms=to_ms(bureau.clock.now))


async def place(bureau: Bureau, talk: UUID) -> GooglePlace:
    async with bureau.database.reading() as db:
        return await google_place(db, talk)


async def test_our_messages_go_within_half_a_minute_and_the_others_stay(bureau: Bureau) -> None:
    talk, other = await bureau.talks.begins(), await bureau.talks.begins()
    for number in range(3):
        await bureau.talks.says(talk, f"question {number}")
    await bureau.talks.says(other, "question 0")
    await bureau.sends_everything()
    assert await erase(bureau, talk) == GooglePlace(3, PlaceState.PENDING)
    assert await erase(bureau, talk) == GooglePlace(3, PlaceState.PENDING)
    for _ in range(5):
        await bureau.step()
    assert bureau.texts(talk) == []
    assert len(bureau.texts(other)) == 1
    assert await place(bureau, talk) == GooglePlace(3, PlaceState.DONE)
    asked = [request.method for request in bureau.world.requests][-6:]
    assert asked == ["DELETE", "GET"] * 3  # each is looked for once it was deleted


async def test_what_was_not_sent_never_leaves(bureau: Bureau) -> None:
    talk = await bureau.talks.begins()
    await bureau.talks.says(talk, "question 0")
    assert await erase(bureau, talk) == GooglePlace(0, PlaceState.DONE)
    await bureau.step()
    assert len(bureau.world.requests) == 0


async def test_deletes_go_before_a_backlog(bureau: Bureau) -> None:
    talk = await bureau.talks.begins()
    await bureau.talks.says(talk, "question 0")
    await bureau.sends_everything()
    for _ in range(100):
        await bureau.talks.says(await bureau.talks.begins(), "question 0")
    await erase(bureau, talk)
    for _ in range(3):
        await bureau.step()
    assert bureau.texts(talk) == []


async def test_a_send_in_flight_is_deleted_too_and_its_line_forgotten(bureau: Bureau) -> None:
    talk = await bureau.talks.begins()
    await bureau.talks.says(talk, "question 0")
    bureau.world.faults.append(Fault("drop_after"))
    sending = asyncio.ensure_future(bureau.step())
    await bureau.world.until_received(1)
    assert await erase(bureau, talk) == GooglePlace(1, PlaceState.PENDING)
    await sending
    assert len(bureau.texts(talk)) == 1
    for _ in range(20):
        await bureau.step()
    assert bureau.texts(talk) == []
    assert (await place(bureau, talk)).state is PlaceState.PENDING  # looked for once more, later
    bureau.clock.passes(300)
    await bureau.step()
    assert (await place(bureau, talk)).state is PlaceState.DONE
    async with bureau.database.reading() as db:
        assert await disclosures(db, talk) == []
        assert (await backlog(db))[:2] == (0, 0)


async def test_deletes_go_on_until_done(bureau: Bureau) -> None:
    talk = await bureau.talks.begins()
    await bureau.talks.says(talk, "question 0")
    await bureau.sends_everything()
    await erase(bureau, talk)
    bureau.world.faults.extend([Fault("before", 503), Fault("after", 500), Fault("drop")])
    await bureau.sends_everything()
    assert bureau.texts(talk) == []
    assert (await place(bureau, talk)).state is PlaceState.DONE


async def test_what_google_will_not_delete_is_said(bureau: Bureau) -> None:
    talk = await bureau.talks.begins()
    await bureau.talks.says(talk, "question 0")
    await bureau.sends_everything()
    await erase(bureau, talk)
    bureau.world.faults.append(Fault("before", 403))
    await bureau.step()
    assert await place(bureau, talk) == GooglePlace(1, PlaceState.HELD_BY_GOOGLE)
