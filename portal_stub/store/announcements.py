"""Announcements: what is told on the home page, on the page of sign-in, or once after it."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from enum import StrEnum

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field
from sqlalchemy import delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from portal_stub.store.service_tables import announcements

KEPT = timedelta(days=365)


class Place(StrEnum):
    """Where an announcement is shown; the value stands in the database."""

    HOME = "accueil"
    SIGN_IN = "connexion"
    MODAL = "modale"


class Announcement(BaseModel):
    """One announcement; `ends_at` None: until an editor takes it down."""

    model_config = ConfigDict(frozen=True, extra="forbid", from_attributes=True)

    id: str = Field(pattern=r"^[a-z0-9-]{1,64}$")
    place: Place
    title: str
    body: str
    begins_at: AwareDatetime
    ends_at: AwareDatetime | None = None

    def holds(self, at: datetime) -> bool:
        """Whether it is to be shown at `at`."""
        return self.begins_at <= at and (self.ends_at is None or at < self.ends_at)


async def put(db: AsyncConnection, announcement: Announcement) -> None:
    """A new one."""
    await db.execute(insert(announcements).values(**announcement.model_dump()))


async def put_missing(db: AsyncConnection, given: Sequence[Announcement]) -> None:
    """Those whose id has never been there."""
    known = set((await db.execute(select(announcements.c.id))).scalars())
    for announcement in given:
        if announcement.id not in known:
            await put(db, announcement)


async def everything(db: AsyncConnection) -> tuple[Announcement, ...]:
    """All, the newest first."""
    rows = await db.execute(select(announcements).order_by(announcements.c.begins_at.desc(), announcements.c.id))
    return tuple(Announcement.model_validate(row) for row in rows)


async def end(db: AsyncConnection, announcement: str, *, at: datetime) -> bool:
    """Take it down; False where it is not up."""
    up = (announcements.c.id == announcement) & announcements.c.ends_at.is_(None)
    return bool((await db.execute(update(announcements).where(up).values(ends_at=at))).rowcount)


async def purge(db: AsyncConnection, *, at: datetime) -> None:
    """What was taken down long ago goes. Those the portal began with stay, so that they do not come back."""
    old = (announcements.c.ends_at < at - KEPT) & announcements.c.id.like("editeur-%")
    await db.execute(delete(announcements).where(old))
