"""`/openapi.json` (OpenAPI 3.1), made from the pydantic models of incoming.py and outgoing.py, and `/docs`, the same as
a page without script.
"""

from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from typing import Any

from aiohttp import web
from pydantic import BaseModel
from pydantic.json_schema import models_json_schema

from webhooks import incoming, outgoing
from webhooks.problems import TITLES
from webhooks.rendering import render

ROUTES = web.RouteTableDef()
_C = "/api/v1/conversations"


@dataclass(frozen=True, slots=True)
class Operation:
    """One call: what it takes, what it answers, which problems it may give."""

    method: str
    path: str
    says: str
    status: int
    answer: type[BaseModel] | None = None
    body: type[BaseModel] | None = None
    query: type[BaseModel] | None = None
    auth: bool = True
    problems: tuple[int, ...] = ()
    other_types: tuple[str, ...] = ()


_BODY = (400, 413, 415, 422)
OPERATIONS = (
    Operation("post", _C, "Ouvrir une conversation", 201, outgoing.ConversationOut, incoming.NewConversation,
              auth=False, problems=(401, *_BODY, 429, 503)),
    Operation("delete", f"{_C}/{{id}}", "Effacer la conversation, avec un reçu", 200, outgoing.ReceiptOut,
              problems=(404,)),
    Operation("post", f"{_C}/{{id}}/messages", "Poser une question", 200, outgoing.TurnOut, incoming.NewMessage,
              problems=(404, 409, *_BODY, 429, 503)),
    Operation("get", f"{_C}/{{id}}/events", "Lire les événements, ou les suivre en direct", 200, outgoing.EventsOut,
              query=incoming.EventsQuery, problems=(404, 422), other_types=("text/event-stream",)),
    Operation("post", f"{_C}/{{id}}/feedback", "Dire si une réponse a aidé", 204, None, incoming.NewFeedback,
              problems=(404, *_BODY)),
    Operation("post", f"{_C}/{{id}}/handoff", "Demander un conseiller", 202, outgoing.HandoffOut, incoming.Nothing,
              problems=(404, 409, *_BODY, 503)),
    Operation("delete", f"{_C}/{{id}}/handoff", "Ne plus attendre de conseiller", 200, outgoing.HandoffOut,
              problems=(404, 409, 503)),
    Operation("post", f"{_C}/{{id}}/close", "Terminer la conversation", 204, None, incoming.Nothing,
              problems=(404, *_BODY, 503)),
    Operation("post", f"{_C}/{{id}}/mask", "Masquer un passage d’un message, partout où il est allé", 200,
              outgoing.MaskedOut, incoming.NewMask, problems=(404, 409, *_BODY, 503)),
    Operation("post", f"{_C}/{{id}}/identity", "Rattacher la conversation au membre connecté", 204, None,
              incoming.NewIdentity, problems=(401, 404, 409, *_BODY)),
    Operation("get", f"{_C}/{{id}}/transcript", "Télécharger la conversation", 200, outgoing.TranscriptOut,
              query=incoming.TranscriptQuery, problems=(404, 422), other_types=("text/plain", "text/html")),
    Operation("get", f"{_C}/{{id}}/disclosures", "Ce que Google a reçu, et qui a lu", 200, outgoing.DisclosuresOut,
              problems=(404,)),
    Operation("get", "/api/v1/notice", "L’information donnée avant le premier message", 200, outgoing.NoticeOut,
              auth=False),
    Operation("get", "/api/v1/suggestions", "Des questions auxquelles le service sait répondre", 200,
              outgoing.SuggestionsOut, auth=False),
    Operation("post", "/api/v1/suggestions", "Les mêmes, proches de ce qui est tapé", 200, outgoing.SuggestionsOut,
              incoming.Asked, auth=False, problems=_BODY),
    Operation("get", "/api/v1/me/conversations", "Mes conversations", 200, outgoing.SummariesOut, problems=(401, 404)),
    Operation("get", "/api/v1/me/export", "Toutes mes conversations dans un fichier", 200, outgoing.ExportOut,
              problems=(401, 404)),
    Operation("delete", "/api/v1/me", "Effacer toutes mes conversations", 200, outgoing.MemberErasedOut,
              problems=(401, 404)),
)  # fmt: skip


@cache
def document() -> dict[str, Any]:
    """The whole document."""
    models = {model for one in OPERATIONS for model in (one.answer, one.body, one.query) if model is not None} | {
        outgoing.ProblemOut
    }
    refs, definitions = models_json_schema(
        [(model, "validation") for model in sorted(models, key=lambda model: model.__name__)],
        ref_template="#/components/schemas/{model}",
    )
    schemas = {model: ref for (model, _), ref in refs.items()}
    paths: dict[str, dict[str, Any]] = {}
    for one in OPERATIONS:
        paths.setdefault(one.path, {})[one.method] = _operation(one, schemas)
    return {
        "openapi": "3.1.0",
        "info": {"title": "Guichet, API des membres", "version": version("guichet")},
        "paths": paths,
        "components": {
            "schemas": definitions["$defs"],
            "securitySchemes": {
                "bearer": {
                    "type": "http",
                    "scheme": "bearer",
                    "description": "Jeton de la conversation, ou identité signée",
                }
            },
        },
    }


def _operation(one: Operation, schemas: dict[Any, Any]) -> dict[str, Any]:
    parameters: list[dict[str, Any]] = []
    if "{id}" in one.path:
        parameters.append(
            {"name": "id", "in": "path", "required": True, "schema": {"type": "string", "format": "uuid"}}
        )
    if one.query is not None:
        for name, schema in one.query.model_json_schema()["properties"].items():
            parameters.append({"name": name, "in": "query", "required": False, "schema": schema})
    answer: dict[str, Any] = {"description": one.says}
    if one.answer is not None:
        answer["content"] = {"application/json": {"schema": schemas[one.answer]}}
        answer["content"] |= {other: {"schema": {"type": "string"}} for other in one.other_types}
    responses = {str(one.status): answer}
    problem = {"application/problem+json": {"schema": schemas[outgoing.ProblemOut]}}
    for status in sorted({*one.problems, 403}):
        responses[str(status)] = {"description": _problem_words(status), "content": problem}
    told: dict[str, Any] = {"summary": one.says, "responses": responses}
    if parameters:
        told["parameters"] = parameters
    if one.body is not None:
        told["requestBody"] = {
            "required": one.body not in (incoming.Nothing, incoming.NewConversation),
            "content": {"application/json": {"schema": schemas[one.body]}},
        }
    if one.auth:
        told["security"] = [{"bearer": []}]
    return told


def _problem_words(status: int) -> str:
    return TITLES[status]


@ROUTES.get("/openapi.json")
async def openapi_json(_: web.Request) -> web.Response:
    """The contract for programs."""
    return web.json_response(document())


@ROUTES.get("/docs")
async def docs(_: web.Request) -> web.Response:
    """The contract for people: plain HTML, no script."""
    page = render("docs.html", document=document(), operations=OPERATIONS)
    return web.Response(
        text=page,
        content_type="text/html",
        charset="utf-8",
        headers={"Content-Security-Policy": "default-src 'none'; style-src 'self'; frame-ancestors 'none'"},
    )
