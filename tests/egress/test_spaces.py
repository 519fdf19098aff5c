"""A space that refuses us waits, in order, and the others go on; operators are told, and nothing is a dead letter."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from structlog.testing import capture_logs

from bot.egress.window import seconds_asked
from bot.store.outbox_erasing import PlaceState, erase_owed, google_place
from bot.store.outbox_queue import backlog
from bot.store.outbox_spaces import PausedSpace, paused_spaces, resume_space
from bot.store.rows import to_ms
from tests.egress.bureau import Bureau
from webhooks.google_stub import Fault


async def paused(bureau: Bureau) -> list[PausedSpace]:
    async with bureau.database.reading() as db:
        return await paused_spaces(db)


async def owed(bureau: Bureau) -> tuple[int, int]:
    async with bureau.database.reading() as db:
        return (await backlog(db))[:2]


async def test_a_space_that_refuses_us_waits_and_goes_on_by_itself(bureau: Bureau) -> None:
    talk = await bureau.talks.begins()
    for number in range(2):
        await bureau.talks.says(talk, f"question {number}")
    bureau.world.faults.append(Fault("before", 403))
    with capture_logs() as logged:
        await bureau.step()
    (space,) = await paused(bureau)
    assert (space.reason, space.owed) == ("403", 4)
    assert {
        "event": "chat_space_paused",
        "space": space.space,
        "reason": "403 PERMISSION_DENIED",
        "log_level": "error",
    } in logged
    for _ in range(10):
        assert (await bureau.step()).tried == 0
    assert await owed(bureau) == (4, 0)
    bureau.clock.passes(600)
    await bureau.sends_everything()
    lines = "\n".join(bureau.texts(talk)).splitlines()
    assert [line for line in lines if line.startswith("question ")] == ["question 0", "question 1"]
    assert await paused(bureau) == []


async def test_new_conversations_go_to_the_other_spaces_meanwhile(bureau: Bureau) -> None:
    bureau.world.faults.append(Fault("before", 404))
    await bureau.talks.says(await bureau.talks.begins(), "question 0")
    await bureau.step()
    (refusing,) = await paused(bureau)
    talks = [await bureau.talks.begins() for _ in range(8)]
    for talk in talks:
        await bureau.talks.says(talk, "question 0")
    for _ in range(8):
        await bureau.step()
    assert all(bureau.texts(talk) for talk in talks)
    assert {message.name.split("/messages/")[0] for message in bureau.world.messages.values()} == (
        {"spaces/A", "spaces/B"} - {refusing.space}
    )


async def test_a_person_lets_a_space_go_on_at_once(bureau: Bureau) -> None:
    talk = await bureau.talks.begins()
    await bureau.talks.says(talk, "question 0")
    bureau.world.faults.append(Fault("before", 403))
    await bureau.step()
    (space,) = await paused(bureau)
    async with bureau.database.transaction() as db:
        assert await resume_space(db, space.space)
        assert not await resume_space(db, space.space)
    bureau.clock.passes(60)
    await bureau.step()
    assert len(bureau.texts(talk)) == 1


async def test_a_message_is_not_believed_gone_because_we_are_out_of_its_space(bureau: Bureau) -> None:
    talk = await bureau.talks.begins()
    await bureau.talks.says(talk, "question 0")
    await bureau.sends_everything()
    config = bureau.world.config
    bureau.world.config = replace(config, spaces=())  # an administrator takes our app out of all of them
    async with bureau.database.transaction() as db:
        await erase_owed(db, talk, now_ms=to_ms(bureau.clock.now))
    await bureau.step()
    assert [space.reason for space in await paused(bureau)] == ["404"]
    bureau.world.config = config
    async with bureau.database.reading() as db:
        assert (await google_place(db, talk)).state is PlaceState.PENDING
    bureau.clock.passes(700)
    await bureau.sends_everything()
    assert bureau.texts(talk) == []
    async with bureau.database.reading() as db:
        assert (await google_place(db, talk)).state is PlaceState.DONE


NOW = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        ("30", 30),
        (" 7 ", 7),
        ("Wed, 25 Nov 2026 09:00:20 GMT", 20),
        ("Wed, 25 Nov 2026 08:00:00 GMT", 0),
        ("Thu, 26 Nov 2026 09:00:00 GMT", 3_600),
        ("999999", 3_600),
        ("soon", None),
        ("-1", None),
        ("²", None),
        (None, None),
    ],
)
def test_both_forms_of_retry_after_are_heard(header: str | None, seconds: int | None) -> None:
    assert seconds_asked(header, NOW) == seconds
    assert seconds_asked("1", NOW + timedelta(days=1)) == 1
