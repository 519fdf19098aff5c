"""What the members' API answers (API.md §1). presenting.py fills these shapes; `/openapi.json` is made from them."""

from typing import Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from bot.conversation import Author, ReplyKind, State
from bot.redaction.labels import Label


class Outgoing(BaseModel):
    """What the service answers."""

    model_config = ConfigDict(frozen=True, defer_build=True)  # built for /openapi.json, not at every start


class MarkOut(Outgoing):
    """A masked place in `text`, in code points."""

    label: Label
    start: int
    end: int


class MessageOut(Outgoing):
    """A member's message as it is stored."""

    seq: int
    message_id: UUID | None
    text: str
    redactions: tuple[MarkOut, ...]
    at: str


class LinkOut(Outgoing):
    """A link under a reply."""

    label: str
    href: str
    external: bool


class ChoiceOut(Outgoing):
    """A question that is offered."""

    label: str
    text: str


class CitationOut(Outgoing):
    """Where an answer comes from."""

    document: str
    version: str
    article: str
    title: str
    href: str


class MaskedOut(Outgoing):
    """The message as it stands now, and the last event this was read from: for the next masking's `last_seq`."""

    message: MessageOut
    last_seq: int


class ReplyOut(Outgoing):
    """What the bot says. `human_asked`: a person was asked for, be one there or not, whatever the kind."""

    seq: int
    kind: ReplyKind
    intent: str | None
    intents: tuple[str, ...]
    title: str | None
    text: str
    confidence: float = Field(ge=0, le=1)
    links: tuple[LinkOut, ...]
    choices: tuple[ChoiceOut, ...]
    citations: tuple[CitationOut, ...]
    redaction_notice: str | None
    human_asked: bool


class TurnOut(Outgoing):
    """The answer to a message."""

    message: MessageOut
    reply: ReplyOut | None


class ConversationOut(Outgoing):
    """A new conversation; its token is told once, here."""

    id: UUID
    token: str
    last_seq: int
    notice: "NoticeOut"


class RetentionOut(Outgoing):
    """How long a talk is kept after its last event."""

    signed_in_days: int
    anonymous_hours: int


class NoticeOut(Outgoing):
    """What a member is told before her first message."""

    version: str
    text: str
    retention_days: int
    retention: RetentionOut
    egress: Literal["off", "handoff", "mirror"]
    public_contacts: list[str]
    """The insurer's own phones and mails: they are never masked, and the browser's first look leaves them alone."""
    maintenance: str | None


class HandoffOut(Outgoing):
    """What asking for a human gave."""

    state: State
    reply: ReplyOut | None
    wait_seconds: int | None
    opens_at: str | None


class EventOut(Outgoing):
    """One event; which fields it has depends on `kind` (API.md §1)."""

    model_config = ConfigDict(frozen=True, extra="allow")
    seq: int
    kind: Literal["message", "reply", "state", "masked", "withdrawn", "erased"]
    author: Author
    at: str


class EventsOut(Outgoing):
    """A page of events."""

    events: tuple[EventOut, ...]
    last_seq: int


class SuggestionOut(Outgoing):
    """A question the service can answer."""

    label: str
    text: str


class SuggestionsOut(Outgoing):
    """At most five."""

    suggestions: tuple[SuggestionOut, ...]


class PlaceOut(Outgoing):
    """What became of a talk in one place."""

    place: str
    count: int
    state: Literal["done", "pending", "held_by_google"]


class ReceiptOut(Outgoing):
    """The receipt of an erased conversation."""

    id: UUID
    erased_at: str
    places: tuple[PlaceOut, ...]


class TranscriptOut(Outgoing):
    """A conversation as a file for machines."""

    id: UUID
    created_at: str
    last_at: str
    state: State
    page: str | None
    locale: str
    notice_version: str | None
    signed_in: bool
    last_seq: int
    events: tuple[EventOut, ...]


class ExportOut(Outgoing):
    """All the conversations of a member."""

    exported_at: str
    conversations: tuple[TranscriptOut, ...]


class SentOut(Outgoing):
    """One request that Google received for this conversation."""

    at: str
    body: str | None


class ReadsOut(Outgoing):
    """How often agents read it, and how many of them."""

    count: int
    readers: int
    last_at: str | None


class DisclosuresOut(Outgoing):
    """Who has had this conversation before their eyes."""

    sent: tuple[SentOut, ...]
    reads: ReadsOut


class SummaryOut(Outgoing):
    """A conversation in its member's list."""

    id: UUID
    created_at: str
    last_at: str
    state: State
    messages: int
    title: str | None


class SummariesOut(Outgoing):
    """A member's conversations, newest first."""

    conversations: tuple[SummaryOut, ...]


class MemberErasedOut(Outgoing):
    """Receipts of all the conversations of a member."""

    erased_at: str
    receipts: tuple[ReceiptOut, ...]


class ProblemOut(Outgoing):
    """RFC 9457."""

    type: str
    title: str
    status: int
    detail: str
    request_id: str
    fields: tuple[str, ...] = ()
