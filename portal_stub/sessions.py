"""Who asks: sessions as rows on the server, one cookie, and the doors that pages of members stand behind.

    visit_of(request).member         the member who is signed in, or None; templates know her as `member`
    await require_member(request)    she, with the current terms accepted; else she is sent to sign in or to accept,
                                     and comes back to this page
    await require_contract(request)  she, if she holds the complementary contract; else 403, on a page that says why

A token is made anew at each sign-in; the browser holds it in a cookie until it is closed, we hold its hash; half an
hour without a page ends the session, and twelve hours in any case.
"""

import hashlib
import secrets
from collections.abc import Awaitable, Callable
from urllib.parse import quote
from uuid import uuid4

from aiohttp import web

from portal_stub.app_keys import CONFIG, DATABASE, MEMBERSHIP, PUBLISHED
from portal_stub.devices import device_of
from portal_stub.forms import VISIT, visit_of
from portal_stub.member import Member, Visit
from portal_stub.store import sessions
from portal_stub.store.accounts import Account, account_of
from portal_stub.store.database import now

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]
COOKIE = "AspNet.ApplicationCookie"  # the name that the terms have always told
ACCEPT_PATH = "/cgu/accepter"
_LONGEST_WAY_BACK = 512
_NOBODYS = ("/static/", "/.well-known/", "/_dev/")
_QUIET = ("/assistant/identite",)  # asked by the page itself: no sign that somebody is there


class NoContract(web.HTTPForbidden):
    """The page is for holders of the complementary contract: mishaps.py says why."""


def token_hash(token: str) -> bytes:
    """What is stored of a token."""
    return hashlib.sha256(token.encode()).digest()


@web.middleware
async def read_session(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Puts the visit on the request."""
    token = request.cookies.get(COOKIE, "")
    if token and not request.path.startswith(_NOBODYS):
        request[VISIT] = await _visit(request, token)
    return await handler(request)


async def _visit(request: web.Request, token: str) -> Visit:
    at = now()
    async with request.app[DATABASE].reading() as db:
        found = await sessions.find(db, token_hash(token), at=at)
    if found is None:
        return Visit()
    session, row = found
    if sessions.is_due(session, at) and request.path not in _QUIET:
        async with request.app[DATABASE].transaction() as db:
            await sessions.see(db, session.id, at=at)
    return Visit(session=session.id, member=_member(request, account_of(row), row._mapping["terms"]))


def _member(request: web.Request, account: Account, terms: int | None) -> Member:
    told = account.model_dump(exclude={"created_at"})
    contract = request.app[MEMBERSHIP].has_contract(account.member_number, account.born, account.last_name)
    return Member(**told, contract=contract, terms=terms)


def terms_in_force(request: web.Request) -> int:
    """The version of the terms that is to be accepted."""
    return request.app[PUBLISHED]["cgu"][-1].version


def has_accepted(request: web.Request, member: Member) -> bool:
    """Whether she accepted the terms in force."""
    return member.terms is not None and member.terms >= terms_in_force(request)


def signed_in_member(request: web.Request) -> Member:
    """The member who is signed in, whatever terms she accepted: to leave, and to accept. Raises a redirect."""
    member = visit_of(request).member
    if member is None:
        raise web.HTTPSeeOther(f"/connexion?next={quote(_way_back(request))}")
    return member


async def require_member(request: web.Request) -> Member:
    """The member who is signed in and has accepted the terms in force. Raises a redirect to what is missing."""
    member = signed_in_member(request)
    if not has_accepted(request, member):
        raise web.HTTPSeeOther(f"{ACCEPT_PATH}?next={quote(_way_back(request))}")
    return member


async def require_contract(request: web.Request) -> Member:
    """The same, with the complementary contract. Raises `NoContract`."""
    member = await require_member(request)
    if not member.contract:
        raise NoContract
    return member


def _way_back(request: web.Request) -> str:
    """The page that was asked for, if it can be asked for again; encoded, a long address would be too long."""
    again = request.method == "GET" and len(request.path_qs) <= _LONGEST_WAY_BACK
    return request.path_qs if again else "/compte"


def own_path(wanted: str, otherwise: str = "/compte") -> str:
    """`wanted` if it is a path of this portal, whatever stands after it; never a way out to another site."""
    plain = wanted.isascii() and wanted.isprintable() and "\\" not in wanted
    return wanted if plain and wanted.startswith("/") and not wanted.startswith("//") else otherwise


async def still_there(request: web.Request) -> web.Response:
    """GET /session: a page tells that something is typed in it; that keeps the session, as any page does."""
    return web.Response(status=204 if visit_of(request).member else 403)


async def sign_in(request: web.Request, response: web.Response, account: Account) -> None:
    """A new session, with a new token, whatever the old one was; its cookie on `response`."""
    token, at = secrets.token_urlsafe(32), now()
    device = device_of(request.headers.get("User-Agent", ""))
    session = sessions.Session(id=str(uuid4()), account=account.id, device=device, opened_at=at, seen_at=at)
    async with request.app[DATABASE].transaction() as db:
        await sessions.end(db, token_hash(request.cookies.get(COOKIE, "")))
        await sessions.begin(db, session, token_hash(token))
    https = request.app[CONFIG].https
    response.set_cookie(COOKIE, token, path="/", secure=https, httponly=True, samesite="Lax")


async def sign_out(request: web.Request, response: web.Response) -> None:
    """The session ends, here and in the browser."""
    async with request.app[DATABASE].transaction() as db:
        await sessions.end(db, token_hash(request.cookies.get(COOKIE, "")))
    response.del_cookie(COOKIE, path="/", secure=request.app[CONFIG].https, httponly=True, samesite="Lax")


ROUTES = [web.get("/session", still_there)]
