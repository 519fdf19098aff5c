"""The portal's mails: written with the act that causes them, sent by SMTP afterwards; one of its two ways out.

    await request.app[MAILER].post(db, member.email, "new-message", …)   # inside a transaction: both happen, or none

A mail is a template `templates/mails/NAME.txt`: its first line is the subject, then a blank line, then plain text; it
knows `brand`, `portal` (the portal's address) and the values it is given, and is not escaped. To None: nobody's mail,
written and thrown away, so that an answer takes as long whether there is an account or not. At most `MOST_AN_HOUR` of a
kind go to one address in an hour; what is more is dropped in silence.

Without PORTAL__SMTP_URL mails stay in the embedded mailbox (mailbox.py) for `KEPT_DAYS`. With it, `run()` sends them:
`smtp://` (encrypted where the server offers it) or `smtps://`, with `user:password@` where needed; what fails is tried
again for two days. Raises `PortalCannotStart` for an address that is none.
"""

import asyncio
import hashlib
from datetime import timedelta
from email.message import EmailMessage
from email.utils import format_datetime, make_msgid

import structlog
from aiosmtplib import SMTP, SMTPException, SMTPRecipientsRefused, SMTPResponseException, send
from limits import RateLimitItemPerHour
from limits.aio.storage import MemoryStorage
from limits.aio.strategies import FixedWindowRateLimiter
from pydantic import BaseModel, ConfigDict, Field, SecretStr
from sqlalchemy.ext.asyncio import AsyncConnection
from yarl import URL

from portal_stub.brand import Brand
from portal_stub.config import PortalConfig
from portal_stub.errors import PortalCannotStart
from portal_stub.rendering import Templates
from portal_stub.store import mails
from portal_stub.store.database import PortalDatabase, after_commit, now

log = structlog.get_logger(__name__)
MOST_AN_HOUR = 10
KEPT_DAYS = 7
_GIVE_UP = timedelta(days=2)
_FIRST_WAIT_S, _LONGEST_WAIT_S = 30, 3600
_TIMEOUT_S = 30.0
_GREETING_S = 5.0
_PORTS = {"smtp": 25, "smtps": 465}


class Server(BaseModel):
    """Where mails go. `tls`: encrypted from the first byte; else as soon as the server offers it."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    host: str
    port: int
    tls: bool
    name: str | None
    password: str | None = Field(repr=False)


class Mailer:
    """Writes mails down, and sends them where there is a server."""

    def __init__(self, config: PortalConfig, brand: Brand, database: PortalDatabase) -> None:
        self._server = server_of(config)
        self._sender = (brand.insurer.name, brand.contacts.email)
        self._own = {brand.contacts.email, brand.dpo.email}  # our own boxes get all that comes
        self._database = database
        self._woken = asyncio.Event()
        self._limiter = FixedWindowRateLimiter(MemoryStorage())
        self._templates = Templates(plain=True, brand=brand, portal=config.public_url)

    @property
    def embedded(self) -> bool:
        """Whether mails stay in the embedded mailbox."""
        return self._server is None

    async def post(self, db: AsyncConnection, recipient: str | None, template: str, **values: object) -> None:
        """Write a mail down in the caller's transaction; it leaves once that is committed."""
        subject, _, text = self._templates.render(f"{template}.txt", **values).partition("\n\n")
        if recipient and recipient not in self._own and not await self._may_have(recipient, template):
            recipient = None
        await mails.put(db, recipient or "", subject.strip(), text.strip() + "\n", at=now())
        after_commit(db, self._woken.set)

    async def _may_have(self, recipient: str, template: str) -> bool:
        key = hashlib.sha256(recipient.casefold().encode()).hexdigest()
        return await self._limiter.hit(RateLimitItemPerHour(MOST_AN_HOUR), template, key)

    async def run(self, stopping: asyncio.Event) -> None:
        """Sends what waits, until it is told to stop."""
        while not stopping.is_set():
            self._woken.clear()
            while not stopping.is_set() and await self._send_one():
                pass
            async with self._database.reading() as db:
                due = await mails.next_due(db)
            wait_s = None if due is None else max(0.0, (due - now()).total_seconds())
            happened = [asyncio.ensure_future(one.wait()) for one in (self._woken, stopping)]
            await asyncio.wait(happened, timeout=wait_s, return_when=asyncio.FIRST_COMPLETED)
            for one in happened:
                one.cancel()

    async def _send_one(self) -> bool:
        async with self._database.transaction() as db:
            mail = await mails.take_due(db, at=now())
        if mail is None:
            return False
        wait = await self._try(mail) if mail.recipient else None
        async with self._database.transaction() as db:
            if wait is None:
                await mails.drop(db, mail.id)
            else:
                await mails.put_off(db, mail, until=now() + wait)
        return True

    async def _try(self, mail: mails.Posted) -> timedelta | None:
        """Sends it; how long to wait before the next try, or None where there is none to come."""
        server = self._server
        assert server is not None  # noqa: S101 (run() is started only then)
        try:
            await send(
                self._message(mail), hostname=server.host, port=server.port, use_tls=server.tls,
                username=server.name, password=server.password, timeout=_TIMEOUT_S,
            )  # fmt: skip
        except (SMTPException, OSError, TimeoutError) as failed:
            given_up = _is_final(failed) or now() - mail.posted_at > _GIVE_UP
            log.warning("mail_unsent", error=type(failed).__name__, tries=mail.tries + 1, given_up=given_up)
            return None if given_up else timedelta(seconds=min(_FIRST_WAIT_S * 2**mail.tries, _LONGEST_WAIT_S))
        return None

    def _message(self, mail: mails.Posted) -> EmailMessage:
        message = EmailMessage()
        name, address = self._sender
        message["From"] = f'"{name}" <{address}>'
        message["To"] = mail.recipient
        message["Subject"] = mail.subject
        message["Date"] = format_datetime(mail.posted_at)
        message["Message-ID"] = make_msgid(mail.id, domain=address.rpartition("@")[2])
        message["Auto-Submitted"] = "auto-generated"  # RFC 3834: no out-of-office answers to us
        message.set_content(mail.text)
        return message


def _is_final(failed: BaseException) -> bool:
    """Whether the server said for good that it does not take this mail (5xx)."""
    if isinstance(failed, SMTPRecipientsRefused):
        return all(refused.code >= 500 for refused in failed.recipients)
    return isinstance(failed, SMTPResponseException) and failed.code >= 500


def server_of(config: PortalConfig) -> Server | None:
    """The server of PORTAL__SMTP_URL, if there is one. Raises `PortalCannotStart`."""
    return None if config.smtp_url is None else parse_server(config.smtp_url)


async def reach(server: Server) -> None:
    """Greet the server, sign in where a name is given, and leave. Raises `OSError`, `SMTPException`, `TimeoutError`."""
    client = SMTP(hostname=server.host, port=server.port, use_tls=server.tls, timeout=_GREETING_S)
    await client.connect(username=server.name, password=server.password)
    await client.quit()


def parse_server(url: SecretStr) -> Server:
    """`smtp://…` or `smtps://…`. Raises `PortalCannotStart`."""
    try:
        parsed = URL(url.get_secret_value())
        port = parsed.explicit_port or _PORTS[parsed.scheme]
        if not parsed.host:
            raise ValueError
    except (ValueError, KeyError):
        raise PortalCannotStart(
            "Réglage GUICHET_PORTAL__SMTP_URL : smtp://serveur:25 ou smtps://utilisateur:motdepasse@serveur."
        ) from None
    name, password = (parsed.user, parsed.password or "") if parsed.user else (None, None)
    return Server(host=parsed.host, port=port, tls=parsed.scheme == "smtps", name=name, password=password)
