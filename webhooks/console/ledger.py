"""«Registre»: every request that left for Google, newest first, and the proof that the list is whole. For supervisors,
dpo and admins. Bodies are not shown: what was said is read in the conversation, where a reading is noted.
"""

from aiohttp import web

from bot.store import ledger
from bot.store.ledger_check import Checked, check
from bot.store.ledger_head import HeadFile
from bot.store.rows import from_ms
from webhooks.app_keys import DATABASE, SECRET, SETTINGS
from webhooks.console.visits import OVERSEEING, Visit, html, page
from webhooks.ledger_flaws import FLAWS

ROUTES = web.RouteTableDef()
PAGE = "/console/registre"
A_PAGE = 50


@ROUTES.get(PAGE)
@page(OVERSEEING)
async def show_ledger(request: web.Request, visit: Visit) -> web.Response:
    """The newest entries, fifty a page."""
    return await _shown(request, visit)


@ROUTES.post(f"{PAGE}/verifier")
@page(OVERSEEING)
async def verify(request: web.Request, visit: Visit) -> web.Response:
    """The whole chain hashed again, to the signed head; a head that was noted earlier is looked for, if given."""
    key, noted = request.app[SECRET], visit.form.get("empreinte", "").strip().lower() or None
    async with request.app[DATABASE].reading() as db:
        checked = await check(db, HeadFile(request.app[SETTINGS].data, key), key, noted)
    return await _shown(request, visit, checked, noted=noted is not None)


async def _shown(
    request: web.Request, visit: Visit, checked: Checked | None = None, *, noted: bool = False
) -> web.Response:
    before = request.query.get("avant", "")
    before_seq = int(before) if before.isascii() and before.isdigit() and len(before) < 16 else None
    async with request.app[DATABASE].reading() as db:
        found = await ledger.newest(db, before=before_seq, limit=A_PAGE + 1)
        head = await ledger.read_head(db)
    return html(
        request, "ledger.html", visit, head=head, lines=found[:A_PAGE], from_ms=from_ms, flaws=FLAWS,
        older=found[A_PAGE - 1].seq if len(found) > A_PAGE else None, later=before_seq is not None,
        checked=checked, noted=noted,
    )  # fmt: skip
