"""A form with a file: fields and at most one file, read as it comes, within bounds; its type found in its content.

PDF or JPEG, 5 MB at most. The name and the type that the browser tells are not believed: the name keeps its letters
and gets the extension of what the file is.
"""

import re
import unicodedata

from aiohttp import BodyPartReader, web

from portal_stub.forms import UNREADABLE, FormSeal, visit_of
from portal_stub.store.correspondence import Upload

LARGEST = 5 * 1024 * 1024
_DRAINED = 25 * 1024 * 1024  # read and thrown away, so that the answer can be a page
_LONGEST_FIELD = 16 * 1024
_MOST_FIELDS = 20
_EXTENSIONS = {"application/pdf": ".pdf", "image/jpeg": ".jpg"}


class BadUpload(Exception):
    """The file is not taken; `str()` of it is a French line for the member."""


async def read_form_with_file(
    request: web.Request, seal: FormSeal, file_field: str
) -> tuple[dict[str, str], Upload | BadUpload | None]:
    """The fields, and the file, why it is not taken, or None where none was chosen. Raises `StaleForm` for a
    missing or stale token, `HTTPBadRequest` for what cannot be read, `HTTPRequestEntityTooLarge`.
    """
    if not request.content_type.startswith("multipart/form-data"):
        raise web.HTTPBadRequest
    fields: dict[str, str] = {}
    upload: Upload | BadUpload | None = None
    try:
        reader = await request.multipart()
        async for part in reader:
            if not isinstance(part, BodyPartReader) or len(fields) >= _MOST_FIELDS:
                raise web.HTTPBadRequest
            if part.name == file_field and part.filename is not None:
                upload = await _file(part)
            elif part.name:
                fields[part.name] = _text(await _bytes(part, _LONGEST_FIELD, _LONGEST_FIELD))
    except UNREADABLE:
        raise web.HTTPBadRequest from None
    seal.check(fields, visit_of(request))
    return fields, upload


def _text(field: bytes) -> str:
    return field.decode().replace("\0", "")


async def _file(part: BodyPartReader) -> Upload | BadUpload | None:
    content = await _bytes(part, LARGEST, _DRAINED)
    if not content and not part.filename:
        return None
    if len(content) > LARGEST:
        return BadUpload("Ce fichier dépasse 5\u00a0Mo. Réduisez-le, ou envoyez-le en deux messages.")
    kind = kind_of(content)
    if kind is None:
        return BadUpload("Ce fichier n’est ni un PDF ni un JPEG, ou il est abîmé.")
    return Upload(name=safe_name(part.filename or "", kind), kind=kind, content=content)


async def _bytes(part: BodyPartReader, kept: int, drained: int) -> bytes:
    """The part's bytes, one more than `kept` where there are more. Raises `HTTPRequestEntityTooLarge` past
    `drained`.
    """
    content, seen = bytearray(), 0
    while chunk := await part.read_chunk():
        seen += len(chunk)
        if seen > drained:
            raise web.HTTPRequestEntityTooLarge(max_size=drained, actual_size=seen)
        if len(content) <= kept:
            content += chunk[: kept + 1 - len(content)]
    return bytes(content)


def kind_of(content: bytes) -> str | None:
    """The media type of a file that we take, by what it holds; None for any other."""
    if content[:5] == b"%PDF-" and b"%%EOF" in content[-1024:]:
        return "application/pdf"
    if content[:3] == b"\xff\xd8\xff" and b"\xff\xd9" in content[-64:] and _has_frame(content):
        return "image/jpeg"
    return None


def _has_frame(content: bytes) -> bool:
    """Whether the segments of a JPEG lead to a frame (SOFn) of at least one pixel (ITU-T T.81, annex B)."""
    place = 2
    while place + 9 <= len(content) and content[place] == 0xFF:
        marker, length = content[place + 1], int.from_bytes(content[place + 2 : place + 4], "big")
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            return content[place + 5 : place + 7] != b"\0\0" and content[place + 7 : place + 9] != b"\0\0"
        if marker in (0xD9, 0xDA) or length < 2:
            return False
        place += 2 + length
    return False


def safe_name(name: str, kind: str) -> str:
    """«C:\\fakepath\\Mon relevé?.exe», a PDF → «Mon relevé.pdf»."""
    last = re.split(r"[\\/]", unicodedata.normalize("NFC", name))[-1].rpartition(".")
    stem = last[0] or last[2]
    letters = "".join(one if one.isalnum() or one in " -_’'()" else " " for one in stem)
    return (" ".join(letters.split())[:80].strip() or "document") + _EXTENSIONS[kind]
