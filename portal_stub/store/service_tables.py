"""The tables of the portal's other systems; migrations/ makes them. Each says how long it is kept."""

from sqlalchemy import BigInteger, Column, ForeignKey, Index, Integer, LargeBinary, Table, Text

from portal_stub.store.tables import METADATA, Instant

requests = Table(  # contact and complaints 12 months, rights 5 years, after they came
    "requests",
    METADATA,
    Column("reference", Text, primary_key=True),
    Column("kind", Text, nullable=False),  # contact, reclamation, droits
    Column("topic", Text, nullable=False),  # the right, or empty
    Column("name", Text, nullable=False),
    Column("reach", Text, nullable=False),  # mail address or phone
    Column("body", Text, nullable=False),
    Column("conversation", Text, nullable=False),  # first 8 letters of a talk with the assistant, or empty
    Column("received_at", Instant, nullable=False),
    Column("due_at", Instant, nullable=False),
    Column("answered_at", Instant),
    Column("extended_at", Instant),
    Index("requests_by_time", "received_at"),
)
threads = Table(  # with the account
    "threads",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("account", Text, ForeignKey("accounts.id", ondelete="CASCADE"), nullable=False),
    Column("subject", Text, nullable=False),
    Column("conversation", Text, nullable=False),
    Column("last_at", Instant, nullable=False),
    Index("threads_by_account", "account", "last_at"),
)
letters = Table(  # with their thread
    "letters",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("thread", Text, ForeignKey("threads.id", ondelete="CASCADE"), nullable=False),
    Column("author", Text, nullable=False),  # member, insurer
    Column("body", Text, nullable=False),
    Column("sent_at", Instant, nullable=False),
    Column("read_at", Instant),
    Column("removed_at", Instant),
    Column("removed_why", Text),
    Index("letters_by_thread", "thread", "sent_at"),
)
attachments = Table(  # with their letter; the content goes when it is removed
    "attachments",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("letter", Text, ForeignKey("letters.id", ondelete="CASCADE"), nullable=False),
    Column("name", Text, nullable=False),
    Column("kind", Text, nullable=False),  # application/pdf, image/jpeg
    Column("size", Integer, nullable=False),
    Column("content", LargeBinary),
    Column("removed_at", Instant),
    Column("removed_why", Text),
    Index("attachments_by_letter", "letter"),
)
editors = Table(  # until removed
    "editors",
    METADATA,
    Column("name", Text, primary_key=True),
    Column("password_hash", Text, nullable=False),
    Column("created_at", Instant, nullable=False),
)
editor_sessions = Table(  # 30 minutes after the last page, 12 hours in all
    "editor_sessions",
    METADATA,
    Column("token_hash", LargeBinary, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("editor", Text, ForeignKey("editors.name", ondelete="CASCADE"), nullable=False),
    Column("opened_at", Instant, nullable=False),
    Column("seen_at", Instant, nullable=False),
)
editor_acts = Table(  # 12 months: who did what to what, never its words
    "editor_acts",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("at", Instant, nullable=False),
    Column("editor", Text, nullable=False),
    Column("act", Text, nullable=False),
    Column("target", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Index("editor_acts_by_time", "at"),
)
announcements = Table(  # 12 months after they end
    "announcements",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("place", Text, nullable=False),  # accueil, connexion, modale
    Column("title", Text, nullable=False),
    Column("body", Text, nullable=False),
    Column("begins_at", Instant, nullable=False),
    Column("ends_at", Instant),
    Index("announcements_by_place", "place", "begins_at"),
)
articles = Table(  # until an editor's successors clear them: nothing personal
    "articles",
    METADATA,
    Column("slug", Text, primary_key=True),
    Column("title", Text, nullable=False),
    Column("summary", Text, nullable=False),
    Column("body", Text, nullable=False),  # Markdown
    Column("audience", Text, nullable=False),  # everyone, contract
    Column("published_at", Instant),  # the first time; none: a draft
    Column("changed_at", Instant, nullable=False),
    Column("withdrawn_at", Instant),
    Column("withdrawn_why", Text, nullable=False),
    Column("revision", Integer, nullable=False),
)
drafts = Table(  # 7 days: what a member had typed when her session ended
    "drafts",
    METADATA,
    Column("account", Text, ForeignKey("accounts.id", ondelete="CASCADE"), primary_key=True),
    Column("thread", Text, primary_key=True),  # empty: a new one
    Column("subject", Text, nullable=False),
    Column("body", Text, nullable=False),
    Column("conversation", Text, nullable=False),
    Column("kept_at", Instant, nullable=False),
    Index("drafts_by_time", "kept_at"),
)
audience_counts = Table(  # 25 months: counts alone
    "audience_counts",
    METADATA,
    Column("day", Text, primary_key=True),
    Column("dimension", Text, primary_key=True),
    Column("value", Text, primary_key=True),
    Column("count", BigInteger, nullable=False),
)
audience_visitors = Table(  # until their day or month is over and counted; a hash that differs with each period
    "audience_visitors",
    METADATA,
    Column("period", Text, primary_key=True),
    Column("visitor", LargeBinary, primary_key=True),
)
