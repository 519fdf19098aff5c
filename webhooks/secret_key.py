"""The service's own secret: given by the operator, or made once in the data folder and readable by its owner alone."""

import os
import secrets
from pathlib import Path

from bot.errors import SettingsWrong
from bot.settings import Settings

SHORTEST = 32
_STOCK = frozenset({"secret", "changeme", "change-me", "password", "motdepasse", "guichet", "test", "dev"})


def secret_key(settings: Settings, *, loopback: bool) -> bytes:
    """The key. Raises `SettingsWrong` for one that anybody could guess, outside loopback."""
    if settings.secret_key is None:
        return _kept(settings.data / "secret.key")
    given = settings.secret_key.get_secret_value()
    if not loopback and (len(given) < SHORTEST or given.lower() in _STOCK):
        raise SettingsWrong(f"Réglage GUICHET_SECRET_KEY\u00a0: au moins {SHORTEST} caractères tirés au hasard.")
    return given.encode()


def _kept(path: Path) -> bytes:
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return bytes.fromhex(path.read_text(encoding="ascii").strip())
    with os.fdopen(handle, "w", encoding="ascii") as file:
        file.write(secrets.token_hex(32))
    return _kept(path)
