"""`guichet serve`: the service, the portal beside it, and with `--desk` a local stand-in for Google Chat.

Settings are read and sockets bound before all else, so that a taken port is one clear line and the
addresses are known before anything starts. Ready when `/readyz` is 200; SIGTERM or SIGINT drains and stops within 10 s.
"""

import asyncio
import errno
import gc
import os
import signal
import socket
from contextlib import suppress
from importlib import import_module
from typing import TYPE_CHECKING, Annotated, Any

import typer

from bot.errors import SettingsWrong
from bot.settings import ChatMode, Settings
from webhooks.commands.databases import Data, settings_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from aiohttp import web

    from webhooks.served import Served

BACKLOG = 4096
DESK_AUDIENCE, DESK_PROJECT = "https://bureau.example/webhooks/google-chat", "100000000000"  # names of the stand-in's
STOP_S = 4.0  # for requests in hand
WHOLE_STOP_S = 7.5  # then we leave as a crash would, which loses nothing: API.md promises 10 s


def command(
    host: Annotated[str, typer.Option("--host", metavar="ADRESSE", help="Adresse d’écoute.")] = "127.0.0.1",
    port: Annotated[int, typer.Option("--port", min=0, max=65535, help="Port du service.")] = 8080,
    portal_port: Annotated[int, typer.Option("--portal-port", min=0, max=65535, help="Port du portail.")] = 8081,
    no_portal: Annotated[bool, typer.Option("--no-portal", help="Sans le portail fourni.")] = False,
    workers: Annotated[int, typer.Option("--workers", min=1, max=64, help="Nombre de processus.")] = 1,
    data: Data = None,
    desk: Annotated[bool, typer.Option("--desk", help="Un Google Chat local, pour essayer.")] = False,
    desk_port: Annotated[int, typer.Option("--desk-port", min=0, max=65535, help="Port du bureau local.")] = 8082,
    demo: Annotated[bool, typer.Option("--demo", help="Prépare un compte de conseiller pour essayer.")] = False,
) -> None:
    """Démarre le service et le portail."""
    gc.disable()  # what a start makes stays: looking through it for garbage takes a tenth of the start
    settings = settings_of(data)
    os.umask(0o077)  # what this process makes is for its owner alone
    sockets = {"service": _bind(host, port)}
    if not no_portal:
        sockets["portal"] = _bind(host, portal_port)
    if desk:
        sockets["desk"] = _bind("127.0.0.1", desk_port)
        settings = with_desk(settings, f"http://127.0.0.1:{_port(sockets['desk'])}")
    if demo and "log_level" not in settings.model_fields_set:
        settings = settings.model_copy(update={"log_level": "warning"})  # a newcomer looks for the addresses
    from webhooks.logging import start_logging
    from webhooks.memory import give_large_blocks_back
    from webhooks.served import served_at

    give_large_blocks_back()
    start_logging(settings.log_level, settings.log_format)
    served = served_at(settings, host, _port(sockets["service"]), None if no_portal else _port(sockets["portal"]))
    if workers > 1:
        from webhooks.commands.workers import run_workers

        gc.enable()
        run_workers(settings, served, sockets, workers, demo=demo)
    else:
        asyncio.run(_serve(settings, served, sockets, demo=demo))
        gc.freeze()  # else the interpreter looks through all that was learnt before it ends: a second and more


def with_desk(settings: Settings, address: str) -> Settings:
    """Mode, endpoint, credentials, keys and one space for the local stand-in, unless set. Raises `SettingsWrong` where
    the endpoint that is set is not this machine's: a demonstration must not reach Google.
    """
    from bot.egress.credentials import ANONYMOUS, is_loopback

    chat = settings.google_chat
    given = chat.model_fields_set
    endpoint = chat.endpoint if "endpoint" in given else address
    if not is_loopback(endpoint):
        raise SettingsWrong("Réglage GUICHET_GOOGLE_CHAT__ENDPOINT\u00a0: avec --desk, il doit être sur cette machine.")
    chosen = {
        "mode": chat.mode if "mode" in given else ChatMode.MIRROR,
        "endpoint": endpoint,
        "credentials": chat.credentials or ANONYMOUS,
        "spaces": chat.spaces or ("spaces/BUREAU",),
        "audience": chat.audience or DESK_AUDIENCE,
        "project_number": chat.project_number or (None if chat.audience else DESK_PROJECT),
        "certificates_url": chat.certificates_url or f"{address}/certs",
    }
    return settings.model_copy(update={"google_chat": chat.model_copy(update=chosen)})


def _bind(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    bound = socket.socket(family, socket.SOCK_STREAM)
    bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        bound.bind((host, port))
    except (OSError, TypeError) as refused:  # TypeError: what no machine can be called
        bound.close()
        why = "est déjà pris" if getattr(refused, "errno", None) == errno.EADDRINUSE else "ne peut pas être ouvert"
        raise SettingsWrong(f"Le port {port} sur {host} {why} (voir --port, --portal-port, --desk-port).") from None
    bound.listen(BACKLOG)
    bound.setblocking(False)
    return bound


def _port(bound: socket.socket) -> int:
    return int(bound.getsockname()[1])


def portal_app(settings: Settings, served: "Served") -> "web.Application":
    """The bundled portal, on the same brand and documents as the knowledge."""
    from portal_stub.app import create_portal
    from portal_stub.config import PortalConfig
    from portal_stub.errors import PortalCannotStart
    from webhooks.questions_file import NAME as QUESTIONS_FILE

    given: dict[str, Any] = {"brand": settings.brand, "documents": settings.documents}
    try:
        return create_portal(
            PortalConfig(
                public_url=served.portal_url,
                service_url=served.public_url,
                service_inside=served.inside_url,
                loopback=served.loopback,
                trusted_proxies=settings.proxy_networks(),
                data=settings.data / "portal",
                questions=settings.data / QUESTIONS_FILE,
                maintenance=settings.portal.maintenance,
                smtp_url=settings.portal.smtp_url,
                database_url=settings.portal.database_url,
                maps_key=settings.portal.maps_key,
                **{name: value for name, value in given.items() if value is not None},
            )
        )
    except PortalCannotStart as refused:
        raise SettingsWrong(str(refused)) from None


def desk_app(settings: Settings, served: "Served") -> "web.Application":
    """The stand-in for Google Chat."""
    from webhooks.google_chat.door import ROUTE
    from webhooks.google_stub.app import create_google_stub
    from webhooks.google_stub.shapes import StubConfig
    from webhooks.served import origin_of, with_twin

    embedders = with_twin(origin_of(served.public_url))
    chat = settings.google_chat
    return create_google_stub(
        StubConfig(
            spaces=chat.spaces,
            embedders=embedders,
            route=served.inside_url + ROUTE,
            audience=chat.audience or DESK_AUDIENCE,
            project=chat.project_number or DESK_PROJECT,
        )
    )


async def _serve(settings: Settings, served: "Served", sockets: dict[str, socket.socket], *, demo: bool) -> None:
    from aiohttp import web

    from bot.store.database import prepare_folder

    _import_numpy_with_one_thread()
    from webhooks.app import create_app
    from webhooks.late import SETTLED_S, load_beside

    prepare_folder(settings.data)
    runners: list[web.AppRunner] = []
    desk: list[web.AppRunner] = []
    portal: web.Application | None = None
    stopped = asyncio.Event()
    for name in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(name, stopped.set)
    try:
        service = create_app(settings, served)
        await start_runner(runners, service, sockets["service"])
        # The service answers from here on. What needs the others waits at their sockets, which listen already.
        await asyncio.sleep(SETTLED_S)
        if "desk" in sockets:
            await load_beside("webhooks.google_stub.app")
            await start_runner(desk, desk_app(settings, served), sockets["desk"])
        if "portal" in sockets:
            await load_beside("portal_stub.app")
            portal = portal_app(settings, served)
            await start_portal(runners, portal, sockets["portal"])
        gc.freeze()
        gc.enable()
        await announce(settings, served, sockets, demo=demo, portal=portal)
        await tell_when_ready(service, stopped)
        await stopped.wait()
    finally:
        with suppress(TimeoutError):
            async with asyncio.timeout(WHOLE_STOP_S):
                for runner in (*reversed(runners), *desk):  # who calls stops before who is called
                    await runner.cleanup()


def _import_numpy_with_one_thread() -> None:
    """Its library of products makes a thread a core as it is imported, and a turn's products are too short for them.
    The index is learnt in a process of its own, which has them.
    """
    name = "OPENBLAS_NUM_THREADS"
    if name in os.environ:
        return
    os.environ[name] = "1"
    import_module("numpy")
    del os.environ[name]


async def tell_when_ready(service: "web.Application", stopped: asyncio.Event) -> None:
    """At a first start the assistant learns its phrases: says so, and when it is done."""
    from webhooks.app_keys import READINESS

    readiness = service[READINESS]
    if readiness.ready:
        return
    typer.echo("L’assistant apprend ses réponses, une seule fois\u00a0: il répondra dans une minute environ.")
    waits = [asyncio.ensure_future(event.wait()) for event in (readiness.complete, stopped)]
    await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
    for wait in waits:
        wait.cancel()
    if readiness.ready:
        typer.echo("Prêt\u00a0: l’assistant répond.")


async def start_runner(
    runners: "list[web.AppRunner]",
    app: "web.Application",
    bound: socket.socket,
    unreadable: "Callable[[], web.Response] | None" = None,
) -> None:
    """An app on a socket that is bound already; `unreadable` as Runner says."""
    from aiohttp import web

    from webhooks.runner import Runner

    runner = Runner(app, shutdown_timeout=STOP_S, unreadable=unreadable)
    runners.append(runner)
    await runner.setup()
    await web.SockSite(runner, bound).start()


async def start_portal(runners: "list[web.AppRunner]", app: "web.Application", bound: socket.socket) -> None:
    """The portal, whose database may refuse to open. Raises `SettingsWrong`."""
    from portal_stub.errors import PortalCannotStart
    from portal_stub.mishaps import unreadable_page

    try:
        await start_runner(runners, app, bound, lambda: unreadable_page(app))
    except PortalCannotStart as refused:
        raise SettingsWrong(str(refused)) from None


async def announce(
    settings: Settings,
    served: "Served",
    sockets: dict[str, socket.socket],
    *,
    demo: bool,
    portal: "web.Application | None",
) -> None:
    """Says where to click, first of all; behind a proxy, where to reach what runs here too."""
    from webhooks.served import address_of

    lines = [f"Ouvrez {served.public_url}/", ""]
    if portal is not None:
        lines.append(f"  Portail, avec l’assistant   {served.portal_url}/")
    lines.append(f"  Console des conseillers     {served.public_url}/console/")
    if "desk" in sockets:
        lines.append(f"  Google Chat, en local       http://127.0.0.1:{_port(sockets['desk'])}/")
    if settings.public_url not in (None, served.inside_url):
        lines.append(f"  Service, sur cette machine  {served.inside_url}/")
    portal_here = address_of(*sockets["portal"].getsockname()[:2]) if portal is not None else None
    if portal_here is not None and settings.portal_url not in (None, portal_here):
        lines.append(f"  Portail, sur cette machine  {portal_here}/")
    if demo:
        from webhooks.commands.demo import demo_agent

        name, password = await demo_agent(settings)
        lines += ["", f"  Compte de conseiller        identifiant {name}, mot de passe {password}"]
    if demo and portal is not None:
        from portal_stub.demo import demo_member

        name, password = await demo_member(portal)
        lines.append(f"  Compte de membre            identifiant {name}, mot de passe {password}")
    typer.echo("\n".join([*lines, "", "Ctrl-C pour arrêter."]))
