"""`guichet doctor`: what is configured, reachable, missing.

Exit 1 only if something that is configured does not work.
"""

import asyncio
import json
import sys
from collections.abc import AsyncIterator
from dataclasses import asdict

import typer

from bot.errors import KnowledgeBroken, SettingsWrong
from bot.settings import ChatMode, Settings
from webhooks.commands import doctor_google
from webhooks.commands.databases import Data, Json, settings_of
from webhooks.commands.finding import Finding

_SIGNS = {"ok": "✓", "off": "–", "warning": "!", "broken": "✗"}


def command(
    data: Data = None,
    as_json: Json = False,
) -> None:
    """Dit ce qui est réglé, joignable, absent."""
    settings = settings_of(data)

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
    yield await doctor_google.dialogflow(settings)
    yield await _mail(settings)
    async for finding in _portal(settings):
        yield finding
    for look in (_knowledge, _notice, _hours):
        yield look(settings)
    async for finding in doctor_google.google_chat(settings):
        yield finding
    for look in (doctor_google.google_chat_events, _identity, _secret):
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
        says = "un en-tête X-Forwarded-For a été ignoré\u00a0: réglez GUICHET_TRUSTED_PROXIES, sinon tous les membres"
        yield Finding("mandataires", "warning", f"{says} partagent une même limite")


async def _redis(settings: Settings) -> Finding:
    if settings.redis_url is None:
        return Finding("valkey", "off", "non réglé\u00a0; limites en mémoire")
    from webhooks.limits import open_storage

    try:
        await open_storage(settings.redis_url)
    except SettingsWrong as wrong:
        return Finding("valkey", "broken", str(wrong))
    return Finding("valkey", "ok", "joignable")


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
        return Finding("connaissance", "warning", f"{says}\u00a0; index à construire (guichet intents build)")
    return Finding("connaissance", "ok", f"{says}\u00a0; index construit")


def _notice(settings: Settings) -> Finding:
    """Whether the brand file says what the notice needs of it (RGPD, articles 9 and 13)."""
    from bot.knowledge.brand import read_brand
    from bot.knowledge.problems import Problems
    from bot.knowledge.sources import packaged_sources

    unread = Finding("avis", "off", "le fichier de marque n’a pas pu être lu")  # the line on the knowledge tells why
    try:
        sources = packaged_sources(settings, "")
        brand = read_brand(sources.brand, Problems())
    except SettingsWrong:
        return unread
    if brand is None:
        return unread
    if holes := brand.holes(sources.service):
        return Finding("avis", "warning", f"à compléter dans {sources.brand.name}\u00a0: {', '.join(holes)}")
    if settings.brand is None:
        return Finding("avis", "ok", "complet, avec les exemples du portail fourni (GUICHET_BRAND pour les vôtres)")
    return Finding("avis", "ok", "complet")


async def _portal(settings: Settings) -> AsyncIterator[Finding]:
    """Whether each page of a portal of one's own is served, with its anchors."""
    if settings.portal_pages is None and settings.portal_url is None:
        yield Finding("portail", "off", "le portail fourni")
        return
    from bot.knowledge.loading import load_knowledge
    from bot.knowledge.sources import packaged_sources
    from webhooks.commands.portal_check import look_at_pages, told_of
    from webhooks.served import origin_of

    portal = settings.portal_url or "http://127.0.0.1:8081"
    try:
        knowledge = load_knowledge(packaged_sources(settings, portal))
        async with doctor_google.window_of(settings) as window:
            origins = frozenset(map(origin_of, (portal, *settings.origins)))
            found = told_of(*await look_at_pages(window, knowledge, origins))
    except (KnowledgeBroken, SettingsWrong):  # told by the lines on the knowledge and on the database
        return
    for state, says in found:
        yield Finding("portail", state, says)


def _hours(settings: Settings) -> Finding:
    from bot.dialogue.hours import parse_hours

    if settings.handoff.hours is None:
        return Finding("horaires", "off", "conseillers joignables à toute heure")
    try:
        parse_hours(settings.handoff.hours)
    except ValueError as wrong:
        return Finding("horaires", "broken", f"GUICHET_HANDOFF__HOURS\u00a0: {wrong}")
    return Finding("horaires", "ok", settings.handoff.hours)


def _identity(settings: Settings) -> Finding:
    from webhooks.identity import check_source

    if settings.identity_keys is None:
        return Finding("identité", "ok", "clés du portail fourni")
    if settings.identity_keys.startswith("https:"):
        return Finding("identité", "ok", "clés lues à leur adresse à la première identité présentée")
    try:
        check_source(settings.identity_keys)
    except SettingsWrong as wrong:
        return Finding("identité", "broken", str(wrong))
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
        return Finding("clé secrète", "warning", f"moins de {SHORTEST} caractères\u00a0: refusée hors de cette machine")
    return Finding("clé secrète", "ok", "réglée")
