"""What Google is answered at once, in the shape of the event that asked. No answer holds anybody's words.

In: the event and an outcome. Out: the JSON body. An add-on's click that is answered nothing shows its author an error,
so it is always told something. Source: developers.google.com/workspace/add-ons/chat/build and
developers.google.com/workspace/chat/receive-respond-interactions.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from webhooks.google_chat.events import Dialect, Event, Kind


@dataclass(frozen=True, slots=True)
class Nothing:
    """Nothing was done, or nothing is to be said."""


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence for whoever acted, and nobody else. Where neither a form nor an add-on's click asked, it is a private
    message, of which Google tells us no name: we cannot delete it. What is answered about a conversation tells neither
    its reference nor what was masked in it.
    """

    text: str
    refused: bool = False


@dataclass(frozen=True, slots=True)
class Said:
    """A message of ours in the thread that asked, for all who are there."""

    text: str


@dataclass(frozen=True, slots=True)
class Asked:
    """A form to fill."""

    card: Mapping[str, Any]


Outcome = Nothing | Told | Said | Asked
Answer = dict[str, Any]
_IDLE = "Cette carte n’est plus active."


def present(event: Event, outcome: Outcome) -> Answer:
    """The body of the answer."""
    return _classic(event, outcome) if event.dialect is Dialect.CLASSIC else _add_on(event, outcome)


def _classic(event: Event, outcome: Outcome) -> Answer:
    match outcome:
        case Nothing():
            return {}
        case Said(text=text):
            return {"text": text}
        case Asked(card=card):
            return {"actionResponse": {"type": "DIALOG", "dialogAction": {"dialog": {"body": dict(card)}}}}
        case Told(text=text, refused=refused) if event.in_dialog:
            status = {"statusCode": "FAILED_PRECONDITION" if refused else "OK", "userFacingMessage": text}
            return {"actionResponse": {"type": "DIALOG", "dialogAction": {"actionStatus": status}}}
        case Told(text=text):
            private = {"text": text, "privateMessageViewer": {"name": event.user}}
            return private | ({"actionResponse": {"type": "NEW_MESSAGE"}} if event.kind is Kind.CLICK else {})


def _add_on(event: Event, outcome: Outcome) -> Answer:
    match outcome:
        case Nothing():
            return _notified(_IDLE) if event.kind is Kind.CLICK and not event.cancelled else {}
        case Said(text=text):
            return _created({"text": text})
        case Asked(card=card):
            return {"action": {"navigations": [{"pushCard": dict(card)}]}}
        case Told(text=text) if event.in_dialog:
            closed: Answer = {"navigations": [{"endNavigation": "CLOSE_DIALOG"}]}
            return {"action": closed | {"notification": {"text": text}}}
        case Told(text=text) if event.kind is Kind.CLICK:
            return _notified(text)
        case Told(text=text):
            return _created({"text": text, "privateMessageViewer": {"name": event.user}})


def _notified(text: str) -> Answer:
    return {"action": {"notification": {"text": text}}}


def _created(message: Mapping[str, Any]) -> Answer:
    return {"hostAppDataAction": {"chatDataAction": {"createMessageAction": {"message": dict(message)}}}}
