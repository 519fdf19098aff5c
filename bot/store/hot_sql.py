"""The hot path's SQL, generated from tables.py: do not edit; run `python -m bot.store.statements`."""

SQLITE_READ = """
SELECT c.token_hash, c.opened_signed, c.id, c.created_ms, c.last_ms, c.last_seq, c.last_message_seq, c.state, c.locale, c.page, c.notice_version, c.subject, c.contract, c.holder, c.holder_name, c.held_ms, c.waiting_ms, c.missed_ms, c.alarms, c.memory,
       e.text AS last_text, e.body AS last_body, m.seq AS known_seq
FROM conversations c
LEFT JOIN events e ON e.conversation = c.id AND e.seq = c.last_message_seq
LEFT JOIN events m ON m.conversation = c.id AND m.message_id = ?1
WHERE c.id = ?2
"""

SQLITE_EVENTS = """
SELECT conversation, seq, kind, author, at_ms, message_id, of_seq, agent, agent_name, intent, text, body
FROM events WHERE conversation = ? AND seq > ? ORDER BY seq LIMIT ?
"""

SQLITE_OPEN = """
INSERT INTO conversations (token_hash, opened_signed, id, created_ms, last_ms, last_seq, last_message_seq, state, locale, page, notice_version, subject, contract, holder, holder_name, held_ms, waiting_ms, missed_ms, alarms, memory) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""

SQLITE_CLAIM = """
UPDATE conversations SET last_ms = ?, last_seq = ?, last_message_seq = ?, state = ?, subject = ?, contract = ?, holder = ?, holder_name = ?, held_ms = ?, waiting_ms = ?, missed_ms = ?, alarms = ?, memory = ? WHERE id = ? AND last_seq = ?
"""

SQLITE_EVENT = """
INSERT INTO events (conversation, seq, kind, author, at_ms, message_id, of_seq, agent, agent_name, intent, text, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""

SQLITE_OWE = """
INSERT INTO outbox (conversation, seq, kind, author, text, body, created_ms, not_before_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
"""

SQLITE_NOTE = """
INSERT INTO audit (at_ms, actor, actor_name, act, conversation, details) VALUES (?, ?, ?, ?, ?, ?)
"""

POSTGRESQL_READ = """
SELECT c.token_hash, c.opened_signed, c.id, c.created_ms, c.last_ms, c.last_seq, c.last_message_seq, c.state, c.locale, c.page, c.notice_version, c.subject, c.contract, c.holder, c.holder_name, c.held_ms, c.waiting_ms, c.missed_ms, c.alarms, c.memory,
       e.text AS last_text, e.body AS last_body, m.seq AS known_seq
FROM conversations c
LEFT JOIN events e ON e.conversation = c.id AND e.seq = c.last_message_seq
LEFT JOIN events m ON m.conversation = c.id AND m.message_id = $1
WHERE c.id = $2
"""

POSTGRESQL_EVENTS = """
SELECT conversation, seq, kind, author, at_ms, message_id, of_seq, agent, agent_name, intent, text, body
FROM events WHERE conversation = $1 AND seq > $2 ORDER BY seq LIMIT $3
"""

POSTGRESQL_OPEN = """
INSERT INTO conversations (token_hash, opened_signed, id, created_ms, last_ms, last_seq, last_message_seq, state, locale, page, notice_version, subject, contract, holder, holder_name, held_ms, waiting_ms, missed_ms, alarms, memory) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)
"""

POSTGRESQL_APPEND = """
WITH claimed AS (
  UPDATE conversations c SET last_ms = i.last_ms, last_seq = i.last_seq, last_message_seq = i.last_message_seq, state = i.state, subject = i.subject, contract = i.contract, holder = i.holder, holder_name = i.holder_name, held_ms = i.held_ms, waiting_ms = i.waiting_ms, missed_ms = i.missed_ms, alarms = i.alarms, memory = i.memory
  FROM unnest($1::text[], $2::int[], $3::bigint[], $4::int[], $5::int[], $6::text[], $7::text[], $8::boolean[], $9::text[], $10::text[], $11::bigint[], $12::bigint[], $13::bigint[], $14::text[], $15::text[]) AS i(id, seen_seq, last_ms, last_seq, last_message_seq, state, subject, contract, holder, holder_name, held_ms, waiting_ms, missed_ms, alarms, memory)
  WHERE c.id = i.id AND c.last_seq = i.seen_seq RETURNING c.id, c.last_seq
), written AS (
  INSERT INTO events (conversation, seq, kind, author, at_ms, message_id, of_seq, agent, agent_name, intent, text, body)
  SELECT v.conversation, v.seq, v.kind, v.author, v.at_ms, v.message_id, v.of_seq, v.agent, v.agent_name, v.intent, v.text, v.body
  FROM unnest($16::text[], $17::int[], $18::text[], $19::text[], $20::bigint[], $21::text[], $22::int[], $23::text[], $24::text[], $25::text[], $26::text[], $27::text[]) AS v(conversation, seq, kind, author, at_ms, message_id, of_seq, agent, agent_name, intent, text, body) JOIN claimed ON claimed.id = v.conversation ORDER BY v.conversation, v.seq
), owing AS (
  INSERT INTO outbox (conversation, seq, kind, author, text, body, created_ms, not_before_ms)
  SELECT o.conversation, o.seq, o.kind, o.author, o.text, o.body, o.created_ms, o.not_before_ms
  FROM unnest($28::text[], $29::int[], $30::text[], $31::text[], $32::text[], $33::text[], $34::bigint[], $35::bigint[]) AS o(conversation, seq, kind, author, text, body, created_ms, not_before_ms) JOIN claimed ON claimed.id = o.conversation ORDER BY o.conversation, o.seq
), noted AS (
  INSERT INTO audit (at_ms, actor, actor_name, act, conversation, details)
  SELECT a.at_ms, a.actor, a.actor_name, a.act, a.conversation, a.details
  FROM unnest($36::bigint[], $37::text[], $38::text[], $39::text[], $40::text[], $41::text[]) AS a(at_ms, actor, actor_name, act, conversation, details) JOIN claimed ON claimed.id = a.conversation ORDER BY a.at_ms
)
SELECT id, pg_notify('guichet', id || ' ' || last_seq) FROM claimed
"""

SQLITE_MASK = (
    """UPDATE events SET text = :text, body = :body WHERE conversation = :conversation AND kind IN ('message', 'masked') AND (seq = :of_seq OR of_seq = :of_seq)""",
    """UPDATE outbox SET text = :text, body = :owed_body WHERE conversation = :conversation AND seq = :of_seq AND kind = 'message'""",
    """UPDATE outbox SET frozen = NULL WHERE group_id IN (SELECT m.request_id FROM chat_messages m WHERE m.conversation = :conversation AND m.deleted_ms IS NULL AND m.seqs LIKE :shown)""",
    """UPDATE ledger SET body = NULL, nonce = NULL, body_sha256 = NULL WHERE conversation = :conversation AND length(body) > 0 AND EXISTS (SELECT 1 FROM chat_messages m WHERE m.conversation = :conversation AND m.deleted_ms IS NULL AND m.seqs LIKE :shown AND (ledger.url LIKE '%' || m.request_id || '%' OR ledger.url LIKE '%/' || m.name || '?%'))""",
    """UPDATE ledger SET body = NULL, nonce = NULL, body_sha256 = NULL WHERE conversation = :conversation AND length(body) > 0 AND url LIKE '%/google.cloud.dialogflow.v2.Sessions/%'""",
    """UPDATE chat_messages AS m SET stale_seq = :seq WHERE m.conversation = :conversation AND m.deleted_ms IS NULL AND m.seqs LIKE :shown""",
    """INSERT INTO outbox (conversation, seq, kind, author, text, body, created_ms, not_before_ms) SELECT CAST(:conversation AS TEXT), CAST(:seq AS INTEGER), 'masked', CAST(:author AS TEXT), '', '{}', CAST(:at_ms AS BIGINT), CAST(:at_ms AS BIGINT) WHERE EXISTS (SELECT 1 FROM chat_messages m WHERE m.conversation = :conversation AND m.deleted_ms IS NULL AND m.seqs LIKE :shown)""",
)

POSTGRESQL_MASK = (
    (
        """SELECT id FROM outbox WHERE conversation = $1 ORDER BY seq FOR UPDATE""",
        ("conversation",),
    ),
    (
        """UPDATE events SET text = $3, body = $4 WHERE conversation = $1 AND kind IN ('message', 'masked') AND (seq = $2 OR of_seq = $2)""",
        ("conversation", "of_seq", "text", "body"),
    ),
    (
        """UPDATE outbox SET text = $3, body = $4 WHERE conversation = $1 AND seq = $2 AND kind = 'message'""",
        ("conversation", "of_seq", "text", "owed_body"),
    ),
    (
        """UPDATE outbox SET frozen = NULL WHERE group_id IN (SELECT m.request_id FROM chat_messages m WHERE m.conversation = $1 AND m.deleted_ms IS NULL AND m.seqs LIKE $2)""",
        ("conversation", "shown"),
    ),
    (
        """UPDATE ledger SET body = NULL, nonce = NULL, body_sha256 = NULL WHERE conversation = $1 AND length(body) > 0 AND EXISTS (SELECT 1 FROM chat_messages m WHERE m.conversation = $1 AND m.deleted_ms IS NULL AND m.seqs LIKE $2 AND (ledger.url LIKE '%' || m.request_id || '%' OR ledger.url LIKE '%/' || m.name || '?%'))""",
        ("conversation", "shown"),
    ),
    (
        """UPDATE ledger SET body = NULL, nonce = NULL, body_sha256 = NULL WHERE conversation = $1 AND length(body) > 0 AND url LIKE '%/google.cloud.dialogflow.v2.Sessions/%'""",
        ("conversation",),
    ),
    (
        """UPDATE chat_messages AS m SET stale_seq = $3 WHERE m.conversation = $1 AND m.deleted_ms IS NULL AND m.seqs LIKE $2""",
        ("conversation", "shown", "seq"),
    ),
    (
        """INSERT INTO outbox (conversation, seq, kind, author, text, body, created_ms, not_before_ms) SELECT CAST($1 AS TEXT), CAST($3 AS INTEGER), 'masked', CAST($4 AS TEXT), '', '{}', CAST($5 AS BIGINT), CAST($5 AS BIGINT) WHERE EXISTS (SELECT 1 FROM chat_messages m WHERE m.conversation = $1 AND m.deleted_ms IS NULL AND m.seqs LIKE $2)""",
        ("conversation", "shown", "seq", "author", "at_ms"),
    ),
)

CHANGING = (
    "last_ms",
    "last_seq",
    "last_message_seq",
    "state",
    "subject",
    "contract",
    "holder",
    "holder_name",
    "held_ms",
    "waiting_ms",
    "missed_ms",
    "alarms",
    "memory",
)
