"""Links sent by mail: which are still good, which were used or replaced. They travel signed (signed_links.py)."""

from datetime import datetime, timedelta
from enum import StrEnum
from uuid import uuid4

from pydantic import BaseModel, ConfigDict
from sqlalchemy import delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from portal_stub.store.tables import links

REMEMBERED = timedelta(days=30)


class Kind(StrEnum):
    """What a link is for."""

    ACTIVATION = "activation"
    PASSWORD = "password"  # noqa: S105 (a kind of link)
    EMAIL = "email"


class End(StrEnum):
    """Why a link is good no more."""

    USED = "used"
    REPLACED = "replaced"


class Link(BaseModel):
    """One link. `owner`: the registration or account; `value`: the new address, for `Kind.EMAIL`."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    id: str
    kind: Kind
    owner: str
    value: str | None
    ended_as: End | None


async def make(db: AsyncConnection, kind: Kind, owner: str, *, at: datetime, value: str | None = None) -> Link:
    """A new link; it replaces those of its kind and owner."""
    live = (links.c.owner == owner) & (links.c.kind == kind) & links.c.ended_at.is_(None)
    await db.execute(update(links).where(live).values(ended_at=at, ended_as=End.REPLACED, value=None))
    link = Link(id=str(uuid4()), kind=kind, owner=owner, value=value, ended_as=None)
    row = {"id": link.id, "kind": kind.value, "owner": owner, "value": value}
    await db.execute(insert(links).values(**row, made_at=at))
    return link


async def find(db: AsyncConnection, link_id: str) -> Link | None:
    """The link, good or ended; None once it is forgotten."""
    row = (await db.execute(select(links).where(links.c.id == link_id))).first()
    if row is None:
        return None
    kept = row._mapping
    return Link.model_validate({name: kept[name] for name in Link.model_fields})


async def use(db: AsyncConnection, link_id: str, *, at: datetime) -> bool:
    """Use it up; False where it was ended already: of two at once, one wins."""
    live = (links.c.id == link_id) & links.c.ended_at.is_(None)
    done = await db.execute(update(links).where(live).values(ended_at=at, ended_as=End.USED, value=None))
    return done.rowcount == 1


async def purge(db: AsyncConnection, *, at: datetime) -> None:
    """Old links are forgotten; their signature says that they are old."""
    await db.execute(delete(links).where(links.c.made_at <= at - REMEMBERED))


async def forget_owner(db: AsyncConnection, owner: str) -> None:
    """Its owner has left."""
    await db.execute(delete(links).where(links.c.owner == owner))
