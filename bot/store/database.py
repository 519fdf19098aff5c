"""The database: which one, opened, migrated, closed; and its two doors.

`database.hot` is the hot path (read a conversation, append to it): generated SQL over the bare driver, one group
commit for all that waits. `transaction()` and `reading()` are for everything else: plain SQLAlchemy, loaded at the
first use. Raises `SettingsWrong` where the folder or the server cannot be used.
"""

import asyncio
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from bot.errors import SettingsWrong
from bot.settings import Settings
from bot.store.connecting import connect_postgresql, database_url, postgresql_url, sqlite_path, sqlite_pragmas
from bot.store.hot import HotPath
from bot.store.schema_version import HEAD, current_version

if TYPE_CHECKING:
    from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine


class Database:
    """An open database at the current schema. The URL holds a password: it is never logged."""

    def __init__(self, url: str, hot: HotPath, synchronous: str) -> None:
        self.hot = hot
        self.dialect: Literal["sqlite", "postgresql"] = "sqlite" if url.startswith("sqlite") else "postgresql"
        self._url = url
        self._synchronous = synchronous
        self._engine: AsyncEngine | None = None

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator["AsyncConnection"]:
        """A write transaction: committed at the end, rolled back where an error leaves it."""
        async with self.engine().connect() as connection:
            if self.dialect == "sqlite":
                await connection.exec_driver_sql("BEGIN IMMEDIATE")
            try:
                yield connection
            except BaseException:
                await connection.rollback()
                raise
            await connection.commit()

    @asynccontextmanager
    async def reading(self) -> AsyncIterator["AsyncConnection"]:
        """A connection to read with, all from one snapshot."""
        async with self.engine().connect() as connection:
            if self.dialect == "sqlite":
                await connection.exec_driver_sql("BEGIN")
                yield connection
            else:
                yield await connection.execution_options(isolation_level="REPEATABLE READ")

    @asynccontextmanager
    async def outside_transactions(self) -> AsyncIterator["AsyncConnection"]:
        """A connection for what no transaction may hold (SQLite's checkpoints and VACUUM)."""
        async with self.engine().connect() as connection:
            yield await connection.execution_options(isolation_level="AUTOCOMMIT")

    def engine(self) -> "AsyncEngine":
        """The SQLAlchemy engine, made at the first use: importing it costs 0.7 s that most starts need not pay."""
        if self._engine is None:
            self._engine = _make_engine(self._url, self._synchronous)
        return self._engine

    async def close(self) -> None:
        """Write what waits, then close every connection."""
        await self.hot.close()
        if self._engine is not None:
            await self._engine.dispose()


def _make_engine(url: str, synchronous: str) -> "AsyncEngine":
    from sqlalchemy import event
    from sqlalchemy.ext.asyncio import create_async_engine

    if not url.startswith("sqlite"):
        return create_async_engine(
            postgresql_url(url, "+asyncpg"), hide_parameters=True, pool_size=5, pool_pre_ping=True
        )
    engine = create_async_engine(
        url.replace("sqlite://", "sqlite+aiosqlite://", 1),
        hide_parameters=True,
        connect_args={"isolation_level": None},  # BEGIN is ours: the driver's own is deferred, and upgrades can fail
    )

    @event.listens_for(engine.sync_engine, "connect")
    def _set_pragmas(connection: object, _: object) -> None:
        cursor = connection.cursor()  # type: ignore[attr-defined]
        for pragma in sqlite_pragmas(synchronous):
            cursor.execute(pragma)
        cursor.close()

    return engine


def prepare_folder(folder: Path) -> None:
    """Make the data folder, for its owner's eyes only. Raises `SettingsWrong` if it cannot be written."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError:
        raise SettingsWrong(f"Le dossier de données {folder} ne peut pas être créé.") from None
    try:
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError:
        raise SettingsWrong(f"Le dossier de données {folder} n’est pas accessible en écriture.") from None


async def open_database(settings: Settings) -> Database:
    """Open, migrate if need be, and start the writer. Raises `SettingsWrong` with a line for the operator."""
    url, synchronous = database_url(settings), settings.sqlite.synchronous
    prepare_folder(settings.data)
    if url.startswith("sqlite"):
        from bot.store.hot_sqlite import SqliteHotPath

        path = sqlite_path(url)
        prepare_folder(path.parent)
        if not path.exists():
            path.touch(mode=0o600)
        await _migrate_if_needed(url)
        return Database(url, SqliteHotPath(path, synchronous), synchronous)
    from bot.store.hot_postgresql import PostgresHotPath

    pool = await connect_postgresql(url)
    try:
        await _migrate_if_needed(url)
        return Database(url, PostgresHotPath(pool), synchronous)
    except BaseException:
        await pool.close()
        raise


async def _migrate_if_needed(url: str) -> None:
    """Looks at the schema's version by the bare driver; Alembic (0.8 s to import) is loaded only where it differs."""
    if await current_version(url) != HEAD:
        from bot.store.migrating import upgrade

        await asyncio.to_thread(upgrade, url)  # its env runs a loop of its own
