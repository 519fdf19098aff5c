"""Every error that a caller of the bot can be told. The docstring is what it means; what is said in HTTP, in French, is
webhooks/problems.py. No error holds a person's words.
"""

from datetime import datetime


class GuichetError(Exception):
    """Something the bot refuses or cannot do; each subclass says what."""


class ConversationUnknown(GuichetError):
    """No such conversation, or not the caller's: the same answer for both."""


class ConversationClosed(GuichetError):
    """The conversation is closed: nothing can be added to it."""


class IdentityRefused(GuichetError):
    """The signed identity is missing where it is required, or cannot be trusted."""


class IdentityTaken(GuichetError):
    """The conversation already belongs to another member."""


class RedactionRefused(GuichetError):
    """The text could not be redacted safely: nothing of it was kept."""

    def __init__(self, reason: str) -> None:
        """`reason` is one of `too-long`, `deadline`, `broken`: a metric's label, never a part of the text."""
        super().__init__(reason)
        self.reason = reason


class NotAReply(GuichetError):
    """Feedback was given on something that is no reply of the bot."""


class NotAPassage(GuichetError):
    """What is to be masked is no passage of a person's message: another kind of event, or a range outside its text."""


class MessageChanged(GuichetError):
    """A passage of the message was masked since the caller read it: the offsets may name other letters now."""


class Overtaken(GuichetError):
    """Something else happened to the conversation since it was read: read again, decide again."""


class Overloaded(GuichetError):
    """The service cannot take this now; the same call may pass after `retry_after_s` seconds."""

    def __init__(self, retry_after_s: int = 2) -> None:
        super().__init__(retry_after_s)
        self.retry_after_s = retry_after_s


class TooFast(GuichetError):
    """The caller has used up a rate limit; the same call may pass after `retry_after_s` seconds."""

    def __init__(self, retry_after_s: int) -> None:
        super().__init__(retry_after_s)
        self.retry_after_s = retry_after_s


class OriginRefused(GuichetError):
    """The call comes from a page whose origin is not allowed."""


class NotAllowed(GuichetError):
    """The agent's role does not allow this act."""


class HeldByAnother(GuichetError):
    """Another agent holds the conversation."""

    def __init__(self, holder_name: str, held_since: datetime | None = None) -> None:
        super().__init__(holder_name)
        self.holder_name = holder_name
        self.held_since = held_since


class NotHeld(GuichetError):
    """The act needs the conversation to be held by the agent who asks, and it is not."""


class NothingToWithdraw(GuichetError):
    """The agent has no message in this conversation that could be taken back."""


class EgressStopped(GuichetError):
    """The window is closed (`egress stop`, or mode `off`): no outside connection is opened."""


class KeysOutOfReach(GuichetError):
    """Google's public keys cannot be had: nobody can say who speaks. The same call may pass later."""


class SettingsWrong(GuichetError):
    """A setting, a file or a port stops the start; the one argument is the sentence to print, in French."""


class KnowledgeBroken(GuichetError):
    """The intents folder has errors; `problems` lists them as `file:line: sentence`."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__(len(problems))
        self.problems = problems
