"""What a decision looks at: the conversation, what was heard, what is known, and the time. And what it comes to."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import cached_property
from zoneinfo import ZoneInfo

from bot.conversation import Authored, Choice, Conversation, Memory, Reply
from bot.knowledge.knowledge import Knowledge, LoadedIntent
from bot.knowledge.wording import STOP_WORDS, plain
from bot.nlu.engine import Understanding
from bot.redaction.redacted import Redacted
from bot.redaction.signals import Signal

RECENT = timedelta(minutes=15)  # how long an answer is what «ça n’a pas marché» and «et sous Chrome ?» are about
ALARMING = timedelta(hours=1)  # how long an emergency that was told may be what a vague message is about
MOST_CHOICES = 3
COURTESY = frozenset(  # said with what ends an alarm or a wait, and beside the point
    plain(
        "ah oh eh euh ben bah hein oui non ok okay bon bien beaucoup ouf enfin maintenant finalement voilà pardon dsl "
        "désolé désolée là"
    ).split()
)
_PARIS = ZoneInfo("Europe/Paris")


@dataclass(frozen=True, slots=True)
class Heard:
    """One message of a member: its redacted text, its signals, and what an engine made of it."""

    text: Redacted
    signals: frozenset[Signal]
    understanding: Understanding


@dataclass(frozen=True, slots=True)
class Decision:
    """What the bot says, what it keeps in mind, and whether the member asked for a person, or waits for one no more."""

    reply: Reply
    memory: Memory
    wants_human: bool = False
    gives_up: bool = False


@dataclass(frozen=True)
class Scene:
    """All that a decision depends on. `at` is aware UTC."""

    conversation: Conversation
    heard: Heard
    knowledge: Knowledge
    at: datetime

    @cached_property
    def memory(self) -> Memory:
        """What is in mind, less what is too old to be."""
        kept = self.conversation.memory
        if kept.alarm and not is_recent(kept, self.at, ALARMING):
            kept = replace(kept, alarm=(), alarm_left=0, alarm_said=0)
        return kept if is_recent(kept, self.at) else replace(kept, topic=None, step=0, misses=0, offered=())

    @cached_property
    def said(self) -> str:
        """The message's own words, folded, its masked places left out."""
        text, pieces, at = self.heard.text, [], 0
        for mark in text.marks:
            pieces.append(text.text[at : mark.start])
            at = mark.end
        return plain(" ".join([*pieces, text.text[at:]]))

    @cached_property
    def topic(self) -> LoadedIntent | None:
        """The intent last answered, while it is recent."""
        return self.intent(self.memory.topic)

    def intent(self, name: str | None) -> LoadedIntent | None:
        """The intent of that name, if there is one and it holds today."""
        intent = self.knowledge.intents.get(name) if name else None
        return intent if intent and intent.valid_on(self.at.astimezone(_PARIS).date()) else None

    def words(self, key: str) -> Authored:
        """One of the dialogue's own sentences."""
        return self.knowledge.words[key]

    def cued(self, cue: str) -> bool:
        """Whether the whole message is made of the cue's phrases: «non, aucune des deux»."""
        phrases = self.knowledge.folded_cues[cue]
        rest = f"{self.said} "
        while rest.strip():
            phrase = next((phrase for phrase in phrases if rest.startswith(f"{phrase} ")), None)
            if phrase is None:
                return False
            rest = rest[len(phrase) + 1 :]
        return bool(self.said)

    def choices(self, names: Iterable[str]) -> tuple[Choice, ...]:
        """The intents' titles as buttons; choosing one sends the title, which is understood with certainty."""
        return tuple(Choice(intent.title, intent.title) for intent in self._distinct(names))[:MOST_CHOICES]

    def _distinct(self, names: Iterable[str]) -> Iterator[LoadedIntent]:
        for name in dict.fromkeys(names):
            if intent := self.intent(name):
                yield intent

    def remembering(self, **changes: object) -> Memory:
        """The memory after this turn; what the redactor and the store keep in it is left alone."""
        return replace(self.memory, answered_at_ms=int(self.at.timestamp() * 1000), **changes)  # type: ignore[arg-type]


def is_recent(memory: Memory, at: datetime, within: timedelta = RECENT) -> bool:
    """Whether the bot spoke recently enough for its last words to be what the member answers."""
    spoke = memory.answered_at_ms
    return spoke is not None and at.timestamp() * 1000 - spoke <= within.total_seconds() * 1000


def is_said_only(said: str, told: list[str], besides: frozenset[str]) -> bool:
    """Whether the folded message says nothing but `told`: «j’ai déjà fait tout ça», «toujours rien hélas»."""
    rest = f" {said} "
    for phrase in sorted(told, key=len, reverse=True):
        rest = rest.replace(f" {phrase} ", " ")
    return all(word in STOP_WORDS or word in besides for word in rest.split())
