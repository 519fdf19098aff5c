"""The widget's files, `/widget/…` (any page may load them), and our own pages', `/static/…`: read and compressed
once, with ETags; scripts without what only their readers need: comments that have lines of their own, indentation,
blanks around signs.
"""

import gzip
import hashlib
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from aiohttp import web

ROUTES = web.RouteTableDef()
_WIDGET, _STATIC = Path(__file__).with_name("widget"), Path(__file__).with_name("static")
_TYPES = {".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml"}


_QUOTED = re.compile(r'("[^"]*"|`[^`]*`)')
_SPACED = re.compile(r" ?(=>|[=!]==|&&|\|\||[=?:{}(),;*[\]]|[<>]=?) ?")


@dataclass(frozen=True, slots=True)
class _File:
    content: bytes
    compressed: bytes
    etag: str
    content_type: str


def served_script(script: str) -> str:
    """`script` without its `/** … */` blocks, `//` lines, empty lines, indentation and the blanks around signs. What
    follows code on its line stays, and so does every line that begins inside a template literal.
    """
    kept: list[str] = []
    in_comment = in_template = False
    for line in script.split("\n"):
        words = line.strip()
        if in_comment or (words.startswith("/**") and not in_template):
            in_comment = not words.endswith("*/")
        elif in_template or (words and not words.startswith("//")):
            kept.append(line if in_template else _tight(line.lstrip()))
            in_template ^= line.replace("\\`", "").count("`") % 2 == 1
    return "\n".join(kept)


def _tight(line: str) -> str:
    """`line` without blanks around signs, where it surely holds nothing but code, "strings" and `one template`."""
    parts = _QUOTED.split(line)
    code = "".join(parts[::2])
    if line.count("`") > 2 or "\\" in line or any(sign in code for sign in "\"'`/"):
        return line
    return "".join(part if at % 2 else _SPACED.sub(r"\1", part) for at, part in enumerate(parts))


@cache
def _file(folder: Path, name: str) -> _File | None:
    path = folder / name
    if path.suffix not in _TYPES or path.parent != folder or not path.is_file():
        return None
    content = path.read_bytes()
    if path.suffix == ".js":
        content = served_script(content.decode()).encode()
    compressed = gzip.compress(content, 9, mtime=0)
    return _File(content, compressed, hashlib.sha256(content).hexdigest()[:20], _TYPES[path.suffix])


@ROUTES.get("/widget/{name}")
async def widget_file(request: web.Request) -> web.Response:
    """GET /widget/guichet.js and what it imports."""
    response = _served(request, _WIDGET)
    response.headers["Access-Control-Allow-Origin"] = "*"
    response.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
    return response


@ROUTES.get("/static/{name}")
async def static_file(request: web.Request) -> web.Response:
    """Style and script of the service's own pages."""
    return _served(request, _STATIC)


def _served(request: web.Request, folder: Path) -> web.Response:
    found = _file(folder, request.match_info["name"])
    if found is None:
        raise web.HTTPNotFound
    headers = {
        "ETag": f'"{found.etag}"',
        "Cache-Control": "no-cache",  # revalidated: a deploy never mixes old and new modules
        "X-Content-Type-Options": "nosniff",
        "Vary": "Accept-Encoding",
    }
    if request.if_none_match and any(one.value == found.etag for one in request.if_none_match):
        return web.Response(status=304, headers=headers)
    if "gzip" in request.headers.get("Accept-Encoding", ""):
        headers["Content-Encoding"] = "gzip"
        return web.Response(body=found.compressed, content_type=found.content_type, charset="utf-8", headers=headers)
    return web.Response(body=found.content, content_type=found.content_type, charset="utf-8", headers=headers)
