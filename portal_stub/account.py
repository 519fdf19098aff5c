"""/compte: a member's own page. What it shows is read here; each form posts to its own address and comes back.

Profile, e-mail address (confirmed by a link to the new one; the old one is told), password (the other sessions end),
sessions, consents. The talks are talks.py's, deleting the account is leaving.py's.
"""

from aiohttp import web

from portal_stub.app_keys import DATABASE, LINKS, MAILER, PUBLISHED, SEAL
from portal_stub.form_checks import email_problem, name_problem, number_problem, password_problem, password_typed
from portal_stub.forms import read_form, visit_of
from portal_stub.member import Member
from portal_stub.membership import plain_number
from portal_stub.password_checking import check_password
from portal_stub.passwords import hash_password
from portal_stub.presenting import show
from portal_stub.sessions import require_member
from portal_stub.signed_links import FIELD, Problem
from portal_stub.store import accounts, links, sessions
from portal_stub.store.database import now
from portal_stub.store.links import Kind
from portal_stub.talks import talks_of

PATH = "/compte"
CONSENTS = {"position": "Position, pour chercher un professionnel de santé autour de vous"}
DONE = {  # after a redirect: what was done, said once at the top
    "profil": "Votre profil est enregistré.",
    "adresse": "Un lien vient de partir à la nouvelle adresse. Le changement compte dès que vous l’aurez suivi.",
    "adresse-changee": "Votre adresse e-mail est changée\u00a0: c’est votre nouvel identifiant.",
    "mot-de-passe": "Votre mot de passe est changé, et vos autres sessions sont fermées.",
    "session": "La session est fermée.",
    "sessions": "Vos autres sessions sont fermées.",
    "consentement": "Votre accord est retiré.",
}


async def account_page(request: web.Request) -> web.Response:
    """GET /compte: what it offers, for a visitor; hers, for a member."""
    if visit_of(request).member is None:
        return show(request, "compte.html", slug="compte")
    return await _page(request, await require_member(request))


async def _page(
    request: web.Request, member: Member, *, problems: dict[str, str] | None = None, typed: dict[str, str] | None = None
) -> web.Response:
    async with request.app[DATABASE].reading() as db:
        held = {
            "sessions": await sessions.of_account(db, member.id, at=now()),
            "consents": await accounts.consents_of(db, member.id),
            "accepted": await accounts.accepted_terms(db, member.id),
        }
    return show(
        request,
        "compte-membre.html",
        slug="compte",
        status=422 if problems else 200,
        current=visit_of(request).session,
        names=CONSENTS,
        dates={one.version: one.date for one in request.app[PUBLISHED]["cgu"]},
        talks=await talks_of(request, member),
        done=DONE.get(request.query.get("fait", ""), ""),
        problems=problems or {},
        typed=typed or {},
        **held,
    )


def _done(what: str, anchor: str) -> web.HTTPSeeOther:
    return web.HTTPSeeOther(f"{PATH}?fait={what}#{anchor}")


async def post_profile(request: web.Request) -> web.Response:
    """POST /compte/profil."""
    form, member = await read_form(request, request.app[SEAL]), await require_member(request)
    typed = {name: form.get(name, "").strip() for name in ("nom", "prenom", "numero")}
    told = {
        "nom": name_problem(typed["nom"], "nom"),
        "prenom": name_problem(typed["prenom"], "prénom"),
        "numero": number_problem(typed["numero"]),
    }
    problems = {field: problem for field, problem in told.items() if problem}
    if problems:
        return await _page(request, member, problems=problems, typed=typed)
    values = {"last_name": typed["nom"], "first_name": typed["prenom"], "member_number": plain_number(typed["numero"])}
    async with request.app[DATABASE].transaction() as db:
        await accounts.change_profile(db, member.id, **values)
    raise _done("profil", "profil")


async def post_email(request: web.Request) -> web.Response:
    """POST /compte/adresse-e-mail: a link goes to the new address; the answer is the same where it has an account."""
    form, member = await read_form(request, request.app[SEAL]), await require_member(request)
    typed = {"nouvelle_adresse": form.get("nouvelle_adresse", "").strip()}
    problem = email_problem(typed["nouvelle_adresse"])
    if problem:
        return await _page(request, member, problems={"nouvelle_adresse": problem}, typed=typed)
    checked = await check_password(request, member.email, form.get("mot_de_passe_adresse", ""))
    if checked.account is None:
        return await _page(request, member, problems={"mot_de_passe_adresse": _not_hers(checked.told)}, typed=typed)
    new = typed["nouvelle_adresse"]
    async with request.app[DATABASE].transaction() as db:
        if await accounts.by_email(db, new) is not None:
            await request.app[MAILER].post(db, new, "adresse-prise")
        else:
            link = await links.make(db, Kind.EMAIL, member.id, at=now(), value=new)
            query = request.app[LINKS].query(link)
            await request.app[MAILER].post(db, new, "adresse-confirmer", account=checked.account, query=query)
    raise _done("adresse", "adresse-e-mail")


def _not_hers(told: str) -> str:
    """For who is signed in there is no identifier to doubt."""
    return told.replace("Identifiant ou mot de passe incorrect", "Ce n’est pas votre mot de passe actuel")


async def confirm_email(request: web.Request) -> web.Response:
    """GET /compte/adresse-e-mail?cle=…: only in a session of the account: a stranger's mailbox gains nothing."""
    token = request.query.get(FIELD, "")
    if request.method == "HEAD":
        return web.Response()
    member = await require_member(request)
    outcome = await _change_email(request, member, token)
    if outcome is not None:
        return show(request, "adresse-refusee.html", title="Adresse non confirmée", status=410, problem=outcome)
    raise _done("adresse-changee", "adresse-e-mail")


async def _change_email(request: web.Request, member: Member, token: str) -> str | None:
    """What is wrong with the link, or None: it is done."""
    async with request.app[DATABASE].transaction() as db:
        link = await request.app[LINKS].open(db, Kind.EMAIL, token)
        if isinstance(link, Problem):
            return link
        account = await accounts.by_id(db, member.id)
        if link.owner != member.id or link.value is None or account is None:
            return "autre"
        if not await links.use(db, link.id, at=now()) or not await accounts.change_email(db, member.id, link.value):
            return "prise"
        await request.app[MAILER].post(db, account.email, "adresse-changee", account=account)
    return None


async def post_password(request: web.Request) -> web.Response:
    """POST /compte/mot-de-passe: the other sessions end, and she is told by mail."""
    form, member = await read_form(request, request.app[SEAL]), await require_member(request)
    first, second = (password_typed(form.get(name, "")) for name in ("nouveau", "nouveau_bis"))
    problem = password_problem(first, second, member.email)
    if problem:
        return await _page(request, member, problems={"nouveau": problem})
    checked = await check_password(request, member.email, form.get("ancien", ""))
    if checked.account is None:
        return await _page(request, member, problems={"ancien": _not_hers(checked.told)})
    hashed = await hash_password(first)
    async with request.app[DATABASE].transaction() as db:
        await accounts.change_password(db, member.id, hashed)
        await sessions.end_all(db, member.id, but=visit_of(request).session)
        await request.app[MAILER].post(db, member.email, "mot-de-passe-change", account=checked.account)
    raise _done("mot-de-passe", "mot-de-passe")


async def post_sessions(request: web.Request) -> web.Response:
    """POST /compte/sessions: end one, or all the others."""
    form, member = await read_form(request, request.app[SEAL]), await require_member(request)
    one = form.get("fermer", "")
    async with request.app[DATABASE].transaction() as db:
        if one == "autres":
            await sessions.end_all(db, member.id, but=visit_of(request).session)
        else:
            await sessions.end_one(db, member.id, one)
    raise _done("sessions" if one == "autres" else "session", "sessions")


async def post_consents(request: web.Request) -> web.Response:
    """POST /compte/consentements: a consent is withdrawn."""
    form, member = await read_form(request, request.app[SEAL]), await require_member(request)
    async with request.app[DATABASE].transaction() as db:
        await accounts.withdraw_consent(db, member.id, form.get("retirer", ""))
    raise _done("consentement", "consentements")


ROUTES = [
    web.get(PATH, account_page, name="compte"),
    web.post(f"{PATH}/profil", post_profile),
    web.get(f"{PATH}/adresse-e-mail", confirm_email),
    web.post(f"{PATH}/adresse-e-mail", post_email),
    web.post(f"{PATH}/mot-de-passe", post_password),
    web.post(f"{PATH}/sessions", post_sessions),
    web.post(f"{PATH}/consentements", post_consents),
]
