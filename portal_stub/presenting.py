"""A page for this visitor: the template, with what the request tells: the choice on cookies, a fresh form token, and
`member`, who is signed in (member.py), or None.
"""

from datetime import UTC, datetime
from typing import Any

from aiohttp import web

from portal_stub.app_keys import CLOSURES, PAGES, SEAL, TEMPLATES
from portal_stub.cookies import choice_of
from portal_stub.forms import visit_of
from portal_stub.popups import dialog_for, remember

_WRONG = (400, 422, 429)


def show(request: web.Request, template: str, *, slug: str = "", status: int = 200, **values: Any) -> web.Response:
    """The rendered page. `slug` names one of the portal's pages; without one, `values` gives `title`."""
    pages = request.app[PAGES]
    visit = visit_of(request)
    dialog = dialog_for(request, signed_in=visit.member is not None, status=status)
    values.setdefault("title", pages[slug].label if slug else "")
    html = request.app[TEMPLATES].render(
        template,
        slug=slug,
        here=pages[slug].path if slug else "/",
        choice=choice_of(request),
        coming=request.app[CLOSURES].read().ahead(datetime.now(UTC)),
        member=visit.member,
        failed=status in _WRONG,  # something to be put right: the title says so first
        dialog=dialog,
        token=request.app[SEAL].token(visit),
        **values,
    )
    # a member's page is not shown again by «Back» once she has left
    headers = {"Cache-Control": "private, no-store"} if visit.member else {}
    response = web.Response(text=html, content_type="text/html", status=status, headers=headers)
    if dialog is not None:
        remember(request, response, dialog)
    return response
