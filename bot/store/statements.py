"""Writes the hot path's SQL from the schema: `python -m bot.store.statements` → hot_sql.py. A test compares the two.

So a column is named once, in tables.py, and the server starts without importing SQLAlchemy.
"""

from pathlib import Path

from bot.store.hot import AuditRow, MaskRow, OutboxRow
from bot.store.rows import ConversationRow, EventRow
from bot.store.tables import audit, conversations, events, outbox

_FIXED = {"id", "created_ms", "locale", "page", "notice_version"}  # written at the opening, never again
_PG_TYPES = {
    "TEXT": "text",
    "BIGINT": "bigint",
    "INTEGER": "int",
    "BOOLEAN": "boolean",
    "BLOB": "bytea",
    "BYTEA": "bytea",
}

# What a masking changes, in this order, each statement for both dialects; `{…}` are fields of a MaskRow. A message in
# Google Chat is written again later (outbox_masking.py); what is frozen and may not have arrived is frozen again.
_SHOWN = "m.conversation = {conversation} AND m.deleted_ms IS NULL AND m.seqs LIKE {shown}"
_MASK = (
    "UPDATE events SET text = {text}, body = {body} WHERE conversation = {conversation} "
    "AND kind IN ('message', 'masked') AND (seq = {of_seq} OR of_seq = {of_seq})",
    "UPDATE outbox SET text = {text}, body = {owed_body} WHERE conversation = {conversation} AND seq = {of_seq} "
    "AND kind = 'message'",
    f"UPDATE outbox SET frozen = NULL WHERE group_id IN (SELECT m.request_id FROM chat_messages m WHERE {_SHOWN})",
    "UPDATE ledger SET body = NULL, nonce = NULL, body_sha256 = NULL WHERE conversation = {conversation} "
    f"AND length(body) > 0 AND EXISTS (SELECT 1 FROM chat_messages m WHERE {_SHOWN} "
    "AND (ledger.url LIKE '%' || m.request_id || '%' OR ledger.url LIKE '%/' || m.name || '?%'))",
    "UPDATE ledger SET body = NULL, nonce = NULL, body_sha256 = NULL WHERE conversation = {conversation} "
    "AND length(body) > 0 AND url LIKE '%/google.cloud.dialogflow.v2.Sessions/%'",  # which message it held is not known
    f"UPDATE chat_messages AS m SET stale_seq = {{seq}} WHERE {_SHOWN}",
    "INSERT INTO outbox (conversation, seq, kind, author, text, body, created_ms, not_before_ms) "
    "SELECT CAST({conversation} AS TEXT), CAST({seq} AS INTEGER), 'masked', CAST({author} AS TEXT), '', '{{}}', "
    "CAST({at_ms} AS BIGINT), CAST({at_ms} AS BIGINT) "
    f"WHERE EXISTS (SELECT 1 FROM chat_messages m WHERE {_SHOWN})",
)
# The dispatcher reads what it freezes under the same locks: it is before the masking, or sees it.
_LOCK = "SELECT id FROM outbox WHERE conversation = {conversation} ORDER BY seq FOR UPDATE"


def _pg_type(table: object, column: str) -> str:
    return _PG_TYPES[str(table.c[column].type).split("(")[0]]  # type: ignore[attr-defined]


def render() -> str:
    """The text of hot_sql.py."""
    changing = [name for name in ConversationRow._fields if name not in _FIXED]
    opening = ("token_hash", "opened_signed", *ConversationRow._fields)
    for row, table in ((ConversationRow, conversations), (EventRow, events), (OutboxRow, outbox), (AuditRow, audit)):
        if unknown := [name for name in row._fields if name not in table.c]:
            raise ValueError(f"{table.name} has no column {unknown}")
    read = f"""SELECT {", ".join(f"c.{name}" for name in opening)},
       e.text AS last_text, e.body AS last_body, m.seq AS known_seq
FROM conversations c
LEFT JOIN events e ON e.conversation = c.id AND e.seq = c.last_message_seq
LEFT JOIN events m ON m.conversation = c.id AND m.message_id = {{message_id}}
WHERE c.id = {{id}}"""
    listed = f"""SELECT {", ".join(EventRow._fields)}
FROM events WHERE conversation = {{id}} AND seq > {{after}} ORDER BY seq LIMIT {{limit}}"""
    lines = [
        '"""The hot path\'s SQL, generated from tables.py: do not edit; run `python -m bot.store.statements`."""',
        "",
    ]

    def say(name: str, sql: str) -> None:
        lines.extend([f'{name} = """', sql, '"""', ""])

    say("SQLITE_READ", read.format(message_id="?1", id="?2"))
    say("SQLITE_EVENTS", listed.format(id="?", after="?", limit="?"))
    say("SQLITE_OPEN", f"INSERT INTO conversations ({', '.join(opening)}) VALUES ({', '.join('?' * len(opening))})")
    say(
        "SQLITE_CLAIM",
        f"UPDATE conversations SET {', '.join(f'{name} = ?' for name in changing)} WHERE id = ? AND last_seq = ?",
    )
    for name, fields, into in (
        ("SQLITE_EVENT", EventRow._fields, "events"),
        ("SQLITE_OWE", OutboxRow._fields, "outbox"),
        ("SQLITE_NOTE", AuditRow._fields, "audit"),
    ):
        say(name, f"INSERT INTO {into} ({', '.join(fields)}) VALUES ({', '.join('?' * len(fields))})")
    say("POSTGRESQL_READ", read.format(message_id="$1", id="$2"))
    say("POSTGRESQL_EVENTS", listed.format(id="$1", after="$2", limit="$3"))
    numbered = ", ".join(f"${n}" for n in range(1, len(opening) + 1))
    say("POSTGRESQL_OPEN", f"INSERT INTO conversations ({', '.join(opening)}) VALUES ({numbered})")
    say("POSTGRESQL_APPEND", _append(changing))
    lines += ["SQLITE_MASK = (", *(f'    """{_named(sql)}""",' for sql in _MASK), ")", ""]
    lines += ["POSTGRESQL_MASK = (", *(_numbered(sql) for sql in (_LOCK, *_MASK)), ")", ""]
    lines += ["CHANGING = (", *(f'    "{name}",' for name in changing), ")"]
    return "\n".join(lines) + "\n"


def _named(sql: str) -> str:
    """For SQLite: `:name`."""
    return sql.format_map({name: f":{name}" for name in MaskRow._fields})


def _numbered(sql: str) -> str:
    """For PostgreSQL: `$1`, `$2`…, and the fields they stand for."""
    names = [name for name in MaskRow._fields if f"{{{name}}}" in sql]
    told = "".join(f'"{name}", ' for name in names).removesuffix(", " if len(names) > 1 else " ")
    numbered = sql.format_map({name: f"${place}" for place, name in enumerate(names, 1)})
    return f'    (\n        """{numbered}""",\n        ({told}),\n    ),'


def _append(changing: list[str]) -> str:
    """One statement for a whole group: claims, then events, outbox entries and the audit's lines of those whose claim
    held, then the wake-ups.

    Arrays by column: `id`, `seen_seq`, the changing columns; then events'; then outbox's; then the audit's. Gives back
    the ids that were claimed.
    """
    numbers = iter(range(1, 100))

    def unnest(alias: str, columns: list[tuple[str, str]]) -> str:
        arrays = ", ".join(f"${next(numbers)}::{kind}[]" for _, kind in columns)
        return f"unnest({arrays}) AS {alias}({', '.join(name for name, _ in columns)})"

    claims = unnest("i", [("id", "text"), ("seen_seq", "int"), *((n, _pg_type(conversations, n)) for n in changing)])
    event = unnest("v", [(name, _pg_type(events, name)) for name in EventRow._fields])
    owed = unnest("o", [(name, _pg_type(outbox, name)) for name in OutboxRow._fields])
    act = unnest("a", [(name, _pg_type(audit, name)) for name in AuditRow._fields])
    return f"""WITH claimed AS (
  UPDATE conversations c SET {", ".join(f"{name} = i.{name}" for name in changing)}
  FROM {claims}
  WHERE c.id = i.id AND c.last_seq = i.seen_seq RETURNING c.id, c.last_seq
), written AS (
  INSERT INTO events ({", ".join(EventRow._fields)})
  SELECT {", ".join(f"v.{name}" for name in EventRow._fields)}
  FROM {event} JOIN claimed ON claimed.id = v.conversation ORDER BY v.conversation, v.seq
), owing AS (
  INSERT INTO outbox ({", ".join(OutboxRow._fields)})
  SELECT {", ".join(f"o.{name}" for name in OutboxRow._fields)}
  FROM {owed} JOIN claimed ON claimed.id = o.conversation ORDER BY o.conversation, o.seq
), noted AS (
  INSERT INTO audit ({", ".join(AuditRow._fields)})
  SELECT {", ".join(f"a.{name}" for name in AuditRow._fields)}
  FROM {act} JOIN claimed ON claimed.id = a.conversation ORDER BY a.at_ms
)
SELECT id, pg_notify('guichet', id || ' ' || last_seq) FROM claimed"""


if __name__ == "__main__":
    Path(__file__).with_name("hot_sql.py").write_text(render(), encoding="utf-8")
