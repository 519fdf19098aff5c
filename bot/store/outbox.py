"""What Google Chat is owed of a turn: one pure decision, taken before the turn is written (DESIGN.md §6).

In: the desk's mode, the conversation as it stands after the turn, the turn's new events. Out: the rows that the turn's
own transaction writes; none at all in mode `off`. What the dispatcher does with them is outbox_queue.py.
"""

import json
from collections.abc import Iterable

from bot.conversation import (
    Author,
    Conversation,
    Event,
    Message,
    Replied,
    State,
    StateChanged,
    Withdrawn,
)
from bot.settings import ChatMode
from bot.store.hot import OutboxRow
from bot.store.rows import event_row, owed_body

GOOGLE_USER = "users/"  # an agent with such an id acted in Google Chat; the console's agents have our own ids
WITHDRAWN = "withdrawn"  # an answer was taken back: what shows it is written again (outbox_withdrawing.py)
CARD = "card"  # the thread's first card is to be written again: nothing is said, it shows how things stand


def owed(
    mode: ChatMode, conversation: Conversation, events: Iterable[Event], *, unseen: bool = False
) -> tuple[OutboxRow, ...]:
    """The rows to write with `events`, in their order. `mirror`: words of both sides and changes of state; `handoff`:
    the same, from the moment when a person is asked for until the bot has the talk again. Words that an agent wrote in
    Google Chat stand there already, unless they are `unseen`: typed into a form that nobody else saw.
    """
    if mode is ChatMode.OFF:
        return ()
    happened = tuple(events)
    if mode is ChatMode.HANDOFF and not _with_people(conversation, happened):
        return ()
    return tuple(row for event in happened if (row := _row(conversation, event, unseen=unseen)) is not None)


def _with_people(conversation: Conversation, happened: tuple[Event, ...]) -> bool:
    """A person holds the talk, is waited for, has just let it go, was asked for while nobody is there, or takes back
    what they had said.
    """
    if any(isinstance(event, Withdrawn) or _asks_for_somebody(event) for event in happened):
        return True
    changes = [event for event in happened if isinstance(event, StateChanged)]
    past = {state for change in changes for state in (change.previous, change.state)}
    return bool({conversation.state, *past} & {State.WAITING, State.HUMAN})


def _asks_for_somebody(event: Event) -> bool:
    return isinstance(event, Replied) and event.reply.human_asked


def _row(conversation: Conversation, event: Event, *, unseen: bool) -> OutboxRow | None:
    if not isinstance(event, Message | Replied | StateChanged | Withdrawn):
        return None
    row = event_row(str(conversation.id), event)
    if isinstance(event, Withdrawn):
        body = json.dumps({"of": event.of})
        return OutboxRow(row.conversation, row.seq, WITHDRAWN, row.author, "", body, row.at_ms, row.at_ms)
    if _stands_there(event) and not unseen:
        return OutboxRow(row.conversation, row.seq, CARD, row.author, "", "{}", row.at_ms, row.at_ms)
    text, body = row.text or "", owed_body(row)
    return OutboxRow(row.conversation, row.seq, row.kind, row.author, text, body, row.at_ms, row.at_ms)


def _stands_there(event: Event) -> bool:
    """Words do not go back to where they came from; the card confirms that they were sent."""
    return isinstance(event, Message) and event.author is Author.AGENT and (event.agent or "").startswith(GOOGLE_USER)
