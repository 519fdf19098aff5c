"""GET /navigateurs: which browsers work, and what the visitor's own says of itself, read from what it sends.

The name and version come from the client hints (`Sec-CH-UA`) or else the `User-Agent`; nothing is kept. A version is
recent enough when it has what the pages and the assistant are made of (MDN's tables; see `OLDEST`).
"""

import re
from collections.abc import Mapping
from enum import StrEnum

from aiohttp import web
from pydantic import BaseModel, ConfigDict

from portal_stub.app_keys import CONFIG
from portal_stub.presenting import show

# The first version of each with `:has()`, `<dialog>`, constructable style sheets and streams that can be read.
OLDEST = {"Chrome": 105, "Edge": 105, "Firefox": 121, "Opera": 91, "Safari": 17}
_HINTS = {"Microsoft Edge": "Edge", "Opera": "Opera", "Google Chrome": "Chrome", "Chromium": "Chrome"}
_AGENTS = (
    ("Internet Explorer", re.compile(r"(?:MSIE |Trident/.*rv:)(\d+)")),
    ("Edge", re.compile(r"Edg(?:e|A|iOS)?/(\d+)")),
    ("Opera", re.compile(r"(?:OPR|OPT|Opera)/(\d+)")),
    ("Firefox", re.compile(r"(?:Firefox|FxiOS)/(\d+)")),
    ("Chrome", re.compile(r"(?:HeadlessChrome|Chromium|Chrome|CriOS)/(\d+)")),
    ("Safari", re.compile(r"Version/(\d+).* Safari/")),
)


class Verdict(StrEnum):
    """✓, ✗, or not known from here."""

    YES = "✓"
    NO = "✗"
    UNKNOWN = "–"


class Browser(BaseModel):
    """What a browser calls itself."""

    model_config = ConfigDict(frozen=True)

    name: str
    version: int

    @property
    def verdict(self) -> Verdict:
        """Whether the portal works in it."""
        return Verdict.YES if self.version >= OLDEST.get(self.name, 10_000) else Verdict.NO


def browser_of(headers: Mapping[str, str]) -> Browser | None:
    """The browser that these headers tell of; None for one that we do not know."""
    brands = dict(re.findall(r'"([^"]+)";\s*v="(\d+)"', headers.get("Sec-CH-UA", "")))
    for brand, name in _HINTS.items():
        if brand in brands:
            return Browser(name=name, version=int(brands[brand][:6]))
    agent = headers.get("User-Agent", "")[:512]
    for name, pattern in _AGENTS:
        found = pattern.search(agent)
        if found:
            return Browser(name=name, version=int(found[1][:6]))
    return None


async def browsers_page(request: web.Request) -> web.Response:
    """The page; works without JavaScript, and tells more with it."""
    return show(
        request,
        "navigateurs.html",
        slug="navigateurs",
        browser=browser_of(request.headers),
        oldest=OLDEST,
        brings_cookies=bool(request.cookies),
        https=request.app[CONFIG].https,
    )


ROUTES = [web.get("/navigateurs", browsers_page, name="navigateurs")]
