"""Typed keys of what the app carries (aiohttp's AppKey): one list, so that a handler's needs can be read."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from aiohttp import web

from bot.assistant import Assistant
from bot.desk import Desk
from bot.redaction.redactor import Redactor
from bot.settings import Settings
from bot.store.database import Database
from portal_stub.closures import ClosuresFile
from webhooks.dialogflow.recent import Recent
from webhooks.identity import IdentityKeys
from webhooks.limits import Limits
from webhooks.minding import Minding
from webhooks.notice import Notice
from webhooks.readiness import Readiness
from webhooks.served import Served
from webhooks.stream import Hub

if TYPE_CHECKING:  # SQLAlchemy comes with these, and no member's turn needs it
    from bot.egress.window import Window
    from webhooks.google_chat.hearing import Bureau
    from webhooks.google_chat.verifying import Verifier
    from webhooks.google_chat.workspace_events import WorkspaceEvents

SETTINGS = web.AppKey("settings", Settings)
SERVED = web.AppKey("served", Served)
GOOGLE_CHAT: web.AppKey["Bureau"] = web.AppKey("google_chat")  # absent: Google Chat is not set
GOOGLE_CHAT_VERIFIER: web.AppKey["Verifier"] = web.AppKey("google_chat_verifier")
WORKSPACE_EVENTS: web.AppKey["WorkspaceEvents"] = web.AppKey("workspace_events")  # absent: the route is closed
WINDOW: web.AppKey["Window"] = web.AppKey("window")
MINDING = web.AppKey("minding", Minding)
SECRET = web.AppKey("secret", bytes)
DATABASE = web.AppKey("database", Database)
REDACTOR = web.AppKey("redactor", Redactor)
# by its rules alone, for the console's search: a lone word has no sentence that a likelihood could be read from
SEARCH_REDACTOR = web.AppKey("search_redactor", Redactor)
ASSISTANT = web.AppKey("assistant", Assistant)
DESK = web.AppKey("desk", Desk)
IDENTITY_KEYS = web.AppKey("identity_keys", IdentityKeys)
LIMITS = web.AppKey("limits", Limits)
CLOSURES = web.AppKey("closures", ClosuresFile)
NOTICE = web.AppKey("notice", Notice)
READINESS = web.AppKey("readiness", Readiness)
HUB = web.AppKey("hub", Hub)
FULFILLED = web.AppKey("fulfilled", Recent)
NOW: web.AppKey[Callable[[], datetime]] = web.AppKey("now")
