"""`DIR/ledger.head`: the ledger's head, signed, outside the database, so that a cut tail shows.

One JSON line `{count, hash, signature}`, replaced whole after each commit and before the bytes leave. The database
may be ahead of it (a crash between the two), never behind. Several processes of one folder write it in turn, and it
only grows.
"""

import fcntl
import hashlib
import hmac
import json
import os
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Head:
    """Where the chain stands: how many entries it has ever had, and the hash of the last one."""

    count: int
    hash: str


def sign(key: bytes, purpose: str, head: Head) -> str:
    """A signature that only the holder of the service's secret key can make."""
    return hmac.new(key, f"guichet ledger {purpose} {head.count} {head.hash}".encode(), hashlib.sha256).hexdigest()


class HeadFile:
    """The signed head in the data folder. Blocking: a few writes of a hundred bytes; call it off the loop."""

    def __init__(self, folder: Path, key: bytes) -> None:
        self._path = folder / "ledger.head"
        self._key = key

    def write(self, head: Head) -> None:
        """Set it to `head`, unless it is further on already."""
        with open(self._path.with_suffix(".head.lock"), "a", opener=_private) as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            stands = self.read()
            if stands is not None and stands.count >= head.count:
                return
            fresh = self._path.with_suffix(".head.new")
            line = {"count": head.count, "hash": head.hash, "signature": sign(self._key, "head", head)}
            with open(fresh, "w", opener=_private) as file:
                file.write(json.dumps(line) + "\n")
                file.flush()
                os.fsync(file.fileno())
            fresh.replace(self._path)

    def read(self) -> Head | None:
        """The head it tells; None where there is no file, or its signature is not ours."""
        try:
            line = json.loads(self._path.read_text())
            head, signature = Head(int(line["count"]), str(line["hash"])), str(line["signature"])
        except (OSError, ValueError, KeyError, TypeError):
            return None
        return head if hmac.compare_digest(signature, sign(self._key, "head", head)) else None


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)
