"""The first schema: all tables, and the search index of what people wrote.

SQLite: FTS5 over `events.text` of messages, filled a little later in batches (bot/store/searching.py: a row at a
time, in the turn's own transaction, it cost more than the turn), up to the event id that `search_mark` holds;
triggers keep it true when a row goes or changes. PostgreSQL: a generated `tsvector`, accents folded by `translate`,
since `unaccent` is an extension.
"""

from alembic import op

from bot.store.tables import METADATA

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_FROM, _TO = "àâäáãåçéèêëíìîïñóòôöõúùûüÿ", "aaaaaaceeeeiiiinooooouuuuy"

_INDEXED = "old.kind = 'message' AND old.id <= (SELECT event_id FROM search_mark)"
_SQLITE = (
    "CREATE VIRTUAL TABLE events_words USING fts5("
    "text, content='events', content_rowid='id', tokenize='unicode61 remove_diacritics 2')",
    f"CREATE TRIGGER events_words_out AFTER DELETE ON events WHEN {_INDEXED} BEGIN "
    "INSERT INTO events_words(events_words, rowid, text) VALUES ('delete', old.id, old.text); END",
    f"CREATE TRIGGER events_words_new AFTER UPDATE OF text ON events WHEN {_INDEXED} BEGIN "
    "INSERT INTO events_words(events_words, rowid, text) VALUES ('delete', old.id, old.text); "
    "INSERT INTO events_words(rowid, text) VALUES (new.id, new.text); END",
)
_POSTGRESQL = (
    "ALTER TABLE events ADD COLUMN words tsvector GENERATED ALWAYS AS (CASE WHEN kind = 'message' THEN "
    f"to_tsvector('simple', translate(lower(text), '{_FROM}', '{_TO}')) END) STORED",
    "CREATE INDEX ix_events_words ON events USING gin (words)",
)


def upgrade() -> None:
    METADATA.create_all(op.get_bind())
    for statement in _SQLITE if op.get_bind().dialect.name == "sqlite" else _POSTGRESQL:
        op.execute(statement)
    op.execute("INSERT INTO ledger_head (id, count, hash) VALUES (1, 0, '')")
    op.execute("INSERT INTO search_mark (id, event_id) VALUES (1, 0)")


def downgrade() -> None:
    if op.get_bind().dialect.name == "sqlite":
        op.execute("DROP TABLE events_words")
    METADATA.drop_all(op.get_bind())
