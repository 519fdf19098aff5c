"""`serve --workers N`: N processes of the service under gunicorn, on one bound socket; portal and desk stay in this
one.

Each worker makes the same app from the same settings, handed over in its environment; several share one database
(PostgreSQL, or one SQLite file on one machine), wake each other by NOTIFY or by the hub's poll, and take leases for
what runs once.
"""

import asyncio
import contextlib
import json
import os
import shutil
import signal
import socket
import sys
import tempfile
from dataclasses import asdict

import typer
from aiohttp import web

from bot.settings import Settings
from bot.store.database import prepare_folder
from webhooks.served import Served

HANDED = "GUICHET_WORKER_SETTINGS"  # JSON: settings as checked, and addresses
STOP_S = 9


def run_workers(
    settings: Settings, served: Served, sockets: dict[str, socket.socket], workers: int, *, demo: bool
) -> None:
    """Until SIGTERM or SIGINT."""
    prepare_folder(settings.data)
    code = asyncio.run(_run(settings, served, sockets, workers, demo=demo))
    if code:
        raise typer.Exit(code)


async def _run(
    settings: Settings, served: Served, sockets: dict[str, socket.socket], workers: int, *, demo: bool
) -> int:
    """The exit code: 0 when it was told to stop, else gunicorn's."""
    from webhooks.commands.serve import announce, desk_app, portal_app, start_portal, start_runner

    runners: list[web.AppRunner] = []
    stopped = asyncio.Event()
    for stop in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(stop, stopped.set)
    await _once_before_many(settings, served, stopped)
    counters = tempfile.mkdtemp(prefix="guichet-metrics-")
    service = sockets["service"]
    service.set_inheritable(True)
    environment = os.environ | {
        HANDED: handed(settings, served),
        "PROMETHEUS_MULTIPROC_DIR": counters,
        "GUNICORN_FD": str(service.fileno()),
    }
    try:
        if "desk" in sockets:
            await start_runner(runners, desk_app(settings, served), sockets["desk"])
        portal = portal_app(settings, served) if "portal" in sockets else None
        if portal is not None:
            await start_portal(runners, portal, sockets["portal"])
        gunicorn = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "gunicorn", "webhooks.commands.workers:worker_app",
            "--worker-class", "aiohttp.GunicornWebWorker", "--workers", str(workers),
            "--bind", f"fd://{service.fileno()}", "--graceful-timeout", str(STOP_S - 3),
            "--log-level", "warning", "--no-control-socket",
            env=environment, pass_fds=(service.fileno(),),
        )  # fmt: skip
        await announce(settings, served, sockets, demo=demo, portal=portal)
        ended = asyncio.ensure_future(gunicorn.wait())
        stopping = asyncio.ensure_future(stopped.wait())
        await asyncio.wait([ended, stopping], return_when=asyncio.FIRST_COMPLETED)
        stopping.cancel()
        if not ended.done():
            gunicorn.terminate()
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(asyncio.shield(ended), STOP_S)
        if not ended.done():
            gunicorn.kill()
            await ended
    finally:
        for runner in reversed(runners):
            await runner.cleanup()
        shutil.rmtree(counters, ignore_errors=True)
    return 0 if stopped.is_set() else gunicorn.returncode or 1


async def _once_before_many(settings: Settings, served: Served, stopped: asyncio.Event) -> None:
    """Migrates the database, learns the knowledge, and finds what is wrong with the settings: once, and in one line."""
    from webhooks.app import create_app
    from webhooks.commands.serve import tell_when_ready
    from webhooks.runner import Runner

    service = create_app(settings, served)
    runner = Runner(service, shutdown_timeout=0)
    try:
        await runner.setup()
        await tell_when_ready(service, stopped)
    finally:
        await runner.cleanup()


def handed(settings: Settings, served: Served) -> str:
    """Settings and addresses for the workers. In the environment of our own children alone: it holds secrets."""
    addresses = asdict(served) | {"origins": sorted(served.origins)}
    return json.dumps({"settings": _plain(settings.model_dump(mode="python")), "served": addresses})


def _plain(value: object) -> object:
    if isinstance(value, dict):
        return {name: _plain(inner) for name, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(inner) for inner in value]
    if hasattr(value, "get_secret_value"):
        return value.get_secret_value()
    return value if value is None or isinstance(value, str | int | float | bool) else str(value)


async def worker_app() -> web.AppRunner:
    """What gunicorn calls in each worker."""
    from webhooks.app import create_app
    from webhooks.logging import start_logging
    from webhooks.memory import give_large_blocks_back
    from webhooks.runner import Runner

    give_large_blocks_back()
    told = json.loads(os.environ.pop(HANDED))
    settings = Settings.model_validate(told["settings"])
    start_logging(settings.log_level, settings.log_format)
    served = Served(**told["served"] | {"origins": frozenset(told["served"]["origins"])})
    return Runner(create_app(settings, served), shutdown_timeout=STOP_S - 4)
