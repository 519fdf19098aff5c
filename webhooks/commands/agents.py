"""`guichet agents add|list|remove`: who may use the console (API.md §4)."""

import asyncio
import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated

import typer

from bot.settings import Settings
from webhooks.commands.accounts import Name, PasswordStdin, account_name, given_password, told_once
from webhooks.commands.databases import Data, Json, opened, refuse, settings_of

if TYPE_CHECKING:
    from bot.store.agents import Account, Role

app = typer.Typer(help="Les comptes de la console : ajouter, lister, retirer.", no_args_is_help=True)

_ROLES = ("agent", "supervisor", "author", "dpo", "admin")
MOST_DISPLAYED = 60


@app.command()
def add(
    name: Name,
    role: Annotated[str, typer.Option("--role", metavar="RÔLE", help=", ".join(_ROLES) + ".")],
    display_name: Annotated[
        str | None, typer.Option("--display-name", metavar="NOM", help="Le nom que voient les adhérents.")
    ] = None,
    password_stdin: PasswordStdin = False,
    data: Data = None,
) -> None:
    """Ajoute un compte. Sans terminal ni --password-stdin, le mot de passe est tiré au hasard et affiché une fois."""
    name = account_name(name)
    if role not in _ROLES:
        raise refuse(f"Le rôle est l’un de\u00a0: {', '.join(_ROLES)}.")
    shown = (display_name or name).strip()
    if not shown or len(shown) > MOST_DISPLAYED or not shown.isprintable():
        raise refuse(f"Le nom affiché tient sur une ligne de {MOST_DISPLAYED} caractères.")
    settings = settings_of(data)
    password, made = given_password(from_stdin=password_stdin)
    if not asyncio.run(_add(settings, name, shown, role, password)):
        raise refuse(f"Le compte {name} existe déjà.")
    typer.echo(f"Compte {name} ajouté ({role}).")
    told_once(password, made=made)


async def _add(settings: Settings, name: str, shown: str, role: str, password: str) -> bool:
    from bot.store import agents, audit
    from webhooks.console.passwords import hash_password

    hashed, at = hash_password(password), datetime.now(UTC)
    async with opened(settings) as database, database.transaction() as db:
        account = await agents.add(
            db, name=name, display_name=shown, role=agents.Role(role), password_hash=hashed, at=at
        )
        if account is None:
            return False
        await audit.note(db, "shell:agent:added", at=at, actor="shell", agent=account.id, role=role)
    return True


@app.command("list")
def list_accounts(data: Data = None, as_json: Json = False) -> None:
    """Liste les comptes."""
    accounts = asyncio.run(_listed(settings_of(data)))
    if as_json:
        typer.echo(json.dumps([_as_json(one) for one in accounts], ensure_ascii=False, indent=2))
        return
    if not accounts:
        typer.echo("Aucun compte. Ajoutez-en un\u00a0: guichet agents add IDENTIFIANT --role agent")
    for one in accounts:
        typer.echo(f"{one.name:<24} {one.role.value:<12} {one.display_name}")


def _as_json(account: "Account") -> dict[str, str]:
    from webhooks.presenting import rfc3339

    role: Role = account.role
    return {
        "id": account.id,
        "name": account.name,
        "display_name": account.display_name,
        "role": role.value,
        "created_at": rfc3339(account.created_at),
    }


async def _listed(settings: Settings) -> "list[Account]":
    from bot.store import agents

    async with opened(settings) as database, database.reading() as db:
        return await agents.listed(db)


@app.command()
def remove(
    name: Annotated[str, typer.Argument(metavar="IDENTIFIANT", help="Le compte à retirer.")], data: Data = None
) -> None:
    """Retire un compte et ferme ses sessions ; ce qu’il a écrit garde son nom."""
    name = name.strip().lower()
    if not asyncio.run(_remove(settings_of(data), name)):
        raise refuse(f"Aucun compte {name}.")
    typer.echo(f"Compte {name} retiré.")


async def _remove(settings: Settings, name: str) -> bool:
    from bot.store import agents, audit

    async with opened(settings) as database, database.transaction() as db:
        account = await agents.remove(db, name)
        if account is None:
            return False
        await audit.note(db, "shell:agent:removed", at=datetime.now(UTC), actor="shell", agent=account.id)
    return True
