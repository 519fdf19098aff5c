"""How long agents wait for what members say: a thousand conversations mirrored within Google's quotas, none lost.

`python -m bench.mirror [--conversations 1000] [--minutes 60] [--turns 5] [--gap 20] [--spaces 1 2 4]`. Time is virtual:
the dispatcher and Google's stand-in share a clock that this program moves a second at a time, so an hour takes a minute
or two; what a delay leaves out is the time of the request itself (some 100 ms to the real Google). All else is real:
SQLite, the outbox, the ledger, HTTP over loopback, the stand-in's 60 writes a minute and one a second a space. Each
conversation begins at a random moment and says a thing every `--gap` seconds. Exit code 1 where a turn was lost,
doubled or out of order, or where Google refused a write.
"""

import argparse
import asyncio
import random
import re
import statistics
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple
from uuid import UUID

from aiohttp.test_utils import TestServer

from bot.settings import read_settings
from bot.store import ledger
from bot.store.database import open_database
from bot.store.outbox_queue import backlog
from tests.egress.bureau import Bureau, Clock, make_bureau
from webhooks.google_stub import StubConfig, create_google_stub

WORDS = re.compile(r"^tour (\d+)$", re.MULTILINE)
WINDOW_S = 1_800  # how long after the last turn everything must have left


class Load(NamedTuple):
    """Who says what when: `says[second]` holds (conversation, turn)."""

    says: dict[int, list[tuple[int, int]]]
    seconds: int


class Result(NamedTuple):
    """Delays in virtual seconds, from a member's turn to the message that shows it."""

    delays: list[float]
    messages: int
    refused: int
    wrong: int
    ledgered: bool
    seconds: int


def load_of(given: argparse.Namespace) -> Load:
    chance = random.Random(given.seed)
    says: dict[int, list[tuple[int, int]]] = {}
    for talk in range(given.conversations):
        start = chance.uniform(0, max(1.0, given.minutes * 60 - given.turns * given.gap))
        for turn in range(given.turns):
            says.setdefault(int(start + turn * given.gap), []).append((talk, turn))
    return Load(says, max(says) + 1)


async def run(given: argparse.Namespace, load: Load, spaces: int, folder: Path) -> Result:
    clock = Clock()
    config = StubConfig(
        spaces=tuple(f"spaces/S{n}" for n in range(spaces)), clock=clock.seconds, seconds_between_writes=1
    )
    stub = TestServer(create_google_stub(config))
    await stub.start_server()
    database = await open_database(read_settings(data=folder))
    bureau = make_bureau(database, stub, clock, folder)
    talks, said = {}, {}
    try:
        second = 0
        while second < load.seconds or await is_owed(bureau):
            for talk, turn in load.says.get(second, ()):
                if talk not in talks:
                    talks[talk] = await bureau.talks.begins()
                said[talks[talk], turn] = clock.seconds()
                await bureau.talks.says(talks[talk], f"tour {turn}")
            await bureau.dispatcher.run_once(clock.now)
            clock.passes(1)
            second += 1
            if second > load.seconds + WINDOW_S:
                break
            if sys.stderr.isatty() and second % 60 == 0:
                print(f"\r{spaces} espace(s) : minute {second // 60}", end="", file=sys.stderr)
        return await measured(bureau, said, given.turns, second)
    finally:
        await bureau.window.close()
        await database.close()
        await stub.close()


async def is_owed(bureau: Bureau) -> bool:
    async with bureau.database.reading() as db:
        return (await backlog(db))[0] > 0


async def measured(bureau: Bureau, said: dict[tuple[UUID, int], float], turns: int, seconds: int) -> Result:
    shown: dict[str, list[int]] = {}
    delays = []
    for message in bureau.world.messages.values():
        key = str(message.thread_key)
        for turn in map(int, WORDS.findall(message.body["text"])):
            shown.setdefault(key, []).append(turn)
            delays.append(message.created.timestamp() - said[UUID(key.removeprefix("guichet-")), turn])
    wrong = sum(shown.get(f"guichet-{talk}") != [*range(turns)] for talk in {talk for talk, _ in said})
    async with bureau.database.reading() as db:
        lines = [(line["method"], line["url"]) async for line in ledger.lines(db)]
    received = [(request.method, request.url) for request in bureau.world.requests]
    refused = sum(request.status != 200 for request in bureau.world.requests)
    return Result(delays, len(bureau.world.messages), refused, wrong, sorted(lines) == sorted(received), seconds)


def told(result: Result, spaces: int, turns: int) -> str:
    delays = sorted(result.delays)
    p95 = delays[int(len(delays) * 0.95)]
    return (
        f"{spaces:>7}  {len(delays):>7}  {result.messages:>8}  {len(delays) / max(1, result.messages):>8.2f}  "
        f"{statistics.median(delays):>8.0f}  {p95:>6.0f}  {delays[-1]:>6.0f}  {result.refused:>7}  {result.wrong:>5}  "
        f"{'oui' if result.ledgered else 'NON':>8}"
    )


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.mirror", description=__doc__.splitlines()[0])
    parser.add_argument("--conversations", type=int, default=1_000)
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--turns", type=int, default=5)
    parser.add_argument("--gap", type=float, default=20, help="secondes entre deux tours d’une conversation")
    parser.add_argument("--spaces", type=int, nargs="+", default=[1, 2, 4])
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    load, holds = load_of(given), True
    print(
        f"{given.conversations} conversations de {given.turns} tours en {given.minutes:g} min, un tour toutes les "
        f"{given.gap:g} s ; temps virtuel, délais en secondes."
    )
    print("espaces    tours  messages  tours/m.   médiane     p95     max  refusés  faux  registre")
    for spaces in given.spaces:
        with tempfile.TemporaryDirectory(prefix="guichet-mirror-") as folder:
            result = asyncio.run(run(given, load, spaces, Path(folder)))
        if sys.stderr.isatty():
            print("\r", end="", file=sys.stderr)
        print(told(result, spaces, given.turns))
        holds &= result.refused == 0 and result.wrong == 0 and result.ledgered
    return 0 if holds else 1


if __name__ == "__main__":
    sys.exit(main())
