"""Talks of several messages, each read after those before it, as the service reads them."""

from bot.redaction.redactor import NO_CONTEXT, Context, Redactor


def talk(redactor: Redactor, *messages: str) -> list[str]:
    """Each message redacted with what the ones before left behind."""
    context, said = NO_CONTEXT, []
    for message in messages:
        redaction = redactor.redact(message, context)
        said.append(redaction.text.text)
        context = Context(redaction.dangling, redaction.text)
    return said


def last_masked(redactor: Redactor, *messages: str) -> str:
    """What is left of the last of `messages`."""
    return talk(redactor, *messages)[-1]
