"""Google fails, answers late, drops the answer, or the service dies: each turn still stands exactly once, in order."""

import asyncio
import random
from base64 import b64decode
from pathlib import Path

import pytest
from aiohttp.test_utils import TestServer

from bot.store import ledger
from bot.store.database import Database
from bot.store.ledger_check import check
from bot.store.outbox_letters import letters
from bot.store.outbox_queue import backlog
from tests.egress.bureau import KEY, Bureau, Clock, make_bureau
from webhooks.google_stub import Fault

FAULTS = (
    Fault("before", 503),
    Fault("before", 500),
    Fault("before", 429, retry_after=3),
    Fault("after", 503),
    Fault("after", 504),
    Fault("drop"),
    Fault("drop_after"),
)


def words_of(bureau: Bureau, talk: object) -> list[str]:
    """The members' words in a thread, in order."""
    lines = "\n".join(bureau.texts(talk)).splitlines()  # type: ignore[arg-type]
    return [line for line in lines if line.startswith("question ")]


async def test_with_four_faults_in_ten_each_of_500_turns_stands_once_and_in_order(bureau: Bureau) -> None:
    chance = random.Random(6)
    talks = [await bureau.talks.begins() for _ in range(50)]
    plan = [chance.choice(FAULTS) if chance.random() < 0.4 else Fault("delay") for _ in range(2_000)]
    bureau.world.faults.extend(plan)
    for number in range(10):
        for talk in talks:
            await bureau.talks.says(talk, f"question {number}")
        for _ in range(10):  # some leave while others still write
            await bureau.step()
    await bureau.sends_everything(at_most=4_000)
    assert len(bureau.world.faults) > 0  # there was trouble to the end
    for talk in talks:
        assert words_of(bureau, talk) == [f"question {number}" for number in range(10)]
    async with bureau.database.reading() as db:
        assert (await backlog(db))[:2] == (0, 0)
    async with bureau.database.reading() as db:
        lines = [line async for line in ledger.lines(db)]
        assert (await check(db, bureau.head_file, KEY)).flaw is None
    received = sorted((request.method, request.url, request.body) for request in bureau.world.requests)
    assert sorted((line["method"], line["url"], b64decode(line["body_base64"])) for line in lines) == received
    assert len(received) > len(bureau.world.messages)  # there were retries


@pytest.mark.parametrize("fault", [Fault("after", 503), Fault("drop_after"), Fault("before", 429), Fault("drop")])
async def test_a_retry_sends_the_same_bytes_to_the_same_url(bureau: Bureau, fault: Fault) -> None:
    talk = await bureau.talks.begins()
    await bureau.talks.says(talk, "question 0")
    bureau.world.faults.append(fault)
    assert (await bureau.step()).settled == 0
    await bureau.talks.says(talk, "question 1")  # must not slip into what was already tried
    await bureau.sends_everything()
    first, second, third = bureau.world.requests
    assert (first.url, first.body) == (second.url, second.body)
    assert (third.url, third.body) != (first.url, first.body)
    assert words_of(bureau, talk) == ["question 0", "question 1"]


async def test_a_conversation_waits_for_its_failed_turn_and_the_others_do_not(bureau: Bureau) -> None:
    failing, other = await bureau.talks.begins(), await bureau.talks.begins()
    for number in range(2):
        await bureau.talks.says(failing, f"question {number}")
    bureau.world.faults.append(Fault("before", 503))
    assert (await bureau.step()).settled == 0
    await bureau.talks.says(other, "question 0")
    await bureau.sends_everything()
    assert words_of(bureau, failing) == ["question 0", "question 1"]
    assert words_of(bureau, other) == ["question 0"]


async def test_a_message_that_stands_already_counts_as_sent(bureau: Bureau) -> None:
    talk = await bureau.talks.begins()
    await bureau.talks.says(talk, "question 0")
    bureau.world.faults.append(Fault("drop_after"))
    await bureau.step()
    bureau.world.forget_requests()  # Google keeps a requestId for a time only: then the messageId answers 409
    bureau.clock.passes(3_600)
    await bureau.sends_everything()
    assert words_of(bureau, talk) == ["question 0"]
    assert [request.status for request in bureau.world.requests] == [None, 409, 200]


@pytest.mark.parametrize("fault", [Fault("delay", seconds=60), Fault("drop_after")])
async def test_a_service_that_dies_in_a_send_goes_on_where_it_was(
    bureau: Bureau, database: Database, stub: TestServer, clock: Clock, tmp_path: Path, fault: Fault
) -> None:
    talk = await bureau.talks.begins()
    await bureau.talks.says(talk, "question 0")
    await bureau.talks.says(talk, "question 1")
    bureau.world.faults.append(fault)
    dying = asyncio.ensure_future(bureau.step())
    await bureau.world.until_received(1)
    dying.cancel()
    await asyncio.gather(dying, return_exceptions=True)
    again = make_bureau(database, stub, clock, tmp_path)
    assert (await again.step()).tried == 0  # the lease of the one that died has not ended
    clock.passes(9)  # now it has; what was in flight waits longer
    assert (await again.step()).tried == 0
    clock.passes(10)
    assert (await again.step()).tried == 1  # less than half a minute after the crash
    await again.sends_everything()
    await again.window.close()
    assert words_of(bureau, talk) == ["question 0", "question 1"]
    assert bureau.world.requests[0].body == bureau.world.requests[1].body


async def test_only_the_worker_with_the_lease_sends(
    bureau: Bureau, database: Database, stub: TestServer, clock: Clock, tmp_path: Path
) -> None:
    other = make_bureau(database, stub, clock, tmp_path)
    talk = await bureau.talks.begins()
    for number in range(3):
        await bureau.talks.says(talk, f"question {number}")
    for _ in range(3):
        now = clock.passes(1)
        await asyncio.gather(bureau.dispatcher.run_once(now), other.dispatcher.run_once(now))
    await other.window.close()
    assert words_of(bureau, talk) == ["question 0", "question 1", "question 2"]
    assert len(bureau.world.requests) == 3


async def test_a_google_that_is_down_is_left_alone_for_a_while(bureau: Bureau) -> None:
    talks = [await bureau.talks.begins() for _ in range(20)]
    for talk in talks:
        await bureau.talks.says(talk, "question 0")
    bureau.world.faults.extend([Fault("before", 503)] * 200)
    for _ in range(60):
        await bureau.step()
    assert 5 <= len(bureau.world.requests) <= 12  # in a minute
    bureau.world.faults.clear()
    await bureau.sends_everything()
    assert [words_of(bureau, talk) for talk in talks] == [["question 0"]] * 20


async def test_what_can_never_pass_is_parked_with_googles_reason(bureau: Bureau) -> None:
    talk = await bureau.talks.begins()
    await bureau.talks.says(talk, "question 0")
    bureau.world.faults.append(Fault("before", 400))
    await bureau.step()
    await bureau.talks.says(talk, "question 1")
    await bureau.sends_everything()
    assert words_of(bureau, talk) == ["question 1"]
    assert "cardsV2" in next(iter(bureau.world.messages.values())).body  # the thread still begins with its card
    async with bureau.database.reading() as db:
        assert (await backlog(db))[:2] == (0, 2)
        assert {letter.reason for letter in await letters(db)} == {"400 INVALID_ARGUMENT"}
