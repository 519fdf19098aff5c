"""An agent's act: take, reply, release, transfer, hand back, close; one path for Google Chat and the console.

Each act reads the conversation, asks the pure state machine (dialogue/handoff.py), and records in one transaction
that claims what it saw; overtaken, it reads and asks again. The audit has its line in the same transaction. Agents'
words pass the same redactor as members'.
Raises `ConversationUnknown`, `ConversationClosed`, `HeldByAnother`, `NotHeld`, `NothingToWithdraw`, `RedactionRefused`,
`Overloaded`.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from bot.conversation import Author, Conversation, Event, Message, Replied, State, Withdrawn
from bot.dialogue import handoff
from bot.dialogue.alarm import numbers_again
from bot.dialogue.handoff import Agent, Moved
from bot.dialogue.hours import Hours
from bot.dialogue.waiting import nobody_came, safe_page
from bot.errors import (
    ConversationClosed,
    ConversationUnknown,
    GuichetError,
    NothingToWithdraw,
    Overloaded,
    Overtaken,
)
from bot.knowledge.knowledge import Knowledge
from bot.redaction.redacted import Redacted
from bot.redaction.redactor import Context, Redactor
from bot.redaction.talk.adviser_asks import asked_for
from bot.settings import ChatMode
from bot.store.acts import acts_of
from bot.store.hot import Change, HotPath
from bot.store.outbox import owed

MOST_TRIES = 10
_A_PAGE = 200


class Desk:
    """The agents' side. `knowledge` gives the folder in force; `now` aware UTC."""

    def __init__(
        self,
        hot: HotPath,
        redactor: Redactor,
        knowledge: Callable[[], Knowledge],
        mode: ChatMode,
        hours: Hours,
        now: Callable[[], datetime],
    ) -> None:
        self._hot = hot
        self._redactor = redactor
        self._knowledge = knowledge
        self._mode = mode
        self._hours = hours
        self._now = now

    async def take(self, conversation: UUID, agent: Agent) -> None:
        """The agent holds the conversation from now on, and the bot is silent. Again by the same agent: nothing new."""
        await self._move(conversation, lambda seen: handoff.take(seen, agent, self._now()), agent)

    async def release(self, conversation: UUID, agent: Agent) -> None:
        """Back to the queue: somebody else is wanted."""
        await self._move(conversation, lambda seen: handoff.release(seen, agent, self._now()), agent)

    async def transfer(self, conversation: UUID, agent: Agent, to: Agent) -> None:
        """From its holder to another agent."""
        await self._move(conversation, lambda seen: handoff.transfer(seen, agent, to, self._now()), agent)

    async def hand_back(self, conversation: UUID, agent: Agent) -> None:
        """Back to the bot."""
        await self._move(conversation, lambda seen: handoff.hand_back(seen, agent, self._now()), agent)

    async def close(self, conversation: UUID, agent: Agent) -> None:
        """The talk is over."""
        await self._move(conversation, lambda seen: handoff.close_by_agent(seen, agent, self._now()), agent)

    async def reply(
        self,
        conversation: UUID,
        agent: Agent,
        said: str | Redacted,
        message_id: UUID | None = None,
        *,
        unseen: bool = False,
    ) -> Message:
        """The agent's words to the member: as typed, or redacted already. Only the holder may speak. A `message_id`
        that is known gives the first message again and stores nothing: a form sent twice, an event delivered twice.
        What they ask for («votre date de naissance ?») is remembered as its label: the member's answer is read with it.
        `unseen`: written in Google Chat where colleagues do not see it, so its thread is shown it.
        """
        for _ in range(MOST_TRIES):
            found = await self._hot.read(conversation, message_id)
            if found is None:
                raise ConversationUnknown
            if found.answered is not None:
                return found.answered.message
            seen = found.conversation
            handoff.may_speak(seen, agent)
            at, seq = self._now(), seen.last_seq + 1
            text = said if isinstance(said, Redacted) else self._redacted(seen, agent, said)
            message = Message(
                seq=seq,
                at=at,
                author=Author.AGENT,
                text=text,
                message_id=message_id,
                agent=agent.id,
                agent_name=agent.name,
            )
            memory = replace(seen.memory, dangling=asked_for(text, seen.memory.dangling))
            after = replace(seen, last_seq=seq, last_at=at, memory=memory)
            if await self._record(seen, after, message, by=agent, unseen=unseen):
                return message
        raise Overloaded

    async def redacted(self, conversation: UUID, agent: Agent, said: str) -> Redacted:
        """The agent's words as they would stand in that talk. Raises `RedactionRefused`, `ConversationUnknown`."""
        return self._redacted(await self._read(conversation), agent, said)

    def _redacted(self, seen: Conversation, agent: Agent, said: str) -> Redacted:
        context = Context(talk=seen.reference, advisers=(*seen.advisers, agent.name), by_adviser=True)
        return self._redactor.redact(said, context).text

    async def why_silent(self, conversation: UUID, agent: Agent) -> GuichetError | None:
        """Why the agent may not write to the member now; None where they may."""
        try:
            handoff.may_speak(await self._read(conversation), agent)
        except GuichetError as refused:
            return refused
        return None

    async def safe_page(self, conversation: UUID) -> str:
        """The address by which the member and we may pass a value that is masked here; without the talk's reference."""
        return safe_page(self._knowledge(), await self._read(conversation)).href

    async def last_reply(self, conversation: UUID, agent: Agent, upto: int | None = None) -> int | None:
        """The seq of the agent's last message that stands; None where there is none. `upto`: as it was when that event
        was the last one, so that a button pressed twice means the same message twice.
        """
        standing: list[int] = []
        after = 0
        while events := await self._hot.events(conversation, after, _A_PAGE):
            for event in events:
                if upto is not None and event.seq > upto:
                    break
                if isinstance(event, Message) and event.author is Author.AGENT and event.agent == agent.id:
                    standing.append(event.seq)
                elif isinstance(event, Withdrawn) and event.of in standing:
                    standing.remove(event.of)
            after = events[-1].seq
        return standing[-1] if standing else None

    async def withdraw(self, conversation: UUID, agent: Agent, of: int | None) -> Message:
        """The agent takes back message `of`, by `last_reply`; again: nothing new. Gives the message."""
        for _ in range(MOST_TRIES):
            seen = await self._read(conversation)
            if seen.state is State.CLOSED:
                raise ConversationClosed
            events = [] if of is None else await self._hot.events(conversation, of - 1, _A_PAGE)
            said = events[0] if events else None
            if of is None or not isinstance(said, Message) or (said.seq, said.agent) != (of, agent.id):
                raise NothingToWithdraw
            if await self._was_withdrawn(conversation, of):
                return said
            at = self._now()
            taken = Withdrawn(seq=seen.last_seq + 1, at=at, of=of, agent=agent.id, agent_name=agent.name)
            if await self._record(seen, replace(seen, last_seq=taken.seq, last_at=at), taken, by=agent):
                return said
        raise Overloaded

    async def _was_withdrawn(self, conversation: UUID, of: int) -> bool:
        after = of
        while events := await self._hot.events(conversation, after, _A_PAGE):
            if any(isinstance(event, Withdrawn) and event.of == of for event in events):
                return True
            after = events[-1].seq
        return False

    async def nobody_came(self, conversation: UUID, waiting_since_before: datetime) -> bool:
        """Ends a wait that began before that time: the bot is back, the member is led to the contact page. True if
        so.
        """
        for _ in range(MOST_TRIES):
            seen = await self._read(conversation)
            if seen.waiting_since is None or seen.waiting_since > waiting_since_before:
                return False
            at = self._now()
            opens_at = self._hours.opens_at(at)
            moved = handoff.give_up_waiting(seen, at, opens_at, Author.SYSTEM)
            if moved is None:
                return False
            knowledge = self._knowledge()
            numbers = numbers_again(knowledge, seen.memory, at)
            told = Replied(seq=seen.last_seq + 2, at=at, reply=nobody_came(knowledge, opens_at, numbers))
            if await self._record(seen, replace(moved.after, last_seq=told.seq), moved.event, told):
                return True
        raise Overloaded

    async def holder_went_silent(self, conversation: UUID, last_seq: int) -> bool:
        """Gives a talk that its holder has left unanswered back to the queue's front, where nothing has happened in it
        since `last_seq`. True if so.
        """
        seen = await self._read(conversation)
        moved = handoff.lose(seen, self._now()) if seen.last_seq == last_seq else None
        return moved is not None and await self._record(seen, moved.after, moved.event)

    async def _move(self, conversation: UUID, step: Callable[[Conversation], Moved | None], agent: Agent) -> None:
        for _ in range(MOST_TRIES):
            seen = await self._read(conversation)
            moved = step(seen)
            if moved is None or await self._record(seen, moved.after, moved.event, by=agent):
                return
        raise Overloaded

    async def _read(self, conversation: UUID) -> Conversation:
        seen = await self._hot.read(conversation)
        if seen is None:
            raise ConversationUnknown
        return seen.conversation

    async def _record(
        self,
        seen: Conversation,
        after: Conversation,
        *events: Event,
        by: Agent | None = None,
        unseen: bool = False,
    ) -> bool:
        """False if something else was first. What an agent does (`by`) is in the audit with it."""
        owing = owed(self._mode, after, events, unseen=unseen)
        acts = () if by is None else acts_of(seen.id, by.id, by.name, events)
        try:
            await self._hot.append(Change(seen, after, events, owing, acts=acts))
        except Overtaken:
            return False
        return True
