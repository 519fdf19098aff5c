"""A conversation keeps what emergencies were told in it, and that a wait ended with nobody there: the queue shows both.

0001 makes every table as tables.py has it, so a new database has these columns already. In an older one both are read
from the events: urgent replies, by the intents that Guichet brings (another's are told without a name), and waits that
the service itself ended, with no agent and no other wait since.
"""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

_LABELS = {"urgences.corps": "urgent_body", "urgences.esprit": "urgent_mind", "urgences.violence": "violence"}
_URGENT = sa.text(
    "SELECT conversation, intent FROM events WHERE kind = 'reply' AND body LIKE '{\"kind\":\"urgent\"%' ORDER BY id"
)
_TELL = sa.text("UPDATE conversations SET alarms = :alarms WHERE id = :id")
_MISSED = (
    "UPDATE conversations SET missed_ms = (SELECT max(e.at_ms) FROM events e WHERE e.conversation = conversations.id "
    "AND e.kind = 'state' AND e.author = 'system' AND e.body LIKE '{\"state\":\"bot\"%' AND NOT EXISTS (SELECT 1 FROM "
    "events later WHERE later.conversation = e.conversation AND later.seq > e.seq AND later.kind = 'state' AND "
    "(later.author = 'agent' OR later.body LIKE '{\"state\":\"waiting\"%'))) WHERE state IN ('bot', 'closed')"
)


def upgrade() -> None:
    db = op.get_bind()
    if "alarms" in {column["name"] for column in sa.inspect(db).get_columns("conversations")}:
        return
    op.add_column("conversations", sa.Column("missed_ms", sa.BigInteger))
    op.add_column("conversations", sa.Column("alarms", sa.Text))
    told: dict[str, dict[str, None]] = {}
    for row in db.execute(_URGENT):
        told.setdefault(row.conversation, {})[_LABELS.get(row.intent, "urgent")] = None
    for conversation, labels in told.items():
        db.execute(_TELL, {"id": conversation, "alarms": " ".join(labels)})
    op.execute(_MISSED)


def downgrade() -> None:
    for name in ("missed_ms", "alarms"):
        op.drop_column("conversations", name)
