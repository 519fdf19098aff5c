"""«Essayer»: an author types a question as a member would, and sees the reply and how it was decided: what was masked,
whether the question is one for us, the nearest intents and the phrases that spoke for the first.

The same redactor, engine and decision as a member's. Nothing is stored or noted, no typed word stands in an address.
"""

from dataclasses import dataclass

from aiohttp import web

from bot.conversation import Reply
from bot.dialogue.rehearsal import Cast, Rehearsal
from bot.knowledge.dates import today_in_paris
from bot.knowledge.intent import Kind
from bot.knowledge.knowledge import Knowledge
from bot.knowledge.questions import unanswered_on
from bot.nlu.engine import Understanding
from bot.redaction.redacted import Redacted
from bot.redaction.signals import Signal
from bot.typed import typed
from webhooks.app_keys import ASSISTANT, NOW, READINESS, REDACTOR
from webhooks.console.visits import AUTHORING, Visit, html, page

ROUTES = web.RouteTableDef()
LONGEST = 2000
MOST_RANKED = 5
SIGNALS = {
    Signal.URGENT_BODY: "urgence vitale",
    Signal.URGENT_MIND: "détresse",
    Signal.VIOLENCE: "violence",
}


@dataclass(frozen=True, slots=True)
class Tried:
    """What came of it. `signals`: in French; `entities`: the value's label under the entity's name."""

    text: Redacted
    reply: Reply
    understanding: Understanding
    signals: tuple[str, ...]
    wants_human: bool


@ROUTES.get("/console/essayer")
@page(AUTHORING)
async def show_form(request: web.Request, visit: Visit) -> web.Response:
    """The form."""
    return _page(request, visit)


@ROUTES.post("/console/essayer")
@page(AUTHORING)
async def try_question(request: web.Request, visit: Visit) -> web.Response:
    """The same form, and what came of the question. Raises `RedactionRefused`, `Overloaded`."""
    question, before = typed(visit.form.get("question", "")), typed(visit.form.get("avant", ""))
    if not question or max(len(question), len(before)) > LONGEST:
        return _page(request, visit, status=422, wrong=f"Écrivez une question, {LONGEST} caractères au plus.")
    mind = request.app[ASSISTANT].mind
    contract = "contrat" in visit.form
    talk = Rehearsal(
        Cast(mind.knowledge, mind.engine, request.app[REDACTOR]),
        request.app[NOW](),
        signed_in="membre" in visit.form or contract,
        contract=contract,
    )
    if before:
        talk.say(before)
    played = talk.say(question)
    heard = played.heard
    tried = Tried(
        heard.text,
        played.decision.reply,
        heard.understanding,
        tuple(SIGNALS[signal] for signal in Signal if signal in heard.signals),
        played.decision.wants_human,
    )
    return _page(request, visit, tried=tried)


def titles_of(knowledge: Knowledge) -> dict[str, str]:
    """Intent → its question."""
    return {name: intent.title.text for name, intent in knowledge.intents.items()}


def answering(knowledge: Knowledge) -> tuple[str, ...]:
    """The intents that answer, refuse or call a person: what a question may be said to ask for."""
    kinds = (Kind.ANSWER, Kind.REFUSAL, Kind.HANDOFF)
    return tuple(intent.name for intent in knowledge.intents.values() if intent.kind in kinds)


def _page(
    request: web.Request, visit: Visit, *, status: int = 200, wrong: str = "", tried: Tried | None = None
) -> web.Response:
    known = request.app[ASSISTANT].mind.knowledge
    asleep = unanswered_on(known, today_in_paris(request.app[NOW]()))
    return html(
        request, "try.html", visit, status=status, wrong=wrong, tried=tried, titles=titles_of(known),
        entities=known.entities, asleep=asleep, notes=request.app[READINESS].notes,
        longest=LONGEST, most=MOST_RANKED,
        folder=known.hash[:12], typed=visit.form,
    )  # fmt: skip
