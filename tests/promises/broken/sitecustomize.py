"""Python imports this at its start where this folder is on PYTHONPATH: it breaks one promise on purpose, the one that
BREAK names, so that `make prove` is seen to turn red. Nothing of the service knows of it.
"""

import os
import runpy
import socket
from contextlib import suppress
from pathlib import Path
from typing import Any


def break_redaction() -> None:
    """What is typed is kept as it is."""
    from bot.redaction import redactor
    from bot.redaction.mint import mint

    def redact(_: object, raw: str, context: object = None) -> redactor.Redaction:
        return redactor.Redaction(mint(raw, ()), frozenset(), None, ())

    redactor.Redactor.redact = redact  # type: ignore[method-assign]


def break_retries() -> None:
    """A message that is sent again is not known again."""
    from bot.store import hot_sqlite

    whole = hot_sqlite.SqliteHotPath.read

    async def read(self: Any, conversation: Any, message_id: Any = None) -> Any:
        return await whole(self, conversation)

    hot_sqlite.SqliteHotPath.read = read  # type: ignore[method-assign]


def break_ledger() -> None:
    """A byte more leaves than the ledger has."""
    from bot.egress import window

    whole = window.Window._wire

    async def wire(self: Any, request: window.Outbound) -> window.Answer:
        object.__setattr__(request, "body", request.body + b" ")
        return await whole(self, request)

    window.Window._wire = wire  # type: ignore[method-assign]


def break_off() -> None:
    """Something is called for outside, once."""
    with suppress(OSError), socket.create_connection(("127.0.0.1", 9), timeout=1):
        pass


if os.environ.get("WATCHED"):
    runpy.run_path(str(Path(__file__).parents[1] / "watched" / "sitecustomize.py"))
{
    "redaction": break_redaction,
    "retries": break_retries,
    "ledger": break_ledger,
    "off": break_off,
}[os.environ["BREAK"]]()
