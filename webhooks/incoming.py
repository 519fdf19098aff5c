"""What the members' API takes (API.md §1): bodies and queries.

Unknown fields are let through (a newer widget may send more), types are exact, nothing of the input is quoted in an
error.
"""

from typing import Annotated, Literal
from uuid import UUID

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints

from bot.redaction.labels import Label
from bot.typed import typed

MOST_CHARACTERS = 2000


class Incoming(BaseModel):
    """What a caller sends."""

    model_config = ConfigDict(frozen=True, hide_input_in_errors=True, strict=True)


def _said(value: str) -> str:
    """Not empty to whoever reads it."""
    if not value:
        raise ValueError("empty")
    return value


def _trimmed(value: object) -> object:
    """Blanks around a text do not count in its length."""
    return typed(value) if isinstance(value, str) else value


def seq_of(given: str) -> int | None:
    """The place of an event in its conversation, as a form or a button gives it; None where that is no such number."""
    return int(given) if given.isascii() and given.isdecimal() and len(given) < 10 else None


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
    text: Annotated[
        str, StringConstraints(max_length=MOST_CHARACTERS), BeforeValidator(_trimmed), AfterValidator(_said)
    ]


class NewFeedback(Incoming):
    """POST …/feedback."""

    seq: int = Field(ge=1, le=2**31 - 1)
    rating: Literal["up", "down"]
    reason: str | None = Field(default=None, max_length=500)


class NewMask(Incoming):
    """POST …/mask: a passage of message `seq`, in code points of its text as it stands. `last_seq`: the last event that
    the caller has read, so that offsets of a text that has changed since mask nothing.
    """

    seq: int = Field(ge=1, le=2**31 - 1)
    start: int = Field(ge=0, le=2**31 - 1)
    end: int = Field(ge=1, le=2**31 - 1)
    label: Label
    last_seq: int | None = Field(default=None, ge=0, le=2**31 - 1)


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
