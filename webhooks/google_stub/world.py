"""The stand-in's Google Chat: spaces, threads, messages, quotas and faults, in memory.

Rules as published (developers.google.com/workspace/chat: create messages, limits), each where it is applied. Refusals
are `ChatError`, with Google's name of their status.
"""

import asyncio
import json
import re
from collections import deque
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import count
from typing import Any

from webhooks.google_stub.shapes import ChatError, Fault, Received, Stored, StubConfig

MOST_BYTES = 32_000
MOST_TEXT = 4_096
KEPT_REQUESTS = 20_000
_CLIENT_ID = re.compile(r"client-[a-z0-9-]{1,56}")
_KNOWN = {"text", "cardsV2", "fallbackText", "thread", "accessoryWidgets", "privateMessageViewer", "annotations"}
_REPLY_OPTIONS = {
    None: "MESSAGE_REPLY_OPTION_UNSPECIFIED",
    "0": "MESSAGE_REPLY_OPTION_UNSPECIFIED",
    "1": "REPLY_MESSAGE_FALLBACK_TO_NEW_THREAD",
    "2": "REPLY_MESSAGE_OR_FAIL",
}


@dataclass(slots=True)
class World:
    """All of it. `changed` is set, and replaced, whenever something that the page shows has changed."""

    config: StubConfig
    messages: dict[str, Stored] = field(default_factory=dict)
    requests: deque[Received] = field(default_factory=lambda: deque(maxlen=KEPT_REQUESTS))
    faults: deque[Fault] = field(default_factory=deque)
    changed: asyncio.Event = field(default_factory=asyncio.Event)
    arrived: asyncio.Condition = field(default_factory=asyncio.Condition)
    _by_request: dict[str, str] = field(default_factory=dict)
    _by_client: dict[str, str] = field(default_factory=dict)
    _threads: dict[tuple[str, str], str] = field(default_factory=dict)
    _writes: dict[str, deque[float]] = field(default_factory=dict)
    _ids: Any = field(default_factory=lambda: count(1))

    def create(self, space: str, query: dict[str, str], raw: bytes) -> dict[str, Any]:
        """spaces.messages.create."""
        self.check_space(space)
        self._count_write(space)
        body = self._message_of(raw)
        request_id, client_id = query.get("requestId"), query.get("messageId")
        if request_id and (known := self._by_request.get(f"{space} {request_id}")):
            return self.messages[known].resource() if known in self.messages else {"name": known}
        if client_id is not None and not _CLIENT_ID.fullmatch(client_id):
            raise ChatError(400, "Invalid message id.")
        if client_id is not None and self._find(f"{space}/messages/{client_id}") is not None:
            raise ChatError(409, "Message already exists.")
        thread, key = self._thread_of(space, body.get("thread"), query.get("messageReplyOption"))
        thread_id, number = thread.rpartition("/")[2], next(self._ids)
        name = f"{space}/messages/{thread_id}.M{number:05d}"
        self.messages[name] = Stored(name, thread, key, self._now(), body, client_id)
        if request_id:
            self._by_request[f"{space} {request_id}"] = name
        if client_id:
            self._by_client[f"{space}/messages/{client_id}"] = name
        self._tell()
        return self.messages[name].resource()

    def say(self, user: dict[str, Any], thread: str | None, text: str) -> Stored:
        """A person writes in a thread, or opens one in the first space. Raises `ChatError`."""
        thread = thread or self._new_thread(self.config.spaces[0])
        return self._post(thread, {"text": text}, user)

    def answer(self, thread: str, message: dict[str, Any]) -> None:
        """The app answers an event with a message, which takes no quota."""
        self._post(thread, message, None)

    def message(self, name: str) -> Stored:
        """One of the messages. Raises `ChatError`."""
        return self._stored(name)

    def _post(self, thread: str, body: dict[str, Any], user: dict[str, Any] | None) -> Stored:
        space, _, thread_id = thread.partition("/threads/")
        self.check_space(space)
        key = next((key for (_, key), name in self._threads.items() if name == thread), None)
        name = f"{space}/messages/{thread_id}.P{next(self._ids):05d}"
        said = Stored(name, thread, key, self._now(), body, None)
        if user is not None:
            said.sender = user
        self.messages[name] = said
        self._tell()
        return said

    def get(self, name: str) -> dict[str, Any]:
        """spaces.messages.get."""
        return self._stored(name).resource()

    def patch(self, name: str, query: dict[str, str], raw: bytes) -> dict[str, Any]:
        """spaces.messages.patch: the fields of `updateMask`, nothing else."""
        message = self._own(name)
        self._count_write(name.split("/messages/", maxsplit=1)[0])
        mask = [part for part in query.get("updateMask", "").split(",") if part]
        if not mask or not {*mask} <= {"text", "cardsV2", "cards_v2", "attachment", "accessoryWidgets", "*"}:
            raise ChatError(400, "Invalid update mask.")
        body = self._message_of(raw)
        fields = ["text", "cardsV2"] if "*" in mask else [part.replace("cards_v2", "cardsV2") for part in mask]
        message.body = message.body | {part: body[part] for part in fields if part in body}
        message.updated = self._now()
        self._tell()
        return message.resource()

    def delete(self, name: str) -> dict[str, Any]:
        """spaces.messages.delete."""
        message = self._own(name)
        self._count_write(name.split("/messages/", maxsplit=1)[0])
        del self.messages[message.name]
        self._tell()
        return {}

    def forget_requests(self) -> None:
        """Google keeps a `requestId` for a time that it does not tell."""
        self._by_request.clear()

    async def until_received(self, number: int) -> None:
        """Waits until so many requests have come in."""
        async with self.arrived:
            await self.arrived.wait_for(lambda: len(self.requests) >= number)

    async def receive(self, request: Received) -> None:
        """A request has come in whole."""
        async with self.arrived:
            self.requests.append(request)
            self.arrived.notify_all()

    def check_space(self, space: str) -> None:
        """The app is in the space."""
        if space not in self.config.spaces:
            raise ChatError(404, "Space not found or the app is not a member.")

    def _stored(self, name: str) -> Stored:
        self.check_space(name.split("/messages/", maxsplit=1)[0])
        found = self._find(name)
        if found is None:
            raise ChatError(404, "Message not found.")
        return found

    def _own(self, name: str) -> Stored:
        """An app changes its own messages alone."""
        found = self._stored(name)
        if found.sender["type"] != "BOT":
            raise ChatError(403, "The caller does not have permission.")
        return found

    def _find(self, name: str) -> Stored | None:
        """By Google's name, or by the id that the client gave."""
        return self.messages.get(self._by_client.get(name, name))

    def _thread_of(self, space: str, thread: Any, option: str | None) -> tuple[str, str | None]:
        """Without a reply option the thread is ignored; with one and no thread, the request is refused."""
        option = _REPLY_OPTIONS.get(option, option)
        if option == _REPLY_OPTIONS[None]:
            return self._new_thread(space), None
        if not isinstance(thread, dict) or not (thread.get("name") or thread.get("threadKey")):
            raise ChatError(400, "messageReplyOption needs a thread.")
        if key := thread.get("threadKey"):
            if len(key) > 4_000:
                raise ChatError(400, "threadKey is too long.")
            if (space, key) not in self._threads:
                self._threads[space, key] = self._new_thread(space)
            return self._threads[space, key], key
        known = [message for message in self.messages.values() if message.thread == thread["name"]]
        if known:
            return known[0].thread, known[0].thread_key
        if option == "REPLY_MESSAGE_OR_FAIL":
            raise ChatError(404, "Thread not found.")
        return self._new_thread(space), None

    def _new_thread(self, space: str) -> str:
        return f"{space}/threads/T{next(self._ids):05d}"

    def _message_of(self, raw: bytes) -> dict[str, Any]:
        try:
            body = json.loads(raw)
        except ValueError:
            raise ChatError(400, "Invalid JSON payload received.") from None
        if not isinstance(body, dict) or not body.keys() <= _KNOWN:
            raise ChatError(400, "Invalid JSON payload received. Unknown name.")
        if not body.get("text") and not body.get("cardsV2"):
            raise ChatError(400, "Message cannot be empty.")
        if len(raw) > MOST_BYTES or len(body.get("text", "")) > MOST_TEXT:
            raise ChatError(400, "Message is too long.")
        return body

    def _count_write(self, space: str) -> None:
        """The quota is the space's: creates, patches and deletes alike."""
        now, writes = self.config.clock(), self._writes.setdefault(space, deque())
        while writes and writes[0] <= now - 60:
            writes.popleft()
        crowded = bool(writes) and now - writes[-1] < self.config.seconds_between_writes
        if crowded or len(writes) >= self.config.writes_per_minute:
            raise ChatError(429, "Quota exceeded for quota metric 'Message writes per space'.")
        writes.append(now)

    def _now(self) -> datetime:
        return datetime.fromtimestamp(self.config.clock(), UTC)

    def _tell(self) -> None:
        self.changed.set()
        self.changed = asyncio.Event()
