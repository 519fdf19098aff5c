"""The optional door of Workspace Events: who may knock, what is kept of talk among agents, what a deletion undoes."""

import json
from base64 import b64encode
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select

from bot.settings import read_settings
from bot.store.tables import inbound
from tests.people import Member
from tests.services import Service, serving
from tests.webhooks.google import AUDIENCE, NUMBER, SPACE, Google, Person, Signer
from tests.webhooks.google_space import Space
from webhooks.app_keys import DATABASE, DESK

EVENTS = "https://guichet.example/webhooks/google-chat/events"
PUBSUB = f"service-{NUMBER}@gcp-sa-pubsub.iam.gserviceaccount.com"
CREATED = "google.workspace.chat.message.v1.created"


@dataclass
class Room:
    service: Service
    signer: Signer
    member: Member
    lea: Person

    async def pushes(self, kind: str, told: Any, raw: bytes | None = None, **claims: Any) -> int:
        """A Pub/Sub push, signed as the subscription signs."""
        usual = {"aud": EVENTS, "email": PUBSUB}
        token = self.signer.token(self.service.clock(), **(usual | claims))
        message = {"attributes": {"ce-type": kind}, "data": b64encode(json.dumps(told).encode()).decode()}
        body = raw if raw is not None else json.dumps({"message": message, "subscription": "s"}).encode()
        headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}
        url = f"{self.service.url}/webhooks/google-chat/events"
        async with self.service.http.post(url, data=body, headers=headers) as response:
            return response.status

    async def names(self) -> list[str]:
        async with self.service.app[DATABASE].reading() as db:
            return list((await db.execute(select(inbound.c.name).where(inbound.c.act.is_(None)))).scalars())


def settings_of(tmp_path: Any, **more: Any) -> dict[str, Any]:
    keys = {"audience": AUDIENCE, "project_number": NUMBER, "certificates_url": f"file:{tmp_path / 'keys.json'}"}
    return keys | more


@pytest.fixture
async def room(data: Any, tmp_path: Any) -> AsyncIterator[Room]:
    signer = Signer()
    signer.write_keys(tmp_path / "keys.json")
    chat = settings_of(tmp_path, events_audience=EVENTS)
    async with serving(read_settings(data=data, google_chat=chat), desk=True) as service:
        member = service.visitor()
        await member.opens()
        await member.asks("Comment me connecter ?")
        google = Google(service.http, service.url, signer, service.clock)
        yield Room(service, signer, member, Person(google, "users/1", "Léa"))


async def test_the_door_is_closed_without_its_setting(data: Any, tmp_path: Any) -> None:
    signer = Signer()
    signer.write_keys(tmp_path / "keys.json")
    async with serving(read_settings(data=data, google_chat=settings_of(tmp_path)), desk=True) as service:
        room = Room(service, signer, service.visitor(), Person(None, "users/1", "Léa"))  # type: ignore[arg-type]
        assert await room.pushes(CREATED, {}) == 404


async def test_talk_among_agents_is_kept_by_its_name_and_mentions_are_left_to_the_other_door(room: Room) -> None:
    card = await Space(room.service).card(room.member)
    thread, lea = card["thread"], room.lea
    plain, mention = lea.message(thread, "motsecretentrenous", "motsecretentrenous"), lea.mention(thread, "Bonjour")
    elsewhere = lea.message({"name": f"{SPACE}/threads/AUTRE"}, "x", "x")
    for message in (plain, mention, elsewhere, card, {"name": "spaces/AUTRE/messages/1"}, {}):
        assert await room.pushes(CREATED, {"message": message}) == 204
    batch = [{"message": plain}, {"message": lea.message(thread, "y", "y")}]
    assert await room.pushes("google.workspace.chat.message.v1.batchCreated", {"messages": batch}) == 204
    names = await room.names()
    assert len(names) == 2
    assert plain["name"] in names
    await room.service.app[DESK].take(UUID(room.member.id), agent_of(lea))
    assert (await lea.google.posts(lea.event(mention))).status == 200  # heard of before, and acted on all the same
    assert (await room.member.events())[-1]["text"] == "Bonjour"


async def test_a_message_deleted_in_google_chat_is_taken_back(room: Room) -> None:
    card = await Space(room.service).card(room.member)
    lea = room.lea
    await room.service.app[DESK].take(UUID(room.member.id), agent_of(lea))
    said = lea.mention(card["thread"], "À ne pas garder")
    await lea.google.posts(lea.event(said))
    for _ in range(2):
        deleted = {"message": {"name": said["name"]}}
        assert await room.pushes("google.workspace.chat.message.v1.deleted", deleted) == 204
    last, *_ = [event for event in await room.member.events() if event["kind"] == "withdrawn"]
    assert last["author"] == "agent"
    assert len([event for event in await room.member.events() if event["kind"] == "withdrawn"]) == 1


async def test_only_the_subscriptions_own_account_is_believed(room: Room) -> None:
    for claims in (
        {"aud": AUDIENCE},
        {"email": "service-1@gcp-sa-pubsub.iam.gserviceaccount.com"},
        {"email": "quelquun@autre-projet.iam.gserviceaccount.com"},
        {"email": "chat@system.gserviceaccount.com"},
        {"email_verified": False},
        {"iss": "https://accounts.google.com.example"},
    ):
        assert await room.pushes(CREATED, {}, **claims) == 401, claims
    assert await room.pushes(CREATED, {}) == 204


async def test_what_is_no_push_is_told_so(room: Room) -> None:
    for raw, status in (
        (b"{", 400),
        (b"[]", 400),
        (b'{"message": {"attributes": {}, "data": "%%%"}}', 400),
        (b'{"message": {"attributes": {}, "data": "W10="}}', 400),
        (b"{}", 204),
        (b'{"message": 5}', 204),
        (b'{"message": {"attributes": {"ce-type": 1.0}, "data": null}}', 204),
    ):
        assert await room.pushes("", {}, raw=raw) == status, raw
    assert await room.pushes("google.workspace.events.subscription.v1.expirationReminder", {}) == 204


def agent_of(person: Person) -> Any:
    from bot.dialogue.handoff import Agent

    return Agent(person.id, person.name)
