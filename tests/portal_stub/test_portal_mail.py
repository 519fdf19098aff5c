"""Mails: to a real SMTP server where one is set; else the embedded mailbox, for this machine's eyes only."""

import asyncio
from email import message_from_bytes
from email.policy import default

import pytest
from aiosmtpd.smtp import SMTP
from aiosmtplib import SMTPException
from pydantic import SecretStr

from portal_stub.app import create_portal
from portal_stub.errors import PortalCannotStart
from portal_stub.mail import parse_server, reach
from tests.portal_stub.conftest import CAMILLE


class Postman:
    """What a real server received; refuses as long as `refusing` says."""

    def __init__(self) -> None:
        self.received: asyncio.Queue = asyncio.Queue()
        self.refusing = ""

    async def handle_DATA(self, server, session, envelope):
        if self.refusing:
            self.received.put_nowait(self.refusing)
            return self.refusing
        self.received.put_nowait((envelope.rcpt_tos, envelope.content))
        return "250 OK"


@pytest.fixture
async def postman():
    postman = Postman()
    server = await asyncio.get_running_loop().create_server(lambda: SMTP(postman, enable_SMTPUTF8=True), "127.0.0.1", 0)
    postman.url = f"smtp://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    yield postman
    server.close()
    await server.wait_closed()


async def test_a_mail_leaves_by_smtp_and_its_link_opens_the_account(visitor_of, config, postman):
    visitor = await visitor_of(config.model_copy(update={"smtp_url": SecretStr(postman.url)}))
    await visitor.registers(prenom="Anaïs")
    recipients, content = await asyncio.wait_for(postman.received.get(), 20)
    mail = message_from_bytes(content, policy=default)
    assert recipients == [CAMILLE["email"]]
    assert mail["Subject"] == "Activez votre compte"
    assert mail["From"].addresses[0].display_name == "Mutuelle Aubépine"
    assert mail["Auto-Submitted"] == "auto-generated"
    text = mail.get_content()
    assert "Bonjour Anaïs," in text
    link = next(word for word in text.split() if word.startswith("http://127.0.0.1:8081/activation?cle="))
    assert (await visitor.follows(link)).status == 200
    assert (await visitor.client.get("/_dev/mails")).status == 404  # no mailbox where there is a server


async def test_a_server_that_cannot_take_a_mail_now_is_asked_again(visitor_of, config, postman, time_machine):
    time_machine.move_to("2026-11-25T12:00:00Z")
    postman.refusing = "451 Plus tard"
    visitor = await visitor_of(config.model_copy(update={"smtp_url": SecretStr(postman.url)}))
    await visitor.registers()
    assert await asyncio.wait_for(postman.received.get(), 20) == "451 Plus tard"
    postman.refusing = ""
    await visitor.fills("/activation", "/activation", email=CAMILLE["email"])
    second = await asyncio.wait_for(postman.received.get(), 20)  # so the first has been put off by now
    time_machine.shift(60)
    await visitor.registers()  # wakes the sender
    others = [await asyncio.wait_for(postman.received.get(), 20) for _ in range(2)]
    assert len({link_in(content) for _, content in (second, *others)}) == 3


def link_in(content: bytes) -> str:
    text = message_from_bytes(content, policy=default).get_content()
    return next(word for word in text.split() if "/activation?cle=" in word)


@pytest.mark.parametrize("url", ["http://127.0.0.1", "smtp://", "25"])
def test_an_address_that_is_no_mail_server_stops_the_start(config, url):
    with pytest.raises(PortalCannotStart, match="GUICHET_PORTAL__SMTP_URL"):
        create_portal(config.model_copy(update={"smtp_url": SecretStr(url)}))


async def test_the_mailbox_is_a_list_and_a_page(visitor):
    assert await visitor.mails() == []
    assert "La boîte est vide" in (await visitor.opens("/_dev/boite")).text
    await visitor.registers()
    (mail,) = await visitor.mails()
    assert set(mail) == {"to", "subject", "text", "links", "at"}
    assert mail["at"].endswith("Z")
    assert mail["links"][0] in mail["text"]
    page = await visitor.opens("/_dev/boite")
    assert mail["links"][0] in page.links
    assert mail["subject"] in [heading.text for heading in page.all("h2")]


@pytest.mark.parametrize("path", ["/_dev/mails", "/_dev/boite"])
@pytest.mark.parametrize("header", ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto"])
async def test_nobody_reads_the_mailbox_through_a_proxy(visitor, path, header):
    assert (await visitor.opens(path)).status == 200
    assert (await visitor.opens(path, **{header: "198.51.100.7"})).status == 404


async def test_nobody_reads_the_mailbox_where_the_portal_is_open_to_the_network(visitor_of, config):
    visitor = await visitor_of(config.model_copy(update={"loopback": False}))
    assert (await visitor.opens("/_dev/mails")).status == 404


async def test_a_server_is_greeted_before_it_is_relied_on(postman):
    await reach(parse_server(SecretStr(postman.url)))
    with pytest.raises((OSError, SMTPException)):
        await reach(parse_server(SecretStr("smtp://127.0.0.1:1")))
