"""/compte/suppression: a member deletes her account. Her talks are erased by the chat service first; if it does not
answer, nothing is deleted and she is told, so that a talk is never left behind without its owner.

Open to who has not accepted the terms in force: leaving is the other choice.
"""

from typing import Any

from aiohttp import web

from portal_stub.app_keys import CHAT, DATABASE, MAILER, SEAL
from portal_stub.assistant import identity_of
from portal_stub.chat import ChatUnreachable, Receipt
from portal_stub.forms import VISIT, read_form
from portal_stub.member import NOBODY, Member
from portal_stub.password_checking import check_password
from portal_stub.presenting import show
from portal_stub.sessions import sign_out, signed_in_member
from portal_stub.store import accounts
from portal_stub.store.database import now
from portal_stub.store.links import forget_owner

PATH = "/compte/suppression"
TITLE = "Supprimer mon compte"


async def leaving_page(request: web.Request) -> web.Response:
    """GET: what goes, what stays, and the form."""
    signed_in_member(request)
    return show(request, "suppression.html", title=TITLE, wrong="")


async def leave(request: web.Request) -> web.Response:
    """POST: gone, with a receipt on the page and by mail."""
    form, member = await read_form(request, request.app[SEAL]), signed_in_member(request)
    checked = await check_password(request, member.email, form.get("mot_de_passe", ""))
    if checked.account is None:
        wrong = checked.told.replace("Identifiant ou mot de passe incorrect", "Ce n’est pas votre mot de passe")
        return show(request, "suppression.html", title=TITLE, status=422, wrong=wrong)
    try:
        receipts = await request.app[CHAT].erase_all(identity_of(request, member))
    except ChatUnreachable:
        wrong = (
            "Vos échanges avec l’assistant n’ont pas pu être effacés. Rien n’est supprimé\u00a0: réessayez plus tard."
        )
        return show(request, "suppression.html", title=TITLE, status=503, wrong=wrong)
    await _delete(request, member, receipts)
    request[VISIT] = NOBODY
    places = [place for receipt in receipts for place in receipt.places]
    told: dict[str, Any] = {
        "talks": len(receipts),
        "held": sum(one.count for one in places if one.state == "held_by_google"),
    }
    response = show(request, "suppression-faite.html", title="Votre compte est supprimé", at=now(), **told)
    await sign_out(request, response)
    return response


async def _delete(request: web.Request, member: Member, receipts: tuple[Receipt, ...]) -> None:
    held = any(place.state == "held_by_google" and place.count for one in receipts for place in one.places)
    async with request.app[DATABASE].transaction() as db:
        account = await accounts.by_id(db, member.id)
        await request.app[MAILER].post(
            db, member.email, "compte-supprime", account=account, at=now(), talks=len(receipts), held=held
        )
        await forget_owner(db, member.id)
        await accounts.delete_account(db, member.id)
    await request.app[DATABASE].truncate_log()


ROUTES = [web.get(PATH, leaving_page), web.post(PATH, leave)]
