"""`make prove`: the three promises held before one's eyes in under a minute, in four lines with counts.

Real `guichet serve` processes on data of their own, the same stories as the tests of this folder. `BREAK=redaction`
(or `retries`, `ledger`, `off`) breaks one promise on purpose: its line alone turns red, and the exit code is 1.
"""

import asyncio
import json
import os
import shutil
import sys
import tempfile
import time
from base64 import b64decode
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

from bot.knowledge.loading import load_knowledge
from bot.knowledge.sources import packaged_sources
from bot.nlu.index import digest_of, load, path_of
from bot.settings import read_settings
from tests.end_to_end.guichet import Guichet, until
from tests.promises.canaries import PERSONAL, STEM, every_byte, found_on_disk, hidden_in, made_before
from tests.promises.doors import LOUD, SECRETS, House, an_agent_types, knock_at_every_door
from tests.promises.test_nothing_lost_or_doubled import (
    KILLED_AFTER,
    MIRRORING,
    TALKS,
    TURNS,
    nothing_is_lost_or_doubled,
)
from tests.promises.test_one_window import FAULTS, UNLIMITED, WATCHED, everything_is_used, exported, reached, received
from webhooks.minding import build_into

BREAKS = ("redaction", "retries", "ledger", "off")
BROKEN = Path(__file__).with_name("broken")
KEPT = Path(__file__).parents[2] / ".pytest_cache" / "d" / "understanding"  # where the tests keep it too
EVERYTHING = (*SECRETS, STEM)
NB = "\u00a0"


@dataclass
class Ground:
    """Where a proof is made: a data folder of its own, and the environment of its service."""

    folder: Path
    index: Path
    breaking: str | None

    def guichet(self, name: str, **settings: str) -> Guichet:
        data = self.folder / name / "var"
        (data / "understanding").mkdir(parents=True)
        os.link(self.index, data / "understanding" / self.index.name)
        if self.breaking is not None:
            paths = [str(BROKEN), settings.get("PYTHONPATH", os.environ.get("PYTHONPATH", ""))]
            settings |= {"BREAK": self.breaking, "PYTHONPATH": os.pathsep.join(path for path in paths if path)}
        return Guichet(data, settings)


async def raw_text_dies_at_the_door(ground: Ground) -> str:
    """Canaries through every door, then a search of disk, log and wire; while it runs, and once it is killed."""
    guichet = ground.guichet("porte", **LOUD)
    made_before(ground.index.read_bytes(), EVERYTHING)
    async with guichet.serves("--desk") as serving:
        member = serving.visitor()
        await member.opens()
        house = House(guichet, serving, member)
        for personal in PERSONAL:
            message = {"message_id": str(uuid4()), "text": personal.said}
            await house.calls("message", "POST", "/messages", message)
            rated = {"seq": 2, "rating": "down", "reason": personal.said}
            await house.calls("feedback", "POST", "/feedback", rated)
            await house.knocks("suggestions", "POST", "/api/v1/suggestions", json={"q": personal.said})
        await house.calls("handoff", "POST", "/handoff", {})
        await asyncio.gather(an_agent_types(house), asked_in_a_shell(house, "ask", "-", "--json"),
                             asked_in_a_shell(house, "redact"))  # fmt: skip
        await knock_at_every_door(house)

        async def the_desk_has_heard() -> bool:
            return b"conseiller._" in await house.desk_received()

        await until(the_desk_has_heard, "the desk to hear everything")
        wire = await house.desk_received()
        house.answers += [("metrics", await house.metrics()), ("desk", wire)]
        told = [(door, found) for door, answer in house.answers if (found := hidden_in(answer, EVERYTHING))]
        on_disk = await asyncio.to_thread(found_on_disk, guichet.data.parent, EVERYTHING)
        await serving.is_killed()
    on_disk |= await asyncio.to_thread(found_on_disk, guichet.data.parent, EVERYTHING)
    files = [raw for path, raw in every_byte(guichet.data.parent) if path.is_file()]
    assert any(b"mon adresse est [EMAIL]" in raw for raw in files) or told or on_disk, "rien n’a été gardé"
    assert not told, f"retrouvé dans {len(told)} réponses ou sur le fil ({told[0][0]})"
    assert not on_disk, f"retrouvé dans {len(on_disk)} fichiers"
    doors = len(house.answers)
    return (
        f"{len(PERSONAL)} genres de données personnelles par {doors} appels, 0 retrouvé dans {len(files)} fichiers, "
        f"{len(house.answers)} réponses et {len(wire)} octets partis"
    )


async def asked_in_a_shell(house: House, *words: str) -> None:
    ended = await house.guichet.runs(*words, stdin="\n".join(personal.said for personal in PERSONAL))
    house.answers.append((words[0], (ended.out + ended.err).encode()))


async def nothing_is_lost(ground: Ground) -> str:
    """kill -9 in the middle of 200 turns; everybody sends again what was not acknowledged."""
    await nothing_is_lost_or_doubled(ground.guichet("perte", **MIRRORING))
    turns = TALKS * TURNS
    return (
        f"{turns} tours, service tué net (kill -9) au {KILLED_AFTER}e, Google en panne par moments{NB}: "
        f"{turns} gardés, {turns} au bureau, chacun une fois et dans l’ordre"
    )


async def the_ledger_tells_all(ground: Ground) -> str:
    """What a Google that fails has received is what the ledger says, byte by byte."""
    guichet = ground.guichet("registre", **UNLIMITED)
    async with guichet.serves("--desk") as running:
        async with running.http.post(f"{running.desk_url}/_stub/faults", json=list(FAULTS)):
            pass
        await everything_is_used(running)

        async def all_left() -> bool:
            return b"demande un conseiller" in b"".join(body for _, _, body in await received(running))

        await until(all_left, "everything to leave")
        await guichet.runs("egress", "stop")  # a line is written before its request: what is on its way arrives
        there, lines = await received(running), await exported(guichet)
        for _ in range(20):
            if len(there) == len(lines):
                break
            there, lines = await received(running), await exported(guichet)
        await running.stops()
    pairs = [*zip(lines, there, strict=False)]
    other = sum(
        (line["method"], line["url"]) != (method, url)
        or (line["body_base64"] is not None and b64decode(line["body_base64"]) != body)
        for line, (method, url, body) in pairs
    )
    assert len(lines) == len(there), f"{len(there)} requêtes reçues, {len(lines)} lignes"
    assert not other, f"{other} requêtes sur {len(there)} ne sont pas celles du registre"
    verified = await guichet.runs("ledger", "verify", "--json")
    assert json.loads(verified.out)["holds"], verified.out
    sent = sum(len(body) for _, _, body in there)
    return f"{len(there)} requêtes reçues par Google, {len(lines)} lignes, {sent} octets identiques, chaîne vérifiée"


async def off_is_off(ground: Ground) -> str:
    """With Google off, the service used from end to end tries no connection at all."""
    tried = ground.folder / "tried.jsonl"
    tried.touch()
    path = os.pathsep.join([str(WATCHED), os.environ.get("PYTHONPATH", "")])
    watching = UNLIMITED | {"PYTHONPATH": path, "WATCHED": str(tried)}
    guichet = ground.guichet("coupe", **watching)
    async with guichet.serves() as running:
        await everything_is_used(running)
        await running.stops()
    served = sum(path.read_text().count('"request"') for path in (guichet.data.with_name("printed")).glob("*.err"))
    assert served, "le service n’a rien servi"
    outside = reached(tried)
    assert not outside, f"{len(outside)} connexions tentées"
    return f"0 connexion tentée, 0 nom cherché, pour {served} requêtes servies (portail, aide, console, conseiller)"


PROOFS: tuple[tuple[str, Callable[[Ground], Awaitable[str]]], ...] = (
    ("Le texte brut meurt à la porte", raw_text_dies_at_the_door),
    ("Rien ne se perd, rien ne double", nothing_is_lost),
    ("Le registre dit tout ce qui part", the_ledger_tells_all),
    ("Google coupé, rien ne sort", off_is_off),
)


async def prove(breaking: str | None) -> bool:
    """All four beside each other, for each waits more than it works. True if all hold."""
    with tempfile.TemporaryDirectory(prefix="guichet-prove-") as folder:
        ground = Ground(Path(folder), learnt(Path(folder)), breaking)
        held = await asyncio.gather(*(outcome(proof, ground) for _, proof in PROOFS))
    colour = sys.stdout.isatty()
    for (name, _), (holds, said) in zip(PROOFS, held, strict=True):
        mark = "✓" if holds else "✗"
        shown = f"\x1b[{32 if holds else 31}m{mark}\x1b[0m" if colour else mark
        print(f"{shown} {name}{NB}: {said}.")
    return all(holds for holds, _ in held)


async def outcome(proof: Callable[[Ground], Awaitable[str]], ground: Ground) -> tuple[bool, str]:
    try:
        return True, await proof(ground)
    except Exception as failed:  # whatever went wrong, the promise was not seen to hold
        told = [line for line in str(failed).splitlines() if line.strip()]
        return False, f"non tenu ({type(failed).__name__}{NB}: {told[0][:200] if told else 'sans détail'})"


def learnt(folder: Path) -> Path:
    """The index of understanding, from where the tests keep it: seconds the first time."""
    KEPT.mkdir(parents=True, exist_ok=True)
    sources = packaged_sources(read_settings(data=folder), "http://127.0.0.1")
    knowledge = load_knowledge(sources)
    if load(KEPT, knowledge) is None:
        print("Construction de l’index de compréhension (une fois)…", file=sys.stderr)
        build_into(sources, KEPT)
    kept = path_of(KEPT, digest_of(knowledge))
    return Path(shutil.copy(kept, folder / kept.name))


def main() -> int:
    """0 where all four hold."""
    breaking = os.environ.get("BREAK") or None
    if breaking is not None and breaking not in BREAKS:
        print(f"BREAK={breaking}{NB}: attendu {', '.join(BREAKS)}.", file=sys.stderr)
        return 2
    started = time.monotonic()
    holds = asyncio.run(prove(breaking))
    print(f"{time.monotonic() - started:.0f}{NB}s", file=sys.stderr)
    return 0 if holds else 1


if __name__ == "__main__":
    sys.exit(main())
