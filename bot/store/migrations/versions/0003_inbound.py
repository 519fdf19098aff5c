"""What Google Chat tells us is kept by its name, so that it acts once; agents who act there are known by name.

0001 makes every table as tables.py has it, so a new database has these already.
"""

import sqlalchemy as sa
from alembic import op

from bot.store.tables import METADATA

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_TABLES = ("inbound", "chat_agents")


def upgrade() -> None:
    db = op.get_bind()
    there = set(sa.inspect(db).get_table_names())
    METADATA.create_all(db, tables=[METADATA.tables[name] for name in _TABLES if name not in there])


def downgrade() -> None:
    for name in _TABLES:
        op.drop_table(name)
