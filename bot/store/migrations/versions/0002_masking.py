"""A message in Google Chat knows whose words it shows, so that it can be written again when a passage is masked.

0001 makes every table as tables.py has it, so a new database has these columns already. In an older one the messages
that stand are told by what was owed: words and changes of state, less those that came from Google itself.
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_CARD = (
    "UPDATE chat_messages SET has_card = true WHERE NOT EXISTS (SELECT 1 FROM chat_messages o WHERE "
    "o.conversation = chat_messages.conversation AND o.first_seq < chat_messages.first_seq AND o.sent_ms IS NOT NULL)"
)
_OWN = sa.text(
    "SELECT seq FROM events WHERE conversation = :conversation AND seq BETWEEN :first_seq AND :last_seq "
    "AND kind IN ('message', 'reply', 'state') AND NOT (author = 'agent' AND coalesce(agent, '') LIKE 'users/%') "
    "ORDER BY seq"
)
_EARLIER = sa.text(
    "SELECT seq FROM events WHERE conversation = :conversation AND seq < :first_seq AND kind IN ('message', 'reply') "
    "ORDER BY seq DESC LIMIT 6"
)
_SET = sa.text("UPDATE chat_messages SET seqs = :seqs WHERE request_id = :request_id")


def upgrade() -> None:
    db = op.get_bind()
    if "seqs" in {column["name"] for column in sa.inspect(db).get_columns("chat_messages")}:
        return
    op.add_column("chat_messages", sa.Column("seqs", sa.Text, nullable=False, server_default=sa.text("','")))
    op.add_column("chat_messages", sa.Column("has_card", sa.Boolean, nullable=False, server_default=sa.text("false")))
    op.add_column("chat_messages", sa.Column("stale_seq", sa.Integer))
    op.execute(_CARD)
    for message in db.execute(sa.text("SELECT * FROM chat_messages")).mappings().all():
        shown = [*db.execute(_OWN, dict(message)).scalars()]
        if message["has_card"]:
            shown += db.execute(_EARLIER, dict(message)).scalars()
        seqs = "".join(f"{seq}," for seq in sorted(shown))
        db.execute(_SET, {"seqs": f",{seqs}", "request_id": message["request_id"]})


def downgrade() -> None:
    for name in ("seqs", "has_card", "stale_seq"):
        op.drop_column("chat_messages", name)
