"""The console's style and script: their address carries their hash, so that a browser keeps them for good."""

import hashlib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from aiohttp import web

ROUTES = web.RouteTableDef()
_FOLDER = Path(__file__).with_name("static")
_TYPES = {".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}


@dataclass(frozen=True, slots=True)
class _File:
    content: bytes
    mark: str
    content_type: str


@lru_cache(maxsize=1)
def _files() -> dict[str, _File]:
    paths = [path for path in _FOLDER.iterdir() if path.suffix in _TYPES]
    contents = {path: path.read_bytes() for path in paths}
    return {
        path.name: _File(content, hashlib.sha256(content).hexdigest()[:12], _TYPES[path.suffix])
        for path, content in contents.items()
    }


def address(name: str) -> str:
    """Where a page links to the file: `/console/static/console.css?v=…`."""
    return f"/console/static/{name}?v={_files()[name].mark}"


@ROUTES.get("/console/static/{name}")
async def static_file(request: web.Request) -> web.Response:
    """One of the files."""
    found = _files().get(request.match_info["name"])
    if found is None:
        raise web.HTTPNotFound
    kept = "public, max-age=31536000, immutable" if request.query.get("v") == found.mark else "no-cache"
    headers = {"Cache-Control": kept, "X-Content-Type-Options": "nosniff"}
    response = web.Response(body=found.content, content_type=found.content_type, charset="utf-8", headers=headers)
    response.enable_compression()
    return response
