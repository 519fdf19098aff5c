"""The doors of a real service, and canaries through every one of them: what test_raw_text_dies_at_the_door.py tells as
tests, `make prove` in a line.
"""

import json
from base64 import b64decode, b64encode
from dataclasses import dataclass, field
from typing import Any
from uuid import uuid4

from aiohttp import ClientSession, CookieJar

from tests.end_to_end.guichet import Guichet, Serving
from tests.people import Member
from tests.promises.canaries import PERSONAL, every_byte, found_on_disk, hidden_in
from tests.promises.canaries import door_canary as canary
from tests.webhooks.console_people import PASSWORD, Agent

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


async def an_agent_types(house: House) -> None:
    """At the console: answers to the member, and words that are searched."""
    added = await house.guichet.runs("agents", "add", "lea", "--role", "agent", "--password-stdin", stdin=PASSWORD)
    assert added.code == 0, added.err
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


def nothing_leaked(answers: list[tuple[str, bytes]], secrets: tuple[str, ...]) -> None:
    assert [(door, found) for door, answer in answers if (found := hidden_in(answer, secrets))] == []


async def everything_is_searched(house: House, secrets: tuple[str, ...]) -> None:
    """While it runs, and once it is killed."""
    nothing_leaked(house.answers, secrets)
    nothing_leaked([("metrics", await house.metrics()), ("desk", await house.desk_received())], secrets)
    around = house.guichet.data.parent  # the data folder, and what the service printed
    assert found_on_disk(around, secrets) == {}
    await house.serving.is_killed()
    assert found_on_disk(around, secrets) == {}
    assert any(MASKED.encode() in raw for _, raw in every_byte(around)), "the search finds nothing at all"
