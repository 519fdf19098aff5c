"""Announcements to visitors and members: on the home page, on the page of sign-in, and once after it.

The first two stay until they are closed: the cookie then holds the announcement's id, so that the next one is shown.
The third is a dialog that is shown once: its cookie comes with the page that shows it. It stands at the head of the
page and covers nothing: who comes to do something is not held up. All three stay readable on /messages#annonces. They
are in memory, since every page asks; an editor's change loads them anew.
"""

import tomllib
from collections.abc import AsyncIterator
from pathlib import Path

from aiohttp import web

from portal_stub.app_keys import ANNOUNCEMENTS, CONFIG, DATABASE, PAGES, SEAL
from portal_stub.forms import read_form
from portal_stub.store import announcements
from portal_stub.store.announcements import Announcement, Place
from portal_stub.store.database import now

FIRST_FILE = Path(__file__).parent / "content" / "annonces.toml"
SIX_MONTHS_S = 182 * 24 * 3600
COOKIES = {  # the names that the terms have always told
    Place.HOME: "home_message_not_displayed",
    Place.SIGN_IN: "login_message_not_displayed",
    Place.MODAL: "showModale",
}
_NO_DIALOG = ("/cgu/accepter", "/compte/suppression", "/editeur")


async def announced(app: web.Application) -> AsyncIterator[None]:
    """Writes those the portal begins with, and reads all."""
    given = tomllib.loads(FIRST_FILE.read_text(encoding="utf-8"))
    first = [Announcement.model_validate({"id": name, **row}) for name, row in given.items()]
    async with app[DATABASE].transaction() as db:
        await announcements.put_missing(db, first)
    await reload(app)
    yield


async def reload(app: web.Application) -> None:
    """Reads them again."""
    async with app[DATABASE].reading() as db:
        app[ANNOUNCEMENTS].hold(await announcements.everything(db))


async def purge_announcements(app: web.Application) -> None:
    """What was taken down long ago goes."""
    async with app[DATABASE].transaction() as db:
        await announcements.purge(db, at=now())


def unread(request: web.Request, place: Place) -> Announcement | None:
    """The announcement that this browser has not closed, or not been shown."""
    found = request.app[ANNOUNCEMENTS].at(place)
    return None if found is None or request.cookies.get(COOKIES[place]) == found.id else found


def dialog_for(request: web.Request, *, signed_in: bool, status: int) -> Announcement | None:
    """The dialog that this page shows: a member's, on a page that went well."""
    fit = signed_in and status == 200 and request.method == "GET" and not request.path.startswith(_NO_DIALOG)
    return unread(request, Place.MODAL) if fit else None


def remember(request: web.Request, response: web.Response, announcement: Announcement) -> None:
    """Closed, or shown: its cookie."""
    https = request.app[CONFIG].https
    response.set_cookie(
        COOKIES[announcement.place],
        announcement.id,
        max_age=SIX_MONTHS_S,
        path="/",
        secure=https,
        httponly=True,
        samesite="Lax",
    )


async def post_read(request: web.Request) -> web.Response:
    """POST /annonces/lue: closed; back to the page it was on."""
    form = await read_form(request, request.app[SEAL])
    places = {"accueil": Place.HOME, "connexion": Place.SIGN_IN}
    place = places.get(form.get("place", ""))
    if place is None:
        raise web.HTTPBadRequest
    response = web.Response(status=303, headers={"Location": request.app[PAGES][place.value].path})
    shown = request.app[ANNOUNCEMENTS].at(place)
    if shown is not None and form.get("annonce") == shown.id:
        remember(request, response, shown)
    return response


ROUTES = [web.post("/annonces/lue", post_read)]
