"""Two dialects, one event: what an agent did in Google Chat, whichever shape told us.

In: the body's bytes. Out: an `Event`, or None where it says nothing that concerns us. Raises `NotJson`, `Unreadable`.
`Event.raw` and `Event.form` hold words as typed: they go to the redactor in the request that brought them, and no
further.
"""

import hashlib
import json
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import Any

from pydantic import ValidationError

from bot.typed import typed
from webhooks.google_chat.addressed import command_of, mentions_us, words_of
from webhooks.google_chat.shapes import (
    AddOnEvent,
    Chat,
    ClassicEvent,
    Common,
    Inputs,
    Message,
    Payload,
    Space,
    Thread,
    User,
)
from webhooks.problems import NotJson, Unreadable

LONGEST_NAME = 80
_RESOURCE = re.compile(r"(?:spaces|users)/[\w.~/-]{1,200}", re.ASCII)
_LEGACY_ACTION = "__action_method_name__"
_BLANKS = re.compile(r"\s+")


class Dialect(Enum):
    """Whose shape the event has, and so the answer."""

    CLASSIC = auto()
    ADD_ON = auto()


class Kind(Enum):
    """What happened."""

    MESSAGE = auto()
    COMMAND = auto()
    CLICK = auto()
    ADDED = auto()
    REMOVED = auto()


@dataclass(frozen=True, slots=True)
class Event:
    """What happened, and who did it. `key` names it once for all its deliveries. `mentions`: the app was called by
    name. `in_dialog`: a form is open, or was asked for.
    """

    dialect: Dialect
    kind: Kind
    key: str
    space: str
    direct: bool
    thread: str | None
    thread_key: str | None
    user: str
    user_name: str
    human: bool
    mentions: bool = False
    command: str | None = None
    action: str | None = None
    parameters: Mapping[str, str] = field(default_factory=dict)
    in_dialog: bool = False
    cancelled: bool = False
    greeted_later: bool = False
    raw: str = field(default="", repr=False)
    form: Mapping[str, tuple[str, ...]] = field(default_factory=dict, repr=False)


def read_event(body: bytes) -> Event | None:
    """The event of a request. None for kinds that ask for nothing of us."""
    try:
        told = json.loads(body)
    except (ValueError, RecursionError):
        raise NotJson from None
    if not isinstance(told, dict):
        raise Unreadable
    try:
        if isinstance(told.get("chat"), dict):
            return _add_on(AddOnEvent.model_validate(told))
        if isinstance(told.get("commonEventObject"), dict):
            return None  # an add-on's, of Gmail or another host, or with a payload that is none
        return _classic(ClassicEvent.model_validate(told))
    except (ValidationError, RecursionError):
        raise Unreadable from None


def _classic(event: ClassicEvent) -> Event | None:
    kind = {
        "MESSAGE": Kind.MESSAGE,
        "APP_COMMAND": Kind.COMMAND,
        "CARD_CLICKED": Kind.CLICK,
        "SUBMIT_FORM": Kind.CLICK,
        "ADDED_TO_SPACE": Kind.ADDED,
        "REMOVED_FROM_SPACE": Kind.REMOVED,
    }.get(event.type)
    if kind is None:
        return None
    given = {one.key: one.value for one in event.action.parameters if one.key is not None and one.value is not None}
    parameters = _parameters(event.common) | given
    thread = event.thread if event.thread.name else event.message.thread
    return _event(
        Dialect.CLASSIC,
        kind,
        _Seen(
            space=event.space if event.space.name else event.message.space,
            user=event.user if event.user.name else event.message.sender,
            thread=thread,
            thread_key=event.threadKey or thread.threadKey or event.message.thread.threadKey,
            message=event.message,
            at=event.eventTime,
            common=event.common,
            parameters=parameters,
            function=event.action.actionMethodName or event.common.invokedFunction,
            in_dialog=event.isDialogEvent or event.dialogEventType is not None,
            cancelled=event.dialogEventType == "CANCEL_DIALOG",
            greeted_later=False,
        ),
    )


def _add_on(event: AddOnEvent) -> Event | None:
    found = _payload(event.chat)
    if found is None:
        return None
    kind, payload = found
    message = payload.message
    thread = message.thread if message.thread.name or message.thread.threadKey else payload.thread
    return _event(
        Dialect.ADD_ON,
        kind,
        _Seen(
            space=next((one for one in (payload.space, event.chat.space, message.space) if one.name), Space()),
            user=next((one for one in (event.chat.user, payload.user, message.sender) if one.name), User()),
            thread=thread,
            thread_key=thread.threadKey,
            message=message,
            at=event.chat.eventTime,
            common=event.commonEventObject,
            parameters=_parameters(event.commonEventObject),
            function=event.commonEventObject.invokedFunction,
            in_dialog=payload.isDialogEvent or payload.dialogEventType is not None,
            cancelled=payload.dialogEventType == "CANCEL_DIALOG",
            greeted_later=payload.interactionAdd,
        ),
    )


def _payload(chat: Chat) -> tuple[Kind, Payload] | None:
    payloads = (
        (Kind.MESSAGE, chat.messagePayload),
        (Kind.COMMAND, chat.appCommandPayload),
        (Kind.CLICK, chat.buttonClickedPayload),
        (Kind.ADDED, chat.addedToSpacePayload),
        (Kind.REMOVED, chat.removedFromSpacePayload),
    )
    return next(((kind, payload) for kind, payload in payloads if payload is not None), None)


@dataclass(frozen=True, slots=True)
class _Seen:
    """What both dialects have, before it is made of one piece."""

    space: Space
    user: User
    thread: Thread
    thread_key: str | None
    message: Message
    at: str | None
    common: Common
    parameters: dict[str, str]
    function: str | None
    in_dialog: bool
    cancelled: bool
    greeted_later: bool


def _event(dialect: Dialect, kind: Kind, seen: _Seen) -> Event | None:
    space, user = _resource(seen.space.name, "spaces/"), _resource(seen.user.name, "users/")
    if space is None:
        return None
    command = command_of(seen.message) if kind in (Kind.MESSAGE, Kind.COMMAND) else None
    if command is not None:
        kind = Kind.COMMAND
    return Event(
        dialect=dialect,
        kind=kind,
        key=_key(kind, seen, space, user),
        space=space,
        direct=seen.space.singleUserBotDm
        or seen.space.type == "DM"
        or seen.space.spaceType in ("DIRECT_MESSAGE", "GROUP_CHAT"),
        thread=_resource(seen.thread.name, "spaces/"),
        thread_key=seen.thread_key,
        user=user or "",
        user_name=_shown(seen.user.displayName),
        human=user is not None and "BOT" not in (seen.user.type, seen.message.sender.type if kind in _SAID else None),
        mentions=mentions_us(seen.message),
        command=command,
        action=seen.parameters.get("action") or seen.parameters.get(_LEGACY_ACTION) or _function(seen.function),
        parameters=seen.parameters,
        in_dialog=seen.in_dialog,
        cancelled=seen.cancelled,
        greeted_later=seen.greeted_later,
        raw=typed(words_of(seen.message)) if kind in _SAID else "",
        form=_form(seen.common.formInputs),
    )


_SAID = (Kind.MESSAGE, Kind.COMMAND)


def _resource(name: str | None, kind: str) -> str | None:
    return name if name is not None and name.startswith(kind) and _RESOURCE.fullmatch(name) else None


def _shown(name: str | None) -> str:
    """A display name on one line, without what is not to be seen."""
    plain = "".join(char for char in name or "" if unicodedata.category(char)[0] != "C" or char in "\t\n ")
    return _BLANKS.sub(" ", plain).strip()[:LONGEST_NAME] or "Conseiller"


def _key(kind: Kind, seen: _Seen, space: str, user: str | None) -> str:
    """A message's own name; what has none is told by when, who and what: a hash, since nothing of it is to be read."""
    name = _resource(seen.message.name, "spaces/")
    if kind in _SAID and name is not None:
        return name
    told = [kind.name, space, user, seen.at, name, sorted(seen.parameters.items()), sorted(seen.common.formInputs)]
    return f"event:{hashlib.sha256(json.dumps(told).encode()).hexdigest()}"


def _parameters(common: Common) -> dict[str, str]:
    return {key: value for key, value in common.parameters.items() if isinstance(value, str)}


def _function(name: str | None) -> str | None:
    """The action by its name; a URL is our route's, and tells nothing."""
    return name if name is not None and "/" not in name else None


def _form(inputs: Mapping[str, Any]) -> dict[str, tuple[str, ...]]:
    """The fields of a form. Some runtimes nest each once more, under an empty name."""
    form = {}
    for name, told in inputs.items():
        if not isinstance(told, dict):
            continue
        inner = told.get("")
        read = Inputs.model_validate(inner if isinstance(inner, dict) else told)
        form[name] = tuple(read.stringInputs.value)
    return form
