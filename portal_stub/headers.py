"""What every answer carries: a strict content policy, and the rest of what a browser can be told to refuse.

No inline script, no inline style, nobody's frame; the only other origin is the service's, for the assistant.
"""

import re
from collections.abc import Awaitable, Callable

from aiohttp import hdrs, web
from yarl import URL

from portal_stub.app_keys import CONFIG
from portal_stub.config import PortalConfig

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]
_TEXT = re.compile(r"^(text/|application/(json|xml|jwk-set\+json)|image/svg)")
_YEAR_S = 31_536_000


def security_headers(config: PortalConfig) -> dict[str, str]:
    """The headers of every answer of this portal."""
    service = URL(config.service_url).origin()
    policy = {
        "default-src": "'none'",
        "script-src": f"'self' {service}",
        "connect-src": f"'self' {service}",
        "style-src": "'self'",
        "img-src": "'self' data:",
        "form-action": "'self'",
        "base-uri": "'none'",
        "frame-ancestors": "'none'",
    }
    headers = {
        "Content-Security-Policy": "; ".join(f"{name} {value}" for name, value in policy.items()),
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "same-origin",
        "Permissions-Policy": "geolocation=(self), camera=(), microphone=(), payment=()",
        "Cross-Origin-Opener-Policy": "same-origin",
    }
    if config.https:
        headers["Strict-Transport-Security"] = f"max-age={_YEAR_S}; includeSubDomains"
    return headers


@web.middleware
async def protect(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Sets the headers; pages are the visitor's own and are asked for again; text travels compressed."""
    response = await handler(request)
    response.headers.update(security_headers(request.app[CONFIG]))
    response.headers.setdefault("Cache-Control", "private, no-cache")
    if isinstance(response, web.Response) and response.body and _TEXT.match(response.content_type):
        response.headers[hdrs.VARY] = hdrs.ACCEPT_ENCODING
        response.enable_compression()
    return response
