"""The JSON files of a Dialogflow ES agent's ZIP, from whoever made it, read in memory and within bounds.

Raises `ArchiveRefused` with a sentence in French: not a ZIP, too big, names that lead elsewhere, JSON that is none.
Nothing of a ZIP is ever written under its own name.
"""

import io
import json
import zipfile
from collections.abc import Iterable
from pathlib import PurePosixPath
from typing import Any

from bot.errors import GuichetError

MOST_BYTES = 64 * 1024 * 1024  # of the file, and of what it comes to unzipped: thirty times our own agent
MOST_FILES = 20_000


class ArchiveRefused(GuichetError):
    """The archive cannot be read; the one argument is the sentence to print, in French."""


def contents(raw: bytes) -> dict[str, Any]:
    """Path under the agent's own folder → its JSON."""
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            places = [place for place in archive.infolist() if not place.is_dir()]
            if len(places) > MOST_FILES:
                raise ArchiveRefused(f"Cette archive a plus de {MOST_FILES} fichiers.")
            if sum(place.file_size for place in places) > MOST_BYTES:
                raise ArchiveRefused("Cette archive est trop grande une fois décompressée (plus de 64 Mio).")
            for place in places:
                if _leads_elsewhere(place.filename):
                    raise ArchiveRefused(f"Cette archive a un nom de fichier dangereux\u00a0: {place.filename[:80]!r}.")
            root = _root(place.filename for place in places)
            read, left = {}, MOST_BYTES
            for place in places:
                if place.filename.startswith(root) and place.filename.endswith(".json"):
                    name = place.filename.removeprefix(root)
                    content, left = _content(archive, place, left)
                    read[name] = _parsed(name, content)
    except (zipfile.BadZipFile, zipfile.LargeZipFile, NotImplementedError, OSError, EOFError, ValueError):
        raise ArchiveRefused("Ce fichier n’est pas une archive ZIP lisible.") from None
    except RuntimeError:  # what zipfile raises for a password
        raise ArchiveRefused("Cette archive est protégée par un mot de passe.") from None
    if not isinstance(read.get("agent.json", {}), dict):
        raise ArchiveRefused("agent.json n’a pas la forme attendue.")
    if not any(name.startswith(("intents/", "entities/")) for name in read):
        raise ArchiveRefused(
            "Cette archive n’est pas celle d’un agent Dialogflow ES\u00a0: elle n’a ni intents/ ni entities/."
        )
    return read


def _leads_elsewhere(name: str) -> bool:
    return name.startswith(("/", "\\")) or ":" in name[:3] or "\\" in name or ".." in PurePosixPath(name).parts


def _root(names: Iterable[str]) -> str:
    """Where the agent begins: archives of a whole repository have it in a folder."""
    found = [name.removesuffix("agent.json") for name in names if PurePosixPath(name).name == "agent.json"]
    return min(found, key=len, default="")


def _content(archive: zipfile.ZipFile, place: zipfile.ZipInfo, left: int) -> tuple[bytes, int]:
    """What is really there, whatever the archive says of its size."""
    with archive.open(place) as file:
        content = file.read(left + 1)
    if len(content) > left:
        raise ArchiveRefused("Cette archive est trop grande une fois décompressée (plus de 64 Mio).")
    return content, left - len(content)


def _parsed(name: str, content: bytes) -> Any:
    try:
        return json.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        raise ArchiveRefused(f"{name} n’est pas du JSON lisible.") from None
