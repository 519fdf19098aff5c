"""How the databases are reached: URLs, pragmas, the PostgreSQL pool. Imports no SQLAlchemy."""

import re
from pathlib import Path
from typing import TYPE_CHECKING

from bot.errors import SettingsWrong
from bot.settings import Settings

if TYPE_CHECKING:
    import asyncpg

SQLITE_FILE = "guichet.sqlite3"


def database_url(settings: Settings) -> str:
    """The URL in force: the setting, or an SQLite file in the data folder. It may hold a password: never log it."""
    if settings.database_url is not None:
        return settings.database_url.get_secret_value()
    return f"sqlite:///{settings.data.resolve() / SQLITE_FILE}"


def sqlite_path(url: str) -> Path:
    """The file of an `sqlite:///…` URL."""
    return Path(re.sub(r"^sqlite(\+\w+)?:///", "", url).split("?", 1)[0])


def sqlite_pragmas(synchronous: str) -> tuple[str, ...]:
    """What every SQLite connection is set to. `secure_delete`: what is erased is overwritten (DESIGN.md §5)."""
    return (
        "PRAGMA busy_timeout=10000",
        "PRAGMA journal_mode=WAL",
        f"PRAGMA synchronous={synchronous}",
        "PRAGMA foreign_keys=ON",
        "PRAGMA secure_delete=ON",
    )


def postgresql_url(url: str, driver: str = "") -> str:
    """`postgresql://…` with the driver that SQLAlchemy wants (`+asyncpg`), or none for asyncpg itself."""
    return re.sub(r"^postgresql(\+\w+)?://", f"postgresql{driver}://", url)


async def connect_postgresql(url: str) -> "asyncpg.Pool[asyncpg.Record]":
    """A pool. Raises `SettingsWrong` with one line if the server cannot be reached or refuses."""
    import asyncpg

    try:
        pool = await asyncpg.create_pool(
            postgresql_url(url), min_size=1, max_size=10, command_timeout=30, server_settings={"timezone": "UTC"}
        )
    except (OSError, asyncpg.PostgresError, TimeoutError, ValueError) as broken:
        raise SettingsWrong(
            f"Réglage GUICHET_DATABASE_URL\u00a0: la base PostgreSQL ne répond pas ({type(broken).__name__})."
        ) from None
    return pool
