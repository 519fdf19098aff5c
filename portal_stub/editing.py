"""/editeur: what editors do. Requests with their clock, members' correspondence (answer, remove with a reason),
announcements, and the journal of what was done. Articles are article_editing.py's, the audience's figures figures.py's.
"""

from typing import Any
from uuid import uuid4

from aiohttp import web
from sqlalchemy.ext.asyncio import AsyncConnection

from portal_stub.app_keys import ANNOUNCEMENTS, DATABASE, MAILER, SEAL
from portal_stub.contact import line_problem, text_problem
from portal_stub.delays import after_months
from portal_stub.downloads import download
from portal_stub.editors import PATH, require_editor, show_editor
from portal_stub.forms import read_form
from portal_stub.popups import reload
from portal_stub.store import accounts, announcements, correspondence, editors, requests
from portal_stub.store.announcements import Announcement, Place
from portal_stub.store.correspondence import Author, Thread
from portal_stub.store.database import now

LONGEST_REASON = 300
LONGEST_TITLE = 120
LONGEST_ANNOUNCEMENT = 600


async def desk(request: web.Request) -> web.Response:
    """GET /editeur: what waits."""
    editor = await require_editor(request)
    async with request.app[DATABASE].reading() as db:
        asked = await requests.listed(db)
        threads = await correspondence.everyones(db)
        acts = await editors.acts(db, 20)
    waiting = [one for one in asked if one.answered_at is None]
    late = sum(one.is_late(now()) for one in waiting)
    return show_editor(
        request, "bureau.html", "Tenir le portail", editor, waiting=waiting, late=late, threads=threads, acts=acts
    )


async def requests_page(request: web.Request) -> web.Response:
    """GET /editeur/demandes."""
    editor = await require_editor(request)
    async with request.app[DATABASE].reading() as db:
        asked = await requests.listed(db)
    return show_editor(request, "demandes.html", "Demandes", editor, requests=asked, at=now())


async def post_request(request: web.Request) -> web.Response:
    """POST /editeur/demandes: `reference`, and `geste` «repondue» or «prolonger» (a right's month becomes three, and
    its person is told).
    """
    editor = await require_editor(request)
    form = await read_form(request, request.app[SEAL])
    reference, act = form.get("reference", ""), form.get("geste", "")
    async with request.app[DATABASE].transaction() as db:
        asked = await requests.find(db, reference)
        if asked is None or act not in ("repondue", "prolonger"):
            raise web.HTTPBadRequest
        if act == "repondue":
            done = await requests.answered(db, reference, at=now())
        else:
            done = await requests.extend(db, reference, after_months(asked.received_at, 3), at=now())
            extended = await requests.find(db, reference)
            if done and "@" in asked.reach:
                await request.app[MAILER].post(db, asked.reach, "delai-prolonge", request=extended)
        if done:
            await editors.note(db, editor, f"demande-{act}", reference, at=now())
    raise web.HTTPSeeOther(f"{PATH}/demandes")


async def correspondence_page(request: web.Request) -> web.Response:
    """GET /editeur/messages."""
    editor = await require_editor(request)
    async with request.app[DATABASE].reading() as db:
        threads = await correspondence.everyones(db)
    return show_editor(request, "messages.html", "Messages des membres", editor, threads=threads)


async def thread_page(request: web.Request) -> web.Response:
    """GET /editeur/messages/{thread}; reading it is written down."""
    return await _thread(request, await require_editor(request), {}, {})


async def _thread(request: web.Request, editor: str, typed: dict[str, str], problems: dict[str, str]) -> web.Response:
    async with request.app[DATABASE].transaction() as db:
        thread = await _known(db, request)
        held: dict[str, Any] = {
            "letters": await correspondence.letters_of(db, thread.id),
            "files": await correspondence.attached_to(db, thread.id),
        }
        await editors.note(db, editor, "message-lu", thread.id, at=now())
    status = 422 if problems else 200
    held |= {"thread": thread, "typed": typed, "problems": problems}
    return show_editor(request, "message.html", thread.subject, editor, status=status, **held)


async def post_thread(request: web.Request) -> web.Response:
    """POST /editeur/messages/{thread}: `message` answers; `retirer` («lettre:ID», «piece:ID») and `motif` remove."""
    editor = await require_editor(request)
    form = await read_form(request, request.app[SEAL])
    typed = {name: form.get(name, "").replace("\r\n", "\n").strip() for name in ("message", "motif", "retirer")}
    if typed["retirer"]:
        problem = line_problem(
            typed["motif"], LONGEST_REASON, "Dites pourquoi : le membre le lira.".replace(" :", "\u00a0:")
        )
        if problem:
            return await _thread(request, editor, typed, {"motif": problem})
        await _remove(request, editor, typed["retirer"], typed["motif"])
    else:
        problem = text_problem(typed["message"])
        if problem:
            return await _thread(request, editor, typed, {"message": problem})
        await _answer(request, editor, typed["message"])
    raise web.HTTPSeeOther(f"{PATH}/messages/{request.match_info['thread']}")


async def _answer(request: web.Request, editor: str, words: str) -> None:
    async with request.app[DATABASE].transaction() as db:
        thread = await _known(db, request)
        letter = await correspondence.send(db, thread.id, Author.INSURER, words, at=now())
        await _tell_member(request, db, thread, "message-nouveau")
        await editors.note(db, editor, "message-envoye", letter, at=now())


async def _remove(request: web.Request, editor: str, wanted: str, why: str) -> None:
    kind, _, target = wanted.partition(":")
    async with request.app[DATABASE].transaction() as db:
        thread = await _known(db, request)
        remove = {"lettre": correspondence.remove_letter, "piece": correspondence.remove_attachment}.get(kind)
        if remove is None or await remove(db, target, why, at=now()) is None:
            raise web.HTTPBadRequest
        await _tell_member(request, db, thread, "contenu-retire", why=why)
        await editors.note(db, editor, f"{kind}-retiree", target, why, at=now())
    await request.app[DATABASE].truncate_log()


async def _tell_member(
    request: web.Request, db: AsyncConnection, thread: Thread, template: str, **values: object
) -> None:
    account = await accounts.by_id(db, thread.account)
    if account is not None:
        await request.app[MAILER].post(db, account.email, template, account=account, thread=thread, **values)


async def _known(db: AsyncConnection, request: web.Request) -> Thread:
    thread = await correspondence.thread_of(db, request.match_info["thread"], None)
    if thread is None:
        raise web.HTTPNotFound
    return thread


async def attachment(request: web.Request) -> web.Response:
    """GET /editeur/pieces/{id}; opening it is written down."""
    editor = await require_editor(request)
    async with request.app[DATABASE].transaction() as db:
        upload = await correspondence.content_of(db, request.match_info["id"], None)
        if upload is None:
            raise web.HTTPNotFound
        await editors.note(db, editor, "piece-lue", request.match_info["id"], at=now())
    return download(upload.content, upload.kind, upload.name)


async def announcements_page(request: web.Request) -> web.Response:
    """GET /editeur/annonces."""
    editor = await require_editor(request)
    return _announcements(request, editor, {}, {})


def _announcements(request: web.Request, editor: str, typed: dict[str, str], problems: dict[str, str]) -> web.Response:
    status = 422 if problems else 200
    held: dict[str, Any] = {"announcements": request.app[ANNOUNCEMENTS].all(), "at": now(), "places": list(Place)}
    return show_editor(
        request, "annonces.html", "Annonces", editor, status=status, typed=typed, problems=problems, **held
    )


async def post_announcement(request: web.Request) -> web.Response:
    """POST /editeur/annonces: `fin` (an id) takes one down; else `place`, `titre` and `texte` put one up."""
    editor = await require_editor(request)
    form = await read_form(request, request.app[SEAL])
    typed = {name: form.get(name, "").strip() for name in ("place", "titre", "texte")}
    ended = form.get("fin", "")
    if not ended:
        told = {
            "titre": line_problem(typed["titre"], LONGEST_TITLE, "Donnez un titre."),
            "texte": line_problem(typed["texte"], LONGEST_ANNOUNCEMENT, "Écrivez l’annonce."),
        }
        problems = {field: problem for field, problem in told.items() if problem}
        if problems:
            return _announcements(request, editor, typed, problems)
        if typed["place"] not in list(Place):
            raise web.HTTPBadRequest
    async with request.app[DATABASE].transaction() as db:
        if ended:
            done = await announcements.end(db, ended, at=now())
            if done:
                await editors.note(db, editor, "annonce-finie", ended, at=now())
        else:
            new = Announcement(
                id=f"editeur-{uuid4()}",
                place=Place(typed["place"]),
                title=typed["titre"],
                body=typed["texte"],
                begins_at=now(),
            )
            await announcements.put(db, new)
            await editors.note(db, editor, "annonce-publiee", new.id, at=now())
    await reload(request.app)
    raise web.HTTPSeeOther(f"{PATH}/annonces")


ROUTES = [
    web.get(PATH, desk),
    web.get(f"{PATH}/demandes", requests_page),
    web.post(f"{PATH}/demandes", post_request),
    web.get(f"{PATH}/messages", correspondence_page),
    web.get(f"{PATH}/messages/{{thread}}", thread_page),
    web.post(f"{PATH}/messages/{{thread}}", post_thread),
    web.get(f"{PATH}/pieces/{{id}}", attachment),
    web.get(f"{PATH}/annonces", announcements_page),
    web.post(f"{PATH}/annonces", post_announcement),
]
