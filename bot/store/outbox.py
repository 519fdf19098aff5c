"""What Google Chat is owed of a turn: one pure decision, taken before the turn is written (DESIGN.md §6).

In: the desk's mode, the conversation as it stands after the turn, the turn's new events. Out: the rows that the turn's
own transaction writes; none at all in mode `off`. What the dispatcher does with them is outbox_queue.py.
"""

from collections.abc import Iterable

from bot.conversation import Author, Conversation, Event, Message, Replied, State, StateChanged
from bot.settings import ChatMode
from bot.store.hot import OutboxRow
from bot.store.rows import event_row, owed_body

GOOGLE_USER = "users/"  # an agent with such an id acted in Google Chat; the console's agents have our own ids


def owed(mode: ChatMode, conversation: Conversation, events: Iterable[Event]) -> tuple[OutboxRow, ...]:
    """The rows to write with `events`, in their order. `mirror`: words of both sides and changes of state; `handoff`:
    the same, from the moment when a person is asked for until the bot has the talk again.
    """
    if mode is ChatMode.OFF:
        return ()
    happened = tuple(events)
    if mode is ChatMode.HANDOFF and not _with_people(conversation, happened):
        return ()
    return tuple(_row(conversation, event) for event in happened if _is_told(event))


def _with_people(conversation: Conversation, happened: tuple[Event, ...]) -> bool:
    """A person holds the talk, is waited for, or has just let it go."""
    changes = [event for event in happened if isinstance(event, StateChanged)]
    past = {state for change in changes for state in (change.previous, change.state)}
    return bool({conversation.state, *past} & {State.WAITING, State.HUMAN})


def _is_told(event: Event) -> bool:
    """Nothing goes back to where it came from: what an agent did in Google Chat is there already."""
    if not isinstance(event, Message | Replied | StateChanged):
        return False
    agent = None if isinstance(event, Replied) else event.agent
    by_agent = not isinstance(event, Replied) and event.author is Author.AGENT
    return not (by_agent and agent is not None and agent.startswith(GOOGLE_USER))


def _row(conversation: Conversation, event: Event) -> OutboxRow:
    row = event_row(str(conversation.id), event)
    text, body = row.text or "", owed_body(row)
    return OutboxRow(row.conversation, row.seq, row.kind, row.author, text, body, row.at_ms, row.at_ms)
