"""From «Questions sans réponse» to a patch of intents/: an author ticks questions, says which intent each asks for (the
engine's guesses come first), and gets a file to read and apply. Nothing is changed here.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from aiohttp import web

from bot.errors import Overloaded
from bot.knowledge.dates import today_in_paris
from bot.knowledge.proposal import Proposed, hand_of, patch_of
from bot.knowledge.questions import topic_of, unanswered_on
from bot.store import readings
from bot.store.unanswered import Question, questions_since
from webhooks.app_keys import ASSISTANT, DATABASE, NOW, SETTINGS
from webhooks.console.questions import MOST_SHOWN, PERIODS_DAYS, key_of
from webhooks.console.rendering import PARIS
from webhooks.console.trying import answering, titles_of
from webhooks.console.visits import AUTHORING, Visit, html, page

ROUTES = web.RouteTableDef()
MOST_TICKED = 20
GUESSES = 3


@dataclass(frozen=True, slots=True)
class Row:
    """A ticked question. `guesses`: intents that the engine holds likeliest, best first."""

    key: str
    question: Question
    guesses: tuple[str, ...]


@ROUTES.post("/console/questions/correctif")
@page(AUTHORING)
async def choose_intents(request: web.Request, visit: Visit) -> web.Response:
    """The ticked questions, each with the intent it may ask for."""
    days, at = _days(visit), request.app[NOW]()
    ticked = await _ticked(request, visit, days, at)
    known = request.app[ASSISTANT].mind.knowledge
    rows = [Row(key_of(one, visit), one, _guesses(request, one)) for one in ticked[:MOST_TICKED]]
    topics: dict[str, list[str]] = {}
    for name in answering(known):
        topics.setdefault(topic_of(name), []).append(name)
    shown = {name: known.topics[name].text if name in known.topics else name for name in topics}
    return html(
        request, "propose.html", visit, days=days, rows=rows, topics=topics, shown=shown, titles=titles_of(known),
        most=MOST_TICKED, left_out=max(0, len(ticked) - MOST_TICKED),
        asleep=unanswered_on(known, today_in_paris(at)),
    )  # fmt: skip


@ROUTES.post("/console/questions/correctif/fichier")
@page(AUTHORING)
async def give_patch(request: web.Request, visit: Visit) -> web.Response:
    """The patch, as a file."""
    days, at = _days(visit), request.app[NOW]()
    known, settings = request.app[ASSISTANT].mind.knowledge, request.app[SETTINGS]
    allowed = frozenset(answering(known))
    proposed = [
        Proposed(one.text, intent)
        for one in await _ticked(request, visit, days, at)
        if (intent := visit.form.get(f"intention-{key_of(one, visit)}", "")) in allowed
    ]
    if not proposed:
        return html(request, "refusal.html", visit, status=422, sentence="Choisissez au moins une intention.")
    local = at.astimezone(PARIS)
    folder = settings.intents.name if settings.intents else "intents"
    return web.Response(
        text=patch_of(proposed, titles_of(known), local, folder),
        content_type="text/x-diff",
        headers={
            "Content-Disposition": f'attachment; filename="{hand_of(local)}.patch"',
            "Cache-Control": "no-store",
            "X-Content-Type-Options": "nosniff",
        },
    )


def _days(visit: Visit) -> int:
    return next((days for days in PERIODS_DAYS if visit.form.get("jours") == str(days)), PERIODS_DAYS[0])


async def _ticked(request: web.Request, visit: Visit, days: int, at: datetime) -> Sequence[Question]:
    """The questions of the form, those that are still there. Reading them is noted."""
    async with request.app[DATABASE].transaction() as db:
        questions = await questions_since(db, at - timedelta(days=days))
        await readings.tell(db, visit.account, readings.QUESTIONS_READ, at=at)
    return [one for one in questions[:MOST_SHOWN] if f"question-{key_of(one, visit)}" in visit.form]


def _guesses(request: web.Request, question: Question) -> tuple[str, ...]:
    mind = request.app[ASSISTANT].mind
    try:
        ranked = mind.engine.understand(question.text).ranked
    except Overloaded:  # still learning: the author chooses in the whole list
        return ()
    allowed = frozenset(answering(mind.knowledge))
    return tuple(one.intent for one in ranked if one.intent in allowed)[:GUESSES]
