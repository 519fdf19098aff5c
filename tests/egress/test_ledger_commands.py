"""`guichet ledger …` and `guichet egress …` as an operator types them."""

import asyncio
import json
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
import typer
from click.testing import Result
from typer.testing import CliRunner

from bot.settings import read_settings
from bot.store.database import open_database
from bot.store.ledger import Entry, append
from bot.store.ledger_head import HeadFile
from bot.store.switches import EGRESS, read_switch
from webhooks.commands import egress, ledger
from webhooks.secret_key import secret_key

Guichet = Callable[..., Result]


async def write(folder: Path, number: int) -> None:
    settings = read_settings(data=folder)
    database = await open_database(settings)
    body = '{"text":"[adresse e-mail masquée]"}'.encode()
    entries = [Entry("POST", f"https://chat.test/{n}", body, 1_764_000_000_000 + n) for n in range(number)]
    async with database.transaction() as db:
        head = await append(db, entries)
    HeadFile(folder, secret_key(settings, loopback=True)).write(head)
    await database.close()


async def switch(folder: Path) -> str | None:
    database = await open_database(read_settings(data=folder))
    async with database.reading() as db:
        value = await read_switch(db, EGRESS)
    await database.close()
    return value


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    asyncio.run(write(tmp_path / "var", 3))
    return tmp_path / "var"


@pytest.fixture
def guichet(folder: Path) -> Guichet:
    app = typer.Typer()
    app.add_typer(ledger.app, name="ledger")
    app.add_typer(egress.app, name="egress")
    return lambda *words: CliRunner().invoke(app, [*words, "--data", str(folder)], catch_exceptions=False)


def test_verify_says_that_the_ledger_holds(guichet: Guichet) -> None:
    told = guichet("ledger", "verify")
    assert told.exit_code == 0
    assert "3 entrées relues" in told.output


def test_verify_names_the_first_broken_entry_and_exits_with_1(guichet: Guichet, folder: Path) -> None:
    with sqlite3.connect(folder / "guichet.sqlite3") as connection:
        connection.execute("UPDATE ledger SET url = 'https://chat.test/other' WHERE seq = 2")
    connection.close()
    told = guichet("ledger", "verify")
    assert told.exit_code == 1
    assert "Entrée 2" in told.output
    told = guichet("ledger", "verify", "--json")
    assert told.exit_code == 1
    assert json.loads(told.output) | {"hash": ""} == {
        "holds": False, "entries": 1, "count": 1, "hash": "", "flaw": "edited", "seq": 2,
    }  # fmt: skip


def test_a_head_noted_earlier_is_found_again_or_missed(guichet: Guichet, folder: Path) -> None:
    count, noted = guichet("ledger", "head").output.split()
    assert count == "3"
    asyncio.run(write(folder, 2))
    assert guichet("ledger", "verify", "--since-head", noted).exit_code == 0
    assert guichet("ledger", "verify", "--since-head", "f" * 64).exit_code == 1


def test_export_has_a_json_line_a_request_and_show_its_bytes(guichet: Guichet) -> None:
    lines = [json.loads(line) for line in guichet("ledger", "export").output.splitlines()]
    assert [line["seq"] for line in lines] == [1, 2, 3]
    assert [
        json.loads(line)["seq"] for line in guichet("ledger", "show", "--last", "2", "--json").output.splitlines()
    ] == [2, 3]
    assert '{"text":"[adresse e-mail masquée]"}' in guichet("ledger", "show", "2").output
    assert guichet("ledger", "show", "9").exit_code == 1


def test_stopping_and_starting_egress_is_kept(guichet: Guichet, folder: Path) -> None:
    assert guichet("egress", "stop").exit_code == 0
    assert asyncio.run(switch(folder)) == "stopped"
    assert guichet("egress", "start").exit_code == 0
    assert asyncio.run(switch(folder)) == "open"
