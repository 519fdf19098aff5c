"""Articles of general information, as editors write, publish and withdraw them.

`revision` grows with every change: who saves what another has changed meanwhile changes nothing, and is told.
"""

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field
from sqlalchemy import insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from portal_stub.store.service_tables import articles


class Readers(StrEnum):
    """Who may read an article; the value stands in the database."""

    EVERYONE = "everyone"
    CONTRACT = "contract"


class State(StrEnum):
    """What has become of an article, in the words of its page."""

    DRAFT = "brouillon"
    PUBLISHED = "publié"
    WITHDRAWN = "retiré"


class Words(BaseModel):
    """What an editor writes; `body` is Markdown."""

    model_config = ConfigDict(frozen=True, extra="forbid", from_attributes=True)

    title: str
    summary: str
    body: str
    audience: Readers


class Article(Words):
    """One article. `published_at`: the first time; None: never yet."""

    slug: str = Field(pattern=r"^[a-z0-9][a-z0-9-]{0,79}$")
    published_at: AwareDatetime | None
    changed_at: AwareDatetime
    withdrawn_at: AwareDatetime | None = None
    withdrawn_why: str = ""
    revision: int = Field(default=1, ge=1)

    @property
    def state(self) -> State:
        """Whether it is to be read."""
        if self.withdrawn_at is not None:
            return State.WITHDRAWN
        return State.DRAFT if self.published_at is None else State.PUBLISHED


async def put(db: AsyncConnection, article: Article) -> None:
    """A new one."""
    await db.execute(insert(articles).values(**article.model_dump()))


async def put_missing(db: AsyncConnection, given: Sequence[Article]) -> None:
    """Those whose slug has never been there."""
    known = set((await db.execute(select(articles.c.slug))).scalars())
    for article in given:
        if article.slug not in known:
            await put(db, article)


async def everything(db: AsyncConnection) -> tuple[Article, ...]:
    """All, what changed last first."""
    rows = await db.execute(select(articles).order_by(articles.c.changed_at.desc(), articles.c.slug))
    return tuple(Article.model_validate(row) for row in rows)


async def find(db: AsyncConnection, slug: str) -> Article | None:
    """The article of that address."""
    row = (await db.execute(select(articles).where(articles.c.slug == slug))).first()
    return None if row is None else Article.model_validate(row)


async def change(db: AsyncConnection, seen: Article, words: Words, *, at: datetime) -> bool:
    """Its words, as they are from now on; False where it has changed since it was `seen`."""
    return await _set(db, seen, {**words.model_dump(), "changed_at": at})


async def publish(db: AsyncConnection, seen: Article, *, at: datetime) -> bool:
    """To be read from now on, whatever it was; False where it has changed since it was `seen`."""
    first = seen.published_at or at
    return await _set(db, seen, {"published_at": first, "changed_at": at, "withdrawn_at": None, "withdrawn_why": ""})


async def withdraw(db: AsyncConnection, seen: Article, why: str, *, at: datetime) -> bool:
    """No longer to be read; its words stay for editors. False where it has changed since it was `seen`."""
    return await _set(db, seen, {"changed_at": at, "withdrawn_at": at, "withdrawn_why": why})


async def _set(db: AsyncConnection, seen: Article, values: dict[str, object]) -> bool:
    unchanged = (articles.c.slug == seen.slug) & (articles.c.revision == seen.revision)
    done = await db.execute(update(articles).where(unchanged).values(**values, revision=seen.revision + 1))
    return bool(done.rowcount)
