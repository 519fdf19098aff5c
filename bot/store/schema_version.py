"""Which schema a database stands at, asked by the bare driver. Imports neither SQLAlchemy nor Alembic."""

import sqlite3

from bot.store.connecting import postgresql_url, sqlite_path

HEAD = "0006"  # the newest file of migrations/versions; a test compares


async def current_version(url: str) -> str | None:
    """The revision that the database stands at, or None for an empty one."""
    if url.startswith("sqlite"):
        connection = sqlite3.connect(sqlite_path(url))
        try:
            row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
        except sqlite3.OperationalError:
            return None
        finally:
            connection.close()
        return None if row is None else str(row[0])
    import asyncpg

    server = await asyncpg.connect(postgresql_url(url))
    try:
        found = await server.fetchval("SELECT version_num FROM alembic_version")
    except asyncpg.UndefinedTableError:
        return None
    finally:
        await server.close()
    return None if found is None else str(found)
