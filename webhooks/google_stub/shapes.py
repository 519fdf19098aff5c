"""What the stand-in's Google Chat is told and keeps: configuration, faults, requests, messages; and how it refuses."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal

_STATUS = {
    400: "INVALID_ARGUMENT",
    401: "UNAUTHENTICATED",
    403: "PERMISSION_DENIED",
    404: "NOT_FOUND",
    409: "ALREADY_EXISTS",
    429: "RESOURCE_EXHAUSTED",
    500: "INTERNAL",
    503: "UNAVAILABLE",
    504: "DEADLINE_EXCEEDED",
}


class ChatError(Exception):
    """Google's refusal."""

    def __init__(self, code: int, message: str, retry_after: int | None = None) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.retry_after = retry_after

    def body(self) -> dict[str, Any]:
        """Google's JSON shape of an error."""
        return {"error": {"code": self.code, "message": self.message, "status": _STATUS.get(self.code, "UNKNOWN")}}


@dataclass(frozen=True, slots=True)
class Fault:
    """What goes wrong with the next write. `before` and `after` answer `status` without and with the write done; `drop`
    and `drop_after` close the connection with no answer; `delay` answers as usual, `seconds` late.
    """

    kind: Literal["before", "after", "drop", "drop_after", "delay"]
    status: int = 503
    seconds: float = 0.0
    retry_after: int | None = None


@dataclass(frozen=True, slots=True)
class StubConfig:
    """`bearer`: the one token taken (else any, or none); `/token` hands it out. `clock` in seconds. `embedders`:
    origins whose pages may frame the desk. `route`: where the service hears of what agents do, for `audience`; none:
    the page is read only.
    """

    spaces: tuple[str, ...] = ("spaces/BUREAU",)
    writes_per_minute: int = 60
    seconds_between_writes: float = 0.9
    bearer: str | None = None
    clock: Callable[[], float] = time.time
    embedders: tuple[str, ...] = ()
    route: str | None = None
    audience: str = "1"
    project: str = "1"


@dataclass(slots=True)
class Received:
    """A request as it came over the wire, and what it was answered."""

    method: str
    url: str
    body: bytes
    status: int | None = None  # none given, or not yet


@dataclass(slots=True)
class Stored:
    """A message of a space."""

    name: str
    thread: str
    thread_key: str | None
    created: datetime
    body: dict[str, Any]
    client_id: str | None
    updated: datetime | None = None
    sender: dict[str, Any] = field(
        default_factory=lambda: {"name": "users/app", "displayName": "Guichet", "type": "BOT"}
    )

    def resource(self) -> dict[str, Any]:
        """The Message as Google answers it."""
        thread = {"name": self.thread} | ({"threadKey": self.thread_key} if self.thread_key else {})
        told = {
            "name": self.name,
            "sender": self.sender,
            "createTime": _rfc3339(self.created),
            **{part: self.body[part] for part in self.body if part != "thread"},
            "thread": thread,
            "space": {"name": self.name.split("/messages/")[0]},
        }
        if self.client_id:
            told["clientAssignedMessageId"] = self.client_id
        if self.updated:
            told["lastUpdateTime"] = _rfc3339(self.updated)
        return told


def _rfc3339(at: datetime) -> str:
    return at.isoformat(timespec="microseconds").replace("+00:00", "Z")
