"""Events live, resumed by seq: server-sent events (WHATWG HTML §9.2) over one response a reader.

A stream subscribes first, then reads what the store has after its last seq, then waits for a wake-up; so nothing is
missed between the two, and a lost wake-up costs at most one poll. Wake-ups carry an id and a seq, never words.
"""

import asyncio
import json
from collections import defaultdict
from collections.abc import Callable
from datetime import datetime
from uuid import UUID

from aiohttp import web

from bot.conversation import Erased
from bot.store.hot import HotPath
from webhooks.presenting import present_event

PING_S = 15.0  # API.md promises a line at least every 20 s
PAGE = 100
RETRY_MS = 2000


class Reader:
    """One open stream: woken when its conversation has grown past what it sent, or is gone."""

    __slots__ = ("erased", "woken")

    def __init__(self) -> None:
        self.woken = asyncio.Event()
        self.erased = False


class Hub:
    """Who listens to which conversation in this process."""

    def __init__(self, hot: HotPath, now: Callable[[], datetime]) -> None:
        self._hot = hot
        self._now = now
        self._readers: dict[UUID, set[Reader]] = defaultdict(set)
        self._told: dict[UUID, int] = {}
        self._stopping = False
        hot.on_append(self.wake)

    @property
    def count(self) -> int:
        """How many streams are open."""
        return sum(len(readers) for readers in self._readers.values())

    def wake(self, conversation: UUID, last_seq: int) -> None:
        """The conversation has grown to `last_seq`."""
        if conversation in self._readers:
            self._told[conversation] = last_seq
            for reader in self._readers[conversation]:
                reader.woken.set()

    def end(self, conversation: UUID) -> None:
        """The conversation is erased: its streams say so and stop."""
        for reader in self._readers.get(conversation, ()):
            reader.erased = True
            reader.woken.set()

    async def poll(self) -> None:
        """The net below: what other processes wrote, or erased, without a wake-up that reached us."""
        listened = list(self._readers)
        if not listened:
            return
        found = await self._hot.last_seqs(listened)
        for conversation in listened:
            if conversation not in found:
                self.end(conversation)
            elif found[conversation] != self._told.get(conversation):
                self.wake(conversation, found[conversation])

    def stop(self) -> None:
        """Ends every stream, so that each resumes elsewhere."""
        self._stopping = True
        for readers in self._readers.values():
            for reader in readers:
                reader.woken.set()

    async def serve(self, request: web.Request, conversation: UUID, after: int) -> web.StreamResponse:
        """Streams the conversation's events after `after` until the reader goes, the talk is erased, or the server
        stops.
        """
        response = web.StreamResponse(
            headers={"Content-Type": "text/event-stream; charset=utf-8", "X-Accel-Buffering": "no"}
        )
        reader = Reader()
        self._readers[conversation].add(reader)
        try:
            await response.prepare(request)
            await response.write(f"retry: {RETRY_MS}\n\n".encode())
            await self._send(response, reader, conversation, after)
        except ConnectionError:
            pass  # the reader has gone; it will resume by its last seq
        finally:
            self._readers[conversation].discard(reader)
            if not self._readers[conversation]:
                del self._readers[conversation]
                self._told.pop(conversation, None)
        return response

    async def _send(self, response: web.StreamResponse, reader: Reader, conversation: UUID, after: int) -> None:
        while not self._stopping:
            reader.woken.clear()
            page = await self._hot.events(conversation, after, PAGE)
            if page:
                await response.write(b"".join(_line(present_event(event)) for event in page))
                after = page[-1].seq
                if len(page) == PAGE:
                    continue
            if reader.erased:
                await response.write(_line(present_event(Erased(seq=after + 1, at=self._now()))))
                return
            try:
                async with asyncio.timeout(PING_S):
                    await reader.woken.wait()
            except TimeoutError:
                await response.write(b": ping\n\n")


def _line(event: dict[str, object]) -> bytes:
    data = json.dumps(event, ensure_ascii=False, separators=(",", ":"))
    return f"id: {event['seq']}\nevent: {event['kind']}\ndata: {data}\n\n".encode()
