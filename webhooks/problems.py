"""Error → `application/problem+json` (RFC 9457), in French, from one table; a problem never repeats what the caller
sent.

`answer_problems` is the outermost middleware: whatever leaves a handler leaves by this table, aiohttp's own 404,
405 and 413 and pydantic's errors too. The last resort logs the error's type and place, never its text.
"""

import traceback
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from uuid import uuid4

import structlog
from aiohttp import web
from pydantic import ValidationError

from bot import errors
from webhooks import metrics

log = structlog.get_logger()
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


@dataclass(frozen=True, slots=True)
class Problem:
    """A row of the table: the end of `type`, the status, what a member reads, and a title other than its status's."""

    slug: str
    status: int
    detail: str
    title: str = ""


class NotJson(errors.GuichetError):
    """The body is no JSON."""


class OtherContentType(errors.GuichetError):
    """The body is of another content type than application/json."""


class TooLarge(errors.GuichetError):
    """The body is larger than the route takes."""


class Malformed(errors.GuichetError):
    """A field is missing, of another type or out of bounds. `fields`: their names, never their values. `too_long`:
    nothing is wrong but that a text is.
    """

    def __init__(self, *fields: str, too_long: bool = False) -> None:
        super().__init__(*fields)
        self.fields = fields
        self.too_long = too_long


class MessageTooLong(errors.RedactionRefused):
    """A message has more characters than one may have: none of it was read, and who wrote it may be in danger."""

    def __init__(self) -> None:
        super().__init__("too-long")


class MessageTooLarge(MessageTooLong):
    """The same of one whose body is larger than the route takes."""


class Unreadable(errors.GuichetError):
    """The body is JSON, and nothing that Google sends."""


class Unverified(errors.GuichetError):
    """Nothing proves that Google sent the request. `check` names what failed: a metric's label."""

    def __init__(self, check: str) -> None:
        super().__init__(check)
        self.check = check


class TokenRefused(errors.GuichetError):
    """The program that calls did not show its token, or showed a wrong one."""


class Stopping(errors.Overloaded):
    """The server is stopping."""


class Learning(errors.Overloaded):
    """The assistant is still learning its answers: it has no engine yet."""


ProblemPage = Callable[[web.Request, int, str], web.Response]
# where people read pages: a path's beginning → (request, status, sentence) → a page
PROBLEM_PAGES: web.AppKey[Mapping[str, ProblemPage]] = web.AppKey("problem_pages")
URGENCY = "Urgence\u00a0: 15, 112, 114 (par SMS) ou 3114."
TOO_LONG = f"Votre message est trop long\u00a0: 2\u00a0000\u00a0caractères au plus. Rien n’en a été gardé. {URGENCY}"
REFUSED = "Message refusé"
UNREADABLE = Problem("unreadable", 400, "La requête n’est pas lisible.")

PROBLEMS: dict[type[errors.GuichetError], Problem] = {
    errors.ConversationUnknown: Problem("not-found", 404, "Cette conversation n’existe pas ou n’existe plus."),
    errors.ConversationClosed: Problem("conversation-closed", 409, "Cette conversation est terminée."),
    errors.IdentityRefused: Problem(
        "identity-refused", 401, "Votre identité n’a pas pu être vérifiée. Reconnectez-vous au portail."
    ),
    errors.IdentityTaken: Problem("identity-taken", 409, "Cette conversation est déjà celle d’un autre compte."),
    errors.RedactionRefused: Problem(
        "redaction-refused",
        422,
        f"Votre message n’a pas pu être protégé\u00a0; rien n’en a été gardé. {URGENCY}",
        REFUSED,
    ),
    MessageTooLong: Problem("redaction-refused", 422, TOO_LONG, REFUSED),
    MessageTooLarge: Problem("too-large", 413, TOO_LONG),
    errors.NotAReply: Problem("invalid", 422, "Cet avis ne porte pas sur une réponse de l’assistant."),
    errors.NotAPassage: Problem("invalid", 422, "Ce passage n’est pas dans un message de cette conversation."),
    errors.MessageChanged: Problem(
        "message-changed", 409, "Ce message a changé depuis que vous l’avez lu. Relisez-le, puis choisissez le passage."
    ),
    errors.Overtaken: Problem("overloaded", 503, "Le service est très sollicité. Réessayez dans un instant."),
    errors.Overloaded: Problem("overloaded", 503, "Le service est très sollicité. Réessayez dans un instant."),
    Learning: Problem(
        "overloaded",
        503,
        f"L’assistant apprend ses réponses\u00a0: il sera là dans une minute environ. Réessayez alors. {URGENCY}",
    ),
    Stopping: Problem("stopping", 503, "Le service redémarre. Réessayez dans un instant."),
    errors.TooFast: Problem("rate-limited", 429, "Vous allez un peu vite. Patientez un instant, puis réessayez."),
    errors.OriginRefused: Problem("origin-refused", 403, "Cette page n’est pas autorisée à utiliser l’assistant."),
    errors.NotAllowed: Problem("not-allowed", 403, "Votre rôle ne permet pas cette action."),
    errors.HeldByAnother: Problem("held-by-another", 409, "Un autre conseiller suit déjà cette conversation."),
    errors.NotHeld: Problem("not-held", 409, "Prenez d’abord la conversation."),
    errors.NothingToWithdraw: Problem("nothing-to-withdraw", 409, "Vous n’avez ici aucune réponse à retirer."),
    errors.EgressStopped: Problem("egress-stopped", 503, "L’envoi vers l’extérieur est arrêté."),
    errors.KeysOutOfReach: Problem(
        "keys-out-of-reach", 503, "Les clés publiques de Google ne peuvent pas être lues. Réessayez dans un instant."
    ),
    errors.SettingsWrong: Problem("unavailable", 503, "Le service n’est pas correctement réglé."),
    errors.KnowledgeBroken: Problem("unavailable", 503, "Le service n’est pas correctement réglé."),
    NotJson: Problem("not-json", 400, "Le corps de la requête n’est pas du JSON."),
    OtherContentType: Problem("content-type", 415, "Le corps de la requête doit être du JSON (application/json)."),
    Unreadable: UNREADABLE,
    Unverified: Problem("unverified", 401, "Rien ne prouve que cette requête vient de Google."),
    TooLarge: Problem("too-large", 413, "La requête est trop longue."),
    Malformed: Problem("invalid", 422, "Un champ manque ou n’est pas valable."),
    TokenRefused: Problem("token-refused", 401, "Le jeton manque, ou n’est pas le bon."),
}
TITLES = {
    400: "Requête illisible",
    401: "Identité requise",
    403: "Accès refusé",
    404: "Introuvable",
    405: "Méthode non permise",
    409: "Impossible dans cet état",
    413: "Trop long",
    415: "Type de contenu refusé",
    422: "Requête non valable",
    429: "Trop de requêtes",
    500: "Erreur interne",
    503: "Indisponible",
}
INTERNAL = Problem("internal", 500, "Une erreur est survenue. Rien n’a été perdu\u00a0; réessayez dans un instant.")
_PLAIN = {
    404: Problem("not-found", 404, "Cette adresse n’existe pas."),
    405: Problem("method-not-allowed", 405, "Cette méthode n’est pas permise ici."),
    413: PROBLEMS[TooLarge],
    500: INTERNAL,
}


def problem_of(error: errors.GuichetError) -> Problem:
    """The row of the error's nearest class."""
    return next(PROBLEMS[kind] for kind in type(error).__mro__ if kind in PROBLEMS)


def problem_response(
    problem: Problem, request_id: str, *, fields: tuple[str, ...] = (), retry_after_s: int | None = None
) -> web.Response:
    """The problem as a response. `fields`: names of the fields that are wrong."""
    body: dict[str, object] = {
        "type": f"/problems/{problem.slug}",
        "title": problem.title or TITLES[problem.status],
        "status": problem.status,
        "detail": problem.detail,
        "request_id": request_id,
    }
    if fields:
        body["fields"] = fields
    headers = {"Cache-Control": "no-store"}
    if retry_after_s is not None:
        headers["Retry-After"] = str(retry_after_s)
    return web.json_response(body, status=problem.status, headers=headers, content_type="application/problem+json")


@web.middleware
async def answer_problems(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Every error of a request, told by the table."""
    request_id = str(uuid4())
    structlog.contextvars.bind_contextvars(request_id=request_id)
    try:
        return await handler(request)
    except errors.GuichetError as error:
        retry_after_s = error.retry_after_s if isinstance(error, errors.Overloaded | errors.TooFast) else None
        fields = error.fields if isinstance(error, Malformed) else ()
        if isinstance(error, errors.RedactionRefused):
            metrics.REFUSED.labels(error.reason).inc()
        return _told(request, problem_of(error), request_id, fields=fields, retry_after_s=retry_after_s)
    except web.HTTPException as answer:
        if answer.status not in _PLAIN:
            raise
        response = problem_response(_PLAIN[answer.status], request_id)
        if "Allow" in answer.headers:
            response.headers["Allow"] = answer.headers["Allow"]
        return response
    except Exception as error:  # the one edge of HTTP: what nobody foresaw is told by its type and place alone
        last = traceback.extract_tb(error.__traceback__)[-1]
        log.error("request_failed", error=type(error).__name__, place=f"{last.name}:{last.lineno}")
        return _told(request, _PLAIN[500], request_id)
    finally:
        structlog.contextvars.unbind_contextvars("request_id")


def _told(
    request: web.Request,
    problem: Problem,
    request_id: str,
    *,
    fields: tuple[str, ...] = (),
    retry_after_s: int | None = None,
) -> web.Response:
    """For people's pages (console, FAQ) as a page, for programs as JSON."""
    pages = request.app.get(PROBLEM_PAGES, {})
    shown = next((make for beginning, make in pages.items() if request.path.startswith(beginning)), None)
    if shown is not None:
        page = shown(request, problem.status, problem.detail)
        if retry_after_s is not None:
            page.headers["Retry-After"] = str(retry_after_s)
        return page
    return problem_response(problem, request_id, fields=fields, retry_after_s=retry_after_s)


def malformed(error: ValidationError) -> Malformed:
    """The names of the fields that pydantic refused; their values stay where they are."""
    found = error.errors(include_input=False, include_context=False, include_url=False)
    names = dict.fromkeys(".".join(str(part) for part in one["loc"]) for one in found if one["loc"])
    return Malformed(*names, too_long=all(one["type"] == "string_too_long" for one in found))
