"""A member's correspondence with the insurer: threads of letters, with what is attached to them.

A letter is the member's or the insurer's. What an editor removes loses its words or its content at once, and keeps the
day and the reason.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from enum import StrEnum
from uuid import uuid4

from pydantic import BaseModel, ConfigDict
from sqlalchemy import case, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from portal_stub.store.service_tables import attachments, letters, threads


class Author(StrEnum):
    """Who wrote a letter; the value stands in the database."""

    MEMBER = "member"
    INSURER = "insurer"


class Kept(BaseModel):
    """What the rows below share."""

    model_config = ConfigDict(frozen=True, extra="forbid", from_attributes=True, hide_input_in_errors=True)


class Upload(Kept):
    """A file that passed the checks of uploads.py: `kind` is its media type, found in its content."""

    name: str
    kind: str
    content: bytes


class Attachment(Kept):
    """A file of a letter, without its content."""

    id: str
    letter: str
    name: str
    kind: str
    size: int
    removed_at: datetime | None
    removed_why: str | None


class Letter(Kept):
    """One letter."""

    id: str
    thread: str
    author: Author
    body: str
    sent_at: datetime
    read_at: datetime | None
    removed_at: datetime | None
    removed_why: str | None


class Thread(Kept):
    """A subject with its letters; `unread`: how many of the insurer's the member has not opened."""

    id: str
    account: str
    subject: str
    conversation: str
    last_at: datetime
    unread: int = 0


async def begin(
    db: AsyncConnection, account: str, subject: str, *, at: datetime, conversation: str = "", thread: str = ""
) -> str:
    """A new thread; its id, made here unless it is given."""
    row = {"id": thread or str(uuid4()), "account": account, "subject": subject, "conversation": conversation}
    await db.execute(insert(threads).values(**row, last_at=at))
    return row["id"]


async def send(
    db: AsyncConnection, thread: str, author: Author, body: str, *, at: datetime, upload: Upload | None = None
) -> str:
    """A letter in a thread, with at most one file; its id."""
    letter = str(uuid4())
    row = {"id": letter, "thread": thread, "author": author, "body": body, "sent_at": at}
    await db.execute(insert(letters).values(**row))
    await db.execute(update(threads).where(threads.c.id == thread).values(last_at=at))
    if upload is not None:
        values = {"id": str(uuid4()), "letter": letter, "size": len(upload.content), **upload.model_dump()}
        await db.execute(insert(attachments).values(**values))
    return letter


async def exists(db: AsyncConnection, thread: str) -> bool:
    """Whether there is a thread of that id."""
    return (await db.execute(select(threads.c.id).where(threads.c.id == thread))).first() is not None


async def of_account(db: AsyncConnection, account: str) -> Sequence[Thread]:
    """A member's threads: those with something unread first, then the latest."""
    return await _threads(db, account)


async def everyones(db: AsyncConnection) -> Sequence[Thread]:
    """Every thread, for editors; the latest first."""
    return sorted(await _threads(db, None), key=lambda one: one.last_at, reverse=True)


async def _threads(db: AsyncConnection, account: str | None) -> Sequence[Thread]:
    unseen = (letters.c.author == Author.INSURER) & letters.c.read_at.is_(None)
    count = func.coalesce(func.sum(case((unseen, 1), else_=0)), 0).label("unread")
    wanted = select(threads, count).outerjoin(letters, letters.c.thread == threads.c.id).group_by(*threads.c)
    if account is not None:
        wanted = wanted.where(threads.c.account == account)
    found = [Thread.model_validate(row) for row in await db.execute(wanted)]
    return sorted(found, key=lambda one: (one.unread > 0, one.last_at), reverse=True)


async def thread_of(db: AsyncConnection, thread: str, account: str | None) -> Thread | None:
    """The thread, if it is this member's (None: whosever it is)."""
    row = (await db.execute(select(threads).where(threads.c.id == thread))).first()
    if row is None or (account is not None and row.account != account):
        return None
    return Thread.model_validate(row)


async def letters_of(db: AsyncConnection, thread: str) -> Sequence[Letter]:
    """The letters of a thread, the oldest first."""
    wanted = select(letters).where(letters.c.thread == thread).order_by(letters.c.sent_at, letters.c.id)
    return [Letter.model_validate(row) for row in await db.execute(wanted)]


async def attached_to(db: AsyncConnection, thread: str) -> Mapping[str, Sequence[Attachment]]:
    """Letter → its files."""
    columns = [column for column in attachments.c if column.name != "content"]
    wanted = select(*columns).join(letters, letters.c.id == attachments.c.letter).where(letters.c.thread == thread)
    files: dict[str, list[Attachment]] = {}
    for row in await db.execute(wanted):
        files.setdefault(row.letter, []).append(Attachment.model_validate(row))
    return files


async def content_of(db: AsyncConnection, attachment: str, account: str | None) -> Upload | None:
    """A file that is there, if it is this member's (None: whosever it is)."""
    owned = (
        select(attachments.c.name, attachments.c.kind, attachments.c.content)
        .join(letters, letters.c.id == attachments.c.letter)
        .join(threads, threads.c.id == letters.c.thread)
        .where((attachments.c.id == attachment) & attachments.c.content.is_not(None))
    )
    if account is not None:
        owned = owned.where(threads.c.account == account)
    row = (await db.execute(owned)).first()
    return None if row is None else Upload.model_validate(row)


async def mark_read(db: AsyncConnection, thread: str, *, at: datetime) -> None:
    """The member has opened the thread."""
    unseen = (letters.c.thread == thread) & (letters.c.author == Author.INSURER) & letters.c.read_at.is_(None)
    await db.execute(update(letters).where(unseen).values(read_at=at))


async def remove_letter(db: AsyncConnection, letter: str, why: str, *, at: datetime) -> str | None:
    """A member's letter loses its words; its thread, or None where there is no such letter to remove."""
    there = (letters.c.id == letter) & (letters.c.author == Author.MEMBER) & letters.c.removed_at.is_(None)
    row = (await db.execute(select(letters.c.thread).where(there))).first()
    if row is None:
        return None
    await db.execute(update(letters).where(letters.c.id == letter).values(body="", removed_at=at, removed_why=why))
    return str(row.thread)


async def remove_attachment(db: AsyncConnection, attachment: str, why: str, *, at: datetime) -> str | None:
    """A file loses its content and its name; its thread, or None where there is no such file to remove."""
    there = (attachments.c.id == attachment) & attachments.c.removed_at.is_(None)
    joined = select(letters.c.thread).join(attachments, attachments.c.letter == letters.c.id).where(there)
    row = (await db.execute(joined)).first()
    if row is None:
        return None
    gone = {"content": None, "name": "", "removed_at": at, "removed_why": why}
    await db.execute(update(attachments).where(attachments.c.id == attachment).values(**gone))
    return str(row.thread)
