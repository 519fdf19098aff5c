"""The form of /donnees-personnelles#exercer-vos-droits: a person exercises a right (GDPR art. 12 to 22).

Kept here, mailed to the data protection officer, acknowledged by page and mail; the clock is one month from the day it
came, which the officer may make three on the editors' page, telling the person.
"""

from aiohttp import web

from portal_stub.app_keys import BRAND, PUBLISHED
from portal_stub.contact import (
    LONGEST_NAME,
    keep,
    line_problem,
    not_too_often,
    reach_problem,
    read_or_keep,
    text_problem,
)
from portal_stub.delays import after_months
from portal_stub.forms import visit_of
from portal_stub.presenting import show
from portal_stub.store import requests
from portal_stub.store.database import now
from portal_stub.store.requests import Kind, Request

RIGHTS = {  # in the order of the page
    "acces": "Accès",
    "rectification": "Rectification",
    "effacement": "Effacement",
    "opposition": "Opposition",
    "limitation": "Limitation",
    "portabilite": "Portabilité",
    "retrait": "Retrait d’un consentement",
    "directives": "Directives après le décès",
}
_FIELDS = ("droit", "nom", "joindre", "message")


async def page(request: web.Request) -> web.Response:
    """GET /donnees-personnelles: the policy, and the form in its place."""
    member = visit_of(request).member
    typed = {} if member is None else {"nom": f"{member.first_name} {member.last_name}", "joindre": member.email}
    return _page(request, typed, {})


async def exercise(request: web.Request) -> web.Response:
    """POST /donnees-personnelles/demande."""
    form, told = await read_or_keep(request, "demande")
    typed = {name: form.get(name, "").replace("\r\n", "\n").strip() for name in _FIELDS}
    told |= {
        "droit": "" if typed["droit"] in RIGHTS else "Choisissez un droit.",
        "nom": line_problem(typed["nom"], LONGEST_NAME, "Indiquez votre nom."),
        "joindre": reach_problem(typed["joindre"]),
        "message": text_problem(typed["message"]),
    }
    problems = {field: problem for field, problem in told.items() if problem}
    if problems:
        return _page(request, typed, problems)
    await not_too_often(request, "droits")
    at = now()
    asked = Request(
        reference=requests.new_reference(Kind.RIGHTS),
        kind=Kind.RIGHTS,
        topic=RIGHTS[typed["droit"]],
        name=typed["nom"],
        reach=typed["joindre"],
        body=typed["message"],
        received_at=at,
        due_at=after_months(at, 1),
    )
    raise web.HTTPSeeOther(f"/contact/recu/{await keep(request, asked, request.app[BRAND].dpo.email)}")


def _page(request: web.Request, typed: dict[str, str], problems: dict[str, str]) -> web.Response:
    versions = request.app[PUBLISHED]["donnees-personnelles"]
    return show(
        request,
        "donnees-personnelles.html",
        slug="donnees-personnelles",
        status=422 if problems else 200,
        document=versions[-1],
        versions=versions,
        typed=typed,
        problems=problems,
        rights=RIGHTS,
    )


ROUTES = [
    web.get("/donnees-personnelles", page, name="donnees-personnelles"),
    web.post("/donnees-personnelles/demande", exercise),
]
