"""`guichet` as an operator runs it: the installed command, in processes of its own, stopped or killed from outside."""

import asyncio
import os
import re
import signal
import subprocess
import sys
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from aiohttp import ClientError, ClientSession

from tests.people import Member

READY_S = 90.0
_PORTS = ("--port", "0", "--portal-port", "0", "--desk-port", "0")
_ADDRESSES = {
    "url": re.compile(r"Ouvrez (http://\S+?)/\s"),
    "portal_url": re.compile(r"Portail\D+(http://\S+?)/\s"),
    "desk_url": re.compile(r"Google Chat\D+(http://\S+?)/\s"),
}


@dataclass
class Run:
    """What a command that ended left behind."""

    code: int
    out: str
    err: str


@dataclass
class Guichet:
    """The command line on one data folder. `settings` are `GUICHET_…` variables; no other one reaches it."""

    data: Path
    settings: Mapping[str, str] = field(default_factory=dict)
    command: tuple[str, ...] = (str(Path(sys.executable).with_name("guichet")),)

    @property
    def environment(self) -> dict[str, str]:
        inherited = {name: value for name, value in os.environ.items() if not name.startswith("GUICHET_")}
        return inherited | {"GUICHET_DATA": str(self.data), **self.settings}

    async def runs(self, *words: str, stdin: str = "") -> Run:
        """A command until its end."""
        process = await asyncio.create_subprocess_exec(
            *self.command, *words, env=self.environment, cwd="/",
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        )  # fmt: skip
        async with asyncio.timeout(READY_S):
            out, err = await process.communicate(stdin.encode())
        assert process.returncode is not None
        return Run(process.returncode, out.decode(), err.decode())

    @asynccontextmanager
    async def serves(self, *words: str, ready: bool = True) -> AsyncIterator["Serving"]:
        """`guichet serve` on free ports, `ready` or only started; killed at the end if it still runs. All it prints is
        kept in files beside the data folder, one run after the other.
        """
        logs = self.data.with_name("printed")
        logs.mkdir(exist_ok=True)
        number = len([*logs.iterdir()])
        out, err = logs / f"{number:03}.out", logs / f"{number:03}.err"
        with out.open("wb") as told, err.open("wb") as logged:
            process = await asyncio.create_subprocess_exec(
                *self.command, "serve", *_PORTS, *words, env=self.environment, cwd="/",
                stdout=told, stderr=logged, start_new_session=True,
            )  # fmt: skip
        running = Serving(process, out, err)
        try:
            async with ClientSession() as http:
                running.http = http
                await until(running.is_announced, "the addresses to be told")
                if ready:
                    await until(running.is_ready, "/readyz to be 200")
                yield running
        finally:
            if process.returncode is None:
                await running.is_killed()


@dataclass
class Serving:
    """A `guichet serve` that runs."""

    process: asyncio.subprocess.Process
    out: Path
    err: Path
    http: ClientSession = field(init=False)
    url: str = ""
    portal_url: str = ""
    desk_url: str = ""

    async def is_announced(self) -> bool:
        assert self.process.returncode is None, self.err.read_text()
        told = self.out.read_text()
        if "Ctrl-C" not in told:
            return False
        for name, pattern in _ADDRESSES.items():
            if found := pattern.search(told):
                setattr(self, name, found[1])
        return True

    async def is_ready(self) -> bool:
        assert self.process.returncode is None, self.err.read_text()
        with suppress(ClientError):
            async with self.http.get(f"{self.url}/readyz") as response:
                return response.status == 200
        return False

    def visitor(self, **headers: str) -> Member:
        """Somebody new at the door."""
        return Member(self.http, self.url, headers)

    async def is_told(self, raw: bytes) -> bytes:
        """Bytes as they are, HTTP or not; all that comes back until the server closes."""
        reader, writer = await asyncio.open_connection("127.0.0.1", urlsplit(self.url).port)
        writer.write(raw)
        async with asyncio.timeout(READY_S):
            await writer.drain()
            answer = await reader.read()
        writer.close()
        await writer.wait_closed()
        return answer

    async def stops(self) -> int:
        """SIGTERM, as a service manager does; the exit code."""
        self.process.terminate()
        return await self.process.wait()

    async def is_killed(self) -> None:
        """SIGKILL to the process and all its children: nothing is tidied up."""
        with suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)
        await self.process.wait()


async def until(holds: Callable[[], Awaitable[bool]], what: str, within_s: float = READY_S) -> None:
    """Looks again and again until it holds; the deadline only ends a test that has failed."""
    try:
        async with asyncio.timeout(within_s):
            while True:
                if await holds():
                    return
                await asyncio.sleep(0.05)
    except TimeoutError:
        raise AssertionError(f"waited in vain for {what}") from None
