"""The agent and the folder brought together from the shell: plan, push, export, import."""

import io
import json
import shutil
import zipfile
from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import grpc
import pytest
import yaml
from google.cloud import dialogflow_v2 as df

from bot.egress.dialogflow_agent import Agent, AgentIntent, Part, agent_of, difference
from bot.egress.dialogflow_editing import Pace, editing
from bot.egress.window import Window
from bot.knowledge.intent import EntityFile, IntentFile, OutOfScopeFile
from bot.knowledge.loading import load_knowledge
from bot.knowledge.sources import packaged_sources
from bot.settings import ChatMode, read_settings
from bot.store.database import open_database
from bot.store.ledger_head import HeadFile
from bot.store.switches import EGRESS, STOPPED, set_switch
from tests.end_to_end.guichet import Guichet
from webhooks.google_stub.dialogflow import DialogflowWorld, GrpcFault, serving_dialogflow

INTENTS = Path(__file__).parents[2] / "intents"
SMALL = Path(__file__).parents[1] / "nlu/folder"
DECIDED = {"name": "default", "fallbackIntent": False}


@pytest.fixture
async def world() -> AsyncIterator[DialogflowWorld]:
    world = DialogflowWorld()
    async with serving_dialogflow(world) as port:
        world.port = port  # type: ignore[attr-defined]
        yield world


@pytest.fixture
def guichet(tmp_path: Path) -> Guichet:
    return Guichet(tmp_path / "var")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A small folder of intents, to be changed."""
    folder = tmp_path / "intents"
    shutil.copytree(SMALL, folder)
    words, _, _ = (INTENTS / "words.yaml").read_text(encoding="utf-8").partition("\nsuggestions:")
    (folder / "words.yaml").write_text(words, encoding="utf-8")
    return folder


def reaching(guichet: Guichet, world: DialogflowWorld, folder: Path) -> Guichet:
    endpoint = f"127.0.0.1:{world.port}"  # type: ignore[attr-defined]
    given = {"PROJECT": "aubepine", "ENDPOINT": endpoint, "CREDENTIALS": "anonymous"}
    named = {f"GUICHET_DIALOGFLOW__{name}": value for name, value in given.items()}
    return replace(guichet, settings=named | {"GUICHET_INTENTS": str(folder)})


async def test_what_is_pushed_is_what_is_there(guichet: Guichet, world: DialogflowWorld, folder: Path) -> None:
    theirs = df.Intent(name=f"{world.agent}/intents/1", display_name="autre.intention", action="other")
    world.intents[theirs.name] = theirs
    reached = reaching(guichet, world, folder)
    planned = await reached.runs("dialogflow", "plan")
    assert planned.code == 1, planned.err
    assert "+ intention cookies.refuser" in planned.out
    assert world.received("BatchUpdateIntents") == []
    world.polls = 1
    pushed = await reached.runs("dialogflow", "push")
    assert (pushed.code, pushed.err) == (0, "")
    topic = folder / "cookies.yaml"
    topic.write_text(topic.read_text().replace("je ne veux pas de cookies", "quels biscuits ?"))
    planned = await reached.runs("dialogflow", "plan")
    assert (planned.code, planned.out.splitlines()[:3]) == (
        1, ["~ intention cookies.refuser", "    + quels biscuits ?", "    - je ne veux pas de cookies"])  # fmt: skip
    assert "1 intention(s) faite(s) par d’autres" in planned.out
    topic.write_text(topic.read_text().replace("quels biscuits ?", "je ne veux pas de cookies"))
    planned = await reached.runs("dialogflow", "plan", "--json")
    assert (planned.code, json.loads(planned.out)) == (0, {"changes": [], "others": ["autre.intention"]})
    assert theirs.name in world.intents
    exported = [json.loads(line) for line in (await reached.runs("ledger", "export")).out.splitlines()]
    assert len(exported) == len(world.requests)
    assert [line["method"] for line in exported] == [one.method for one in world.requests]


async def test_googles_refusals_are_a_line_of_french(guichet: Guichet, world: DialogflowWorld, folder: Path) -> None:
    reached = reaching(guichet, world, folder)
    world.faults.append(GrpcFault(grpc.StatusCode.PERMISSION_DENIED))
    refused = await reached.runs("dialogflow", "plan")
    assert (refused.code, refused.out, refused.err.count("\n")) == (1, "", 1)
    assert "compte de service" in refused.err
    database = await open_database(read_settings(data=guichet.data))
    async with database.transaction() as db:
        await set_switch(db, EGRESS, STOPPED, now_ms=0)
    await database.close()
    before = len(world.requests)
    closed = await reached.runs("dialogflow", "push")
    assert (closed.code, "sortie est fermée" in closed.err) == (1, True)
    assert len(world.requests) == before


async def test_the_doctor_asks_it_something(guichet: Guichet, world: DialogflowWorld, folder: Path) -> None:
    reached = reaching(guichet, world, folder)
    reached = replace(reached, settings=dict(reached.settings) | {"GUICHET_DIALOGFLOW__MODE": "fallback"})
    [found] = [one for one in json.loads((await reached.runs("doctor", "--json")).out) if one["part"] == "dialogflow"]
    assert (found["state"], "l’agent répond" in found["says"]) == ("ok", True), found
    world.faults.append(GrpcFault(grpc.StatusCode.UNAUTHENTICATED))
    ended = await reached.runs("doctor", "--json")
    [found] = [one for one in json.loads(ended.out) if one["part"] == "dialogflow"]
    assert (ended.code, found["state"]) == (1, "broken")
    assert "GUICHET_DIALOGFLOW__CREDENTIALS" in found["says"]


class Hour:
    """A clock that only moves where somebody waits."""

    def __init__(self) -> None:
        self.seconds = 0.0
        self.waited: list[float] = []

    async def passes(self, seconds: float) -> None:
        self.waited.append(seconds)
        self.seconds += seconds


async def test_the_quota_is_held_and_a_refusal_for_haste_is_waited_for(tmp_path: Path) -> None:
    hour = Hour()
    world = DialogflowWorld(clock=lambda: hour.seconds, polls=3)
    database = await open_database(read_settings(data=tmp_path))
    window = Window(database, ChatMode.OFF, HeadFile(tmp_path, b"key"))
    names = [f"sujet.question-{number}" for number in range(1200)]
    ours = Agent({name: AgentIntent(name, ((Part(f"phrase de {name}"),),), "Voici.") for name in names})
    async with serving_dialogflow(world) as port:
        given = {"project": "aubepine", "endpoint": f"127.0.0.1:{port}", "credentials": "anonymous"}
        settings = read_settings(data=tmp_path, dialogflow=given).dialogflow
        pace = Pace(lambda: hour.seconds, hour.passes)
        async with editing(settings, window, lambda: datetime.now(UTC), pace) as editor:
            told: list[tuple[int, int]] = []
            there = await editor.read()
            world.faults.append(GrpcFault(grpc.StatusCode.RESOURCE_EXHAUSTED, method="BatchUpdateIntents"))
            changes = difference(there.agent, ours)
            await editor.push(there, ours, changes, lambda done, of: told.append((done, of)))
            assert told[-1] == (1200, 1200)
            assert len(told) == 24
            again = await editor.read()
            assert difference(again.agent, ours) == []
            assert len(world.received("ListIntents")) == 1 + 6
    await window.close()
    await database.close()
    assert world.faults == []
    assert hour.seconds > 60


def ours() -> Agent:
    return agent_of(load_knowledge(packaged_sources(read_settings(), "http://127.0.0.1")), webhook=False)


def one_line(parts: tuple[Part, ...]) -> str:
    return " ".join("".join(part.text for part in parts).split())


async def test_an_export_is_the_same_every_time_and_reads_back(guichet: Guichet, tmp_path: Path) -> None:
    for name in ("a.zip", "b.zip"):
        exported = await guichet.runs("dialogflow", "export", str(tmp_path / name))
        assert exported.code == 0, exported.err
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()
    with zipfile.ZipFile(tmp_path / "a.zip") as archive:
        names = archive.namelist()
        for kind in ("intents/cookies.refuser{}.json", "entities/browser{}.json"):
            beside = "_usersays_fr" if kind.startswith("intents") else "_entries_fr"
            assert {kind.format(""), kind.format(beside), "agent.json"} <= set(names)
        assert json.loads(archive.read("package.json")) == {"version": "1.0.0"}
        raw = archive.read("intents/cookies.definition_usersays_fr.json")
        assert b"'" not in raw
        assert rb"c\u0027est quoi un cookie" in raw
    into = tmp_path / "into"
    imported = await guichet.runs("dialogflow", "import", str(tmp_path / "a.zip"), "--into", str(into), "--json")
    assert imported.code == 0, imported.err
    agent, read = ours(), {}
    for path in into.glob("*.yaml"):
        if path.name != "out_of_scope.yaml":
            file = IntentFile.model_validate(yaml.safe_load(path.read_text()))
            read |= {one.name: (one.answer, set(one.phrases), one.entity or "") for one in file.intents}
    assert read == {
        name: (one.answer, {one_line(parts) for parts in one.phrases}, one.entity)
        for name, one in agent.intents.items()
    }
    for name, entity in agent.entities.items():
        file = EntityFile.model_validate(yaml.safe_load((into / f"entities/{name}.yaml").read_text()))
        assert {value: {said.label, *said.synonyms} for value, said in file.values.items()} == {
            value: set(typed) for value, typed in entity.values.items()}  # fmt: skip
    outside = OutOfScopeFile.model_validate(yaml.safe_load((into / "out_of_scope.yaml").read_text()))
    assert set(outside.families["importe"]) == {" ".join(text.split()) for text in agent.outside}
    told = json.loads(imported.out)
    assert (told["intents"], told["entities"]) == (len(agent.intents), len(agent.entities))
    taken = await guichet.runs("dialogflow", "import", str(tmp_path / "a.zip"), "--into", str(into))
    assert (taken.code, "existe déjà" in taken.err) == (2, True)


def archive_of(files: dict[str, Any]) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content if isinstance(content, bytes | str) else json.dumps(content))
    return written.getvalue()


async def test_an_agent_made_by_others_is_read_with_a_report(guichet: Guichet, tmp_path: Path) -> None:
    part = {"text": "une ", "userDefined": False}, {"text": "date", "alias": "date", "meta": "@sys.date"}
    order = {
        "name": "order.drink - yes", "contexts": ["ordering"], "events": [{"name": "ORDER"}], "webhookUsed": True,
        "parentId": "x", "responses": [{
            "action": "order", "affectedContexts": [{"name": "c"}],
            "parameters": [{"name": "drink", "dataType": "@Boisson", "required": True}],
            "messages": [
                {"type": 0, "lang": "fr", "speech": ["Voici.", "Tenez."]}, {"type": 0, "lang": "en", "speech": "Here."},
                {"type": 1, "title": "carte", "lang": "fr"}, {"type": "suggestion_chips", "platform": "google"},
            ],
        }],
    }  # fmt: skip
    empty = {"name": "Default Welcome Intent", "responses": [{"messages": [{"type": 0, "speech": []}]}]}
    fallback = {"name": "Repli", "fallbackIntent": True, "responses": []}
    odd = {"data": [{"text": "un café\ud800\x1b ?"}]}  # half a character, and a terminal's escape
    raw = archive_of({
        "depot/agent.json": {"language": "fr"},
        "depot/README.md": "# agent",
        "depot/intents/order.drink - yes.json": order,
        "depot/intents/order.drink - yes_usersays_fr.json": [{"data": list(part)}, odd],
        "depot/intents/order.drink - yes_usersays_en.json": [{"data": [{"text": "a coffee"}]}],
        "depot/intents/Default Welcome Intent.json": empty,
        "depot/intents/Repli.json": fallback,
        "depot/intents/Repli_usersays_fr.json": [{"data": [{"text": "quelle heure est-il"}]}],
        "depot/entities/Boisson.json": {"name": "Boisson", "automatedExpansion": True},
        "depot/entities/Boisson_entries_fr.json": [{"value": "thé", "synonyms": ["thé", "infusion"]}],
    })  # fmt: skip
    (tmp_path / "agent.zip").write_bytes(raw)
    into = tmp_path / "into"
    done = await guichet.runs("dialogflow", "import", str(tmp_path / "agent.zip"), "--into", str(into))
    assert done.code == 0, done.err
    for said in ("order.drink-yes", "contextes d’entrée", "évènements", "webhook", "une carte", "autre(s) façon(s)",
                 "suite d’une autre", "« en »".replace("« ", "«\u00a0").replace(" »", "\u00a0»"), "@sys.date",
                 "intention de repli", "answer", "action", "drink", "words.yaml", "urgences.yaml"):  # fmt: skip
        assert said in done.out, said
    [intent] = yaml.safe_load((into / "order.yaml").read_text())["intents"]
    assert intent == {
        "name": "order.drink-yes", "title": "un café ?", "answer": "Voici.", "entity": "boisson",
        "phrases": ["une date", "un café ?"]}  # fmt: skip
    [welcome] = yaml.safe_load((into / "importe.yaml").read_text())["intents"]
    assert "answer" not in welcome
    assert yaml.safe_load((into / "entities/boisson.yaml").read_text()) == {
        "name": "boisson", "values": {"the": {"label": "thé", "synonyms": ["infusion"]}}}  # fmt: skip


def bomb() -> bytes:
    written = io.BytesIO()
    archive = zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED)
    with archive, archive.open("intents/a.json", "w") as file:
        for _ in range(140):
            file.write(b" " * 1024 * 1024)
    return written.getvalue()


def lying() -> bytes:
    """The central directory says a hundred bytes, a hundred and forty mebibytes are there."""
    raw = bytearray(bomb())
    at = raw.rindex(b"PK\x01\x02")
    raw[at + 24 : at + 28] = (100).to_bytes(4, "little")
    return bytes(raw)


HOSTILE: dict[str, Callable[[], bytes]] = {
    "no zip": lambda: b"PK\x03\x04 not really",
    "empty": lambda: b"",
    "another zip": lambda: archive_of({"a.txt": "b"}),
    "cut": lambda: archive_of({"intents/a.json": DECIDED})[:-30],
    "a way out": lambda: archive_of({"agent.json": {}, "intents/../../a.json": DECIDED}),
    "an absolute path": lambda: archive_of({"/intents/a.json": DECIDED}),
    "another system's path": lambda: archive_of({"intents\\..\\a.json": DECIDED, "C:/a.json": {}}),
    "broken JSON": lambda: archive_of({"agent.json": {}, "intents/a.json": "{"}),
    "no UTF-8": lambda: archive_of({"agent.json": {}, "intents/a.json": b'{"a": "\xff"}'}),
    "deep JSON": lambda: archive_of({"agent.json": {}, "intents/a.json": "[" * 200_000}),
    "a list for an intent": lambda: archive_of({"agent.json": {}, "intents/a.json": []}),
    "a list for an agent": lambda: archive_of({"agent.json": [], "intents/a.json": DECIDED}),
    "an object for phrases": lambda: archive_of({"intents/a.json": DECIDED, "intents/a_usersays_fr.json": {}}),
    "a bomb": bomb,
    "a bomb that lies": lying,
    "too many": lambda: archive_of({f"intents/{number}.json": b"" for number in range(20_001)}),
}


async def test_a_hostile_archive_is_one_line_and_writes_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from webhooks.commands.dialogflow import app

    for what, make in HOSTILE.items():
        (tmp_path / "agent.zip").write_bytes(make())
        words = ["import", str(tmp_path / "agent.zip"), "--into", str(tmp_path / "into")]
        with pytest.raises(SystemExit) as ended:
            app(words)
        told = capsys.readouterr()
        assert (ended.value.code, told.out, told.err.count("\n")) == (2, "", 1), (what, told)
        assert not (tmp_path / "into").exists(), what
