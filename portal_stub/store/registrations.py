"""Registrations that wait for their activation. Several may wait for one address: each link opens its own, so that
nobody's form changes what another's link opens.
"""

from datetime import datetime, timedelta
from uuid import uuid4

from pydantic import BaseModel, ConfigDict
from sqlalchemy import delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from portal_stub.store.accounts import Person, email_key
from portal_stub.store.tables import registrations

LIFE = timedelta(hours=48)


class Registration(BaseModel):
    """One that waits, with the password's hash and the terms that were accepted."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    id: str
    person: Person
    password_hash: str
    terms_version: int
    created_at: datetime


async def put(db: AsyncConnection, person: Person, password_hash: str, terms_version: int, *, at: datetime) -> str:
    """Write it down; its id."""
    made = str(uuid4())
    await db.execute(
        insert(registrations).values(
            id=made, **person.model_dump(), email_key=email_key(person.email), password_hash=password_hash,
            terms_version=terms_version, created_at=at, expires_at=at + LIFE,
        )
    )  # fmt: skip
    return made


async def find(db: AsyncConnection, registration_id: str) -> Registration | None:
    """One that still waits."""
    row = (await db.execute(select(registrations).where(registrations.c.id == registration_id))).first()
    return None if row is None else _registration(row._asdict())


async def latest(db: AsyncConnection, email: str, *, at: datetime) -> Registration | None:
    """The newest that waits for this address."""
    wanted = (registrations.c.email_key == email_key(email)) & (registrations.c.expires_at > at)
    newest = select(registrations).where(wanted).order_by(registrations.c.created_at.desc()).limit(1)
    row = (await db.execute(newest)).first()
    return None if row is None else _registration(row._asdict())


async def prolong(db: AsyncConnection, registration_id: str, *, at: datetime) -> None:
    """A new link was sent: it waits as long as that."""
    wanted = registrations.c.id == registration_id
    await db.execute(update(registrations).where(wanted).values(expires_at=at + LIFE))


async def drop_all(db: AsyncConnection, email: str) -> None:
    """The address has an account now: nothing waits for it any more."""
    await db.execute(delete(registrations).where(registrations.c.email_key == email_key(email)))


async def purge(db: AsyncConnection, *, at: datetime) -> None:
    """Never activated: gone."""
    await db.execute(delete(registrations).where(registrations.c.expires_at <= at))


def _registration(row: dict[str, object]) -> Registration:
    person = Person.model_validate({name: row[name] for name in Person.model_fields})
    others = {name: row[name] for name in Registration.model_fields if name != "person"}
    return Registration(person=person, **others)  # type: ignore[arg-type]
