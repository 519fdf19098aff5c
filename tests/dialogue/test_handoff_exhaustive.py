"""Every course that a hand-off can take: the member, two agents who may act on what they saw a while ago, and timers.

The world is a conversation with what each agent last saw of it, and the last thing that the desk in Google Chat was
told. Times and seqs are left out of a world's shape, so that there are few worlds; every act is tried in each.
"""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from bot.conversation import Author, Conversation, Event, State, StateChanged
from bot.dialogue import handoff
from bot.dialogue.handoff import Agent, Moved
from bot.errors import ConversationClosed, HeldByAnother, NotHeld
from bot.settings import ChatMode
from bot.store.outbox import owed

NOW = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)
AGENTS = (Agent("lea", "Léa"), Agent("users/42", "Samir"))
Step = Callable[[Conversation, datetime], Moved | None]


@dataclass(frozen=True)
class World:
    """How things stand. `seen`: what each agent last looked at. `told`: the state that the desk was last told of."""

    talk: Conversation
    seen: tuple[Conversation, Conversation]
    told: State | None

    @property
    def shape(self) -> tuple[object, ...]:
        fresh = tuple(one.last_seq == self.talk.last_seq for one in self.seen)
        looks = tuple((one.state, one.holder) for one in self.seen)
        since = (self.talk.waiting_since is None, self.talk.held_since is None)
        return (self.talk.state, self.talk.holder, since, fresh, looks, self.told)


def of_agent(agent: Agent, other: Agent) -> dict[str, Step]:
    return {
        "take": lambda seen, at: handoff.take(seen, agent, at),
        "release": lambda seen, at: handoff.release(seen, agent, at),
        "transfer": lambda seen, at: handoff.transfer(seen, agent, other, at),
        "hand back": lambda seen, at: handoff.hand_back(seen, agent, at),
        "close": lambda seen, at: handoff.close_by_agent(seen, agent, at),
    }


OF_OTHERS: dict[str, Step] = {  # they act on what stands: overtaken, they read again
    "member asks": lambda seen, at: handoff.ask_for_human(seen, at, None),
    "member closes": handoff.close_by_member,
    "nobody came": lambda seen, at: handoff.give_up_waiting(seen, at, None, Author.SYSTEM),
    "holder silent": handoff.lose,
}
OF_AGENTS = [of_agent(AGENTS[0], AGENTS[1]), of_agent(AGENTS[1], AGENTS[0])]


def done(world: World, seen: Conversation, step: Step, mode: ChatMode) -> World | None:
    """The world after `step` from what was `seen`; None where it is refused, changes nothing, or was overtaken."""
    try:
        moved = step(seen, NOW + timedelta(seconds=world.talk.last_seq))
    except (ConversationClosed, HeldByAnother, NotHeld):
        return None
    if moved is None or seen.last_seq != world.talk.last_seq:  # the store's claim (docs/decisions/0006)
        return None
    rows = owed(mode, moved.after, (moved.event,))
    return replace(world, talk=moved.after, told=moved.after.state if rows else world.told)


def followers(world: World, mode: ChatMode) -> dict[str, World]:
    found = {}
    for number, agent in enumerate(AGENTS):
        looking = tuple(world.talk if place == number else one for place, one in enumerate(world.seen))
        found[f"{agent.name} looks"] = replace(world, seen=looking)
        for name, step in OF_AGENTS[number].items():
            found[f"{agent.name}: {name}"] = done(world, world.seen[number], step, mode)
    for name, step in OF_OTHERS.items():
        found[name] = done(world, world.talk, step, mode)
    return {name: after for name, after in found.items() if after is not None}


def reachable(mode: ChatMode) -> dict[tuple[object, ...], World]:
    talk = Conversation(id=UUID(int=1), created_at=NOW, last_seq=0, last_at=NOW)
    first = World(talk, (talk, talk), None)
    found, queue = {first.shape: first}, deque([first])
    while queue:
        for after in followers(queue.popleft(), mode).values():
            if after.shape not in found:
                found[after.shape] = after
                queue.append(after)
    return found


@pytest.fixture(scope="module", params=[ChatMode.HANDOFF, ChatMode.MIRROR])
def worlds(request: pytest.FixtureRequest) -> tuple[ChatMode, list[World]]:
    return request.param, list(reachable(request.param).values())


def test_every_state_is_reached_by_stale_agents_too(worlds: tuple[ChatMode, list[World]]) -> None:
    _, found = worlds
    assert {world.talk.state for world in found} == set(State)
    assert any(world.talk.holder != world.seen[0].holder for world in found)
    assert len(found) > 100


def test_two_agents_never_hold_and_whoever_holds_is_known(worlds: tuple[ChatMode, list[World]]) -> None:
    mode, found = worlds
    for world in found:
        talk = world.talk
        assert (talk.holder in ("lea", "users/42")) == (talk.state is State.HUMAN)
        assert talk.held_since is not None or talk.state is not State.HUMAN
        speakers = [agent for agent in AGENTS if may_speak(talk, agent)]
        assert [agent.id for agent in speakers] == ([talk.holder] if talk.holder else [])
        for name, after in followers(world, mode).items():
            if after.talk is not talk and talk.state is State.HUMAN and ":" in name:  # an agent's act on a held talk
                assert name.startswith(talk.holder_name or "?"), name


def may_speak(talk: Conversation, agent: Agent) -> bool:
    try:
        handoff.may_speak(talk, agent)
    except (ConversationClosed, HeldByAnother, NotHeld):
        return False
    return True


def test_no_member_waits_unseen_or_without_a_way_out(worlds: tuple[ChatMode, list[World]]) -> None:
    mode, found = worlds
    for world in found:
        if world.talk.state is State.WAITING:
            assert world.talk.waiting_since is not None  # the console's queue and the timer find her by it
            assert world.told is State.WAITING  # and the desk in Google Chat was told
            ways = followers(world, mode)
            assert ways["nobody came"].talk.state is State.BOT
            for number, agent in enumerate(AGENTS):
                looked = followers(world, mode)[f"{agent.name} looks"]
                taken = done(looked, looked.seen[number], OF_AGENTS[number]["take"], mode)
                assert taken is not None
                assert taken.talk.holder == agent.id
        if world.talk.state is State.HUMAN:
            assert followers(world, mode)["holder silent"].talk.state is State.WAITING


def test_the_desk_is_told_of_every_change_while_people_are_concerned(worlds: tuple[ChatMode, list[World]]) -> None:
    mode, found = worlds
    for world in found:
        for name, after in followers(world, mode).items():
            if after.talk is not world.talk and {world.talk.state, after.talk.state} & {State.WAITING, State.HUMAN}:
                assert after.told is after.talk.state, name


def test_the_events_fold_to_the_state() -> None:
    """From any world, what the event says is how the conversation stands."""
    for world in reachable(ChatMode.MIRROR).values():
        for steps, seen in ((OF_OTHERS, world.talk), *zip(OF_AGENTS, (world.talk, world.talk), strict=True)):
            for step in steps.values():
                try:
                    moved = step(seen, NOW)
                except (ConversationClosed, HeldByAnother, NotHeld):
                    continue
                if moved is not None:
                    event: Event = moved.event
                    assert isinstance(event, StateChanged)
                    assert (event.previous, event.state) == (seen.state, moved.after.state)
                    assert (event.seq, moved.after.last_seq) == (seen.last_seq + 1, seen.last_seq + 1)
                    if event.state is State.HUMAN:
                        assert (event.agent, event.agent_name) == (moved.after.holder, moved.after.holder_name)
