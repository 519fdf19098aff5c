"""The shapes of API.md §1: what comes in, what goes out (presenting.py fills those).

In: unknown fields are let through (a newer widget may send more), types are exact, nothing of the input is quoted
in an error. Out: pydantic models too, so that `/openapi.json` is made from what is really sent.
"""

from typing import Annotated, Literal
from uuid import UUID

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints

from bot.conversation import Author, ReplyKind, State
from bot.redaction.labels import Label

MOST_CHARACTERS = 2000


class Incoming(BaseModel):
    """What a caller sends."""

    model_config = ConfigDict(frozen=True, hide_input_in_errors=True, strict=True)


class Outgoing(BaseModel):
    """What the service answers."""

    model_config = ConfigDict(frozen=True, defer_build=True)  # built for /openapi.json, not at every start


def _said(value: str) -> str:
    """Trimmed, and not empty. NUL cannot be stored by PostgreSQL, and no keyboard types it."""
    trimmed = value.replace("\0", "").strip()
    if not trimmed:
        raise ValueError("empty")
    return trimmed


JsonUuid = Annotated[UUID, Field(strict=False)]


class NewConversation(Incoming):
    """POST /conversations."""

    locale: str | None = Field(default=None, max_length=35)
    page: str | None = Field(default=None, max_length=512)
    identity: str | None = Field(default=None, max_length=4096)
    notice_version: str | None = Field(default=None, max_length=128)


class NewMessage(Incoming):
    """POST …/messages."""

    message_id: JsonUuid
    text: Annotated[str, StringConstraints(max_length=MOST_CHARACTERS), AfterValidator(_said)]


class NewFeedback(Incoming):
    """POST …/feedback."""

    seq: int = Field(ge=1, le=2**31 - 1)
    rating: Literal["up", "down"]
    reason: str | None = Field(default=None, max_length=500)


class NewMask(Incoming):
    """POST …/mask: a passage of message `seq`, in code points of its text as it stands."""

    seq: int = Field(ge=1, le=2**31 - 1)
    start: int = Field(ge=0, le=2**31 - 1)
    end: int = Field(ge=1, le=2**31 - 1)
    label: Label


class NewIdentity(Incoming):
    """POST …/identity."""

    identity: str = Field(max_length=4096)


class Asked(Incoming):
    """POST /suggestions: what is being typed. Neither logged nor stored."""

    q: str = Field(max_length=200)


class Nothing(Incoming):
    """A body that says nothing more: `{}`."""


class EventsQuery(Incoming):
    """GET …/events."""

    model_config = ConfigDict(frozen=True, hide_input_in_errors=True, strict=False)
    after: int = Field(default=0, ge=0, le=2**31 - 1)
    limit: int = Field(default=100, ge=1, le=200)


class TranscriptQuery(Incoming):
    """GET …/transcript."""

    model_config = ConfigDict(frozen=True, hide_input_in_errors=True, strict=False)
    format: Literal["json", "txt", "html"] = "json"


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
    """The message as it stands now."""

    message: MessageOut


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
