"""Activation: the link of the mail opens the account, once, within 48 hours; /activation sends a new one.

Following the link is enough: a mail program that looks at it first has opened the account for its owner, and the page
then says that it is open. `HEAD` opens nothing.
"""

from aiohttp import web

from portal_stub.app_keys import DATABASE, LINKS, MAILER, SEAL
from portal_stub.form_checks import email_problem
from portal_stub.forms import read_form
from portal_stub.presenting import show
from portal_stub.signed_links import FIELD, Problem
from portal_stub.store import accounts, links, registrations
from portal_stub.store.database import now
from portal_stub.store.links import Kind

_GONE = {Problem.ALTERED: 400, Problem.EXPIRED: 410, Problem.USED: 410, Problem.REPLACED: 410}


async def activation_page(request: web.Request) -> web.Response:
    """GET /activation: the form that sends a new link; with `?cle=`, the account opens."""
    token = request.query.get(FIELD, "")
    if not token or request.method == "HEAD":
        return show(request, "activation.html", slug="activation", problem="", typed="", wrong="")
    problem = await _open_account(request, token)
    if problem is None:
        return show(request, "activation-faite.html", title="Votre compte est ouvert")
    return show(
        request, "activation.html", slug="activation", status=_GONE[problem], problem=problem, typed="", wrong=""
    )


async def _open_account(request: web.Request, token: str) -> Problem | None:
    at = now()
    async with request.app[DATABASE].transaction() as db:
        link = await request.app[LINKS].open(db, Kind.ACTIVATION, token)
        if isinstance(link, Problem):
            return link
        waiting = await registrations.find(db, link.owner)
        if waiting is None or not await links.use(db, link.id, at=at):
            return Problem.USED if waiting is None else Problem.REPLACED
        account = await accounts.open_account(db, waiting.person, waiting.password_hash, at=at)
        await registrations.drop_all(db, waiting.person.email)
        if account is None:
            return Problem.USED
        await accounts.accept_terms(db, account.id, waiting.terms_version, at=waiting.created_at)
    return None


async def send_again(request: web.Request) -> web.Response:
    """POST /activation: a new link, if the address waits for one; the answer is the same if it does not."""
    form = await read_form(request, request.app[SEAL])
    typed = form.get("email", "").strip()
    wrong = email_problem(typed)
    if wrong:
        return show(request, "activation.html", slug="activation", status=422, problem="", typed=typed, wrong=wrong)
    async with request.app[DATABASE].transaction() as db:
        waiting = await registrations.latest(db, typed, at=now())
        if waiting is None:
            await request.app[MAILER].post(db, None, "activation", first_name="", query="")
        else:
            link = await links.make(db, Kind.ACTIVATION, waiting.id, at=now())
            await registrations.prolong(db, waiting.id, at=now())
            told = {"first_name": waiting.person.first_name, "query": request.app[LINKS].query(link)}
            await request.app[MAILER].post(db, waiting.person.email, "activation", **told)
    raise web.HTTPSeeOther("/activation/envoyee")


async def sent_page(request: web.Request) -> web.Response:
    """GET /activation/envoyee."""
    return show(request, "activation-envoyee.html", title="Regardez votre messagerie")


ROUTES = [
    web.get("/activation", activation_page, name="activation"),
    web.post("/activation", send_again),
    web.get("/activation/envoyee", sent_page),
]
