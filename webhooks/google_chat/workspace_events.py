"""`POST /webhooks/google-chat/events`: all that is said in our spaces, where an operator wants it (Workspace Events).

A Pub/Sub push, signed by the subscription's service account, which is ours. What agents say to each other is kept by
its name alone; what mentions us comes by the other door too, and is left to it; a message taken back in Google Chat
that went to a member is taken back from the conversation. Closed (404) without GOOGLE_CHAT__EVENTS_AUDIENCE.
Source: developers.google.com/workspace/events/guides/events-chat.
"""

import base64
import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import uuid5

import structlog
from aiohttp import web
from pydantic import ValidationError

from bot.desk import Desk
from bot.dialogue.handoff import Agent
from bot.egress.credentials import read_account
from bot.egress.google_keys import GoogleKeys
from bot.egress.window import Window
from bot.errors import GuichetError, Overloaded
from bot.settings import ChatMode, GoogleChatSettings
from bot.store import inbound
from bot.store.chat_threads import place_of
from bot.store.database import Database
from webhooks.app_keys import WORKSPACE_EVENTS
from webhooks.google_chat.addressed import calls_us
from webhooks.google_chat.door import ROUTE, verified_body
from webhooks.google_chat.shapes import Message, Push, SpaceEvent
from webhooks.google_chat.verifying import ACCOUNTS, ACCOUNTS_KEYS, Expected, Verifier
from webhooks.problems import NotJson, Unreadable

log = structlog.get_logger()
ROUTES = web.RouteTableDef()
_CREATED = ("google.workspace.chat.message.v1.created", "google.workspace.chat.message.v1.batchCreated")
_DELETED = ("google.workspace.chat.message.v1.deleted", "google.workspace.chat.message.v1.batchDeleted")
_SUBSCRIPTION = "google.workspace.events.subscription.v1."


@dataclass(frozen=True, slots=True)
class WorkspaceEvents:
    """Hears what is said. `now` gives aware UTC."""

    verifier: Verifier
    settings: GoogleChatSettings
    database: Database
    desk: Desk
    now: Callable[[], datetime]

    async def hear(self, kind: str, payload: SpaceEvent) -> None:
        """An event of that kind. Raises `Overloaded`."""
        if kind.startswith(_SUBSCRIPTION):
            log.warning("chat_subscription", kind=kind.removeprefix(_SUBSCRIPTION)[:40])
            return
        ours = {*self.settings.spaces, *self.settings.handoff_spaces}
        for message in payload.all():
            space = (message.name or "").split("/messages/", maxsplit=1)[0]
            if message.name is None or space not in ours or self.settings.mode is ChatMode.OFF:
                continue
            if kind in _CREATED:
                await self._said(message.name, space, message)
            elif kind in _DELETED:
                await self._taken_back(message.name)

    async def _said(self, name: str, space: str, message: Message) -> None:
        if message.sender.type == "BOT" or calls_us(message):
            return
        async with self.database.transaction() as db:
            place = await place_of(db, space, name=message.thread.name, key=message.thread.threadKey)
            if place is not None:
                await inbound.heard(db, name, place.conversation, at=self.now())

    async def _taken_back(self, name: str) -> None:
        async with self.database.reading() as db:
            talk = await inbound.conversation_of(db, name)
        if talk is None:
            return
        seen = await self.database.hot.read(talk, uuid5(talk, name))
        if seen is None or seen.answered is None or seen.answered.message.agent is None:
            return
        message = seen.answered.message
        try:
            await self.desk.withdraw(talk, Agent(message.agent or "", message.agent_name or ""), message.seq)
        except Overloaded:
            raise
        except GuichetError as refused:
            log.info("chat_withdrawal_refused", conversation=str(talk), error=type(refused).__name__)


def events_verifier(settings: GoogleChatSettings, window: Window, now: Callable[[], datetime]) -> Verifier:
    """The subscription signs with our own service account, or as Pub/Sub of our project: nobody else is believed."""
    account = read_account(settings.credentials, "GUICHET_GOOGLE_CHAT__CREDENTIALS", loopback=True)
    emails = set() if account is None else {str(account["client_email"])}
    if settings.project_number is not None:
        emails.add(f"service-{settings.project_number}@gcp-sa-pubsub.iam.gserviceaccount.com")
    expected = Expected(settings.events_audience or "", ACCOUNTS, frozenset(emails))
    return Verifier(expected, GoogleKeys(settings.certificates_url or ACCOUNTS_KEYS, window, now), now)


@ROUTES.post(f"{ROUTE}/events")
async def workspace_events(request: web.Request) -> web.Response:
    """A push: acknowledged with 204, or delivered again."""
    events = request.app.get(WORKSPACE_EVENTS)
    if events is None:
        raise web.HTTPNotFound
    kind, payload = _read(await verified_body(request, events.verifier))
    await events.hear(kind, payload)
    return web.Response(status=204)


def _read(body: bytes) -> tuple[str, SpaceEvent]:
    try:
        told: Any = json.loads(body)
    except (ValueError, RecursionError):
        raise NotJson from None
    try:
        pushed = Push.model_validate(told).message
        data = json.loads(base64.b64decode(pushed.data or "", validate=True) or b"{}")
        return str(pushed.attributes.get("ce-type", "")), SpaceEvent.model_validate(data)
    except (ValidationError, ValueError, RecursionError):
        raise Unreadable from None
