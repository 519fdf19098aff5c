"""Timers look for what has waited long: talks by when they were taken, changes of state by when they happened.

0001 makes every table as tables.py has it, so a new database has these already.
"""

import sqlalchemy as sa
from alembic import op

from bot.store.tables import METADATA

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_INDEXES = {"ix_conversations_held_ms": "conversations", "ix_events_state_at_ms": "events"}


def upgrade() -> None:
    db = op.get_bind()
    for name, table in _INDEXES.items():
        there = {index["name"] for index in sa.inspect(db).get_indexes(table)}
        if name not in there:
            next(index for index in METADATA.tables[table].indexes if index.name == name).create(db)


def downgrade() -> None:
    for name, table in _INDEXES.items():
        op.drop_index(name, table)
