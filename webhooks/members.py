"""The members' API, `/api/v1` (API.md §1): each handler parses, calls, presents."""

from datetime import datetime
from urllib.parse import urlsplit
from uuid import uuid4

from aiohttp import web

from bot.assistant import Turn
from bot.conversation import Conversation
from bot.errors import ConversationUnknown, IdentityRefused
from bot.knowledge.suggestions import suggest
from bot.masking import Passage
from bot.redaction.redactor import NO_CONTEXT
from bot.store.rows import from_ms
from bot.typed import typed
from webhooks import metrics
from webhooks.access import (
    body_of,
    conversation_of,
    message_of,
    new_token,
    query_of,
)
from webhooks.app_keys import (
    ASSISTANT,
    CLOSURES,
    DATABASE,
    HUB,
    IDENTITY_KEYS,
    LIMITS,
    NOTICE,
    NOW,
    REDACTOR,
    SETTINGS,
)
from webhooks.incoming import (
    Asked,
    EventsQuery,
    NewConversation,
    NewFeedback,
    NewIdentity,
    NewMask,
    Nothing,
    TranscriptQuery,
)
from webhooks.masking import mask_now
from webhooks.notice import portal_closed
from webhooks.presenting import present_event, present_handoff, present_message, present_turn, rfc3339
from webhooks.problems import Malformed
from webhooks.transcript_files import transcript

# What comes with SQLAlchemy is imported by the handlers that need it: a start is ready for turns without (decision 3).
ROUTES = web.RouteTableDef()
LOCALES = ("fr",)


@ROUTES.post("/api/v1/conversations")
async def open_conversation(request: web.Request) -> web.Response:
    """Opens a conversation; its token is told here and never again."""
    await request.app[LIMITS].conversation(request)
    asked = await body_of(request, NewConversation, may_be_empty=True)
    identity = None
    if asked.identity is not None:
        identity = await request.app[IDENTITY_KEYS].verify(asked.identity)
    elif request.app[SETTINGS].identity_required:
        raise IdentityRefused
    now, notice = request.app[NOW](), request.app[NOTICE]
    conversation = Conversation(
        id=uuid4(),
        created_at=now,
        last_at=now,
        last_seq=0,
        locale=asked.locale if asked.locale in LOCALES else LOCALES[0],
        page=slug_of(request, asked.page),
        notice_version=asked.notice_version if asked.notice_version == notice.version else None,
        subject=None if identity is None else identity.subject,
        contract=identity is not None and identity.contract,
    )
    token, hashed = new_token()
    await request.app[DATABASE].hot.open(conversation, hashed, signed=identity is not None)
    body = {
        "id": str(conversation.id),
        "token": token,
        "last_seq": 0,
        "notice": notice.present(portal_closed(request.app[CLOSURES], now)),
    }
    return web.json_response(body, status=201)


def slug_of(request: web.Request, page: str | None) -> str | None:
    """The slug of a known page, from its path or URL; nothing else of it is kept."""
    if page is None:
        return None
    try:
        path = urlsplit(page).path.rstrip("/")
    except ValueError:
        return None
    pages = request.app[ASSISTANT].mind.knowledge.pages
    paths = {urlsplit(known.href).path.rstrip("/"): slug for slug, known in pages.items()}
    slug = path.removeprefix("/")
    return slug if slug in pages else paths.get(path)


@ROUTES.post("/api/v1/conversations/{id}/messages")
async def post_message(request: web.Request) -> web.Response:
    """One member turn."""
    seen, message = await message_of(request)
    if seen.answered is None:  # a repeat is answered before any limit is looked at
        await request.app[LIMITS].message(seen.conversation.id)
    turn = await request.app[ASSISTANT].turn(seen, message.message_id, message.text)
    if seen.answered is None:
        count(turn)
    return web.json_response(present_turn(turn))


def count(turn: Turn) -> None:
    """What an operator may know of a turn: the kind of its reply, and what kinds of data were masked."""
    metrics.TURNS.labels("none" if turn.reply is None else turn.reply.reply.kind.value).inc()
    for mark in turn.message.text.marks:
        metrics.REDACTIONS.labels(mark.label.value).inc()


@ROUTES.get("/api/v1/conversations/{id}/events")
async def get_events(request: web.Request) -> web.StreamResponse:
    """Events after a seq, as a page or, with `Accept: text/event-stream`, as they come."""
    query = query_of(request, EventsQuery)
    seen = await conversation_of(request)
    if "text/event-stream" in request.headers.get("Accept", ""):
        after = resumed_after(request.headers.get("Last-Event-ID"), query.after)
        return await request.app[HUB].serve(request, seen.conversation.id, after)
    events = await request.app[DATABASE].hot.events(seen.conversation.id, query.after, query.limit)
    last_seq = max([seen.conversation.last_seq, *(event.seq for event in events)])
    return web.json_response({"events": [present_event(event) for event in events], "last_seq": last_seq})


def resumed_after(last_event_id: str | None, after: int) -> int:
    """The seq that a stream goes on from: `Last-Event-ID` before the query. Raises `Malformed`."""
    if last_event_id is None or last_event_id == "":
        return after
    if not (last_event_id.isascii() and last_event_id.isdigit() and len(last_event_id) < 10):
        raise Malformed("Last-Event-ID")
    return int(last_event_id)


@ROUTES.post("/api/v1/conversations/{id}/feedback")
async def post_feedback(request: web.Request) -> web.Response:
    """A thumb up or down on a reply; the reason is redacted before it is kept."""
    from bot.store.feedback import rate

    seen = await conversation_of(request)
    given = await body_of(request, NewFeedback)
    reason = typed(given.reason or "")
    redacted = request.app[REDACTOR].redact(reason, NO_CONTEXT).text if reason else None
    async with request.app[DATABASE].transaction() as db:
        await rate(db, seen.conversation.id, given.seq, given.rating, redacted, at=request.app[NOW]())
    return web.Response(status=204)


@ROUTES.post("/api/v1/conversations/{id}/handoff")
async def post_handoff(request: web.Request) -> web.Response:
    """The member asks for a human."""
    seen = await conversation_of(request)
    await body_of(request, Nothing, may_be_empty=True)
    asked = await request.app[ASSISTANT].ask_for_human(seen)
    return web.json_response(present_handoff(asked), status=202)


@ROUTES.delete("/api/v1/conversations/{id}/handoff")
async def delete_handoff(request: web.Request) -> web.Response:
    """The member waits for a human no more."""
    seen = await conversation_of(request)
    return web.json_response(present_handoff(await request.app[ASSISTANT].give_up_waiting(seen)))


@ROUTES.post("/api/v1/conversations/{id}/close")
async def post_close(request: web.Request) -> web.Response:
    """The member ends the talk."""
    seen = await conversation_of(request)
    await body_of(request, Nothing, may_be_empty=True)
    await request.app[ASSISTANT].close(seen)
    return web.Response(status=204)


@ROUTES.post("/api/v1/conversations/{id}/mask")
async def post_mask(request: web.Request) -> web.Response:
    """A passage that redaction missed is masked wherever it went; in a closed conversation too."""
    seen = await conversation_of(request)
    asked = await body_of(request, NewMask)
    passage = Passage(asked.seq, asked.start, asked.end, asked.label, asked.last_seq)
    message, last_seq = await mask_now(request.app, seen.conversation.id, passage)
    return web.json_response({"message": present_message(message), "last_seq": last_seq})


@ROUTES.post("/api/v1/conversations/{id}/identity")
async def post_identity(request: web.Request) -> web.Response:
    """An open anonymous talk becomes the signed-in member's."""
    seen = await conversation_of(request)
    given = await body_of(request, NewIdentity)
    identity = await request.app[IDENTITY_KEYS].verify(given.identity)
    await request.app[ASSISTANT].belong_to(seen, identity.subject, contract=identity.contract)
    return web.Response(status=204)


@ROUTES.get("/api/v1/conversations/{id}/transcript")
async def get_transcript(request: web.Request) -> web.Response:
    """The conversation as a file."""
    from bot.store.transcripts import read

    query = query_of(request, TranscriptQuery)
    seen = await conversation_of(request)
    async with request.app[DATABASE].reading() as db:
        found = await read(db, seen.conversation.id)
    if found is None:
        raise ConversationUnknown
    insurer = request.app[ASSISTANT].mind.knowledge.brand.insurer.name
    text, content_type, name = transcript(*found, query.format, insurer=insurer, at=request.app[NOW]())
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return web.Response(text=text, content_type=content_type, charset="utf-8", headers=headers)


@ROUTES.get("/api/v1/conversations/{id}/disclosures")
async def get_disclosures(request: web.Request) -> web.Response:
    """What Google received of this talk, and how often agents read it."""
    from bot.store import audit, ledger

    seen = await conversation_of(request)
    async with request.app[DATABASE].reading() as db:
        sent = await ledger.disclosures(db, seen.conversation.id)
        reads = await audit.reads_of(db, seen.conversation.id)
    return web.json_response(
        {
            "sent": [{"at": rfc3339(from_ms(at)), "body": body.decode(errors="replace")} for at, body in sent],
            "reads": {"count": reads.times, "readers": reads.readers, "last_at": told_at(reads.last_at)},
        }
    )


def told_at(at: datetime | None) -> str | None:
    """A time, or nothing."""
    return None if at is None else rfc3339(at)


@ROUTES.get("/api/v1/notice")
async def get_notice(request: web.Request) -> web.Response:
    """What a member is told first."""
    return web.json_response(request.app[NOTICE].present(portal_closed(request.app[CLOSURES], request.app[NOW]())))


@ROUTES.get("/api/v1/suggestions")
async def get_suggestions(request: web.Request) -> web.Response:
    """Questions the service can answer, for the page the member is on."""
    return await _suggestions(request, "", request.query.get("page"))


@ROUTES.post("/api/v1/suggestions")
async def post_suggestions(request: web.Request) -> web.Response:
    """Questions near what is being typed; it is neither logged nor stored."""
    asked = await body_of(request, Asked)
    return await _suggestions(request, asked.q, None)


async def _suggestions(request: web.Request, typed: str, page: str | None) -> web.Response:
    knowledge = request.app[ASSISTANT].mind.knowledge
    found = suggest(knowledge, typed, slug_of(request, page[:512] if page else None))
    return web.json_response({"suggestions": [{"label": one.label.text, "text": one.text.text} for one in found]})
