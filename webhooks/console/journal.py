"""«Journal»: who read, took, answered, searched, signed in. Supervisors, dpo and admin see everybody's
lines; the others their own.
"""

from uuid import UUID

from aiohttp import web

from bot.store import audit, readings
from bot.store.agents import Role
from webhooks.app_keys import DATABASE
from webhooks.console.visits import Visit, html, page

ROUTES = web.RouteTableDef()
A_PAGE = 100
SEE_ALL = frozenset({Role.SUPERVISOR, Role.DPO, Role.ADMIN})


@ROUTES.get("/console/journal")
@page()
async def show_journal(request: web.Request, visit: Visit) -> web.Response:
    """The newest lines first, a hundred a page; of one conversation, erased or not, where the address names it."""
    before = request.query.get("avant", "")
    before_id = int(before) if before.isascii() and before.isdigit() and len(before) < 16 else None
    whole = visit.account.role in SEE_ALL
    actor, talk = None if whole else visit.account.id, _talk(request.query.get("conversation", ""))
    async with request.app[DATABASE].reading() as db:
        entries = await audit.entries(db, before_id=before_id, limit=A_PAGE + 1, actor=actor, conversation=talk)
    return html(
        request, "journal.html", visit, whole=whole, entries=entries[:A_PAGE],
        reason_of=readings.reason_of, talk=talk,
        older=entries[A_PAGE - 1][0] if len(entries) > A_PAGE else None, later=before_id is not None,
    )  # fmt: skip


def _talk(written: str) -> UUID | None:
    try:
        return UUID(written)
    except ValueError:
        return None
