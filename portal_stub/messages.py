"""/messages: a member's secure correspondence with the insurer. Lists, reads, writes, attaches a file, downloads it.

Who is not signed in reads what the page offers. `?ref=` carries the first 8 letters of a talk with the assistant. What
an editor removed says so, and why (editing.py).
"""

from typing import Any

from aiohttp import web

from portal_stub.app_keys import ANNOUNCEMENTS, DATABASE, SEAL
from portal_stub.contact import conversation_of, line_problem, not_too_often, text_problem
from portal_stub.downloads import download
from portal_stub.forms import visit_of
from portal_stub.member import Member
from portal_stub.presenting import show
from portal_stub.sessions import require_member
from portal_stub.store import correspondence
from portal_stub.store.correspondence import Author, Upload
from portal_stub.store.database import now
from portal_stub.uploads import BadUpload, read_form_with_file
from portal_stub.welcome import welcome

LONGEST_SUBJECT = 120
_FIELDS = ("objet", "message", "ref")
FILE = "document"


async def messages_page(request: web.Request) -> web.Response:
    """GET /messages."""
    if visit_of(request).member is None:
        return show(request, "messages.html", slug="messages", announcements=request.app[ANNOUNCEMENTS].public())
    member = await require_member(request)
    return await _list(request, member, {"ref": conversation_of(request.query.get("ref", ""))}, {})


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
    form, upload = await read_form_with_file(request, request.app[SEAL], FILE)
    member = await require_member(request)
    typed = {name: form.get(name, "").replace("\r\n", "\n").strip() for name in _FIELDS}
    typed["ref"] = conversation_of(typed["ref"])
    problems = _problems(typed, upload, subject=True)
    if problems:
        return await _list(request, member, typed, problems)
    await not_too_often(request, "messages")
    async with request.app[DATABASE].transaction() as db:
        at = now()
        thread = await correspondence.begin(db, member.id, typed["objet"], at=at, conversation=typed["ref"])
        await correspondence.send(db, thread, Author.MEMBER, typed["message"], at=at, upload=_taken(upload))
    raise web.HTTPSeeOther("/messages?envoye=1")


async def thread_page(request: web.Request) -> web.Response:
    """GET /messages/{thread}: opening it is reading it."""
    member = await require_member(request)
    thread = request.match_info["thread"]
    async with request.app[DATABASE].transaction() as db:
        if await correspondence.thread_of(db, thread, member.id) is None:
            raise web.HTTPNotFound
        await correspondence.mark_read(db, thread, at=now())
    return await _thread(request, member, thread, {}, {})


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
    form, upload = await read_form_with_file(request, request.app[SEAL], FILE)
    member, thread = await require_member(request), request.match_info["thread"]
    typed = {"message": form.get("message", "").replace("\r\n", "\n").strip()}
    problems = _problems(typed, upload, subject=False)
    if problems:
        return await _thread(request, member, thread, typed, problems)
    await not_too_often(request, "messages")
    async with request.app[DATABASE].transaction() as db:
        if await correspondence.thread_of(db, thread, member.id) is None:
            raise web.HTTPNotFound
        await correspondence.send(db, thread, Author.MEMBER, typed["message"], at=now(), upload=_taken(upload))
    raise web.HTTPSeeOther(f"/messages/{thread}#derniere")


async def attachment(request: web.Request) -> web.Response:
    """GET /messages/pieces/{id}: a file of hers."""
    member = await require_member(request)
    async with request.app[DATABASE].reading() as db:
        upload = await correspondence.content_of(db, request.match_info["id"], member.id)
    if upload is None:
        raise web.HTTPNotFound
    return download(upload.content, upload.kind, upload.name)


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
