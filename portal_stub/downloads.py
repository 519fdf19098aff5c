"""A file that is saved, never shown in the page: its true type, its name in French letters, no sniffing."""

from urllib.parse import quote

from aiohttp import web


def download(content: bytes, kind: str, name: str) -> web.Response:
    """The answer that saves `content` as `name` (RFC 6266)."""
    plain = "".join(one if one.isascii() and (one.isalnum() or one in " -_.()") else "_" for one in name)
    return web.Response(
        body=content,
        content_type=kind,
        headers={
            "Content-Disposition": f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(name, safe='')}",
            "Cache-Control": "private, no-store",
        },
    )
