"""For operators: health, readiness, metrics, the access log (API.md §3). The log has route templates, never a path
or a query.
"""

import hmac
import os
import time

import structlog
from aiohttp import web
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, generate_latest
from prometheus_client.multiprocess import MultiProcessCollector

from webhooks import metrics
from webhooks.access import bearer_of
from webhooks.app_keys import DATABASE, HUB, READINESS, SETTINGS
from webhooks.problems import Handler, Stopping
from webhooks.served import is_loopback

log = structlog.get_logger()
ROUTES = web.RouteTableDef()
_METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})


def route_of(request: web.Request) -> str:
    """The route's template, such as `/api/v1/conversations/{id}/messages`; `unknown` where there is none."""
    resource = request.match_info.route.resource
    return "unknown" if resource is None else resource.canonical


@web.middleware
async def observe(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Counts, times and logs every request, by its route's template."""
    started = time.perf_counter()
    response = await handler(request)
    route, method = route_of(request), request.method if request.method in _METHODS else "OTHER"
    streamed = response.prepared and not isinstance(response, web.Response)
    duration_s = time.perf_counter() - started
    metrics.REQUESTS.labels(route, method, response.status).inc()
    if not streamed:
        metrics.DURATION.labels(route).observe(duration_s)
    log.info("request", route=route, method=method, status=response.status, duration_ms=round(duration_s * 1000, 2))
    return response


@web.middleware
async def refuse_while_stopping(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Once stopping, new requests are told when to come back; health and readiness still answer."""
    if request.app[READINESS].stopping and not request.path.startswith(("/healthz", "/readyz", "/metrics")):
        raise Stopping
    return await handler(request)


def from_this_machine(request: web.Request) -> bool:
    """A loopback peer, with no sign of a proxy in between (API.md §3)."""
    forwarded = any(name.lower() == "forwarded" or name.lower().startswith("x-forwarded-") for name in request.headers)
    return not forwarded and is_loopback(request.remote or "")


@ROUTES.get("/healthz")
async def healthz(_: web.Request) -> web.Response:
    """The process lives."""
    return web.json_response({"status": "ok"})


@ROUTES.get("/readyz")
async def readyz(request: web.Request) -> web.Response:
    """Database and knowledge are ready; else why not."""
    readiness = request.app[READINESS]
    reasons = dict(readiness.missing)
    if readiness.stopping:
        reasons["service"] = "Le service s’arrête."
    try:
        await request.app[DATABASE].hot.ping()
    except Exception as error:  # whatever the driver raises: the database does not answer
        log.warning("database_unreachable", error=type(error).__name__)
        reasons["database"] = "La base de données ne répond pas."
    body: dict[str, object] = {"status": "unready" if reasons else "ready", "notes": readiness.notes}
    if reasons:
        body["reasons"] = reasons
    return web.json_response(body, status=503 if reasons else 200, headers={"Cache-Control": "no-store"})


@ROUTES.get("/metrics")
async def prometheus(request: web.Request) -> web.Response:
    """Prometheus' text format; with a token set only with it, else for this machine only."""
    token = request.app[SETTINGS].metrics_token
    if token is not None:
        given = bearer_of(request) or ""
        if not hmac.compare_digest(given.encode(), token.get_secret_value().encode()):
            raise web.HTTPNotFound
    elif not from_this_machine(request):
        raise web.HTTPNotFound
    metrics.STREAMS.set(request.app[HUB].count)
    return web.Response(body=_latest(), headers={"Content-Type": CONTENT_TYPE_LATEST})


def _latest() -> bytes:
    if "PROMETHEUS_MULTIPROC_DIR" not in os.environ:
        return generate_latest()
    registry = CollectorRegistry()
    MultiProcessCollector(registry)  # type: ignore[no-untyped-call]
    return generate_latest(registry)
