"""An app on its sockets, where even what is no HTTP is answered by our table.

aiohttp answers bytes that it cannot read as a request before any middleware, in plain text, with the bytes in the
answer and a traceback in the log. Here they get a problem (webhooks/problems.py) that repeats nothing, or the page of
the app that has one, and one line in the access log.
"""

from collections.abc import Callable
from uuid import uuid4

import structlog
from aiohttp import web
from aiohttp.web_protocol import RequestHandler
from typing_extensions import override

from webhooks import metrics
from webhooks.problems import INTERNAL, UNREADABLE, problem_response

log = structlog.get_logger()
ROUTE = "unreadable"


class Runner(web.AppRunner):
    """aiohttp's runner with a server of ours; `shutdown_timeout` in seconds is for requests in hand. `unreadable`: what
    people are shown instead of a problem, where they are the ones who come.
    """

    def __init__(
        self, app: web.Application, *, shutdown_timeout: float, unreadable: Callable[[], web.Response] | None = None
    ) -> None:
        super().__init__(app, access_log=None, shutdown_timeout=shutdown_timeout, handle_signals=False)
        self._unreadable = unreadable

    @override
    async def _make_server(self) -> web.Server:
        made = await super()._make_server()
        server = _Server(
            made.request_handler,
            request_factory=made.request_factory,
            handler_cancellation=made.handler_cancellation,
            **made._kwargs,
        )
        server.unreadable = self._unreadable
        return server


class _Server(web.Server):
    unreadable: Callable[[], web.Response] | None = None

    @override
    def __call__(self) -> RequestHandler:
        connection = _Connection(self, loop=self._loop, **self._kwargs)
        connection.unreadable = self.unreadable
        return connection


class _Connection(RequestHandler):
    __slots__ = ("unreadable",)

    unreadable: Callable[[], web.Response] | None

    @override
    def handle_error(
        self, request: web.BaseRequest, status: int = 500, exc: BaseException | None = None, message: str | None = None
    ) -> web.StreamResponse:
        """Whatever the parser said of the bytes stays here."""
        problem = INTERNAL if status >= 500 else UNREADABLE
        metrics.REQUESTS.labels(ROUTE, "OTHER", problem.status).inc()
        error = None if exc is None else type(exc).__name__
        log.info("request", route=ROUTE, method="OTHER", status=problem.status, error=error)
        if request.writer.output_size > 0:
            raise ConnectionError  # an answer had begun: all that is left is to close
        page = self.unreadable if status < 500 else None
        response = problem_response(problem, str(uuid4())) if page is None else page()
        response.force_close()
        return response
