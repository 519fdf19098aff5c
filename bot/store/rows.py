"""Events and conversations to rows and back. The only place, beside the redactor and the loader, that makes
`Redacted` and
`Authored`: from our own rows, which hold nothing else.
"""

import json
from collections.abc import Mapping
from dataclasses import fields
from datetime import UTC, datetime
from typing import Any, NamedTuple
from uuid import UUID

from pydantic_core import to_json

from bot.conversation import (
    Author,
    Authored,
    Choice,
    Citation,
    Conversation,
    Event,
    Link,
    Masked,
    Memory,
    Message,
    Replied,
    Reply,
    ReplyKind,
    State,
    StateChanged,
    Withdrawn,
)
from bot.knowledge.mint import author
from bot.redaction.labels import Label
from bot.redaction.mint import mint
from bot.redaction.redacted import Mark, Redacted


def _dumps(value: Any) -> str:
    """Compact JSON; pydantic's encoder takes a third of the standard one's time."""
    return to_json(value).decode()


def to_ms(at: datetime) -> int:
    """Aware UTC → epoch milliseconds."""
    return round(at.timestamp() * 1000)


def from_ms(ms: int) -> datetime:
    """Epoch milliseconds → aware UTC."""
    return datetime.fromtimestamp(ms / 1000, UTC)


def _from_ms(ms: int | None) -> datetime | None:
    return None if ms is None else from_ms(ms)


def _to_ms(at: datetime | None) -> int | None:
    return None if at is None else to_ms(at)


class EventRow(NamedTuple):
    """A row of `events`, without its `id`; in the order of hot_sql's INSERT."""

    conversation: str
    seq: int
    kind: str
    author: str
    at_ms: int
    message_id: str | None
    of_seq: int | None
    agent: str | None
    agent_name: str | None
    intent: str | None
    text: str | None
    body: str


class ConversationRow(NamedTuple):
    """A row of `conversations` without `token_hash` and `opened_signed`, which never change after opening."""

    id: str
    created_ms: int
    last_ms: int
    last_seq: int
    last_message_seq: int | None
    state: str
    locale: str
    page: str | None
    notice_version: str | None
    subject: str | None
    contract: bool
    holder: str | None
    holder_name: str | None
    held_ms: int | None
    waiting_ms: int | None
    missed_ms: int | None
    alarms: str | None
    memory: str


def marks_json(text: Redacted) -> list[list[Any]]:
    """The marks of a text as JSON: `[[label, start, end], …]`."""
    return [[mark.label.value, mark.start, mark.end] for mark in text.marks]


def redacted_from(text: str, marks: list[list[Any]]) -> Redacted:
    """A stored redacted text, as it was."""
    return mint(text, (Mark(Label(label), start, end) for label, start, end in marks))


def authored_from(text: str) -> Authored:
    """A stored authored text, as it was."""
    return author(text)


def event_row(conversation: str, event: Event) -> EventRow:
    """The row of an event of the conversation with this id. Raises TypeError for `Erased`, which is never stored."""
    talk, seq, at = conversation, event.seq, to_ms(event.at)
    match event:
        case Message(author=who, text=text, message_id=message_id, agent=agent, agent_name=name):
            own = None if message_id is None else str(message_id)
            body = _dumps({"marks": marks_json(text)}) if text.marks else "{}"
            return EventRow(talk, seq, "message", who, at, own, None, agent, name, None, text.text, body)
        case Replied(reply=reply, of=of):
            said, body = reply.text.text, _dumps(_reply_body(reply))
            return EventRow(talk, seq, "reply", Author.BOT, at, None, of, None, None, reply.intent, said, body)
        case StateChanged(author=who, agent=agent, agent_name=name):
            body = _dumps({
                "state": event.state, "previous": event.previous,
                "wait_seconds": event.wait_seconds, "opens_ms": _to_ms(event.opens_at),
            })  # fmt: skip
            return EventRow(talk, seq, "state", who, at, None, None, agent, name, None, None, body)
        case Masked(author=who, of=of, text=text, agent=agent, agent_name=name):
            own, body = str(event.mask_id), _dumps({"marks": marks_json(text)})
            return EventRow(talk, seq, "masked", who, at, own, of, agent, name, None, text.text, body)
        case Withdrawn(of=of, agent=agent, agent_name=name):
            return EventRow(talk, seq, "withdrawn", Author.AGENT, at, None, of, agent, name, None, None, "{}")
        case _:
            raise TypeError(type(event).__name__)


def owed_body(row: EventRow) -> str:
    """The body of what Google is owed of an event: the event's, and the agent's name, which has no column there."""
    if row.agent_name is None:
        return row.body
    return _dumps(json.loads(row.body) | {"agent_name": row.agent_name})


def event_from(row: Mapping[str, Any] | Any) -> Event:
    """The event of a row (a mapping by column name)."""
    body = json.loads(row["body"])
    seq, at, kind = row["seq"], from_ms(row["at_ms"]), row["kind"]
    by = {"agent": row["agent"], "agent_name": row["agent_name"]}
    if kind == "message":
        own = row["message_id"]
        return Message(
            seq=seq, at=at, author=Author(row["author"]), text=redacted_from(row["text"], body.get("marks", [])),
            message_id=None if own is None else UUID(own), **by,
        )  # fmt: skip
    if kind == "reply":
        return Replied(seq=seq, at=at, reply=_reply_from(row["text"], row["intent"], body), of=row["of_seq"])
    if kind == "state":
        return StateChanged(
            seq=seq, at=at, author=Author(row["author"]), state=State(body["state"]), previous=State(body["previous"]),
            wait_seconds=body["wait_seconds"], opens_at=_from_ms(body["opens_ms"]), **by,
        )  # fmt: skip
    if kind == "masked":
        text = redacted_from(row["text"], body["marks"])
        who, mask_id = Author(row["author"]), UUID(row["message_id"])
        return Masked(seq=seq, at=at, author=who, of=row["of_seq"], text=text, mask_id=mask_id, **by)
    return Withdrawn(seq=seq, at=at, of=row["of_seq"], **by)


def _reply_body(reply: Reply) -> dict[str, Any]:
    body: dict[str, Any] = {"kind": reply.kind, "confidence": reply.confidence}
    if reply.intents:
        body["intents"] = reply.intents
    if reply.title:
        body["title"] = reply.title.text
    if reply.links:
        body["links"] = [[link.label.text, link.href, link.external] for link in reply.links]
    if reply.choices:
        body["choices"] = [[choice.label.text, choice.text.text] for choice in reply.choices]
    if reply.citations:
        body["citations"] = [[c.document, c.version, c.article, c.title.text, c.href] for c in reply.citations]
    if reply.redaction_notice:
        body["notice"] = reply.redaction_notice.text
    if reply.human_asked:
        body["human_asked"] = True
    return body


def _reply_from(text: str, intent: str | None, body: dict[str, Any]) -> Reply:
    title, notice = body.get("title"), body.get("notice")
    return Reply(
        kind=ReplyKind(body["kind"]),
        text=author(text),
        intent=intent,
        intents=tuple(body.get("intents", ())),
        title=None if title is None else author(title),
        confidence=body["confidence"],
        links=tuple(Link(author(label), href, external) for label, href, external in body.get("links", ())),
        choices=tuple(Choice(author(label), author(said)) for label, said in body.get("choices", ())),
        citations=tuple(
            Citation(document, version, article, author(title), href)
            for document, version, article, title, href in body.get("citations", ())
        ),
        redaction_notice=None if notice is None else author(notice),
        human_asked=body.get("human_asked", False),
    )


_EMPTY_MEMORY = {field.name: field.default for field in fields(Memory)}


def memory_json(memory: Memory) -> str:
    """Memory as JSON, its empty fields left out."""
    kept = ((name, getattr(memory, name), empty) for name, empty in _EMPTY_MEMORY.items())
    return _dumps({name: value for name, value, empty in kept if value != empty})


def memory_from(stored: str) -> Memory:
    """Memory read back."""
    if stored == "{}":
        return Memory()
    kept = json.loads(stored)
    if dangling := kept.get("dangling"):
        kept["dangling"] = Label(dangling)
    for name in ("offered", "alarm", "advisers"):
        if name in kept:
            kept[name] = tuple(kept[name])
    return Memory(**kept)


def conversation_row(c: Conversation) -> ConversationRow:
    """The row of a conversation."""
    return ConversationRow(
        str(c.id), to_ms(c.created_at), to_ms(c.last_at), c.last_seq, c.last_message_seq, c.state, c.locale, c.page,
        c.notice_version, c.subject, c.contract, c.holder, c.holder_name, _to_ms(c.held_since), _to_ms(c.waiting_since),
        _to_ms(c.missed_since), " ".join(c.alarms) or None, memory_json(c.memory),
    )  # fmt: skip


def conversation_from(row: Mapping[str, Any] | Any, last_text: Redacted | None = None) -> Conversation:
    """The conversation of a row (a mapping by column name)."""
    return Conversation(
        id=UUID(row["id"]),
        created_at=from_ms(row["created_ms"]),
        last_at=from_ms(row["last_ms"]),
        last_seq=row["last_seq"],
        last_message_seq=row["last_message_seq"],
        state=State(row["state"]),
        locale=row["locale"],
        page=row["page"],
        notice_version=row["notice_version"],
        subject=row["subject"],
        contract=bool(row["contract"]),
        holder=row["holder"],
        holder_name=row["holder_name"],
        held_since=_from_ms(row["held_ms"]),
        waiting_since=_from_ms(row["waiting_ms"]),
        missed_since=_from_ms(row["missed_ms"]),
        alarms=tuple((row["alarms"] or "").split()),
        memory=memory_from(row["memory"]),
        last_text=last_text,
    )
