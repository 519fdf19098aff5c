"""What an agent sees of an emergency: a mark that stays, whatever is said next, and a place before the others."""

from collections.abc import AsyncIterator

import pytest

from tests.people import Member
from tests.services import Service
from tests.webhooks.console_people import Agent, at_the_console

MIND, BODY = "Urgence signalée : idées suicidaires ou détresse", "Urgence signalée : danger vital"


@pytest.fixture
async def lea(service: Service) -> AsyncIterator[Agent]:
    async with at_the_console(service, "lea", "Léa") as agent:
        yield agent


async def visitor(service: Service, *said: str, waits: bool = False) -> Member:
    new = service.visitor()
    await new.opens()
    for words in said:
        await new.asks(words)
    if waits:
        await new.asks_for_a_human()
    return new


def row_of(agent: Agent, talk: Member) -> str:
    return next(words for words in agent.page.links if words.startswith(talk.id[:8]))


def order_of(agent: Agent, *talks: Member) -> list[str]:
    shown = [words[:8] for words in agent.page.links]
    return sorted((talk.id[:8] for talk in talks), key=shown.index)


async def test_an_emergency_stands_first_in_the_queue_and_says_so_whatever_is_said_next(
    lea: Agent, service: Service
) -> None:
    first = await visitor(service, waits=True)
    grave = await visitor(service, "j'ai envie de mourir", "Bonjour")
    last = await visitor(service, waits=True)
    await grave.asks("je voudrais parler à un conseiller")
    await lea.opens("/console/conversations")
    assert MIND in row_of(lea, grave)
    assert "Urgence" not in row_of(lea, first)
    assert "3 conversations attendent un conseiller , dont 1 après une urgence signalée" in lea.page.words
    assert order_of(lea, first, grave, last) == [grave.id[:8], first.id[:8], last.id[:8]]
    assert "mourir" not in lea.page.html
    await lea.reads(grave.id)
    assert lea.page.words.index(MIND) < lea.page.words.index("envie de mourir")


async def test_the_mark_stays_with_every_state_and_gathers_what_else_is_told(lea: Agent, service: Service) -> None:
    grave = await visitor(service, "ma mère ne respire plus", "Pouvez-vous me donner un avis médical ?")
    await lea.opens("/console/conversations")
    assert BODY in row_of(lea, grave)
    await lea.reads(grave.id)
    await lea.presses("Prendre")
    assert BODY in lea.page.words
    await grave.asks("je vais en finir, je veux mourir")
    await lea.reads(grave.id)
    assert f"{BODY}, idées suicidaires ou détresse" in lea.page.words
    await lea.presses("Clore")
    await lea.opens("/console/conversations?signal=urgence")
    assert BODY in row_of(lea, grave)
    other = await visitor(service, "Comment créer mon compte ?")
    await lea.opens("/console/conversations?signal=urgence")
    assert other.id[:8] not in lea.page.words


async def test_whoever_nobody_came_for_stands_above_the_others_until_an_agent_acts(
    lea: Agent, service: Service
) -> None:
    calm = await visitor(service, waits=True)
    grave = await visitor(service, "j'ai envie de mourir", waits=True)
    gave_up = await visitor(service, waits=True)
    service.clock.forward(seconds=service.settings.handoff.timeout_seconds + 1)
    for talk in (calm, grave, gave_up):
        await waits_no_more(talk)
    await gave_up.call("POST", gave_up.path("/close"))
    usual = await visitor(service, "Comment créer mon compte ?")
    await lea.opens("/console/conversations")
    assert order_of(lea, usual, calm, grave, gave_up)[:3] == [grave.id[:8], calm.id[:8], usual.id[:8]]
    assert "2 où personne n’est venu" in lea.page.words
    assert f"{MIND} Personne n’est venu" in row_of(lea, grave)
    assert "Personne n’est venu" in row_of(lea, gave_up)
    await lea.opens("/console/conversations?signal=personne")
    assert usual.id[:8] not in lea.page.words
    await lea.reads(grave.id)
    assert "Personne n’est venu l’attente a pris fin" in lea.page.words
    await lea.presses("Prendre")
    assert "Personne n’est venu l’attente a pris fin" not in lea.page.words
    await lea.reads(calm.id)
    await lea.presses("Clore")
    await lea.opens("/console/conversations")
    assert "où personne n’est venu" not in lea.page.words
    assert MIND in row_of(lea, grave)


async def waits_no_more(talk: Member) -> None:
    """Until the service has told her that nobody came."""
    async with talk.listening() as events:
        async for event in events:
            if event["kind"] == "state" and event["state"] == "bot":
                return


async def test_who_waits_again_is_in_the_queue_and_nobody_has_failed_to_come_yet(lea: Agent, service: Service) -> None:
    talk = await visitor(service, waits=True)
    service.clock.forward(seconds=service.settings.handoff.timeout_seconds + 1)
    await waits_no_more(talk)
    await talk.asks_for_a_human()
    await lea.opens("/console/conversations")
    assert "en attente" in row_of(lea, talk)
    assert "Personne n’est venu" not in row_of(lea, talk)


async def test_the_open_page_is_told_of_an_emergency_as_it_comes(lea: Agent, service: Service) -> None:
    talk = await visitor(service, "Comment créer mon compte ?")
    await lea.reads(talk.id)
    assert "Urgence" not in lea.page.words
    mark = lea.page.html.partition(f'{talk.id}/suite"')[2].partition('data-mark="')[2].partition('"')[0]
    await talk.asks("mon mari me frappe")
    await lea.opens(f"/console/conversations/{talk.id}/suite?marque={mark}")
    flags = lea.page.html.partition('data-part="flags"')[2].partition("</div>")[0]
    assert "violence ou menace" in flags
