"""`guichet dialogflow plan|push|export|import`: the ES agent and our folder of intents, brought together (API.md §4).

Exit codes: 0 done (plan: nothing differs), 1 something differs or Google refused, 2 wrong usage, settings or archive.
What is asked of Google leaves by the window, and stands in the ledger.
"""

import asyncio
import json
import sys
from collections.abc import AsyncIterator, Coroutine
from contextlib import asynccontextmanager
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, TypeVar

import typer

from bot.errors import EgressStopped
from bot.settings import Settings, read_settings
from webhooks.commands.databases import Data, Json, refuse, settings_of
from webhooks.commands.usage import reason

if TYPE_CHECKING:
    from bot.egress.dialogflow_agent import Agent, Change
    from bot.egress.dialogflow_editing import Editor, There
    from bot.knowledge.knowledge import Knowledge

app = typer.Typer(help="L’agent Dialogflow et le dossier des intentions, rapprochés.", no_args_is_help=True)

PORTAL_URL = "http://localhost:8081"  # what `serve` uses where no address is set; no address enters an agent
SHOWN = 5  # phrases of a change
_SIGNS = {"add": "+", "change": "~", "remove": "-"}
_KINDS = {"intent": "intention", "entity": "entité"}
Outcome = TypeVar("Outcome")


@app.command()
def plan(as_json: Json = False, data: Data = None) -> None:
    """Montre ce que l’agent a de différent du dossier, sans rien changer ; code 1 s’il y a une différence."""
    settings = settings_of(data)
    ours = _ours(settings, _knowledge(settings))
    there, changes = _asked(_plan(settings, ours))
    if as_json:
        typer.echo(json.dumps(_told(there, changes), ensure_ascii=False, indent=2))
    else:
        _show(there, changes)
    if changes:
        raise typer.Exit(1)


@app.command()
def push(as_json: Json = False, data: Data = None) -> None:
    """Rend l’agent pareil au dossier ; ce qui a été fait par d’autres que Guichet n’est pas touché."""
    settings = settings_of(data)
    ours = _ours(settings, _knowledge(settings))
    there, changes = _asked(_push(settings, ours))
    if as_json:
        typer.echo(json.dumps(_told(there, changes), ensure_ascii=False, indent=2))
        return
    counts = {act: sum(change.act == act for change in changes) for act in _SIGNS}
    typer.echo(
        "L’agent est à jour\u00a0: "
        f"{counts['add']} ajout(s), {counts['change']} changement(s), {counts['remove']} retrait(s)."
    )


@app.command()
def export(
    file: Annotated[Path, typer.Argument(metavar="FICHIER.zip", help="L’archive à écrire.")], data: Data = None
) -> None:
    """Écrit le dossier comme une archive d’agent Dialogflow ES ; le même dossier donne les mêmes octets."""
    from bot.egress.dialogflow_archive import write_archive

    settings = settings_of(data)
    knowledge = _knowledge(settings)
    agent = _ours(settings, knowledge)
    url = f"{settings.public_url}/webhooks/dialogflow" if settings.public_url and _has_webhook(settings) else None
    raw = write_archive(agent, fallback=knowledge.words["fallback.rephrase"].text, webhook_url=url)
    try:
        file.write_bytes(raw)
    except OSError as refused:
        raise refuse(f"{file} ne peut pas être écrit\u00a0: {reason(refused)}.") from None
    phrases = sum(len(intent.phrases) for intent in agent.intents.values())
    typer.echo(f"{file}\u00a0: {len(agent.intents)} intentions, {phrases} phrases, {len(agent.entities)} entités.")


@app.command("import")
def import_(
    file: Annotated[Path, typer.Argument(metavar="FICHIER.zip", help="L’archive d’un agent Dialogflow ES.")],
    into: Annotated[Path, typer.Option("--into", metavar="DOSSIER", help="Le dossier à remplir.")],
    as_json: Json = False,
) -> None:
    """Tire d’une archive d’agent des fichiers d’intentions, et dit ce qui n’a pas d’équivalent."""
    import yaml

    from bot.egress.dialogflow_import import read_archive
    from bot.egress.dialogflow_unzipping import MOST_BYTES, ArchiveRefused
    from bot.knowledge.sources import packaged_sources

    try:
        if file.stat().st_size > MOST_BYTES:
            raise refuse(f"{file} est trop grand (plus de 64 Mio).")
        imported = read_archive(file.read_bytes())
    except OSError as refused:
        raise refuse(f"{file} ne peut pas être lu\u00a0: {reason(refused)}.") from None
    except ArchiveRefused as refused:
        raise refuse(str(refused)) from None
    paths = [into / name for name in imported.files]
    if taken := [path for path in paths if path.exists()]:
        raise refuse(f"{taken[0]} existe déjà\u00a0: donnez un dossier vide à --into.")
    try:
        for path, content in zip(paths, imported.files.values(), strict=True):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(yaml.safe_dump(content, allow_unicode=True, sort_keys=False, width=120), encoding="utf-8")
    except OSError as refused:
        raise refuse(f"{into} ne peut pas être écrit\u00a0: {reason(refused)}.") from None
    counts = {"intents": imported.intents, "phrases": imported.phrases, "entities": imported.entities}
    if as_json:
        told = counts | {"files": sorted(imported.files), "unmatched": [asdict(one) for one in imported.unmatched]}
        typer.echo(json.dumps(told, ensure_ascii=False, indent=2))
        return
    for one in imported.unmatched:
        typer.echo(f"{one.place}\u00a0: {one.says}")
    typer.echo(
        f"{counts['intents']} intentions, {counts['phrases']} phrases, {counts['entities']} entités dans {into}."
    )
    typer.echo(
        "Un dossier complet a aussi words.yaml (les phrases du dialogue) et urgences.yaml (15, 112, 114, 3114)\u00a0: "
        f"reprenez ceux de {packaged_sources(read_settings(), PORTAL_URL).intents}."
    )
    typer.echo(f"Relisez, complétez liens et sources, puis\u00a0: GUICHET_INTENTS={into} guichet intents lint")


def _knowledge(settings: Settings) -> "Knowledge":
    from bot.knowledge.loading import load_knowledge
    from bot.knowledge.sources import packaged_sources

    return load_knowledge(packaged_sources(settings, settings.portal_url or PORTAL_URL))


def _has_webhook(settings: Settings) -> bool:
    return settings.dialogflow.webhook_token is not None


def _ours(settings: Settings, knowledge: "Knowledge") -> "Agent":
    from bot.egress.dialogflow_agent import agent_of

    return agent_of(knowledge, webhook=_has_webhook(settings))


def _asked(work: Coroutine[Any, Any, Outcome]) -> Outcome:
    """What Google is asked; its refusals in a line of French."""
    from google.api_core.exceptions import GoogleAPIError
    from google.auth.exceptions import GoogleAuthError

    from bot.egress.dialogflow_editing import PushFailed
    from bot.egress.dialogflow_refusals import said_of

    try:
        return asyncio.run(work)
    except EgressStopped:
        typer.echo("La sortie est fermée (guichet egress start la rouvre).", err=True)
    except PushFailed as failed:
        typer.echo(
            f"Dialogflow n’a pas fini le travail ({failed.status}). Recommencez\u00a0: ce qui est fait reste fait.",
            err=True,
        )
    except (GoogleAPIError, GoogleAuthError) as refused:
        typer.echo(said_of(refused), err=True)
    raise typer.Exit(1)


@asynccontextmanager
async def _editor(settings: Settings) -> "AsyncIterator[Editor]":
    from bot.egress.dialogflow_editing import editing
    from bot.egress.window import Window
    from bot.store.database import open_database
    from bot.store.ledger_head import HeadFile
    from webhooks.secret_key import secret_key

    database = await open_database(settings)
    window = Window(database, settings.google_chat.mode, HeadFile(settings.data, secret_key(settings, loopback=True)))
    try:
        async with editing(settings.dialogflow, window, lambda: datetime.now(UTC)) as editor:
            yield editor
    finally:
        await window.close()
        await database.close()


async def _plan(settings: Settings, ours: "Agent") -> "tuple[There, list[Change]]":
    from bot.egress.dialogflow_agent import difference

    async with _editor(settings) as editor:
        there = await editor.read()
    return there, difference(there.agent, ours)


async def _push(settings: Settings, ours: "Agent") -> "tuple[There, list[Change]]":
    from bot.egress.dialogflow_agent import difference

    async with _editor(settings) as editor:
        there = await editor.read()
        changes = difference(there.agent, ours)
        await editor.push(there, ours, changes, _progress)
    return there, changes


def _progress(done: int, of: int) -> None:
    if sys.stderr.isatty():
        typer.echo(f"\rEnvoi\u00a0: {done} sur {of}" + ("\n" if done == of else ""), err=True, nl=False)


def _told(there: "There", changes: "list[Change]") -> dict[str, Any]:
    return {"changes": [asdict(change) for change in changes], "others": list(there.others)}


def _show(there: "There", changes: "list[Change]") -> None:
    for change in changes:
        taken = change.act == "add" and change.name in there.others
        note = " (existe, faite par d’autres\u00a0: elle deviendra celle du dossier)" if taken else ""
        if change.act == "add":
            note = f" ({len(change.coming)} {'phrases' if change.kind == 'intent' else 'valeurs'}){note}"
        typer.echo(f"{_SIGNS[change.act]} {_KINDS[change.kind]} {change.name}{note}")
        if change.act != "change":
            continue
        for sign, phrases in (("+", change.coming), ("-", change.going)):
            for phrase in phrases[:SHOWN]:
                typer.echo(f"    {sign} {phrase}")
            if len(phrases) > SHOWN:
                typer.echo(f"    {sign} … et {len(phrases) - SHOWN} de plus")
        if change.answer:
            typer.echo("    ~ réponse")
        if change.settings:
            typer.echo("    ~ précision ou webhook")
    others = f" {len(there.others)} intention(s) faite(s) par d’autres, laissée(s)." if there.others else ""
    if changes:
        typer.echo(f"{len(changes)} différence(s).{others} «\u00a0guichet dialogflow push\u00a0» les applique.")
    else:
        typer.echo(f"L’agent est pareil au dossier.{others}")
