"""What proves that nothing is kept too long: purges and erasures, as the dpo reads and downloads them."""

import json
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from hashlib import sha256
from typing import Any

import pytest
import sqlalchemy as sa

from bot.store.agents import Role
from bot.store.retention import purge
from bot.store.tables import purges
from tests.end_to_end.guichet import until
from tests.services import Service
from tests.webhooks.console_people import Agent, at_the_console
from tests.webhooks.google_room import Room
from webhooks.app_keys import DATABASE, SECRET

PAGE = "/console/certificats"


@pytest.fixture
async def dora(service: Service) -> AsyncIterator[Agent]:
    async with at_the_console(service, "dora", "Dora", Role.DPO) as agent:
        yield agent


async def purges_now(service: Service) -> str:
    """What is past its age goes; gives the certificate's hash."""
    key = service.app[SECRET]
    return (await purge(service.app[DATABASE], service.settings.retention, key, at=service.clock())).hash


async def downloads(agent: Agent, path: str) -> Any:
    async with agent.http.get(agent.service.url + path) as response:
        assert response.status == 200
        assert response.headers["Content-Disposition"].startswith('attachment; filename="')
        assert response.headers["Cache-Control"] == "no-store"
        return json.loads(await response.text())


async def test_each_purge_has_a_certificate_that_can_be_read_checked_and_taken_away(
    dora: Agent, service: Service
) -> None:
    member = service.visitor()
    await member.opens()
    await member.asks("Comment créer mon compte ?")
    first = await purges_now(service)
    service.clock.forward(hours=service.settings.retention.anonymous_hours + 1)
    second = await purges_now(service)
    await dora.signs_in()  # a day later
    await dora.opens("/console/conversations")
    await dora.opens(dora.page.links["Certificats"])
    rows = [row for row in dora.page.html.split("<tr>") if first[:12] in row or second[:12] in row]
    assert (second[:12] in rows[0], first[:12] in rows[1]) == (True, True)  # the newest first
    assert "1 conversation" in rows[0]
    assert "rien n’avait dépassé sa durée" in rows[1]
    assert all("intacte" in row for row in rows)
    assert "effacé : 1 conversation" in dora.page.words
    year = await downloads(dora, f"{PAGE}/annee.json")
    told = next(one for one in year if one["hash"] == second)
    assert told["counts"]["conversations"] == 1
    assert sha256(told["certified"].encode()).hexdigest() == second
    assert await downloads(dora, f"{PAGE}/{told['number']}.json") == told
    assert "créer" not in json.dumps(year, ensure_ascii=False)


async def test_a_certificate_that_was_changed_since_shows(dora: Agent, service: Service) -> None:
    hashed = await purges_now(service)
    async with service.app[DATABASE].transaction() as db:
        forged = sa.func.replace(purges.c.certificate, '"conversations": 0', '"conversations": 7')
        await db.execute(sa.update(purges).where(purges.c.hash == hashed).values(certificate=forged))
    await dora.opens(PAGE)
    [row] = [row for row in dora.page.html.split("<tr>") if hashed[:12] in row]
    assert "7 conversations" in row
    assert "ne correspond pas" in row


async def test_older_certificates_are_on_the_next_page_and_none_is_said(dora: Agent, service: Service) -> None:
    hashes = [await purges_now(service) for _ in range(51)]
    await dora.opens(PAGE)
    assert hashes[0][:12] not in dora.page.html
    await dora.opens(dora.page.links["Certificats plus anciens"])
    assert hashes[0][:12] in dora.page.html
    await dora.opens(f"{PAGE}?avant=1")
    assert "Aucun certificat plus ancien." in dora.page.words
    assert (await dora.opens(f"{PAGE}/999999.json")).status == 404


async def test_each_erased_conversation_has_its_receipt_and_says_who_asked(dora: Agent, service: Service) -> None:
    await dora.opens(PAGE)
    assert "Aucune conversation effacée depuis 30 jours." in dora.page.words
    by_member, by_age = service.visitor(), service.visitor()
    for visitor in (by_age, by_member):
        await visitor.opens()
        await visitor.asks("Comment créer mon compte ?")
    receipt = (await by_member.call("DELETE", by_member.path())).body
    service.clock.forward(hours=service.settings.retention.anonymous_hours + 1)
    await purges_now(service)
    await dora.signs_in()
    await dora.opens(PAGE)
    for talk, by in ((by_member, "l’adhérent"), (by_age, "la purge")):
        [row] = [row for row in dora.page.html.split("<tr>") if talk.id[:8] in row]
        assert by in row
        assert "échanges\u00a0: 2" in row
        assert "rien n’y était" in row
    kept = await downloads(dora, f"{PAGE}/effacements.json")
    assert next(one for one in kept if one["id"] == by_member.id) == receipt
    assert {one["id"] for one in kept} == {by_member.id, by_age.id}


async def test_a_receipt_says_where_google_is(room: Room) -> None:
    await room.opens()
    await room.member.call("DELETE", room.member.path())
    async with at_the_console(room.service, "dora", "Dora", Role.DPO) as dora:

        async def gone() -> bool:
            await dora.opens(PAGE)
            [row] = [row for row in dora.page.html.split("<tr>") if room.member.id[:8] in row]
            return "supprimé" in row

        await until(gone, "Google to have forgotten it")


async def test_only_who_oversees_sees_them(service: Service) -> None:
    async with AsyncExitStack() as stack:
        for role in Role:
            who = await stack.enter_async_context(at_the_console(service, f"a-{role}", role, role))
            may = role in (Role.SUPERVISOR, Role.DPO, Role.ADMIN)
            assert ("Certificats" in (await who.opens("/console/conversations")).links) == may
            for path in (PAGE, f"{PAGE}/annee.json", f"{PAGE}/effacements.json"):
                assert (await who.opens(path)).status == (200 if may else 403)
