"""`guichet ledger verify|head|show|export`: what left for Google, and the proof that the list is whole (API.md §4).

Exit codes: 0 the ledger holds, 1 it does not (the first broken entry is named), 2 wrong usage or settings.
"""

import asyncio
import json
import sys
from base64 import b64decode
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Annotated, Any

import typer

from bot.settings import Settings
from webhooks.commands.databases import Data, Json, settings_of
from webhooks.commands.standard_streams import need_output

if TYPE_CHECKING:
    from sqlalchemy.ext.asyncio import AsyncConnection

    from bot.store.ledger_check import Checked

app = typer.Typer(
    help="Le registre de ce qui est parti vers Google\u00a0: vérifier, lire, exporter.", no_args_is_help=True
)
MOST_SEQ = 2**31 - 1  # of its column


@app.command()
def verify(
    since_head: Annotated[
        str | None, typer.Option("--since-head", metavar="EMPREINTE", help="Empreinte notée plus tôt, à retrouver.")
    ] = None,
    as_json: Json = False,
    data: Data = None,
) -> None:
    """Recalcule toute la chaîne, jusqu’à la tête signée ; nomme la première entrée qui ne tient pas."""
    checked = asyncio.run(_check(settings_of(data), since_head))
    if as_json:
        told = {"holds": checked.flaw is None, "entries": checked.entries, "count": checked.head.count}
        typer.echo(json.dumps(told | {"hash": checked.head.hash, "flaw": checked.flaw, "seq": checked.seq}))
    elif checked.flaw is None:
        entries = (
            f"{checked.entries} entrée{'s' if checked.entries > 1 else ''} relue{'s' if checked.entries > 1 else ''}"
        )
        typer.echo(f"Le registre tient\u00a0: {entries}, tête {checked.head.hash}.")
    else:
        from webhooks.ledger_flaws import FLAWS

        typer.echo(f"Le registre ne tient pas. Entrée {checked.seq}\u00a0: {FLAWS[checked.flaw]}", err=True)
    if checked.flaw is not None:
        raise typer.Exit(1)


@app.command()
def head(as_json: Json = False, data: Data = None) -> None:
    """Donne la tête : combien d’entrées, et l’empreinte de la dernière, à noter ailleurs."""
    stands = asyncio.run(_head(settings_of(data)))
    typer.echo(json.dumps(stands) if as_json else f"{stands['count']} {stands['hash']}")


@app.command()
def show(
    seq: Annotated[
        int | None, typer.Argument(metavar="SEQ", min=1, max=MOST_SEQ, help="Une entrée, avec son contenu.")
    ] = None,
    last: Annotated[int, typer.Option("--last", min=1, help="Combien d’entrées, les dernières.")] = 20,
    as_json: Json = False,
    data: Data = None,
) -> None:
    """Montre les dernières entrées, ou une entrée avec les octets qui sont partis."""
    lines = asyncio.run(_lines(settings_of(data), seq, last))
    if seq is not None and not lines:
        typer.echo(f"Il n’y a pas d’entrée {seq} dans le registre.", err=True)
        raise typer.Exit(1)
    for line in lines:
        typer.echo(json.dumps(line, ensure_ascii=False) if as_json else _shown(line, whole=seq is not None))


@app.command()
def export(data: Data = None) -> None:
    """Écrit tout le registre sur la sortie standard, une ligne JSON par requête partie."""
    need_output()
    asyncio.run(_export(settings_of(data)))


@asynccontextmanager
async def _reading(settings: Settings) -> "AsyncIterator[AsyncConnection]":
    from bot.store.database import open_database

    database = await open_database(settings)
    try:
        async with database.reading() as db:
            yield db
    finally:
        await database.close()


async def _check(settings: Settings, since: str | None) -> "Checked":
    from bot.store.ledger_check import check
    from bot.store.ledger_head import HeadFile
    from webhooks.secret_key import secret_key

    async with _reading(settings) as db:
        key = secret_key(settings, loopback=True)
        return await check(db, HeadFile(settings.data, key), key, since)


async def _head(settings: Settings) -> dict[str, Any]:
    from bot.store.ledger import read_head

    async with _reading(settings) as db:
        stands = await read_head(db)
    return {"count": stands.count, "hash": stands.hash}


async def _lines(settings: Settings, seq: int | None, last: int) -> list[dict[str, Any]]:
    from bot.store.ledger import lines, read_head

    async with _reading(settings) as db:
        if seq is None:
            after = max(0, (await read_head(db)).count - last)
            return [line async for line in lines(db, after)]
        async for line in lines(db, seq - 1):
            return [line] if line["seq"] == seq else []
    return []


async def _export(settings: Settings) -> None:
    from bot.store.ledger import lines

    async with _reading(settings) as db:
        async for line in lines(db):
            sys.stdout.write(json.dumps(line, ensure_ascii=False) + "\n")


def _shown(line: dict[str, Any], *, whole: bool) -> str:
    encoded = line["body_base64"]
    body = None if encoded is None else b64decode(encoded)
    size = "effacé ou secret" if body is None else f"{len(body)} octets"
    summary = f"{line['seq']:>6}  {line['at']}  {line['method']:<6} {line['url']}  ({size})"
    return summary if not whole or not body else f"{summary}\n{body.decode(errors='replace')}"
