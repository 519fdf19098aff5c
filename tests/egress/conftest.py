"""A desk to send to: the stand-in over real HTTP, a clock that the test moves, both databases."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from aiohttp.test_utils import TestServer

from bot.store.database import Database
from tests.egress.bureau import Bureau, Clock, make_bureau
from webhooks.google_stub import StubConfig, create_google_stub


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def stub_config(clock: Clock) -> StubConfig:
    return StubConfig(spaces=("spaces/A", "spaces/B"), clock=clock.seconds)


@pytest.fixture
async def stub(stub_config: StubConfig) -> AsyncIterator[TestServer]:
    server = TestServer(create_google_stub(stub_config))
    await server.start_server()
    yield server
    await server.close()


@pytest.fixture
async def bureau(database: Database, stub: TestServer, clock: Clock, tmp_path: Path) -> AsyncIterator[Bureau]:
    made = make_bureau(database, stub, clock, tmp_path)
    yield made
    await made.window.close()
