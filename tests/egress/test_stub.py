"""The stand-in holds to Google's rules at the wire, and its page shows the space and nothing else."""

from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from aiohttp import ClientSession
from aiohttp.test_utils import TestServer

from tests.egress.bureau import Clock
from webhooks import google_stub
from webhooks.google_stub import StubConfig

THREAD = {"thread": {"threadKey": "guichet-1"}}
OR_FAIL = "messageReplyOption=REPLY_MESSAGE_OR_FAIL"


@pytest.fixture
def stub_config(clock: Clock) -> StubConfig:
    return StubConfig(spaces=("spaces/A",), clock=clock.seconds, embedders=("http://localhost:8080",))


class Wire:
    """Requests as any program would make them, each a second after the last."""

    def __init__(self, session: ClientSession, stub: TestServer, clock: Clock) -> None:
        self.session, self.stub, self.clock = session, stub, clock

    async def asks(self, method: str, path: str, body: Any = None) -> tuple[int, Any]:
        self.clock.passes(1)
        async with self.session.request(method, self.stub.make_url(path), json=body) as answer:
            return answer.status, await answer.json()

    async def posts(self, query: str, body: Any) -> tuple[int, Any]:
        return await self.asks("POST", f"/v1/spaces/A/messages?{query}", body)


@pytest.fixture
async def wire(stub: TestServer, clock: Clock) -> Any:
    async with ClientSession() as session:
        yield Wire(session, stub, clock)


async def test_a_key_opens_its_thread_once(wire: Wire) -> None:
    first, second = [(await wire.posts(OR_FAIL, {"text": text} | THREAD))[1] for text in ("un", "deux")]
    assert first["thread"] == second["thread"]
    assert first["thread"]["threadKey"] == "guichet-1"
    _, elsewhere = await wire.posts("", {"text": "trois"} | THREAD)  # no option: the thread is ignored
    assert elsewhere["thread"]["name"] != first["thread"]["name"]


async def test_a_request_id_posts_once_and_keeps_the_first_body(wire: Wire) -> None:
    request = f"requestId={uuid4()}&{OR_FAIL}"
    _, first = await wire.posts(request, {"text": "un"} | THREAD)
    status, again = await wire.posts(request, {"text": "deux"} | THREAD)
    assert (status, again["name"], again["text"]) == (200, first["name"], "un")


async def test_a_message_id_names_a_message_and_is_taken_once(wire: Wire) -> None:
    query = f"messageId=client-abc&{OR_FAIL}"
    _, made = await wire.posts(query, {"text": "un"} | THREAD)
    assert (await wire.asks("GET", "/v1/spaces/A/messages/client-abc"))[1]["name"] == made["name"]
    status, refused = await wire.posts(query, {"text": "deux"} | THREAD)
    assert (status, refused["error"]["status"]) == (409, "ALREADY_EXISTS")


@pytest.mark.parametrize(
    ("query", "body", "status"),
    [
        (OR_FAIL, {"text": "sans fil"}, 400),
        (OR_FAIL, {"text": "ailleurs", "thread": {"name": "spaces/A/threads/T9"}}, 404),
        (
            "messageReplyOption=REPLY_MESSAGE_FALLBACK_TO_NEW_THREAD",
            {"text": "x", "thread": {"name": "spaces/A/t"}},
            200,
        ),
        ("messageId=abc", {"text": "mal nommé"}, 400),
        ("messageId=client-ABC", {"text": "mal nommé"}, 400),
        ("", {"text": ""}, 400),
        ("", {"texte": "inconnu"}, 400),
        ("", {"text": "a" * 4_096}, 200),
        ("", {"text": "a" * 4_097}, 400),
        ("", {"cardsV2": [{"card": {"header": {"title": "a" * 32_000}}}]}, 400),
    ],
)
async def test_what_google_refuses_is_refused(wire: Wire, query: str, body: Any, status: int) -> None:
    answered, told = await wire.posts(query, body)
    assert answered == status
    if status != 200:
        assert told["error"].keys() == {"code", "message", "status"}
        assert told["error"]["code"] == status


async def test_a_space_that_is_not_ours_is_not_found(wire: Wire) -> None:
    assert (await wire.asks("POST", "/v1/spaces/Z/messages", {"text": "x"}))[0] == 404


async def test_a_message_is_patched_by_its_mask_then_deleted(wire: Wire) -> None:
    _, made = await wire.posts("", {"text": "un", "cardsV2": [{"card": {}}]})
    path = f"/v1/{made['name']}"
    assert (await wire.asks("PATCH", path, {"text": "deux"}))[0] == 400
    _, patched = await wire.asks("PATCH", f"{path}?updateMask=text", {"text": "deux"})
    assert (patched["text"], patched["cardsV2"]) == ("deux", [{"card": {}}])
    assert (await wire.asks("DELETE", path)) == (200, {})
    assert (await wire.asks("GET", path))[0] == 404
    assert (await wire.asks("DELETE", path))[0] == 404


async def test_writes_beyond_the_spaces_quota_are_refused(wire: Wire, clock: Clock) -> None:
    assert (await wire.posts("", {"text": "un"}))[0] == 200
    clock.passes(-0.5)
    status, told = await wire.posts("", {"text": "trop tôt"})
    assert (status, told["error"]["status"]) == (429, "RESOURCE_EXHAUSTED")
    clock.passes(1)
    assert (await wire.posts("", {"text": "à temps"}))[0] == 200


async def test_what_was_received_can_be_asked_for_byte_by_byte(wire: Wire) -> None:
    await wire.posts("requestId=a%20b", {"text": "é"})
    _, (received,) = await wire.asks("GET", "/_stub/requests")
    assert received["method"] == "POST"
    assert received["url"].endswith("/v1/spaces/A/messages?requestId=a%20b")
    assert received["status"] == 200


async def test_faults_can_be_ordered(wire: Wire) -> None:
    faults = [{"kind": "before", "status": 500}, {"kind": "after", "status": 503}]
    async with wire.session.post(wire.stub.make_url("/_stub/faults"), json=faults) as answer:
        assert answer.status == 204
    assert [(await wire.posts("", {"text": "x"}))[0] for _ in range(3)] == [500, 503, 200]
    async with wire.session.post(wire.stub.make_url("/_stub/faults"), data="[]") as answer:
        assert answer.status == 415  # a page of another origin cannot send JSON unasked


async def test_the_page_shows_threads_and_cards_and_takes_no_script_of_others(wire: Wire) -> None:
    card = {
        "card": {
            "header": {"title": "Carte"},
            "sections": [{"widgets": [{"textParagraph": {"text": "<b>a</b> &lt;"}}]}],
        }
    }
    await wire.posts(OR_FAIL, {"text": "*Membre*\n<script>", "cardsV2": [card]} | THREAD)
    _, (thread,) = await wire.asks("GET", "/_stub/space")
    (message,) = thread["messages"]
    assert thread["title"] == "Carte"
    assert message["runs"] == [{"text": "Membre", "bold": True}, {"text": "\n<script>"}]
    assert message["cards"][0]["sections"][0]["paragraphs"] == [[{"text": "a", "bold": True}, {"text": " <"}]]
    async with wire.session.get(wire.stub.make_url("/")) as page:
        policy = page.headers["Content-Security-Policy"]
        assert "default-src 'none'; script-src 'self'" in policy
        assert "frame-ancestors http://localhost:8080" in policy
        assert "Rien n’est envoyé à Google" in (await page.text()).replace("\u00a0", " ")


async def test_a_name_that_points_here_from_elsewhere_is_refused(wire: Wire) -> None:
    headers = {"Host": "mechant.test"}
    async with wire.session.get(wire.stub.make_url("/_stub/space"), headers=headers) as answer:
        assert answer.status == 403


async def test_the_page_hears_of_each_change_and_ends_with_the_server(wire: Wire, stub: TestServer) -> None:
    async with wire.session.get(stub.make_url("/_stub/changes")) as stream:
        assert await stream.content.readuntil(b"\n\n") == b"retry: 1000\ndata: {}\n\n"
        await wire.posts("", {"text": "x"})
        assert await stream.content.readuntil(b"\n\n") == b"data: {}\n\n"
        await stub.close()
        assert await stream.content.read() == b""


def test_nothing_of_the_page_comes_from_elsewhere() -> None:
    for file in (Path(google_stub.__file__).parent / "static").iterdir():
        text = file.read_text()
        assert "http://" not in text
        assert "https://" not in text
        assert "innerHTML" not in text
