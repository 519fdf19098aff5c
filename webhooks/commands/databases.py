"""The database of a command: opened from the settings, closed at the end."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.settings import Settings, read_settings

if TYPE_CHECKING:
    from bot.store.database import Database

Data = Annotated[Path | None, typer.Option("--data", metavar="DOSSIER", help="Dossier des données.")]
Json = Annotated[bool, typer.Option("--json", help="Sortie pour un programme.")]


def settings_of(data: Path | None) -> Settings:
    """The settings, `--data` before the environment. Raises `SettingsWrong`."""
    return read_settings(**({} if data is None else {"data": data}))


@asynccontextmanager
async def opened(settings: Settings) -> "AsyncIterator[Database]":
    """The open database, at the current schema. Raises `SettingsWrong`."""
    from bot.store.database import open_database

    database = await open_database(settings)
    try:
        yield database
    finally:
        await database.close()


def refuse(sentence: str) -> typer.Exit:
    """Tells what is wrong in one line; the caller raises what comes back (exit 2)."""
    typer.echo(sentence, err=True)
    return typer.Exit(2)
