"""A room for stories of the desk in Google Chat: a service with its stand-in, a member, two agents of the space."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from bot.settings import read_settings
from bot.store.tables import inbound
from tests.people import Answer, Member
from tests.services import Service, serving
from tests.webhooks.google import AUDIENCE, NUMBER, Google, Person, Signer
from tests.webhooks.google_space import Space
from webhooks.app_keys import DATABASE

BOTH = pytest.mark.parametrize("dialect", ["classic", "add-on"])
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


@asynccontextmanager
async def opened(data: Path, signer: Signer, dialect: str, **more: Any) -> AsyncIterator[Room]:
    """The room, told in `dialect`; `more` settings of Google Chat's. Google's keys stand beside the data folder."""
    keys = data.with_name("keys.json")
    signer.write_keys(keys)
    given = {"audience": AUDIENCE, "project_number": NUMBER, "certificates_url": f"file:{keys}"}
    async with serving(read_settings(data=data, google_chat=given | more), desk=True) as service:
        google = Google(service.http, service.url, signer, service.clock, dialect)
        member = service.visitor()
        await member.opens()
        lea, samir = Person(google, "users/1", "Léa"), Person(google, "users/2", "Samir")
        yield Room(service, Space(service), member, lea, samir)
