"""«Envois vers Google»: what waits, the spaces that refuse us, dead letters with Google's reason, to try again or give
up. For supervisors, dpo and admins; each act is in the audit. No word of a member is on this page.
"""

from aiohttp import web
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store import audit, outbox_letters
from bot.store.outbox_letters import Letter
from bot.store.outbox_spaces import paused_spaces, resume_space
from bot.store.rows import to_ms
from bot.store.switches import EGRESS, STOPPED, read_switch
from bot.typed import typed
from webhooks.app_keys import DATABASE, NOW, REDACTOR, SETTINGS
from webhooks.console.visits import OVERSEEING, Visit, go_to, html, page

ROUTES = web.RouteTableDef()
PAGE = "/console/envois"
RETRIED, DROPPED, RESUMED = "agent:outbox:retried", "agent:outbox:dropped", "agent:space:resumed"
MOST_REASON = 500
DONE = {
    "reessayer": "L’envoi repart, avec les mêmes octets.",
    "tout": "Tous les envois refusés repartent.",
    "abandonner": "L’envoi est abandonné\u00a0: Google ne le recevra pas. La conversation, elle, est entière ici.",
    "reprendre": "L’espace est repris\u00a0: ce qui y attendait repart, dans l’ordre.",
    "change": "Cet envoi n’est plus là\u00a0: il est reparti, ou quelqu’un s’en est déjà occupé.",
}


@ROUTES.get(PAGE)
@page(OVERSEEING)
async def show_sending(request: web.Request, visit: Visit) -> web.Response:
    """The page."""
    return await _shown(request, visit)


@ROUTES.post(f"{PAGE}/{{entry:[0-9]{{1,15}}}}/reessayer")
@page(OVERSEEING)
async def retry(request: web.Request, visit: Visit) -> web.Response:
    """One letter again."""
    async with request.app[DATABASE].transaction() as db:
        count = await outbox_letters.revive(db, _entry(request), now_ms=to_ms(request.app[NOW]()))
        if count:
            await _note(request, visit, db, RETRIED, entries=count)
    return go_to(f"{PAGE}?fait={'reessayer' if count else 'change'}")


@ROUTES.post(f"{PAGE}/tout-reessayer")
@page(OVERSEEING)
async def retry_all(request: web.Request, visit: Visit) -> web.Response:
    """All of them again."""
    async with request.app[DATABASE].transaction() as db:
        count = await outbox_letters.revive_all(db, now_ms=to_ms(request.app[NOW]()))
        if count:
            await _note(request, visit, db, RETRIED, entries=count)
    return go_to(f"{PAGE}?fait={'tout' if count else 'change'}")


@ROUTES.post(f"{PAGE}/{{entry:[0-9]{{1,15}}}}/abandonner")
@page(OVERSEEING)
async def drop(request: web.Request, visit: Visit) -> web.Response:
    """One letter never: the person says why, and the reason is redacted like all that people type."""
    raw = typed(visit.form.get("motif", ""))
    if not raw or len(raw) > MOST_REASON:
        wrong = f"Indiquez pourquoi vous abandonnez cet envoi, en {MOST_REASON} caractères au plus."
        return await _shown(request, visit, wrong=wrong, asked=_entry(request), status=422)
    reason = request.app[REDACTOR].redact(raw).text
    async with request.app[DATABASE].transaction() as db:
        found = await outbox_letters.letter(db, _entry(request))
        count = 0 if found is None else await outbox_letters.drop(db, found)
        if found is not None and count:
            who, at = visit.account, request.app[NOW]()
            await audit.note(
                db, DROPPED, at=at, actor=who.id, actor_name=who.display_name, conversation=found.conversation,
                reason=reason, entries=count, refused=found.reason,
            )  # fmt: skip
    return go_to(f"{PAGE}?fait={'abandonner' if count else 'change'}")


@ROUTES.post(f"{PAGE}/espaces/reprendre")
@page(OVERSEEING)
async def resume(request: web.Request, visit: Visit) -> web.Response:
    """A space goes on at once: what was wrong there has been mended."""
    space = visit.form.get("espace", "")
    async with request.app[DATABASE].transaction() as db:
        resumed = await resume_space(db, space, removed_too=True)
        if resumed:
            await _note(request, visit, db, RESUMED, space=space)
    return go_to(f"{PAGE}?fait={'reprendre' if resumed else 'change'}")


async def _shown(
    request: web.Request, visit: Visit, *, wrong: str | None = None, asked: int | None = None, status: int = 200
) -> web.Response:
    async with request.app[DATABASE].reading() as db:
        found: list[Letter] = await outbox_letters.letters(db)
        owing, paused = await outbox_letters.owing(db), await paused_spaces(db)
        stopped = await read_switch(db, EGRESS) == STOPPED
    return html(
        request, "sending.html", visit, status=status, letters=found, owing=owing, paused=paused, stopped=stopped,
        mode=request.app[SETTINGS].google_chat.mode.value, now=request.app[NOW](), wrong=wrong, asked=asked,
        done=DONE.get(request.query.get("fait", "")),
    )  # fmt: skip


def _entry(request: web.Request) -> int:
    return int(request.match_info["entry"])


async def _note(
    request: web.Request, visit: Visit, db: AsyncConnection, act: str, *, entries: int | None = None, space: str = ""
) -> None:
    who, at = visit.account, request.app[NOW]()
    await audit.note(db, act, at=at, actor=who.id, actor_name=who.display_name, entries=entries, space=space or None)
