"""Mes échanges: a member's talks with the assistant, asked of the chat service with her signed identity (chat.py).

The list stands in /compte; /compte/echanges/{id} is one talk: what was said, what Google received of it, how often
agents read it; as a file; erased, with a receipt. Nothing of a talk is kept by the portal.
"""

from collections.abc import Awaitable, Callable
from uuid import UUID

from aiohttp import web

from portal_stub.app_keys import CHAT, SEAL
from portal_stub.assistant import identity_of
from portal_stub.chat import ChatUnreachable, FileForm, Receipt, Talk, TalkUnknown
from portal_stub.forms import read_form
from portal_stub.member import Member
from portal_stub.presenting import show
from portal_stub.rendering import PARIS, french_date
from portal_stub.sessions import require_member
from portal_stub.talk_lines import lines_of, sent_texts

PATH = "/compte/echanges"
_TYPES: dict[FileForm, str] = {"html": "text/html", "txt": "text/plain", "json": "application/json"}
Handler = Callable[[web.Request], Awaitable[web.Response]]


async def talks_of(request: web.Request, member: Member) -> tuple[Talk, ...] | None:
    """Her talks; None while the service does not answer."""
    try:
        return await request.app[CHAT].talks(identity_of(request, member))
    except (ChatUnreachable, TalkUnknown):
        return None


def _answered(handler: Handler) -> Handler:
    """A talk that is not hers is a page that does not exist; a service that is away is said."""

    async def asked(request: web.Request) -> web.Response:
        try:
            return await handler(request)
        except TalkUnknown:
            raise web.HTTPNotFound from None
        except ChatUnreachable:
            return show(request, "echanges-absents.html", title="Échanges indisponibles", status=503)

    return asked


def _id(request: web.Request) -> str:
    try:
        return str(UUID(request.match_info["id"]))
    except ValueError:
        raise web.HTTPNotFound from None


@_answered
async def talk_page(request: web.Request) -> web.Response:
    """GET /compte/echanges/{id}."""
    talk, identity = _id(request), identity_of(request, await require_member(request))
    chat = request.app[CHAT]
    events, disclosures = await chat.events(identity, talk), await chat.disclosures(identity, talk)
    return show(
        request,
        "echange.html",
        title=f"Échange du {french_date(events[0].at.astimezone(PARIS))}" if events else "Échange",
        talk=talk,
        lines=lines_of(events),
        sent=sent_texts(disclosures.sent),
        reads=disclosures.reads,
    )


@_answered
async def download(request: web.Request) -> web.Response:
    """GET /compte/echanges/{id}/fichier.{html|txt|json}."""
    talk = _id(request)
    form = next(one for one in _TYPES if one == request.match_info["form"])
    body = await request.app[CHAT].transcript(identity_of(request, await require_member(request)), talk, form)
    return _file(body, f"echange-{talk[:8]}.{form}", _TYPES[form])


@_answered
async def download_all(request: web.Request) -> web.Response:
    """GET /compte/echanges/tout.json."""
    body = await request.app[CHAT].export(identity_of(request, await require_member(request)))
    return _file(body, "mes-echanges.json", "application/json")


def _file(body: bytes, name: str, content_type: str) -> web.Response:
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "no-store"}
    return web.Response(body=body, content_type=content_type, charset="utf-8", headers=headers)


@_answered
async def erase_page(request: web.Request) -> web.Response:
    """GET …/effacer: asks once, for one talk or for all."""
    await require_member(request)
    talk = _id(request) if "id" in request.match_info else ""
    return show(request, "echange-effacer.html", title="Effacer", talk=talk)


@_answered
async def erase(request: web.Request) -> web.Response:
    """POST …/effacer: erased, with the receipt."""
    await read_form(request, request.app[SEAL])
    identity = identity_of(request, await require_member(request))
    receipts: tuple[Receipt, ...]
    if "id" in request.match_info:
        receipts = (await request.app[CHAT].erase(identity, _id(request)),)
    else:
        receipts = await request.app[CHAT].erase_all(identity)
    return show(request, "echange-efface.html", title="C’est effacé", receipts=receipts)


ROUTES = [
    web.get(f"{PATH}/tout.json", download_all),
    web.get(f"{PATH}/effacer", erase_page),
    web.post(f"{PATH}/effacer", erase),
    web.get(f"{PATH}/{{id}}", talk_page),
    web.get(f"{PATH}/{{id}}/fichier.{{form:html|txt|json}}", download),
    web.get(f"{PATH}/{{id}}/effacer", erase_page),
    web.post(f"{PATH}/{{id}}/effacer", erase),
]
