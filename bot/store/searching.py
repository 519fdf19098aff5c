"""The search index of what people wrote, and the question put to it: FTS5 on SQLite, `tsvector` on PostgreSQL.

On SQLite rows enter the index a little after they were written, many in a transaction; a search brings it up to
date first. Accents and case are folded on both; the last word may be unfinished.
"""

import re
from typing import Any

from sqlalchemy import Select, select, text
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.redaction.redacted import Redacted
from bot.store.database import Database
from bot.store.tables import events

_FROM, _TO = "àâäáãåçéèêëíìîïñóòôöõúùûüÿ", "aaaaaaceeeeiiiinooooouuuuy"  # as the index folds (migrations/0001)
_FOLD = str.maketrans(_FROM, _TO)
_FILL = text(
    "INSERT INTO events_words(rowid, text) SELECT id, text FROM events WHERE kind = 'message' AND text IS NOT NULL "
    "AND id > (SELECT event_id FROM search_mark) ORDER BY id"
)
_MARK = text("UPDATE search_mark SET event_id = (SELECT coalesce(max(id), event_id) FROM events) WHERE id = 1")
_BEHIND = text("SELECT (SELECT max(id) FROM events) > event_id FROM search_mark")


async def catch_up(database: Database) -> None:
    """Bring the index up to date: now and then, and before a search. Nothing to do on PostgreSQL."""
    if database.dialect != "sqlite":
        return
    async with database.reading() as db:
        behind = (await db.execute(_BEHIND)).scalar()
    if behind:
        async with database.transaction() as db:
            await db.execute(_FILL)
            await db.execute(_MARK)


def conversations_with(db: AsyncConnection, words: Redacted) -> Select[Any]:
    """The ids of the conversations in which one message has all the words."""
    found = re.findall(r"\w+", words.text)
    if not found:
        return select(events.c.conversation).where(text("1 = 0"))
    if db.dialect.name == "sqlite":
        matching = " ".join(f'"{word}"' for word in found) + "*"
        hits = text("events.id IN (SELECT rowid FROM events_words WHERE events_words MATCH :matching)")
    else:
        matching = " & ".join(word.lower().translate(_FOLD) for word in found) + ":*"
        hits = text("events.words @@ to_tsquery('simple', :matching)")
    return select(events.c.conversation).where(hits.bindparams(matching=matching))


async def fold_away(db: AsyncConnection) -> None:
    """SQLite: rewrite the index, so that no erased word stays in a dead entry. In the erasing transaction."""
    if db.dialect.name == "sqlite":
        await db.execute(text("INSERT INTO events_words(events_words) VALUES ('optimize')"))
