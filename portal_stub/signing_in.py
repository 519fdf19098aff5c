"""Signing in and out: /connexion, /deconnexion; and /cgu/accepter, asked where the terms have changed."""

import structlog
from aiohttp import web

from portal_stub.app_keys import DATABASE, PUBLISHED, SEAL
from portal_stub.form_checks import LONGEST_EMAIL
from portal_stub.forms import read_form, visit_of
from portal_stub.password_checking import Checked, check_password
from portal_stub.passwords import LONGEST
from portal_stub.popups import unread
from portal_stub.presenting import show
from portal_stub.sessions import (
    ACCEPT_PATH,
    has_accepted,
    own_path,
    sign_in,
    sign_out,
    signed_in_member,
    terms_in_force,
)
from portal_stub.store import accounts
from portal_stub.store.announcements import Place
from portal_stub.store.database import now
from portal_stub.terms import changes

log = structlog.get_logger(__name__)
_AFTER_SIGN_OUT = "/connexion?sortie=1"


async def sign_in_page(request: web.Request) -> web.Response:
    """GET /connexion; who is signed in goes on."""
    wanted = own_path(request.query.get("next", ""), "")
    if visit_of(request).member is not None:
        raise web.HTTPSeeOther(wanted or "/compte")
    return _page(request, wanted=wanted)


async def post_sign_in(request: web.Request) -> web.Response:
    """POST /connexion: a new session, whatever the old one was; or the form again with the reason."""
    form = await read_form(request, request.app[SEAL])
    wanted, name = own_path(form.get("next", ""), ""), form.get("identifiant", "").strip()[:LONGEST_EMAIL]
    checked = await check_password(request, name, form.get("mot_de_passe", "")[: LONGEST + 1])
    if checked.account is None:
        return _refused(request, checked, wanted=wanted, typed=name)
    response = web.Response(status=303, headers={"Location": wanted or "/compte"})
    await sign_in(request, response, checked.account)
    return response


def _refused(request: web.Request, checked: Checked, *, wanted: str, typed: str) -> web.Response:
    if not checked.wait_s:
        log.info("member_sign_in_refused")
        return _page(request, wanted=wanted, status=422, typed=typed, wrong=checked.told)
    log.info("member_sign_in_slowed")
    response = _page(request, wanted=wanted, status=429, typed=typed, wrong=checked.told)
    response.headers["Retry-After"] = str(checked.wait_s)
    return response


def _page(request: web.Request, *, wanted: str, status: int = 200, typed: str = "", wrong: str = "") -> web.Response:
    first = status == 200
    left, kept = "sortie" in request.query and first, "garde" in request.query and first
    told = {"wanted": wanted, "typed": typed, "wrong": wrong, "left": left, "kept": kept}
    told["announced"] = unread(request, Place.SIGN_IN)
    return show(request, "connexion.html", slug="connexion", status=status, **told)


async def post_sign_out(request: web.Request) -> web.Response:
    """POST /deconnexion; a session that has ended by itself needs no more."""
    response = web.Response(status=303, headers={"Location": _AFTER_SIGN_OUT})
    if visit_of(request).member is not None:
        await read_form(request, request.app[SEAL])
        await sign_out(request, response)
    return response


async def accept_page(request: web.Request) -> web.Response:
    """GET /cgu/accepter: the terms in force, and what changed since those she accepted."""
    member, wanted = signed_in_member(request), own_path(request.query.get("next", ""))
    if has_accepted(request, member):
        raise web.HTTPSeeOther(wanted)
    versions = request.app[PUBLISHED]["cgu"]
    before = next((one for one in versions if one.version == member.terms), None)
    changed = () if before is None else changes(before, versions[-1])
    return show(
        request, "cgu-accepter.html", title="Conditions d’utilisation", wanted=wanted, before=before, changed=changed
    )


async def accept(request: web.Request) -> web.Response:
    """POST /cgu/accepter: kept with its version and its time."""
    form = await read_form(request, request.app[SEAL])
    member = signed_in_member(request)
    if form.get("version") != str(terms_in_force(request)):  # a newer one came while she read
        raise web.HTTPSeeOther(ACCEPT_PATH)
    async with request.app[DATABASE].transaction() as db:
        await accounts.accept_terms(db, member.id, terms_in_force(request), at=now())
    raise web.HTTPSeeOther(own_path(form.get("next", "")))


ROUTES = [
    web.get("/connexion", sign_in_page, name="connexion"),
    web.post("/connexion", post_sign_in),
    web.post("/deconnexion", post_sign_out),
    web.get(ACCEPT_PATH, accept_page),
    web.post(ACCEPT_PATH, accept),
]
