"""`serve --demo`: an account for the console, so that a newcomer can play the agent; one password a data folder."""

import os
import secrets
from pathlib import Path

from bot.settings import Settings

NAME, SHOWN, ROLE = "lea", "Léa", "admin"


async def demo_agent(settings: Settings) -> tuple[str, str]:
    """(name, password) of the demonstration's account, made if need be."""
    from bot.store import agents
    from bot.store.database import open_database
    from webhooks.app import utc_now
    from webhooks.console.passwords import hash_password

    password = _kept_password(settings.data / "demo-agent")
    database = await open_database(settings)
    try:
        hashed, role = hash_password(password), agents.Role(ROLE)
        async with database.transaction() as db:  # None: the account is there already
            await agents.add(db, name=NAME, display_name=SHOWN, role=role, password_hash=hashed, at=utc_now())
    finally:
        await database.close()
    return NAME, password


def _kept_password(path: Path) -> str:
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return path.read_text(encoding="ascii").strip()
    password = secrets.token_urlsafe(12)
    with os.fdopen(handle, "w", encoding="ascii") as file:
        file.write(password)
    return password
