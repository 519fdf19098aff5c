"""Forms that only our own pages can send: the origin is checked for every POST, and a sealed token in each form.

The seal is a signed time (itsdangerous) under a secret of DIR/portal, bound to the member's session where there is one;
it is what stops a forged form where a browser tells no origin. In a template: `{{ hidden_token() }}` of parts.html; in
a handler: `form = await read_form(request, request.app[SEAL])`. `visit_of(request)` says who asks. A form whose session
has ended meanwhile raises `StaleForm`, which holds what was typed, so that it need not be lost.
"""

import secrets
from collections.abc import Mapping
from pathlib import Path

from aiohttp import web
from aiohttp.http_exceptions import HttpProcessingError
from aiohttp.web_protocol import RequestPayloadError
from itsdangerous import BadSignature, URLSafeTimedSerializer
from yarl import URL

from portal_stub.errors import PortalCannotStart
from portal_stub.member import NOBODY, Visit
from portal_stub.secret_files import write_once

SECRET_FILE = "forms.key"  # noqa: S105 (a file's name)
FIELD = "jeton"
LIFE_S = 12 * 3600
VISIT = web.RequestKey("visit", Visit)
# what aiohttp raises for a body that is no form: an unknown charset, a broken part, a compression that is none
UNREADABLE = (ValueError, LookupError, AssertionError, HttpProcessingError, RequestPayloadError)


def visit_of(request: web.Request) -> Visit:
    """Who asks; sessions.py found out."""
    visit: Visit = request.get(VISIT, NOBODY)
    return visit


class StaleForm(web.HTTPForbidden):
    """A form without a seal that holds, or of a session that has ended. `fields`: what was typed."""

    def __init__(self, fields: dict[str, str]) -> None:
        super().__init__(reason="stale form")
        self.fields = fields


class FormSeal:
    """Makes and checks the hidden token of a form."""

    def __init__(self, secret: str) -> None:
        self._serializer = URLSafeTimedSerializer(secret, salt="portail.formulaire")

    @classmethod
    def load(cls, folder: Path) -> "FormSeal":
        """The secret kept in `folder`, made at the first start. Raises `PortalCannotStart`."""
        try:
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            if not (folder / SECRET_FILE).exists():
                write_once(folder / SECRET_FILE, secrets.token_urlsafe(32))
            return cls((folder / SECRET_FILE).read_text(encoding="utf-8"))
        except OSError as wrong:
            raise PortalCannotStart(f"Le dossier {folder} ne peut pas être écrit ({type(wrong).__name__}).") from None

    def token(self, visit: Visit = NOBODY) -> str:
        """A fresh token for a form of this visit, good for `LIFE_S` seconds."""
        return self._serializer.dumps([visit.session, visit.member.id if visit.member else ""])

    def check(self, fields: dict[str, str], visit: Visit) -> None:
        """Raises `StaleForm` unless their token is one of ours, of this session, and still fresh."""
        if self._sealed(fields.get(FIELD, ""))[0] != visit.session:
            raise StaleForm(fields)

    def made(self, fields: dict[str, str]) -> bool:
        """Whether their token is one of ours, however old and of whatever session."""
        try:
            self._serializer.loads(fields.get(FIELD, ""))
        except BadSignature:
            return False
        return True

    def writer_of(self, fields: dict[str, str]) -> str:
        """The account that a fresh form of ours was made for, though its session has ended; «» where there is none."""
        return self._sealed(fields.get(FIELD, ""))[1]

    def _sealed(self, token: str) -> tuple[str | None, str]:
        """(session, account); (None, «») for what is no token of ours, or an old one."""
        try:
            session, account = self._serializer.loads(token, max_age=LIFE_S)
        except (BadSignature, ValueError):
            return None, ""
        return str(session), str(account)


def is_cross_site(headers: Mapping[str, str], host: str, public_url: str) -> bool:
    """Whether a browser says that another site sent this request; a caller that says nothing is not one."""
    origin = headers.get("Origin")
    if origin is not None:
        return origin != str(URL(public_url).origin()) and not _is_of_host(origin, host)
    return headers.get("Sec-Fetch-Site", "same-origin") not in ("same-origin", "none")


def _is_of_host(origin: str, host: str) -> bool:
    try:
        return URL(origin).authority == host
    except ValueError:  # no origin at all
        return False


async def read_form(request: web.Request, seal: FormSeal) -> dict[str, str]:
    """The text fields of a posted form, without the character NUL, which PostgreSQL does not take. Raises `StaleForm`
    (403) when its token is missing, forged or stale, and `HTTPBadRequest` when it cannot be read.
    """
    try:
        posted = await request.post()
    except UNREADABLE:
        raise web.HTTPBadRequest from None
    fields = {name: value.replace("\0", "") for name, value in posted.items() if isinstance(value, str)}
    seal.check(fields, visit_of(request))
    return fields
