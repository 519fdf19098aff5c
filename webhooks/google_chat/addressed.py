"""What a message of the space says to our app: whether it calls us, by which command, and with which words. Pure."""

import unicodedata

from webhooks.google_chat.shapes import Message


def command_of(message: Message) -> str | None:
    """The name of the command that a message is, without its stroke and accents: «répondre» → «repondre»."""
    called = [one.slashCommand.commandName for one in message.annotations if one.type == "SLASH_COMMAND"]
    name = next((one for one in [*called, message.slashCommand.commandName] if one), None)
    if name is None and message.text is not None and message.text.lstrip().startswith("/"):
        first = message.text.split(maxsplit=1)[0]
        name = None if first.startswith("//") else first
    return None if name is None else _called(name)


def _called(name: str) -> str:
    plain = unicodedata.normalize("NFD", name.strip().lstrip("/").lower())
    return "".join(char for char in plain if not unicodedata.combining(char))[:40]


def calls_us(message: Message) -> bool:
    """Whether Google tells our app of the message as an interaction: it mentions us, or is a command."""
    return mentions_us(message) or command_of(message) is not None


def mentions_us(message: Message) -> bool:
    """The app is named. Without annotations: something was cut from the text to make the argument."""
    for one in message.annotations:
        if one.type == "USER_MENTION" and one.userMention.user.type == "BOT":
            return True
    if message.annotations or message.argumentText is None or message.text is None:
        return False
    return message.text.strip() != message.argumentText.strip()


def words_of(message: Message) -> str:
    """What was said to us: the argument; else the text less the mentions and commands in it."""
    if message.argumentText is not None:
        return message.argumentText.strip()
    text = message.text or ""
    cuts = [
        (one.startIndex or 0, one.length or 0)
        for one in message.annotations
        if one.type in ("USER_MENTION", "SLASH_COMMAND")
    ]
    for start, length in sorted(cuts, reverse=True):
        if start >= 0 and length > 0:
            text = text[:start] + text[start + length :]
    first, _, rest = text.strip().partition(" ")
    return rest.strip() if first.startswith("/") and _called(first) == command_of(message) else text.strip()
