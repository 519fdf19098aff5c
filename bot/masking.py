"""A passage that redaction missed is masked after the fact: one path for the member and for the console's people.

In: a conversation, a passage of one of its messages, who asks. Out: the message as it stands then. Raises
`NotAPassage`, `ConversationUnknown`, `Overloaded`, and `MessageChanged` where the offsets are of another text than the
message's: a passage of it was masked since, so they name other letters now.
A masking is a change like any other: it claims what it saw and appends an event. It may come after the end of a talk:
a closed conversation is kept for a while, and what should not have been kept is to go from there too.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum, auto
from typing import NamedTuple
from uuid import UUID, uuid5

from bot.conversation import Author, Conversation, Event, Masked, Message
from bot.dialogue.handoff import Agent
from bot.errors import ConversationUnknown, MessageChanged, NotAPassage, Overloaded, Overtaken
from bot.redaction.labels import Label
from bot.redaction.masking import cuts, mask_passage
from bot.store.hot import Change, HotPath

MOST_TRIES = 10
_A_PAGE = 200


@dataclass(frozen=True, slots=True)
class Passage:
    """`[start, end)` of message `seq`, in code points of its text, and what it is. `last_seq`: the last event that its
    maker had read, which names the text the offsets are of; None where the maker does not say.
    """

    seq: int
    start: int
    end: int
    label: Label
    last_seq: int | None = None

    def mask_id(self, conversation: UUID, edition: int) -> UUID:
        """The same for the same request about the same text: what is asked again is answered, not masked again.
        `edition`: the masking that made the text, 0 for the text as it was sent.
        """
        return uuid5(conversation, f"mask {self.seq} {edition} {self.start} {self.end} {self.label}")


class Outcome(Enum):
    """What a masking changed."""

    MASKED = auto()
    AGAIN = auto()  # the same request was answered before
    NOTHING = auto()  # marks and blanks alone


class Masking(NamedTuple):
    """The message as it stands, what happened to it, and the last event that this was read from."""

    message: Message
    outcome: Outcome
    last_seq: int


def changed_since(events: Iterable[Event], seq: int, last_seq: int) -> bool:
    """Whether a passage of message `seq` was masked after event `last_seq`."""
    return any(isinstance(event, Masked) and event.of == seq and event.seq > last_seq for event in events)


async def mask(
    hot: HotPath, conversation: UUID, passage: Passage, agent: Agent | None, now: Callable[[], datetime]
) -> Masking:
    """Mask it; `agent` is None for the member herself."""
    told, known = passage.last_seq is not None, passage.last_seq
    for _ in range(MOST_TRIES):
        seen = await hot.read(conversation)
        if seen is None:
            raise ConversationUnknown
        at = seen.conversation
        known = at.last_seq if known is None else known  # of the first look: what comes later, the maker has not seen
        message, maskings = await _message(hot, conversation, passage.seq)
        made = _made_by(passage, conversation, maskings, known if told else None)
        if made is not None:
            return Masking(message, Outcome.AGAIN, made.seq)
        if changed_since(maskings, passage.seq, known):
            raise MessageChanged
        if not told and maskings and cuts(message.text, passage.start, passage.end):
            raise MessageChanged
        text = mask_passage(message.text, passage.start, passage.end, passage.label)
        if text == message.text:
            return Masking(message, Outcome.NOTHING, at.last_seq)
        mask_id = passage.mask_id(conversation, maskings[-1].seq if maskings else 0)
        change = _change(at, replace(message, text=text), mask_id, agent, now())
        try:
            await hot.append(change)
        except Overtaken:
            continue
        return Masking(replace(message, text=text), Outcome.MASKED, at.last_seq + 1)
    raise Overloaded


def _made_by(passage: Passage, conversation: UUID, maskings: list[Masked], known: int | None) -> Masked | None:
    """The masking that answered this very request before. Where `known`, the last event that its maker had read, is not
    told, only the message's last masking may be it: behind another one, the same four numbers may mean other words, and
    nobody can say which. Raises `MessageChanged` then.
    """
    editions = [0, *(masking.seq for masking in maskings)]
    if known is not None:
        edition = max(edition for edition in editions if edition <= known)
        mask_id = passage.mask_id(conversation, edition)
        return next((masking for masking in maskings if masking.mask_id == mask_id), None)
    asked = [passage.mask_id(conversation, edition) for edition in editions[:-1]]
    same = [made for made, mask_id in zip(maskings, asked, strict=True) if made.mask_id == mask_id]
    if same and same[-1] is not maskings[-1]:
        raise MessageChanged
    return same[-1] if same else None


async def _message(hot: HotPath, conversation: UUID, seq: int) -> tuple[Message, list[Masked]]:
    """The message, and its maskings in their order."""
    events = await hot.events(conversation, seq - 1, _A_PAGE)
    if not events or events[0].seq != seq or not isinstance(events[0], Message):
        raise NotAPassage
    message = events[0]
    maskings: list[Masked] = []
    while events:
        maskings += [event for event in events if isinstance(event, Masked) and event.of == seq]
        events = await hot.events(conversation, events[-1].seq, _A_PAGE) if len(events) == _A_PAGE else []
    return message, maskings


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
