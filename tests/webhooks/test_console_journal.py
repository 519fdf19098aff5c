"""Who took, answered, gave back: each act is one line of the journal, in French, without words, whatever is erased."""

from collections.abc import AsyncIterator

import pytest

from bot.store.agents import Role
from tests.people import Member
from tests.services import Service
from tests.webhooks.console_people import Agent, at_the_console
from tests.webhooks.google import told_text
from tests.webhooks.google_room import Room
from tests.webhooks.google_space import button


@pytest.fixture
async def lea(service: Service) -> AsyncIterator[Agent]:
    async with at_the_console(service, "lea", "Léa") as agent:
        yield agent


@pytest.fixture
async def tom(service: Service) -> AsyncIterator[Agent]:
    async with at_the_console(service, "tom", "Tom") as agent:
        yield agent


@pytest.fixture
async def sara(service: Service) -> AsyncIterator[Agent]:
    async with at_the_console(service, "sara", "Sara", Role.SUPERVISOR) as agent:
        yield agent


def lines_of(agent: Agent, conversation: str) -> list[tuple[str, str]]:
    """(who, what) of the journal's lines about the conversation, oldest first; readings left out."""
    found = []
    for row in agent.page.html.split("<tr>")[2:]:
        who, act, talk = (_plain(cell) for cell in row.split("<td>")[2:5])
        if talk == conversation[:8] and not act.startswith("lecture"):
            found.append((who, act))
    return found[::-1]


def _plain(cell: str) -> str:
    said = "".join(piece.partition(">")[2] for piece in f">{cell.partition('</td>')[0]}".split("<"))
    return " ".join(said.split())


async def test_who_did_what_is_told_once_each_and_survives_the_members_erasure(
    lea: Agent, tom: Agent, sara: Agent, member: Member
) -> None:
    await member.asks_for_a_human()
    await lea.reads(member.id)
    await lea.presses("Prendre")
    answer = lea.page.form_with("Envoyer")
    for _ in range(2):  # the same form, sent twice
        await lea.sends(answer.action, answer.fields | {"texte": "Bonjour, mon e-mail est lea.martin@orange.fr"})
    await lea.reads(member.id)
    await lea.presses("Retirer ma dernière réponse")
    to_tom = next(one for one in lea.page.html.split('<option value="')[1:] if one.partition(">")[2].startswith("Tom"))
    await lea.presses("Transférer", a=to_tom.partition('"')[0])
    await tom.reads(member.id)
    late = lea.page.form_with("Se déconnecter").fields
    assert (await lea.sends(f"/console/conversations/{member.id}/clore", late)).status == 409  # Tom has it
    await tom.presses("Envoyer", texte="Je reprends votre dossier.")
    await tom.presses("Libérer")
    await tom.presses("Prendre")
    await tom.presses("Rendre au bot")
    await tom.presses("Clore")
    told = [
        ("Léa", "prise d’une conversation"),
        ("Léa", "réponse à l’adhérent"),
        ("Léa", "retrait d’une réponse"),
        ("Léa", "transfert d’une conversation à Tom"),
        ("Tom", "réponse à l’adhérent"),
        ("Tom", "conversation remise en attente"),
        ("Tom", "prise d’une conversation"),
        ("Tom", "conversation rendue à l’assistant"),
        ("Tom", "clôture d’une conversation"),
    ]
    await sara.opens("/console/journal")
    assert lines_of(sara, member.id) == told
    await member.call("DELETE", member.path())
    await sara.opens("/console/journal")
    assert lines_of(sara, member.id) == [*told, ("l’adhérent", "effacement de sa conversation")]
    assert "orange" not in sara.page.html
    assert "dossier" not in sara.page.html
    await lea.opens("/console/journal")
    assert lines_of(lea, member.id) == told[:4]


async def test_the_lines_of_one_talk_are_a_page_of_their_own_erased_or_not(
    lea: Agent, sara: Agent, service: Service, member: Member
) -> None:
    other = service.visitor()
    await other.opens()
    for talk in (member, other):
        await lea.reads(talk.id)
        await lea.presses("Prendre")
    await sara.reads(member.id)
    of_it = sara.page.links["journal de cette conversation"]
    await member.call("DELETE", member.path())
    await sara.opens(of_it)
    assert lines_of(sara, member.id) == [
        ("Léa", "prise d’une conversation"),
        ("l’adhérent", "effacement de sa conversation"),
    ]
    assert other.id[:8] not in sara.page.words
    await sara.opens(sara.page.links["Tout afficher"])
    assert other.id[:8] in sara.page.words
    assert (await sara.opens("/console/journal?conversation=nulle-part")).status == 200


async def test_what_changes_nothing_and_what_a_timer_does_is_no_act_of_anybody(
    lea: Agent, sara: Agent, service: Service, member: Member
) -> None:
    await member.asks_for_a_human()
    await lea.reads(member.id)
    taking = lea.page.form_with("Prendre")
    for _ in range(2):
        await lea.sends(taking.action, taking.fields)
    service.clock.forward(minutes=11)
    async with member.listening() as events:
        async for event in events:
            if event["kind"] == "state" and event["previous"] == "human":
                break
    await sara.opens("/console/journal")
    assert lines_of(sara, member.id) == [("Léa", "prise d’une conversation")]


async def test_what_is_done_in_google_chat_is_told_too(room: Room) -> None:
    card = await room.opens()
    await room.lea.clicks(card, button(card, "Prendre"))
    assert told_text(await room.lea.mentions(card["thread"], "Bonjour, je regarde.")).startswith("✓")
    await room.lea.clicks(card, button(card, "Clore"))
    async with at_the_console(room.service, "sara", "Sara", Role.SUPERVISOR) as sara:
        await sara.opens("/console/journal")
        acts = ["prise d’une conversation", "réponse à l’adhérent", "clôture d’une conversation"]
        assert lines_of(sara, room.member.id) == [("Léa (Google Chat)", act) for act in acts]
        assert "regarde" not in sara.page.html
