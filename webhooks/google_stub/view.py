"""The space as an agent sees it, for the page: threads, messages, cards, with Google's markup read into runs.

A run is `{text, bold?, italic?, href?}`; line breaks stand in its text. The page sets text and attributes only.
"""

import re
from html.parser import HTMLParser
from typing import Any

from webhooks.google_stub.shapes import Stored
from webhooks.google_stub.world import World

Run = dict[str, Any]
_MARKUP = re.compile(
    r"<(?P<href>https?://[^|>\s]+|mailto:[^|>\s]+|tel:[^|>\s]+)\|(?P<label>[^>]+)>"
    r"|(?<!\w)\*(?P<bold>[^*\n]+)\*(?!\w)|(?<!\w)_(?P<italic>[^_\n]+)_(?!\w)"
)
_SAFE = re.compile(r"(?:https?|mailto|tel):", re.IGNORECASE)


def space_as_seen(world: World, viewer: str) -> list[dict[str, Any]]:
    """The threads of all spaces, last active first; their messages in order, those meant for another agent left out."""
    threads: dict[str, list[Stored]] = {}
    for message in world.messages.values():
        meant_for = message.body.get("privateMessageViewer", {}).get("name")
        if meant_for in (None, viewer):
            threads.setdefault(message.thread, []).append(message)
    newest_first = sorted(threads.values(), key=lambda messages: messages[-1].created, reverse=True)
    return [_thread(messages) for messages in newest_first]


def _thread(messages: list[Stored]) -> dict[str, Any]:
    first = messages[0]
    cards = [card["card"] for message in messages for card in message.body.get("cardsV2", [])]
    header: dict[str, str] = next((card.get("header", {}) for card in cards), {})
    return {
        "name": first.thread,
        "id": first.thread.replace("/", "-"),
        "space": first.thread.split("/threads/")[0],
        "title": header.get("title") or "Fil sans carte",
        "subtitle": header.get("subtitle") or "",
        "messages": [_message(message) for message in messages],
    }


def _message(message: Stored) -> dict[str, Any]:
    return {
        "name": message.name,
        "by": message.sender.get("displayName") or "Guichet",
        "app": message.sender.get("type") == "BOT",
        "private": "privateMessageViewer" in message.body,
        "at": message.created.isoformat(timespec="seconds"),
        "edited": message.updated is not None,
        "runs": chat_runs(message.body.get("text", "")),
        "cards": [card_as_seen(card.get("card", {})) for card in message.body.get("cardsV2", [])],
    }


def card_as_seen(card: dict[str, Any]) -> dict[str, Any]:
    """A card, or a form, which has no header of its own."""
    header = card.get("header", {})
    return {
        "title": header.get("title", ""),
        "subtitle": header.get("subtitle", ""),
        "sections": [_section(section) for section in card.get("sections", [])],
    }


def _section(section: dict[str, Any]) -> dict[str, Any]:
    widgets = section.get("widgets", [])
    buttons = [button for widget in widgets for button in widget.get("buttonList", {}).get("buttons", [])]
    return {
        "header": section.get("header", ""),
        "paragraphs": [html_runs(w["textParagraph"].get("text", "")) for w in widgets if "textParagraph" in w],
        "fields": [_field(widget) for widget in widgets if "textInput" in widget or "selectionInput" in widget],
        "buttons": [_button(button) for button in buttons],
    }


def _field(widget: dict[str, Any]) -> dict[str, Any]:
    """A field of a form: a text of one or several lines, or a choice."""
    told = widget.get("textInput") or widget["selectionInput"]
    items = [{"text": item.get("text", ""), "value": item.get("value", "")} for item in told.get("items", [])]
    return {"name": told["name"], "label": told.get("label", ""), "items": items if "items" in told else None}


def _button(button: dict[str, Any]) -> dict[str, Any]:
    """What it says, what it sends, and whether a form is to open."""
    action = button.get("onClick", {}).get("action", {})
    parameters = {one["key"]: one["value"] for one in action.get("parameters", [])}
    return {
        "text": button.get("text", ""),
        "parameters": parameters,
        "dialog": action.get("interaction") == "OPEN_DIALOG",
    }


def chat_runs(text: str) -> list[Run]:
    """Chat's own markup: *bold*, _italic_, <url|label>."""
    runs: list[Run] = []
    at = 0
    for found in _MARKUP.finditer(text):
        runs.append({"text": text[at : found.start()]})
        at = found.end()
        if found["href"]:
            runs.append({"text": found["label"], "href": found["href"]})
        else:
            runs.append(
                {"text": found["bold"], "bold": True} if found["bold"] else {"text": found["italic"], "italic": True}
            )
    return [run for run in [*runs, {"text": text[at:]}] if run["text"]]


def html_runs(html: str) -> list[Run]:
    """The little HTML that a card's paragraph takes: b, i, br, a."""
    reader = _CardText()
    reader.feed(html)
    reader.close()
    return reader.runs


class _CardText(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.runs: list[Run] = []
        self._open: list[tuple[str, Any]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """b, i, a open; br is a line break; anything else shows its text."""
        href = dict(attrs).get("href") or ""
        style: dict[str, tuple[str, Any]] = {"b": ("bold", True), "i": ("italic", True), "a": ("href", href)}
        if tag == "br":
            self.runs.append({"text": "\n"})
        elif tag in style and (tag != "a" or _SAFE.match(href)):
            self._open.append(style[tag])

    def handle_endtag(self, tag: str) -> None:
        """Closes the last one."""
        if tag in ("b", "i", "a") and self._open:
            self._open.pop()

    def handle_data(self, data: str) -> None:
        """Text, in the style that is open."""
        self.runs.append({"text": data, **dict(self._open)})
