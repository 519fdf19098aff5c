"""`guichet db`: the schema of the database."""

import asyncio

import typer

from webhooks.commands.databases import Data, settings_of

app = typer.Typer(help="La base de données : la mettre au dernier schéma.", no_args_is_help=True)


@app.callback()
def _group() -> None: ...


@app.command("upgrade")
def upgrade(data: Data = None) -> None:
    """Met la base au dernier schéma ; sans effet si elle y est déjà."""
    from bot.store.database import open_database
    from bot.store.schema_version import HEAD

    settings = settings_of(data)

    async def run() -> None:
        database = await open_database(settings)
        await database.close()

    asyncio.run(run())
    typer.echo(f"La base est au schéma {HEAD}.")
