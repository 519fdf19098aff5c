"""`serve --workers 2`: several processes, one service, over PostgreSQL or one SQLite file."""

import asyncio
import json
import time
from contextlib import AsyncExitStack
from dataclasses import replace

import pytest
from aiohttp import ClientSession, TCPConnector

from tests.end_to_end.guichet import Guichet

QUESTION = "Comment refuser les cookies ?"
READERS = 8  # connections; each goes to whichever process takes it


@pytest.fixture(params=["sqlite", "postgresql"])
def several(request: pytest.FixtureRequest, guichet: Guichet) -> Guichet:
    given = {"GUICHET_LIMITS__MESSAGES_PER_MINUTE": "0"}
    if request.param == "postgresql":
        given["GUICHET_DATABASE_URL"] = request.getfixturevalue("postgresql_url")
    return replace(guichet, settings=given)


async def test_a_stream_hears_turns_that_any_worker_took(several: Guichet) -> None:
    async with several.serves("--workers", "2", "--desk") as running, AsyncExitStack() as opened:
        apart = ClientSession(connector=TCPConnector(force_close=True))  # each request a connection of its own
        visitor = replace(running.visitor(), http=await opened.enter_async_context(apart))
        await visitor.opens()
        streams = [await opened.enter_async_context(visitor.listening()) for _ in range(READERS)]
        for _ in range(READERS):
            assert (await visitor.asks(QUESTION))["kind"] == "answer"

        async def hears_all(events) -> list[int]:
            return [(await anext(events))["seq"] for _ in range(2 * READERS)]

        async with asyncio.timeout(60):
            heard = await asyncio.gather(*(hears_all(events) for events in streams))
        assert heard == [[*range(1, 2 * READERS + 1)]] * READERS
        async with running.http.get(f"{running.url}/metrics") as response:
            counted = (await response.text()).splitlines()
        route = 'route="/api/v1/conversations/{id}/messages"'
        turns = [line for line in counted if line.startswith("guichet_requests_total{") and route in line]
        assert sum(float(line.rsplit(" ", 1)[1]) for line in turns) == READERS  # over all the workers
        asked = time.monotonic()
        assert await running.stops() == 0
        assert time.monotonic() - asked < 10  # API.md §4 promises it
        for events in streams:
            assert [event async for event in events] == []
    logged = [json.loads(line) for line in running.err.read_text().splitlines()]
    assert {line["level"] for line in logged} == {"info"}


async def test_a_wrong_setting_is_one_line_with_several_workers_too(several: Guichet) -> None:
    wrong = replace(several, settings=dict(several.settings) | {"GUICHET_HANDOFF__HOURS": "quand on peut"})
    ended = await wrong.runs("serve", "--workers", "2", "--port", "0", "--no-portal")
    assert (ended.code, ended.err.count("\n")) == (2, 1), ended.err
    assert "GUICHET_HANDOFF__HOURS" in ended.err
