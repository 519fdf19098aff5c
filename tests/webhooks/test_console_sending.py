"""What leaves for Google, seen from the console: who may look, dead letters tried again or given up, the ledger."""

import sqlite3
from collections.abc import AsyncIterator
from pathlib import Path
from uuid import UUID

import pytest

from bot.settings import read_settings
from bot.store import audit
from bot.store.agents import Role
from bot.store.ledger import Entry, append
from bot.store.outbox_spaces import pause_space
from bot.store.rows import to_ms
from tests.end_to_end.guichet import until
from tests.people import Member
from tests.services import Service, serving
from tests.webhooks.console_people import Agent, at_the_console
from webhooks.app_keys import DATABASE
from webhooks.console.sending import DROPPED, RESUMED, RETRIED

QUESTION = "Comment créer mon compte ?"


@pytest.fixture
async def mirrored(data: Path) -> AsyncIterator[Service]:
    """A service with a desk, whose first three writes are refused."""
    async with serving(read_settings(data=data), desk=True) as running:
        yield running


@pytest.fixture
async def marc(mirrored: Service) -> AsyncIterator[Agent]:
    async with at_the_console(mirrored, "marc", "Marc", Role.SUPERVISOR) as agent:
        yield agent


async def refused(service: Service) -> Member:
    """A member whose first turn Google would not take."""
    async with service.http.post(f"{service.desk_url}/_stub/faults", json=[{"kind": "before", "status": 400}]):
        pass
    member = service.visitor()
    await member.opens()
    await member.asks(QUESTION)
    return member


async def received(service: Service) -> int:
    async with service.http.get(f"{service.desk_url}/_stub/requests") as response:
        return len([one for one in await response.json() if one["status"] == 200])


async def acts(service: Service) -> list[audit.Entry]:
    async with service.app[DATABASE].reading() as db:
        return [entry for _, entry in await audit.entries(db)]


async def is_told_of(agent: Agent, member: Member) -> None:
    async def is_there() -> bool:
        return member.id[:8] in (await agent.opens("/console/envois")).words

    await until(is_there, "the dead letter to be on the page")


async def test_a_dead_letter_is_tried_again(mirrored: Service, marc: Agent) -> None:
    member = await refused(mirrored)
    await is_told_of(marc, member)
    assert "400 INVALID_ARGUMENT" in marc.page.words
    assert "message, réponse de l’assistant" in marc.page.words
    assert QUESTION not in marc.page.words
    await marc.presses("Réessayer")
    assert "L’envoi repart" in marc.page.words
    assert "Aucune lettre morte." in marc.page.words

    async def it_stands() -> bool:
        return await received(mirrored) == 1

    await until(it_stands, "the letter to stand in Google Chat")
    newest = (await acts(mirrored))[0]
    assert (newest.act, newest.actor_name) == (RETRIED, "Marc")


async def test_a_dead_letter_is_given_up_with_a_reason_that_is_masked(mirrored: Service, marc: Agent) -> None:
    member = await refused(mirrored)
    await is_told_of(marc, member)
    await marc.presses("Abandonner", motif="  ")
    assert marc.page.status == 422
    assert "Indiquez pourquoi" in marc.page.words
    form = marc.page.form_with("Abandonner")
    await marc.presses("Abandonner", motif="déjà dit à paul.martin@orange.fr")
    assert "L’envoi est abandonné" in marc.page.words
    assert "Aucune lettre morte." in marc.page.words
    (entry,) = [entry for entry in await acts(mirrored) if entry.act == DROPPED]
    assert (entry.conversation, entry.reason) == (member.id, "déjà dit à [EMAIL]")
    await marc.sends(form.action, form.fields | {"motif": "encore"})
    assert "n’est plus là" in marc.page.words
    await marc.opens("/console/journal")
    assert "abandon d’un envoi refusé par Google" in marc.page.words
    await member.asks(QUESTION)

    async def the_next_turn_stands() -> bool:
        return await received(mirrored) == 1

    await until(the_next_turn_stands, "the next turn to leave")


async def test_all_dead_letters_are_tried_again_at_once(mirrored: Service, marc: Agent) -> None:
    members = [await refused(mirrored) for _ in range(2)]
    for member in members:
        await is_told_of(marc, member)
    await marc.presses("Tout réessayer")
    assert "Aucune lettre morte." in marc.page.words


async def test_a_space_in_pause_goes_on_when_a_person_says_so(mirrored: Service, marc: Agent) -> None:
    space = mirrored.app[DATABASE]
    async with space.transaction() as db:
        await pause_space(db, "spaces/AUTRE", 403, now_ms=to_ms(mirrored.clock()))
    await marc.opens("/console/envois")
    assert "spaces/AUTRE" in marc.page.words
    assert "Google répond 403" in marc.page.words
    await marc.presses("Reprendre")
    assert "L’espace est repris" in marc.page.words
    assert "spaces/AUTRE" not in marc.page.words
    assert (await acts(mirrored))[0].act == RESUMED


@pytest.mark.parametrize("path", ["/console/envois", "/console/registre"])
async def test_only_those_who_oversee_see_what_leaves(service: Service, path: str) -> None:
    told = {}
    for role in Role:
        async with at_the_console(service, role.value, "Alix", role) as agent:
            offered = path in agent.page.links.values()
            told[role] = (offered, (await agent.opens(path)).status)
    may = {Role.SUPERVISOR, Role.DPO, Role.ADMIN}
    assert told == {role: (True, 200) if role in may else (False, 403) for role in Role}


async def test_an_agent_cannot_give_up_a_letter(mirrored: Service, marc: Agent) -> None:
    member = await refused(mirrored)
    await is_told_of(marc, member)
    form = marc.page.form_with("Réessayer")
    async with at_the_console(mirrored, "lea", "Léa") as lea:
        seal = lea.page.forms[0].fields["jeton"]
        assert (await lea.sends(form.action, {"jeton": seal})).status == 403
    assert (await marc.opens("/console/envois")).has_button("Réessayer")


async def test_the_ledger_is_shown_and_proved(mirrored: Service, marc: Agent) -> None:
    member = mirrored.visitor()
    await member.opens()
    await member.asks(QUESTION)

    async def it_left() -> bool:
        return await received(mirrored) == 1

    await until(it_left, "the turn to leave")
    await marc.opens("/console/registre")
    assert member.id[:8] in marc.page.words
    assert "POST http" in marc.page.words
    assert QUESTION not in marc.page.words
    await marc.presses("Vérifier toute la chaîne")
    assert "Le registre tient" in marc.page.words
    await marc.presses("Vérifier toute la chaîne", empreinte="f" * 64)
    assert "l’empreinte donnée ne se trouve pas" in marc.page.words
    with sqlite3.connect(mirrored.settings.data / "guichet.sqlite3") as db:
        db.execute("UPDATE ledger SET url = url || '&x=1' WHERE seq = 1")
    db.close()
    await marc.presses("Vérifier toute la chaîne")
    assert "Entrée 1" in marc.page.words
    assert "elle n’est pas celle qui a été écrite" in marc.page.words


async def test_the_ledger_has_pages(service: Service) -> None:
    now_ms = to_ms(service.clock())
    async with service.app[DATABASE].transaction() as db:
        await append(db, [Entry("GET", f"https://chat.test/{n}", b"", now_ms, UUID(int=n)) for n in range(120)])
    async with at_the_console(service, "ada", "Ada", Role.DPO) as ada:
        await ada.opens("/console/registre")
        assert "https://chat.test/119" in ada.page.words
        await ada.opens(ada.page.links["Entrées plus anciennes"])
        await ada.opens(ada.page.links["Entrées plus anciennes"])
        assert "https://chat.test/0" in ada.page.words
        assert "Entrées plus anciennes" not in ada.page.links
