"""Drivers for the people of the stories: they speak HTTP only, and hide URLs, headers and JSON from the tests."""

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any
from uuid import uuid4

from aiohttp import ClientResponse, ClientSession


@dataclass
class Answer:
    """What came back: status, JSON (or text), headers."""

    status: int
    body: Any
    headers: dict[str, str]


async def answer_of(response: ClientResponse) -> Answer:
    raw = await response.text()
    is_json = "json" in response.content_type and raw
    return Answer(response.status, json.loads(raw) if is_json else raw, dict(response.headers))


@dataclass
class Member:
    """A member of the portal, or a visitor, with one conversation at a time."""

    http: ClientSession
    url: str
    headers: dict[str, str] = field(default_factory=dict)
    id: str = ""
    token: str = ""
    last_seq: int = 0

    async def call(self, method: str, path: str, body: Any = None, **given: Any) -> Answer:
        """Any call of the members' API, as this member."""
        headers = self.headers | given.pop("headers", {})
        if self.token and "Authorization" not in headers:
            headers["Authorization"] = f"Bearer {self.token}"
        if body is not None:
            given["json"] = body
        async with self.http.request(method, f"{self.url}/api/v1{path}", headers=headers, **given) as response:
            return await answer_of(response)

    async def opens(self, **opening: Any) -> Answer:
        """Opens a conversation and keeps its token."""
        self.token = ""
        answer = await self.call("POST", "/conversations", opening)
        if answer.status == 201:
            self.id, self.token = answer.body["id"], answer.body["token"]
        return answer

    def path(self, rest: str = "") -> str:
        return f"/conversations/{self.id}{rest}"

    async def sends(self, text: str, message_id: str | None = None) -> Answer:
        """Sends a message, whatever comes back."""
        return await self.call("POST", self.path("/messages"), {"message_id": message_id or str(uuid4()), "text": text})

    async def asks(self, text: str, message_id: str | None = None) -> Any:
        """Sends a message that is taken, and gives the reply (None while a human holds the conversation)."""
        answer = await self.sends(text, message_id)
        assert answer.status == 200, answer.body
        return answer.body["reply"]

    async def events(self, after: int = 0, limit: int = 200) -> list[Any]:
        answer = await self.call("GET", self.path(f"/events?after={after}&limit={limit}"))
        assert answer.status == 200, answer.body
        return list(answer.body["events"])

    async def asks_for_a_human(self) -> Answer:
        return await self.call("POST", self.path("/handoff"), {})

    @asynccontextmanager
    async def listening(self, after: int = 0, **headers: str) -> AsyncIterator[AsyncIterator[Any]]:
        """The live stream: an iterator of its events; comment lines are skipped."""
        sent = self.headers | {"Authorization": f"Bearer {self.token}", "Accept": "text/event-stream"} | headers
        url = f"{self.url}/api/v1{self.path(f'/events?after={after}')}"
        async with self.http.get(url, headers=sent) as response:
            assert response.status == 200, await response.text()
            assert response.content_type == "text/event-stream"
            yield _events_of(response)


async def _events_of(response: ClientResponse) -> AsyncIterator[Any]:
    event: dict[str, str] = {}
    async for raw in response.content:
        line = raw.decode().rstrip("\n")
        if not line:
            if "data" in event:
                told = json.loads(event["data"])
                assert (str(told["seq"]), told["kind"]) == (event["id"], event["event"])
                yield told
            event = {}
        elif not line.startswith(":"):
            name, _, value = line.partition(": ")
            event[name] = value
