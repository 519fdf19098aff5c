"""Promise 2: one room has a window. With it closed no connection is even tried; what leaves is in the ledger first."""

import json
import os
import sqlite3
from base64 import b64decode
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.end_to_end.guichet import Guichet, Serving, until
from tests.people import Member
from webhooks.google_stub.dialogflow import DialogflowWorld, GrpcFault, serving_dialogflow

WATCHED = Path(__file__).with_name("watched")
QUESTIONS = ("Comment refuser les cookies ?", "mon mail est zoe@boite.example", "je veux parler à un conseiller")
UNLIMITED = {"GUICHET_LIMITS__MESSAGES_PER_MINUTE": "0"}
FAULTS = (
    {"kind": "before", "status": 503},
    {"kind": "drop_after"},
    {"kind": "after", "status": 500},
    {"kind": "before", "status": 429, "retry_after": 1},
)


@pytest.fixture
def tried(tmp_path: Path) -> Path:
    """Where each connection that is tried is noted."""
    path = tmp_path / "tried.jsonl"
    path.touch()
    return path


@pytest.fixture
def watched(guichet: Guichet, tried: Path) -> Guichet:
    path = os.pathsep.join([str(WATCHED), os.environ.get("PYTHONPATH", "")])
    return replace(guichet, settings=UNLIMITED | {"PYTHONPATH": path, "WATCHED": str(tried)})


def reached(tried: Path) -> set[tuple[str, ...]]:
    """What was tried: (host, port), a path of a UNIX socket, or a name that was looked up."""
    noted = [json.loads(line)[1] for line in tried.read_text().splitlines()]
    return {tuple(address[:2]) if isinstance(address, list) else (address,) for address in noted}


async def everything_is_used(running: Serving) -> Member:
    """A member, a hand-off, the portal, the pages, an erasure."""
    visitor = running.visitor(Origin=running.portal_url)
    await visitor.opens(page=f"{running.portal_url}/connexion")
    for question in QUESTIONS:
        await visitor.asks(question)
    reply = (await visitor.events())[1]
    await visitor.call("POST", visitor.path("/feedback"), {"seq": reply["seq"], "rating": "up"})
    await visitor.call("GET", "/me/conversations", headers={"Authorization": "Bearer a.b.c"})
    for path in ("/readyz", "/metrics", "/", "/console/connexion", "/widget/guichet.js", "/openapi.json"):
        async with running.http.get(running.url + path) as response:
            assert response.status == 200, path
    for path in ("/", "/cgu", "/cookies", "/professionnels-de-sante", "/aide"):
        async with running.http.get(running.portal_url + path) as response:
            assert response.status == 200, path
    erased = running.visitor()
    await erased.opens()
    await erased.asks(QUESTIONS[0])
    assert (await erased.call("DELETE", erased.path())).status == 200
    return visitor


async def received(running: Serving) -> list[tuple[str, str, bytes]]:
    async with running.http.get(f"{running.desk_url}/_stub/requests") as response:
        return [(one["method"], one["url"], b64decode(one["body_base64"])) for one in await response.json()]


async def exported(guichet: Guichet) -> list[dict[str, str]]:
    ended = await guichet.runs("ledger", "export")
    assert ended.code == 0, ended.err
    return [json.loads(line) for line in ended.out.splitlines()]


def words_of(requests: list[tuple[str, str, bytes]]) -> str:
    return "\n".join(body.decode() for _, _, body in requests)


async def test_the_watch_sees_what_is_tried(watched: Guichet, tried: Path) -> None:
    settings = {"GUICHET_REDIS_URL": "redis://127.0.0.1:1/0"}
    ended = await replace(watched, settings=dict(watched.settings) | settings).runs(
        "serve", "--port", "0", "--no-portal"
    )
    assert ended.code == 2
    assert ("127.0.0.1", "1") in reached(tried)


async def test_with_google_off_no_connection_is_even_tried(watched: Guichet, tried: Path) -> None:
    async with watched.serves() as running:
        await everything_is_used(running)
        assert await running.stops() == 0
    assert reached(tried) == set()


async def test_with_google_off_only_the_database_is_reached(watched: Guichet, tried: Path, postgresql_url: str) -> None:
    settings = dict(watched.settings) | {"GUICHET_DATABASE_URL": postgresql_url}
    async with replace(watched, settings=settings).serves("--workers", "2") as running:
        await everything_is_used(running)
        assert await running.stops() == 0
    outside = {one for one in reached(tried) if not one[0].startswith("/")}  # the server listens on a UNIX socket
    assert outside == set()
    assert reached(tried) != outside


async def test_with_the_desk_on_only_the_desk_is_reached(watched: Guichet, tried: Path) -> None:
    async with watched.serves("--desk") as running:
        await everything_is_used(running)
        await until(lambda: _has(running, "demande un conseiller"), "the desk to hear of the hand-off")
        port = str(urlsplit(running.desk_url).port)
        assert await running.stops() == 0
    assert reached(tried) == {("127.0.0.1", port)}


async def _arrived(running: Serving, guichet: Guichet) -> bool:
    """A line is written before its bytes leave: the last one may still be under way, and the card be due anew."""
    lines = await exported(guichet)
    return len(await received(running)) == len(lines) == len(await exported(guichet))


async def test_the_bytes_that_google_received_are_the_ledgers(guichet: Guichet) -> None:
    async with replace(guichet, settings=UNLIMITED).serves("--desk") as running:
        async with running.http.post(f"{running.desk_url}/_stub/faults", json=list(FAULTS)):
            pass
        await everything_is_used(running)
        await until(lambda: _has(running, "demande un conseiller"), "everything to be sent, whatever fails")
        await until(lambda: _arrived(running, guichet), "what the ledger says to have arrived")
        lines, there = await exported(guichet), await received(running)
        assert len(there) >= len(FAULTS) + 1  # each retry is a request of its own
        assert await running.stops() == 0
    erased = [line for line in lines if line["body_base64"] is None]
    assert [(line["method"], line["url"]) for line in lines] == [(method, url) for method, url, _ in there]
    for line, (_, _, body) in zip(lines, there, strict=True):
        assert line in erased or b64decode(line["body_base64"]) == body
    verified = await guichet.runs("ledger", "verify")
    assert verified.code == 0, verified.out
    words = words_of(there)
    assert "adresse e-mail masquée" in words
    assert "zoe@boite.example" not in words


async def test_the_bytes_that_dialogflow_received_are_the_ledgers(guichet: Guichet) -> None:
    world = DialogflowWorld(faults=[GrpcFault(), GrpcFault(None, wait_s=0.1)])
    async with serving_dialogflow(world) as port:
        asked = dict(UNLIMITED) | asking_dialogflow(port)
        async with replace(guichet, settings=asked).serves() as running:
            visitor = await everything_is_used(running)
            told = [(one.method, one.body) for one in world.requests]
            lines = await exported(guichet)
            assert (await guichet.runs("egress", "stop")).code == 0
            await visitor.asks("Comment refuser les cookies ?")
            assert len(world.requests) == len(told) >= len(QUESTIONS)
            assert await running.stops() == 0
    assert [line["method"] for line in lines] == [method for method, _ in told]
    for line, (_, body) in zip(lines, told, strict=True):
        assert line["body_base64"] is None or b64decode(line["body_base64"]) == body
    assert sum(line["body_base64"] is None for line in lines) == 1  # the conversation that was erased
    words = b"\n".join(body for _, body in told)
    assert b"[EMAIL]" in words
    assert b"zoe@boite.example" not in words
    assert visitor.id.encode() not in words
    verified = await guichet.runs("ledger", "verify")
    assert verified.code == 0, verified.out


def asking_dialogflow(port: int) -> dict[str, str]:
    """It is asked first, so about everything."""
    given = {"MODE": "primary", "PROJECT": "aubepine", "ENDPOINT": f"127.0.0.1:{port}", "CREDENTIALS": "anonymous"}
    return {f"GUICHET_DIALOGFLOW__{name}": value for name, value in (given | {"TIMEOUT_MS": "10000"}).items()}


async def test_stopping_egress_closes_the_window_and_nothing_is_lost(guichet: Guichet) -> None:
    async with guichet.serves("--desk") as running:
        assert (await guichet.runs("egress", "stop")).code == 0
        visitor = running.visitor()
        await visitor.opens()
        for question in QUESTIONS:
            await visitor.asks(question)
        assert await received(running) == []
        assert (await guichet.runs("egress", "start")).code == 0
        await until(lambda: _has(running, "demande un conseiller"), "what waited to leave")
        words = words_of(await received(running))
        places = [words.index(said) for said in ("refuser les cookies ?", "adresse e-mail masquée", "à un conseiller")]
        assert places == sorted(places)


Tampering = Callable[[sqlite3.Connection], object]
TAMPERINGS: dict[str, tuple[Tampering, int]] = {
    "an edited address": (lambda db: db.execute("UPDATE ledger SET url = url || '&x=1' WHERE seq = 2"), 2),
    "an edited body": (lambda db: db.execute("UPDATE ledger SET body = CAST('{}' AS BLOB) WHERE seq = 1"), 1),
    "an entry taken out": (lambda db: db.execute("DELETE FROM ledger WHERE seq = 2"), 2),
    "a tail cut off": (lambda db: db.execute("DELETE FROM ledger WHERE seq = 3"), 3),
    "a tail cut off, and the head with it": (
        lambda db: db.executescript(
            "DELETE FROM ledger WHERE seq = 3; UPDATE ledger_head SET count = 2, "
            "hash = (SELECT hash FROM ledger WHERE seq = 2);"
        ),
        3,
    ),
}


async def test_a_ledger_that_was_tampered_with_names_the_first_broken_entry(guichet: Guichet) -> None:
    async with guichet.serves("--desk") as running:
        visitor = running.visitor()
        await visitor.opens()
        for number, question in enumerate(QUESTIONS, start=1):
            await visitor.asks(question)
            await until(lambda number=number: _has_count(running, number), "one more message")
        assert await running.stops() == 0
    whole = (guichet.data / "guichet.sqlite3").read_bytes()
    assert (await guichet.runs("ledger", "verify")).code == 0
    for what, (tamper, entry) in TAMPERINGS.items():
        connection = sqlite3.connect(guichet.data / "guichet.sqlite3")
        tamper(connection)
        connection.commit()
        connection.close()
        verified = await guichet.runs("ledger", "verify")
        assert (verified.code, f"Entrée {entry}" in verified.err) == (1, True), (what, verified)
        (guichet.data / "guichet.sqlite3").write_bytes(whole)


async def _has(running: Serving, words: str) -> bool:
    return words in words_of(await received(running))


async def _has_count(running: Serving, number: int) -> bool:
    return len(await received(running)) >= number
