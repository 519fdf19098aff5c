"""The portal's tables, as SQLAlchemy sees them; migrations/ makes them. Each says how long its rows are kept.

`Instant` is a time column: aware UTC in Python, milliseconds in the database. A system adds its tables here, or in a
file of its own with this METADATA; what belongs to a member refers to `accounts.id` with ON DELETE CASCADE.
"""

from datetime import UTC, datetime

from sqlalchemy import (
    BigInteger,
    Column,
    Date,
    Dialect,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    TypeDecorator,
)

METADATA = MetaData()


class Instant(TypeDecorator[datetime]):
    """Aware UTC ↔ milliseconds since 1970."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> int | None:
        """Milliseconds."""
        return None if value is None else int(value.timestamp() * 1000)

    def process_result_value(self, value: int | None, dialect: Dialect) -> datetime | None:
        """Aware UTC."""
        return None if value is None else datetime.fromtimestamp(value / 1000, UTC)


def _account() -> Column[str]:
    return Column("account", Text, ForeignKey("accounts.id", ondelete="CASCADE"), nullable=False)


accounts = Table(  # until the member deletes hers
    "accounts",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("subject", Text, nullable=False, unique=True),  # random: all that the service knows of her
    Column("email", Text, nullable=False),
    Column("email_key", Text, nullable=False, unique=True),  # as compared: no capitals
    Column("password_hash", Text, nullable=False),
    Column("last_name", Text, nullable=False),
    Column("first_name", Text, nullable=False),
    Column("born", Date, nullable=False),
    Column("member_number", Text, nullable=False),
    Column("created_at", Instant, nullable=False),
    Index("accounts_by_number", "member_number"),
)
registrations = Table(  # until activated, or `expires_at`
    "registrations",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("email", Text, nullable=False),
    Column("email_key", Text, nullable=False),
    Column("password_hash", Text, nullable=False),
    Column("last_name", Text, nullable=False),
    Column("first_name", Text, nullable=False),
    Column("born", Date, nullable=False),
    Column("member_number", Text, nullable=False),
    Column("terms_version", Integer, nullable=False),
    Column("created_at", Instant, nullable=False),
    Column("expires_at", Instant, nullable=False),
    Index("registrations_by_email", "email_key"),
)
links = Table(  # 30 days after it was made: says «used» or «replaced» meanwhile; `value` goes when it ends
    "links",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("owner", Text, nullable=False),
    Column("value", Text),
    Column("made_at", Instant, nullable=False),
    Column("ended_at", Instant),
    Column("ended_as", Text),
    Index("links_by_owner", "owner", "kind"),
)
sessions = Table(  # 30 minutes after the last page, 12 hours in all
    "sessions",
    METADATA,
    Column("token_hash", LargeBinary, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    _account(),
    Column("device", Text, nullable=False),
    Column("opened_at", Instant, nullable=False),
    Column("seen_at", Instant, nullable=False),
    Index("sessions_by_account", "account"),
)
wrong_tries = Table(  # a day after the last one; of names that exist and of names that do not, hashed
    "wrong_tries",
    METADATA,
    Column("name_hash", LargeBinary, primary_key=True),
    Column("wrong", Integer, nullable=False),
    Column("last_at", Instant, nullable=False),
)
acceptances = Table(  # with the account
    "acceptances",
    METADATA,
    Column("account", Text, ForeignKey("accounts.id", ondelete="CASCADE"), primary_key=True),
    Column("version", Integer, primary_key=True),
    Column("accepted_at", Instant, nullable=False),
)
consents = Table(  # until withdrawn, or with the account
    "consents",
    METADATA,
    Column("account", Text, ForeignKey("accounts.id", ondelete="CASCADE"), primary_key=True),
    Column("kind", Text, primary_key=True),
    Column("given_at", Instant, nullable=False),
    Column("detail", Text, nullable=False),  # what was agreed to, as the page told it
)
mails = Table(  # until sent; in the embedded mailbox, 7 days
    "mails",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("recipient", Text, nullable=False),  # empty: nobody's, written so that the answer takes as long
    Column("subject", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("posted_at", Instant, nullable=False),
    Column("tries", Integer, nullable=False),
    Column("not_before", Instant, nullable=False),
    Column("number", BigInteger, nullable=False),  # the order in which they were posted
    Index("mails_by_time", "not_before"),
)
