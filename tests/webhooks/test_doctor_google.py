"""`guichet doctor` asks Google whether it lets us in, as the service would: what answers, and what is to be mended."""

import json
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest
from aiohttp.test_utils import TestServer

from tests.end_to_end.guichet import Guichet
from webhooks.google_stub import StubConfig, create_google_stub


@pytest.fixture
async def google() -> AsyncIterator[TestServer]:
    server = TestServer(create_google_stub(StubConfig(("spaces/A",))))
    await server.start_server()
    yield server
    await server.close()


async def said(guichet: Guichet, **settings: str) -> tuple[int, dict[str, tuple[str, str]]]:
    """The exit code, and of each part that speaks of Google Chat how it stands and what is said."""
    named = {f"GUICHET_GOOGLE_CHAT__{name}": value for name, value in settings.items()}
    told = await replace(guichet, settings=named).runs("doctor", "--json")
    parts = {one["part"]: (one["state"], one["says"]) for one in json.loads(told.out)}
    return told.code, {part: parts[part] for part in ("google chat", "espace") if part in parts}


async def test_the_doctor_says_whether_google_lets_us_in(tmp_path: Path, google: TestServer) -> None:
    guichet = Guichet(tmp_path / "var")
    here = {"MODE": "handoff", "SPACES": "spaces/A", "ENDPOINT": str(google.make_url("")).rstrip("/")}
    code, told = await said(guichet, **here)
    assert (code, told["google chat"][0]) == (0, "ok")
    assert "l’application y est" in told["google chat"][1]

    code, told = await said(guichet, **here | {"SPACES": "spaces/A,spaces/B"})
    assert (code, [*told], told["espace"][0]) == (1, ["espace"], "broken")
    assert told["espace"][1].startswith("spaces/B")

    code, told = await said(guichet, **here | {"ENDPOINT": "http://127.0.0.1:9"})
    assert (code, told["google chat"][0]) == (1, "broken")
    assert "injoignable" in told["google chat"][1]

    (tmp_path / "compte.json").write_text(json.dumps({
        "client_email": "a@b.test", "private_key": "canari", "token_uri": "http://127.0.0.1:9/token"}))  # fmt: skip
    code, told = await said(guichet, **here | {"CREDENTIALS": str(tmp_path / "compte.json")})
    assert (code, told["google chat"][0]) == (1, "broken")
    assert "CREDENTIALS" in told["google chat"][1]

    await guichet.runs("egress", "stop")
    code, told = await said(guichet, **here)
    assert (code, told["google chat"][0]) == (0, "warning")
    lines = (await guichet.runs("ledger", "export")).out.splitlines()
    asked = [json.loads(line)["url"] for line in lines]
    assert [url.rpartition("/spaces/")[2] for url in asked] == ["A", "A", "B", "A"]
