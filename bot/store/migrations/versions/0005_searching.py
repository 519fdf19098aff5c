"""The search mark steps back when the latest events go: SQLite gives their ids again, to events not indexed yet.

Before, an event that took the id of an erased one stood below the mark: it was never indexed, and erasing it took from
the index what was not there, which SQLite refuses as a broken database. The index is made anew once, for those that
were spoiled. PostgreSQL indexes by itself.
"""

from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

_OUT = "INSERT INTO events_words(events_words, rowid, text) "
_OLD = "kind = 'message' AND old.id <= (SELECT event_id FROM search_mark)"
_LAST = "(SELECT coalesce(max(id), 0) FROM events)"
_AGAIN = (
    "INSERT INTO events_words(events_words) VALUES ('delete-all')",
    "INSERT INTO events_words(rowid, text) SELECT id, text FROM events WHERE kind = 'message' AND text IS NOT NULL "
    "ORDER BY id",
    f"UPDATE search_mark SET event_id = {_LAST}",
)


def upgrade() -> None:
    if op.get_bind().dialect.name == "sqlite":
        op.execute("DROP TRIGGER events_words_out")
        op.execute(
            f"CREATE TRIGGER events_words_out AFTER DELETE ON events BEGIN "
            f"{_OUT} SELECT 'delete', old.id, old.text WHERE old.{_OLD}; "
            f"UPDATE search_mark SET event_id = {_LAST} WHERE event_id > {_LAST}; END"
        )
        for statement in _AGAIN:
            op.execute(statement)


def downgrade() -> None:
    if op.get_bind().dialect.name == "sqlite":
        op.execute("DROP TRIGGER events_words_out")
        op.execute(
            f"CREATE TRIGGER events_words_out AFTER DELETE ON events WHEN old.{_OLD} BEGIN "
            f"{_OUT} VALUES ('delete', old.id, old.text); END"
        )
