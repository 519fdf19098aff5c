"""What members asked and the bot could not answer: their masked questions, told once each with their number."""

import json
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import and_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.conversation import ReplyKind
from bot.redaction.redacted import Redacted
from bot.store.bodies import field_of
from bot.store.rows import from_ms, redacted_from, to_ms
from bot.store.tables import events
from bot.typed import typed

MOST_READ = 2000


@dataclass(frozen=True, slots=True)
class Question:
    """Questions that differ by case, accents or punctuation only. `asked_in`: the latest conversations, newest
    first.
    """

    text: Redacted
    count: int
    last_at: datetime
    asked_in: tuple[UUID, ...]


async def questions_since(db: AsyncConnection, at: datetime) -> list[Question]:
    """The questions of replies `fallback` since then, the most asked first; of the newest `MOST_READ` ones."""
    replies = events.alias()
    asked = (
        select(events.c.conversation, events.c.at_ms, events.c.text, events.c.body)
        .join(replies, and_(replies.c.conversation == events.c.conversation, replies.c.of_seq == events.c.seq))
        .where(
            replies.c.kind == "reply",
            replies.c.at_ms >= to_ms(at),
            field_of(db, replies.c.body, "kind") == ReplyKind.FALLBACK.value,
            events.c.kind == "message",
        )
        .order_by(events.c.at_ms.desc(), events.c.id.desc())
        .limit(MOST_READ)
    )
    return grouped(
        (UUID(row.conversation), from_ms(row.at_ms), redacted_from(row.text, json.loads(row.body).get("marks", [])))
        for row in (await db.execute(asked)).all()
    )


def grouped(found: Iterable[tuple[UUID, datetime, Redacted]], most_links: int = 3) -> list[Question]:
    """Questions as found, newest first → grouped, the most asked first, then the newest; without those kept of old that
    show nothing: no author could say what they ask.
    """
    groups: dict[str, list[tuple[UUID, datetime, Redacted]]] = {}
    for one in filter(lambda one: typed(one[2].text), found):
        groups.setdefault(_folded(one[2].text), []).append(one)
    questions = [
        Question(
            text=group[0][2],
            count=len(group),
            last_at=group[0][1],
            asked_in=tuple(dict.fromkeys(talk for talk, _, _ in group))[:most_links],
        )
        for group in groups.values()
    ]
    return sorted(questions, key=lambda one: (-one.count, -one.last_at.timestamp()))


def _folded(text: str) -> str:
    plain = "".join(c for c in unicodedata.normalize("NFD", text.lower()) if not unicodedata.combining(c))
    return " ".join(re.findall(r"\w+", plain)) or text
