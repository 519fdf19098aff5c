"""The line between the visitor's browser and the service: a TCP relay that can be cut, and cut off."""

import asyncio
from asyncio import StreamReader, StreamWriter
from contextlib import suppress
from urllib.parse import urlsplit


class Network:
    """Forwards to the service at `url`, byte by byte, while it is up."""

    def __init__(self, url: str) -> None:
        self._to = urlsplit(url)
        self._up = True
        self._open: set[StreamWriter] = set()
        self._server: asyncio.Server | None = None

    async def start(self) -> str:
        """The address to use instead of the service's."""
        self._server = await asyncio.start_server(self._carry, "127.0.0.1", 0)
        return f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}"

    async def stop(self) -> None:
        self.goes_down()
        if self._server is not None:
            self._server.close()

    def is_cut(self) -> None:
        """What is open ends in the middle; the next connection passes."""
        for writer in self._open:
            writer.transport.abort()

    def goes_down(self) -> None:
        self._up = False
        self.is_cut()

    def comes_back(self) -> None:
        self._up = True

    async def _carry(self, reader: StreamReader, writer: StreamWriter) -> None:
        if not self._up:
            writer.transport.abort()
            return
        there, back = await asyncio.open_connection(self._to.hostname, self._to.port)
        pair = {writer, back}
        self._open |= pair
        try:
            await asyncio.gather(self._copy(reader, back), self._copy(there, writer))
        finally:
            self._open -= pair

    async def _copy(self, source: StreamReader, target: StreamWriter) -> None:
        with suppress(ConnectionError):
            while piece := await source.read(65536):
                target.write(piece)
                await target.drain()
        with suppress(ConnectionError):
            target.close()
