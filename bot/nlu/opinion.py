"""What another engine, Dialogflow, makes of an utterance: the name of one intent, and how sure it is of it.

An opinion is taken only where it names an intent of ours and is sure enough; it then stands in for the local engine's
ranking, and the dialogue decides as it always does. Pure.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.knowledge.knowledge import Knowledge
from bot.nlu.calibration import BEFORE_MEASURE
from bot.nlu.engine import Candidate, Understanding

DIALOGFLOW = "dialogflow"  # the engine's name where an opinion stood in
_PARIS = ZoneInfo("Europe/Paris")
SURE_ENOUGH = BEFORE_MEASURE.hi  # nobody has measured how well the other engine's confidence holds


@dataclass(frozen=True, slots=True)
class Opinion:
    """`intent` is the name as the other engine gave it: another's text until it is known to be an intent of ours."""

    intent: str
    confidence: float

    def holds(self, knowledge: Knowledge, at: datetime) -> bool:
        """Whether it names an intent of ours that may be answered at `at` (aware), and is sure enough."""
        intent = knowledge.intents.get(self.intent)
        return self.confidence >= SURE_ENOUGH and intent is not None and intent.valid_on(at.astimezone(_PARIS).date())


def as_opined(local: Understanding, opinion: Opinion) -> Understanding:
    """`local`, with the intent that the opinion names in the place of its ranking. Values that were named and two
    questions in one message are the local engine's: the other one tells of neither.
    """
    return replace(
        local,
        ranked=(Candidate(opinion.intent, min(opinion.confidence, 1.0)),),
        in_scope=min(opinion.confidence, 1.0),
        engine=DIALOGFLOW,
        thresholds=BEFORE_MEASURE,
        leaning=False,
    )
