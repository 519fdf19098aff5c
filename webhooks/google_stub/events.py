"""The events that Google Chat would send for what an agent does on the page, in both dialects.

Source: developers.google.com/workspace/chat/api/reference/rest/v1/Event and …/workspace/add-ons/concepts/event-objects.
Numbers are floats in the add-on's shape, as they are there.
"""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from webhooks.google_stub.shapes import Stored
from webhooks.google_stub.world import World

Json = dict[str, Any]
APP = {"name": "users/app", "displayName": "Guichet", "type": "BOT"}
MENTION = "@Guichet"


@dataclass(frozen=True, slots=True)
class Player:
    """An agent whom the page plays."""

    id: str
    name: str

    def user(self) -> Json:
        """As Google tells of them."""
        mail = f"{self.id.removeprefix('users/')}@bureau.example"
        return {"name": self.id, "displayName": self.name, "email": mail, "avatarUrl": "", "type": "HUMAN"}


PLAYERS = (Player("users/101", "Léa"), Player("users/102", "Samir"))


@dataclass(frozen=True, slots=True)
class Press:
    """A button that was pressed: its parameters, what the open form holds, what became of the form."""

    parameters: dict[str, str]
    form: dict[str, str]
    dialog: str | None  # REQUEST_DIALOG, SUBMIT_DIALOG or none


def said_event(world: World, said: Stored, player: Player, *, add_on: bool) -> Json | None:
    """What the app hears of a message: nothing, unless it mentions it or is a command."""
    text = str(said.body["text"])
    name = text.split(maxsplit=1)[0] if text.split() else ""
    argument = text[len(name) :]
    if name == MENTION:
        annotation: Json = {"type": "USER_MENTION", "userMention": {"user": APP, "type": "MENTION"}}
    elif name.startswith("/") and not name.startswith("//"):
        called = {"commandName": name, "commandId": "1", "type": "INVOKE", "bot": APP}
        annotation = {"type": "SLASH_COMMAND", "slashCommand": called}
    else:
        return None
    place = {"startIndex": 0, "length": len(name)}
    message = said.resource() | {"argumentText": argument, "annotations": [annotation | place]}
    told = {"message": message, "space": space_of(world, said)}
    if not add_on:
        return _classic("MESSAGE", player, said, told)
    if "slashCommand" in annotation:
        command = {"appCommandId": 1.0, "appCommandType": "SLASH_COMMAND"}
        return _add_on("appCommandPayload", player, told | {"appCommandMetadata": command})
    return _add_on("messagePayload", player, told)


def pressed_event(world: World, card: Stored, player: Player, press: Press, *, add_on: bool) -> Json:
    """What the app hears of a button."""
    told = {"message": card.resource(), "space": space_of(world, card)}
    opened: Json = {} if press.dialog is None else {"isDialogEvent": True, "dialogEventType": press.dialog}
    inputs = {name: {"stringInputs": {"value": [value]}} for name, value in press.form.items()}
    if add_on:
        return _add_on("buttonClickedPayload", player, told | opened, parameters=press.parameters, formInputs=inputs)
    action = {
        "actionMethodName": press.parameters.get("action", ""),
        "parameters": [{"key": key, "value": value} for key, value in press.parameters.items()],
    }
    common = {"parameters": press.parameters, "formInputs": inputs, "invokedFunction": action["actionMethodName"]}
    return _classic("CARD_CLICKED", player, card, told | opened, action=action, common=common)


def space_of(world: World, said: Stored) -> Json:
    """The space of a message."""
    name = said.name.split("/messages/", maxsplit=1)[0]
    return {
        "name": name,
        "type": "ROOM",
        "spaceType": "SPACE",
        "displayName": "Bureau",
        "spaceThreadingState": "THREADED",
    }


def _classic(kind: str, player: Player, said: Stored, told: Json, **more: Any) -> Json:
    common = {"userLocale": "fr", "hostApp": "CHAT", "timeZone": {"id": "Europe/Paris", "offset": 3_600_000}}
    return {
        "type": kind,
        "eventTime": _now(),
        "user": player.user(),
        "thread": said.resource()["thread"],
        "token": "stand-in",
        **told,
        **more,
        "common": common | more.get("common", {}),
    }


def _add_on(payload: str, player: Player, told: Json, **common: Any) -> Json:
    host = {
        "userLocale": "fr",
        "hostApp": "CHAT",
        "platform": "WEB",
        "timeZone": {"id": "Europe/Paris", "offset": 3.6e6},
    }
    return {
        "commonEventObject": host | common,
        "authorizationEventObject": {"systemIdToken": "stand-in", "authorizedScopes": []},
        "chat": {"user": player.user(), "eventTime": _now(), payload: told},
    }


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")
