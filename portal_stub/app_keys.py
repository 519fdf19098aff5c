"""Typed keys of what the portal's app carries."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from aiohttp import web

from portal_stub.announcements import Announcements
from portal_stub.article_shelf import Shelf
from portal_stub.brand import Brand
from portal_stub.chat import Chat
from portal_stub.closures import ClosuresFile
from portal_stub.config import PortalConfig
from portal_stub.directory import Directory
from portal_stub.forms import FormSeal
from portal_stub.identity import PortalIdentity
from portal_stub.mail import Mailer
from portal_stub.maps import Maps
from portal_stub.membership import Membership
from portal_stub.pages import Page
from portal_stub.published import Published
from portal_stub.questions import QuestionsFile
from portal_stub.rendering import Templates
from portal_stub.signed_links import SignedLinks
from portal_stub.static_files import StaticFiles
from portal_stub.store.database import PortalDatabase

if TYPE_CHECKING:  # these read the keys below
    from portal_stub.audience import Audience
    from portal_stub.statement import Run

CONFIG = web.AppKey("config", PortalConfig)
BRAND = web.AppKey("brand", Brand)
PAGES = web.AppKey("pages", Mapping[str, Page])
QUESTIONS = web.AppKey("questions", QuestionsFile)
PUBLISHED = web.AppKey("published", Mapping[str, tuple[Published, ...]])
TEMPLATES = web.AppKey("templates", Templates)
STATIC = web.AppKey("static", StaticFiles)
SEAL = web.AppKey("seal", FormSeal)
IDENTITY = web.AppKey("identity", PortalIdentity)
DIRECTORY = web.AppKey("directory", Directory)
CLOSURES = web.AppKey("closures", ClosuresFile)
DATABASE = web.AppKey("portal_database", PortalDatabase)
MAILER = web.AppKey("mailer", Mailer)
MEMBERSHIP = web.AppKey("membership", Membership)
MAPS: web.AppKey[Maps | None] = web.AppKey("maps")
LINKS = web.AppKey("links", SignedLinks)
CHAT = web.AppKey("chat", Chat)
ANNOUNCEMENTS = web.AppKey("announcements", Announcements)
ARTICLES = web.AppKey("articles", Shelf)
AUDIENCE: web.AppKey["Audience"] = web.AppKey("audience")
STATEMENT: web.AppKey["Run"] = web.AppKey("statement")
