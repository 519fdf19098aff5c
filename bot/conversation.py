"""The words of the field: Conversation, State, Event, Reply, Link, Citation, and `Authored`, the text that is not
a person's.

Frozen values, no I/O. The events are the truth of a conversation; `Conversation` is what they fold to, kept as
columns so
that a turn reads one row. Times are aware UTC; `seq` runs 1, 2, 3… in a conversation without a gap.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any, NoReturn
from uuid import UUID

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

from bot.redaction.labels import Label
from bot.redaction.redacted import Redacted


class Authored:
    """Text that an author wrote in intents/ or in the portal's documents. Made by `bot/knowledge/mint.py` alone,
    and put
    together only from other `Authored` values and numbers, so no person's words can enter it.
    """

    __slots__ = ("text",)
    text: str

    def __init__(self, *_: object) -> None:
        raise TypeError("Authored is made by the knowledge room alone")

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"Authored is immutable: {name}")

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Authored) and self.text == other.text

    def __hash__(self) -> int:
        return hash(self.text)

    def __repr__(self) -> str:
        return f"Authored({len(self.text)} code points)"

    def filled(self, **values: "Authored | int") -> "Authored":
        """The text with each `{name}` replaced. Raises KeyError if the text names a value that is not given."""
        plain = {name: value.text if isinstance(value, Authored) else str(value) for name, value in values.items()}
        return _authored(self.text.format_map(plain))

    @staticmethod
    def joined(parts: Iterable["Authored"], separator: str = "\n\n") -> "Authored":
        """The parts in order, `separator` (white space or punctuation) between them."""
        return _authored(separator.join(part.text for part in parts))

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.is_instance_schema(cls)


def _authored(text: str) -> Authored:
    made: Authored = object.__new__(Authored)
    object.__setattr__(made, "text", text)
    return made


class State(StrEnum):
    """Who has the conversation (API.md §1). In `waiting` the bot still answers; in `human` it is silent."""

    BOT = "bot"
    WAITING = "waiting"
    HUMAN = "human"
    CLOSED = "closed"


class Author(StrEnum):
    """Who made an event."""

    MEMBER = "member"
    BOT = "bot"
    AGENT = "agent"
    SYSTEM = "system"


class ReplyKind(StrEnum):
    """What a reply is (API.md §1)."""

    ANSWER = "answer"
    CLARIFY = "clarify"
    FALLBACK = "fallback"
    REFUSAL = "refusal"
    URGENT = "urgent"
    HANDOFF = "handoff"
    SMALLTALK = "smalltalk"


@dataclass(frozen=True, slots=True)
class Link:
    """A link under a reply. `href` is absolute: http(s), mailto or tel. `external`: it leaves the portal."""

    label: Authored
    href: str
    external: bool = False


@dataclass(frozen=True, slots=True)
class Choice:
    """A question the service can answer, offered as a button: what it says, and what choosing it sends."""

    label: Authored
    text: Authored


@dataclass(frozen=True, slots=True)
class Citation:
    """Where an answer comes from: «CGU, version 2, article 4 – Inscription»."""

    document: str
    version: str
    article: str
    title: Authored
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What the bot says in answer to one message. `confidence` is calibrated, 0 to 1. `human_asked`: a person was asked
    for, be one there or not, and the text says what comes of it; below the numbers to call, the kind does not tell.
    """

    kind: ReplyKind
    text: Authored
    intent: str | None = None
    intents: tuple[str, ...] = ()
    title: Authored | None = None
    confidence: float = 0.0
    links: tuple[Link, ...] = ()
    choices: tuple[Choice, ...] = ()
    citations: tuple[Citation, ...] = ()
    redaction_notice: Authored | None = None
    human_asked: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """A person's words: a member's (`message_id` is the caller's), or an agent's (`agent` their id, `agent_name`
    shown).
    """

    seq: int
    at: datetime
    author: Author
    text: Redacted
    message_id: UUID | None = None
    agent: str | None = None
    agent_name: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Replied:
    """The bot's reply to the message `of`; None where nobody wrote (a member pressed «Parler à un conseiller»)."""

    seq: int
    at: datetime
    reply: Reply
    of: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StateChanged:
    """The conversation went from `previous` to `state`. `agent` acted or now holds it; `agent_name` is what people
    see.
    """

    seq: int
    at: datetime
    author: Author
    state: State
    previous: State
    agent: str | None = None
    agent_name: str | None = None
    wait_seconds: int | None = None
    opens_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Masked:
    """A passage of message `of` was masked after the fact; `text` is the whole message as it now stands. `mask_id` is
    the same for the same request, so that one that is sent again is known.
    """

    seq: int
    at: datetime
    author: Author
    of: int
    text: Redacted
    mask_id: UUID
    agent: str | None = None
    agent_name: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawn:
    """An agent took message `of` back."""

    seq: int
    at: datetime
    of: int
    agent: str | None = None
    agent_name: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Erased:
    """The conversation was erased: the last thing its streams hear. Never stored."""

    seq: int
    at: datetime


Event = Message | Replied | StateChanged | Masked | Withdrawn | Erased


@dataclass(frozen=True, slots=True, kw_only=True)
class Memory:
    """What the bot keeps in mind between two turns. Names and counts only, no words of the member."""

    # what the last messages left open: a cue with no value yet («mon numéro c’est»); HEALTH: whose care it is was told
    dangling: Label | None = None
    topic: str | None = None  # the intent last answered
    step: int = 0  # how many of its `if_not_solved` steps have been given
    misses: int = 0  # turns in a row that were not understood: the place on the ladder
    offered: tuple[str, ...] = ()  # intents last offered as choices
    answered_at_ms: int | None = None  # epoch; an old topic is no context
    told_safe_way_ms: int | None = None  # epoch: since when the agent held the talk who was there when it was told
    alarm: tuple[str, ...] = ()  # urgent intents that were told, and that nothing has ended since
    alarm_left: int = 0  # messages of the member whose answer gives their numbers again
    alarm_said: int = 0  # how many times they were given again: which words come next
    advisers: tuple[str, ...] = ()  # names of those who held the talk, as the member was shown them
    told_opening_ms: int | None = None  # epoch: asked outside hours, the member was told of this opening; 0: of none


@dataclass(frozen=True, slots=True, kw_only=True)
class Conversation:
    """One talk of one visitor or member, as its events fold to. `subject` is the signed-in member's `sub`, else
    None. `held_since` in the queue: somebody had it since then, and let it go; it goes before those who never had
    anybody. `alarms`: what emergencies were told in it so far (dialogue/alarm_labels.py), never unsaid. `missed_since`:
    when a wait ended with nobody there; None again once an agent has acted, or another wait begins.
    """

    id: UUID
    created_at: datetime
    last_seq: int
    last_at: datetime
    state: State = State.BOT
    locale: str = "fr"
    page: str | None = None
    notice_version: str | None = None
    subject: str | None = None
    contract: bool = False
    holder: str | None = None
    holder_name: str | None = None
    held_since: datetime | None = None
    waiting_since: datetime | None = None
    missed_since: datetime | None = None
    alarms: tuple[str, ...] = ()
    memory: Memory = field(default_factory=Memory)
    last_message_seq: int | None = None  # the member's last message: its redacted text is context for the next one
    last_text: Redacted | None = None  # of that message

    @property
    def advisers(self) -> tuple[str, ...]:
        """The names of those who hold it or held it, as the member is shown them."""
        return self.memory.advisers if self.holder_name is None else (*self.memory.advisers, self.holder_name)

    @property
    def reference(self) -> str:
        """By which people call it."""
        return str(self.id)[:8]
