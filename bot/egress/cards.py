"""What an agent sees in Google Chat: turns as text, and the first card of a thread. Pure; French, for agents.

Members' words are never markup: what Chat would read as format, mention or link is shown as a look-alike. Marks are
shown in French. A message is text up to 4,000 characters; longer words go into a card, which holds all that a turn
can be.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from html import escape
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from bot.conversation import Author, Authored, Event, Message, Replied, Reply, State, StateChanged, Withdrawn
from bot.redaction.labels import FRENCH
from bot.store.openings import Opening

PARIS = ZoneInfo("Europe/Paris")
MOST_TEXT = 4_000  # Google's limit is 4,096 characters
_LOOK_ALIKES = str.maketrans({"*": "∗", "_": "＿", "~": "∼", "`": "ˋ", "<": "‹", ">": "›"})
_FORMAT = re.compile(r"[`<>]|(?<![^\W_])[*_~]+|[*_~]+(?![^\W_])")  # within a word they format nothing
_BOLD = re.compile(r"\*\*(.+?)\*\*", re.DOTALL)
_WHO = {Author.MEMBER: "Membre", Author.BOT: "Assistant", Author.SYSTEM: "Guichet", Author.AGENT: "Conseiller"}
ALARMED = "Urgence signalée"
_NOTE = (
    "Ce que vous écrivez ici n’est pas envoyé au membre\u00a0: cela reste entre collègues. Pour lui répondre\u00a0: "
    "Prendre, puis Répondre, ou @Guichet ou /repondre dans ce fil. Une ligne qui commence par // n’est jamais envoyée."
)
_STATES = {
    State.BOT: "l’assistant répond",
    State.WAITING: "le membre attend un conseiller",
    State.HUMAN: "un conseiller répond",
    State.CLOSED: "terminée",
}


@dataclass(frozen=True, slots=True)
class Buttons:
    """How a card calls us back: by our route's URL where the world can reach it, else by the action's name."""

    url: str | None = None

    def button(
        self, label: str, action: str, conversation: str, *, dialog: bool = False, **more: str
    ) -> dict[str, Any]:
        """One button of the conversation's card or of its forms."""
        parameters = {"action": action, "conversation": conversation} | more
        called: dict[str, Any] = {
            "function": self.url or action,
            "parameters": [{"key": key, "value": value} for key, value in parameters.items()],
        }
        if dialog:
            called["interaction"] = "OPEN_DIALOG"
        return {"text": label, "onClick": {"action": called}}


def message(events: Sequence[Event], opening: Opening | None, key: str, buttons: Buttons) -> dict[str, Any]:
    """The body of the request that carries `events`, in order; the first of its thread has the card too."""
    shown = content(events, opening, buttons)
    if not shown["cardsV2"]:
        del shown["cardsV2"]
    return shown | {"thread": {"threadKey": key}}


def content(events: Sequence[Event], opening: Opening | None, buttons: Buttons) -> dict[str, Any]:
    """Text and cards, even where there are none: what a message that stands is replaced by."""
    text = "\n\n".join(words(event) for event in events)
    cards = [] if opening is None else [first_card(opening, events, buttons)]
    if len(text) > MOST_TEXT:
        cards.append(
            {"cardId": "echange", "card": {"sections": [{"widgets": [_paragraph(event) for event in events]}]}}
        )
        text = "_Message long\u00a0: il est affiché ci-dessous._"
    return {"text": text, "cardsV2": cards}


def words(event: Event) -> str:
    """One event in Chat's markup: who, then what they said."""
    if isinstance(event, StateChanged):
        return f"_{plain_words(told(event))}_"
    return f"*{plain_words(_name(event))}*\n{_said(event)}"


def told(event: StateChanged) -> str:
    """A change of state, in a sentence."""
    who = event.agent_name or "Un conseiller"
    if event.state is State.CLOSED:
        by = {Author.MEMBER: "Le membre a terminé la conversation.", Author.AGENT: f"{who} a clos la conversation."}
        return by.get(event.author, "La conversation est terminée.")
    if event.author is Author.SYSTEM and event.previous is State.HUMAN:
        return "Le conseiller n’a pas répondu\u00a0: la conversation revient en tête de file."
    if event.author is Author.SYSTEM and event.previous is State.WAITING:
        return "Personne n’est venu à temps\u00a0: l’assistant répond, et la page de contact est proposée au membre."
    changes = {
        (State.HUMAN, State.HUMAN): f"La conversation est transférée à {who}.",
        (State.HUMAN, State.WAITING): "La conversation est remise en attente d’un conseiller.",
        (State.HUMAN, State.BOT): "La conversation est rendue à l’assistant.",
        (State.WAITING, State.BOT): "Le membre n’attend plus\u00a0: l’assistant répond.",
        (State.BOT, State.WAITING): "Le membre demande un conseiller.",
    }
    return changes.get((event.previous, event.state), f"{who} a pris la conversation.")


def taken_back(message: Message) -> str:
    """A line of its own, about an answer that its author had written in the thread themselves."""
    by = message.agent_name or "Un conseiller"
    said = f"{by} a retiré sa réponse de {hour(message.at)}\u00a0: le membre ne la voit plus."
    return f"_↩ {plain_words(said)}_"


def _withdrawn(event: Withdrawn) -> str:
    """In the place of the answer's words."""
    return f"↩ Réponse retirée à {hour(event.at)}\u00a0: le membre ne la voit plus."


def first_card(opening: Opening, events: Sequence[Event], buttons: Buttons) -> dict[str, Any]:
    """What the conversation is about, where it stands, and what an agent may do with it."""
    facts = "<br>".join(escape(fact) for fact in _facts(opening))
    sections: list[dict[str, Any]] = [{"widgets": [_text(facts)]}]
    if opening.earlier:
        said = [_paragraph(event) for event in opening.earlier]
        sections.append({"header": "Juste avant", "collapsible": True, "widgets": said})
    if opening.state is not State.CLOSED:
        sections.append({"widgets": [_text(f"<i>{_NOTE}</i>"), *_actions(opening, buttons)]})
    header = {"title": _topic([*opening.earlier, *events]), "subtitle": f"Référence {reference(opening.conversation)}"}
    return {"cardId": "conversation", "card": {"header": header, "sections": sections}}


def reference(conversation: UUID) -> str:
    """How people name a conversation: the first 8 letters of its id."""
    return str(conversation)[:8]


def hour(at: datetime) -> str:
    """«14:03», as the agents' clocks show it."""
    return at.astimezone(PARIS).strftime("%H:%M")


def _facts(opening: Opening) -> list[str]:
    """Whether an emergency was told, where it stands, who asks, and whether the last answer was sent: the card is
    written again when these change.
    """
    state = _STATES[opening.state]
    if opening.state is State.HUMAN and opening.holder_name:
        state = f"{opening.holder_name} répond"
    if opening.state is State.WAITING and opening.waiting_since is not None:
        state = f"{state} depuis {hour(opening.waiting_since)}"
    contract = "avec contrat" if opening.contract else "sans contrat"
    who = f"membre connecté, {contract}" if opening.signed_in else "visiteur non connecté"
    facts = [f"⚠ {ALARMED}"] if opening.alarmed else []
    facts += [f"État\u00a0: {state}", f"Qui\u00a0: {who}"]
    if opening.page is not None:
        facts.append(f"Page\u00a0: {opening.page}")
    if opening.withdrawn_at is not None and opening.said is not None:
        facts.append(f"↩ Réponse retirée {hour(opening.withdrawn_at)} (celle de {hour(opening.said.at)})")
    elif opening.said is not None:
        by = f" par {opening.said.agent_name}" if opening.said.agent_name else ""
        kinds = ", ".join(dict.fromkeys(FRENCH[mark.label] for mark in opening.said.text.marks))
        facts.append(f"✓ Envoyé {hour(opening.said.at)}{by}" + (f" ({kinds})" if kinds else ""))
    return facts


def _actions(opening: Opening, buttons: Buttons) -> list[dict[str, Any]]:
    talk = str(opening.conversation)
    actions = [
        buttons.button("Prendre", "prendre", talk),
        buttons.button("Répondre", "repondre", talk, dialog=True),
        buttons.button("Libérer", "liberer", talk),
        buttons.button("Transférer", "transferer", talk, dialog=True),
        buttons.button("Rendre au bot", "rendre", talk),
        buttons.button("Clore", "clore", talk),
    ]
    lists = [{"buttonList": {"buttons": actions}}]
    if opening.said is not None and opening.withdrawn_at is None:
        # pressed again, the same answer is meant
        back = buttons.button("Retirer ma dernière réponse", "retirer", talk, of=str(opening.said.seq))
        lists.append({"buttonList": {"buttons": [back]}})
    return lists


def _topic(events: Sequence[Event]) -> str:
    """The last question that was understood, in its author's words."""
    titles = [
        event.reply.title.text for event in events if isinstance(event, Replied) and event.reply.title is not None
    ]
    return titles[-1] if titles else "Nouvelle conversation"


def _name(event: Event) -> str:
    if isinstance(event, Withdrawn) or (isinstance(event, Message) and event.author is Author.AGENT):
        return event.agent_name or _WHO[Author.AGENT]
    return _WHO[Author.BOT if isinstance(event, Replied) else getattr(event, "author", Author.SYSTEM)]


def _said(event: Event) -> str:
    if isinstance(event, Message):
        return plain_words(event.text.in_french())
    if isinstance(event, Withdrawn):
        return f"_{_withdrawn(event)}_"
    return reply_words(event.reply) if isinstance(event, Replied) else ""


def reply_words(reply: Reply) -> str:
    """The bot's reply in Chat's markup: its text, links and sources, the questions it offers."""
    return "\n".join([_authored(reply.text), *_links(reply), *_choices(reply)])


def _links(reply: Reply) -> list[str]:
    shown = [(link.label, link.href) for link in reply.links]
    shown += [(citation.title, citation.href) for citation in reply.citations]
    return [f"→ <{href}|{_label(label)}>" for label, href in shown]


def _choices(reply: Reply) -> list[str]:
    return [f"◦ {plain_words(choice.label.text)}" for choice in reply.choices]


def _label(label: Authored) -> str:
    return plain_words(label.text).replace("|", "ǀ")


def _authored(text: Authored) -> str:
    """Our own markup, bold alone, in Chat's."""
    pieces = _BOLD.split(text.text)  # plain, bold, plain, bold, …
    return "".join(f"*{plain_words(piece)}*" if place % 2 else plain_words(piece) for place, piece in enumerate(pieces))


def plain_words(text: str) -> str:
    """Words that Chat will show as they are: no format, no mention (`<users/all>`), no link of theirs."""
    return _FORMAT.sub(lambda found: found.group().translate(_LOOK_ALIKES), text)


def _paragraph(event: Event) -> dict[str, Any]:
    """An event in a card, where markup is HTML."""
    if isinstance(event, StateChanged):
        return _text(f"<i>{escape(told(event))}</i>")
    said = ""
    if isinstance(event, Message):
        said = escape(event.text.in_french())
    elif isinstance(event, Withdrawn):
        said = f"<i>{_withdrawn(event)}</i>"
    elif isinstance(event, Replied):
        said = _BOLD.sub(r"<b>\1</b>", escape(event.reply.text.text))
        said += "".join(
            f'<br>→ <a href="{escape(link.href)}">{escape(link.label.text)}</a>' for link in event.reply.links
        )
    return _text(f"<b>{escape(_name(event))}</b><br>{said.replace(chr(10), '<br>')}")


def _text(html: str) -> dict[str, Any]:
    return {"textParagraph": {"text": html}}
