"""Links that go by mail: signed and dated, so that an altered or an old one shows before the database is asked; which
were used or replaced, the database knows (store/links.py).

`/page?cle=TOKEN`; the token holds a random id alone. `Problem` says what is wrong with one that is not good.
"""

import secrets
from enum import StrEnum
from pathlib import Path

from itsdangerous import BadData, SignatureExpired, URLSafeTimedSerializer
from sqlalchemy.ext.asyncio import AsyncConnection

from portal_stub.errors import PortalCannotStart
from portal_stub.secret_files import write_once
from portal_stub.store import links
from portal_stub.store.links import End, Kind, Link

SECRET_FILE = "links.key"  # noqa: S105 (a file's name)
FIELD = "cle"
LIFE_S = {Kind.ACTIVATION: 48 * 3600, Kind.PASSWORD: 3600, Kind.EMAIL: 48 * 3600}


class Problem(StrEnum):
    """Why a link is not good; the value names it in templates."""

    ALTERED = "abime"
    EXPIRED = "expire"
    USED = "servi"
    REPLACED = "remplace"


class SignedLinks:
    """Makes and checks the token of a link."""

    def __init__(self, secret: str) -> None:
        self._serializers = {kind: URLSafeTimedSerializer(secret, salt=f"portail.{kind}") for kind in Kind}

    @classmethod
    def load(cls, folder: Path) -> "SignedLinks":
        """The secret kept in `folder`, made at the first start. Raises `PortalCannotStart`."""
        try:
            if not (folder / SECRET_FILE).exists():
                write_once(folder / SECRET_FILE, secrets.token_urlsafe(32))
            return cls((folder / SECRET_FILE).read_text(encoding="utf-8"))
        except OSError as wrong:
            raise PortalCannotStart(f"Le dossier {folder} ne peut pas être écrit ({type(wrong).__name__}).") from None

    def query(self, link: Link) -> str:
        """What follows the page's address: `?cle=…`."""
        return f"?{FIELD}={self._serializers[link.kind].dumps(link.id)}"

    async def open(self, db: AsyncConnection, kind: Kind, token: str) -> Link | Problem:
        """The link of this token, or what is wrong with it."""
        try:
            link_id = self._serializers[kind].loads(token, max_age=LIFE_S[kind])
        except SignatureExpired:
            return Problem.EXPIRED
        except BadData:
            return Problem.ALTERED
        link = await links.find(db, str(link_id))
        if link is None or link.kind is not kind:
            return Problem.EXPIRED
        if link.ended_as is None:
            return link
        return Problem.USED if link.ended_as is End.USED else Problem.REPLACED
