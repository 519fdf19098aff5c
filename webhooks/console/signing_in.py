"""Signing in and out. Unknown names get the same answers as wrong passwords, as slowly, and are slowed the same way."""

import hashlib
import re
import secrets
from collections import OrderedDict
from datetime import datetime

import structlog
from aiohttp import web

from bot.store import agents, audit
from bot.store.agents import Credentials, Tries
from bot.store.database import Database
from webhooks.app_keys import DATABASE, NOW
from webhooks.console import passwords
from webhooks.console.visits import (
    COOKIE,
    SIGN_IN,
    Visit,
    check_same_site,
    go_to,
    hash_of,
    html,
    is_https,
    page,
    read_form,
)

log = structlog.get_logger()
ROUTES = web.RouteTableDef()
HOME = "/console/conversations"
_WRONG = "Identifiant ou mot de passe incorrect."
_OURS = re.compile(r"/console/[a-z0-9/-]*")
_MOST_STRANGERS = 1000


class Strangers:
    """Wrong tries for names that are nobody's, so that being slowed does not tell which names exist. Kept by this
    process alone, hashed, the latest thousand.
    """

    def __init__(self) -> None:
        self._tries: OrderedDict[bytes, Tries] = OrderedDict()

    def try_again(self, name: str, at: datetime) -> int:
        """Counts one more try and gives 0, or the seconds to wait, with nothing counted."""
        key = hashlib.sha256(name.encode()).digest()
        tries = self._tries.pop(key, Tries())
        wait_s = tries.wait_s(at)
        self._tries[key] = tries if wait_s else tries.one_more(at)
        if len(self._tries) > _MOST_STRANGERS:
            self._tries.popitem(last=False)
        return wait_s


_STRANGERS = Strangers()


@ROUTES.get(SIGN_IN)
async def sign_in_page(request: web.Request) -> web.Response:
    """The form."""
    return html(request, "sign_in.html", None, next_page=_next_page(request.query.get("suite", "")), wrong=None)


@ROUTES.post(SIGN_IN)
async def sign_in(request: web.Request) -> web.Response:
    """A new session, whatever the old one was; or the form again with the reason."""
    try:
        check_same_site(request)
        form = await read_form(request)
    except web.HTTPException as mishap:
        if mishap.status not in (400, 403, 413, 415):
            raise
        wrong = "Le formulaire n’a pas pu être lu. Recommencez."
        return html(request, "sign_in.html", None, status=mishap.status, next_page=HOME, wrong=wrong)
    next_page, at = _next_page(form.get("suite", "")), request.app[NOW]()
    name = form.get("identifiant", "").strip().lower()[:64]
    credentials, wait_s = await _may_try(request.app[DATABASE], name, at)
    if wait_s:
        log.info("sign_in_slowed")
        wrong = f"Trop d’essais. Patientez {_said(wait_s)}, puis réessayez."
        response = html(request, "sign_in.html", None, status=429, next_page=next_page, wrong=wrong)
        response.headers["Retry-After"] = str(wait_s)
        return response
    hashed = None if credentials is None else credentials.password_hash
    if not await passwords.matches(hashed, form.get("mot-de-passe", "")) or credentials is None:
        log.info("sign_in_refused")
        return html(request, "sign_in.html", None, status=422, next_page=next_page, wrong=_WRONG)
    return await _signed_in(request, credentials, at, next_page)


async def _may_try(database: Database, name: str, at: datetime) -> tuple[Credentials | None, int]:
    """The account, and how long to wait. The try is counted before the password is looked at: many at once count
    too.
    """
    async with database.transaction() as db:
        credentials = await agents.credentials_of(db, name)
        if credentials is None:
            return None, _STRANGERS.try_again(name, at)
        wait_s = credentials.tries.wait_s(at)
        if not wait_s:
            await agents.remember_tries(db, credentials.account, credentials.tries.one_more(at))
    return credentials, wait_s


async def _signed_in(request: web.Request, credentials: Credentials, at: datetime, next_page: str) -> web.Response:
    token, account = secrets.token_urlsafe(32), credentials.account
    async with request.app[DATABASE].transaction() as db:
        await agents.remember_tries(db, account, Tries())
        await agents.close_session(db, hash_of(request.cookies.get(COOKIE, "")))
        await agents.open_session(db, account, hash_of(token), at=at)
        await audit.note(db, "agent:session:opened", at=at, actor=account.id, actor_name=account.display_name)
    response = go_to(next_page)
    response.set_cookie(COOKIE, token, path="/console", httponly=True, samesite="Lax", secure=is_https(request))
    return response


@ROUTES.post("/console/deconnexion")
@page()
async def sign_out(request: web.Request, visit: Visit) -> web.Response:
    """The session ends here and on the server."""
    at, account = request.app[NOW](), visit.account
    async with request.app[DATABASE].transaction() as db:
        await agents.close_session(db, hash_of(request.cookies.get(COOKIE, "")))
        await audit.note(db, "agent:session:closed", at=at, actor=account.id, actor_name=account.display_name)
    response = go_to(SIGN_IN)
    response.del_cookie(COOKIE, path="/console")
    return response


def _next_page(asked: str) -> str:
    """Where to go after signing in: a page of ours, or the list."""
    known = _OURS.fullmatch(asked) and asked not in (SIGN_IN, "/console/")
    return asked if known else HOME


def _said(seconds: int) -> str:
    if seconds < 60:
        return f"{seconds}\u00a0secondes" if seconds > 1 else "1\u00a0seconde"
    minutes = -(-seconds // 60)
    return f"{minutes}\u00a0minutes" if minutes > 1 else "1\u00a0minute"
