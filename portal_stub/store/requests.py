"""What people wrote to the help team or to the data protection officer, with the day an answer is due."""

import secrets
from collections.abc import Sequence
from datetime import datetime, timedelta
from enum import StrEnum

from pydantic import BaseModel, ConfigDict
from sqlalchemy import delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from portal_stub.store.service_tables import requests

_LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ"  # none that is taken for another when it is read out
_REPEATED = timedelta(minutes=10)
KEPT_CONTACT = timedelta(days=365)
KEPT_RIGHTS = timedelta(days=5 * 365 + 1)


class Kind(StrEnum):
    """What a request is about; the value stands in the database."""

    CONTACT = "contact"
    COMPLAINT = "reclamation"
    RIGHTS = "droits"


class Request(BaseModel):
    """One request. `topic`: the right it exercises; `reach`: a mail address or a phone; `conversation`: the first 8
    letters of a talk with the assistant; `extended_at`: when its month was made three.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", from_attributes=True, hide_input_in_errors=True)

    reference: str
    kind: Kind
    topic: str = ""
    name: str
    reach: str
    body: str
    conversation: str = ""
    received_at: datetime
    due_at: datetime
    answered_at: datetime | None = None
    extended_at: datetime | None = None

    def is_late(self, at: datetime) -> bool:
        """Whether it is past its day without an answer."""
        return self.answered_at is None and at > self.due_at


def new_reference(kind: Kind) -> str:
    """«C-7K3M-PX9A», «R-…», «D-…»."""
    letters = "".join(secrets.choice(_LETTERS) for _ in range(8))
    return f"{kind.value[0].upper()}-{letters[:4]}-{letters[4:]}"


async def receive(db: AsyncConnection, request: Request) -> tuple[Request, bool]:
    """Keep it, and whether it is new: the same words from the same person within ten minutes are the first request."""
    same = (
        (requests.c.reach == request.reach)
        & (requests.c.body == request.body)
        & (requests.c.kind == request.kind)
        & (requests.c.topic == request.topic)
        & (requests.c.received_at > request.received_at - _REPEATED)
    )
    row = (await db.execute(select(requests).where(same))).first()
    if row is not None:
        return Request.model_validate(row), False
    await db.execute(insert(requests).values(**request.model_dump()))
    return request, True


async def find(db: AsyncConnection, reference: str) -> Request | None:
    """The request of that reference."""
    row = (await db.execute(select(requests).where(requests.c.reference == reference))).first()
    return None if row is None else Request.model_validate(row)


async def listed(db: AsyncConnection) -> Sequence[Request]:
    """All, those that wait first, the nearest day first; then the answered, the latest first."""
    rows = await db.execute(select(requests).order_by(requests.c.received_at.desc()))
    everything = [Request.model_validate(row) for row in rows]
    waiting = sorted((one for one in everything if one.answered_at is None), key=lambda one: one.due_at)
    return [*waiting, *(one for one in everything if one.answered_at is not None)]


async def answered(db: AsyncConnection, reference: str, *, at: datetime) -> bool:
    """It was answered; False where it does not wait."""
    waits = (requests.c.reference == reference) & requests.c.answered_at.is_(None)
    return bool((await db.execute(update(requests).where(waits).values(answered_at=at))).rowcount)


async def extend(db: AsyncConnection, reference: str, until: datetime, *, at: datetime) -> bool:
    """Its month becomes three (GDPR art. 12-3); False where it does not wait, or was extended already."""
    waits = (
        (requests.c.reference == reference)
        & (requests.c.kind == Kind.RIGHTS)
        & requests.c.answered_at.is_(None)
        & requests.c.extended_at.is_(None)
    )
    done = await db.execute(update(requests).where(waits).values(extended_at=at, due_at=until))
    return bool(done.rowcount)


async def purge(db: AsyncConnection, *, at: datetime) -> None:
    """What is past its age goes; what still waits for an answer stays."""
    rights = requests.c.kind == Kind.RIGHTS
    old = (rights & (requests.c.received_at < at - KEPT_RIGHTS)) | (
        ~rights & (requests.c.received_at < at - KEPT_CONTACT)
    )
    await db.execute(delete(requests).where(old & requests.c.answered_at.is_not(None)))
