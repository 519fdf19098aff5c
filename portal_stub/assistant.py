"""The assistant, seen from the portal: who the member is, said to the widget in the portal's signed word.

GET /assistant/identite gives `{"identity": "…"}`, good for ten minutes, or `{"identity": null}` where nobody is signed
in; the widget asks it when it opens and when a page loads (docs/widget.md).
"""

from aiohttp import web

from portal_stub.app_keys import IDENTITY
from portal_stub.forms import visit_of
from portal_stub.member import Member


def identity_of(request: web.Request, member: Member) -> str:
    """The signed word for who she is: a random subject, and whether she has the contract."""
    return request.app[IDENTITY].sign(member.subject, member.contract)


async def identity(request: web.Request) -> web.Response:
    """GET /assistant/identite."""
    member = visit_of(request).member
    token = None if member is None else identity_of(request, member)
    return web.json_response({"identity": token}, headers={"Cache-Control": "no-store"})


ROUTES = [web.get("/assistant/identite", identity)]
