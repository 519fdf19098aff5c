"""A conversation as an agent reads it: every event in order, the decision behind each reply, and the facts beside.

Each reading is in the audit, once for an agent, a conversation and an hour; a dpo says why first, and the reason
holds for that hour. Masked text is all there is: nothing can be revealed.
"""

from dataclasses import dataclass
from typing import Any
from uuid import UUID, uuid4

from aiohttp import web

from bot.conversation import Author, Conversation, Event, Masked, Message, Replied, State, StateChanged, Withdrawn
from bot.errors import ConversationUnknown
from bot.redaction.redacted import Redacted
from bot.store import agents, audit, readings, transcripts
from bot.store.agents import Account, Role
from bot.typed import typed
from webhooks.app_keys import ASSISTANT, DATABASE, NOW, REDACTOR, SETTINGS
from webhooks.console.conversations import in_list, queue, topics_of
from webhooks.console.rendering import duration
from webhooks.console.visits import ACTING, Visit, ended, go_to, html, page
from webhooks.console.words import DONE
from webhooks.google_chat.colleagues import colleagues_in_chat

ROUTES = web.RouteTableDef()
MOST_REASON = 500


@dataclass(frozen=True, slots=True)
class Line:
    """An event for the page. `kind` says which part of events.html shows it."""

    seq: int
    kind: str
    author: Author
    who: str
    event: Event
    rating: str | None = None
    withdrawn: bool = False


@dataclass(frozen=True, slots=True)
class Read:
    """A conversation that may be read now, and all that its page shows."""

    conversation: Conversation
    lines: list[Line]
    colleagues: list[Account]
    colleagues_in_chat: dict[str, str]

    @property
    def mark(self) -> str:
        """Changes with every event; a rating shows with the next one."""
        return str(self.conversation.last_seq)


@ROUTES.get("/console/conversations/{id}")
@page()
async def show_talk(request: web.Request, visit: Visit) -> web.Response:
    """The conversation; for a dpo without a reason yet, the question why."""
    if await reason_is_missing(request, visit):
        return html(request, "reason.html", visit, reference=str(id_of(request))[:8], wrong=None)
    return await present(request, visit, done=DONE.get(request.query.get("fait", "")))


@ROUTES.get("/console/conversations/{id}/suite")
@page(fragment=True)
async def talk_again(request: web.Request, visit: Visit) -> web.Response:
    """The conversation's parts, for the script; 204 where they are as the script has them (`marque`)."""
    if await reason_is_missing(request, visit):
        return ended(request, visit, 403)
    conversation = id_of(request)
    last_seq = (await request.app[DATABASE].hot.last_seqs([conversation])).get(conversation)
    if request.query.get("marque") == str(last_seq):
        await _note_reading(request, visit)  # the page is open still
        return web.Response(status=204, headers={"Cache-Control": "no-store"})
    return html(request, "talk_fragment.html", visit, **_values(request, visit, await read(request, visit)))


@ROUTES.post("/console/conversations/{id}/lire")
@page(frozenset({Role.DPO}))
async def say_why(request: web.Request, visit: Visit) -> web.Response:
    """The dpo's reason, redacted, in the audit; it opens this conversation for an hour."""
    conversation, raw = id_of(request), typed(visit.form.get("motif", ""))
    if not raw or len(raw) > MOST_REASON:
        wrong = f"Indiquez un motif, en {MOST_REASON} caractères au plus."
        return html(request, "reason.html", visit, status=422, reference=str(conversation)[:8], wrong=wrong)
    reason = request.app[REDACTOR].redact(raw).text
    async with request.app[DATABASE].transaction() as db:
        if await transcripts.read(db, conversation) is None:
            raise ConversationUnknown
        at = request.app[NOW]()
        await readings.tell(db, visit.account, audit.READ, at=at, conversation=conversation, reason=reason)
    return go_to(f"/console/conversations/{conversation}")


def id_of(request: web.Request) -> UUID:
    """The conversation's id in the path. Raises `ConversationUnknown`."""
    try:
        return UUID(request.match_info["id"])
    except ValueError:
        raise ConversationUnknown from None


async def reason_is_missing(request: web.Request, visit: Visit) -> bool:
    """Whether this is a dpo who has not said, in the last hour, why she reads this conversation."""
    if visit.account.role is not Role.DPO:
        return False
    conversation = id_of(request)
    async with request.app[DATABASE].reading() as db:
        if await transcripts.read(db, conversation) is None:
            raise ConversationUnknown
        at = request.app[NOW]()
        return not await readings.has_told(db, visit.account, audit.READ, at=at, conversation=conversation)


async def read(request: web.Request, visit: Visit) -> Read:
    """The conversation, its reading noted. Raises `ConversationUnknown`."""
    conversation = id_of(request)
    async with request.app[DATABASE].reading() as db:
        found = await transcripts.read(db, conversation)
        if found is None:
            raise ConversationUnknown
        ratings = await transcripts.ratings_of(db, conversation)
        people = await agents.listed(db)
        in_chat = await colleagues_in_chat(db, request.app[SETTINGS].google_chat)
    await _note_reading(request, visit)
    colleagues = [one for one in people if one.role in ACTING and one.id != visit.account.id]
    return Read(found[0], lines_of(found[1], ratings), colleagues, in_chat)


async def _note_reading(request: web.Request, visit: Visit) -> None:
    """One line of the audit an hour; a write transaction only for that line."""
    conversation, at, database = id_of(request), request.app[NOW](), request.app[DATABASE]
    async with database.reading() as db:
        told = await readings.has_told(db, visit.account, audit.READ, at=at, conversation=conversation)
    if not told:
        async with database.transaction() as db:
            await readings.tell(db, visit.account, audit.READ, at=at, conversation=conversation)


async def present(
    request: web.Request,
    visit: Visit,
    *,
    done: str | None = None,
    wrong: str | None = None,
    draft: Redacted | None = None,
    status: int = 200,
) -> web.Response:
    """The page. `wrong`: why an act was refused; `draft`: the words that were not sent, as they would have been."""
    seen = await read(request, visit)
    values = _values(request, visit, seen)
    if values["holds"] and (done or request.path.endswith("/repondre")):
        values["in_box"] = "erreur" if wrong else "fait"
    if request.query.get("fait") == "masquer":
        values |= {"in_box": "", "masked": _masked_message(request, visit, seen)}
    beside = in_list(request, visit, await queue(request), current=str(seen.conversation.id))
    return html(
        request,
        "talk.html",
        visit,
        status=status,
        done=done,
        wrong=wrong,
        **(values | beside | {"draft": draft}),
    )


def _masked_message(request: web.Request, visit: Visit, seen: Read) -> int | None:
    """The message of which a passage was masked just now: the keyboard goes back to it, what was done is told there."""
    shown = [line.seq for line in seen.lines if line.kind == "message" and not line.withdrawn and visit.may_mask]
    return next((seq for seq in shown if str(seq) == request.query.get("message")), None)


def _values(request: web.Request, visit: Visit, seen: Read) -> dict[str, Any]:
    knowledge, talk = request.app[ASSISTANT].mind.knowledge, seen.conversation
    page_label = knowledge.pages[talk.page].label.text if talk.page and talk.page in knowledge.pages else None
    return {
        "talk": talk,
        "lines": seen.lines,
        "mark": seen.mark,
        "colleagues": seen.colleagues,
        "colleagues_in_chat": seen.colleagues_in_chat,
        "holds": talk.state is State.HUMAN and talk.holder == visit.account.id,
        "now": request.app[NOW](),
        "page_label": page_label,
        "titles": topics_of(knowledge),
        "engine": request.app[SETTINGS].nlu.engine,
        "draft": None,
        "in_box": "",  # where what happened is told, if the answer's box has the keyboard
        "masked": None,
        "sending": uuid4(),  # the answer form's own id: sent twice, it is one message
    }


def lines_of(events: list[Event], ratings: dict[int, str]) -> list[Line]:
    """The events, as a person reads them; used by the page and by `guichet transcripts show`."""
    withdrawn = {event.of for event in events if isinstance(event, Withdrawn)}
    lines = []
    for event in events:
        match event:
            case Message(author=Author.AGENT, agent_name=name):
                gone = event.seq in withdrawn
                lines.append(Line(event.seq, "message", Author.AGENT, name or "Conseil", event, withdrawn=gone))
            case Message():
                lines.append(Line(event.seq, "message", Author.MEMBER, "Adhérent", event))
            case Replied():
                rating = ratings.get(event.seq)
                lines.append(Line(event.seq, "reply", Author.BOT, "Assistant", event, rating))
            case StateChanged():
                lines.append(Line(event.seq, "told", event.author, _moved(event), event))
            case Masked(of=of):
                lines.append(Line(event.seq, "told", event.author, f"Un passage du message {of} a été masqué.", event))
            case Withdrawn(of=of, agent_name=name):
                told = f"{name or 'Un conseiller'} a retiré le message {of}."
                lines.append(Line(event.seq, "told", Author.AGENT, told, event))
            case _:  # `Erased` is never stored
                continue
    return lines


def _moved(event: StateChanged) -> str:
    """A change of state, in a sentence."""
    name = event.agent_name or "Un conseiller"
    waited = f" Attente\u00a0: {duration(event.wait_seconds)}." if event.wait_seconds else ""
    told: dict[tuple[State, State], str | dict[Author, str]] = {
        (State.BOT, State.WAITING): "L’adhérent demande un conseiller.",
        (State.BOT, State.HUMAN): f"{name} suit la conversation.",
        (State.WAITING, State.HUMAN): f"{name} suit la conversation.{waited}",
        (State.WAITING, State.BOT): {
            Author.MEMBER: "L’adhérent n’attend plus.",
            Author.SYSTEM: "Personne n’est venu\u00a0: l’assistant répond de nouveau.",
        },
        (State.HUMAN, State.HUMAN): f"La conversation est transférée à {name}.",
        (State.HUMAN, State.WAITING): {
            Author.AGENT: f"{name} a libéré la conversation.",
            Author.SYSTEM: "Le conseiller ne répond plus\u00a0: retour en attente.",
        },
        (State.HUMAN, State.BOT): f"{name} a rendu la conversation à l’assistant.",
    }
    if event.previous is event.state and event.author is Author.MEMBER:
        return "L’adhérent s’est connecté à son compte."
    if event.state is State.CLOSED:
        by_agent = event.author is Author.AGENT
        return f"{name} a clos la conversation." if by_agent else "L’adhérent a terminé la conversation."
    sentence = told.get((event.previous, event.state), "L’état de la conversation a changé.")
    return sentence if isinstance(sentence, str) else sentence.get(event.author, "L’état de la conversation a changé.")
