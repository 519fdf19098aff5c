"""The database of a command: opened from the settings, closed at the end."""

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.errors import SettingsWrong
from bot.settings import Settings, read_settings

if TYPE_CHECKING:
    from bot.store.database import Database

Data = Annotated[Path | None, typer.Option("--data", metavar="DOSSIER", help="Dossier des données.")]
Json = Annotated[bool, typer.Option("--json", help="Sortie pour un programme.")]


def settings_of(data: Path | None) -> Settings:
    """The settings, `--data` before the environment. Raises `SettingsWrong`, also for a `--data` that neither is a
    folder nor can become one: a command that writes nothing there would say nothing of the slip.
    """
    if data is None:
        return read_settings()
    there = next(place for place in (data.absolute(), *data.absolute().parents) if os.path.exists(place))
    if not there.is_dir():
        raise SettingsWrong(f"Le dossier de données {data} ne peut pas être\u00a0: {there} est un fichier.")
    if there != data.absolute() and not os.access(there, os.W_OK | os.X_OK):
        raise SettingsWrong(f"Le dossier de données {data} ne peut pas être créé dans {there}.")
    return read_settings(data=data)


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
