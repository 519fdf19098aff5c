"""gRPC through the window: a channel whose every request has its line in the ledger before its bytes leave.

A request is serialised once; those bytes are recorded, and those bytes are sent. gRPC's own retries are off (each would
need a line), and Google's clients cannot hang their logging on the channel. Heavy: import it where Dialogflow is used.
Raises `EgressStopped` from the call where the window is closed; nothing has left then.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import datetime
from typing import Any, NoReturn
from uuid import UUID

import grpc

from bot.egress import metrics
from bot.egress.window import Kind, Window
from bot.store import ledger
from bot.store.rows import to_ms

_OPTIONS = [
    ("grpc.enable_retries", 0),
    ("grpc.service_config_disable_resolution", 1),
    ("grpc.max_reconnect_backoff_ms", 5_000),
    ("grpc.max_receive_message_length", 64 * 1024 * 1024),
    ("grpc.max_send_message_length", 64 * 1024 * 1024),
]
_ABOUT: ContextVar[UUID | None] = ContextVar("conversation that a request is about", default=None)


@contextmanager
def about(conversation: UUID) -> Iterator[None]:
    """What is called within is about `conversation`: its erasure takes the bytes out of the ledger."""
    token = _ABOUT.set(conversation)
    try:
        yield
    finally:
        _ABOUT.reset(token)


def open_channel(target: str, window: Window, now: Callable[[], datetime], *, plaintext: bool) -> "LedgerChannel":
    """A channel to `target` (`host:port`), over TLS unless it is to this machine. Nothing is connected yet."""
    recorder = _Recorder(f"{'http' if plaintext else 'https'}://{target}", window, now)
    if plaintext:
        inner = grpc.aio.insecure_channel(target, options=_OPTIONS, interceptors=[recorder])
    else:
        credentials = grpc.ssl_channel_credentials()
        inner = grpc.aio.secure_channel(target, credentials, options=_OPTIONS, interceptors=[recorder])
    return LedgerChannel(inner, recorder)


class _Recorder(grpc.aio.UnaryUnaryClientInterceptor):  # type: ignore[misc]
    """Between a client and the wire."""

    def __init__(self, base: str, window: Window, now: Callable[[], datetime]) -> None:
        self._base = base
        self._window = window
        self._now = now
        self.serializers: dict[str, Callable[[Any], bytes]] = {}

    async def intercept_unary_unary(self, continuation: Any, client_call_details: Any, request: Any) -> Any:
        """Serialise, record, then let it go."""
        method = client_call_details.method
        path = method.decode() if isinstance(method, bytes) else str(method)
        raw = self.serializers[path](request)
        await self._window.record(
            ledger.Entry(
                method=path.lstrip("/"),
                url=self._base + path,
                body=raw,
                at_ms=to_ms(self._now()),
                conversation=_ABOUT.get(),
            )
        )
        call = await continuation(client_call_details, raw)
        code = await call.code()
        metrics.REQUESTS.labels(Kind.DIALOGFLOW, code.name).inc()
        return call


class LedgerChannel(grpc.aio.Channel):  # type: ignore[misc]
    """What Google's clients take for a channel. They make unary calls alone."""

    def __init__(self, inner: Any, recorder: _Recorder) -> None:
        self._inner = inner
        self._recorder = recorder
        self._unary_unary_interceptors: list[Any] = []  # a client adds one here that logs requests; it is not asked

    def unary_unary(
        self, method: str, request_serializer: Any = None, response_deserializer: Any = None, _registered: Any = False
    ) -> Any:
        """A method that may be called; its requests are serialised by the recorder."""
        self._recorder.serializers[method] = request_serializer
        return self._inner.unary_unary(method, None, response_deserializer)

    def unary_stream(self, *_: Any, **__: Any) -> Any:
        """None of these."""
        return _refuse

    def stream_unary(self, *_: Any, **__: Any) -> Any:
        """None of these."""
        return _refuse

    def stream_stream(self, *_: Any, **__: Any) -> Any:
        """None of these."""
        return _refuse

    async def __aenter__(self) -> "LedgerChannel":
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    async def close(self, grace: float | None = None) -> None:
        """Requests in hand end with it."""
        await self._inner.close(grace)

    def get_state(self, try_to_connect: bool = False) -> Any:
        """gRPC's."""
        return self._inner.get_state(try_to_connect)

    async def wait_for_state_change(self, last_observed_state: Any) -> None:
        """gRPC's."""
        await self._inner.wait_for_state_change(last_observed_state)

    async def channel_ready(self) -> None:
        """gRPC's."""
        await self._inner.channel_ready()


def _refuse(*_: object, **__: object) -> NoReturn:
    raise NotImplementedError("what streams has no line in the ledger")
