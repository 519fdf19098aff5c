"""POST /webhooks/dialogflow: who calls is known by the token, the question is answered, nothing is kept."""

import hmac
import json
from base64 import b64decode
from typing import Any

from aiohttp import web
from pydantic import ValidationError

from bot.egress.dialogflow_sessions import is_ours
from bot.errors import RedactionRefused
from bot.fulfilment import Question, fulfil
from webhooks import metrics
from webhooks.access import read_at_most
from webhooks.app_keys import ASSISTANT, FULFILLED, NOW, REDACTOR, SECRET, SETTINGS
from webhooks.dialogflow.shapes import MOST_BYTES, WebhookRequest, present
from webhooks.problems import PROBLEMS, NotJson, TokenRefused, malformed

ROUTES = web.RouteTableDef()


@ROUTES.post("/webhooks/dialogflow")
async def post_fulfilment(request: web.Request) -> web.Response:
    """A question of an end user of Dialogflow's (API.md §2)."""
    check_token(request)
    asked = _parsed(await read_at_most(request, MOST_BYTES))
    now, recent = request.app[NOW](), request.app[FULFILLED]
    answer = recent.find(asked.response_id, now)
    if answer is None:
        answer = json.dumps(_answer(request.app, asked), ensure_ascii=False).encode()
        recent.keep(asked.response_id, answer, now)
    else:
        metrics.FULFILMENTS.labels("repeated").inc()
    return web.Response(body=answer, content_type="application/json", charset="utf-8")


def check_token(request: web.Request) -> None:
    """As a bearer token, or as the password of basic authorization. Raises `TokenRefused`; 404 without the setting."""
    token = request.app[SETTINGS].dialogflow.webhook_token
    if token is None:
        raise web.HTTPNotFound
    scheme, _, given = request.headers.get("Authorization", "").partition(" ")
    given = given.strip()
    if scheme.lower() == "basic":
        try:
            given = b64decode(given, validate=True).partition(b":")[2].decode()
        except ValueError:
            given = ""
    elif scheme.lower() != "bearer":
        given = ""
    if not hmac.compare_digest(given.encode(errors="surrogateescape"), token.get_secret_value().encode()):
        raise TokenRefused


def _parsed(raw: bytes) -> WebhookRequest:
    """Raises `NotJson`, `Malformed`."""
    try:
        return WebhookRequest.model_validate_json(raw)
    except ValidationError as error:
        if any(one["type"] == "json_invalid" for one in error.errors(include_input=False, include_context=False)):
            raise NotJson from None
        raise malformed(error) from None


def _answer(app: web.Application, asked: WebhookRequest) -> dict[str, Any]:
    """`{}` keeps the agent's own answer: for our own sessions, and where nothing was asked of us."""
    question = None if is_ours(asked.session_id, app[SECRET]) else asked.question()
    if question is None or _names_anothers(app, question):
        metrics.FULFILMENTS.labels("none").inc()
        return {}
    try:
        fulfilled = fulfil(app[ASSISTANT].mind, app[REDACTOR], question, app[NOW]())
    except RedactionRefused as refused:  # an error would show the agent's own answer, which names no emergency number
        metrics.REFUSED.labels(refused.reason).inc()
        metrics.FULFILMENTS.labels("refused").inc()
        return {"fulfillmentText": PROBLEMS[RedactionRefused].detail}
    metrics.FULFILMENTS.labels(fulfilled.reply.kind.value).inc()
    for mark in fulfilled.heard.marks:
        metrics.REDACTIONS.labels(mark.label.value).inc()
    return present(asked, fulfilled)


def _names_anothers(app: web.Application, question: Question) -> bool:
    """An event or a button that leads to an intent of the agent's author, such as its welcome: no words, no answer."""
    named = question.opinion.intent if question.named and question.opinion is not None else None
    return named is not None and named not in app[ASSISTANT].mind.knowledge.intents
