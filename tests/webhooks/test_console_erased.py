"""What the console says of a conversation that was erased while an agent read it, or wrote to it."""

from collections.abc import AsyncIterator

import pytest

from tests.people import Member
from tests.services import Service
from tests.webhooks.console_people import Agent, at_the_console


@pytest.fixture
async def lea(service: Service) -> AsyncIterator[Agent]:
    async with at_the_console(service, "lea", "Léa") as agent:
        yield agent


async def test_an_erased_conversation_is_a_french_page(lea: Agent, member: Member) -> None:
    await member.call("DELETE", member.path())
    await lea.reads(member.id)
    assert (lea.page.status, lea.page.headers["Content-Type"]) == (404, "text/html; charset=utf-8")
    assert "L’adhérent a effacé cette conversation" in lea.page.words
    nobodys = "00000000-0000-4000-8000-000000000000"
    for address in ("/console/nulle-part", "/console/conversations/x", f"/console/conversations/{nobodys}"):
        await lea.opens(address)
        assert (lea.page.status, lea.page.headers["Content-Type"]) == (404, "text/html; charset=utf-8")
        assert "L’adhérent" not in lea.page.words


async def test_what_was_written_for_an_erased_conversation_is_given_back_masked(lea: Agent, member: Member) -> None:
    await member.asks_for_a_human()
    await lea.reads(member.id)
    await lea.presses("Prendre")
    answering, releasing = lea.page.form_with("Envoyer"), lea.page.form_with("Libérer")
    await member.call("DELETE", member.path())
    words = {"texte": "Bonjour,\nj’écris à jean.dupont@orange.fr."}
    page = await lea.sends(answering.action, answering.fields | words)
    assert page.status == 404
    assert "L’adhérent a effacé cette conversation" in page.words
    assert "Bonjour,\nj’écris à [adresse e-mail masquée].</textarea>" in page.html
    assert "jean.dupont" not in page.html
    assert not page.has_button("Envoyer")
    await lea.sends(releasing.action, releasing.fields)
    assert (lea.page.status, "<textarea" in lea.page.html) == (404, False)
    assert "L’adhérent a effacé cette conversation" in lea.page.words


async def test_the_script_is_told_why_a_page_may_not_be_read_any_more(lea: Agent, member: Member) -> None:
    again = f"/console/conversations/{member.id}/suite?marque=0"
    assert (await lea.opens(again)).status in (200, 204)
    await member.call("DELETE", member.path())
    assert (await lea.opens(again)).status == 404
    assert "data-ended" in lea.page.html
    assert "L’adhérent a effacé cette conversation" in lea.page.words
    lea.http.cookie_jar.clear()
    for address in (again, "/console/conversations/suite", "/console/conversations/file"):
        assert (await lea.opens(address)).status == 401
        assert "data-ended" in lea.page.html
        assert "Votre session est terminée." in lea.page.words
        assert lea.page.links["Se connecter"].endswith(f"?suite={address.rpartition('/')[0]}")
