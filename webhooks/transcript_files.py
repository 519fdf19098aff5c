"""A conversation as a file to keep: JSON, text or HTML. What it shows is what is stored: redacted, marks in French."""

import json
from datetime import datetime
from typing import Any, Literal
from zoneinfo import ZoneInfo

from bot.conversation import Author, Citation, Conversation, Event, Message, Replied, State, StateChanged, Withdrawn
from webhooks.presenting import present_event, rfc3339
from webhooks.rendering import render

_PARIS = ZoneInfo("Europe/Paris")
_TYPES = {"json": "application/json", "txt": "text/plain", "html": "text/html"}
_WITHDRAWN = "Message retiré par l’équipe de conseil."
_STATES = {
    State.BOT: "L’assistant automatique répond.",
    State.WAITING: "Un conseiller est demandé.",
    State.HUMAN: "Un conseiller répond.",
    State.CLOSED: "La conversation est terminée.",
}


def transcript(
    conversation: Conversation, events: list[Event], form: Literal["json", "txt", "html"], *, insurer: str, at: datetime
) -> tuple[str, str, str]:
    """(text, content type, file name) of the conversation's file. `at`: when it was asked for, aware."""
    reference = conversation.reference
    if form == "json":
        body = json.dumps(as_json(conversation, events), ensure_ascii=False, indent=2)
    else:
        body = render(
            f"transcript.{form}",
            reference=reference,
            insurer=insurer,
            opened=_local(conversation.created_at),
            downloaded=_local(at),
            lines=_lines(events),
        )
    return body, _TYPES[form], f"conversation-{reference}.{form}"


def as_json(conversation: Conversation, events: list[Event]) -> dict[str, Any]:
    """A conversation for machines: `transcripts export`, `/me/export` and the JSON transcript have this form."""
    return {
        "id": str(conversation.id),
        "created_at": rfc3339(conversation.created_at),
        "last_at": rfc3339(conversation.last_at),
        "state": conversation.state.value,
        "page": conversation.page,
        "locale": conversation.locale,
        "notice_version": conversation.notice_version,
        "signed_in": conversation.subject is not None,
        "last_seq": conversation.last_seq,
        "events": [present_event(event) for event in events],
    }


def _local(at: datetime) -> str:
    return at.astimezone(_PARIS).strftime("%d/%m/%Y à %H:%M")


def _lines(events: list[Event]) -> list[dict[str, object]]:
    """As the widget shows it: what an agent took back stands there no more, only that it was taken back."""
    withdrawn = {event.of for event in events if isinstance(event, Withdrawn)}
    lines = [(event.seq in withdrawn, line) for event in events if (line := _line(event)) is not None]
    return [line | {"text": _WITHDRAWN, "withdrawn": True} if gone else line for gone, line in lines]


def _line(event: Event) -> dict[str, object] | None:
    line: dict[str, object] = {"at": _local(event.at), "iso": rfc3339(event.at), "links": [], "citations": []}
    line |= {"choices": [], "withdrawn": False}
    match event:
        case Message(author=Author.MEMBER):
            return line | {"author": "member", "who": "Vous", "text": event.text.in_french()}
        case Message():
            who = f"{event.agent_name} (conseil)" if event.agent_name else "Conseil"
            return line | {"author": "agent", "who": who, "text": event.text.in_french()}
        case Replied():
            reply = event.reply
            return line | {
                "author": "bot",
                "who": "Assistant",
                "text": reply.text.text,
                "choices": [choice.label.text for choice in reply.choices],
                "links": [{"label": link.label.text, "href": link.href} for link in reply.links],
                "citations": [source_of(citation) for citation in reply.citations],
            }
        case StateChanged():
            return line | {"author": "system", "who": "Information", "text": _STATES[event.state]}
        case _:
            return None


def source_of(citation: Citation) -> str:
    """«CGU, version 2, article 4 – Inscription»; a document without numbered articles leaves that part out."""
    parts = (citation.document, f"version {citation.version}", citation.article)
    return f"{', '.join(part for part in parts if part)}\u00a0– {citation.title.text}"
