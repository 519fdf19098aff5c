"""A passage that redaction missed is masked after the fact: one path for the member and for the console's people.

In: a conversation, a passage of one of its messages, who asks. Out: the message as it stands then. Raises
`NotAPassage`, `ConversationUnknown`, `Overloaded`, and `Overtaken` where the message has changed under the offsets.
A masking is a change like any other: it claims what it saw and appends an event. It may come after the end of a talk:
a closed conversation is kept for a while, and what should not have been kept is to go from there too.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum, auto
from typing import NamedTuple
from uuid import UUID, uuid5

from bot.conversation import Author, Conversation, Masked, Message
from bot.dialogue.handoff import Agent
from bot.errors import ConversationUnknown, NotAPassage, Overloaded, Overtaken
from bot.redaction.labels import Label
from bot.redaction.masking import mask_passage
from bot.redaction.redacted import Redacted
from bot.store.hot import Change, HotPath

MOST_TRIES = 10


@dataclass(frozen=True, slots=True)
class Passage:
    """`[start, end)` of message `seq`, in code points of its text as it stands, and what it is."""

    seq: int
    start: int
    end: int
    label: Label

    def mask_id(self, conversation: UUID) -> UUID:
        """The same for the same request: what is asked again is answered, not masked again in the text it has changed.
        Nobody asks for the same range twice otherwise: after the first time it begins in a mark.
        """
        return uuid5(conversation, f"mask {self.seq} {self.start} {self.end} {self.label}")


class Outcome(Enum):
    """What a masking changed."""

    MASKED = auto()
    AGAIN = auto()  # the same request was answered before
    NOTHING = auto()  # marks and blanks alone


class Masking(NamedTuple):
    """The message as it stands, and what happened to it."""

    message: Message
    outcome: Outcome


async def mask(
    hot: HotPath, conversation: UUID, passage: Passage, agent: Agent | None, now: Callable[[], datetime]
) -> Masking:
    """Mask it; `agent` is None for the member herself."""
    first: Redacted | None = None
    mask_id = passage.mask_id(conversation)
    for _ in range(MOST_TRIES):
        seen = await hot.read(conversation, mask_id)
        if seen is None:
            raise ConversationUnknown
        message = await _message(hot, conversation, passage.seq)
        if seen.known_seq is not None:
            return Masking(message, Outcome.AGAIN)
        if first is not None and message.text != first:
            raise Overtaken  # another passage of it was masked just now: the offsets are of the text before
        first = message.text
        try:
            text = mask_passage(message.text, passage.start, passage.end, passage.label)
        except NotAPassage:
            if await _is_as_seen(hot, seen.conversation):
                raise
            continue  # the message was read after a masking that came behind `seen`: the same request's, perhaps
        if text == message.text:
            return Masking(message, Outcome.NOTHING)
        change = _change(seen.conversation, replace(message, text=text), mask_id, agent, now())
        try:
            await hot.append(change)
        except Overtaken:
            continue
        return Masking(replace(message, text=text), Outcome.MASKED)
    raise Overloaded


async def _is_as_seen(hot: HotPath, seen: Conversation) -> bool:
    now = await hot.read(seen.id)
    return now is not None and now.conversation.last_seq == seen.last_seq


async def _message(hot: HotPath, conversation: UUID, seq: int) -> Message:
    found = await hot.events(conversation, seq - 1, 1)
    if not found or found[0].seq != seq or not isinstance(found[0], Message):
        raise NotAPassage
    return found[0]


def _change(seen: Conversation, message: Message, mask_id: UUID, agent: Agent | None, at: datetime) -> Change:
    masked = Masked(
        seq=seen.last_seq + 1,
        at=at,
        author=Author.MEMBER if agent is None else Author.AGENT,
        of=message.seq,
        text=message.text,
        mask_id=mask_id,
        agent=None if agent is None else agent.id,
        agent_name=None if agent is None else agent.name,
    )
    return Change(seen, replace(seen, last_seq=masked.seq, last_at=at), (masked,), rewritten=message)
