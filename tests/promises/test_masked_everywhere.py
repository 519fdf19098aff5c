"""What is masked after the fact is gone: no byte of it on the disk, none in what Google Chat shows; the ledger holds.

The real service with its stand-in for Google Chat; words that no rule knows stand for what redaction missed.
"""

import json
from base64 import b64decode
from collections.abc import AsyncIterator
from dataclasses import replace
from uuid import uuid4

import pytest

from tests.end_to_end.guichet import Guichet, Serving, until
from tests.people import Member
from tests.promises.canaries import every_byte, found_on_disk, hidden_in

MISSED = tuple(f"xylofraise{letter}{letter}quint" for letter in "abcdefghijkl")
BUSY = {"GUICHET_LIMITS__MESSAGES_PER_MINUTE": "0", "GUICHET_LOG_LEVEL": "debug"}


@pytest.fixture
async def serving(guichet: Guichet) -> AsyncIterator[Serving]:
    async with replace(guichet, settings=BUSY).serves("--desk") as running:
        yield running


def question(number: int) -> str:
    """Of several lengths, so that pages of the tables fill and split."""
    return f"{'bonjour ' * (number * 17)}comment ranger ma carte {MISSED[number]} de tiers payant ?"


async def masks(member: Member, event: dict[str, object]) -> None:
    text = str(event["text"])
    value = next(one for one in MISSED if one in text)
    start = text.index(value)
    asked = {"seq": event["seq"], "start": start, "end": start + len(value), "label": "MEMBER_ID"}
    answer = await member.call("POST", member.path("/mask"), asked)
    assert answer.status == 200, answer.body
    assert value not in json.dumps(answer.body)


async def test_no_byte_of_it_is_left(guichet: Guichet, serving: Serving) -> None:
    talks = [serving.visitor() for _ in range(3)]
    for member in talks:
        await member.opens()
    for number in range(len(MISSED)):
        member = talks[number % len(talks)]
        assert (await member.sends(question(number), str(uuid4()))).status == 200

    async def shown() -> bytes:
        async with serving.http.get(f"{serving.desk_url}/_stub/space") as response:
            return await response.read()

    async def the_desk_shows_it_all() -> bool:
        return len(hidden_in(await shown(), MISSED)) == len(MISSED)

    async def the_desk_shows_nothing_of_it() -> bool:
        return hidden_in(await shown(), MISSED) == []

    await until(the_desk_shows_it_all, "the desk to show everything")
    around = guichet.data.parent  # the data folder, and what the service printed
    assert found_on_disk(around, MISSED)
    for member in talks:
        for event in await member.events():
            if event["kind"] == "message":
                await masks(member, event)
    assert found_on_disk(around, MISSED) == {}
    await until(the_desk_shows_nothing_of_it, "the desk to show nothing of it")
    assert b"num\\u00e9ro ou identifiant masqu\\u00e9" in await shown()
    checked = await guichet.runs("ledger", "verify")
    assert checked.code == 0, checked.out + checked.err
    exported = [json.loads(line) for line in (await guichet.runs("ledger", "export")).out.splitlines()]
    async with serving.http.get(f"{serving.desk_url}/_stub/requests") as response:
        received = await response.json()
    patches = [(one["url"], one["body_base64"]) for one in exported if one["method"] == "PATCH"]
    last = {one["url"]: one["body_base64"] for one in received if one["method"] == "PATCH"}  # by message
    assert {url: body for url, body in patches if body is not None} == last
    assert not any(hidden_in(b64decode(body), MISSED) for body in last.values())
    assert {one["body_base64"] for one in exported if one["method"] == "POST"} == {None}
    await serving.is_killed()
    assert found_on_disk(around, MISSED) == {}
    assert any(b"[MEMBER_ID]" in raw for _, raw in every_byte(around)), "the search finds nothing at all"
    async with guichet.serves("--desk") as again:
        await again.stops()
    assert found_on_disk(around, MISSED) == {}
