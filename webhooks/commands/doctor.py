"""`guichet doctor`: what is configured, reachable, missing.

Exit 1 only if something that is configured does not work.
"""

import asyncio
import json
import sys
from collections.abc import AsyncIterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Annotated, Literal

import typer

from bot.errors import EgressStopped, KnowledgeBroken, SettingsWrong
from bot.settings import ChatMode, Settings, read_settings

_SIGNS = {"ok": "✓", "off": "–", "warning": "!", "broken": "✗"}


@dataclass(frozen=True, slots=True)
class Finding:
    """What was looked at, how it stands, and what to do. `off`: not configured, which is no fault."""

    part: str
    state: Literal["ok", "off", "warning", "broken"]
    says: str


def command(
    data: Annotated[Path | None, typer.Option("--data", metavar="DIR", help="Dossier des données.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Sortie pour un programme.")] = False,
) -> None:
    """Dit ce qui est réglé, joignable, absent."""
    settings = read_settings(**({"data": data} if data else {}))

    async def run() -> list[Finding]:
        return [finding async for finding in _examine(settings)]

    findings = asyncio.run(run())
    if as_json:
        typer.echo(json.dumps([asdict(finding) for finding in findings], ensure_ascii=False, indent=2))
    else:
        width = max(len(finding.part) for finding in findings)
        for finding in findings:
            typer.echo(f"{_SIGNS[finding.state]} {finding.part:<{width}}  {finding.says}")
    sys.exit(1 if any(finding.state == "broken" for finding in findings) else 0)


async def _examine(settings: Settings) -> AsyncIterator[Finding]:
    yield Finding("données", "ok", f"dossier {settings.data.resolve()}")
    async for finding in _database(settings):
        yield finding
    yield await _redis(settings)
    yield await _dialogflow(settings)
    yield await _mail(settings)
    async for finding in _portal(settings):
        yield finding
    for look in (_knowledge, _hours, _google_chat, _google_chat_events, _identity, _secret):
        yield look(settings)


async def _database(settings: Settings) -> AsyncIterator[Finding]:
    from bot.store.database import open_database
    from bot.store.ledger import read_head
    from bot.store.outbox_queue import backlog, deletes_owed
    from bot.store.outbox_spaces import paused_spaces
    from bot.store.switches import EGRESS, FORWARDED_IGNORED, STOPPED, read_switch

    try:
        database = await open_database(settings)
    except SettingsWrong as wrong:
        yield Finding("base", "broken", str(wrong))
        return
    try:
        async with database.reading() as db:
            head = await read_head(db)
            stopped = await read_switch(db, EGRESS) == STOPPED
            forwarded = await read_switch(db, FORWARDED_IGNORED)
            (_, dead, _), deletes, paused = await backlog(db), await deletes_owed(db), await paused_spaces(db)
    finally:
        await database.close()
    yield Finding("base", "ok", f"{database.dialect}, au dernier schéma")
    yield Finding("registre", "ok", f"{head.count} envoi(s) consigné(s)")
    if stopped:
        yield Finding("envois", "warning", "arrêtés (guichet egress start pour les rouvrir)")
    if dead:
        yield Finding("lettres mortes", "warning", f"{dead} refusée(s) par Google (console, page «Envois vers Google»)")
    for one in paused:
        why = "l’application en a été retirée" if one.reason is None else f"Google refuse d’y écrire ({one.reason})"
        yield Finding("espace", "warning", f"{one.space}\u00a0: {why}, {one.owed} envoi(s) en attente")
    if deletes and settings.google_chat.mode is ChatMode.OFF:
        says = f"{deletes} suppression(s) due(s) à Google attendent\u00a0: rien ne part en mode off"
        yield Finding("suppressions", "warning", f"{says} (docs/operating.md, «Quitter Google»)")
    if forwarded is not None:
        says = "un en-tête X-Forwarded-For a été ignoré : réglez GUICHET_TRUSTED_PROXIES, sinon tous les membres"
        yield Finding("mandataires", "warning", f"{says} partagent une même limite")


async def _redis(settings: Settings) -> Finding:
    if settings.redis_url is None:
        return Finding("valkey", "off", "non réglé ; limites en mémoire")
    from webhooks.limits import open_storage

    try:
        answers = await open_storage(settings.redis_url.get_secret_value()).check()
    except Exception as error:  # whatever the client raises: it does not answer
        return Finding("valkey", "broken", f"ne répond pas ({type(error).__name__})")
    return Finding("valkey", "ok" if answers else "broken", "joignable" if answers else "ne répond pas")


def _knowledge(settings: Settings) -> Finding:
    from bot.knowledge.loading import load_knowledge
    from bot.knowledge.sources import packaged_sources
    from bot.nlu.index import load

    try:
        knowledge = load_knowledge(packaged_sources(settings, settings.portal_url or "http://127.0.0.1:8081"))
    except (KnowledgeBroken, SettingsWrong) as broken:
        first = broken.problems[0] if isinstance(broken, KnowledgeBroken) else str(broken)
        return Finding("connaissance", "broken", f"{first} (guichet intents lint dit tout)")
    says = f"{len(knowledge.intents)} intentions, {len(knowledge.phrases)} phrases"
    if load(settings.data / "understanding", knowledge) is None:
        return Finding("connaissance", "warning", f"{says} ; index à construire (guichet intents build)")
    return Finding("connaissance", "ok", f"{says} ; index construit")


async def _portal(settings: Settings) -> AsyncIterator[Finding]:
    """Whether each page of a portal of one's own is served, with its anchors."""
    if settings.portal_pages is None and settings.portal_url is None:
        yield Finding("portail", "off", "le portail fourni")
        return
    from bot.egress.window import Window
    from bot.knowledge.loading import load_knowledge
    from bot.knowledge.sources import packaged_sources
    from bot.store.database import open_database
    from bot.store.ledger_head import HeadFile
    from webhooks.commands.portal_check import look_at_pages, told_of
    from webhooks.secret_key import secret_key
    from webhooks.served import origin_of

    portal = settings.portal_url or "http://127.0.0.1:8081"
    try:
        knowledge = load_knowledge(packaged_sources(settings, portal))
        database = await open_database(settings)
    except (KnowledgeBroken, SettingsWrong):  # told by the lines on the knowledge and on the database
        return
    window = Window(database, settings.google_chat.mode, HeadFile(settings.data, secret_key(settings, loopback=True)))
    try:
        origins = frozenset(map(origin_of, (portal, *settings.origins)))
        for state, says in told_of(*await look_at_pages(window, knowledge, origins)):
            yield Finding("portail", state, says)
    finally:
        await window.close()
        await database.close()


def _hours(settings: Settings) -> Finding:
    from bot.dialogue.hours import parse_hours

    if settings.handoff.hours is None:
        return Finding("horaires", "off", "conseillers joignables à toute heure")
    try:
        parse_hours(settings.handoff.hours)
    except ValueError as wrong:
        return Finding("horaires", "broken", f"GUICHET_HANDOFF__HOURS : {wrong}")
    return Finding("horaires", "ok", settings.handoff.hours)


def _google_chat(settings: Settings) -> Finding:
    chat = settings.google_chat
    if chat.mode is ChatMode.OFF:
        return Finding("google chat", "off", "mode off : rien ne part vers Google")
    missing = [name for name in ("spaces", "credentials") if not getattr(chat, name)]
    if missing:
        names = ", ".join(f"GUICHET_GOOGLE_CHAT__{name.upper()}" for name in missing)
        return Finding("google chat", "broken", f"mode {chat.mode.value}, il manque {names}")
    if chat.credentials != "anonymous" and not Path(chat.credentials or "").is_file():
        return Finding("google chat", "broken", "GUICHET_GOOGLE_CHAT__CREDENTIALS : ce fichier n’existe pas")
    return Finding("google chat", "ok", f"mode {chat.mode.value}, {len(chat.spaces)} espace(s)")


def _google_chat_events(settings: Settings) -> Finding:
    """What agents do there reaches us only where Google's word can be verified."""
    chat, part = settings.google_chat, "événements chat"
    if chat.mode is ChatMode.OFF:
        return Finding(part, "off", "mode off")
    source = chat.certificates_url or ""
    if source.startswith("file:") and not Path(source.removeprefix("file:").removeprefix("//")).is_file():
        return Finding(part, "broken", "GUICHET_GOOGLE_CHAT__CERTIFICATES_URL : ce fichier n’existe pas")
    if chat.audience is None:
        says = "refusés : réglez GUICHET_GOOGLE_CHAT__AUDIENCE pour que les conseillers agissent dans l’espace"
        return Finding(part, "warning", says)
    add_on = not chat.audience.isdigit()
    if add_on and settings.public_url is None:
        return Finding(part, "warning", "GUICHET_PUBLIC_URL manque : les boutons d’un module complémentaire en partent")
    if not chat.agents:
        return Finding(part, "warning", "vérifiés ; toute personne de l’espace peut agir (GUICHET_GOOGLE_CHAT__AGENTS)")
    return Finding(part, "ok", f"vérifiés ; {len(chat.agents)} conseiller(s) admis")


async def _dialogflow(settings: Settings) -> Finding:
    """Asks it something, as a member's turn would, where it is to be asked."""
    mode = settings.dialogflow.mode
    door = "ouvert" if settings.dialogflow.webhook_token else "fermé"
    if mode == "off":
        return Finding("dialogflow", "off", f"mode off\u00a0; webhook {door}")
    from google.api_core.exceptions import GoogleAPIError
    from google.auth.exceptions import GoogleAuthError

    from bot.egress.dialogflow_refusals import said_of

    try:
        await _ask_dialogflow(settings)
    except SettingsWrong as wrong:
        return Finding("dialogflow", "broken", str(wrong))
    except EgressStopped:
        return Finding("dialogflow", "warning", f"mode {mode}\u00a0; la sortie est fermée, rien n’a été demandé")
    except (GoogleAPIError, GoogleAuthError) as refused:
        return Finding("dialogflow", "broken", said_of(refused))
    where = settings.dialogflow.location
    says = f"mode {mode}, {where}\u00a0; l’agent répond\u00a0; webhook {door}"
    if where == "global" and not settings.dialogflow.endpoint:
        return Finding("dialogflow", "warning", f"{says}\u00a0; ses données sont gardées aux États-Unis")
    return Finding("dialogflow", "ok", says)


async def _ask_dialogflow(settings: Settings) -> None:
    from datetime import UTC, datetime

    from bot.egress.dialogflow import Dialogflow
    from bot.egress.window import Window
    from bot.store.database import open_database
    from bot.store.ledger_head import HeadFile
    from webhooks.secret_key import secret_key

    key = secret_key(settings, loopback=True)
    database = await open_database(settings)
    window = Window(database, settings.google_chat.mode, HeadFile(settings.data, key))
    try:
        asked = Dialogflow(settings.dialogflow, window, key, lambda: datetime.now(UTC))
        try:
            await asked.check()
        finally:
            await asked.close()
    finally:
        await window.close()
        await database.close()


def _identity(settings: Settings) -> Finding:
    if settings.identity_keys is None:
        return Finding("identité", "ok", "clés du portail fourni")
    if settings.identity_keys.startswith("https:"):
        return Finding("identité", "ok", "clés lues à leur adresse à la première identité présentée")
    path = Path(settings.identity_keys.removeprefix("file://").removeprefix("file:"))
    if not path.is_file():
        return Finding("identité", "broken", "GUICHET_IDENTITY_KEYS : ce fichier n’existe pas")
    return Finding("identité", "ok", "clés lisibles")


async def _mail(settings: Settings) -> Finding:
    from aiosmtplib import SMTPException

    from portal_stub.errors import PortalCannotStart
    from portal_stub.mail import parse_server, reach

    if settings.portal.smtp_url is None:
        return Finding("courrier", "off", "boîte aux lettres intégrée, sur cette machine")
    try:
        await reach(parse_server(settings.portal.smtp_url))
    except PortalCannotStart as wrong:
        return Finding("courrier", "broken", str(wrong))
    except (OSError, SMTPException, TimeoutError) as refused:
        return Finding("courrier", "broken", f"le serveur SMTP ne répond pas ({type(refused).__name__})")
    return Finding("courrier", "ok", "le serveur SMTP répond")


def _secret(settings: Settings) -> Finding:
    from webhooks.secret_key import SHORTEST

    if settings.secret_key is None:
        return Finding("clé secrète", "ok", "faite dans le dossier des données")
    if len(settings.secret_key.get_secret_value()) < SHORTEST:
        return Finding("clé secrète", "warning", f"moins de {SHORTEST} caractères : refusée hors de cette machine")
    return Finding("clé secrète", "ok", "réglée")
