"""The door of /editeur: editors' own accounts (`guichet portal editors add`), sessions and cookie, apart from members'.

    editor = await require_editor(request)    her name; else a redirect to /editeur/connexion
    show_editor(request, "demandes.html", "Demandes", editor, …)    a page of hers, which no browser keeps

The cookie goes to /editeur alone, with no request from elsewhere. Forms are bound to her session.
"""

import hashlib
import secrets
from typing import Any

import structlog
from aiohttp import web

from portal_stub.app_keys import CONFIG, DATABASE, SEAL
from portal_stub.form_checks import password_typed
from portal_stub.forms import VISIT, read_form
from portal_stub.member import Visit
from portal_stub.passwords import LONGEST, matches
from portal_stub.presenting import show
from portal_stub.store import editors, tries
from portal_stub.store.database import now

COOKIE = "editeur_session"
PATH = "/editeur"
SIGN_IN = f"{PATH}/connexion"
_LONGEST_NAME = 64
log = structlog.get_logger(__name__)


def _hash(request: web.Request) -> bytes:
    return hashlib.sha256(request.cookies.get(COOKIE, "").encode()).digest()


async def require_editor(request: web.Request) -> str:
    """The editor who asks. Raises a redirect to the page of sign-in."""
    found = None
    if request.cookies.get(COOKIE):
        async with request.app[DATABASE].transaction() as db:
            found = await editors.session_of(db, _hash(request), at=now())
    if found is None:
        raise web.HTTPSeeOther(SIGN_IN)
    request[VISIT] = Visit(session=f"editeur.{found[0]}")
    return found[1]


def show_editor(
    request: web.Request, template: str, title: str, editor: str, *, status: int = 200, **values: Any
) -> web.Response:
    """The template of templates/editeur, for her."""
    response = show(request, f"editeur/{template}", title=title, status=status, editor=editor, **values)
    response.headers["Cache-Control"] = "private, no-store"
    return response


async def sign_in_page(request: web.Request) -> web.Response:
    """GET /editeur/connexion."""
    request[VISIT] = Visit()
    return _page(request)


async def sign_in(request: web.Request) -> web.Response:
    """POST /editeur/connexion: slowed after five wrong tries, like members'."""
    request[VISIT] = Visit()
    form = await read_form(request, request.app[SEAL])
    name = form.get("identifiant", "").strip().lower()[:_LONGEST_NAME]
    async with request.app[DATABASE].transaction() as db:
        wait_s = await tries.count_one(db, f"editeur:{name}", at=now())
        hashed = await editors.password_of(db, name)
    if wait_s:
        log.info("editor_sign_in_slowed")
        response = _page(request, status=429, wrong="Trop d’essais manqués. Attendez un quart d’heure, puis réessayez.")
        response.headers["Retry-After"] = str(wait_s)
        return response
    if not await matches(hashed, password_typed(form.get("mot_de_passe", "")[: LONGEST + 1])):
        log.info("editor_sign_in_refused")
        return _page(request, status=422, wrong="Identifiant ou mot de passe incorrect.")
    token = secrets.token_urlsafe(32)
    async with request.app[DATABASE].transaction() as db:
        await tries.forget(db, f"editeur:{name}")
        await editors.end(db, _hash(request))
        await editors.begin(db, hashlib.sha256(token.encode()).digest(), name, at=now())
    response = web.Response(status=303, headers={"Location": PATH})
    https = request.app[CONFIG].https
    response.set_cookie(COOKIE, token, path=PATH, secure=https, httponly=True, samesite="Strict")
    return response


async def still_there(request: web.Request) -> web.Response:
    """GET /editeur/session: a page tells that something is typed in it."""
    await require_editor(request)
    return web.Response(status=204)


async def sign_out(request: web.Request) -> web.Response:
    """POST /editeur/deconnexion."""
    await require_editor(request)
    await read_form(request, request.app[SEAL])
    async with request.app[DATABASE].transaction() as db:
        await editors.end(db, _hash(request))
    response = web.Response(status=303, headers={"Location": SIGN_IN})
    response.del_cookie(COOKIE, path=PATH, secure=request.app[CONFIG].https, httponly=True, samesite="Strict")
    return response


def _page(request: web.Request, *, status: int = 200, wrong: str = "") -> web.Response:
    return show(request, "editeur/connexion.html", status=status, title="Entrer pour tenir le portail", wrong=wrong)


async def purge_editors(app: web.Application) -> None:
    """Ended sessions and old acts go."""
    async with app[DATABASE].transaction() as db:
        await editors.purge(db, at=now())


ROUTES = [
    web.get(SIGN_IN, sign_in_page),
    web.post(SIGN_IN, sign_in),
    web.get(f"{PATH}/session", still_there),
    web.post(f"{PATH}/deconnexion", sign_out),
]
