"""What an agent does to a conversation, through the desk: take, answer, release, transfer, hand back, close.

Each is a form that works without JavaScript; done, the browser is sent back to the conversation, so that a reload
repeats nothing. A refusal shows the conversation with the reason, and the words that were not sent, masked as they
would have been; where the conversation is erased, a page of their own.
"""

from collections.abc import Awaitable, Callable
from uuid import UUID

from aiohttp import web

from bot.conversation import Message
from bot.dialogue.handoff import Agent
from bot.errors import ConversationUnknown, GuichetError, RedactionRefused
from bot.redaction.redacted import Redacted
from bot.store import agents
from bot.typed import typed
from webhooks.app_keys import DATABASE, DESK, REDACTOR, SETTINGS
from webhooks.console.talks import id_of, present
from webhooks.console.visits import ACTING, Visit, go_to, no_talk, page, sentence_of, status_of
from webhooks.google_chat.colleagues import colleagues_in_chat
from webhooks.incoming import MOST_CHARACTERS, seq_of

ROUTES = web.RouteTableDef()
Act = Callable[[UUID, Agent], Awaitable[object]]


@ROUTES.post("/console/conversations/{id}/prendre")
@page(ACTING)
async def take(request: web.Request, visit: Visit) -> web.Response:
    """The bot is silent, this agent answers."""
    return await _done(request, visit, request.app[DESK].take)


@ROUTES.post("/console/conversations/{id}/liberer")
@page(ACTING)
async def release(request: web.Request, visit: Visit) -> web.Response:
    """Back to the queue."""
    return await _done(request, visit, request.app[DESK].release)


@ROUTES.post("/console/conversations/{id}/rendre")
@page(ACTING)
async def hand_back(request: web.Request, visit: Visit) -> web.Response:
    """Back to the bot."""
    return await _done(request, visit, request.app[DESK].hand_back)


@ROUTES.post("/console/conversations/{id}/clore")
@page(ACTING)
async def close(request: web.Request, visit: Visit) -> web.Response:
    """The end of it."""
    return await _done(request, visit, request.app[DESK].close)


@ROUTES.post("/console/conversations/{id}/retirer")
@page(ACTING)
async def withdraw(request: web.Request, visit: Visit) -> web.Response:
    """The agent's last answer is taken back: the last that the page showed, however often the form is sent."""
    desk, upto = request.app[DESK], seq_of(visit.form.get("jusque", ""))

    async def last(talk: UUID, agent: Agent) -> Message:
        return await desk.withdraw(talk, agent, await desk.last_reply(talk, agent, upto))

    return await _done(request, visit, last)


@ROUTES.post("/console/conversations/{id}/transferer")
@page(ACTING)
async def transfer(request: web.Request, visit: Visit) -> web.Response:
    """To a colleague, of the console or in Google Chat."""
    chosen = visit.form.get("a", "")
    async with request.app[DATABASE].reading() as db:
        people = {one.id: one.display_name for one in await agents.listed(db) if one.role in ACTING}
        people |= await colleagues_in_chat(db, request.app[SETTINGS].google_chat)
    if chosen not in people:
        return await present(request, visit, wrong="Choisissez à qui transférer la conversation.", status=422)
    desk, colleague = request.app[DESK], Agent(chosen, people[chosen])
    return await _done(request, visit, lambda talk, agent: desk.transfer(talk, agent, colleague))


@ROUTES.post("/console/conversations/{id}/repondre")
@page(ACTING)
async def reply(request: web.Request, visit: Visit) -> web.Response:
    """Words to the member, redacted by the desk like hers."""
    raw = typed(visit.form.get("texte", ""))
    try:
        return await _reply(request, visit, raw)
    except ConversationUnknown as unknown:
        return await no_talk(request, visit, unknown, _masked(request, raw))


async def _reply(request: web.Request, visit: Visit, raw: str) -> web.Response:
    if not raw or len(raw) > MOST_CHARACTERS:
        wrong = f"Écrivez une réponse, en {MOST_CHARACTERS} caractères au plus."
        return await present(request, visit, wrong=wrong, draft=_masked(request, raw), status=422)
    try:
        await request.app[DESK].reply(id_of(request), visit.agent, raw, _message_id(visit))
    except ConversationUnknown:
        raise
    except GuichetError as refused:
        draft, status = _masked(request, raw), status_of(refused)
        return await present(request, visit, wrong=sentence_of(refused), draft=draft, status=status)
    return _back(request)


def _message_id(visit: Visit) -> UUID | None:
    """The form's own id: sent twice, it is one message."""
    try:
        return UUID(visit.form.get("envoi", ""))
    except ValueError:
        return None


async def _done(request: web.Request, visit: Visit, act: Act) -> web.Response:
    try:
        await act(id_of(request), visit.agent)
    except ConversationUnknown:
        raise
    except GuichetError as refused:
        return await present(request, visit, wrong=sentence_of(refused), status=status_of(refused))
    return _back(request)


def _back(request: web.Request) -> web.Response:
    return go_to(f"/console/conversations/{id_of(request)}?fait={request.path.rpartition('/')[2]}")


def _masked(request: web.Request, raw: str) -> Redacted | None:
    """The words that were not sent, to be sent again; None where they cannot be shown safely."""
    try:
        return request.app[REDACTOR].redact(raw).text if raw else None
    except RedactionRefused:
        return None
