"""When the portal, or named sections of it, are closed: one small file in DIR/portal that the command line writes and
every process of the portal and of the service reads anew when it has changed.

A `Closure` has a beginning and perhaps an end, in aware UTC; without sections it closes the whole portal. What the law
wants readable at any time (terms, legal notice, privacy, accessibility) and /maintenance itself cannot be closed.
"""

import os
import tempfile
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

import structlog
from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, ValidationError

FILE = "maintenance.json"
NEVER_CLOSED = frozenset({"cgu", "mentions-legales", "donnees-personnelles", "accessibilite", "maintenance"})
TOLD_AHEAD = timedelta(days=7)
log = structlog.get_logger(__name__)


class Closure(BaseModel):
    """From `begins` until `ends` (None: until it is opened again), `sections` (page slugs; none: all) are closed."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    begins: AwareDatetime
    ends: AwareDatetime | None = None
    sections: tuple[str, ...] = ()

    def holds(self, at: datetime) -> bool:
        """Whether it is in force at `at`."""
        return self.begins <= at and (self.ends is None or at < self.ends)

    def closes(self, slug: str) -> bool:
        """Whether it concerns the page `slug` («» for what is no page of the plan)."""
        return slug not in NEVER_CLOSED and (not self.sections or slug in self.sections)


class Closures(BaseModel):
    """All that are known, in force or to come."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    closures: tuple[Closure, ...] = Field(default=())

    def now(self, at: datetime) -> tuple[Closure, ...]:
        """Those in force, a closure of the whole portal first."""
        return tuple(sorted((one for one in self.closures if one.holds(at)), key=lambda one: len(one.sections)))

    def ahead(self, at: datetime) -> tuple[Closure, ...]:
        """Those to come that members are told of, the nearest first; none while the whole portal is closed."""
        if any(not one.sections for one in self.now(at)):
            return ()
        coming = (one for one in self.closures if at < one.begins <= at + TOLD_AHEAD)
        return tuple(sorted(coming, key=lambda one: one.begins))

    def with_one(self, closure: Closure, at: datetime) -> "Closures":
        """The same and `closure`; what is over is forgotten."""
        return Closures(closures=(*self._not_over(at), closure))

    def without_those_in_force(self, at: datetime) -> "Closures":
        """Open again; what is to come stays."""
        return Closures(closures=tuple(one for one in self._not_over(at) if not one.holds(at)))

    def without_those_to_come(self, at: datetime) -> "Closures":
        """Nothing planned; what is closed stays so."""
        return Closures(closures=tuple(one for one in self._not_over(at) if one.holds(at)))

    def _not_over(self, at: datetime) -> Sequence[Closure]:
        return [one for one in self.closures if one.ends is None or at < one.ends]


class ClosuresFile:
    """DIR/portal/maintenance.json, read again when it has changed. `whole`: closed by the setting, whatever it says."""

    def __init__(self, folder: Path, *, whole: bool = False) -> None:
        self._path = folder / FILE
        self._always = (Closure(begins=datetime(2000, 1, 1, tzinfo=UTC)),) if whole else ()
        self._seen: tuple[int, ...] | None = None
        self._read = Closures()

    def read(self) -> Closures:
        """What the file says; nothing where there is none. A broken file changes nothing, and is logged."""
        try:
            status = self._path.stat()
            seen = (status.st_mtime_ns, status.st_size, status.st_ino)
            if seen != self._seen:
                self._seen = seen
                self._read = Closures.model_validate_json(self._path.read_bytes())
        except FileNotFoundError:
            self._seen, self._read = None, Closures()
        except (OSError, ValidationError) as wrong:
            log.error("maintenance_unreadable", error=type(wrong).__name__)
        return Closures(closures=(*self._always, *self._read.closures)) if self._always else self._read

    def write(self, closures: Closures) -> None:
        """Whole or not at all. Raises `OSError`."""
        self._path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        handle, draft = tempfile.mkstemp(dir=self._path.parent, prefix=f".{FILE}.")
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(closures.model_dump_json(indent=2))
        Path(draft).replace(self._path)
