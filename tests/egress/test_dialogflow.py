"""A member's turn with Dialogflow beside the local engine: what is asked, when, how often, and what comes of it."""

import asyncio
import json
from base64 import b64decode
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any
from uuid import uuid4

import grpc
import pytest
from google.cloud import dialogflow_v2 as df

from bot.egress.dialogflow_sessions import is_ours
from bot.errors import SettingsWrong
from bot.settings import read_settings
from bot.store import ledger
from bot.store.ledger_check import check
from bot.store.ledger_head import HeadFile
from bot.store.switches import EGRESS, STOPPED, set_switch
from tests.end_to_end.guichet import until
from tests.services import Service, serving
from webhooks.app_keys import DATABASE, SECRET
from webhooks.google_stub.dialogflow import DialogflowWorld, GrpcFault, serving_dialogflow

LOST = "recette de la tarte tatin"
KNOWN = "Comment refuser les cookies ?"
SURE = ("cookies.refuser", 0.9)


@pytest.fixture
async def world() -> AsyncIterator[DialogflowWorld]:
    made = DialogflowWorld(sure_of={LOST: SURE, KNOWN: ("contact.coordonnees", 0.95)})
    async with serving_dialogflow(made) as port:
        made.port = port  # type: ignore[attr-defined]
        yield made


@asynccontextmanager
async def asking(world: DialogflowWorld, data: Path, mode: str, **settings: Any) -> AsyncIterator[Service]:
    given = {"mode": mode, "project": "aubepine", "endpoint": f"127.0.0.1:{world.port}", "credentials": "anonymous"}  # type: ignore[attr-defined]
    async with serving(read_settings(data=data, dialogflow=given | settings)) as service:
        yield service


async def came(world: DialogflowWorld) -> bool:
    return bool(world.requests)


async def lines(service: Service) -> list[dict[str, Any]]:
    async with service.app[DATABASE].reading() as db:
        return [line async for line in ledger.lines(db)]


async def test_where_the_local_engine_is_lost_dialogflow_is_asked_once(world: DialogflowWorld, data: Path) -> None:
    async with asking(world, data, "fallback") as service:
        member = service.visitor()
        await member.opens()
        assert (await member.asks(KNOWN))["intent"] == "cookies.refuser"
        assert world.received("DetectIntent") == []
        message = str(uuid4())
        reply = (await member.sends(LOST, message)).body["reply"]
        assert (reply["kind"], reply["intent"], reply["confidence"]) == (
            "answer",
            "cookies.refuser",
            pytest.approx(0.81, abs=0.2),
        )
        assert (await member.sends(LOST, message)).body["reply"] == reply
        assert len(world.received("DetectIntent")) == 1


async def test_as_the_first_engine_it_is_asked_about_everything(world: DialogflowWorld, data: Path) -> None:
    async with asking(world, data, "primary") as service:
        member = service.visitor()
        await member.opens()
        assert (await member.asks(KNOWN))["intent"] == "contact.coordonnees"
        assert (await member.asks("mon navigateur est Firefox, où sont les cookies ?"))["intent"] is not None
        assert len(world.received("DetectIntent")) == 2


async def test_what_it_does_not_know_or_is_not_sure_of_is_the_local_engines(world: DialogflowWorld, data: Path) -> None:
    async with asking(world, data, "primary") as service:
        member = service.visitor()
        await member.opens()
        for said in (("autre.intention", 1.0), ("cookies.refuser", 0.59), ("Default Fallback Intent", 0.9), ("", 0.9)):
            world.sure_of[LOST] = said
            assert (await member.asks(LOST))["kind"] == "fallback", said
            await member.opens()
        world.sure_of[LOST] = ("cookies.refuser", 0.61)
        assert (await member.asks(LOST))["intent"] == "cookies.refuser"


async def test_what_leaves_is_redacted_short_and_of_nobody(world: DialogflowWorld, data: Path) -> None:
    async with asking(world, data, "primary") as service:
        member = service.visitor()
        await member.opens()
        await member.asks("mon adresse est zoe@boite.example, zorglub ?")
        await member.asks("zorglub " * 33)  # 263 characters
        await member.asks("zorglub " * 32)  # 255, once trimmed
        await member.asks("je fais un infarctus")
        await member.asks("zoe@boite.example")
        received = world.received("DetectIntent")
        requests = [df.DetectIntentRequest.deserialize(raw) for raw in received]
        assert [one.query_input.text.text for one in requests] == [
            "mon adresse est [EMAIL], zorglub ?", ("zorglub " * 32).strip()]  # fmt: skip
        sessions = [one.session.rpartition("/")[2] for one in requests]
        assert len(set(sessions)) == 2
        assert all(is_ours(session, service.app[SECRET]) and len(session) <= 36 for session in sessions)
        assert member.id.encode() not in b"".join(received)
        assert all(one.session.startswith("projects/aubepine/locations/europe-west1/agent/") for one in requests)


async def test_the_ledger_holds_the_bytes_that_were_received(world: DialogflowWorld, data: Path) -> None:
    world.faults += [GrpcFault(), GrpcFault(grpc.StatusCode.INTERNAL)]
    async with asking(world, data, "primary") as service:
        member = service.visitor()
        await member.opens()
        for number in range(4):
            await member.asks(f"{LOST}, {number} parts")
        written = await lines(service)
        assert [b64decode(line["body_base64"]) for line in written] == world.received("DetectIntent")
        assert len(written) == 4  # no retry of anybody's
        assert {line["method"] for line in written} == {"google.cloud.dialogflow.v2.Sessions/DetectIntent"}
        assert {line["url"] for line in written} == {
            f"http://127.0.0.1:{world.port}/google.cloud.dialogflow.v2.Sessions/DetectIntent"}  # type: ignore[attr-defined]  # fmt: skip
        assert {line["conversation"] for line in written} == {member.id}
        async with service.app[DATABASE].reading() as db:
            key = service.app[SECRET]
            assert (await check(db, HeadFile(service.settings.data, key), key, None)).flaw is None
        told = (await member.call("GET", member.path("/disclosures"))).body["sent"]
        assert LOST in told[0]["body"]
        await member.call("DELETE", member.path())
        assert {line["body_base64"] for line in await lines(service)} == {None}


async def test_a_passage_masked_later_goes_from_the_ledger_too(world: DialogflowWorld, data: Path) -> None:
    async with asking(world, data, "primary") as service:
        member = service.visitor()
        await member.opens()
        await member.asks("comment ranger xylofraise ?")
        assert b"xylofraise" in b64decode((await lines(service))[0]["body_base64"])
        mask = {"seq": 1, "start": 15, "end": 25, "label": "MEMBER_ID"}
        assert (await member.call("POST", member.path("/mask"), mask)).status == 200
        assert (await lines(service))[0]["body_base64"] is None


async def test_whoever_is_late_or_down_keeps_no_member_waiting(world: DialogflowWorld, data: Path) -> None:
    async with asking(world, data, "primary", timeout_ms=100) as service:
        member = service.visitor()
        await member.opens()
        world.faults += [GrpcFault(None, wait_s=30)] + [GrpcFault()] * 4
        for number in range(5):
            assert (await member.asks(f"{KNOWN} {number}"))["intent"] == "cookies.refuser"
        assert world.faults == []
        await member.asks(LOST)  # the circuit is open: nothing is asked
        assert len(world.received("DetectIntent")) == 5
        service.clock.forward(seconds=6)
        await member.opens()
        assert (await member.asks(LOST))["intent"] == "cookies.refuser"
        assert len(world.received("DetectIntent")) == 6


async def test_a_refusal_is_answered_by_the_local_engine(world: DialogflowWorld, data: Path) -> None:
    async with asking(world, data, "primary") as service:
        member = service.visitor()
        await member.opens()
        for code in ("UNAUTHENTICATED", "PERMISSION_DENIED", "NOT_FOUND", "RESOURCE_EXHAUSTED", "INVALID_ARGUMENT"):
            world.faults.append(GrpcFault(grpc.StatusCode[code]))
            assert (await member.asks(KNOWN))["intent"] == "cookies.refuser", code
            assert (await member.asks(KNOWN))["intent"] == "contact.coordonnees", code


async def test_two_calls_with_one_message_id_ask_once(world: DialogflowWorld, data: Path) -> None:
    async with asking(world, data, "primary", timeout_ms=5000) as service:
        member = service.visitor()
        await member.opens()
        world.faults.append(GrpcFault(None, wait_s=0.3))
        message = str(uuid4())
        turns = await asyncio.gather(*(member.sends(LOST, message) for _ in range(5)))
        assert {json.dumps(turn.body) for turn in turns} == {json.dumps(turns[0].body)}
        assert len(world.received("DetectIntent")) == 1


async def test_a_turn_that_was_overtaken_does_not_ask_again(world: DialogflowWorld, data: Path) -> None:
    async with asking(world, data, "primary", timeout_ms=5000) as service:
        member = service.visitor()
        await member.opens()
        world.faults += [GrpcFault(None, wait_s=wait) for wait in (0.3, 0.1, 0.2)]
        turns = await asyncio.gather(*(member.sends(f"{LOST} {number}", str(uuid4())) for number in range(3)))
        assert [turn.status for turn in turns] == [200] * 3
        assert len(world.received("DetectIntent")) == 3
        assert sorted(turn.body["message"]["seq"] for turn in turns) == [1, 3, 5]


async def test_with_egress_stopped_nothing_is_asked(world: DialogflowWorld, data: Path) -> None:
    async with asking(world, data, "primary") as service:
        member = service.visitor()
        await member.opens()
        async with service.app[DATABASE].transaction() as db:
            await set_switch(db, EGRESS, STOPPED, now_ms=0)
        assert (await member.asks(KNOWN))["intent"] == "cookies.refuser"
        assert (world.received("DetectIntent"), await lines(service)) == ([], [])
        async with service.app[DATABASE].transaction() as db:
            await set_switch(db, EGRESS, "open", now_ms=0)
        assert (await member.asks(KNOWN))["intent"] == "contact.coordonnees"


async def test_a_member_who_erases_while_it_is_asked_leaves_no_word(world: DialogflowWorld, data: Path) -> None:
    async with asking(world, data, "primary", timeout_ms=5000) as service:
        member = service.visitor()
        await member.opens()
        world.faults.append(GrpcFault(None, wait_s=0.5))
        turn = asyncio.ensure_future(member.sends(LOST, str(uuid4())))
        await until(lambda: came(world), "the question to be asked")
        assert (await member.call("DELETE", member.path())).status == 200
        assert (await turn).status == 404
        assert [line["body_base64"] for line in await lines(service)] == [None]


async def test_wrong_settings_stop_the_start(data: Path) -> None:
    good = {"mode": "primary", "project": "p", "endpoint": "127.0.0.1:1", "credentials": "anonymous"}
    wrong = {
        "PROJECT": {"project": None}, "ENDPOINT": {"endpoint": "http://127.0.0.1:x"},
        "CREDENTIALS": {"endpoint": None, "credentials": "anonymous"},
    }  # fmt: skip
    for name, changed in wrong.items():
        with pytest.raises(SettingsWrong, match=f"GUICHET_DIALOGFLOW__{name}"):
            async with serving(read_settings(data=data, dialogflow=good | changed)):
                pass
    async with serving(read_settings(data=data, dialogflow=good)) as service:
        member = service.visitor()
        await member.opens()
        assert (await member.asks(KNOWN))["intent"] == "cookies.refuser"  # nobody listens there
