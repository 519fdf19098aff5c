"""A talk as its page shows it: who spoke, when, pieces of text where a masked place says what stood there; what Google
received, and what was erased, in plain words.
"""

import json
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from markdown_it import MarkdownIt
from markupsafe import Markup
from pydantic import BaseModel, ConfigDict

from portal_stub.chat import Event, Mark, Replied, Sent

MARKS = {  # API.md §1's labels, in the words that every other place uses for them; a test compares
    "PERSON": "nom masqué",
    "EMAIL": "adresse e-mail masquée",
    "PHONE": "numéro de téléphone masqué",
    "NIR": "numéro de sécurité sociale masqué",
    "IBAN": "IBAN masqué",
    "BIC": "BIC masqué",
    "CARD": "numéro de carte masqué",
    "MEMBER_ID": "numéro ou identifiant masqué",
    "PASSWORD": "mot de passe ou code masqué",
    "ADDRESS": "adresse masquée",
    "DOB": "date de naissance masquée",
    "IP": "adresse IP masquée",
    "PLATE": "plaque d’immatriculation masquée",
    "HEALTH": "information de santé masquée",
    "ID_DOC": "pièce d’identité masquée",
    "GEO": "position masquée",
    "ACTIVATION_LINK": "lien secret masqué",
}
STATES = {
    "bot": "L’assistant automatique répond.",
    "waiting": "Un conseiller est demandé.",
    "human": "Un conseiller répond.",
    "closed": "La conversation est terminée.",
}
_REPLY = MarkdownIt("zero").enable(["emphasis", "list", "newline"])


class Piece(BaseModel):
    """A run of text; `masked`: what stood there, in words."""

    model_config = ConfigDict(frozen=True)

    text: str
    masked: bool = False


class Line(BaseModel):
    """One thing said. `html` for the bot's words (its own markup, escaped), `pieces` for people's."""

    model_config = ConfigDict(frozen=True, arbitrary_types_allowed=True)

    author: str
    who: str
    at: datetime
    pieces: tuple[Piece, ...] = ()
    html: Markup = Markup()
    reply: Replied | None = None


class Received(BaseModel):
    """What one request gave Google: its text, and the whole of it as it left."""

    model_config = ConfigDict(frozen=True)

    at: datetime
    text: str
    whole: str


def lines_of(events: Sequence[Event]) -> tuple[Line, ...]:
    """The talk as it stands now: later maskings applied, withdrawn messages said to be so."""
    masked = {event.of: event for event in events if event.kind == "masked"}
    withdrawn = {event.of for event in events if event.kind == "withdrawn"}
    lines = (_line(event, masked.get(event.seq), event.seq in withdrawn) for event in events)
    return tuple(line for line in lines if line is not None)


def _line(event: Event, masked: Event | None, withdrawn: bool) -> Line | None:
    if event.kind == "message":
        now = masked or event
        pieces = (Piece(text="Message retiré"),) if withdrawn else pieces_of(now.text or "", now.redactions)
        who = "Vous" if event.author == "member" else f"{event.agent_name or 'Conseil'}, conseil"
        return Line(author=event.author, who=who, at=event.at, pieces=pieces)
    if event.kind == "reply" and event.reply is not None:
        html = Markup(_REPLY.render(event.reply.text))  # noqa: S704 (markdown-it escapes what is no markup)
        return Line(author="bot", who="Assistant", at=event.at, html=html, reply=event.reply)
    if event.kind == "state" and event.state in STATES:
        return Line(author="system", who="Information", at=event.at, pieces=(Piece(text=STATES[event.state]),))
    return None


def pieces_of(text: str, redactions: Sequence[Mark]) -> tuple[Piece, ...]:
    """The text with each mark said in French."""
    pieces: list[Piece] = []
    at = 0
    for mark in sorted(redactions, key=lambda mark: mark.start):
        pieces += [Piece(text=text[at : mark.start]), Piece(text=MARKS.get(mark.label, "masqué"), masked=True)]
        at = mark.end
    return tuple(piece for piece in [*pieces, Piece(text=text[at:])] if piece.text)


def sent_texts(sent: Sequence[Sent]) -> tuple[Received, ...]:
    """What Google received, in order; a request without words of the talk has its whole alone."""
    return tuple(Received(at=one.at, text=_text(one.body), whole=one.body) for one in sent)


def _text(body: str) -> str:
    try:
        told: Any = json.loads(body)
    except ValueError:
        return ""
    text = told.get("text") if isinstance(told, dict) else None
    return text if isinstance(text, str) else ""
