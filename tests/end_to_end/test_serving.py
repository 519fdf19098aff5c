"""`guichet serve` as an operator sees it: up, one line for each mistake, down in time."""

import asyncio
import json
import os
import re
import signal
import socket
import time
from contextlib import AsyncExitStack
from dataclasses import replace
from pathlib import Path

import pytest

from tests.end_to_end.guichet import Guichet, until
from tests.processes import ends, group_of

QUESTION = "Comment refuser les cookies ?"
LEARNING = 1 + 2 + (2 if (os.cpu_count() or 1) > 1 else 0)
"""The server; what learns for it, and the bookkeeper of both; with two cores, the two that this starts in turn."""
NOT_HTTP = {
    "a method of its own": b"CANARI7 / HTTP/1.1\r\nHost: a\r\n\r\n",
    "a broken header": b"GET / HTTP/1.1\r\nHost: a\r\nCanari7\x01: x\r\n\r\n",
    "a path with a NUL": b"GET /canari7\x00 HTTP/1.1\r\nHost: a\r\n\r\n",
    "a line too long": b"GET /" + b"canari7" * 2000 + b" HTTP/1.1\r\nHost: a\r\n\r\n",
    "a broken chunk": (
        b"POST /api/v1/conversations HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
        b"Transfer-Encoding: chunked\r\n\r\nCANARI7\r\n\r\n"
    ),
}


async def test_serve_says_where_to_click_and_answers_a_member(guichet: Guichet) -> None:
    async with guichet.serves("--desk") as running:
        visitor = running.visitor(Origin=running.portal_url)
        assert (await visitor.opens()).status == 201
        reply = await visitor.asks(QUESTION)
        assert reply["kind"] == "answer"
        assert reply["links"][0]["href"].startswith(f"{running.portal_url}/cookies")
        for url in (f"{running.url}/", f"{running.portal_url}/", f"{running.url}/console/", f"{running.desk_url}/"):
            async with running.http.get(url) as page:
                assert page.status == 200, url
                assert page.content_type == "text/html"


async def test_behind_a_proxy_serve_says_where_to_reach_what_runs_here_too(guichet: Guichet) -> None:
    public = {"GUICHET_PUBLIC_URL": "https://aide.example", "GUICHET_PORTAL_URL": "https://portail.example"}
    async with replace(guichet, settings=public).serves(ready=False) as running:
        told = running.out.read_text()
        assert "Ouvrez https://aide.example/" in told
        [service, portal] = re.findall(r"sur cette machine\s+(http://127\.0\.0\.1:\d+)/", told)
        for url in (f"{service}/healthz", f"{portal}/.well-known/security.txt"):
            async with running.http.get(url) as answer:
                assert answer.status in (200, 404), url
        assert service != portal


@pytest.mark.parametrize("option", ["--port", "--portal-port", "--desk-port"])
async def test_a_taken_port_is_one_line(guichet: Guichet, option: str) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        free = {"--port": "0", "--portal-port": "0", "--desk-port": "0"}
        words = [word for pair in (free | {option: port}).items() for word in pair]
        ended = await guichet.runs("serve", "--desk", *words)
    assert (ended.code, ended.out) == (2, "")
    assert ended.err.count("\n") == 1
    assert port in ended.err


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("GUICHET_LIMITS__MESSAGES_PER_MINUTE", "beaucoup"),
        ("GUICHET_HANDOFF__HOURS", "quand on peut"),
        ("GUICHET_REDIS_URL", "redis://127.0.0.1:1/0"),
        ("GUICHET_LIMITES__MESSAGES", "3"),
        ("GUICHET_INTENTS", "/nonexistent"),
    ],
)
async def test_a_wrong_setting_stops_the_start_with_a_line_that_names_it(
    guichet: Guichet, name: str, value: str
) -> None:
    ended = await replace(guichet, settings={name: value}).runs("serve", "--port", "0", "--portal-port", "0")
    assert (ended.code, ended.err.count("\n")) == (2, 1), ended.err
    assert name in ended.err
    assert ended.out == ""


async def test_a_password_in_a_wrong_setting_is_not_repeated(guichet: Guichet) -> None:
    url = "postgresql://guichet:canari7@127.0.0.1:1/guichet"
    ended = await replace(guichet, settings={"GUICHET_DATABASE_URL": url}).runs("serve", "--port", "0", "--no-portal")
    assert (ended.code, ended.err.count("\n")) == (2, 1), ended.err
    assert "GUICHET_DATABASE_URL" in ended.err
    assert "canari7" not in ended.err


async def test_a_data_folder_that_cannot_be_made_is_one_line(guichet: Guichet, tmp_path: Path) -> None:
    (tmp_path / "occupied").write_text("a file, where a folder is wanted")
    ended = await replace(guichet, data=tmp_path / "occupied" / "var").runs("serve", "--port", "0", "--no-portal")
    assert (ended.code, ended.err.count("\n")) == (2, 1), ended.err
    assert "occupied" in ended.err


async def test_a_read_only_data_folder_is_one_line(guichet: Guichet) -> None:
    guichet.data.chmod(0o500)
    read_only = guichet.data if os.geteuid() else Path("/proc/self")  # nothing else is read-only for root
    try:
        ended = await replace(guichet, data=read_only).runs("serve", "--port", "0", "--no-portal")
    finally:
        guichet.data.chmod(0o700)
    assert (ended.code, ended.err.count("\n")) == (2, 1), ended.err
    assert "écriture" in ended.err


async def test_a_desk_that_would_reach_google_is_refused(guichet: Guichet) -> None:
    settings = {"GUICHET_GOOGLE_CHAT__ENDPOINT": "https://chat.googleapis.com"}
    ended = await replace(guichet, settings=settings).runs("serve", "--desk", "--port", "0", "--portal-port", "0")
    assert (ended.code, ended.err.count("\n")) == (2, 1), ended.err
    assert "GUICHET_GOOGLE_CHAT__ENDPOINT" in ended.err


async def test_bytes_that_are_no_http_get_a_problem_that_repeats_nothing(guichet: Guichet) -> None:
    async with guichet.serves("--no-portal") as running:
        for what, raw in NOT_HTTP.items():
            head, _, body = (await running.is_told(raw)).partition(b"\r\n\r\n")
            assert b" 400 " in head.splitlines()[0], what
            assert b"application/problem+json" in head, what
            assert json.loads(body)["type"] == "/problems/unreadable", what
            assert b"canari7" not in (head + body).lower(), what
        assert await running.stops() == 0
        logged = [json.loads(line) for line in running.err.read_text().splitlines()]
    assert {line["event"] for line in logged} <= {"request", "purged", "knowledge_learnt"}


async def test_sigterm_ends_open_streams_and_stops_in_time(guichet: Guichet) -> None:
    async with guichet.serves("--desk") as running, AsyncExitStack() as open_streams:
        heard = []
        for _ in range(20):
            visitor = running.visitor()
            await visitor.opens()
            await visitor.asks(QUESTION)
            events = await open_streams.enter_async_context(visitor.listening())
            assert (await anext(events))["seq"] == 1
            heard.append(events)
        asked = time.monotonic()
        assert await running.stops() == 0
        assert time.monotonic() - asked < 10  # API.md §4 promises it
        for events in heard:
            assert [event["seq"] async for event in events] == [2]


async def test_stopping_waits_for_no_answer_of_google(guichet: Guichet) -> None:
    async with guichet.serves("--desk") as running:
        async with running.http.post(f"{running.desk_url}/_stub/faults", json=[{"kind": "delay", "seconds": 60}] * 3):
            pass
        visitor = running.visitor()
        await visitor.opens()
        await visitor.asks(QUESTION)

        async def is_asked() -> bool:
            async with running.http.get(f"{running.desk_url}/_stub/requests") as response:
                return bool(await response.json())

        await until(is_asked, "the turn to leave for the desk")
        asked = time.monotonic()
        assert await running.stops() == 0
        assert time.monotonic() - asked < 10
    async with guichet.serves("--desk") as again:
        assert (await again.visitor().opens()).status == 201


async def test_ctrl_c_while_it_learns_stops_it_at_once_and_in_silence(guichet: Guichet, tmp_path: Path) -> None:
    fresh = replace(guichet, data=tmp_path / "fresh")
    async with fresh.serves("--no-portal", ready=False) as running:
        async with running.http.get(f"{running.url}/readyz") as response:
            assert response.status == 503
            assert "knowledge" in (await response.json())["reasons"]

        async def learns() -> bool:
            return len(group_of(running.process.pid)) >= LEARNING

        await until(learns, "the learning to begin")
        those = group_of(running.process.pid)
        asked = time.monotonic()
        os.killpg(running.process.pid, signal.SIGINT)  # as a terminal does: to the whole group
        assert await running.process.wait() == 0
        assert time.monotonic() - asked < 10
        assert "Traceback" not in running.err.read_text()
        assert all([await asyncio.to_thread(ends, one, 60) for one in those])


async def test_two_services_do_not_fight_over_one_database(guichet: Guichet) -> None:
    async with guichet.serves("--no-portal") as one, guichet.serves("--no-portal") as other:
        visitor = one.visitor()
        await visitor.opens()
        elsewhere = replace(visitor, http=other.http, url=other.url)
        async with elsewhere.listening() as events:
            await asyncio.gather(*(v.asks(QUESTION) for v in (visitor, elsewhere, visitor, elsewhere)))
            heard = [(await anext(events))["seq"] for _ in range(8)]
        assert heard == [1, 2, 3, 4, 5, 6, 7, 8]
