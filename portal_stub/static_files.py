"""The portal's own files under /static, read once; their address carries their hash, so that a browser keeps them for
good and a new version is a new address.
"""

import hashlib
import mimetypes
from pathlib import Path

from aiohttp import web
from pydantic import BaseModel, ConfigDict

STATIC_FOLDER = Path(__file__).parent / "static"
_FOR_GOOD = "public, max-age=31536000, immutable"
_A_WHILE = "public, max-age=3600"


class StaticFile(BaseModel):
    """One file in memory."""

    model_config = ConfigDict(frozen=True)

    body: bytes
    content_type: str
    mark: str


class StaticFiles:
    """Name → file."""

    def __init__(self, folder: Path = STATIC_FOLDER) -> None:
        self._files = {path.name: _read(path) for path in folder.iterdir() if path.is_file()}

    def address(self, name: str) -> str:
        """Where a page links to the file: `/static/portail.css?v=…`."""
        return f"/static/{name}?v={self._files[name].mark}"

    def answer(self, request: web.Request, name: str) -> web.Response:
        """The file, or 304 when the browser has it already. Raises `HTTPNotFound`."""
        file = self._files.get(name)
        if file is None:
            raise web.HTTPNotFound
        known = request.query.get("v") == file.mark
        headers = {"Cache-Control": _FOR_GOOD if known else _A_WHILE, "ETag": f'"{file.mark}"'}
        if file.mark in (etag.value for etag in request.if_none_match or ()):
            return web.Response(status=304, headers=headers)
        return web.Response(body=file.body, content_type=file.content_type, charset="utf-8", headers=headers)


def _read(path: Path) -> StaticFile:
    body = path.read_bytes()
    content_type, _ = mimetypes.guess_type(path.name)
    mark = hashlib.sha256(body).hexdigest()[:12]
    return StaticFile(body=body, content_type=content_type or "application/octet-stream", mark=mark)
