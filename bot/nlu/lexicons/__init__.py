"""Lists of words, as data: one file a list, white space between words, `#` before a comment."""

import hashlib
from importlib.resources import files


def lines_of(name: str) -> list[str]:
    """The lines of lexicons/<name>.txt without comments and empty ones."""
    text = files(__name__).joinpath(f"{name}.txt").read_text(encoding="utf-8")
    plain = (line.partition("#")[0].strip() for line in text.splitlines())
    return [line for line in plain if line]


def words_in(name: str) -> frozenset[str]:
    """The words of lexicons/<name>.txt, folded as their author wrote them."""
    return frozenset(word for line in lines_of(name) for word in line.split())


def fingerprint() -> str:
    """Changes with any of the lists."""
    lists = sorted((file.name, file.read_bytes()) for file in files(__name__).iterdir() if file.name.endswith(".txt"))
    return hashlib.sha256(repr(lists).encode()).hexdigest()
