"""Brings a database to the newest schema with Alembic. Imports it: call from `open_database` and `db upgrade` only."""

from pathlib import Path

from alembic import command
from alembic.config import Config

from bot.store.connecting import postgresql_url

FOLDER = Path(__file__).with_name("migrations")


def config_for(url: str) -> Config:
    """Alembic's configuration for this database, with no ini file."""
    config = Config()
    config.set_main_option("script_location", str(FOLDER))
    driver = "sqlite+aiosqlite" if url.startswith("sqlite") else ""
    full = url.replace("sqlite", driver, 1) if driver else postgresql_url(url, "+asyncpg")
    config.set_main_option("sqlalchemy.url", full.replace("%", "%%"))
    return config


def upgrade(url: str) -> None:
    """To the newest schema. Runs a loop of its own: never in the event loop's thread."""
    command.upgrade(config_for(url), "head")
