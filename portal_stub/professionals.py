"""GET and POST /professionnels-de-sante: a search by town, or around a position that the member agreed to give.

Both are posted, so that neither town nor position stands in an address or a log. The consent is asked each time, it
holds for that search alone, and the position is forgotten with the answer.
"""

from aiohttp import web
from pydantic import ValidationError

from portal_stub.app_keys import DIRECTORY, SEAL
from portal_stub.directory import Position
from portal_stub.forms import read_form
from portal_stub.presenting import show

_LONGEST_PLACE = 80


async def search_page(request: web.Request) -> web.Response:
    """GET: the two forms."""
    return _page(request)


async def search(request: web.Request) -> web.Response:
    """POST: `ville` and `profession`; or `accord=oui` with `latitude` and `longitude`."""
    form = await read_form(request, request.app[SEAL])
    directory = request.app[DIRECTORY]
    profession = form.get("profession", "")
    if profession not in ("", *directory.professions):
        raise web.HTTPBadRequest
    if "latitude" in form:
        if form.get("accord") != "oui":
            return _page(request, status=422, position_error="Sans votre accord, cherchez par ville ci-dessus.")
        try:
            position = Position.model_validate({name: form.get(name, "") for name in ("latitude", "longitude")})
        except ValidationError:
            return _page(request, status=422, position_error="Votre position n’a pas été reçue. Cherchez par ville.")
        return _page(request, profession=profession, found=directory.near(position, profession), around=True)
    place = form.get("ville", "").strip()
    if not place or len(place) > _LONGEST_PLACE:
        return _page(request, status=422, profession=profession, error="Indiquez une ville ou un code postal.")
    found = tuple((entry, None) for entry in directory.in_town(place, profession))
    like = () if found else directory.towns_like(place)
    return _page(request, place=place, profession=profession, found=found, like=like)


def _page(request: web.Request, *, status: int = 200, **values: object) -> web.Response:
    blank = {"place": "", "profession": "", "found": None, "like": (), "around": False}
    errors = {"error": "", "position_error": ""}
    return show(
        request,
        "professionnels-de-sante.html",
        slug="professionnels-de-sante",
        status=status,
        directory=request.app[DIRECTORY],
        **{**blank, **errors, **values},
    )


ROUTES = [
    web.get("/professionnels-de-sante", search_page, name="professionnels-de-sante"),
    web.post("/professionnels-de-sante", search),
]
