"""Every table, named after what it holds, and for each its retention class.

One schema, two dialects (SQLite, PostgreSQL). Ids are UUIDv4 as text; times are epoch milliseconds, UTC (`…_ms`);
text columns hold `Redacted` or `Authored` text only. JSON is kept as text and read by rows.py, so both dialects
give the same bytes.
"""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
    text,
)

METADATA = MetaData(
    naming_convention={
        "ix": "ix_%(column_0_label)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)
Counter = BigInteger().with_variant(Integer(), "sqlite")  # SQLite counts up by itself only in an INTEGER key

# Retention: RETENTION__CONVERSATION_DAYS (signed in) or __ANONYMOUS_HOURS after `last_ms`.
conversations = Table(
    "conversations",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("token_hash", LargeBinary, nullable=False),  # SHA-256 of the bearer token
    Column("created_ms", BigInteger, nullable=False),
    Column("last_ms", BigInteger, nullable=False, index=True),
    Column("last_seq", Integer, nullable=False),  # what every change claims
    Column("last_message_seq", Integer),  # the member's last message: context of the next one
    Column("state", Text, nullable=False),
    Column("locale", Text, nullable=False),
    Column("page", Text),  # a known slug or nothing
    Column("notice_version", Text),
    Column("subject", Text, index=True),  # the signed-in member's `sub`
    Column("opened_signed", Boolean, nullable=False),  # opened with an identity: its token dies after 12 h idle
    Column("contract", Boolean, nullable=False),
    Column("holder", Text),
    Column("holder_name", Text),
    Column("held_ms", BigInteger),
    Column("waiting_ms", BigInteger),
    Column("missed_ms", BigInteger),  # when a wait ended with nobody there, until an agent acts or it waits again
    Column("alarms", Text),  # labels of the emergencies told in it, in their order, blanks between; NULL: none
    Column("memory", Text, nullable=False),  # dialogue's Memory, JSON: names and counts, no words
    Index("ix_conversations_waiting_ms", "waiting_ms", sqlite_where=text("waiting_ms IS NOT NULL"),
          postgresql_where=text("waiting_ms IS NOT NULL")),
    Index("ix_conversations_held_ms", "held_ms", sqlite_where=text("holder IS NOT NULL"),
          postgresql_where=text("holder IS NOT NULL")),
)  # fmt: skip

# Retention: with their conversation.
events = Table(
    "events",
    METADATA,
    Column("id", Counter, primary_key=True, autoincrement=True),
    Column("conversation", Text, ForeignKey("conversations.id", ondelete="CASCADE"), nullable=False),
    Column("seq", Integer, nullable=False),
    Column("kind", Text, nullable=False),
    Column("author", Text, nullable=False),
    Column("at_ms", BigInteger, nullable=False),
    Column("message_id", Text),
    Column("of_seq", Integer),  # the message that a reply answers, that was masked or withdrawn
    Column("agent", Text),
    Column("agent_name", Text),
    Column("intent", Text),
    Column("text", Text),
    Column("body", Text, nullable=False),  # the rest of the event, JSON (rows.py)
    UniqueConstraint("conversation", "seq"),
    UniqueConstraint("conversation", "message_id"),
    Index("ix_events_intent", "intent", "at_ms", sqlite_where=text("intent IS NOT NULL"),
          postgresql_where=text("intent IS NOT NULL")),
    Index("ix_events_state_at_ms", "at_ms", sqlite_where=text("kind = 'state'"),
          postgresql_where=text("kind = 'state'")),
)  # fmt: skip

# Not personal: how far the search index of SQLite has come.
search_mark = Table(
    "search_mark",
    METADATA,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("event_id", BigInteger, nullable=False),
)

# Retention: with their conversation.
feedback = Table(
    "feedback",
    METADATA,
    Column("conversation", Text, ForeignKey("conversations.id", ondelete="CASCADE"), primary_key=True),
    Column("seq", Integer, primary_key=True),
    Column("rating", Text, nullable=False),
    Column("reason", Text),
    Column("marks", Text, nullable=False),
    Column("at_ms", BigInteger, nullable=False),
)

# Retention: until sent; dropped when their conversation is erased; dead ones 30 days.
outbox = Table(
    "outbox",
    METADATA,
    Column("id", Counter, primary_key=True, autoincrement=True),
    Column("conversation", Text, nullable=False),
    Column("seq", Integer, nullable=False),  # of the event; entries of one conversation leave in this order
    Column("kind", Text, nullable=False),  # what is owed: an event's kind, or `delete`
    Column("author", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("body", Text, nullable=False),  # marks, links, names: JSON
    Column("created_ms", BigInteger, nullable=False),
    Column("not_before_ms", BigInteger, nullable=False, index=True),
    Column("tries", Integer, nullable=False, server_default=text("0")),
    Column("group_id", Text),  # entries frozen into one request share it: the request's `requestId`
    Column("frozen", Text),  # the group's request, path and body, as first tried: every retry sends these bytes
    Column("dead_reason", Text),  # parked: it can never pass
    UniqueConstraint("conversation", "seq"),
    Index("ix_outbox_group_id", "group_id"),
)

# Retention: with their conversation, once Google has forgotten them. A message has its row before its first try, so
# that what may have reached Google is always known.
chat_threads = Table(
    "chat_threads",
    METADATA,
    Column("conversation", Text, primary_key=True),
    Column("space", Text, nullable=False),
    Column("thread_key", Text, nullable=False),
    Column("thread_name", Text, index=True),  # Google's, once the first message stands
)
chat_messages = Table(
    "chat_messages",
    METADATA,
    Column("request_id", Text, primary_key=True),
    Column("conversation", Text, nullable=False, index=True),
    Column("first_seq", Integer, nullable=False),
    Column("last_seq", Integer, nullable=False),
    Column("seqs", Text, nullable=False, server_default=text("','")),  # whose words it shows: `,1,2,3,`, its card's too
    Column("has_card", Boolean, nullable=False, server_default=text("false")),  # the conversation's first card
    Column("stale_seq", Integer),  # of the last masking that it does not show yet
    Column("space", Text, nullable=False),
    Column("name", Text),  # spaces/S/messages/M, once known; `client-<request_id>` names it before
    Column("sent_ms", BigInteger),  # NULL: in flight, or nobody knows
    Column("deleted_ms", BigInteger),
)

# Retention: with their conversation, else a day. What Google Chat told us, each by its own name, so that it acts once.
inbound = Table(
    "inbound",
    METADATA,
    Column("name", Text, primary_key=True),  # spaces/S/messages/M, or a hash of what a click has for a name
    Column("conversation", Text, index=True),
    Column("act", Text),  # what is to be done, JSON with redacted words alone; NULL for internal talk, and once done
    Column("answer", Text),  # what Google was answered, JSON without anybody's words
    Column("at_ms", BigInteger, nullable=False, index=True),
    Column("claimed_ms", BigInteger),  # somebody is at it since then
    Column("done_ms", BigInteger),
)

# Retention: 90 days after they were last seen.
chat_agents = Table(
    "chat_agents",
    METADATA,
    Column("id", Text, primary_key=True),  # users/…
    Column("name", Text, nullable=False),  # as Google shows it
    Column("seen_ms", BigInteger, nullable=False),
)

# Retention: RETENTION__LEDGER_DAYS, then a signed checkpoint.
ledger = Table(
    "ledger",
    METADATA,
    Column("seq", BigInteger, primary_key=True, autoincrement=False),
    Column("at_ms", BigInteger, nullable=False),
    Column("conversation", Text, index=True),
    Column("method", Text, nullable=False),
    Column("url", Text, nullable=False),
    Column("body", LargeBinary),  # the bytes of the wire; NULL once erased, or where secret
    Column("nonce", LargeBinary),
    Column("body_sha256", Text),
    Column("commitment", Text, nullable=False),  # SHA-256(nonce ‖ body): still chains when body and nonce are erased
    Column("prev", Text, nullable=False),
    Column("hash", Text, nullable=False),
)
ledger_checkpoints = Table(  # what the entries up to `seq` collapsed into, signed: the chain goes on from `hash`
    "ledger_checkpoints",
    METADATA,
    Column("seq", BigInteger, primary_key=True, autoincrement=False),
    Column("hash", Text, nullable=False),
    Column("at_ms", BigInteger, nullable=False),
    Column("signature", Text, nullable=False),
)
ledger_head = Table(
    "ledger_head",
    METADATA,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("count", BigInteger, nullable=False),
    Column("hash", Text, nullable=False),
)

# Retention: while the account lives.
agents = Table(
    "agents",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("name", Text, nullable=False, unique=True),
    Column("display_name", Text, nullable=False),
    Column("role", Text, nullable=False),
    Column("password_hash", Text),
    Column("google_id", Text, unique=True),
    Column("created_ms", BigInteger, nullable=False),
    Column("wrong_tries", Integer, nullable=False, server_default=text("0")),
    Column("wrong_ms", BigInteger),
)
agent_sessions = Table(
    "agent_sessions",
    METADATA,
    Column("token_hash", LargeBinary, primary_key=True),
    Column("agent", Text, ForeignKey("agents.id", ondelete="CASCADE"), nullable=False),
    Column("created_ms", BigInteger, nullable=False),
    Column("seen_ms", BigInteger, nullable=False),
)

# Retention: RETENTION__AUDIT_DAYS.
audit = Table(
    "audit",
    METADATA,
    Column("id", Counter, primary_key=True, autoincrement=True),
    Column("at_ms", BigInteger, nullable=False, index=True),
    Column("actor", Text, nullable=False),  # an agent's id, `member`, `shell`, `service`
    Column("actor_name", Text),
    Column("act", Text, nullable=False),  # subject:object:action
    Column("conversation", Text, index=True),
    Column("reason", Text),
    Column("details", Text, nullable=False),
)

# Retention: 30 days: the receipt of an erased conversation, for whoever holds its token.
tombstones = Table(
    "tombstones",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("token_hash", LargeBinary, nullable=False),
    Column("subject", Text),
    Column("erased_ms", BigInteger, nullable=False),
    Column("receipt", Text, nullable=False),
)

# Retention: for ever: counts, oldest date left, hash; no one's data.
purges = Table(
    "purges",
    METADATA,
    Column("id", Counter, primary_key=True, autoincrement=True),
    Column("at_ms", BigInteger, nullable=False),
    Column("certificate", Text, nullable=False),
    Column("hash", Text, nullable=False),
)

# Not personal: who may run a job now, and what is switched (egress stop|start).
leases = Table(
    "leases",
    METADATA,
    Column("name", Text, primary_key=True),
    Column("owner", Text, nullable=False),
    Column("until_ms", BigInteger, nullable=False),
)
switches = Table(
    "switches",
    METADATA,
    Column("name", Text, primary_key=True),
    Column("value", Text, nullable=False),
    Column("set_ms", BigInteger, nullable=False),
)
