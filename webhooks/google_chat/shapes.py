"""The JSON that Google Chat posts, read tolerantly: both dialects, unknown fields, floats, missing and wrong ones.

Only what is named here is read: tokens, mails, avatars, configuration URLs and all the rest are dropped with the
parsed body. What has another type than expected counts as missing. Nothing of the input is quoted in an error.
Source: developers.google.com/workspace/chat/api/reference/rest/v1/Event, …/workspace/add-ons/concepts/event-objects.
"""

from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field


def _text(value: Any) -> str | None:
    return value.replace("\0", "") if isinstance(value, str) else None


def _whole(value: Any) -> int | None:
    """`1`, `1.0` and `"1"` alike."""
    try:
        return None if isinstance(value, bool) else int(float(value))
    except (TypeError, ValueError, OverflowError):
        return None


def _object(value: Any) -> Any:
    return value if isinstance(value, dict | BaseModel) else {}


def _objects(value: Any) -> list[Any]:
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def _texts(value: Any) -> list[str]:
    return [text for one in value if (text := _text(one)) is not None] if isinstance(value, list) else []


Text = Annotated[str | None, BeforeValidator(_text)]
Whole = Annotated[int | None, BeforeValidator(_whole)]
Flag = Annotated[bool, BeforeValidator(lambda value: value is True)]
Mapped = Annotated[dict[str, Any], BeforeValidator(_object)]
TOLERANT = BeforeValidator(_object)
LISTED = BeforeValidator(_objects)


class Told(BaseModel):
    """A part of an event."""

    model_config = ConfigDict(frozen=True, extra="ignore", hide_input_in_errors=True, defer_build=True)


class User(Told):
    """Who acts. `type` is HUMAN or BOT."""

    name: Text = None
    displayName: Text = None
    type: Text = None


class Space(Told):
    """A room, or a direct message (`type` DM, `spaceType` DIRECT_MESSAGE)."""

    name: Text = None
    type: Text = None
    spaceType: Text = None
    singleUserBotDm: Flag = False


class Thread(Told):
    """A thread; `threadKey` where our app gave it one."""

    name: Text = None
    threadKey: Text = None


class UserMention(Told):
    """Who is mentioned."""

    user: Annotated[User, TOLERANT] = User()
    type: Text = None


class SlashCommand(Told):
    """A command in a message."""

    commandName: Text = None
    commandId: Whole = None


class Annotation(Told):
    """What a part of a message's text is; `startIndex` and `length` in its characters."""

    type: Text = None
    startIndex: Whole = None
    length: Whole = None
    userMention: Annotated[UserMention, TOLERANT] = UserMention()
    slashCommand: Annotated[SlashCommand, TOLERANT] = SlashCommand()


class Message(Told):
    """A message of a space. `argumentText`: less the mention or the command that called us."""

    name: Text = None
    sender: Annotated[User, TOLERANT] = User()
    text: Text = None
    argumentText: Text = None
    thread: Annotated[Thread, TOLERANT] = Thread()
    space: Annotated[Space, TOLERANT] = Space()
    annotations: Annotated[list[Annotation], LISTED] = []
    slashCommand: Annotated[SlashCommand, TOLERANT] = SlashCommand()


class Parameter(Told):
    """A parameter of a button, in the classic shape."""

    key: Text = None
    value: Text = None


class Action(Told):
    """What a button calls, in the classic shape."""

    actionMethodName: Text = None
    parameters: Annotated[list[Parameter], LISTED] = []


class Common(Told):
    """What both dialects say of a form: `common` in the one, `commonEventObject` in the other."""

    invokedFunction: Text = None
    parameters: Mapped = {}
    formInputs: Mapped = {}


class Strings(Told):
    """What a field of a form was filled with."""

    value: Annotated[list[str], BeforeValidator(_texts)] = []


class Inputs(Told):
    """A field of a form."""

    stringInputs: Annotated[Strings, TOLERANT] = Strings()


class Payload(Told):
    """What happened, in the add-on shape."""

    space: Annotated[Space, TOLERANT] = Space()
    message: Annotated[Message, TOLERANT] = Message()
    thread: Annotated[Thread, TOLERANT] = Thread()
    user: Annotated[User, TOLERANT] = User()
    interactionAdd: Flag = False
    isDialogEvent: Flag = False
    dialogEventType: Text = None


MaybePayload = Annotated[Payload | None, BeforeValidator(lambda value: value if isinstance(value, dict) else None)]


class Chat(Told):
    """The add-on shape: the payload's name is the kind of event."""

    user: Annotated[User, TOLERANT] = User()
    space: Annotated[Space, TOLERANT] = Space()
    eventTime: Text = None
    messagePayload: MaybePayload = None
    addedToSpacePayload: MaybePayload = None
    removedFromSpacePayload: MaybePayload = None
    buttonClickedPayload: MaybePayload = None
    appCommandPayload: MaybePayload = None


class AddOnEvent(Told):
    """An event of a Google Workspace add-on."""

    chat: Annotated[Chat, TOLERANT] = Chat()
    commonEventObject: Annotated[Common, TOLERANT] = Common()


class ClassicEvent(Told):
    """An event of Google Chat itself."""

    type: str = Field(max_length=40)
    eventTime: Text = None
    threadKey: Text = None
    space: Annotated[Space, TOLERANT] = Space()
    user: Annotated[User, TOLERANT] = User()
    thread: Annotated[Thread, TOLERANT] = Thread()
    message: Annotated[Message, TOLERANT] = Message()
    action: Annotated[Action, TOLERANT] = Action()
    common: Annotated[Common, TOLERANT] = Common()
    isDialogEvent: Flag = False
    dialogEventType: Text = None


class SaidOne(Told):
    """A message of a Workspace event."""

    message: Annotated[Message, TOLERANT] = Message()


class SpaceEvent(SaidOne):
    """What a Workspace event tells: one message, or a batch of them."""

    messages: Annotated[list[SaidOne], LISTED] = []

    def all(self) -> list[Message]:
        """The messages."""
        return [one.message for one in self.messages] or [self.message]


class Pushed(Told):
    """A Pub/Sub message; `data` is base64."""

    attributes: Mapped = {}
    data: Text = None


class Push(Told):
    """What Pub/Sub posts."""

    message: Annotated[Pushed, TOLERANT] = Pushed()
