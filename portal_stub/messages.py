"""/messages: a member's secure correspondence with the insurer. Lists, reads, writes, attaches a file, downloads it.

Who is not signed in reads what the page offers. `?ref=` carries the first 8 letters of a talk with the assistant. What
an editor removed says so, and why (editing.py). What was typed when the session ended waits for its member (drafts);
the file has to be chosen again.
"""

from typing import Any, NoReturn

from aiohttp import web

from portal_stub.app_keys import ANNOUNCEMENTS, DATABASE, SEAL
from portal_stub.contact import conversation_of, line_problem, not_too_often, text_problem
from portal_stub.downloads import download
from portal_stub.forms import StaleForm, visit_of
from portal_stub.member import Member
from portal_stub.presenting import show
from portal_stub.sessions import require_member
from portal_stub.store import accounts, correspondence, drafts
from portal_stub.store.correspondence import Author, Upload
from portal_stub.store.database import now
from portal_stub.store.drafts import Draft
from portal_stub.uploads import BadUpload, read_form_with_file
from portal_stub.welcome import welcome

LONGEST_SUBJECT = 120
_FIELDS = ("objet", "message", "ref")
FILE = "document"
_THROW_AWAY = "effacer"


async def messages_page(request: web.Request) -> web.Response:
    """GET /messages."""
    if visit_of(request).member is None:
        return show(request, "messages.html", slug="messages", announcements=request.app[ANNOUNCEMENTS].public())
    member = await require_member(request)
    typed = {"ref": conversation_of(request.query.get("ref", ""))} | await _kept(request, member, "")
    return await _list(request, member, typed, {})


async def _list(request: web.Request, member: Member, typed: dict[str, str], problems: dict[str, str]) -> web.Response:
    async with request.app[DATABASE].transaction() as db:
        await welcome(db, member, at=now())
        threads = await correspondence.of_account(db, member.id)
    return show(
        request,
        "messages-membre.html",
        slug="messages",
        status=422 if problems else 200,
        threads=threads,
        announcements=request.app[ANNOUNCEMENTS].all(),
        sent="envoye" in request.query,
        typed=typed,
        problems=problems,
    )


async def write(request: web.Request) -> web.Response:
    """POST /messages: a new thread."""
    form, upload = await _received(request, "")
    member = await require_member(request)
    if form.get("geste") == _THROW_AWAY:
        await _throw_away(request, member, "")
    typed = _typed(form)
    problems = _problems(typed, upload, subject=True)
    if problems:
        return await _list(request, member, typed, problems)
    await not_too_often(request, "messages")
    async with request.app[DATABASE].transaction() as db:
        at = now()
        thread = await correspondence.begin(db, member.id, typed["objet"], at=at, conversation=typed["ref"])
        await correspondence.send(db, thread, Author.MEMBER, typed["message"], at=at, upload=_taken(upload))
        await drafts.drop(db, member.id, "")
    raise web.HTTPSeeOther("/messages?envoye=1")


async def thread_page(request: web.Request) -> web.Response:
    """GET /messages/{thread}: opening it is reading it."""
    member = await require_member(request)
    thread = request.match_info["thread"]
    async with request.app[DATABASE].transaction() as db:
        if await correspondence.thread_of(db, thread, member.id) is None:
            raise web.HTTPNotFound
        await correspondence.mark_read(db, thread, at=now())
    return await _thread(request, member, thread, await _kept(request, member, thread), {})


async def _thread(
    request: web.Request, member: Member, thread: str, typed: dict[str, str], problems: dict[str, str]
) -> web.Response:
    async with request.app[DATABASE].reading() as db:
        kept = await correspondence.thread_of(db, thread, member.id)
        if kept is None:
            raise web.HTTPNotFound
        held: dict[str, Any] = {
            "letters": await correspondence.letters_of(db, thread),
            "files": await correspondence.attached_to(db, thread),
        }
    return show(
        request,
        "message.html",
        title=kept.subject,
        status=422 if problems else 200,
        thread=kept,
        typed=typed,
        problems=problems,
        **held,
    )


async def reply(request: web.Request) -> web.Response:
    """POST /messages/{thread}: the member's next letter."""
    thread = request.match_info["thread"]
    form, upload = await _received(request, thread)
    member = await require_member(request)
    if form.get("geste") == _THROW_AWAY:
        await _throw_away(request, member, thread)
    typed = _typed(form)
    problems = _problems(typed, upload, subject=False)
    if problems:
        return await _thread(request, member, thread, typed, problems)
    await not_too_often(request, "messages")
    async with request.app[DATABASE].transaction() as db:
        if await correspondence.thread_of(db, thread, member.id) is None:
            raise web.HTTPNotFound
        await correspondence.send(db, thread, Author.MEMBER, typed["message"], at=now(), upload=_taken(upload))
        await drafts.drop(db, member.id, thread)
    raise web.HTTPSeeOther(f"/messages/{thread}#derniere")


async def _received(request: web.Request, thread: str) -> tuple[dict[str, str], Upload | BadUpload | None]:
    """The posted form. Where its session has ended: what was typed is kept for its member, who is sent to sign in."""
    try:
        return await read_form_with_file(request, request.app[SEAL], FILE)
    except StaleForm as stale:
        account, member = request.app[SEAL].writer_of(stale.fields), visit_of(request).member
        if not account or (member is not None and member.id != account):
            raise
        typed = _typed(stale.fields)
        async with request.app[DATABASE].transaction() as db:
            if await accounts.by_id(db, account) is None or (
                thread and await correspondence.thread_of(db, thread, account) is None
            ):
                raise
            await drafts.keep(
                db,
                Draft(
                    account=account,
                    thread=thread,
                    subject=typed["objet"],
                    body=typed["message"],
                    conversation=typed["ref"],
                    kept_at=now(),
                ),
            )
    place = f"/messages/{thread}" if thread else "/messages"
    raise web.HTTPSeeOther(place if member else f"/connexion?next={place}&garde=1")


async def _kept(request: web.Request, member: Member, thread: str) -> dict[str, str]:
    """What she had typed there when her session ended, and that it is so; nothing where there is nothing."""
    async with request.app[DATABASE].reading() as db:
        draft = await drafts.find(db, member.id, thread)
    if draft is None:
        return {}
    typed = {"objet": draft.subject, "message": draft.body, "brouillon": "oui"}
    return typed | ({"ref": draft.conversation} if draft.conversation else {})


async def _throw_away(request: web.Request, member: Member, thread: str) -> NoReturn:
    async with request.app[DATABASE].transaction() as db:
        await drafts.drop(db, member.id, thread)
    await request.app[DATABASE].truncate_log()
    raise web.HTTPSeeOther(f"/messages/{thread}" if thread else "/messages")


async def attachment(request: web.Request) -> web.Response:
    """GET /messages/pieces/{id}: a file of hers."""
    member = await require_member(request)
    async with request.app[DATABASE].reading() as db:
        upload = await correspondence.content_of(db, request.match_info["id"], member.id)
    if upload is None:
        raise web.HTTPNotFound
    return download(upload.content, upload.kind, upload.name)


def _typed(form: dict[str, str]) -> dict[str, str]:
    typed = {name: form.get(name, "").replace("\r\n", "\n").strip() for name in _FIELDS}
    return typed | {"ref": conversation_of(typed["ref"])}


def _problems(typed: dict[str, str], upload: Upload | BadUpload | None, *, subject: bool) -> dict[str, str]:
    told = {"message": text_problem(typed["message"])}
    if subject:
        told = {"objet": line_problem(typed["objet"], LONGEST_SUBJECT, "Indiquez l’objet de votre message."), **told}
    if isinstance(upload, BadUpload):
        told[FILE] = str(upload)
    return {field: problem for field, problem in told.items() if problem}


def _taken(upload: Upload | BadUpload | None) -> Upload | None:
    return upload if isinstance(upload, Upload) else None


ROUTES = [
    web.get("/messages", messages_page, name="messages"),
    web.post("/messages", write),
    web.get("/messages/pieces/{id}", attachment),
    web.get("/messages/{thread}", thread_page),
    web.post("/messages/{thread}", reply),
]
