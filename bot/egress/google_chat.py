"""Google Chat REST v1 (outward): requests as plain values, sent by the window, and what an answer means.

A call is its method, its path with query, and its body's bytes: what the dispatcher freezes. The endpoint comes from
the settings at each send. Source: developers.google.com/workspace/chat/api/reference/rest/v1/spaces.messages.
"""

import json
import re
from dataclasses import dataclass
from datetime import datetime
from enum import Enum, auto
from typing import Any
from urllib.parse import quote, urlencode
from uuid import UUID, uuid5

from bot.egress.credentials import Credentials
from bot.egress.window import Answer, Kind, Outbound, Window

MOST_BYTES = 32_000  # a message, text and cards
_STATUS = re.compile(r"[A-Z_]{1,40}")


@dataclass(frozen=True, slots=True)
class ChatCall:
    """A request to Google Chat, as first tried and as every retry sends it."""

    method: str
    path: str
    body: bytes = b""

    def frozen(self) -> str:
        """As the outbox keeps it."""
        return json.dumps([self.method, self.path, self.body.decode()], ensure_ascii=False)

    @staticmethod
    def thawed(frozen: str) -> "ChatCall":
        """As it was frozen."""
        method, path, body = json.loads(frozen)
        return ChatCall(method, path, body.encode())


class Verdict(Enum):
    """What an answer means for what was asked."""

    DONE = auto()
    ABSENT = auto()  # 404
    EXISTS = auto()  # 409: our `messageId` stands there already
    TOO_FAST = auto()  # 429
    KEPT_OUT = auto()  # 403: our app is not in the space, or may not write there
    REFUSED = auto()  # it will never pass as it is
    DOWN = auto()  # Google's own trouble, or credentials that another try may find renewed


def request_id(conversation: UUID, first_seq: int) -> UUID:
    """The one `requestId` of the request that starts at this entry, for ever."""
    return uuid5(conversation, str(first_seq))


def client_name(space: str, request: UUID) -> str:
    """The message's resource name by the id that we gave it."""
    return f"{space}/messages/client-{request}"


def create(space: str, request: UUID, message: dict[str, Any]) -> ChatCall:
    """spaces.messages.create. `message` has its `thread`, or Google would open another one."""
    query = urlencode({
        "requestId": str(request),
        "messageId": f"client-{request}",
        "messageReplyOption": "REPLY_MESSAGE_OR_FAIL",
    })  # fmt: skip
    return ChatCall("POST", f"/v1/{quote(space)}/messages?{query}", _json(message))


def patch(name: str, message: dict[str, Any]) -> ChatCall:
    """spaces.messages.patch of the fields that `message` has."""
    return ChatCall(
        "PATCH", f"/v1/{quote(name)}?{urlencode({'updateMask': ','.join(message)}, safe=',')}", _json(message)
    )


def get(name: str) -> ChatCall:
    """spaces.messages.get."""
    return ChatCall("GET", f"/v1/{quote(name)}")


def delete(name: str) -> ChatCall:
    """spaces.messages.delete."""
    return ChatCall("DELETE", f"/v1/{quote(name)}")


def space(name: str) -> ChatCall:
    """spaces.get: answered where our app is in the space, and may be."""
    return ChatCall("GET", f"/v1/{quote(name)}")


class GoogleChat:
    """The API, as our app."""

    def __init__(self, endpoint: str, credentials: Credentials, window: Window) -> None:
        self._endpoint = endpoint.rstrip("/")
        self._credentials = credentials
        self._window = window

    async def send(self, call: ChatCall, conversation: UUID | None, at: datetime) -> Answer:
        """Send the call; where the token is refused, once more with a new one. `conversation`: what it is about, if
        anything. Raises what the window raises, and `CredentialsRefused`.
        """
        answer = await self._send(call, conversation, at)
        if answer.status != 401:
            return answer
        await self._credentials.renew(at)
        return await self._send(call, conversation, at)

    async def _send(self, call: ChatCall, conversation: UUID | None, at: datetime) -> Answer:
        headers = await self._credentials.headers(at)
        return await self._window.send(
            Outbound(
                kind=Kind.CHAT,
                method=call.method,
                url=self._endpoint + call.path,
                body=call.body,
                conversation=conversation,
                credentials=headers,
            ),
            at,
        )


_VERDICTS = {
    401: Verdict.DOWN,
    403: Verdict.KEPT_OUT,
    404: Verdict.ABSENT,
    408: Verdict.DOWN,
    409: Verdict.EXISTS,
    429: Verdict.TOO_FAST,
}


def verdict(answer: Answer) -> Verdict:
    """What the status says (research: google.md §4, errors)."""
    if answer.status in _VERDICTS:
        return _VERDICTS[answer.status]
    if 200 <= answer.status < 300:
        return Verdict.DONE
    return Verdict.DOWN if answer.status >= 500 else Verdict.REFUSED


def reason(answer: Answer) -> str:
    """Why it was refused, for the dead letter: `403 PERMISSION_DENIED`. Google's message may quote us: dropped."""
    error = _object(answer).get("error")
    status = error.get("status") if isinstance(error, dict) else None
    named = f" {status}" if isinstance(status, str) and _STATUS.fullmatch(status) else ""
    return f"{answer.status}{named}"


def names(answer: Answer) -> tuple[str | None, str | None]:
    """(message name, thread name) of a Message; None where the answer is partial."""
    message = _object(answer)
    thread = message.get("thread")
    name, thread_name = message.get("name"), thread.get("name") if isinstance(thread, dict) else None
    return (name if isinstance(name, str) else None), (thread_name if isinstance(thread_name, str) else None)


def is_tombstone(answer: Answer) -> bool:
    """A Message that was deleted: Google may still answer for it, without its words."""
    message = _object(answer)
    return "deleteTime" in message or "deletionMetadata" in message


def _object(answer: Answer) -> dict[str, Any]:
    try:
        told = json.loads(answer.body)
    except ValueError:
        return {}
    return told if isinstance(told, dict) else {}


def _json(message: dict[str, Any]) -> bytes:
    return json.dumps(message, ensure_ascii=False, separators=(",", ":")).encode()
