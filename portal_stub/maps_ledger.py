"""What left for Google Maps Platform, a line before each request: DIR/portal/maps-ledger.jsonl, chained by hashes.

A line is `{seq, at, method, url, body, prev, hash}`: `body` is the JSON sent, its two coordinates struck out, for the
position is forgotten with the answer; the key, a header, is in no line. `hash` is the SHA-256 of the line without it;
`prev` the hash of the line before. Nothing in it is personal, so nothing in it is ever removed.
"""

import fcntl
import hashlib
import json
import os
from datetime import datetime
from pathlib import Path
from typing import Any

FILE = "maps-ledger.jsonl"
FIRST = "0" * 64


class MapsLedger:
    """The file, appended to under its lock."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILE

    def append(self, method: str, url: str, body: dict[str, Any], at: datetime) -> None:
        """Write the line and have it on the disk. Raises `OSError`: then nothing may leave."""
        with open(self._path, "a+b", opener=_private) as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            file.seek(0)
            lines = file.read().splitlines()
            last: dict[str, Any] = json.loads(lines[-1]) if lines else {"seq": 0, "hash": FIRST}
            line: dict[str, Any] = {
                "seq": last["seq"] + 1,
                "at": at.isoformat(timespec="milliseconds").replace("+00:00", "Z"),
            }
            line |= {"method": method, "url": url, "body": body, "prev": last["hash"]}
            file.write(json.dumps(line | {"hash": _hash(line)}, ensure_ascii=False).encode() + b"\n")
            file.flush()
            os.fsync(file.fileno())

    def broken_at(self) -> int | None:
        """The number of the first line that does not hold; None where all do."""
        previous = FIRST
        lines = self._path.read_bytes().splitlines() if self._path.exists() else []
        for number, line in enumerate(map(json.loads, lines), start=1):
            told = line.pop("hash")
            if (line["seq"], line["prev"]) != (number, previous) or told != _hash(line):
                return number
            previous = told
        return None


def _hash(line: dict[str, Any]) -> str:
    return hashlib.sha256(json.dumps(line, ensure_ascii=False, sort_keys=True).encode()).hexdigest()


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)
