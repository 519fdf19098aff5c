"""The portal's database, SQLite then PostgreSQL: its steps make what the code expects, and run once."""

from pathlib import Path

import pytest
from sqlalchemy import inspect

from portal_stub.errors import PortalCannotStart
from portal_stub.store import mails, service_tables, tables
from portal_stub.store.database import now, open_database


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest) -> str | None:
    return request.getfixturevalue("postgresql_url") if request.param == "postgresql" else None


async def test_the_steps_make_the_tables_that_the_code_expects(tmp_path, url):
    database = await open_database(tmp_path, url)
    async with database.reading() as db:
        told = await db.run_sync(lambda connection: shape(inspect(connection), tables.METADATA.tables))
    await database.close()
    assert service_tables.requests.name in tables.METADATA.tables  # the file that adds them is read
    expected = {
        name: {column.name: (column.nullable, column.primary_key) for column in table.columns}
        for name, table in tables.METADATA.tables.items()
    }
    assert told == expected


def shape(inspector, names):
    made = {}
    for name in names:
        keys = inspector.get_pk_constraint(name)["constrained_columns"]
        made[name] = {
            column["name"]: (column["nullable"] and column["name"] not in keys, column["name"] in keys)
            for column in inspector.get_columns(name)
        }
    return made


async def test_what_was_written_is_there_after_a_restart_and_the_steps_run_once(tmp_path, url):
    first = await open_database(tmp_path, url)
    async with first.transaction() as db:
        await mails.put(db, "anne@exemple.fr", "Objet", "Texte", at=now())
    await first.close()
    again = await open_database(tmp_path, url)
    async with again.reading() as db:
        assert [mail.recipient for mail in await mails.kept(db)] == ["anne@exemple.fr"]
    await again.close()


async def test_what_fails_in_the_middle_is_not_kept_and_wakes_nobody(tmp_path, url):
    database = await open_database(tmp_path, url)
    with pytest.raises(RuntimeError):
        await write_and_fail(database)
    async with database.reading() as db:
        assert await mails.kept(db) == ()
    await database.close()


async def write_and_fail(database):
    async with database.transaction() as db:
        await mails.put(db, "anne@exemple.fr", "Objet", "Texte", at=now())
        raise RuntimeError


@pytest.mark.parametrize("wrong", ["mysql://ailleurs/base", "rien", "postgresql://127.0.0.1:1/base"])
async def test_a_database_that_cannot_be_opened_stops_the_start_in_one_line(tmp_path: Path, wrong):
    with pytest.raises(PortalCannotStart) as stopped:
        await open_database(tmp_path, wrong)
    assert "\n" not in str(stopped.value)
    assert "127.0.0.1" not in str(stopped.value)


async def test_the_file_is_its_owners_alone(tmp_path):
    database = await open_database(tmp_path / "portal", None)
    await database.close()
    assert (tmp_path / "portal" / "portail.sqlite3").stat().st_mode & 0o077 == 0
