"""«Certificats»: what each purge removed, and what became of each conversation that was erased. For supervisors, dpo
and admins. Numbers, times, references and hashes alone; nothing of anybody is on this page or in its files.
"""

import json
from collections import Counter
from datetime import timedelta
from typing import Any

from aiohttp import web

from bot.store import audit, erasure, retention
from bot.store.retention import Kept
from webhooks.app_keys import DATABASE, NOW, SETTINGS
from webhooks.console.visits import OVERSEEING, Visit, html, page
from webhooks.me import present_receipt
from webhooks.presenting import rfc3339

ROUTES = web.RouteTableDef()
PAGE = "/console/certificats"
A_PAGE = 50
A_YEAR = timedelta(days=366)
LATELY = timedelta(days=30)
MOST = 20_000  # in one file: a year of purges, an hour each, is 8,784


@ROUTES.get(PAGE)
@page(OVERSEEING)
async def show_certificates(request: web.Request, visit: Visit) -> web.Response:
    """The newest certificates, fifty a page, and the newest receipts."""
    before = request.query.get("avant", "")
    number = int(before) if before.isascii() and before.isdigit() and len(before) < 16 else None
    async with request.app[DATABASE].reading() as db:
        kept = await retention.certificates(db, limit=A_PAGE + 1, before=number)
        lately = await retention.certificates(db, limit=MOST, since=request.app[NOW]() - LATELY)
        receipts, erased = await erasure.receipts(db, limit=A_PAGE), await erasure.count_receipts(db)
        who = await audit.who_erased(db, [one.id for one in receipts])
    removed: Counter[str] = Counter()
    for one in lately:
        removed.update(one.certificate.counts)
    return html(
        request, "certificates.html", visit, kept=kept[:A_PAGE], lately=len(lately), removed=removed,
        older=kept[A_PAGE - 1].number if len(kept) > A_PAGE else None, later=number is not None,
        receipts=receipts, erased=erased, who=who, kept_for=request.app[SETTINGS].retention,
    )  # fmt: skip


@ROUTES.get(f"{PAGE}/annee.json")
@page(OVERSEEING)
async def download_year(request: web.Request, _: Visit) -> web.Response:
    """The certificates of the last year."""
    async with request.app[DATABASE].reading() as db:
        kept = await retention.certificates(db, limit=MOST, since=request.app[NOW]() - A_YEAR)
    return _file([_present(one) for one in kept], "certificats-de-purge.json")


@ROUTES.get(f"{PAGE}/effacements.json")
@page(OVERSEEING)
async def download_receipts(request: web.Request, _: Visit) -> web.Response:
    """The receipts of the last 30 days, as their members may ask for them."""
    async with request.app[DATABASE].reading() as db:
        receipts = await erasure.receipts(db, limit=MOST)
    return _file([present_receipt(one) for one in receipts], "recus-d-effacement.json")


@ROUTES.get(f"{PAGE}/{{number:[0-9]{{1,15}}}}.json")
@page(OVERSEEING)
async def download_one(request: web.Request, _: Visit) -> web.Response:
    """One certificate."""
    number = int(request.match_info["number"])
    async with request.app[DATABASE].reading() as db:
        found = await retention.certificate(db, number)
    if found is None:
        raise web.HTTPNotFound
    return _file(_present(found), f"certificat-de-purge-{number}.json")


def _present(kept: Kept) -> dict[str, Any]:
    """`guichet transcripts purge --json` has these fields; `certified` is the text whose SHA-256 is `hash`."""
    left = kept.certificate.oldest_left
    return {
        "number": kept.number,
        "at": rfc3339(kept.certificate.at),
        "counts": kept.certificate.counts,
        "oldest_left": None if left is None else rfc3339(left),
        "certified": kept.told,
        "hash": kept.certificate.hash,
        "holds": kept.holds,
    }


def _file(content: object, name: str) -> web.Response:
    return web.Response(
        text=json.dumps(content, ensure_ascii=False, indent=2),
        content_type="application/json",
        charset="utf-8",
        headers={
            "Content-Disposition": f'attachment; filename="{name}"',
            "Cache-Control": "no-store",
            "X-Content-Type-Options": "nosniff",
        },
    )
