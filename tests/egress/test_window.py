"""The window: nothing leaves unrecorded, nothing at all leaves while it is closed."""

import asyncio
import re
from base64 import b64decode
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from bot.egress.window import Answer, Kind, NoAnswer, Outbound, Window, without_secrets
from bot.errors import EgressStopped
from bot.settings import ChatMode
from bot.store import ledger
from bot.store.database import Database
from bot.store.ledger_head import HeadFile
from bot.store.switches import EGRESS, STOPPED, set_switch
from tests.egress.bureau import KEY, START, Bureau
from webhooks.google_stub import Fault


class Watched:
    """A server that notes every connection, and what the ledger told at each request."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.connections = 0
        self.known: list[int] = []
        self.port = 0

    async def answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.connections += 1
        await reader.readuntil(b"\r\n\r\n")
        async with self.database.reading() as db:
            self.known.append((await ledger.read_head(db)).count)
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}")
        await writer.drain()
        writer.close()


@pytest.fixture
async def watched(database: Database) -> AsyncIterator[Watched]:
    made = Watched(database)
    server = await asyncio.start_server(made.answer, "127.0.0.1", 0)
    made.port = server.sockets[0].getsockname()[1]
    yield made
    server.close()
    await server.wait_closed()


def window_of(database: Database, mode: ChatMode, folder: Path, **given: float) -> Window:
    return Window(database, mode, HeadFile(folder, KEY), **given)


def a_request(port: int, **given: object) -> Outbound:
    fields = {"kind": Kind.CHAT, "method": "POST", "url": f"http://127.0.0.1:{port}/v1/x", "body": b"{}"}
    return Outbound(**(fields | given))


async def count(database: Database) -> int:
    async with database.reading() as db:
        return (await ledger.read_head(db)).count


async def test_with_the_desk_off_no_connection_is_tried(database: Database, watched: Watched, tmp_path: Path) -> None:
    closed, opened = (window_of(database, mode, tmp_path) for mode in (ChatMode.OFF, ChatMode.MIRROR))
    with pytest.raises(EgressStopped):
        await closed.send(a_request(watched.port), START)
    assert (watched.connections, await count(database)) == (0, 0)
    assert (await opened.send(a_request(watched.port), START)).status == 200
    assert (watched.connections, await count(database)) == (1, 1)
    await opened.close()


async def test_stopping_egress_closes_the_window_at_once(database: Database, watched: Watched, tmp_path: Path) -> None:
    window = window_of(database, ChatMode.MIRROR, tmp_path)
    await window.send(a_request(watched.port), START)
    async with database.transaction() as db:
        await set_switch(db, EGRESS, STOPPED, now_ms=0)
    assert not await window.is_open()
    with pytest.raises(EgressStopped):
        await window.send(a_request(watched.port), START)
    assert (watched.connections, await count(database)) == (1, 1)
    async with database.transaction() as db:
        await set_switch(db, EGRESS, "open", now_ms=1)
    await window.send(a_request(watched.port), START)
    assert (watched.connections, await count(database)) == (2, 2)
    await window.close()


async def test_the_line_is_committed_before_the_bytes_leave(
    database: Database, watched: Watched, tmp_path: Path
) -> None:
    window = window_of(database, ChatMode.MIRROR, tmp_path)
    for _ in range(3):
        await window.send(a_request(watched.port), START)
    assert watched.known == [1, 2, 3]
    assert HeadFile(tmp_path, KEY).read() == ledger.Head(3, (await last_line(database))["hash"])
    await window.close()


async def last_line(database: Database) -> dict[str, str]:
    async with database.reading() as db:
        return [line async for line in ledger.lines(db)][-1]


async def test_what_is_sent_at_the_same_time_has_a_line_each(
    database: Database, watched: Watched, tmp_path: Path
) -> None:
    window = window_of(database, ChatMode.MIRROR, tmp_path)
    answers = await asyncio.gather(*(window.send(a_request(watched.port), START) for _ in range(20)))
    assert answers == [Answer(200, b"{}")] * 20
    assert (watched.connections, await count(database)) == (20, 20)
    await window.close()


async def test_nobody_listening_is_no_answer(database: Database, tmp_path: Path, unused_tcp_port: int) -> None:
    window = window_of(database, ChatMode.MIRROR, tmp_path)
    with pytest.raises(NoAnswer) as failed:
        await window.send(a_request(unused_tcp_port), START)
    assert failed.value.reason == "connection"
    await window.close()


async def test_a_server_that_never_answers_is_left_in_time(
    database: Database, tmp_path: Path, bureau: Bureau, stub: TestServer
) -> None:
    window = window_of(database, ChatMode.MIRROR, tmp_path, timeout_s=0.2)
    bureau.world.faults.append(Fault("delay", seconds=60))
    with pytest.raises(NoAnswer) as failed:
        await window.send(a_request(stub.port or 0, url=str(stub.make_url("/v1/spaces/A/messages"))), START)
    assert failed.value.reason == "timeout"
    await window.close()


async def test_a_cut_connection_is_never_tried_again_behind_the_ledgers_back(bureau: Bureau, stub: TestServer) -> None:
    url = str(stub.make_url("/v1/spaces/A/messages/client-x"))
    assert (await bureau.window.send(a_request(0, method="GET", url=url, body=b""), START)).status == 404
    bureau.world.faults.append(Fault("drop"))
    with pytest.raises(NoAnswer):
        await bureau.window.send(a_request(0, method="DELETE", url=url, body=b""), START)
    assert len(bureau.world.requests) == await count(bureau.database) == 2


async def test_redirects_are_answers_and_are_not_followed(database: Database, tmp_path: Path, watched: Watched) -> None:
    async def elsewhere(request: web.Request) -> web.Response:
        raise web.HTTPFound(f"http://127.0.0.1:{watched.port}/")

    app = web.Application()
    app.router.add_get("/", elsewhere)
    server = TestServer(app)
    await server.start_server()
    window = window_of(database, ChatMode.MIRROR, tmp_path)
    answer = await window.send(a_request(0, method="GET", url=str(server.make_url("/")), body=b""), START)
    assert (answer.status, watched.connections) == (302, 0)
    await window.close()
    await server.close()


async def test_a_token_request_has_a_line_without_its_body(
    database: Database, watched: Watched, tmp_path: Path
) -> None:
    window = window_of(database, ChatMode.MIRROR, tmp_path)
    secret = a_request(watched.port, kind=Kind.TOKEN, body=b"assertion=s3cret", credentials={"Authorization": "s3cret"})
    assert "s3cret" not in repr(secret)
    await window.send(secret, START)
    line = await last_line(database)
    assert (line["body_base64"], line["body_sha256"]) == (None, None)
    await window.send(a_request(watched.port), START)
    assert b64decode((await last_line(database))["body_base64"]) == b"{}"
    await window.close()


def test_secrets_in_a_url_are_not_shown() -> None:
    shown = without_secrets("https://g.test/v1/x?requestId=1&key=s3cret&access_token=s3cret&q=a%20b")
    assert shown == "https://g.test/v1/x?requestId=1&key=***&access_token=***&q=a%20b"
    assert without_secrets("https://g.test/v1/x") == "https://g.test/v1/x"


async def test_no_word_of_a_request_is_in_the_metrics(bureau: Bureau) -> None:
    from prometheus_client import generate_latest

    talk = await bureau.talks.begins()
    await bureau.talks.says(talk, "zanzibar")
    await bureau.sends_everything()
    told = generate_latest().decode()
    assert re.search(r'guichet_egress_requests_total\{kind="chat",status="200"\} \d', told)
    assert "zanzibar" not in told
    assert str(talk) not in told
