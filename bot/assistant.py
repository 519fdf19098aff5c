"""The one path of a member's turn: read → redact → understand → decide → record. Start reading here.

In: the conversation as `access` saw it, the caller's `message_id`, and the member's words as typed (`str`, 1–2,000
code points). Out: a `Turn`, her stored message and the reply (None while a human holds the conversation, save
`urgent`). Raises
`RedactionRefused`, `ConversationClosed`, `ConversationUnknown` (erased meanwhile), `Overloaded`.
Past `redactor.redact` nothing can see the raw words: what is passed down is `Redacted`, never `str`. Deciding is
pure, so a turn that was overtaken is read, redacted and decided again; no lock a conversation.
"""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING, TypeVar
from uuid import UUID

from bot.conversation import Author, Conversation, Event, Message, Replied, Reply, ReplyKind, State, StateChanged
from bot.dialogue.alarm import is_alarmed, numbers_again
from bot.dialogue.alarm_labels import alarms_after
from bot.dialogue.decide import Decision, Heard, decide
from bot.dialogue.decide import context_of as recent_context
from bot.dialogue.handoff import ask_for_human, close_by_member, give_up_waiting
from bot.dialogue.hours import Hours
from bot.dialogue.waiting import human_asked, human_on_the_way, nobody_there, pass_safely, told_safe_way, withdrawn
from bot.errors import ConversationClosed, ConversationUnknown, IdentityTaken, Overloaded, Overtaken
from bot.knowledge.knowledge import Knowledge
from bot.nlu.engine import Engine
from bot.nlu.opinion import Opinion, as_opined
from bot.redaction.redactor import LONG, Context, Redaction, Redactor
from bot.settings import ChatMode
from bot.store.hot import Change, HotPath, Seen
from bot.store.outbox import owed
from bot.store.rows import to_ms

if TYPE_CHECKING:
    from bot.egress.dialogflow import Dialogflow  # heavy: imported where it is opened

MOST_TRIES = 10
Made = TypeVar("Made")


@dataclass(frozen=True, slots=True)
class Turn:
    """What a message gave. `reply` is None while a human holds the conversation."""

    message: Message
    reply: Replied | None


@dataclass(frozen=True, slots=True)
class HandoffAsked:
    """What asking for a human gave: the state now, and what the member is told (None where she had been told)."""

    state: State
    reply: Replied | None
    wait_seconds: int | None
    opens_at: datetime | None


@dataclass(frozen=True, slots=True)
class Mind:
    """What the bot knows and how it understands: swapped as one, so that a turn sees one folder."""

    knowledge: Knowledge
    engine: Engine


class Assistant:
    """The member's side. `now` gives aware UTC; `mind` is replaced when the intents folder is reloaded; `dialogflow` is
    set where there is one to ask; `wait_seconds` is how long members lately waited for a person, None where unknown.
    """

    dialogflow: "Dialogflow | None" = None
    wait_seconds: int | None = None

    def __init__(
        self,
        hot: HotPath,
        redactor: Redactor,
        mind: Mind,
        mode: ChatMode,
        hours: Hours,
        now: Callable[[], datetime],
    ) -> None:
        self.mind = mind
        self._hot = hot
        self._redactor = redactor
        self._mode = mode
        self._hours = hours
        self._now = now

    async def turn(self, seen: Seen, message_id: UUID, raw: str) -> Turn:
        """One message of the member. A `message_id` that is known is answered as it was, and its words are not
        looked at.
        """
        for _ in range(MOST_TRIES):
            if seen.answered is not None:
                return Turn(seen.answered.message, seen.answered.replied)
            if seen.conversation.state is State.CLOSED:
                raise ConversationClosed
            redaction = await self._redacted(raw, context_of(seen.conversation))
            turn, change = await self._decided(seen.conversation, message_id, redaction)
            try:
                await self._hot.append(change)
            except Overtaken:
                seen = await self._again(seen.conversation.id, message_id)
            else:
                return turn
        raise Overloaded

    async def _redacted(self, raw: str, context: Context) -> Redaction:
        """A long text, which takes half a second at worst until it is refused, is read beside the others' requests."""
        redact = self._redactor.redact
        return redact(raw, context) if len(raw) <= LONG else await asyncio.to_thread(redact, raw, context)

    async def _decided(self, seen: Conversation, message_id: UUID, redaction: Redaction) -> tuple[Turn, Change]:
        """Dialogflow is asked first, or where the local engine is lost; never in an emergency, nor while the bot is
        silent. Asked again of the same message, it says what it said.
        """
        asked = self.dialogflow
        alarmed = bool(redaction.signals) or is_alarmed(seen.memory, self._now())
        if asked is None or alarmed or seen.state is State.HUMAN:
            return self._decide(seen, message_id, redaction)
        if asked.asked_first:
            opinion = await asked.opinion(seen.id, message_id, redaction.text)
            return self._decide(seen, message_id, redaction, opinion)
        turn, change = self._decide(seen, message_id, redaction)
        if turn.reply is not None and turn.reply.reply.kind is ReplyKind.FALLBACK:
            opinion = await asked.opinion(seen.id, message_id, redaction.text)
            return self._decide(seen, message_id, redaction, opinion)
        return turn, change

    def _decide(
        self, seen: Conversation, message_id: UUID, redaction: Redaction, opinion: Opinion | None = None
    ) -> tuple[Turn, Change]:
        turn, after, events = turn_of(
            self.mind,
            self._hours,
            seen,
            message_id,
            redaction,
            self._now(),
            opinion,
            wait_seconds=self.wait_seconds,
        )
        return turn, self._change(seen, after, *events)

    async def ask_for_human(self, seen: Seen) -> HandoffAsked:
        """The member presses «Parler à un conseiller». Raises `ConversationClosed`, `ConversationUnknown`,
        `Overloaded`.
        """
        return await self._act(seen, self._hand_off)

    def _hand_off(self, was: Conversation) -> tuple[HandoffAsked, Change | None]:
        _open(was)
        if was.state is not State.BOT:
            return HandoffAsked(was.state, None, None, None), None
        knowledge, at, seq = self.mind.knowledge, self._now(), was.last_seq + 1
        numbers = numbers_again(knowledge, was.memory, at)
        if not self._hours.open_at(at):
            opens_at = self._hours.opens_at(at)
            opening_ms = 0 if opens_at is None else to_ms(opens_at)
            if was.memory.told_opening_ms == opening_ms:  # asked again: nothing new
                return HandoffAsked(State.BOT, None, None, opens_at), None
            told = Replied(seq=seq, at=at, reply=nobody_there(knowledge, None, opens_at, numbers))
            memory = replace(was.memory, told_opening_ms=opening_ms)
            after = replace(was, last_seq=seq, last_at=at, memory=memory)
            return HandoffAsked(State.BOT, told, None, opens_at), self._change(was, after, told)
        told = Replied(seq=seq, at=at, reply=human_asked(knowledge, None, self.wait_seconds, numbers))
        moved = ask_for_human(replace(was, last_seq=seq, last_at=at), at, self.wait_seconds)
        if moved is None:
            return HandoffAsked(was.state, None, None, None), None
        asked = HandoffAsked(State.WAITING, told, self.wait_seconds, None)
        return asked, self._change(was, moved.after, told, moved.event)

    async def give_up_waiting(self, seen: Seen) -> HandoffAsked:
        """The member presses «Ne plus attendre»: the bot has the talk again. Nothing new where nobody is waited for.
        Raises `ConversationClosed`, `ConversationUnknown`, `Overloaded`.
        """
        return await self._act(seen, self._give_up)

    def _give_up(self, was: Conversation) -> tuple[HandoffAsked, Change | None]:
        _open(was)
        at = self._now()
        told = Replied(seq=was.last_seq + 1, at=at, reply=withdrawn(self.mind.knowledge))
        moved = give_up_waiting(replace(was, last_seq=told.seq, last_at=at), at, None, Author.MEMBER)
        if moved is None:
            return HandoffAsked(was.state, None, None, None), None
        return HandoffAsked(moved.after.state, told, None, None), self._change(was, moved.after, told, moved.event)

    async def close(self, seen: Seen) -> None:
        """The member ends the talk; again: nothing new. Raises `ConversationUnknown`, `Overloaded`."""

        def closed(was: Conversation) -> tuple[None, Change | None]:
            moved = close_by_member(was, self._now())
            return None, None if moved is None else self._change(was, moved.after, moved.event)

        await self._act(seen, closed)

    async def belong_to(self, seen: Seen, subject: str, *, contract: bool) -> None:
        """An anonymous talk becomes a signed-in member's, once; again by the same one: nothing new. Raises
        `IdentityTaken`,
        `ConversationClosed`, `ConversationUnknown`, `Overloaded`.
        """

        def signed(was: Conversation) -> tuple[None, Change | None]:
            _open(was)
            if was.subject is not None and was.subject != subject:
                raise IdentityTaken
            if (was.subject, was.contract) == (subject, contract):
                return None, None
            event = StateChanged(
                seq=was.last_seq + 1, at=self._now(), author=Author.MEMBER, state=was.state, previous=was.state
            )
            after = replace(was, subject=subject, contract=contract, last_seq=event.seq, last_at=event.at)
            return None, self._change(was, after, event)

        await self._act(seen, signed)

    async def _act(self, seen: Seen, act: Callable[[Conversation], tuple[Made, Change | None]]) -> Made:
        """What `act` makes of the conversation, recorded; overtaken, it is read and asked again."""
        for _ in range(MOST_TRIES):
            made, change = act(seen.conversation)
            if change is None:
                return made
            try:
                await self._hot.append(change)
            except Overtaken:
                seen = await self._again(seen.conversation.id)
            else:
                return made
        raise Overloaded

    def _change(self, was: Conversation, after: Conversation, *events: Event) -> Change:
        return Change(was, after, events, owed(self._mode, after, events))

    async def _again(self, conversation: UUID, message_id: UUID | None = None) -> Seen:
        seen = await self._hot.read(conversation, message_id)
        if seen is None:
            if self.dialogflow is not None:
                await self.dialogflow.forget(conversation)
            raise ConversationUnknown
        return seen


def _open(was: Conversation) -> None:
    if was.state is State.CLOSED:
        raise ConversationClosed


def context_of(conversation: Conversation) -> Context:
    """What the redactor may know of the talk, and of what came before: a cue that dangles, the last redacted text."""
    return Context(
        conversation.memory.dangling,
        conversation.last_text,
        talk=conversation.reference,
        advisers=conversation.advisers,
        interrupted=conversation.state is State.HUMAN and conversation.last_seq > (conversation.last_message_seq or 0),
    )


def turn_of(  # noqa: PLR0913 — pure: all that a turn hangs on is told
    mind: Mind,
    hours: Hours,
    seen: Conversation,
    message_id: UUID,
    redaction: Redaction,
    at: datetime,
    opinion: Opinion | None = None,
    *,
    wait_seconds: int | None = None,
) -> tuple[Turn, Conversation, tuple[Event, ...]]:
    """A turn, decided and not recorded: what was said, the conversation as it will be, the events that say so. Pure.
    `opinion` is another engine's; it is taken where it names an intent of ours and is sure enough.
    """
    seq = seen.last_seq + 1
    understanding = mind.engine.understand(redaction.text, context=recent_context(seen, at))
    if opinion is not None and opinion.holds(mind.knowledge, at):
        understanding = as_opined(understanding, opinion)
    heard = Heard(redaction.text, redaction.signals, understanding)
    decision = decide(seen, heard, mind.knowledge, at)
    message = Message(seq=seq, at=at, author=Author.MEMBER, text=redaction.text, message_id=message_id)
    after = replace(
        seen,
        last_seq=seq,
        last_at=at,
        last_message_seq=seq,
        alarms=alarms_after(seen, redaction.signals, decision.reply, mind.knowledge),
        memory=replace(decision.memory, dangling=redaction.dangling),
        last_text=redaction.text,
    )
    if seen.state is State.HUMAN and decision.reply.kind is not ReplyKind.URGENT:
        safely = pass_safely(mind.knowledge, after, message.text)
        if safely is None:
            return Turn(message, None), after, (message,)
        told = Replied(seq=seq + 1, at=at, reply=safely)
        return Turn(message, None), replace(told_safe_way(after), last_seq=seq + 1), (message, told)
    said, calls = _said(mind.knowledge, hours, after, decision, at, wait_seconds)
    reply = Replied(seq=seq + 1, at=at, reply=said, of=seq)
    after = replace(after, last_seq=seq + 1)
    moved = ask_for_human(after, at, wait_seconds) if calls else None
    if decision.gives_up:
        moved = give_up_waiting(after, at, None, Author.MEMBER)
    if moved is None:
        return Turn(message, reply), after, (message, reply)
    return Turn(message, reply), moved.after, (message, reply, moved.event)


def _said(
    knowledge: Knowledge,
    hours: Hours,
    seen: Conversation,
    decision: Decision,
    at: datetime,
    wait_seconds: int | None,
) -> tuple[Reply, bool]:
    """The reply, and whether a human is to be called: what a request for one is told hangs on hours and state."""
    # In a talk that is held only what is urgent is said, and a person is there.
    if not decision.wants_human or seen.state is State.HUMAN:
        return decision.reply, False
    if seen.state is not State.BOT:
        return human_on_the_way(knowledge, decision.reply), False
    if not hours.open_at(at):
        return nobody_there(knowledge, decision.reply, hours.opens_at(at)), False
    return human_asked(knowledge, decision.reply, wait_seconds), True
