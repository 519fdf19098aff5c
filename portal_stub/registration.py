"""Registration: /inscription. What was typed waits until its activation link is followed (activation.py).

The answer is the same whether the address has an account or not: its owner reads in a mail which it is.
"""

from aiohttp import web

from portal_stub.app_keys import DATABASE, LINKS, MAILER, SEAL
from portal_stub.form_checks import (
    birth_problem,
    day_of,
    email_problem,
    name_problem,
    number_problem,
    password_problem,
    password_typed,
)
from portal_stub.forms import read_form, visit_of
from portal_stub.membership import plain_number
from portal_stub.passwords import hash_password
from portal_stub.presenting import show
from portal_stub.sessions import terms_in_force
from portal_stub.store import accounts, links, registrations
from portal_stub.store.accounts import Person
from portal_stub.store.database import now

KEPT = ("email", "nom", "prenom", "naissance", "numero", "conditions")  # shown again after a mistake; no password


async def registration_page(request: web.Request) -> web.Response:
    """GET /inscription; who is signed in has an account."""
    if visit_of(request).member is not None:
        raise web.HTTPSeeOther("/compte")
    return _page(request, {}, {})


async def register(request: web.Request) -> web.Response:
    """POST /inscription."""
    form = await read_form(request, request.app[SEAL])
    typed = {name: form.get(name, "").strip() for name in KEPT}
    password, again = (password_typed(form.get(name, "")) for name in ("mot_de_passe", "mot_de_passe_bis"))
    problems = _problems(typed, password, again)
    if problems:
        return _page(request, typed, problems)
    born = day_of(typed["naissance"])
    assert born is not None  # noqa: S101 (checked above)
    person = Person(
        email=typed["email"],
        last_name=typed["nom"],
        first_name=typed["prenom"],
        born=born,
        member_number=plain_number(typed["numero"]),
    )
    await _put_and_tell(request, person, await hash_password(password))
    raise web.HTTPSeeOther("/inscription/envoyee")


def _problems(typed: dict[str, str], password: str, again: str) -> dict[str, str]:
    """Field → what is wrong with it, in the order of the form."""
    told = {
        "email": email_problem(typed["email"]),
        "mot_de_passe": password_problem(password, again, typed["email"]),
        "nom": name_problem(typed["nom"], "nom"),
        "prenom": name_problem(typed["prenom"], "prénom"),
        "naissance": birth_problem(typed["naissance"]),
        "numero": number_problem(typed["numero"]),
        "conditions": "" if typed["conditions"] else "Cochez la case pour accepter les conditions d’utilisation.",
    }
    return {field: problem for field, problem in told.items() if problem}


async def _put_and_tell(request: web.Request, person: Person, password_hash: str) -> None:
    mailer = request.app[MAILER]
    async with request.app[DATABASE].transaction() as db:
        if await accounts.by_email(db, person.email) is not None:
            await mailer.post(db, person.email, "compte-existant")
            return
        waiting = await registrations.put(db, person, password_hash, terms_in_force(request), at=now())
        link = await links.make(db, links.Kind.ACTIVATION, waiting, at=now())
        query = request.app[LINKS].query(link)
        await mailer.post(db, person.email, "activation", first_name=person.first_name, query=query)


async def registered_page(request: web.Request) -> web.Response:
    """GET /inscription/envoyee: what to do next."""
    return show(request, "inscription-envoyee.html", title="Regardez votre messagerie")


def _page(request: web.Request, typed: dict[str, str], problems: dict[str, str]) -> web.Response:
    status = 422 if problems else 200
    return show(request, "inscription.html", slug="inscription", status=status, typed=typed, problems=problems)


ROUTES = [
    web.get("/inscription", registration_page, name="inscription"),
    web.post("/inscription", register),
    web.get("/inscription/envoyee", registered_page),
]
