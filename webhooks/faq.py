"""`/faq`: what the service knows, without JavaScript. The same folder, the same engine, the same words as the widget.

`GET` shows every question by topic, with its answer; `POST` answers one that is typed. A typed question is redacted
first, like a message; nothing of it is kept, logged, or put in an address. A question that cannot be redacted is not
looked at, and the emergency numbers are told all the same.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from zoneinfo import ZoneInfo

from aiohttp import web

from bot.conversation import Authored, Citation, Link, Reply, ReplyKind
from bot.dialogue.rehearsal import Cast, Played, Rehearsal
from bot.errors import Overloaded, RedactionRefused
from bot.knowledge.intent import Audience, Kind
from bot.knowledge.knowledge import Knowledge, LoadedIntent
from bot.knowledge.questions import cited_as, questions_by_topic, values_of
from bot.knowledge.suggestions import suggest
from bot.knowledge.wording import plain
from bot.redaction.redacted import Redacted
from bot.typed import typed
from webhooks import metrics
from webhooks.app_keys import ASSISTANT, NOW, REDACTOR, SERVED
from webhooks.console.visits import read_form
from webhooks.problems import PROBLEMS
from webhooks.rendering import render

ROUTES = web.RouteTableDef()
LONGEST = 2000  # code points, as for a message
MOST_NEAR = 5
FIELD = "question"
AUDIENCES = {Audience.MEMBER: "Membres connectés", Audience.CONTRACT: "Titulaires du contrat"}
_PARIS = ZoneInfo("Europe/Paris")
_HEADERS = {
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; img-src data:; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
}


@dataclass(frozen=True, slots=True)
class Part:
    """A question as the page shows it. `values`: answers that hang on a value, each under its label."""

    name: str
    title: Authored
    answer: Authored
    audience: str | None
    values: tuple[tuple[str, Authored], ...]
    links: tuple[Link, ...]
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Shelf:
    """The questions of one topic that are answered today."""

    name: str
    title: Authored
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """What a typed question came to. `reply` is None while the assistant is still learning. `people`: a person was
    asked for in alarming words; how to reach one is told below the numbers to call.
    """

    text: Redacted
    reply: Reply | None
    near: tuple[Part, ...]
    people: bool = False


@ROUTES.get("/faq")
async def show_faq(request: web.Request) -> web.Response:
    """Every question."""
    response = _page(request)
    response.headers["Cache-Control"] = "no-cache"
    return response


@ROUTES.post("/faq")
async def ask_faq(request: web.Request) -> web.Response:
    """The answer to the question typed in the page's form, and the questions next to it."""
    try:
        raw = typed((await read_form(request)).get(FIELD, ""))
    except web.HTTPException as unreadable:
        return _page(request, status=unreadable.status, error="Le formulaire n’a pas pu être lu.")
    if not raw or len(raw) > LONGEST:
        error = "Écrivez votre question." if not raw else f"Écrivez votre question en moins de {LONGEST} caractères."
        return _page(request, status=422, error=error)
    try:
        asked = _answered(request, raw)
    except RedactionRefused as refused:
        metrics.REFUSED.labels(refused.reason).inc()
        return _page(request, status=422, error=PROBLEMS[RedactionRefused].detail)
    return _page(request, asked=asked)


def problem_page(request: web.Request, status: int, sentence: str) -> web.Response:
    """What stopped a request before its answer, as a page."""
    return _page(request, status=status, error=sentence)


def _answered(request: web.Request, raw: str) -> Asked:
    """Nothing after the redactor sees the words as typed. Raises `RedactionRefused`."""
    mind, redactor = request.app[ASSISTANT].mind, request.app[REDACTOR]
    known = mind.knowledge
    try:
        played = Rehearsal(Cast(known, mind.engine, redactor), request.app[NOW]()).say(raw)
    except Overloaded:  # no engine yet: the questions by their words
        text = redactor.redact(raw).text
        return Asked(text, None, _parts(known, _alike(known, text)))
    text, reply = played.heard.text, played.decision.reply
    if reply.kind is ReplyKind.URGENT:
        return Asked(text, reply, (), people=played.decision.wants_human)
    names = [*_understood(known, played), *_alike(known, text)]
    return Asked(text, reply, _parts(known, [name for name in names if name not in reply.intents]))


def _understood(knowledge: Knowledge, played: Played) -> Iterator[str]:
    """The questions that the reply offers; then those that were nearly understood, if it was one for us at all."""
    for choice in played.decision.reply.choices:
        if name := knowledge.titled.get(plain(choice.text.text)):
            yield name
    understanding = played.heard.understanding
    if understanding.in_scope >= understanding.thresholds.lo:
        yield from (one.intent for one in understanding.ranked[:MOST_NEAR])


def _alike(knowledge: Knowledge, text: Redacted) -> Iterator[str]:
    """The questions that have the words."""
    for one in suggest(knowledge, text.text, None):
        yield knowledge.titled[plain(one.text.text)]


def _parts(knowledge: Knowledge, names: Iterable[str]) -> tuple[Part, ...]:
    """The first few of `names` that a page can answer."""
    intents = (knowledge.intents[name] for name in dict.fromkeys(names))
    return tuple(_part(knowledge, one) for one in intents if one.kind is Kind.ANSWER)[:MOST_NEAR]


def _part(knowledge: Knowledge, intent: LoadedIntent) -> Part:
    return Part(
        name=intent.name,
        title=intent.title,
        answer=intent.answer,
        audience=AUDIENCES.get(intent.audience),
        values=tuple(values_of(knowledge, intent)),
        links=intent.links,
        citations=intent.citations,
    )


def _page(request: web.Request, *, status: int = 200, error: str = "", asked: Asked | None = None) -> web.Response:
    known, portal = request.app[ASSISTANT].mind.knowledge, request.app[SERVED].portal_url
    if asked is None and not error:
        text = _whole(known, request.app[NOW]().astimezone(_PARIS).date(), portal)
    else:
        text = _rendered(known, portal, (), error=error, asked=asked)
    response = web.Response(text=text, status=status, content_type="text/html", charset="utf-8", headers=_HEADERS)
    response.headers["Cache-Control"] = "no-store"
    response.enable_compression()
    return response


@lru_cache(maxsize=2)
def _whole(knowledge: Knowledge, day: date, portal: str) -> str:
    """The page of all that is answered on `day`: made once."""
    topics = []
    for topic in questions_by_topic(knowledge):
        parts = [_part(knowledge, intent) for intent in topic.intents if intent.valid_on(day)]
        if parts:
            topics.append(Shelf(topic.name, topic.title, tuple(parts)))
    return _rendered(knowledge, portal, tuple(topics), error="", asked=None)


def _rendered(knowledge: Knowledge, portal: str, topics: tuple[Shelf, ...], *, error: str, asked: Asked | None) -> str:
    return render(
        "faq.html",
        brand=knowledge.brand,
        pages=knowledge.pages,
        portal=portal,
        topics=topics,
        error=error,
        asked=asked,
        cited_as=cited_as,
        longest=LONGEST,
    )
