"""The chat service, called for a member: her talks, by the members' API with her signed identity (API.md §1).

The one file of the portal that speaks to the service; from server to server, inside the operator's own network. A talk
that is not hers is unknown, as one that does not exist. Raises `ChatUnreachable`, `TalkUnknown`.
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime
from typing import Literal, TypeVar

from aiohttp import ClientError, ClientSession, ClientTimeout
from pydantic import BaseModel, ConfigDict, Field, ValidationError

FileForm = Literal["html", "txt", "json"]
_TIMEOUT = ClientTimeout(total=8, connect=3)
_PAGE = 200
_MOST_EVENTS = 10_000


class ChatUnreachable(Exception):
    """The service does not answer, or not as its contract says."""


class TalkUnknown(Exception):
    """There is no such talk of hers."""


class Told(BaseModel):
    """What the service answers; it may tell more than we read."""

    model_config = ConfigDict(frozen=True, extra="ignore", hide_input_in_errors=True)


class Talk(Told):
    """One line of the list; `title` is the question that was understood last, if any."""

    id: str
    created_at: datetime
    last_at: datetime
    state: str
    messages: int
    title: str | None


class Mark(Told):
    """A masked place, in code points of the text."""

    label: str
    start: int
    end: int


class TalkLink(Told):
    """Where a reply leads."""

    label: str
    href: str


class Choice(Told):
    """A question that was offered."""

    label: str


class Source(Told):
    """What an answer rests on."""

    document: str
    version: str
    title: str
    href: str


class Replied(Told):
    """What the bot said."""

    text: str
    links: tuple[TalkLink, ...] = ()
    choices: tuple[Choice, ...] = ()
    citations: tuple[Source, ...] = ()


class Event(Told):
    """One thing that happened in a talk."""

    seq: int
    kind: str
    author: str
    at: datetime
    text: str | None = None
    redactions: tuple[Mark, ...] = ()
    reply: Replied | None = None
    agent_name: str | None = None
    state: str | None = None
    of: int | None = None


class Sent(Told):
    """One request that Google received, with its body as it left."""

    at: datetime
    body: str


class Reads(Told):
    """How often agents read the talk in the console, and how many of them."""

    count: int
    readers: int
    last_at: datetime | None


class Disclosures(Told):
    """What others saw of a talk."""

    sent: tuple[Sent, ...]
    reads: Reads


class Place(Told):
    """What became of a talk in one place."""

    place: str
    count: int
    state: Literal["done", "pending", "held_by_google"]


class Receipt(Told):
    """What was erased."""

    id: str
    erased_at: datetime
    places: tuple[Place, ...]


class _Talks(Told):
    conversations: tuple[Talk, ...]


class _Events(Told):
    events: tuple[Event, ...]
    last_seq: int = Field(ge=0)


class _Receipts(Told):
    receipts: tuple[Receipt, ...]


Shape = TypeVar("Shape", bound=Told)


class Chat:
    """The members' API for whoever an identity speaks for."""

    def __init__(self, session: ClientSession, base: str) -> None:
        """`base`: the service's address as the portal reaches it."""
        self._session = session
        self._base = f"{base}/api/v1"

    async def talks(self, identity: str) -> tuple[Talk, ...]:
        """All her talks, the newest first."""
        return _read(_Talks, await self._bytes("GET", "/me/conversations", identity)).conversations

    async def events(self, identity: str, talk: str) -> tuple[Event, ...]:
        """All that happened in a talk, in order."""
        events: list[Event] = []
        while len(events) < _MOST_EVENTS:
            after = events[-1].seq if events else 0
            path = f"/conversations/{talk}/events?after={after}&limit={_PAGE}"
            page = _read(_Events, await self._bytes("GET", path, identity))
            events += page.events
            if not page.events or events[-1].seq >= page.last_seq:
                break
        return tuple(events)

    async def disclosures(self, identity: str, talk: str) -> Disclosures:
        """What Google received of a talk, and how often agents read it."""
        return _read(Disclosures, await self._bytes("GET", f"/conversations/{talk}/disclosures", identity))

    async def erase(self, identity: str, talk: str) -> Receipt:
        """Erase a talk."""
        return _read(Receipt, await self._bytes("DELETE", f"/conversations/{talk}", identity))

    async def erase_all(self, identity: str) -> tuple[Receipt, ...]:
        """Erase all her talks."""
        return _read(_Receipts, await self._bytes("DELETE", "/me", identity)).receipts

    async def transcript(self, identity: str, talk: str, form: FileForm) -> bytes:
        """A talk as a file."""
        return await self._bytes("GET", f"/conversations/{talk}/transcript?format={form}", identity)

    async def export(self, identity: str) -> bytes:
        """All her talks as one JSON file."""
        return await self._bytes("GET", "/me/export", identity)

    async def _bytes(self, method: str, path: str, identity: str) -> bytes:
        headers = {"Authorization": f"Bearer {identity}"}
        try:
            async with self._session.request(method, self._base + path, headers=headers) as answer:
                if answer.status == 404:
                    raise TalkUnknown
                if answer.status != 200:
                    raise ChatUnreachable
                return await answer.read()
        except (ClientError, TimeoutError):
            raise ChatUnreachable from None


def _read(shape: type[Shape], body: bytes) -> Shape:
    try:
        return shape.model_validate_json(body)
    except ValidationError:
        raise ChatUnreachable from None


@asynccontextmanager
async def connection() -> AsyncIterator[ClientSession]:
    """What `Chat` calls through; it keeps no cookie."""
    async with ClientSession(timeout=_TIMEOUT, raise_for_status=False) as session:
        yield session
