"""Promise 1: what a person types is redacted in the request that carries it, and found nowhere afterwards.

Canaries go through every door of a real service, then every byte is searched: on disk, in what it printed, in the
metrics, in the answers, on the desk. Then again after a kill, and after the restart that reads the journals back.
"""

import json
import sqlite3
from base64 import b64decode, b64encode
from collections.abc import AsyncIterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from aiohttp import ClientSession, CookieJar

from tests.end_to_end.guichet import Guichet, Serving, until
from tests.people import Member
from tests.promises.canaries import PERSONAL, STEM, every_byte, found_on_disk, hidden_in
from tests.promises.canaries import door_canary as canary
from tests.webhooks.console_people import Agent
from webhooks.google_stub.dialogflow import DialogflowWorld, serving_dialogflow

PASSWORD = "quatre-mots-bien-choisis"
SECRETS = tuple(secret for personal in PERSONAL for secret in personal.secrets)
MASKED = "mon adresse est [EMAIL]"  # what must be found instead, or the search finds nothing at all
LOUD = {
    "GUICHET_LOG_LEVEL": "debug",
    "PYTHONASYNCIODEBUG": "1",  # asyncio then tells of slow callbacks, arguments and all
    "GUICHET_LIMITS__MESSAGES_PER_MINUTE": "0",
    "GUICHET_LIMITS__CONVERSATIONS_PER_HOUR": "0",
}


@dataclass
class House:
    """The service, somebody at its door, and all that anybody was answered."""

    guichet: Guichet
    serving: Serving
    member: Member
    answers: list[tuple[str, bytes]] = field(default_factory=list)

    async def knocks(self, door: str, method: str, path: str, **given: Any) -> int:
        """Any request to the service; its whole answer is kept."""
        url = path if path.startswith("http") else self.serving.url + path
        async with self.serving.http.request(method, url, allow_redirects=False, **given) as response:
            told = {**response.headers, "Location": ""}  # a redirect to sign-in names the page that was asked for
            head = "\n".join(f"{name}: {value}" for name, value in told.items())
            self.answers.append((door, head.encode() + b"\n\n" + await response.read()))
            return response.status

    async def calls(self, door: str, method: str, path: str, body: Any = None, **given: Any) -> int:
        """A call of the members' API about the member's conversation."""
        headers = {"Authorization": f"Bearer {self.member.token}"} | given.pop("headers", {})
        if body is not None:
            given["json"] = body
        return await self.knocks(door, method, f"/api/v1{self.member.path(path)}", headers=headers, **given)

    async def fulfils(self, token: str, body: Any) -> int:
        """Dialogflow brings a question."""
        raw = body if isinstance(body, bytes) else json.dumps(body).encode()
        headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}
        return await self.knocks("fulfilment", "POST", "/webhooks/dialogflow", headers=headers, data=raw)

    async def desk_received(self) -> bytes:
        """Every byte that went to the desk: URLs and bodies."""
        async with self.serving.http.get(f"{self.serving.desk_url}/_stub/requests") as response:
            requests = await response.json()
        return b"\n".join(one["url"].encode() + b"\n" + b64decode(one["body_base64"]) for one in requests)

    async def metrics(self) -> bytes:
        async with self.serving.http.get(f"{self.serving.url}/metrics") as response:
            assert response.status == 200
            return await response.read()


@pytest.fixture
async def house(guichet: Guichet) -> AsyncIterator[House]:
    loud = replace(guichet, settings=LOUD)
    async with loud.serves("--desk") as serving:
        member = serving.visitor()
        await member.opens()
        yield House(loud, serving, member)


def nothing_leaked(answers: list[tuple[str, bytes]], secrets: tuple[str, ...]) -> None:
    assert [(door, found) for door, answer in answers if (found := hidden_in(answer, secrets))] == []


async def test_what_a_member_types_is_found_nowhere(house: House) -> None:
    member = house.member
    for personal in PERSONAL:
        message = {"message_id": str(uuid4()), "text": personal.said}
        assert await house.calls("message", "POST", "/messages", message) == 200, personal.kind
        assert await house.calls("message again", "POST", "/messages", message) == 200
    for personal in PERSONAL:
        rated = {"seq": 2, "rating": "down", "reason": personal.said}
        assert await house.calls("feedback", "POST", "/feedback", rated) == 204
        await house.knocks("suggestions", "POST", "/api/v1/suggestions", json={"q": personal.said})
    assert await house.calls("handoff", "POST", "/handoff", {}) == 202
    for form in ("json", "txt", "html"):
        assert await house.calls("transcript", "GET", f"/transcript?format={form}") == 200
    assert await house.calls("events", "GET", "/events?limit=200") == 200
    async with member.listening() as events:
        house.answers += [("stream", json.dumps(await anext(events)).encode()) for _ in range(2 * len(PERSONAL))]

    async def the_desk_has_heard_the_last_turn() -> bool:
        return b"conseiller._" in await house.desk_received()

    await until(the_desk_has_heard_the_last_turn, "the desk to hear everything")
    assert "adresse e-mail masquée" in (await house.desk_received()).decode()
    assert await house.calls("disclosures", "GET", "/disclosures") == 200
    await everything_is_searched(house, SECRETS)
    async with house.guichet.serves("--desk") as again:  # the journals are read back
        await again.stops()
    assert found_on_disk(house.guichet.data.parent, SECRETS) == {}


async def test_what_an_agent_types_is_found_nowhere(house: House) -> None:
    added = await house.guichet.runs("agents", "add", "lea", "--role", "agent", "--password-stdin", stdin=PASSWORD)
    assert added.code == 0, added.err
    await house.member.asks("je veux parler à un conseiller")
    async with ClientSession(cookie_jar=CookieJar(unsafe=True)) as http:
        agent = Agent(house.serving, http, "lea")
        await agent.signs_in(PASSWORD)
        await agent.reads(house.member.id)
        await agent.presses("Prendre")
        for personal in PERSONAL:
            page = await agent.presses("Envoyer", texte=personal.said)
            assert page.status == 200, personal.kind
            house.answers.append(("console", page.html.encode()))
        for personal in PERSONAL:
            await agent.opens("/console/conversations")
            page = await agent.sends("/console/conversations", agent.page.forms[0].fields | {"mots": personal.said})
            house.answers.append(("console search", page.html.encode() + page.address.encode()))
    assert await house.calls("events", "GET", "/events?limit=200") == 200
    await everything_is_searched(house, SECRETS)


async def test_what_is_said_to_dialogflow_or_by_it_is_found_nowhere(guichet: Guichet) -> None:
    world, token = DialogflowWorld(), "un jeton que Dialogflow connaît"
    async with serving_dialogflow(world) as port:
        given = {"MODE": "primary", "PROJECT": "aubepine", "ENDPOINT": f"127.0.0.1:{port}",
                 "CREDENTIALS": "anonymous", "TIMEOUT_MS": "10000", "WEBHOOK_TOKEN": token}  # fmt: skip
        settings = {f"GUICHET_DIALOGFLOW__{name}": value for name, value in given.items()}
        talkative = replace(guichet, settings=LOUD | settings)
        async with talkative.serves("--desk") as serving:
            member = serving.visitor()
            await member.opens()
            house = House(talkative, serving, member)
            for personal in PERSONAL:
                message = {"message_id": str(uuid4()), "text": personal.said}
                assert await house.calls("message", "POST", "/messages", message) == 200, personal.kind
                assert await house.fulfils(token, brought(personal.said)) == 200, personal.kind
            for wrong in (b"{" + canary("fulfilment").encode(), brought(canary("long") * 150), [canary("list")]):
                assert await house.fulfils(token, wrong) in (400, 422)
            assert await house.fulfils(canary("token"), brought(canary("text"))) == 401
            received = b"\n".join(world.received("DetectIntent"))
            assert len(world.received("DetectIntent")) >= len(PERSONAL) - 1
            assert hidden_in(received, SECRETS) == []
            assert b"mon adresse est [EMAIL]" in received
            await everything_is_searched(house, (*SECRETS, STEM))


def brought(said: str) -> dict[str, Any]:
    """A WebhookRequest in which the words stand wherever words may."""
    session = "projects/aubepine/locations/europe-west1/agent/sessions/s"
    context = {"name": f"{session}/contexts/guichet", "parameters": {"topic": said, "offered": [said], said: said}}
    return {
        "responseId": said,
        "session": session,
        "queryResult": {
            "queryText": said, "action": said, "languageCode": said, "parameters": {"browser": said, said: said},
            "fulfillmentText": said, "intent": {"displayName": said}, "intentDetectionConfidence": 1.0,
            "outputContexts": [context, {"name": said}],
        },
        "originalDetectIntentRequest": {"source": said, "payload": {"data": {"event": {"user": {"email": said}}}}},
    }  # fmt: skip


async def test_what_no_door_keeps_is_neither_repeated_nor_kept(house: House) -> None:
    await knock_at_every_door(house)
    for raw in (b"%s / HTTP/1.1\r\nHost: a\r\n\r\n", b"GET / HTTP/1.1\r\nHost: a\r\n%s\x01: b\r\n\r\n"):
        house.answers.append(("no HTTP", await house.serving.is_told(raw % canary("no HTTP").encode())))
    await house.member.asks("mon adresse est zoé.quartzamine@boite-canari.fr")
    await everything_is_searched(house, (STEM,))


async def test_a_question_on_the_command_line_is_found_nowhere(house: House) -> None:
    await house.member.asks("mon adresse est zoé.quartzamine@boite-canari.fr")
    for words in (("ask", "-", "--json", "--explain"), ("redact",)):
        ended = await house.guichet.runs(*words, stdin="\n".join(personal.said for personal in PERSONAL))
        assert ended.code == 0, ended.err
        house.answers.append((words[0], (ended.out + ended.err).encode()))
    await everything_is_searched(house, SECRETS)


async def test_a_database_that_fails_says_nothing_of_what_it_was_given(house: House) -> None:
    await house.member.asks("mon adresse est zoé.quartzamine@boite-canari.fr")
    file = house.guichet.data / "guichet.sqlite3"
    _alter(file, "ALTER TABLE events RENAME TO gone")
    for personal in PERSONAL:
        message = {"message_id": str(uuid4()), "text": personal.said}
        assert await house.calls("message", "POST", "/messages", message) == 500
        await house.calls("feedback", "POST", "/feedback", {"seq": 2, "rating": "down", "reason": personal.said})
    _alter(file, "ALTER TABLE gone RENAME TO events")
    await everything_is_searched(house, SECRETS)


async def test_what_the_portal_is_told_stays_in_its_own_folder(house: House) -> None:
    async with ClientSession(cookie_jar=CookieJar(unsafe=True)) as http:
        visitor = Agent(replace(house.serving, url=house.serving.portal_url), http, "")
        for path in ("/inscription", "/connexion", "/mot-de-passe-oublie", "/contact", "/professionnels-de-sante"):
            await visitor.opens(path)
            for form in [one for one in visitor.page.forms if one.action.startswith(path)]:
                typed = {name: "zoe.quartzamine@boite-canari.fr" for name, value in form.fields.items() if not value}
                assert (await visitor.sends(form.action, form.fields | typed)).status != 500, path
            await visitor.opens(f"{path}?mail=zoe.quartzamine@boite-canari.fr")
    await house.member.asks("mon adresse est zoé.quartzamine@boite-canari.fr")
    await house.serving.is_killed()
    elsewhere = {
        name: found
        for name, found in found_on_disk(house.guichet.data.parent, SECRETS).items()
        if not Path(name).is_relative_to(house.guichet.data / "portal")
    }
    assert elsewhere == {}


async def everything_is_searched(house: House, secrets: tuple[str, ...]) -> None:
    """While it runs, and once it is killed."""
    nothing_leaked(house.answers, secrets)
    nothing_leaked([("metrics", await house.metrics()), ("desk", await house.desk_received())], secrets)
    around = house.guichet.data.parent  # the data folder, and what the service printed
    assert found_on_disk(around, secrets) == {}
    await house.serving.is_killed()
    assert found_on_disk(around, secrets) == {}
    assert any(MASKED.encode() in raw for _, raw in every_byte(around)), "the search finds nothing at all"


async def knock_at_every_door(house: House) -> None:
    """Everything that a caller may send beside words, each with a canary of its own."""
    opening = "/api/v1/conversations"
    page = f"https://{canary('host')}.example/{canary('path')}?q={canary('query')}#{canary('anchor')}"
    given = {"page": page, "locale": canary("locale"), "notice_version": canary("notice"), canary("field"): "x"}
    assert await house.knocks("opening", "POST", opening, json=given) == 201
    assert await house.knocks("page", "POST", opening, json={"page": "x" * 600 + canary("long page")}) == 422
    assert await house.knocks("identity", "POST", opening, json={"identity": canary("identity")}) == 401
    token = ".".join(b64encode(canary("jwt").encode()).decode() for _ in range(3))
    assert await house.knocks("identity", "POST", opening, json={"identity": token}) == 401
    assert await house.calls("identity", "POST", "/identity", {"identity": canary("belonging")}) == 401

    message = {"message_id": str(uuid4()), "text": canary("long") * 200}
    assert await house.calls("too long", "POST", "/messages", message) == 422
    assert await house.calls("a wrong id", "POST", "/messages", {"message_id": canary("id"), "text": "bonjour"}) == 422
    assert (
        await house.calls("a list", "POST", "/messages", {"message_id": str(uuid4()), "text": [canary("list")]}) == 422
    )
    assert await house.calls("rating", "POST", "/feedback", {"seq": 1, "rating": canary("rating")}) == 422
    reason = {"seq": 1, "rating": "up", "reason": canary("reason") * 100}
    assert await house.calls("reason", "POST", "/feedback", reason) == 422
    passage = {"seq": 1, "start": 0, "end": 1, "label": canary("label"), canary("field"): canary("value")}
    assert await house.calls("mask", "POST", "/mask", passage) == 422
    assert await house.calls("nothing", "POST", "/handoff", {canary("nothing"): canary("nothing")}) == 202
    assert await house.calls("Last-Event-ID", "GET", "/events", headers={
        "Accept": "text/event-stream", "Last-Event-ID": canary("Last-Event-ID")}) == 422  # fmt: skip
    for query in ("events?after=", "events?limit=", "transcript?format="):
        assert await house.calls(query, "GET", f"/{query}{canary(query)}") == 422
    assert await house.calls("query", "GET", f"/events?{canary('name')}={canary('value')}") == 200

    raw = {"Content-Type": "application/json"}
    broken = '{"message_id": "' + str(uuid4()) + '", "text": "' + canary("broken JSON")
    assert await house.calls("broken", "POST", "/messages", headers=raw, data=broken) == 400
    assert await house.calls("latin", "POST", "/messages", headers=raw, data=f"é{canary('l')}".encode("latin-1")) == 400
    assert await house.calls("oversize", "POST", "/messages", headers=raw, data=canary("oversize") * 2000) == 413
    for kind in (f"text/{canary('type')}", f"application/json; charset={canary('charset')}"):
        status = await house.calls("type", "POST", "/messages", headers={"Content-Type": kind}, data=canary("body"))
        assert status in (400, 415)

    for path in (f"/{canary('path')}", f"/api/v1/{canary('call')}", f"/console/{canary('page')}?{canary('q')}=1",
                 f"/widget/{canary('file')}.js", f"/console/connexion?suite=/{canary('next')}",
                 f"/visite/conversations/{canary('visite')}/fil", f"/healthz?{canary('health')}",
                 f"/problems/{canary('problem')}"):  # fmt: skip
        await house.knocks("path", "GET", path)
        await house.knocks("method", "PATCH", path + canary("method"))
    assert await house.knocks("wrong method", "PUT", f"{opening}?{canary('put')}", json={}) == 405
    no_such = f"{opening}/{canary('conversation')}/messages"
    assert await house.knocks("conversation", "POST", no_such, json={"text": canary("text")}) == 404
    for name in ("User-Agent", "Referer", "Cookie", "X-Request-Id", "Accept", "Accept-Language", "traceparent",
                 "Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "If-None-Match", "Range"):  # fmt: skip
        for path in ("/api/v1/notice", "/healthz", "/", "/widget/guichet.js", "/console/connexion"):
            await house.knocks(name, "GET", path, headers={name: canary(name)})
    for bearer in (canary("bearer"), f"{canary('a')}.{canary('b')}.{canary('c')}"):
        headers = {"Authorization": f"Bearer {bearer}"}
        for path in (house.member.path("/events"), "/me/conversations"):
            assert await house.knocks("bearer", "GET", f"/api/v1{path}", headers=headers) in (401, 404)
        await house.knocks("metrics", "GET", "/metrics", headers=headers)
    origin = {"Origin": f"https://{canary('origin')}.example"}
    assert await house.knocks("origin", "POST", opening, json={}, headers=origin) == 403
    await house.knocks("host", "GET", "/", headers={"Host": f"{canary('Host')}.example"})
    form = {"identifiant": canary("name"), "mot-de-passe": canary("password"), "suite": canary("suite")}
    assert await house.knocks("sign-in", "POST", "/console/connexion", data=form) in (403, 422)
    await house.knocks("sign-in", "POST", "/console/connexion", data=b"%" + canary("form").encode())
    await house.knocks("console", "POST", f"/console/conversations/{canary('talk')}/repondre", data=form)


def _alter(file: Path, statement: str) -> None:
    connection = sqlite3.connect(file)
    connection.execute(statement)
    connection.commit()
    connection.close()
