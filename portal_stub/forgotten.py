"""Forgotten: a link for a new password (an hour, once), a reminder of the identifier by number and birth date.

Both answers are the same whether there is an account or not, and take as long: nobody's mail is written too.
"""

from aiohttp import web

from portal_stub.app_keys import DATABASE, LINKS, MAILER, SEAL
from portal_stub.form_checks import (
    birth_problem,
    day_of,
    email_problem,
    number_problem,
    password_problem,
    password_typed,
)
from portal_stub.forms import read_form
from portal_stub.membership import plain_number
from portal_stub.passwords import hash_password
from portal_stub.presenting import show
from portal_stub.signed_links import FIELD, Problem
from portal_stub.store import accounts, links, sessions, tries
from portal_stub.store.database import now
from portal_stub.store.links import Kind, Link

PATH = "/mot-de-passe-oublie"
_MOST_REMINDERS = 5


async def forgotten_page(request: web.Request) -> web.Response:
    """GET: the two forms."""
    return _page(request)


async def ask(request: web.Request) -> web.Response:
    """POST: `demande` says which of the two."""
    form = await read_form(request, request.app[SEAL])
    typed = {name: form.get(name, "").strip() for name in ("email", "numero", "naissance")}
    if form.get("demande") == "identifiant":
        told = {"numero": number_problem(typed["numero"]), "naissance": birth_problem(typed["naissance"])}
    else:
        told = {"email": email_problem(typed["email"])}
    problems = {field: problem for field, problem in told.items() if problem}
    if problems:
        return _page(request, typed=typed, problems=problems)
    if form.get("demande") == "identifiant":
        await _remind(request, typed)
    else:
        await _send_link(request, typed["email"])
    raise web.HTTPSeeOther(f"{PATH}/envoye")


async def _send_link(request: web.Request, email: str) -> None:
    async with request.app[DATABASE].transaction() as db:
        account = await accounts.by_email(db, email)
        link = await links.make(db, Kind.PASSWORD, account.id if account else "", at=now())
        told = {"first_name": account.first_name if account else "", "query": request.app[LINKS].query(link)}
        await request.app[MAILER].post(db, account.email if account else None, "mot-de-passe", **told)


async def _remind(request: web.Request, typed: dict[str, str]) -> None:
    born = day_of(typed["naissance"])
    assert born is not None  # noqa: S101 (checked before)
    async with request.app[DATABASE].transaction() as db:
        found = await accounts.by_number(db, plain_number(typed["numero"]), born)
        for account in found[:_MOST_REMINDERS]:
            await request.app[MAILER].post(db, account.email, "identifiant", account=account)
        if not found:
            await request.app[MAILER].post(db, None, "identifiant", account=None)


async def sent_page(request: web.Request) -> web.Response:
    """GET /mot-de-passe-oublie/envoye."""
    return show(request, "oubli-envoye.html", title="Regardez votre messagerie")


async def new_password_page(request: web.Request) -> web.Response:
    """GET /mot-de-passe-oublie/nouveau?cle=…: the form, if the link is good. Looking at it does not use it."""
    token = request.query.get(FIELD, "")
    async with request.app[DATABASE].reading() as db:
        link = await request.app[LINKS].open(db, Kind.PASSWORD, token)
    return _refused(request, link) if isinstance(link, Problem) else _form(request, token)


async def set_password(request: web.Request) -> web.Response:
    """POST: the link is used, every session of the account ends, wrong tries are forgotten, the owner is told."""
    form = await read_form(request, request.app[SEAL])
    token = form.get(FIELD, "")
    first, second = (password_typed(form.get(name, "")) for name in ("mot_de_passe", "mot_de_passe_bis"))
    wrong = password_problem(first, second)
    if wrong:
        return _form(request, token, wrong=wrong)
    outcome = await _change(request, token, await hash_password(first))
    if outcome is not None:
        return _refused(request, outcome)
    return show(request, "mot-de-passe-change.html", title="Votre mot de passe est changé")


async def _change(request: web.Request, token: str, password_hash: str) -> Problem | None:
    async with request.app[DATABASE].transaction() as db:
        link: Link | Problem = await request.app[LINKS].open(db, Kind.PASSWORD, token)
        if isinstance(link, Problem):
            return link
        account = await accounts.by_id(db, link.owner)
        if account is None or not await links.use(db, link.id, at=now()):
            return Problem.USED
        await accounts.change_password(db, account.id, password_hash)
        await sessions.end_all(db, account.id)
        await tries.forget(db, account.email)
        await request.app[MAILER].post(db, account.email, "mot-de-passe-change", account=account)
    return None


def _form(request: web.Request, token: str, *, wrong: str = "") -> web.Response:
    status = 422 if wrong else 200
    title = "Choisir un nouveau mot de passe"
    return show(request, "nouveau-mot-de-passe.html", title=title, status=status, link=token, wrong=wrong)


def _refused(request: web.Request, problem: Problem) -> web.Response:
    return _page(request, status=400 if problem is Problem.ALTERED else 410, problem=problem)


def _page(
    request: web.Request,
    *,
    status: int = 0,
    problem: str = "",
    typed: dict[str, str] | None = None,
    problems: dict[str, str] | None = None,
) -> web.Response:
    told = {"problem": problem, "typed": typed or {}, "problems": problems or {}}
    status = status or (422 if problems else 200)
    return show(request, "mot-de-passe-oublie.html", slug="mot-de-passe-oublie", status=status, **told)


ROUTES = [
    web.get(PATH, forgotten_page, name="mot-de-passe-oublie"),
    web.post(PATH, ask),
    web.get(f"{PATH}/envoye", sent_page),
    web.get(f"{PATH}/nouveau", new_password_page),
    web.post(f"{PATH}/nouveau", set_password),
]
