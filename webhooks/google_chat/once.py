"""An act of an agent, stored before it is done, done once, and answered the same each time that Google tells of it."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from bot.desk import Desk
from bot.errors import Overloaded
from bot.redaction.redacted import Redacted
from bot.store import inbound
from bot.store.chat_threads import Place
from bot.store.database import Database
from bot.store.inbound import Act
from webhooks.google_chat import words
from webhooks.google_chat.acting import Acting
from webhooks.google_chat.answers import Answer, Outcome, Told, present
from webhooks.google_chat.events import Event


def act_of(event: Event, action: str, text: Redacted | None = None, **values: object) -> Act:
    """What the event asks for; `text` is redacted, `values` ids and numbers."""
    return Act(action, event.user, event.user_name, text, values)


@dataclass(frozen=True, slots=True)
class Once:
    """The inbound table and the desk. `now` gives aware UTC."""

    database: Database
    desk: Desk
    now: Callable[[], datetime]

    async def do(self, event: Event, talk: UUID, act: Act) -> Answer:
        """Store the act, do it unless it is done, answer."""
        async with self.database.transaction() as db:
            arrival = await inbound.arrive(db, event.key, talk, act, at=self.now())
            await inbound.saw_agent(db, event.user, event.user_name, at=self.now())
        if not arrival.claimed:
            return self._again(event, arrival.answer)
        try:
            outcome = await Acting(self.desk).act(event.key, talk, act)
        except Overloaded:
            async with self.database.transaction() as db:
                await inbound.let_go(db, event.key)
            raise
        return await self._done(event, outcome)

    async def say(self, event: Event, outcome: Outcome, act: Act) -> Answer:
        """Answer what touches no conversation, and remember the answer."""
        async with self.database.transaction() as db:
            arrival = await inbound.arrive(db, event.key, None, act, at=self.now())
        return await self._done(event, outcome) if arrival.claimed else self._again(event, arrival.answer)

    async def hear(self, event: Event, place: Place) -> None:
        """Talk among agents: the message's name is kept, so that an erasure can tell what Google still has."""
        async with self.database.transaction() as db:
            await inbound.heard(db, event.key, place.conversation, at=self.now())

    async def resume(self) -> None:
        """What a crash interrupted between storing and doing: done now, for nobody waits for its answer."""
        async with self.database.reading() as db:
            left = await inbound.left_undone(db, at=self.now())
        for name, talk, act in left:
            async with self.database.transaction() as db:
                ours = await inbound.claim(db, name, at=self.now())
            if ours and talk is not None:
                await Acting(self.desk).act(name, talk, act)
            async with self.database.transaction() as db:
                await inbound.done(db, name, "{}", at=self.now())

    async def _done(self, event: Event, outcome: Outcome) -> Answer:
        answer = present(event, outcome)
        async with self.database.transaction() as db:
            await inbound.done(db, event.key, json.dumps(answer, ensure_ascii=False), at=self.now())
        return answer

    @staticmethod
    def _again(event: Event, answer: str | None) -> Answer:
        if answer is None:
            return present(event, Told(words.BUSY))
        told: Answer = json.loads(answer)
        return told
