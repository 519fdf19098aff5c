"""Who has a conversation: every state that can be reached, explored act by act (DESIGN.md §6)."""

from collections import deque
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID

from bot.conversation import Author, Conversation, State
from bot.dialogue import handoff
from bot.dialogue.handoff import Agent, Moved
from bot.errors import ConversationClosed, HeldByAnother, NotHeld

NOW = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)
LEA, SAMIR = Agent("lea", "Léa"), Agent("users/42", "Samir")
START = Conversation(id=UUID(int=1), created_at=NOW, last_seq=0, last_at=NOW)

ACTS = {
    "member asks": lambda seen, at: handoff.ask_for_human(seen, at, None),
    "member closes": handoff.close_by_member,
    "nobody comes": lambda seen, at: handoff.give_up_waiting(seen, at, None, Author.SYSTEM),
    "holder goes silent": handoff.lose,
    **{
        f"{agent.name} {name}": act
        for agent, other in ((LEA, SAMIR), (SAMIR, LEA))
        for name, act in {
            "takes": lambda seen, at, agent=agent: handoff.take(seen, agent, at),
            "releases": lambda seen, at, agent=agent: handoff.release(seen, agent, at),
            "hands back": lambda seen, at, agent=agent: handoff.hand_back(seen, agent, at),
            "closes": lambda seen, at, agent=agent: handoff.close_by_agent(seen, agent, at),
            "transfers": lambda seen, at, agent=agent, other=other: handoff.transfer(seen, agent, other, at),
        }.items()
    },
}
ALLOWED = {
    (State.BOT, State.WAITING), (State.BOT, State.HUMAN), (State.BOT, State.CLOSED),
    (State.WAITING, State.BOT), (State.WAITING, State.HUMAN), (State.WAITING, State.CLOSED),
    (State.HUMAN, State.BOT), (State.HUMAN, State.WAITING), (State.HUMAN, State.HUMAN), (State.HUMAN, State.CLOSED),
}  # fmt: skip


def attempt(name: str, seen: Conversation) -> Moved | None:
    try:
        return ACTS[name](seen, NOW + timedelta(seconds=seen.last_seq))
    except (ConversationClosed, HeldByAnother, NotHeld):
        return None


def shape(seen: Conversation) -> tuple[State, str | None, bool, bool]:
    return seen.state, seen.holder, seen.waiting_since is None, seen.held_since is None


def reachable() -> dict[tuple[State, str | None, bool, bool], Conversation]:
    found = {shape(START): START}
    queue = deque([START])
    while queue:
        seen = queue.popleft()
        for name in ACTS:
            moved = attempt(name, seen)
            if moved is not None:
                assert (seen.state, moved.after.state) in ALLOWED, name
                assert moved.event.seq == seen.last_seq + 1 == moved.after.last_seq
                assert (moved.event.previous, moved.event.state) == (seen.state, moved.after.state)
                if shape(moved.after) not in found:
                    found[shape(moved.after)] = moved.after
                    queue.append(moved.after)
    return found


def test_every_state_is_reached_and_none_is_without_its_keeper() -> None:
    states = reachable().values()
    assert {seen.state for seen in states} == set(State)
    for seen in states:
        assert (seen.holder is not None) == (seen.state is State.HUMAN)
        assert seen.held_since is None or seen.state in (State.HUMAN, State.WAITING)  # let go: first in the queue
        assert seen.held_since is not None or seen.state is not State.HUMAN
        assert (seen.waiting_since is not None) == (seen.state is State.WAITING)


def test_nobody_waits_without_a_way_out() -> None:
    for seen in reachable().values():
        if seen.state is State.WAITING:
            moved = attempt("nobody comes", seen)
            assert moved is not None
            assert moved.after.state is State.BOT
        if seen.state is State.HUMAN:
            moved = attempt("holder goes silent", seen)
            assert moved is not None
            assert moved.after.state is State.WAITING


def test_two_agents_never_hold_one_talk() -> None:
    for seen in reachable().values():
        if seen.holder == LEA.id:
            for act in ("takes", "releases", "hands back", "closes", "transfers"):
                assert attempt(f"Samir {act}", seen) is None
            may_samir_speak = None
            try:
                handoff.may_speak(seen, SAMIR)
            except HeldByAnother as held:
                may_samir_speak = held.holder_name
            assert may_samir_speak == "Léa"


def test_nothing_leaves_closed() -> None:
    closed = replace(START, state=State.CLOSED)
    assert all(attempt(name, closed) is None for name in ACTS)
