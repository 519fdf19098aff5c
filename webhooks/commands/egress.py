"""`guichet egress stop|start`: the window closed and opened without a restart, for every process of the database."""

import asyncio
from pathlib import Path

import typer

from bot.settings import Settings
from webhooks.commands.databases import Data, settings_of

app = typer.Typer(help="Ferme ou rouvre la sortie vers Google, sans redémarrage.", no_args_is_help=True)


@app.command()
def stop(data: Data = None) -> None:
    """Ferme la sortie : plus aucune connexion vers Google n’est ouverte."""
    _set("stopped", data)
    typer.echo(
        "Sortie fermée\u00a0: plus rien ne part. Ce qui attend partira après «\u00a0guichet egress start\u00a0»."
    )


@app.command()
def start(data: Data = None) -> None:
    """Rouvre la sortie : ce qui attendait part, dans l’ordre."""
    _set("open", data)
    typer.echo("Sortie ouverte.")


def _set(value: str, data: Path | None) -> None:
    asyncio.run(_write(settings_of(data), value))


async def _write(settings: Settings, value: str) -> None:
    from datetime import UTC, datetime

    from bot.store.database import open_database
    from bot.store.rows import to_ms
    from bot.store.switches import EGRESS, set_switch

    database = await open_database(settings)
    try:
        async with database.transaction() as db:
            await set_switch(db, EGRESS, value, now_ms=to_ms(datetime.now(UTC)))
    finally:
        await database.close()
