"""A visit to the console: who is signed in, what her form holds. `page` is the one way into a handler.

In: a request with the session's cookie. A posted form is believed only from our own pages: the browser's `Origin` or
`Sec-Fetch-Site` must say so, and the form must carry the session's seal. Out: an HTML page with strict headers,
whatever happens: a refusal of the bot is told in French by words.py.
"""

import hashlib
import hmac
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from functools import wraps
from urllib.parse import parse_qsl, quote
from uuid import UUID

from aiohttp import web

from bot.dialogue.handoff import Agent
from bot.errors import ConversationUnknown, GuichetError, HeldByAnother, NotAllowed
from bot.redaction.redacted import Redacted
from bot.store import agents, audit
from bot.store.agents import Account, Role
from webhooks.app_keys import DATABASE, NOW, SERVED
from webhooks.console.rendering import hour_tag, render
from webhooks.console.words import ENDED, ERASED, REFUSALS
from webhooks.problems import problem_of
from webhooks.served import origin_of, with_twin

COOKIE = "guichet_console"
SEAL_FIELD = "jeton"
SIGN_IN = "/console/connexion"
MOST_BYTES = 64 * 1024
MOST_FIELDS = 1100  # a message of 2,000 characters has 1,000 words to tick (masking.py)
EVERYBODY = frozenset(Role)
ACTING = frozenset({Role.AGENT, Role.SUPERVISOR, Role.ADMIN})
MASKING = ACTING | {Role.DPO}
OVERSEEING = frozenset({Role.SUPERVISOR, Role.DPO, Role.ADMIN})
AUTHORING = frozenset({Role.AUTHOR, Role.SUPERVISOR, Role.ADMIN})
_HEADERS = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; "
    "require-trusted-types-for 'script'; trusted-types guichet-console",
    "Cache-Control": "no-store",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=()",
}
_YEAR_S = 31_536_000
_MISHAPS = {
    400: "Le formulaire est illisible.",
    403: "Ce formulaire a expiré, ou ne vient pas de la console. Rechargez la page, puis recommencez.",
    404: "Cette page n’existe pas.",
    405: "Cette action ne se fait pas ainsi.",
    413: "Le formulaire est trop long.",
    415: "Le formulaire est illisible.",
}


@dataclass(frozen=True, slots=True)
class Visit:
    """A signed-in person's request. `seal` goes into each form; `form` is what she sent (empty for a GET)."""

    account: Account
    seal: str
    form: Mapping[str, str] = field(default_factory=dict)

    @property
    def agent(self) -> Agent:
        """As the desk knows her."""
        return Agent(self.account.id, self.account.display_name)

    @property
    def may_act(self) -> bool:
        """Whether her role takes conversations and answers."""
        return self.account.role in ACTING

    @property
    def may_author(self) -> bool:
        """Whether her role works on what the assistant knows."""
        return self.account.role in AUTHORING

    @property
    def may_oversee(self) -> bool:
        """Whether her role looks after what leaves for Google."""
        return self.account.role in OVERSEEING

    @property
    def may_mask(self) -> bool:
        """Whether her role masks what redaction missed."""
        return self.account.role in MASKING


Handler = Callable[[web.Request], Awaitable[web.Response]]
PageHandler = Callable[[web.Request, Visit], Awaitable[web.Response]]


def page(roles: frozenset[Role] = EVERYBODY, *, fragment: bool = False) -> Callable[[PageHandler], Handler]:
    """For whom a page is. A `fragment` is fetched by the script: it keeps no session alive, sends nobody to sign in,
    and is told in a fragment why it may not be read any more.
    """

    def wrap(handler: PageHandler) -> Handler:
        @wraps(handler)
        async def answer(request: web.Request) -> web.Response:
            visit: Visit | None = None
            try:
                visit = await _visit(request, keep=not fragment)
                if visit is None:
                    return _not_signed_in(request, fragment=fragment)
                if visit.account.role not in roles:
                    raise NotAllowed
                return await handler(request, visit)
            except ConversationUnknown as unknown:
                if fragment:
                    sentence = await _erased(request) or sentence_of(unknown)
                    return ended(request, visit, status_of(unknown), sentence)
                return await no_talk(request, visit, unknown)
            except GuichetError as refused:
                return html(request, "refusal.html", visit, status=status_of(refused), sentence=sentence_of(refused))
            except web.HTTPException as mishap:
                if mishap.status not in _MISHAPS:
                    raise
                return html(request, "refusal.html", visit, status=mishap.status, sentence=_MISHAPS[mishap.status])

        return answer

    return wrap


def html(
    request: web.Request, template: str, visit: Visit | None, *, status: int = 200, **values: object
) -> web.Response:
    """A page of the console. Templates know `visit` (None: nobody is signed in) and `path`."""
    text = render(template, visit=visit, path=request.path, **values)
    response = web.Response(text=text, status=status, content_type="text/html", headers=_HEADERS)
    if is_https(request):
        response.headers["Strict-Transport-Security"] = f"max-age={_YEAR_S}; includeSubDomains"
    response.enable_compression()
    return response


def problem_page(request: web.Request, status: int, sentence: str) -> web.Response:
    """What stopped a request before it reached a handler, or what nobody foresaw, as a page."""
    return html(request, "refusal.html", None, status=status, sentence=sentence)


async def no_talk(
    request: web.Request, visit: Visit | None, unknown: ConversationUnknown, draft: Redacted | None = None
) -> web.Response:
    """There is no such conversation, or no more: who erased it, and `draft`, the words that were for it."""
    erased = await _erased(request)
    return html(
        request, "refusal.html", visit, status=status_of(unknown), sentence=erased or sentence_of(unknown), draft=draft,
        title="Conversation effacée" if erased else "Impossible",
    )  # fmt: skip


def ended(request: web.Request, visit: Visit | None, status: int, sentence: str | None = None) -> web.Response:
    """For the script: what it shows may not be read any more, and why. `page` is where that began."""
    sentence = sentence or ENDED[status]
    begun = request.path.rpartition("/")[0]
    return html(request, "ended.html", visit, status=status, sentence=sentence, begun=begun, code=status)


async def _erased(request: web.Request) -> str | None:
    """Who erased the conversation of the address, in a sentence."""
    try:
        conversation = UUID(request.match_info.get("id", ""))
    except ValueError:
        return None
    async with request.app[DATABASE].reading() as db:
        return ERASED.get(await audit.eraser_of(db, conversation))


def go_to(address: str) -> web.Response:
    """After a form: the browser asks for that page, so that a reload sends nothing twice."""
    return web.Response(status=303, headers={**_HEADERS, "Location": address})


def is_https(request: web.Request) -> bool:
    """Whether people reach us over https."""
    return request.app[SERVED].public_url.startswith("https://")


def sentence_of(refused: GuichetError) -> str:
    """What an agent reads of a refusal."""
    if isinstance(refused, HeldByAnother):
        who = refused.holder_name or "Un autre conseiller"
        since = "" if refused.held_since is None else f" depuis {hour_tag(refused.held_since).striptags()}"
        return f"{who} suit cette conversation{since}. Vous pouvez la lire, pas y répondre."
    told = [REFUSALS[kind] for kind in type(refused).__mro__ if kind in REFUSALS]
    return told[0] if told else problem_of(refused).detail


def status_of(refused: GuichetError) -> int:
    """The HTTP status of a refusal."""
    return problem_of(refused).status


async def _visit(request: web.Request, *, keep: bool) -> Visit | None:
    """Who visits; None if nobody is signed in. Raises `HTTPForbidden` for a form that is not ours."""
    if request.method == "POST":
        check_same_site(request)
    token = request.cookies.get(COOKIE, "")
    at, database = request.app[NOW](), request.app[DATABASE]
    async with database.reading() as db:
        found = await agents.session_of(db, hash_of(token), at=at)
    if found is None:
        return None
    account, worth_writing = found
    if keep and worth_writing:
        async with database.transaction() as db:
            await agents.see_session(db, hash_of(token), at=at)
    seal = seal_of(token)
    if request.method != "POST":
        return Visit(account, seal)
    form = await read_form(request)
    if not hmac.compare_digest(form.get(SEAL_FIELD, "").encode(), seal.encode()):
        raise web.HTTPForbidden
    return Visit(account, seal, form)


def _not_signed_in(request: web.Request, *, fragment: bool) -> web.Response:
    if fragment:
        return ended(request, None, 401)
    return go_to(f"{SIGN_IN}?suite={quote(request.path)}" if request.method == "GET" else SIGN_IN)


def hash_of(token: str) -> bytes:
    """What is stored of a session's token."""
    return hashlib.sha256(token.encode()).digest()


def seal_of(token: str) -> str:
    """The seal of this session's forms: nobody can make it who has not the cookie."""
    return hmac.new(token.encode(), b"guichet console form", hashlib.sha256).hexdigest()


def check_same_site(request: web.Request) -> None:
    """Raises `HTTPForbidden` if the browser says that another site sent this; a caller that says nothing is no
    browser.
    """
    origin = request.headers.get("Origin")
    if origin is None:
        if request.headers.get("Sec-Fetch-Site", "same-origin") not in ("same-origin", "none"):
            raise web.HTTPForbidden
        return
    ours = with_twin(origin_of(request.app[SERVED].public_url))
    if origin.lower() not in ours and origin.partition("://")[2] != request.host:
        raise web.HTTPForbidden


async def read_form(request: web.Request) -> dict[str, str]:
    """The fields of a posted form, bounded; never multipart, whose parts would go through files. NUL is dropped."""
    if request.content_type != "application/x-www-form-urlencoded":
        raise web.HTTPUnsupportedMediaType
    read = bytearray()
    async for chunk in request.content.iter_any():
        read += chunk
        if len(read) > MOST_BYTES:
            raise web.HTTPRequestEntityTooLarge(MOST_BYTES, len(read))
    try:
        pairs = parse_qsl(read.decode("ascii"), keep_blank_values=True, errors="strict", max_num_fields=MOST_FIELDS)
    except ValueError:
        raise web.HTTPBadRequest from None
    return {name: value.replace("\0", "").replace("\r\n", "\n") for name, value in pairs}
