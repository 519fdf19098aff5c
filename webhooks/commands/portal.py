"""`guichet portal editors add|list|remove`: who may keep the bundled portal, on its /editeur (API.md §4)."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

from bot.errors import SettingsWrong
from bot.settings import Settings
from webhooks.commands.accounts import Name, PasswordStdin, account_name, given_password, told_once
from webhooks.commands.databases import Data, Json, refuse, settings_of

if TYPE_CHECKING:
    from sqlalchemy.ext.asyncio import AsyncConnection

app = typer.Typer(help="Le portail fourni.", no_args_is_help=True)
editors = typer.Typer(help="Qui tient le portail : ajouter, lister, retirer.", no_args_is_help=True)
app.add_typer(editors, name="editors")
_T = TypeVar("_T")


@editors.command()
def add(
    name: Name,
    password_stdin: PasswordStdin = False,
    data: Data = None,
) -> None:
    """Ajoute un compte. Sans terminal ni --password-stdin, le mot de passe est tiré au hasard et affiché une fois."""
    name = account_name(name)
    settings = settings_of(data)
    password, made = given_password(from_stdin=password_stdin)
    if not asyncio.run(_add(settings, name, password)):
        raise refuse(f"Le compte {name} existe déjà.")
    typer.echo(f"Compte {name} ajouté. Il se connecte sur la page /editeur du portail.")
    told_once(password, made=made)


async def _add(settings: Settings, name: str, password: str) -> bool:
    from portal_stub.form_checks import password_typed
    from portal_stub.passwords import hash_password
    from portal_stub.store import editors as kept

    hashed = await hash_password(password_typed(password))
    return await _in_database(settings, lambda db: kept.add(db, name, hashed, at=datetime.now(UTC)))


@editors.command("list")
def list_editors(data: Data = None, as_json: Json = False) -> None:
    """Liste les comptes."""
    from portal_stub.store import editors as kept

    found = asyncio.run(_in_database(settings_of(data), kept.listed))
    if as_json:
        typer.echo(json.dumps([one.model_dump(mode="json") for one in found], ensure_ascii=False, indent=2))
        return
    if not found:
        typer.echo("Aucun compte. Ajoutez-en un\u00a0: guichet portal editors add IDENTIFIANT")
    for one in found:
        typer.echo(one.name)


@editors.command()
def remove(
    name: Annotated[str, typer.Argument(metavar="IDENTIFIANT", help="Le compte à retirer.")], data: Data = None
) -> None:
    """Retire un compte et ferme ses sessions."""
    from portal_stub.store import editors as kept

    name = name.strip().lower()
    if not asyncio.run(_in_database(settings_of(data), lambda db: kept.remove(db, name))):
        raise refuse(f"Aucun compte {name}.")
    typer.echo(f"Compte {name} retiré.")


async def _in_database(settings: Settings, act: "Callable[[AsyncConnection], Awaitable[_T]]") -> _T:
    """One transaction on the portal's database. Raises `SettingsWrong`."""
    from portal_stub.errors import PortalCannotStart
    from portal_stub.store.database import open_database

    url = settings.portal.database_url
    try:
        database = await open_database(settings.data / "portal", None if url is None else url.get_secret_value())
    except PortalCannotStart as refused:
        raise SettingsWrong(str(refused)) from None
    try:
        async with database.transaction() as db:
            return await act(db)
    finally:
        await database.close()
