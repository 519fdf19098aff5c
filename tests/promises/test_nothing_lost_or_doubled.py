"""Promise 3: what was acknowledged is never lost, doubled or out of order: not in the store, not in a stream, not on
the desk; not by a kill -9 under load, not by a desk that fails, answers late or drops its answers.
"""

import asyncio
import re
import shutil
from collections.abc import AsyncIterator, Coroutine, Mapping
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from dataclasses import dataclass, field, replace
from typing import Any
from uuid import uuid4

import pytest
from aiohttp import ClientError, ClientSession
from aiohttp.test_utils import TestServer
from pydantic import SecretStr

from bot.settings import read_settings
from bot.store.database import open_database
from bot.store.outbox_queue import backlog
from tests.end_to_end.guichet import Guichet, Serving, until
from tests.people import Member
from webhooks.google_stub import StubConfig, create_google_stub
from webhooks.google_stub.app import WORLD

TALKS, TURNS, KILLED_AFTER = 40, 5, 100
SPACES = tuple(f"spaces/DESK{number}" for number in range(30))
FAULTS = ({"kind": "drop_after"}, {"kind": "before"}, {"kind": "after", "status": 500}, {"kind": "delay", "seconds": 1})
TOO_FAST = {"kind": "before", "status": 429, "retry_after": 1}
MIRRORING = {
    "GUICHET_GOOGLE_CHAT__MODE": "mirror",
    "GUICHET_GOOGLE_CHAT__CREDENTIALS": "anonymous",
    "GUICHET_GOOGLE_CHAT__SPACES": ",".join(SPACES),
    "GUICHET_LIMITS__CONVERSATIONS_PER_HOUR": "0",
}
_WORDS = re.compile(r"essai ([a-z]+ [a-z]+)")
_HOURS = ("minuit", "une", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "midi")
_DAYS = (
    *("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "hier", "demain"),
    *("janvier", "mars", "avril", "juin", "juillet", "septembre", "octobre"),
)


@dataclass
class Talk:
    """A member who says `texts`, one after the other, and listens all the while."""

    member: Member
    texts: list[str]
    ids: list[str] = field(default_factory=lambda: [str(uuid4()) for _ in range(TURNS)])
    acknowledged: dict[str, Any] = field(default_factory=dict)
    heard: list[Any] = field(default_factory=list)

    async def says_everything(self, load: "Load") -> None:
        """Each turn once the one before is acknowledged; again with the same id if it is not known to be."""
        for text, message_id in zip(self.texts, self.ids, strict=True):
            answer = await self.member.sends(text, message_id)
            assert answer.status == 200, answer.body
            assert self.acknowledged.setdefault(message_id, answer.body) == answer.body
            load.acknowledged()

    async def listens(self, load: "Load") -> None:
        """To every event; a stream that is cut is resumed from the last one."""
        while len(self.heard) < 2 * TURNS:
            await load.up.wait()
            last = {"Last-Event-ID": str(self.heard[-1]["seq"])} if self.heard else {}
            with suppress(ClientError, ConnectionError):
                async with self.member.listening(**last) as events:
                    async for event in events:
                        self.heard.append(event)
                        if len(self.heard) == 2 * TURNS:
                            return


@dataclass
class Load:
    """Everybody at once."""

    talks: list[Talk] = field(default_factory=list)
    up: asyncio.Event = field(default_factory=asyncio.Event)
    half: asyncio.Event = field(default_factory=asyncio.Event)
    count: int = 0

    def acknowledged(self) -> None:
        self.count += 1
        if self.count == KILLED_AFTER:
            self.half.set()

    def reaches(self, serving: Serving, http: ClientSession) -> None:
        """Where they find the service from now on."""
        for talk in self.talks:
            talk.member.url, talk.member.http = serving.url, http
        self.up.set()

    async def everybody_speaks(self) -> None:
        await asyncio.gather(*(talk.says_everything(self) for talk in self.talks))


def words(number: int) -> str:
    """Two words of its own for each turn: nothing that a redactor could take for personal data."""
    return f"{_DAYS[number // len(_HOURS)]} {_HOURS[number % len(_HOURS)]}"


@asynccontextmanager
async def a_desk() -> AsyncIterator[TestServer]:
    """A desk that outlives the service, and takes as much as it is given."""
    server = TestServer(create_google_stub(StubConfig(SPACES, writes_per_minute=10_000, seconds_between_writes=0)))
    await server.start_server()
    yield server
    await server.close()


async def test_a_kill_under_load_loses_nothing_and_doubles_nothing(guichet: Guichet, postgresql_url: str) -> None:
    """On both databases at once: most of it is waiting for a lease to end."""
    settings = MIRRORING | {"GUICHET_DATABASE_URL": postgresql_url}
    on_postgresql = replace(guichet, data=guichet.data.with_name("postgresql") / "var", settings=settings)
    shutil.copytree(guichet.data, on_postgresql.data)
    async with asyncio.TaskGroup() as both:
        for mirroring in (replace(guichet, settings=MIRRORING), on_postgresql):
            both.create_task(nothing_is_lost_or_doubled(mirroring))


async def nothing_is_lost_or_doubled(guichet: Guichet) -> None:
    async with a_desk() as desk:
        endpoint = {"GUICHET_GOOGLE_CHAT__ENDPOINT": str(desk.make_url("")).rstrip("/")}
        await a_kill_under_load(replace(guichet, settings=dict(guichet.settings) | endpoint), desk)


async def a_kill_under_load(mirroring: Guichet, desk: TestServer) -> None:
    load = Load()
    async with ClientSession() as http, AsyncExitStack() as stack:
        async with mirroring.serves("--no-portal") as first:
            for number in range(TALKS):
                member = Member(http, first.url)
                assert (await member.opens()).status == 201
                said = [f"Où sont mes documents ? essai {words(number * TURNS + turn)}" for turn in range(TURNS)]
                load.talks.append(Talk(member, said))
            load.reaches(first, http)
            listening = await stack.enter_async_context(beside(*(talk.listens(load) for talk in load.talks)))
            speaking = asyncio.create_task(load.everybody_speaks())
            await goes_wrong(http, desk, *FAULTS)
            await load.half.wait()
            load.up.clear()
            await first.is_killed()
            with pytest.raises((ClientError, ConnectionError)):
                await speaking
        known = {message_id for talk in load.talks for message_id in talk.acknowledged}
        assert KILLED_AFTER <= len(known) < TALKS * TURNS
        async with mirroring.serves("--no-portal") as second:
            load.reaches(second, http)
            await goes_wrong(http, desk, *FAULTS, TOO_FAST)
            await load.everybody_speaks()  # all of it again: what was acknowledged gets its first answer
            await asyncio.gather(*listening)
            for talk in load.talks:
                await everything_stands_once(talk)
            await until(lambda: nothing_is_owed(mirroring), "the desk to be told everything", within_s=150)
        for talk in load.talks:
            assert told_to(desk, talk) == [_WORDS.findall(text)[0] for text in talk.texts]


@asynccontextmanager
async def beside(*work: Coroutine[Any, Any, None]) -> AsyncIterator[list[asyncio.Task[None]]]:
    """Tasks that end with what is done beside them, however that ends."""
    tasks = [asyncio.create_task(one) for one in work]
    try:
        yield tasks
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def everything_stands_once(talk: Talk) -> None:
    events = await talk.member.events()
    assert [event["seq"] for event in events] == [*range(1, 2 * TURNS + 1)]
    assert [event["kind"] for event in events] == ["message", "reply"] * TURNS
    assert [(event["message_id"], event["text"]) for event in events[::2]] == [*zip(talk.ids, talk.texts, strict=True)]
    assert talk.heard == events
    for message, reply in zip(events[::2], events[1::2], strict=True):
        answer = talk.acknowledged[message["message_id"]]
        assert (answer["message"]["seq"], answer["reply"]) == (message["seq"], reply["reply"])


async def goes_wrong(http: ClientSession, desk: TestServer, *faults: Mapping[str, Any]) -> None:
    async with http.post(desk.make_url("/_stub/faults"), json=faults) as response:
        assert response.status == 204


async def nothing_is_owed(guichet: Guichet) -> bool:
    given = guichet.settings.get("GUICHET_DATABASE_URL")
    url = None if given is None else SecretStr(given)
    database = await open_database(read_settings(data=guichet.data, database_url=url))
    try:
        async with database.reading() as db:
            waiting, dead, _ = await backlog(db)
    finally:
        await database.close()
    assert not dead
    return waiting == 0


def told_to(desk: TestServer, talk: Talk) -> list[str]:
    """The members' words in the thread of the talk, in the order in which the desk shows them."""
    mine = [one for one in desk.app[WORLD].messages.values() if one.thread_key == f"guichet-{talk.member.id}"]
    return _WORDS.findall("\n".join(one.body["text"] for one in mine))
