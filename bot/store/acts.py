"""What the audit keeps of an agent's act in a conversation: one line, decided before the act is written, and written in
its transaction. It outlives the conversation, as the lines of who read it do.

In: who acted, from Google Chat or from the console, and the events of the act. Out: who, when, what, which
conversation, which event; never a word. Pure, and free of SQLAlchemy: the hot path writes it (docs/decisions/0003).
"""

from collections.abc import Iterable
from uuid import UUID

from pydantic_core import to_json

from bot.conversation import Event, Message, State, StateChanged, Withdrawn
from bot.store.hot import AuditRow
from bot.store.rows import to_ms

TAKEN, RELEASED = "agent:conversation:taken", "agent:conversation:released"
TRANSFERRED, HANDED_BACK = "agent:conversation:transferred", "agent:conversation:handed_back"
CLOSED = "agent:conversation:closed"
SENT, WITHDRAWN = "agent:message:sent", "agent:message:withdrawn"
_MOVES = {State.HUMAN: TAKEN, State.WAITING: RELEASED, State.BOT: HANDED_BACK, State.CLOSED: CLOSED}


def acts_of(conversation: UUID, actor: str, actor_name: str, events: Iterable[Event]) -> tuple[AuditRow, ...]:
    """The lines of what this agent did: one an event."""
    return tuple(
        AuditRow(to_ms(event.at), actor, actor_name, act, str(conversation), to_json(details).decode())
        for event in events
        for act, details in [_told(event)]
    )


def _told(event: Event) -> tuple[str, dict[str, int | str | None]]:
    """The act, and which event it was."""
    details: dict[str, int | str | None] = {"seq": event.seq}
    match event:
        case StateChanged(previous=State.HUMAN, state=State.HUMAN, agent=to, agent_name=to_name):
            act = TRANSFERRED
            details |= {"to": to, "to_name": to_name}
        case StateChanged(state=state):
            act = _MOVES[state]
        case Message():
            act = SENT
        case Withdrawn(of=of):
            act = WITHDRAWN
            details |= {"of": of}
        case _:  # nothing else comes of the desk
            raise TypeError(type(event).__name__)
    return act, details
