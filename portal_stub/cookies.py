"""The visitor's choice on audience measurement: a banner, a panel on /cookies#choix, and one cookie that keeps it.
«Accepter» brings the audience's own cookie: a random number of thirteen months, not renewed by visits.

Refusing is one button, like accepting; no choice is a refusal. The choice is kept six months (CNIL, 17 September 2020).
"""

import secrets
from enum import StrEnum

from aiohttp import web

from portal_stub.app_keys import CONFIG, PAGES, SEAL
from portal_stub.forms import read_form

CONSENT_COOKIE = "consent"
AUDIENCE_COOKIE = "_ga"
SIX_MONTHS_S = 182 * 24 * 3600
THIRTEEN_MONTHS_S = 395 * 24 * 3600


class Choice(StrEnum):
    """What the visitor answered; the value is what the cookie holds."""

    REFUSED = "refuser"
    ACCEPTED = "accepter"


def choice_of(request: web.Request) -> Choice | None:
    """The choice that this browser brings; None if there is none yet, or an unknown one."""
    value = request.cookies.get(CONSENT_COOKIE)
    return Choice(value) if value in list(Choice) else None


async def post_choice(request: web.Request) -> web.Response:
    """POST /cookies/choix: keep the choice, go back to the page it was made on."""
    form = await read_form(request, request.app[SEAL])
    try:
        choice = Choice(form.get("choix", ""))
    except ValueError:
        raise web.HTTPBadRequest from None
    response = web.Response(status=303, headers={"Location": _own_path(request, form.get("retour", "/"))})
    https = request.app[CONFIG].https
    response.set_cookie(
        CONSENT_COOKIE, choice, max_age=SIX_MONTHS_S, path="/", secure=https, httponly=True, samesite="Lax"
    )
    if choice is Choice.ACCEPTED and AUDIENCE_COOKIE not in request.cookies:  # its life is not renewed
        response.set_cookie(
            AUDIENCE_COOKIE,
            secrets.token_urlsafe(16),
            max_age=THIRTEEN_MONTHS_S,
            path="/",
            secure=https,
            httponly=True,
            samesite="Lax",
        )
    if choice is Choice.REFUSED and AUDIENCE_COOKIE in request.cookies:
        response.del_cookie(AUDIENCE_COOKIE, path="/", secure=https, httponly=True, samesite="Lax")
    return response


def _own_path(request: web.Request, wanted: str) -> str:
    """`wanted` if it is a page of ours; the home page otherwise: never a way out to another site."""
    path = wanted.partition("#")[0]
    return wanted if path in {page.path for page in request.app[PAGES].values()} else "/"


ROUTES = [web.post("/cookies/choix", post_choice)]
