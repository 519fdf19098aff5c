"""Who has a conversation, and who may change that: API.md §1's states as pure functions, for members and agents alike.

`bot → waiting → human → closed`; also bot → human (taken), waiting → bot (nobody came, or given up), human → bot
(handed back), human → waiting (released, or the holder has gone silent), human → human (transferred), any → closed.
Each function takes the conversation as it was seen and gives it as it will be, with the event that says so; nobody
is told anything here. Raises `ConversationClosed`, `HeldByAnother`, `NotHeld`.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.conversation import Author, Conversation, State, StateChanged
from bot.errors import ConversationClosed, HeldByAnother, NotHeld

NUDGED_AFTER = timedelta(minutes=3)  # a member waits for her holder's words: the holder is called
LOST_AFTER = timedelta(minutes=10)  # and then somebody else is

_MOST_ADVISERS = 8  # names that a talk keeps: those who had it last


@dataclass(frozen=True, slots=True)
class Agent:
    """Who acts: an id that never changes (`users/…` for Google Chat, a UUID for the console), and the name shown."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Moved:
    """The conversation after a change of state, and the event that tells it."""

    after: Conversation
    event: StateChanged


def _moved(seen: Conversation, state: State, at: datetime, author: Author, **told: object) -> Moved:
    event = StateChanged(
        seq=seen.last_seq + 1,
        at=at,
        author=author,
        state=state,
        previous=seen.state,
        **told,  # type: ignore[arg-type]
    )
    held, waiting = state is State.HUMAN, state is State.WAITING
    names = seen.memory.advisers
    if held and event.agent_name is not None and event.agent_name not in names:
        names = (*names, event.agent_name)[-_MOST_ADVISERS:]
    missed = (
        seen.missed_since if author is Author.MEMBER and not waiting else None
    )  # she may end it: nobody came all the same
    after = replace(
        seen,
        state=state,
        last_seq=event.seq,
        last_at=at,
        holder=event.agent if held else None,
        holder_name=event.agent_name if held else None,
        held_since=at if held else (seen.held_since if waiting else None),  # in the queue: it goes first
        waiting_since=(seen.waiting_since or at) if waiting else None,
        memory=replace(seen.memory, advisers=names),
        missed_since=at if author is Author.SYSTEM and state is State.BOT else missed,
    )
    return Moved(after, event)


def _open(seen: Conversation) -> None:
    if seen.state is State.CLOSED:
        raise ConversationClosed


def _held_by(seen: Conversation, agent: Agent) -> None:
    _open(seen)
    if seen.state is not State.HUMAN:
        raise NotHeld
    if seen.holder != agent.id:
        raise HeldByAnother(seen.holder_name or "", seen.held_since)


def ask_for_human(seen: Conversation, at: datetime, wait_seconds: int | None) -> Moved | None:
    """bot → waiting. None where a human is there or on the way: asking again changes nothing."""
    _open(seen)
    if seen.state is not State.BOT:
        return None
    return _moved(seen, State.WAITING, at, Author.MEMBER, wait_seconds=wait_seconds)


def give_up_waiting(seen: Conversation, at: datetime, opens_at: datetime | None, by: Author) -> Moved | None:
    """waiting → bot: nobody came in time (`system`), or the member gave up. None where nobody waits any more."""
    if seen.state is not State.WAITING:
        return None
    return _moved(seen, State.BOT, at, by, opens_at=opens_at)


def take(seen: Conversation, agent: Agent, at: datetime) -> Moved | None:
    """bot or waiting → human. None if `agent` holds it already. `wait_seconds` of the event: how long the member
    waited.
    """
    _open(seen)
    if seen.state is State.HUMAN:
        if seen.holder == agent.id:
            return None
        raise HeldByAnother(seen.holder_name or "", seen.held_since)
    waited = None if seen.waiting_since is None else max(0, round((at - seen.waiting_since).total_seconds()))
    return _moved(seen, State.HUMAN, at, Author.AGENT, agent=agent.id, agent_name=agent.name, wait_seconds=waited)


def release(seen: Conversation, agent: Agent, at: datetime) -> Moved:
    """human → waiting, by its holder: somebody else is wanted, before those who never had anybody."""
    _held_by(seen, agent)
    return _moved(seen, State.WAITING, at, Author.AGENT, agent=agent.id, agent_name=agent.name)


def lose(seen: Conversation, at: datetime) -> Moved | None:
    """human → waiting: the holder has gone silent. None where nobody holds it."""
    if seen.state is not State.HUMAN:
        return None
    return _moved(seen, State.WAITING, at, Author.SYSTEM)


def transfer(seen: Conversation, agent: Agent, to: Agent, at: datetime) -> Moved | None:
    """human → human, by its holder, to another agent. None if `to` holds it already."""
    _held_by(seen, agent)
    if to.id == agent.id:
        return None
    return _moved(seen, State.HUMAN, at, Author.AGENT, agent=to.id, agent_name=to.name)


def hand_back(seen: Conversation, agent: Agent, at: datetime) -> Moved:
    """human → bot, by its holder."""
    _held_by(seen, agent)
    return _moved(seen, State.BOT, at, Author.AGENT, agent=agent.id, agent_name=agent.name)


def close_by_agent(seen: Conversation, agent: Agent, at: datetime) -> Moved:
    """→ closed, by an agent: the holder, or anyone where nobody holds it."""
    _open(seen)
    if seen.state is State.HUMAN and seen.holder != agent.id:
        raise HeldByAnother(seen.holder_name or "", seen.held_since)
    return _moved(seen, State.CLOSED, at, Author.AGENT, agent=agent.id, agent_name=agent.name)


def close_by_member(seen: Conversation, at: datetime) -> Moved | None:
    """→ closed, by the member. None if it is closed already."""
    if seen.state is State.CLOSED:
        return None
    return _moved(seen, State.CLOSED, at, Author.MEMBER)


def may_speak(seen: Conversation, agent: Agent) -> None:
    """Raises unless `agent` holds the conversation: one voice at a time reaches the member."""
    _held_by(seen, agent)
