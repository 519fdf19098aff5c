"""Off is off: nothing leaves, not even a delete; what is owed is said, and leaves once the mode sends again."""

import asyncio
from pathlib import Path

from aiohttp.test_utils import TestServer
from typer.testing import CliRunner

from bot.settings import ChatMode, Settings
from bot.store.database import Database
from bot.store.outbox_erasing import PlaceState, erase_owed, google_place
from bot.store.outbox_queue import deletes_owed
from bot.store.rows import to_ms
from tests.egress.bureau import Bureau, Clock, make_bureau
from webhooks.commands import build


async def test_deletes_wait_for_a_mode_that_sends(
    bureau: Bureau, database: Database, stub: TestServer, clock: Clock, tmp_path: Path
) -> None:
    talk = await bureau.talks.begins()
    await bureau.talks.says(talk, "question 0")
    await bureau.sends_everything()
    received = len(bureau.world.requests)
    async with database.transaction() as db:
        await erase_owed(db, talk, now_ms=to_ms(clock.now))
    off = make_bureau(database, stub, clock, tmp_path, mode=ChatMode.OFF)
    clock.passes(3_600)
    assert (await off.step()).tried == 0
    await off.window.close()
    assert len(bureau.world.requests) == received
    async with database.reading() as db:
        assert (await google_place(db, talk)).state is PlaceState.PENDING
        assert await deletes_owed(db) == 1
    await bureau.sends_everything()
    async with database.reading() as db:
        assert (await google_place(db, talk)).state is PlaceState.DONE
        assert await deletes_owed(db) == 0


async def test_the_doctor_says_that_deletes_are_owed(bureau: Bureau, settings: Settings, clock: Clock) -> None:
    talk = await bureau.talks.begins()
    await bureau.talks.says(talk, "question 0")
    await bureau.sends_everything()
    url = {} if settings.database_url is None else {"GUICHET_DATABASE_URL": settings.database_url.get_secret_value()}

    async def doctor() -> str:
        words = ["doctor", "--data", str(settings.data)]
        return (await asyncio.to_thread(CliRunner(env=url).invoke, build(), words)).output

    assert "suppression(s)" not in await doctor()
    async with bureau.database.transaction() as db:
        await erase_owed(db, talk, now_ms=to_ms(clock.now))
    assert "1 suppression(s) due(s) à Google attendent" in await doctor()
