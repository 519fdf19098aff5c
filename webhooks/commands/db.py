"""`guichet db`: the schema of the database."""

import asyncio
from pathlib import Path
from typing import Annotated

import typer

from bot.settings import read_settings

app = typer.Typer(help="La base de données : la mettre au dernier schéma.", no_args_is_help=True)


@app.callback()
def _group() -> None: ...


@app.command("upgrade")
def upgrade(
    data: Annotated[Path | None, typer.Option("--data", metavar="DIR", help="Dossier des données.")] = None,
) -> None:
    """Met la base au dernier schéma ; sans effet si elle y est déjà."""
    from bot.store.database import open_database
    from bot.store.schema_version import HEAD

    settings = read_settings(**({"data": data} if data else {}))

    async def run() -> None:
        database = await open_database(settings)
        await database.close()

    asyncio.run(run())
    typer.echo(f"La base est au schéma {HEAD}.")
