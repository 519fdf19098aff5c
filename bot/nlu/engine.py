"""The protocol of an engine of understanding: a redacted utterance in, ranked intents with calibrated confidence out.

Two real sides stand behind it: the local engine (bot/nlu/local_engine.py) and Dialogflow (bot/egress/dialogflow.py).
"""

from dataclasses import dataclass, field
from typing import Protocol

from bot.nlu.calibration import BEFORE_MEASURE, Thresholds
from bot.redaction.redacted import Redacted


@dataclass(frozen=True, slots=True)
class Near:
    """Why an intent was ranked: one of its phrases and its weight in the score."""

    phrase: str
    weight: float


@dataclass(frozen=True, slots=True)
class Candidate:
    """An intent and the calibrated probability (0 to 1) that it is the one asked for, given that the question is
    ours.
    """

    intent: str
    confidence: float
    nearest: tuple[Near, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Understanding:
    """What an engine made of an utterance.

    `ranked`: best first, at most ten. `in_scope`: probability that the question is one for this service at all.
    `entities`: entity name → value name (`browser` → `firefox`). `parts`: where the utterance asks two questions, the
    understanding of each, in order (else empty). `engine`: name and version, for the transcript. `thresholds`: what
    this engine's confidence allows. `leaning`: the previous message was read with it («et sous Chrome ?»).
    `demanded`: the intent that was asked for outright, by a rule (demands.py).
    """

    ranked: tuple[Candidate, ...]
    in_scope: float
    entities: dict[str, str] = field(default_factory=dict)
    parts: tuple["Understanding", ...] = ()
    engine: str = ""
    thresholds: Thresholds = BEFORE_MEASURE
    leaning: bool = False
    demanded: str | None = None


class Engine(Protocol):
    """Deterministic: same text, same context and same knowledge folder, same answer. CPU only; no clock, no I/O."""

    def understand(self, text: Redacted, *, context: Redacted | None = None) -> Understanding:
        """`context` is the member's previous message, where it is recent enough to be what «et sous Chrome ?» is
        about.
        """
        ...
