"""/contact: somebody writes to the help team. Kept here, mailed to its box, acknowledged by page and mail with a
reference and the day an answer is due.

`?ref=` carries the first 8 letters of a talk with the assistant (as advisers see it in their list). The receipt's page
tells reference and dates alone, so that its address may be kept or shared.
"""

import re
from typing import Any

from aiohttp import web
from limits import RateLimitItemPerHour
from limits.aio.storage import MemoryStorage
from limits.aio.strategies import FixedWindowRateLimiter
from sqlalchemy.ext.asyncio import AsyncConnection

from portal_stub.app_keys import BRAND, DATABASE, MAILER, SEAL
from portal_stub.delays import after_working_days
from portal_stub.form_checks import email_problem
from portal_stub.forms import StaleForm, read_form, visit_of
from portal_stub.presenting import show
from portal_stub.store import requests
from portal_stub.store.database import now
from portal_stub.store.requests import Kind, Request

LONGEST_NAME = 120
LONGEST_BODY = 4000
_FIELDS = ("objet", "nom", "joindre", "message", "ref")
_CONVERSATION = re.compile(r"[0-9a-f]{8}")
_PHONE = re.compile(r"\+?[\d .()-]{9,24}")
_OLD = "La page était ouverte depuis longtemps\u00a0: relisez, puis envoyez de nouveau."
_MOST_AN_HOUR = RateLimitItemPerHour(30)
_MOST_OF_ALL = RateLimitItemPerHour(300)
_LIMITER: web.AppKey[FixedWindowRateLimiter] = web.AppKey("writing_limiter")


async def limit_writing(app: web.Application) -> Any:
    """How often one address may write."""
    app[_LIMITER] = FixedWindowRateLimiter(MemoryStorage())
    yield


async def not_too_often(request: web.Request, what: str) -> None:
    """Raises 429 past thirty an hour from one member or one address; and, since a proxy's word on the address is not
    checked here, past three hundred in all.
    """
    member, limiter = visit_of(request).member, request.app[_LIMITER]
    address = f"{request.remote} {request.headers.get('X-Forwarded-For', '').rpartition(',')[2].strip()[:64]}"
    who = address if member is None else member.id
    if not (await limiter.hit(_MOST_AN_HOUR, what, who) and await limiter.hit(_MOST_OF_ALL, what)):
        raise web.HTTPTooManyRequests(headers={"Retry-After": "3600"})


def conversation_of(typed: str) -> str:
    """The first 8 letters of a talk's id, or nothing."""
    return typed if _CONVERSATION.fullmatch(typed) else ""


def reach_problem(typed: str) -> str:
    """What is wrong with a mail address or a phone; «» where nothing is."""
    if not typed:
        return "Indiquez une adresse e-mail ou un téléphone, pour que nous puissions vous répondre."
    if "@" in typed:
        return email_problem(typed)
    if not _PHONE.fullmatch(typed) or sum(one.isdigit() for one in typed) < 9:
        return "Ce numéro n’est pas complet. Par exemple\u00a0: 06 12 34 56 78, ou une adresse e-mail."
    return ""


def line_problem(typed: str, longest: int, empty: str) -> str:
    """What is wrong with a line of text."""
    if not typed:
        return empty
    if len(typed) > longest or not typed.isprintable():
        return f"Écrivez-le sur une ligne, en {longest} caractères au plus."
    return ""


def text_problem(typed: str, longest: int = LONGEST_BODY) -> str:
    """What is wrong with a text of several lines."""
    if not typed:
        return "Écrivez votre message."
    if len(typed) > longest or not all(one.isprintable() or one in "\n\t" for one in typed):
        return f"Votre message doit être du texte, de {longest} caractères au plus."
    return ""


async def contact_page(request: web.Request) -> web.Response:
    """GET /contact; a member's name and address are filled in."""
    member = visit_of(request).member
    typed = {"ref": conversation_of(request.query.get("ref", ""))}
    if member is not None:
        typed |= {"nom": f"{member.first_name} {member.last_name}", "joindre": member.email}
    return _page(request, typed, {})


async def write(request: web.Request) -> web.Response:
    """POST /contact."""
    form, told = await read_or_keep(request, "formulaire")
    typed = {name: form.get(name, "").replace("\r\n", "\n").strip() for name in _FIELDS}
    typed["ref"] = conversation_of(typed["ref"])
    told |= {
        "nom": line_problem(typed["nom"], LONGEST_NAME, "Indiquez votre nom."),
        "joindre": reach_problem(typed["joindre"]),
        "message": text_problem(typed["message"]),
    }
    problems = {field: problem for field, problem in told.items() if problem}
    if problems:
        return _page(request, typed, problems)
    await not_too_often(request, "contact")
    kind = Kind.COMPLAINT if typed["objet"] == Kind.COMPLAINT else Kind.CONTACT
    at = now()
    asked = Request(
        reference=requests.new_reference(kind),
        kind=kind,
        name=typed["nom"],
        reach=typed["joindre"],
        body=typed["message"],
        conversation=typed["ref"],
        received_at=at,
        due_at=after_working_days(at, request.app[BRAND].contacts.answer_delay_days),
    )
    raise web.HTTPSeeOther(f"/contact/recu/{await keep(request, asked, request.app[BRAND].contacts.email)}")


async def read_or_keep(request: web.Request, heading: str) -> tuple[dict[str, str], dict[str, str]]:
    """The posted form, and what to tell of it: an old one is not taken, but shown again as it was
    typed. `heading`: the id of the form's own.
    """
    try:
        return await read_form(request, request.app[SEAL]), {}
    except StaleForm as stale:
        if not request.app[SEAL].made(stale.fields):
            raise
        return stale.fields, {heading: _OLD}


async def keep(request: web.Request, asked: Request, box: str) -> str:
    """Keeps a request, mails it to `box`, acknowledges it by mail where there is an address; its reference."""
    async with request.app[DATABASE].transaction() as db:
        kept, is_new = await requests.receive(db, asked)
        if is_new:
            await _tell(request, db, kept, box)
    return kept.reference


async def _tell(request: web.Request, db: AsyncConnection, kept: Request, box: str) -> None:
    mailer = request.app[MAILER]
    await mailer.post(db, box, "demande-recue", request=kept)
    if "@" in kept.reach:
        await mailer.post(db, kept.reach, "accuse-reception", request=kept)


async def receipt_page(request: web.Request) -> web.Response:
    """GET /contact/recu/{reference}."""
    async with request.app[DATABASE].reading() as db:
        kept = await requests.find(db, request.match_info["reference"])
    if kept is None:
        raise web.HTTPNotFound
    return show(request, "demande-recue.html", title="Votre demande est enregistrée", kept=kept)


def _page(request: web.Request, typed: dict[str, str], problems: dict[str, str]) -> web.Response:
    status = 422 if problems else 200
    return show(request, "contact.html", slug="contact", status=status, typed=typed, problems=problems)


async def purge_requests(app: web.Application) -> None:
    """What is past its age goes."""
    async with app[DATABASE].transaction() as db:
        await requests.purge(db, at=now())


ROUTES = [
    web.get("/contact", contact_page, name="contact"),
    web.post("/contact", write),
    web.get("/contact/recu/{reference}", receipt_page),
]
