"""`present_…`: the bot's values as the JSON of API.md §1, whose shapes are in outgoing.py."""

from datetime import UTC, datetime
from typing import Any

from bot.assistant import HandoffAsked, Turn
from bot.conversation import (
    Citation,
    Erased,
    Event,
    Link,
    Masked,
    Message,
    Replied,
    Reply,
    StateChanged,
    Withdrawn,
)
from bot.redaction.redacted import Redacted


def rfc3339(at: datetime) -> str:
    """UTC with milliseconds: `2026-11-25T09:00:00.000Z`."""
    return at.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _marks(text: Redacted) -> list[dict[str, Any]]:
    return [{"label": mark.label.value, "start": mark.start, "end": mark.end} for mark in text.marks]


def present_message(message: Message) -> dict[str, Any]:
    """`message` of API.md §1."""
    return {
        "seq": message.seq,
        "message_id": None if message.message_id is None else str(message.message_id),
        "text": message.text.text,
        "redactions": _marks(message.text),
        "at": rfc3339(message.at),
    }


def _link(link: Link) -> dict[str, Any]:
    return {"label": link.label.text, "href": link.href, "external": link.external}


def _citation(c: Citation) -> dict[str, Any]:
    return {"document": c.document, "version": c.version, "article": c.article, "title": c.title.text, "href": c.href}


def present_reply(seq: int, reply: Reply) -> dict[str, Any]:
    """`reply` of API.md §1."""
    return {
        "seq": seq,
        "kind": reply.kind.value,
        "intent": reply.intent,
        "intents": list(reply.intents),
        "title": None if reply.title is None else reply.title.text,
        "text": reply.text.text,
        "confidence": round(reply.confidence, 3),
        "links": [_link(link) for link in reply.links],
        "choices": [{"label": choice.label.text, "text": choice.text.text} for choice in reply.choices],
        "citations": [_citation(citation) for citation in reply.citations],
        "redaction_notice": None if reply.redaction_notice is None else reply.redaction_notice.text,
        "human_asked": reply.human_asked,
    }


def _present_replied(replied: Replied | None) -> dict[str, Any] | None:
    return None if replied is None else present_reply(replied.seq, replied.reply)


def present_turn(turn: Turn) -> dict[str, Any]:
    """The answer to a message."""
    return {"message": present_message(turn.message), "reply": _present_replied(turn.reply)}


def present_handoff(asked: HandoffAsked) -> dict[str, Any]:
    """The answer to a request for a human."""
    return {
        "state": asked.state.value,
        "reply": _present_replied(asked.reply),
        "wait_seconds": asked.wait_seconds,
        "opens_at": None if asked.opens_at is None else rfc3339(asked.opens_at),
    }


def present_event(event: Event) -> dict[str, Any]:
    """An event: `{seq, kind, author, at, …}`."""
    base: dict[str, Any] = {"seq": event.seq, "at": rfc3339(event.at)}
    match event:
        case Message():
            said = base | {"kind": "message", "author": event.author.value} | present_message(event)
            return said if event.agent_name is None else said | {"agent_name": event.agent_name}
        case Replied():
            said = base | {"kind": "reply", "author": "bot", "text": event.reply.text.text}
            return said | {"reply": present_reply(event.seq, event.reply)}
        case StateChanged():
            told = base | {"kind": "state", "author": event.author.value, "state": event.state.value}
            told |= {"previous": event.previous.value, "wait_seconds": event.wait_seconds}
            told["opens_at"] = None if event.opens_at is None else rfc3339(event.opens_at)
            return told if event.agent_name is None else told | {"agent_name": event.agent_name}
        case Masked():
            told = base | {"kind": "masked", "author": event.author.value, "of": event.of, "text": event.text.text}
            told |= {"redactions": _marks(event.text)}
            return told if event.agent_name is None else told | {"agent_name": event.agent_name}
        case Withdrawn():
            return base | {"kind": "withdrawn", "author": "agent", "of": event.of}
        case Erased():
            return base | {"kind": "erased", "author": "system"}
