"""How long Dialogflow waits for its fulfilment: our webhook beside a bare aiohttp handler, in one run.

`python -m bench.dialogflow [--rounds 5] [--requests 400] [--connections 4]`. Each server is a process of its own; a
client here sends the same WebhookRequests, each with its own `responseId`, round after round in turning order, and
prints the median and the 99th percentile in milliseconds of both. Google waits 5 s; our own goal is 2 s.
"""

import argparse
import asyncio
import json
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from uuid import uuid4

from aiohttp import ClientSession, TCPConnector, web

TOKEN = "bench"
QUESTIONS = (
    "comment refuser les cookies sous firefox", "mot de passe oublié", "je n'ai pas reçu le mail d'activation",
    "où trouver mon attestation", "mon mail est zoe@boite.example, comment le changer",
    "quels navigateurs sont acceptés", "je veux parler à quelqu'un", "zorglub machin truc",
    "combien de temps gardez-vous mes données", "j'ai très mal à la poitrine et du mal à respirer",
)  # fmt: skip


async def bare(request: web.Request) -> web.Response:
    """What any fulfilment costs: read JSON, answer JSON."""
    asked = json.loads(await request.read())
    return web.json_response({"fulfillmentText": asked["queryResult"]["queryText"]})


async def serve(kind: str, data: Path) -> None:
    """The server of that kind; its address on stdout once it is ready."""
    if kind == "bare":
        app = web.Application()
        app.router.add_post("/webhooks/dialogflow", bare)
    else:
        from bot.settings import read_settings
        from webhooks.app import create_app
        from webhooks.logging import start_logging
        from webhooks.served import served_at

        start_logging("warning", "json")
        settings = read_settings(data=data, dialogflow={"webhook_token": TOKEN})
        app = create_app(settings, served_at(settings, "127.0.0.1", 0, None))
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    if kind != "bare":
        from webhooks.app_keys import READINESS

        await app[READINESS].complete.wait()
    port = site._server.sockets[0].getsockname()[1]  # type: ignore[union-attr]
    sys.stdout.write(f"http://127.0.0.1:{port}\n")
    sys.stdout.flush()
    await asyncio.Event().wait()


def question(number: int) -> bytes:
    session = f"projects/bench/locations/europe-west1/agent/sessions/{uuid4()}"
    result = {"queryText": QUESTIONS[number % len(QUESTIONS)], "languageCode": "fr", "intentDetectionConfidence": 0.8,
              "intent": {"displayName": "cookies.refuser"}, "parameters": {"browser": ""}}  # fmt: skip
    return json.dumps({"responseId": str(uuid4()), "session": session, "queryResult": result}).encode()


async def load(address: str, requests: int, connections: int) -> list[float]:
    """Milliseconds of each request, `connections` at a time."""
    waits: list[float] = []
    numbers = iter(range(requests))
    headers = {"Authorization": f"Bearer {TOKEN}", "Content-Type": "application/json"}

    async def one_after_the_other(http: ClientSession) -> None:
        for number in numbers:
            raw, started = question(number), time.perf_counter()
            async with http.post(f"{address}/webhooks/dialogflow", data=raw, headers=headers) as response:
                await response.read()
                if response.status != 200:
                    raise SystemExit(f"{response.status} instead of 200")
            waits.append((time.perf_counter() - started) * 1000)

    async with ClientSession(connector=TCPConnector(limit=connections)) as http:
        await asyncio.gather(*(one_after_the_other(http) for _ in range(connections)))
    return waits


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--requests", type=int, default=400)
    parser.add_argument("--connections", type=int, default=4)
    parser.add_argument("--serve", choices=("bare", "guichet"), help=argparse.SUPPRESS)
    parser.add_argument("--data", type=Path, help="a data folder with a built index; else one is built first")
    given = parser.parse_args()
    if given.serve:
        asyncio.run(serve(given.serve, given.data))
        return
    folder = given.data or Path(tempfile.mkdtemp(prefix="guichet-bench-"))
    command = [sys.executable, "-m", "bench.dialogflow", "--data", str(folder), "--serve"]
    running = {kind: subprocess.Popen([*command, kind], stdout=subprocess.PIPE) for kind in ("bare", "guichet")}
    try:
        addresses = {}
        for kind, process in running.items():
            assert process.stdout is not None
            addresses[kind] = process.stdout.readline().decode().strip()
            if not addresses[kind]:
                raise SystemExit(f"{kind} did not start")
            asyncio.run(load(addresses[kind], 100, given.connections))
        waits: dict[str, list[float]] = {kind: [] for kind in running}
        for round_number in range(given.rounds):
            for kind in sorted(running, reverse=round_number % 2 == 1):
                waits[kind] += asyncio.run(load(addresses[kind], given.requests, given.connections))
        told = {}
        print(f"{'server':<10} {'median ms':>10} {'p99 ms':>10} {'slowest ms':>11}")
        for kind, all_of_them in waits.items():
            p99 = statistics.quantiles(all_of_them, n=100)[98]
            told[kind] = {"median_ms": statistics.median(all_of_them), "p99_ms": p99, "slowest_ms": max(all_of_them)}
            told[kind] = {name: round(value, 2) for name, value in told[kind].items()}
            print(f"{kind:<10} {told[kind]['median_ms']:>10} {told[kind]['p99_ms']:>10} {told[kind]['slowest_ms']:>11}")
        print(json.dumps(told))
    finally:
        for process in running.values():
            process.send_signal(signal.SIGTERM)
            process.wait(timeout=15)
        if given.data is None:
            shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
