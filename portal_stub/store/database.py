"""The portal's database: SQLite in DIR/portal, or PostgreSQL where PORTAL__DATABASE_URL says; SQLAlchemy Core, async.

    async with request.app[DATABASE].transaction() as db:   # writes; committed at the end
        await mailer.post(db, …)
    async with request.app[DATABASE].reading() as db:       # reads

`after_commit(db, act)` has `act` called once what is in hand is committed, and never if it is not. Opening runs the
steps of migrations/ that have not run yet. Raises `PortalCannotStart`, in one line without the URL's password.
"""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import event
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from portal_stub.errors import PortalCannotStart
from portal_stub.store.migrating import run_steps

FILE = "portail.sqlite3"
_ACTS = "after_commit"
_PRAGMAS = (
    "PRAGMA busy_timeout=10000",
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=FULL",
    "PRAGMA foreign_keys=ON",
    "PRAGMA secure_delete=ON",  # what is deleted is overwritten
)


class PortalDatabase:
    """An open database at the newest step."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine
        self._sqlite = engine.dialect.name == "sqlite"

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[AsyncConnection]:
        """A write transaction: committed at the end, rolled back where an error leaves it."""
        async with self._engine.connect() as connection:
            acts: list[Callable[[], None]] = []
            connection.info[_ACTS] = acts
            if self._sqlite:
                await connection.exec_driver_sql("BEGIN IMMEDIATE")
            try:
                yield connection
            except BaseException:
                await connection.rollback()
                raise
            await connection.commit()
        for act in acts:
            act()

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[AsyncConnection]:
        """A connection to read with."""
        async with self._engine.connect() as connection:
            if self._sqlite:
                await connection.exec_driver_sql("BEGIN")
            yield connection

    async def truncate_log(self) -> None:
        """After erasing: what SQLite's write-ahead log still holds of it goes too."""
        if self._sqlite:
            async with self._engine.connect() as connection:
                free = await connection.execution_options(isolation_level="AUTOCOMMIT")
                await free.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")

    async def close(self) -> None:
        """Close every connection."""
        await self._engine.dispose()


def after_commit(db: AsyncConnection, act: Callable[[], None]) -> None:
    """Have `act` called once the transaction of `db` is committed."""
    db.info[_ACTS].append(act)


def now() -> datetime:
    """Aware UTC."""
    return datetime.now(UTC)


async def open_database(folder: Path, url: str | None) -> PortalDatabase:
    """Open the database of `url`, or the SQLite file of `folder`, and bring it to the newest step."""
    try:
        engine = _sqlite_engine(folder / FILE) if url is None else _engine_of(url)
    except (ArgumentError, ValueError):
        raise PortalCannotStart("Réglage GUICHET_PORTAL__DATABASE_URL : sqlite:///… ou postgresql://…") from None
    except OSError as wrong:
        raise PortalCannotStart(f"Le dossier {folder} ne peut pas être écrit ({type(wrong).__name__}).") from None
    database = PortalDatabase(engine)
    try:
        async with database.transaction() as db:
            await run_steps(db, now())
    except (OSError, SQLAlchemyError) as wrong:
        await database.close()
        kind = type(getattr(wrong, "orig", None) or wrong).__name__
        raise PortalCannotStart(f"La base du portail ne s’ouvre pas ({kind}).") from None
    return database


def _engine_of(url: str) -> AsyncEngine:
    parsed = make_url(url)
    kind = parsed.drivername.partition("+")[0]
    if kind == "sqlite" and parsed.database:
        return _sqlite_engine(Path(parsed.database))
    if kind not in ("postgresql", "postgres"):
        raise ValueError
    return create_async_engine(
        parsed.set(drivername="postgresql+asyncpg"), hide_parameters=True, pool_size=5, pool_pre_ping=True
    )


def _sqlite_engine(path: Path) -> AsyncEngine:
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    path.touch(mode=0o600)
    engine = create_async_engine(
        f"sqlite+aiosqlite:///{path}",
        hide_parameters=True,
        connect_args={"isolation_level": None},  # BEGIN is ours: the driver's own is deferred, and upgrades can fail
    )

    @event.listens_for(engine.sync_engine, "connect")
    def _set_pragmas(connection: object, _: object) -> None:
        cursor = connection.cursor()  # type: ignore[attr-defined]
        for pragma in _PRAGMAS:
            cursor.execute(pragma)
        cursor.close()

    return engine
