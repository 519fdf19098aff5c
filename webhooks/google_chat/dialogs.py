"""The forms of the desk in Google Chat: write, look at what will be masked, send; choose whom to transfer to.

A form is answered to Google at once, so it never repeats what was typed: the preview shows the shape of the text, each
letter a dot, with the marks that the member will see in their places. Pure.
"""

import re
from collections.abc import Sequence
from html import escape
from typing import Any
from uuid import UUID

from bot.egress.cards import Buttons, reference
from bot.redaction.labels import FRENCH
from bot.redaction.redacted import Redacted

REPLY, COLLEAGUE = "reponse", "collegue"  # the fields' names
_LETTER = re.compile(r"\w")
Card = dict[str, Any]


def writing(talk: UUID, buttons: Buttons, said: str | None = None) -> Card:
    """First step: the words. `said`: what was wrong with the last try."""
    note = "Vos mots passent par le même masquage que ceux du membre. Une ligne qui commence par // n’est pas envoyée."
    field = {"name": REPLY, "label": "Votre réponse au membre", "type": "MULTIPLE_LINE"}
    widgets: list[Card] = [_text(escape(said))] if said else []
    widgets += [
        {"textInput": field},
        _text(f"<i>{note}</i>"),
        _buttons([buttons.button("Voir l’aperçu", "apercu", str(talk))]),
    ]
    return _card("Répondre", talk, widgets)


def preview(talk: UUID, text: Redacted, draft: str, buttons: Buttons) -> Card:
    """Second step: what the member will see of it, without a word of it."""
    masked = ", ".join(dict.fromkeys(FRENCH[mark.label] for mark in text.marks))
    told = (
        f"Ce qui change\u00a0: {masked}." if masked else "Rien n’est masqué\u00a0: le membre lira vos mots tels quels."
    )
    widgets = [
        _text(f"<b>Ce que le membre verra</b><br>{_shape(text)}"),
        _text(f"{escape(told)} Vos mots ne sont pas répétés ici\u00a0: chaque lettre est un point."),
        _buttons([buttons.button("Envoyer", "envoyer", str(talk), brouillon=draft)]),
    ]
    return _card("Aperçu", talk, widgets)


def transferring(talk: UUID, colleagues: Sequence[tuple[str, str]], buttons: Buttons) -> Card:
    """Whom to: ids and names."""
    if not colleagues:
        nobody = "Personne d’autre n’a encore agi ici. Libérez la conversation\u00a0: elle revient en tête de file."
        return _card("Transférer", talk, [_text(nobody)])
    items = [{"text": name, "value": id_, "selected": False} for id_, name in colleagues]
    chosen = {"name": COLLEAGUE, "label": "À qui", "type": "DROPDOWN", "items": items}
    act = buttons.button("Transférer", "transferer-a", str(talk))
    return _card("Transférer", talk, [{"selectionInput": chosen}, _buttons([act])])


def _card(title: str, talk: UUID, widgets: Sequence[Card]) -> Card:
    header = f"{title} – {reference(talk)}"
    return {"sections": [{"header": header, "widgets": list(widgets)}]}


def _shape(text: Redacted) -> str:
    """Dots for letters and digits, the marks in French."""
    pieces: list[str] = []
    at = 0
    for mark in text.marks:
        pieces += [_dots(text.text[at : mark.start]), f"<b>[{escape(FRENCH[mark.label])}]</b>"]
        at = mark.end
    return "".join([*pieces, _dots(text.text[at:])]).replace("\n", "<br>")


def _dots(text: str) -> str:
    return escape(_LETTER.sub("·", text))


def _text(html: str) -> Card:
    return {"textParagraph": {"text": html}}


def _buttons(buttons: list[Card]) -> Card:
    return {"buttonList": {"buttons": buttons}}
