"""The hand-off as agents in Google Chat and the member live it, in both of Google's dialects."""

import asyncio
import json
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select

from bot.dialogue.handoff import Agent
from bot.settings import read_settings
from bot.store import inbound as inbox
from bot.store.inbound import Act
from bot.store.rows import redacted_from
from bot.store.tables import events, inbound
from tests.people import Answer, Member
from tests.services import Service, serving
from tests.webhooks.google import (
    AUDIENCE,
    NUMBER,
    SPACE,
    Google,
    Person,
    Signer,
    button_of,
    form_of,
    told_text,
    widgets_of,
)
from tests.webhooks.google_space import Space, button, text_of
from webhooks.app_keys import DATABASE, DESK, GOOGLE_CHAT

QUESTION = "Comment me connecter ?"
PHONE = "06 12 34 56 78"


@dataclass
class Room:
    """A member, two agents of the space, and what Google was answered."""

    service: Service
    space: Space
    member: Member
    lea: Person
    samir: Person
    answers: list[Answer] = field(default_factory=list)

    async def opens(self) -> dict[str, Any]:
        """The member asks for a person; gives the thread's card."""
        await self.member.asks(QUESTION)
        await self.member.asks_for_a_human()
        return await self.space.card(self.member)

    async def last(self) -> dict[str, Any]:
        return dict((await self.member.events())[-1])

    async def said_to_member(self) -> list[tuple[str, str]]:
        told = [event for event in await self.member.events() if event["author"] == "agent"]
        return [(event["agent_name"], event["text"]) for event in told if event["kind"] == "message"]

    async def stored(self) -> list[Any]:
        async with self.service.app[DATABASE].reading() as db:
            return list((await db.execute(select(inbound))).all())


@pytest.fixture(scope="session")
def signer() -> Signer:
    return Signer()


both = pytest.mark.parametrize("dialect", ["classic", "add-on"])


@pytest.fixture
def dialect() -> str:
    """What Google's documents set up today; the stories that hang on the shape are played in `both`."""
    return "add-on"


@pytest.fixture
def more() -> dict[str, Any]:
    """More settings of Google Chat's; a test has its own."""
    return {}


@pytest.fixture
async def room(data: Any, tmp_path: Any, signer: Signer, dialect: str, more: dict[str, Any]) -> AsyncIterator[Room]:
    signer.write_keys(tmp_path / "keys.json")
    keys = {"audience": AUDIENCE, "project_number": NUMBER, "certificates_url": f"file:{tmp_path / 'keys.json'}"}
    async with serving(read_settings(data=data, google_chat=keys | more), desk=True) as service:
        google = Google(service.http, service.url, signer, service.clock, dialect)
        member = service.visitor()
        await member.opens()
        lea, samir = Person(google, "users/1", "Léa"), Person(google, "users/2", "Samir")
        yield Room(service, Space(service), member, lea, samir)


@both
async def test_the_whole_hand_off_by_buttons_mention_command_and_form(room: Room, dialect: str) -> None:
    card = await room.opens()
    thread, lea = card["thread"], room.lea
    assert "Le membre attend" in text_of(card) or "attend un conseiller" in text_of(card)
    assert told_text(await lea.clicks(card, button(card, "Prendre"))).startswith("✓ Vous suivez")
    assert (await room.last())["agent_name"] == "Léa"
    assert await room.member.asks("bonjour, vous êtes là ?") is None

    assert told_text(await lea.mentions(thread, f"Bonjour, je regarde. Mon poste : {PHONE}")).startswith("✓ Envoyé ")
    assert told_text(await lea.commands(thread, "/répondre", "Voici le lien.")).startswith("✓ Envoyé ")
    form = form_of(await lea.clicks(card, button(card, "Répondre"), dialog="REQUEST_DIALOG"))
    [field_told] = widgets_of(form, "textInput")
    filled = {field_told["name"]: "Tout est réglé\n// ne pas lui dire\nBonne journée."}
    seen = form_of(await lea.clicks(card, button_of(form, "Voir l’aperçu"), form=filled, dialog="SUBMIT_DIALOG"))
    assert len(await room.said_to_member()) == 2
    sent = await lea.clicks(card, button_of(seen, "Envoyer"), dialog="SUBMIT_DIALOG")
    assert told_text(sent).startswith("✓ Envoyé ")
    assert await room.said_to_member() == [
        ("Léa", "Bonjour, je regarde. Mon poste : [PHONE]"),
        ("Léa", "Voici le lien."),
        ("Léa", "Tout est réglé\nBonne journée."),
    ]
    await room.space.says(room.member, "Tout est réglé\nBonne journée.")  # a form is seen by nobody else
    await room.space.card_says(room.member, "✓ Envoyé ")
    thread_told = "\n".join(one.get("text", "") for one in await room.space.of(room.member))
    assert "Voici le lien." not in thread_told  # it stands there already, in Léa's own words
    assert "Léa a pris la conversation." in thread_told

    assert told_text(await lea.clicks(card, button(card, "Rendre au bot"))).startswith("✓ ")
    assert (await room.member.asks(QUESTION))["kind"] == "answer"
    assert told_text(await lea.clicks(card, button(card, "Clore"))).startswith("✓ ")
    assert (await room.last())["state"] == "closed"
    closed = await room.space.card_says(room.member, "État\u00a0: terminée")
    with pytest.raises(AssertionError):
        button(closed, "Prendre")


@both
async def test_what_is_not_for_the_member_never_reaches_her(room: Room) -> None:
    card = await room.opens()
    thread, lea = card["thread"], room.lea
    await lea.clicks(card, button(card, "Prendre"))
    for words in ("// entre nous", "  // et ceci", "\u200b// invisible", "／／ large", "//a\n// b"):
        assert (await lea.mentions(thread, words)).status == 200
    assert (await lea.says(thread, "on fait quoi ?")).status == 200
    assert told_text(await lea.mentions(thread, "")) != ""
    assert "rien à envoyer" in told_text(await lea.commands(thread, "/repondre", "// non"))
    assert "Commandes" in told_text(await lea.commands(thread, "/autre", "Bonjour"))
    assert await room.said_to_member() == []
    await lea.mentions(thread, "Bonjour\n// note\n  //note\nAu revoir")
    assert await room.said_to_member() == [("Léa", "Bonjour\nAu revoir")]


async def test_of_talk_among_agents_the_name_alone_is_kept(room: Room) -> None:
    card = await room.opens()
    await room.lea.says(card["thread"], "motsecretentrenous")
    await room.lea.mentions(card["thread"], "// motsecretentrenous")
    rows = await room.stored()
    assert [(row.act, row.answer, row.conversation) for row in rows] == [(None, None, room.member.id)] * 2
    assert all(row.name.startswith(f"{SPACE}/messages/") for row in rows)
    receipt = (await room.member.call("DELETE", room.member.path())).body
    held = next(place for place in receipt["places"] if place["place"] == "google_chat_agents")
    assert (held["count"], held["state"]) == (2, "held_by_google")
    assert await room.stored() == []


@both
async def test_only_the_holder_speaks_and_others_are_told_privately_who_holds(room: Room, dialect: str) -> None:
    card = await room.opens()
    thread = card["thread"]
    assert "Prendre" in told_text(await room.lea.mentions(thread, "Bonjour"))
    await room.lea.clicks(card, button(card, "Prendre"))
    for answer in (
        await room.samir.clicks(card, button(card, "Prendre")),
        await room.samir.mentions(thread, "Bonjour"),
        await room.samir.commands(thread, "/repondre", "Bonjour"),
        await room.samir.clicks(card, button(card, "Répondre"), dialog="REQUEST_DIALOG"),
        await room.samir.clicks(card, button(card, "Libérer")),
        await room.samir.clicks(card, button(card, "Transférer"), dialog="REQUEST_DIALOG"),
        await room.samir.clicks(card, button(card, "Rendre au bot")),
        await room.samir.clicks(card, button(card, "Clore")),
    ):
        assert told_text(answer).startswith("Léa suit cette conversation depuis "), answer.body
    private = (await room.samir.mentions(thread, "Bonjour")).body
    if dialect == "add-on":
        private = private["hostAppDataAction"]["chatDataAction"]["createMessageAction"]["message"]
    assert private["privateMessageViewer"] == {"name": "users/2"}
    assert await room.said_to_member() == []


@pytest.mark.parametrize("more", [{"agents": ["users/1"]}])
async def test_only_agents_of_the_list_act(room: Room) -> None:
    card = await room.opens()
    for answer in (
        await room.samir.clicks(card, button(card, "Prendre")),
        await room.samir.commands(card["thread"], "/file"),
        await room.samir.mentions({"name": f"{SPACE}/threads/AUTRE"}, QUESTION),
    ):
        assert "liste des conseillers" in told_text(answer)
    assert (await room.last())["state"] == "waiting"
    await room.lea.clicks(card, button(card, "Prendre"))
    assert (await room.last())["state"] == "human"
    robot = Person(room.lea.google, "users/1", "Léa", type="BOT")
    assert (await robot.mentions(card["thread"], "Bonjour")).body == {}
    assert await room.said_to_member() == []


@both
async def test_an_event_that_is_delivered_again_acts_once_and_is_answered_the_same(room: Room) -> None:
    card = await room.opens()
    google, lea, samir = room.lea.google, room.lea, room.samir
    taking = lea.click_event(card, button(card, "Prendre"))
    first = await google.posts(taking)
    said = lea.event(lea.mention(card["thread"], "Bonjour"))
    answers = await asyncio.gather(*(google.posts(said) for _ in range(5)))
    assert {answer.status for answer in answers} == {200}
    assert await room.said_to_member() == [("Léa", "Bonjour")]
    releasing = lea.click_event(card, button(card, "Libérer"))
    await google.posts(releasing)
    await samir.clicks(card, button(card, "Prendre"))
    assert (await google.posts(taking)).body == first.body  # late: Samir has it
    assert "✓" in told_text(await google.posts(releasing))
    assert [event["agent_name"] for event in await room.member.events() if event.get("state") == "human"] == [
        "Léa",
        "Samir",
    ]


async def test_what_a_crash_interrupted_is_done_later_once(room: Room) -> None:
    card = await room.opens()
    await room.lea.clicks(card, button(card, "Prendre"))
    database, talk = room.service.app[DATABASE], UUID(room.member.id)
    act = Act("repondre", "users/1", "Léa", redacted_from("Je reprends.", []), {})
    async with database.transaction() as db:
        assert (await inbox.arrive(db, f"{SPACE}/messages/X.1", talk, act, at=room.service.clock())).claimed
    await room.service.app[GOOGLE_CHAT].resume()
    assert await room.said_to_member() == []  # whoever claimed it may be at it still
    room.service.clock.forward(seconds=31)
    for _ in range(2):
        await room.service.app[GOOGLE_CHAT].resume()
    assert await room.said_to_member() == [("Léa", "Je reprends.")]


async def test_a_space_or_thread_that_is_not_ours_is_left_alone(room: Room) -> None:
    card = await room.opens()
    elsewhere = Person(room.lea.google, "users/1", "Léa", space="spaces/AUTRE")
    for answer in (
        await elsewhere.clicks(card, button(card, "Prendre")),
        await elsewhere.mentions(card["thread"], "Bonjour"),
        await elsewhere.mentions({"name": "spaces/AUTRE/threads/T1"}, QUESTION),
        await room.lea.says({"name": f"{SPACE}/threads/AUTRE"}, "entre nous"),
        await room.lea.clicks(card, button(card, "Prendre") | {"conversation": "00000000-0000-4000-8000-000000000000"}),
        await room.lea.clicks(card, button(card, "Prendre") | {"conversation": "n’importe quoi"}),
        await room.lea.clicks(card, {}),
        await room.lea.clicks(card | {"thread": {"name": f"{SPACE}/threads/AUTRE"}}, button(card, "Prendre")),
    ):
        assert answer.status == 200
        assert "hostAppDataAction" not in answer.body
        assert "text" not in answer.body
    assert (await room.last())["state"] == "waiting"
    assert await room.stored() == []


async def test_a_button_acts_on_its_own_threads_talk_alone(room: Room) -> None:
    card = await room.opens()
    other = room.service.visitor()
    await other.opens()
    await other.asks_for_a_human()
    others = await room.space.card(other)
    await room.lea.clicks(card, button(others, "Prendre"))  # one card, another talk's parameter
    assert (await other.events())[-1]["state"] == "waiting"
    assert (await room.last())["state"] == "waiting"


@both
async def test_the_form_previews_marks_in_place_and_answers_hold_no_words(room: Room) -> None:
    card = await room.opens()
    lea = room.lea
    await lea.clicks(card, button(card, "Prendre"))
    form = form_of(await lea.clicks(card, button(card, "Répondre"), dialog="REQUEST_DIALOG"))
    filled = {"reponse": f"Appelez le {PHONE}, merci Quartzamine"}
    answer = await lea.clicks(card, button_of(form, "Voir l’aperçu"), form=filled, dialog="SUBMIT_DIALOG")
    shown = json.dumps(answer.body, ensure_ascii=False)
    assert "numéro de téléphone masqué" in shown
    assert "······· ·· <b>[numéro de téléphone masqué]</b>" in shown
    for word in ("Appelez", "merci", "Quartzamine", PHONE):
        assert word not in shown
    sent = await lea.clicks(card, button_of(form_of(answer), "Envoyer"), dialog="SUBMIT_DIALOG")
    assert "masqué" in told_text(sent)
    assert f"{room.service.portal_url}/contact?ref={room.member.id[:8]}" in told_text(sent)
    again = await lea.clicks(card, button_of(form_of(answer), "Envoyer"), dialog="SUBMIT_DIALOG")
    assert again.status == 200
    assert len(await room.said_to_member()) == 1
    stolen = await room.samir.clicks(card, button_of(form_of(answer), "Envoyer"), dialog="SUBMIT_DIALOG")
    assert "plus valable" in told_text(stolen)
    empty = await lea.clicks(
        card, button_of(form, "Voir l’aperçu"), form={"reponse": "// rien"}, dialog="SUBMIT_DIALOG"
    )
    assert widgets_of(form_of(empty), "textInput")
    cancelled = await lea.clicks(card, button_of(form, "Voir l’aperçu"), form=filled, dialog="CANCEL_DIALOG")
    assert cancelled.body == {}


async def test_an_agent_takes_their_last_answer_back(room: Room) -> None:
    card = await room.opens()
    lea, thread = room.lea, card["thread"]
    await lea.clicks(card, button(card, "Prendre"))
    retracting = button(card, "Prendre") | {"action": "retirer"}
    assert "aucune réponse" in told_text(await lea.clicks(card, retracting))
    for words in ("Première", "Seconde"):
        await lea.mentions(thread, words)
    card = await room.space.card_says(room.member, "✓ Envoyé ")
    click = lea.click_event(card, button(card, "Retirer ma dernière réponse"))
    for _ in range(2):  # delivered twice
        assert told_text(await lea.google.posts(click)).startswith("✓ Réponse retirée ")
    told = await room.member.events()
    withdrawn = [event["of"] for event in told if event["kind"] == "withdrawn"]
    assert [event["text"] for event in told if event["seq"] in withdrawn] == ["Seconde"]
    assert "aucune réponse" in told_text(await room.samir.clicks(card, retracting))
    await room.space.card_says(room.member, "↩ Réponse retirée ")
    await lea.clicks(card, retracting)
    withdrawn = [event["of"] for event in await room.member.events() if event["kind"] == "withdrawn"]
    assert len(withdrawn) == 2


async def test_a_holder_transfers_to_a_colleague_who_was_seen(room: Room) -> None:
    card = await room.opens()
    await room.samir.clicks(card, button(card, "Prendre"))
    await room.samir.clicks(card, button(card, "Libérer"))
    await room.lea.clicks(card, button(card, "Prendre"))
    form = form_of(await room.lea.clicks(card, button(card, "Transférer"), dialog="REQUEST_DIALOG"))
    [chosen] = widgets_of(form, "selectionInput")
    assert [(item["text"], item["value"]) for item in chosen["items"]] == [("Samir", "users/2")]
    act = button_of(form, "Transférer")
    for value in ("users/99", "users/1", ""):
        refused = await room.lea.clicks(card, act, form={chosen["name"]: value}, dialog="SUBMIT_DIALOG")
        assert told_text(refused).startswith("Choisissez")
    done = await room.lea.clicks(card, act, form={chosen["name"]: "users/2"}, dialog="SUBMIT_DIALOG")
    assert "Samir" in told_text(done)
    assert ((await room.last())["state"], (await room.last())["agent_name"]) == ("human", "Samir")
    await room.space.says(room.member, "La conversation est transférée à Samir.")


async def test_the_queue_is_listed_without_anybodys_words(room: Room) -> None:
    card = await room.opens()
    await room.lea.clicks(card, button(card, "Prendre"))
    other = room.service.visitor()
    await other.opens()
    await other.asks("quartzamine ne marche pas")
    await other.asks_for_a_human()
    told = told_text(await room.lea.commands(card["thread"], "/file"))
    mine, waiting = told.split("*En attente*")
    assert room.member.id[:8] in mine
    assert other.id[:8] in waiting
    assert "quartzamine" not in told
    assert room.member.id[:8] not in told_text(await room.samir.commands(card["thread"], "/file"))


@both
async def test_staff_may_ask_the_bot(room: Room) -> None:
    google, thread = room.lea.google, {"name": f"{SPACE}/threads/AUTRE"}
    event = room.lea.event(room.lea.mention(thread, f"comment refuser les cookies ? mon mail est lea@{'x' * 3}.fr"))
    answer = await google.posts(event)
    assert "/cookies" in told_text(answer)
    assert "lea@" not in json.dumps(answer.body)
    assert (await google.posts(event)).body == answer.body
    direct = Person(google, "users/1", "Léa", space="spaces/DM1")
    direct.space_told = lambda: {"name": "spaces/DM1", "type": "DM", "spaceType": "DIRECT_MESSAGE"}  # type: ignore[method-assign]
    told = await direct.says({"name": "spaces/DM1/threads/T1"}, "comment refuser les cookies ?")
    assert "/cookies" in told_text(told)
    assert [row.act for row in await room.stored()] == [None, None]
    assert await room.member.events() == []


@both
async def test_taken_out_of_its_space_the_app_waits_and_goes_on_when_it_is_back(room: Room, dialect: str) -> None:
    google, lea = room.lea.google, room.lea
    space = {"space": lea.space_told()}
    gone = lea.told("REMOVED_FROM_SPACE", "removedFromSpacePayload", space)
    back = lea.told("ADDED_TO_SPACE", "addedToSpacePayload", space)
    assert (await google.posts(gone)).body == {}
    await room.member.asks(QUESTION)
    async with room.service.http.get(f"{room.service.url}/metrics") as response:
        assert "guichet_chat_spaces_lost_total" in await response.text()
    assert await room.space.of(room.member) == []
    assert "Bonjour" in told_text(await google.posts(back))
    assert await room.space.card(room.member)
    if dialect == "add-on":
        mentioned = lea.told("", "addedToSpacePayload", space | {"interactionAdd": True})
        assert (await google.posts(mentioned)).body == {}


async def test_tokens_mails_and_addresses_of_an_event_are_nowhere(room: Room) -> None:
    card = await room.opens()
    await room.lea.clicks(card, button(card, "Prendre"))
    await room.lea.mentions(card["thread"], "Bonjour")
    async with room.service.app[DATABASE].reading() as db:
        kept = [*(await db.execute(select(inbound))).all(), *(await db.execute(select(events))).all()]
    everything = repr(kept)
    for secret in ("mutuelle.example", "secret-", "a.png", "retentionSettings"):
        assert secret not in everything


async def test_an_agent_of_the_console_and_one_of_google_chat_are_two_people(room: Room) -> None:
    card = await room.opens()
    await room.service.app[DESK].take(UUID(room.member.id), Agent("a-console", "Paul"))
    assert told_text(await room.lea.clicks(card, button(card, "Prendre"))).startswith("Paul suit")


@pytest.mark.parametrize("more", [{"mode": "handoff"}])
async def test_in_handoff_mode_the_thread_opens_when_a_person_is_asked_for(room: Room) -> None:
    await room.member.asks(f"{QUESTION} mon téléphone est le {PHONE}")
    other = room.service.visitor()
    await other.opens()
    await other.asks_for_a_human()
    await room.space.card(other)  # sent, so what came before it would have been too
    assert await room.space.of(room.member) == []
    await room.member.asks_for_a_human()
    card = await room.space.card(room.member)
    said = text_of(card)
    for told in (
        "attend un conseiller depuis ",
        "visiteur non connecté",
        "numéro de téléphone masqué",
        "n’est pas envoyé au membre",
    ):
        assert told in said
    assert card["cardsV2"][0]["card"]["header"]["subtitle"] == f"Référence {room.member.id[:8]}"
    await room.lea.clicks(card, button(card, "Prendre"))
    await room.lea.clicks(card, button(card, "Rendre au bot"))
    await room.space.card_says(room.member, "État\u00a0: l’assistant répond")
    stood = len(await room.space.of(room.member))
    await room.member.asks(QUESTION)
    await other.call("POST", other.path("/close"))
    await room.space.says(other, "a terminé la conversation")
    assert len(await room.space.of(room.member)) == stood


async def test_what_can_come_again_no_more_is_forgotten(room: Room) -> None:
    card = await room.opens()
    await room.lea.clicks(card, button(card, "Prendre"))
    await room.lea.says(card["thread"], "entre nous")
    database, later = room.service.app[DATABASE], room.service.clock() + timedelta(hours=25)
    async with database.transaction() as db:
        assert await inbox.forget_old(db, at=later) == 1
        assert [one.name for one in await inbox.colleagues(db)] == ["Léa"]
    assert [row.act for row in await room.stored()] == [None]  # the name of what agents said, for the receipt
    async with database.transaction() as db:
        await inbox.forget_old(db, at=later + timedelta(days=90))
        assert await inbox.colleagues(db) == []
