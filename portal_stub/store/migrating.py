"""The schema's steps: `migrations/NNNN_name.sql`, each run once, in the order of their names, noted in `schema_steps`.

A step is plain SQL that SQLite and PostgreSQL both read (TEXT, BIGINT, INTEGER, BOOLEAN, DATE, BYTEA), statements
ended by `;` at a line's end. A step that has run is never edited: the next change is the next file. Times are BIGINT,
milliseconds since 1970. A test compares the steps with tables.py.
"""

from datetime import datetime
from pathlib import Path

from sqlalchemy import BigInteger, Column, MetaData, Table, Text, insert, select, text
from sqlalchemy.ext.asyncio import AsyncConnection

FOLDER = Path(__file__).parent / "migrations"
_LOCK = 4_715_002  # any number of our own: several portals that start at once take turns (PostgreSQL)
_STEPS = Table("schema_steps", MetaData(), Column("name", Text, primary_key=True), Column("run_ms", BigInteger))


async def run_steps(db: AsyncConnection, at: datetime) -> None:
    """Run the steps that have not run on this database."""
    if db.dialect.name == "postgresql":
        await db.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
    await db.exec_driver_sql("CREATE TABLE IF NOT EXISTS schema_steps (name TEXT PRIMARY KEY, run_ms BIGINT NOT NULL)")
    done = set((await db.execute(select(_STEPS.c.name))).scalars())
    for path in sorted(FOLDER.glob("*.sql")):
        if path.stem in done:
            continue
        for statement in path.read_text(encoding="utf-8").split(";\n"):
            if statement.strip():
                await db.exec_driver_sql(statement)
        await db.execute(insert(_STEPS).values(name=path.stem, run_ms=int(at.timestamp() * 1000)))
