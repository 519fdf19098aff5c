"""The hot path: read a conversation, append to it. A protocol with two real sides, hot_sqlite.py and hot_postgresql.py.

Every change of a conversation is a `Change`: it claims the `last_seq` that its maker saw, and its new columns, its
events and what Google is owed are one transaction. Lost claims raise `Overtaken`: read again, decide again. What
waits while a commit runs goes into the next one (group commit, docs/decisions/0002); a bad item fails alone.
"""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple, Protocol
from uuid import UUID

from bot.conversation import Conversation, Event, Message, Replied
from bot.errors import Overloaded
from bot.store.rows import ConversationRow, EventRow, conversation_row, event_row, owed_body

MOST_IN_A_GROUP = 256
MOST_WAITING = 4096


class OutboxRow(NamedTuple):
    """One thing Google is owed, as the turn's transaction writes it. `text` is redacted or authored; `body` is JSON."""

    conversation: str
    seq: int
    kind: str
    author: str
    text: str
    body: str
    created_ms: int
    not_before_ms: int


class AuditRow(NamedTuple):
    """A line of the audit, as the transaction of an agent's act writes it (acts.py). `details`: JSON, without words."""

    at_ms: int
    actor: str
    actor_name: str
    act: str
    conversation: str
    details: str


class MaskRow(NamedTuple):
    """What a masking changes beside its own event: `text` and `body` of message `of_seq` wherever they stand, and what
    showed them in Google Chat (`shown`: as `chat_messages.seqs` is searched) is owed anew.
    """

    conversation: str
    of_seq: int
    shown: str
    text: str
    body: str
    owed_body: str
    seq: int
    author: str
    at_ms: int


@dataclass(frozen=True, slots=True)
class Change:
    """What happens to a conversation in one transaction: from `seen` to `after`, by `events`, owing `owed` to
    Google. `rewritten`: an earlier message as it stands from now on, where the last event masks a passage of it.
    `acts`: what the audit keeps of it, where an agent did it.
    """

    seen: Conversation
    after: Conversation
    events: tuple[Event, ...]
    owed: tuple[OutboxRow, ...] = ()
    rewritten: Message | None = None
    acts: tuple[AuditRow, ...] = ()


@dataclass(frozen=True, slots=True)
class Answered:
    """What a known `message_id` was answered with; `replied` is None where a human held the conversation."""

    message: Message
    replied: Replied | None


@dataclass(frozen=True, slots=True)
class Seen:
    """A conversation as it stands. `known_seq`: the event of the id asked about; `answered` where it is a message."""

    conversation: Conversation
    token_hash: bytes
    opened_signed: bool
    answered: Answered | None = None
    known_seq: int | None = None


class HotPath(Protocol):
    """Waits for nobody but the database. Raises `Overloaded` when too much waits already."""

    async def read(self, conversation: UUID, message_id: UUID | None = None) -> Seen | None:
        """The conversation, or None if there is no such one."""
        ...

    async def events(self, conversation: UUID, after: int, limit: int) -> list[Event]:
        """Its events with `seq > after`, in order, at most `limit`."""
        ...

    async def open(self, conversation: Conversation, token_hash: bytes, *, signed: bool) -> None:
        """A new conversation."""
        ...

    async def append(self, change: Change) -> None:
        """Durable when it returns. Raises `Overtaken` if the conversation is not as it was seen any more."""
        ...

    async def last_seqs(self, conversations: Sequence[UUID]) -> dict[UUID, int]:
        """The `last_seq` of each that still exists: the net below missed wake-ups."""
        ...

    def on_append(self, heard: Callable[[UUID, int], None]) -> None:
        """`heard(conversation, last_seq)` is called in the loop after each commit, of any process where it can be
        known.
        """
        ...

    async def ping(self) -> None:
        """Raises if the database does not answer."""
        ...

    async def close(self) -> None:
        """Write what waits, then close."""
        ...


class Item(NamedTuple):
    """A change ready to be written, and who waits for it. `opening`: token hash and signed flag of a new
    conversation.
    """

    done: "asyncio.Future[None]"
    row: ConversationRow
    seen_seq: int
    events: tuple[EventRow, ...]
    owed: tuple[OutboxRow, ...]
    opening: tuple[bytes, bool] | None = None
    mask: MaskRow | None = None
    acts: tuple[AuditRow, ...] = ()


def item_of(change: Change, done: "asyncio.Future[None]") -> Item:
    """The rows of a change."""
    row = conversation_row(change.after)
    events = tuple(event_row(row.id, event) for event in change.events)
    mask = None if change.rewritten is None else _mask_row(event_row(row.id, change.rewritten), events[-1])
    return Item(done, row, change.seen.last_seq, events, change.owed, mask=mask, acts=change.acts)


def _mask_row(message: EventRow, masked: EventRow) -> MaskRow:
    text, body = message.text or "", message.body
    return MaskRow(
        message.conversation, message.seq, f"%,{message.seq},%", text, body, owed_body(message),
        masked.seq, masked.author, masked.at_ms,
    )  # fmt: skip


class Queue:
    """What waits for the next group: at most one change a conversation in a group, so that a claim never meets its
    own.
    """

    def __init__(self) -> None:
        self._waiting: list[Item] = []

    def put(self, item: Item) -> None:
        """Raises `Overloaded` when the queue is full."""
        if len(self._waiting) >= MOST_WAITING:
            raise Overloaded
        self._waiting.append(item)

    def take(self) -> list[Item]:
        """The next group, oldest first."""
        group: list[Item] = []
        left: list[Item] = []
        taken: set[str] = set()
        for item in self._waiting:
            if len(group) < MOST_IN_A_GROUP and item.row.id not in taken:
                taken.add(item.row.id)
                group.append(item)
            else:
                left.append(item)
        self._waiting = left
        return group

    def __len__(self) -> int:
        return len(self._waiting)


def settle(item: Item, outcome: BaseException | None) -> None:
    """Tell whoever waits; a caller that has gone away is no error."""
    if item.done.done():
        return
    if outcome is None:
        item.done.set_result(None)
    else:
        item.done.set_exception(outcome)
