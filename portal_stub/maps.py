"""Google Maps Platform, when PORTAL__MAPS_KEY is set: the portal's other way out, called by the server alone, and only
for a member who agreed to it (professionals.py).

One call: Places API (New), Text Search: `POST {endpoint}/v1/places:searchText`, the key in a header, the fields asked
for in another. The position leaves rounded to a hundred metres; each request has its line in the ledger first. Raises
`MapsUnanswered`. Source: developers.google.com/maps/documentation/places/web-service/text-search.
"""

import asyncio
from datetime import UTC, datetime
from typing import Any

import structlog
from aiohttp import ClientError, ClientSession, ClientTimeout, DummyCookieJar
from pydantic import BaseModel, ConfigDict, Field, SecretStr, ValidationError
from pydantic.alias_generators import to_camel

from portal_stub.directory import NEAREST, Found, Position, distance_km
from portal_stub.maps_ledger import MapsLedger

PATH = "/v1/places:searchText"
FIELDS = ("displayName", "formattedAddress", "location", "nationalPhoneNumber", "accessibilityOptions")
_EVERYONE = "professionnel de santé"
_TIMEOUT_S = 5
_LARGEST = 1024 * 1024
log = structlog.get_logger(__name__)


def connection() -> ClientSession:
    """What the adapter calls with; closed by its owner. No cookie, no proxy that a stray variable names."""
    return ClientSession(cookie_jar=DummyCookieJar(), trust_env=False)


class MapsUnanswered(Exception):
    """Google refused, failed, was late, or could not be understood."""


class _FromGoogle(BaseModel):
    model_config = ConfigDict(frozen=True, alias_generator=to_camel, extra="ignore", hide_input_in_errors=True)


class _Name(_FromGoogle):
    text: str = Field(max_length=300)


class _Location(_FromGoogle):
    latitude: float = Field(ge=-90, le=90)
    longitude: float = Field(ge=-180, le=180)


class _Access(_FromGoogle):
    wheelchair_accessible_entrance: bool | None = None


class _Place(_FromGoogle):
    display_name: _Name
    formatted_address: str = Field(max_length=500)
    location: _Location
    national_phone_number: str = Field(default="", max_length=40)
    accessibility_options: _Access = _Access()


class _Places(_FromGoogle):
    places: tuple[_Place, ...] = ()


class Maps:
    """The adapter. `session` belongs to the caller."""

    def __init__(self, session: ClientSession, endpoint: str, key: SecretStr, ledger: MapsLedger) -> None:
        self._session = session
        self._url = endpoint.rstrip("/") + PATH
        self._key = key
        self._ledger = ledger

    async def near(self, position: Position, profession: str, radius_km: int) -> tuple[Found, ...]:
        """The nearest professionals within `radius_km`, at most `NEAREST`. Raises `MapsUnanswered`."""
        body = _question(position, profession, radius_km)
        await asyncio.to_thread(self._ledger.append, "POST", self._url, _struck(body), datetime.now(UTC))
        headers = {
            "X-Goog-Api-Key": self._key.get_secret_value(),
            "X-Goog-FieldMask": ",".join(f"places.{name}" for name in FIELDS),
        }
        try:
            async with self._session.post(
                self._url, json=body, headers=headers, timeout=ClientTimeout(_TIMEOUT_S), allow_redirects=False
            ) as answer:
                if answer.status != 200:
                    log.warning("maps_refused", status=answer.status)
                    raise MapsUnanswered
                places = _Places.model_validate_json(await answer.content.read(_LARGEST)).places
        except (ClientError, TimeoutError, ValidationError) as failed:
            log.warning("maps_unanswered", error=type(failed).__name__)
            raise MapsUnanswered from None
        found = (_found(place, position, profession) for place in places)
        return tuple(sorted((one for one in found if (one.km or 0) <= radius_km), key=lambda one: one.km or 0))


def _question(position: Position, profession: str, radius_km: int) -> dict[str, Any]:
    center = {"latitude": round(position.latitude, 3), "longitude": round(position.longitude, 3)}
    return {
        "textQuery": profession or _EVERYONE,
        "languageCode": "fr",
        "regionCode": "FR",
        "pageSize": NEAREST,
        "rankPreference": "DISTANCE",
        "locationBias": {"circle": {"center": center, "radius": radius_km * 1000.0}},
    }


def _struck(body: dict[str, Any]) -> dict[str, Any]:
    """What the ledger keeps of a question: all but where the member is."""
    circle = {**body["locationBias"]["circle"], "center": {"latitude": None, "longitude": None}}
    return {**body, "locationBias": {"circle": circle}}


def _found(place: _Place, position: Position, profession: str) -> Found:
    there = Position(latitude=place.location.latitude, longitude=place.location.longitude)
    return Found(
        name=place.display_name.text,
        profession=profession or "Professionnel de santé",
        address=place.formatted_address,
        latitude=there.latitude,
        longitude=there.longitude,
        phone=place.national_phone_number,
        step_free=place.accessibility_options.wheelchair_accessible_entrance,
        km=distance_km(position, there),
    )
