"""The forms whose system is not open yet: posting one says so, and gives the phone and the mail.

The body is never read: nothing that was typed reaches a variable, a log or a disk. Issue E opens contact, and
deletes this file.
"""

from aiohttp import web

from portal_stub.presenting import show

FORMS: tuple[str, ...] = ()


def _answer(slug: str) -> web.RouteDef:
    async def not_open(request: web.Request) -> web.Response:
        return show(request, "pas-encore-ouvert.html", slug=slug, status=501)

    return web.post(f"/{slug}", not_open)


ROUTES = [_answer(slug) for slug in FORMS]
