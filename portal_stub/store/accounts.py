"""Members' accounts, the terms they accepted, and their consents."""

import unicodedata
from datetime import date, datetime
from uuid import uuid4

from pydantic import BaseModel, ConfigDict
from sqlalchemy import Row, delete, insert, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection

from portal_stub.store.tables import acceptances, accounts, consents


class Account(BaseModel):
    """A row of `accounts`; its password hash is read apart."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    id: str
    subject: str
    email: str
    last_name: str
    first_name: str
    born: date
    member_number: str
    created_at: datetime


class Person(BaseModel):
    """What registration asks of a person."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    email: str
    last_name: str
    first_name: str
    born: date
    member_number: str


class Consent(BaseModel):
    """Something a member agreed to. `detail`: the words she agreed to."""

    model_config = ConfigDict(frozen=True, extra="forbid", from_attributes=True)

    kind: str
    given_at: datetime
    detail: str


def email_key(email: str) -> str:
    """An address as it is compared: «Anne@Exemple.fr» is «anne@exemple.fr»."""
    return unicodedata.normalize("NFC", email.strip()).casefold()


async def open_account(db: AsyncConnection, person: Person, password_hash: str, *, at: datetime) -> Account | None:
    """A new account; None where the address has one."""
    if await by_email(db, person.email) is not None:
        return None
    account = Account(id=str(uuid4()), subject=str(uuid4()), created_at=at, **person.model_dump())
    row = {**account.model_dump(), "email_key": email_key(person.email), "password_hash": password_hash}
    try:
        async with db.begin_nested():
            await db.execute(insert(accounts).values(**row))
    except IntegrityError:  # somebody was first between the two statements
        return None
    return account


async def by_id(db: AsyncConnection, account_id: str) -> Account | None:
    """The account, or None."""
    row = (await db.execute(select(accounts).where(accounts.c.id == account_id))).first()
    return None if row is None else account_of(row)


async def by_email(db: AsyncConnection, email: str) -> Account | None:
    """The account of that address, or None."""
    row = (await db.execute(select(accounts).where(accounts.c.email_key == email_key(email)))).first()
    return None if row is None else account_of(row)


async def by_number(db: AsyncConnection, member_number: str, born: date) -> tuple[Account, ...]:
    """The accounts of that member number and birth date, as a rule one."""
    wanted = (accounts.c.member_number == member_number) & (accounts.c.born == born)
    return tuple(account_of(row) for row in await db.execute(select(accounts).where(wanted)))


async def password_of(db: AsyncConnection, account_id: str) -> str | None:
    """The hash of an account's password."""
    found: str | None = await db.scalar(select(accounts.c.password_hash).where(accounts.c.id == account_id))
    return found


async def change_password(db: AsyncConnection, account_id: str, password_hash: str) -> None:
    """Another password."""
    await db.execute(update(accounts).where(accounts.c.id == account_id).values(password_hash=password_hash))


async def change_email(db: AsyncConnection, account_id: str, email: str) -> bool:
    """Another address; False where another account has it."""
    values = {"email": email, "email_key": email_key(email)}
    try:
        async with db.begin_nested():
            await db.execute(update(accounts).where(accounts.c.id == account_id).values(**values))
    except IntegrityError:
        return False
    return True


async def change_profile(db: AsyncConnection, account_id: str, **values: str) -> None:
    """`last_name`, `first_name` or `member_number`, corrected."""
    await db.execute(update(accounts).where(accounts.c.id == account_id).values(**values))


async def delete_account(db: AsyncConnection, account_id: str) -> None:
    """The account and all that refers to it."""
    await db.execute(delete(accounts).where(accounts.c.id == account_id))


async def accept_terms(db: AsyncConnection, account_id: str, version: int, *, at: datetime) -> None:
    """Write down that she accepted a version; the first time counts."""
    same = (acceptances.c.account == account_id) & (acceptances.c.version == version)
    if (await db.execute(select(acceptances.c.version).where(same))).first() is None:
        await db.execute(insert(acceptances).values(account=account_id, version=version, accepted_at=at))


async def accepted_terms(db: AsyncConnection, account_id: str) -> tuple[tuple[int, datetime], ...]:
    """The versions she accepted and when, the newest first."""
    wanted = select(acceptances).where(acceptances.c.account == account_id).order_by(acceptances.c.version.desc())
    return tuple((row.version, row.accepted_at) for row in await db.execute(wanted))


async def give_consent(db: AsyncConnection, account_id: str, kind: str, detail: str, *, at: datetime) -> None:
    """She agreed to `kind` in the words of `detail`; an earlier consent of that kind is replaced."""
    await withdraw_consent(db, account_id, kind)
    await db.execute(insert(consents).values(account=account_id, kind=kind, given_at=at, detail=detail))


async def withdraw_consent(db: AsyncConnection, account_id: str, kind: str) -> None:
    """She agrees no longer."""
    await db.execute(delete(consents).where((consents.c.account == account_id) & (consents.c.kind == kind)))


async def consents_of(db: AsyncConnection, account_id: str) -> dict[str, Consent]:
    """Kind → consent, those in force."""
    rows = await db.execute(select(consents).where(consents.c.account == account_id))
    return {row.kind: Consent(kind=row.kind, given_at=row.given_at, detail=row.detail) for row in rows}


def account_of(row: Row[tuple[object, ...]]) -> Account:
    """A row that has the columns of `accounts`."""
    kept = row._mapping
    return Account.model_validate({name: kept[name] for name in Account.model_fields})
