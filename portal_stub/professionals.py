"""GET and POST /professionnels-de-sante: a search by place, or around a position that the member agreed to give.

Both are posted, so that neither town nor position stands in an address or a log. The consent names who gets the
position: nobody (our own directory), or Google Maps Platform where its key is set; another of the two asks again. A
member's consent is kept with her account until she withdraws it; a visitor's holds for one search. The position itself
is forgotten with the answer.
"""

from collections.abc import Sequence
from typing import Any

from aiohttp import web
from pydantic import BaseModel, ConfigDict, ValidationError

from portal_stub.app_keys import DATABASE, DIRECTORY, MAPS, SEAL
from portal_stub.directory import Directory, Found, Position
from portal_stub.forms import read_form, visit_of
from portal_stub.maps import MapsUnanswered
from portal_stub.presenting import show
from portal_stub.store.accounts import Consent, consents_of, give_consent, withdraw_consent
from portal_stub.store.database import now

KIND = "position"  # of a consent
TO_NOBODY, TO_GOOGLE = "annuaire", "google"
AGREED_TO = {  # what the consent says, and is kept as
    TO_NOBODY: "Ma position, arrondie, sert à la recherche et n’est envoyée à personne.",
    TO_GOOGLE: "Ma position, arrondie, sert à la recherche et est transmise à Google (Maps Platform).",
}
RADII_KM = (5, 10, 20, 50, 100)
_USUAL_KM = 20
_LONGEST_PLACE = 80


class Wanted(BaseModel):
    """What the search is narrowed to."""

    model_config = ConfigDict(frozen=True)

    profession: str = ""
    direct_billing: bool = False
    step_free: bool = False
    radius_km: int = _USUAL_KM

    def lets(self, found: Found) -> bool:
        """Whether an entry stays; what is not known of it does not keep it out."""
        billed = not self.direct_billing or found.direct_billing is not False
        return billed and (not self.step_free or found.step_free is not False)


def recipient(app: web.Application) -> str:
    """Who gets a position: `TO_NOBODY` or `TO_GOOGLE`."""
    return TO_NOBODY if app[MAPS] is None else TO_GOOGLE


async def search_page(request: web.Request) -> web.Response:
    """GET: the two forms."""
    return await _page(request)


async def search(request: web.Request) -> web.Response:
    """POST: `ville`; or `latitude` and `longitude`, with `accord=oui` or a consent that is kept; and the filters."""
    form = await read_form(request, request.app[SEAL])
    wanted = _wanted(form, request.app[DIRECTORY])
    if "latitude" in form:
        return await _search_around(request, form, wanted)
    place = form.get("ville", "").strip()
    if not place or len(place) > _LONGEST_PLACE:
        return await _page(request, status=422, wanted=wanted, error="Indiquez une ville ou un code postal.")
    directory = request.app[DIRECTORY]
    found = [Found.of(entry) for entry in directory.in_town(place, wanted.profession)]
    like = () if found else directory.towns_like(place)
    return await _page(request, place=place, wanted=wanted, found=_kept(found, wanted), like=like)


async def _search_around(request: web.Request, form: dict[str, str], wanted: Wanted) -> web.Response:
    mode = recipient(request.app)
    kept = await _consent(request)
    is_kept = kept is not None and kept.detail == AGREED_TO[mode]
    if not is_kept and (form.get("accord"), form.get("destinataire")) != ("oui", mode):
        error = "Sans votre accord, cherchez par ville ci-dessus."
        return await _page(request, status=422, wanted=wanted, position_error=error)
    try:
        position = Position.model_validate({name: form.get(name, "") for name in ("latitude", "longitude")})
    except ValidationError:
        error = "Votre position n’a pas été reçue. Cherchez par ville."
        return await _page(request, status=422, wanted=wanted, position_error=error)
    if not is_kept:
        await _keep_consent(request, mode)
    found, source = await _around(request, position, wanted)
    return await _page(request, wanted=wanted, found=_kept(found, wanted), around=True, source=source)


async def _around(request: web.Request, position: Position, wanted: Wanted) -> tuple[Sequence[Found], str]:
    """What was found, and where: `annuaire`, `google`, or `secours` (ours, because Google did not answer)."""
    maps = request.app[MAPS]
    near = request.app[DIRECTORY].near(position, wanted.profession, wanted.radius_km)
    if maps is None:
        return near, TO_NOBODY
    try:
        return await maps.near(position, wanted.profession, wanted.radius_km), TO_GOOGLE
    except MapsUnanswered:
        return near, "secours"


def _kept(found: Sequence[Found], wanted: Wanted) -> tuple[Found, ...]:
    return tuple(one for one in found if wanted.lets(one))


def _wanted(form: dict[str, str], directory: Directory) -> Wanted:
    profession, radius = form.get("profession", ""), form.get("rayon", str(_USUAL_KM))
    if profession not in ("", *directory.professions) or radius not in map(str, RADII_KM):
        raise web.HTTPBadRequest
    return Wanted(
        profession=profession,
        direct_billing=form.get("tiers_payant") == "oui",
        step_free=form.get("plain_pied") == "oui",
        radius_km=int(radius),
    )


async def _consent(request: web.Request) -> Consent | None:
    """The consent that is kept with the member's account."""
    member = visit_of(request).member
    if member is None:
        return None
    async with request.app[DATABASE].reading() as db:
        return (await consents_of(db, member.id)).get(KIND)


async def _keep_consent(request: web.Request, mode: str) -> None:
    member = visit_of(request).member
    if member is not None:
        async with request.app[DATABASE].transaction() as db:
            await give_consent(db, member.id, KIND, AGREED_TO[mode], at=now())


async def withdraw(request: web.Request) -> web.Response:
    """POST /professionnels-de-sante/retrait: the consent goes, and the page says so."""
    await read_form(request, request.app[SEAL])
    member = visit_of(request).member
    if member is not None:
        async with request.app[DATABASE].transaction() as db:
            await withdraw_consent(db, member.id, KIND)
    return await _page(request, withdrawn=True)


async def _page(request: web.Request, *, status: int = 200, **values: Any) -> web.Response:
    blank = {"place": "", "found": None, "like": (), "around": False, "source": TO_NOBODY, "withdrawn": False}
    errors = {"error": "", "position_error": ""}
    return show(
        request,
        "professionnels-de-sante.html",
        slug="professionnels-de-sante",
        status=status,
        directory=request.app[DIRECTORY],
        mode=recipient(request.app),
        agreed_to=AGREED_TO[recipient(request.app)],
        consent=await _consent(request),
        radii=RADII_KM,
        **{**blank, **errors, "wanted": Wanted(), **values},
    )


ROUTES = [
    web.get("/professionnels-de-sante", search_page, name="professionnels-de-sante"),
    web.post("/professionnels-de-sante", search),
    web.post("/professionnels-de-sante/retrait", withdraw),
]
