"""A talk with the real knowledge where the test says what was understood: the dialogue alone is on stage."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID

from bot.conversation import Choice, Conversation, Memory
from bot.dialogue.decide import Decision, Heard, decide
from bot.knowledge.knowledge import Knowledge
from bot.nlu.calibration import Thresholds
from bot.nlu.engine import Candidate, Understanding
from bot.redaction.redactor import Redactor
from bot.redaction.signals import Signal

NOON = datetime(2026, 11, 25, 12, 0, tzinfo=UTC)
THRESHOLDS = Thresholds(lo=0.3, hi=0.6, p=0.5, m=0.1)


def ranked(*odds: tuple[str, float], in_scope: float = 0.95, **more: object) -> Understanding:
    """An understanding with these intents and probabilities."""
    candidates = tuple(Candidate(name, confidence) for name, confidence in odds)
    return Understanding(ranked=candidates, in_scope=in_scope, thresholds=THRESHOLDS, **more)  # type: ignore[arg-type]


def sure(name: str, **more: object) -> Understanding:
    """Understood without doubt."""
    return ranked((name, 0.95), **more)  # type: ignore[arg-type]


NOTHING = ranked(("cgu.duree", 0.05), ("site.plan", 0.04), in_scope=0.05)
UNCLEAR = ranked(("cgu.duree", 0.05), in_scope=0.31)


class Talk:
    """One conversation; `says` gives the decision and remembers it."""

    def __init__(
        self, knowledge: Knowledge, *, subject: str | None = None, contract: bool = False, page: str | None = None
    ) -> None:
        self.knowledge = knowledge
        self.now = NOON
        self.conversation = Conversation(
            id=UUID(int=1), created_at=NOON, last_seq=0, last_at=NOON, subject=subject, contract=contract, page=page
        )

    def says(
        self,
        text: str,
        understood: Understanding = NOTHING,
        *,
        signals: frozenset[Signal] = frozenset(),
        after_minutes: float = 0.5,
    ) -> Decision:
        self.now += timedelta(minutes=after_minutes)
        redaction = Redactor(self.knowledge.brand.public_contacts).redact(text)
        heard = Heard(redaction.text, signals, understood)
        decision = decide(self.conversation, heard, self.knowledge, self.now)
        self.conversation = replace(self.conversation, memory=decision.memory, last_text=redaction.text)
        return decision

    @property
    def memory(self) -> Memory:
        return self.conversation.memory

    def titles(self, *names: str) -> list[str]:
        return [self.knowledge.intents[name].title.text for name in names]


def labels(choices: tuple[Choice, ...]) -> list[str]:
    return [choice.label.text for choice in choices]
