"""The directory of health professionals: a CSV of ours (fictional entries over France), searched in memory.

By town (accents, hyphens, «St» and case do not matter), by postcode or department, or by distance from a point.
"""

import csv
import difflib
import math
import re
import unicodedata
from collections.abc import Iterable
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field

DIRECTORY_FILE = Path(__file__).parent / "content" / "professionnels.csv"
NEAREST = 20
_EARTH_KM = 6371.0


class Professional(BaseModel):
    """One entry. `direct_billing`: takes the third-party card; `step_free`: a wheelchair gets in."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    profession: str
    address: str
    postcode: str = Field(pattern=r"^\d{5}$")
    town: str
    latitude: float
    longitude: float
    phone: str
    direct_billing: bool
    step_free: bool


class Position(BaseModel):
    """Where the member is, in degrees (WGS 84)."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    latitude: float = Field(ge=-90, le=90)
    longitude: float = Field(ge=-180, le=180)


class Found(BaseModel):
    """One entry as a search shows it, from our directory or from Google; None is what is not known. `km`: as the crow
    flies, None in a search by place.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    profession: str
    address: str
    latitude: float
    longitude: float
    phone: str = ""
    direct_billing: bool | None = None
    step_free: bool | None = None
    km: float | None = None

    @classmethod
    def of(cls, entry: Professional, km: float | None = None) -> "Found":
        """An entry of ours."""
        told = entry.model_dump(exclude={"postcode", "town", "address"})
        return cls(**told, address=f"{entry.address}, {entry.postcode} {entry.town}", km=km)


class Directory:
    """All the entries, read once."""

    def __init__(self, entries: Iterable[Professional]) -> None:
        self._entries = tuple(sorted(entries, key=lambda entry: (entry.town, entry.profession, entry.name)))
        self._towns = {fold(entry.town): entry.town for entry in self._entries}
        self.professions = tuple(sorted({entry.profession for entry in self._entries}))
        self.towns = tuple(sorted(self._towns.values()))

    @classmethod
    def read(cls, path: Path = DIRECTORY_FILE) -> "Directory":
        """The directory of the CSV file `path`."""
        with path.open(encoding="utf-8", newline="") as file:
            return cls(Professional.model_validate(row) for row in csv.DictReader(file))

    def __len__(self) -> int:
        return len(self._entries)

    def in_town(self, place: str, profession: str = "") -> tuple[Professional, ...]:
        """The entries of a town (its name or the start of it), of a postcode or of a department («69»)."""
        wanted = fold(place)
        if not wanted:
            return ()
        digits = wanted.isdigit()
        return tuple(
            entry
            for entry in self._entries
            if (entry.postcode if digits else fold(entry.town)).startswith(wanted)
            and profession in ("", entry.profession)
        )

    def near(self, position: Position, profession: str = "", radius_km: float = math.inf) -> tuple[Found, ...]:
        """The nearest entries within `radius_km`, with their distance as the crow flies."""
        wanted = (entry for entry in self._entries if profession in ("", entry.profession))
        measured = (Found.of(entry, distance_km(position, entry)) for entry in wanted)
        within = (found for found in measured if found.km is not None and found.km <= radius_km)
        return tuple(sorted(within, key=lambda found: found.km or 0)[:NEAREST])

    def towns_like(self, place: str) -> tuple[str, ...]:
        """Up to three towns of the directory whose name is close to `place`."""
        return tuple(self._towns[close] for close in difflib.get_close_matches(fold(place), self._towns, 3, 0.6))


def fold(place: str) -> str:
    """«St-Étienne» → «saint etienne»."""
    letters = "".join(c for c in unicodedata.normalize("NFKD", place.casefold()) if not unicodedata.combining(c))
    words = re.findall(r"[a-z0-9]+", letters.replace("œ", "oe"))
    return " ".join({"st": "saint", "ste": "sainte"}.get(word, word) for word in words)


def distance_km(position: Position, entry: Professional | Position) -> float:
    """Great-circle distance (haversine)."""
    lat1, lat2 = math.radians(position.latitude), math.radians(entry.latitude)
    across = math.radians(entry.longitude - position.longitude)
    half = math.sin((lat2 - lat1) / 2) ** 2 + math.cos(lat1) * math.cos(lat2) * math.sin(across / 2) ** 2
    return 2 * _EARTH_KM * math.asin(math.sqrt(half))
