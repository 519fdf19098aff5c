"""Promise 1: what a person types is redacted in the request that carries it, and found nowhere afterwards.

Canaries go through every door of a real service, then every byte is searched: on disk, in what it printed, in the
metrics, in the answers, on the desk. Then again after a kill, and after the restart that reads the journals back.
"""

import json
import sqlite3
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from aiohttp import ClientSession, CookieJar

from tests.end_to_end.guichet import Guichet, until
from tests.promises.canaries import PERSONAL, STEM, found_on_disk, hidden_in
from tests.promises.canaries import door_canary as canary
from tests.promises.doors import (
    LOUD,
    SECRETS,
    House,
    an_agent_types,
    everything_is_searched,
    knock_at_every_door,
)
from tests.webhooks.console_people import Agent
from webhooks.google_stub.dialogflow import DialogflowWorld, serving_dialogflow


@pytest.fixture
async def house(guichet: Guichet) -> AsyncIterator[House]:
    loud = replace(guichet, settings=LOUD)
    async with loud.serves("--desk") as serving:
        member = serving.visitor()
        await member.opens()
        yield House(loud, serving, member)


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
    await house.member.asks("je veux parler à un conseiller")
    await an_agent_types(house)
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


def _alter(file: Path, statement: str) -> None:
    connection = sqlite3.connect(file)
    connection.execute(statement)
    connection.commit()
    connection.close()
