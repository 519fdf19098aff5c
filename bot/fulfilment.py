"""A question that Dialogflow brings (its fulfilment webhook): redact → understand → decide, and nothing is recorded.

In: the words as typed, the values and the context that came with them, Dialogflow's own opinion. Out: the reply, and
what to keep in mind until the next question, which travels with Dialogflow's session: names and counts, no words.
Raises `RedactionRefused`, and `Overloaded` while the engine is still learning, save for an emergency.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any
from uuid import UUID

from bot.assistant import Mind
from bot.conversation import Conversation, Memory, Reply, ReplyKind
from bot.dialogue.alarm import REPEATED
from bot.dialogue.decide import Decision, Heard, decide
from bot.dialogue.waiting import with_people
from bot.errors import Overloaded
from bot.knowledge.knowledge import Knowledge
from bot.knowledge.wording import plain
from bot.nlu.engine import Understanding
from bot.nlu.opinion import Opinion, as_opined
from bot.redaction.redacted import Redacted
from bot.redaction.redactor import Redactor

NOBODY = UUID(int=0)  # the conversation that is never stored
_NOTHING_HEARD = Understanding(ranked=(), in_scope=0.0)
_MOST_STEPS = 50


@dataclass(frozen=True, slots=True)
class Question:
    """What Dialogflow sends of an end user's question. `words` and `values` are as typed; `kept` is what we gave
    Dialogflow to keep with the session, as it came back. `named`: the intent was called by its name (an event or a
    button), so there are no words to understand.
    """

    words: str = field(repr=False)
    values: Mapping[str, str] = field(default_factory=dict, repr=False)
    kept: Mapping[str, Any] = field(default_factory=dict, repr=False)
    opinion: Opinion | None = None
    named: bool = False


@dataclass(frozen=True, slots=True)
class Fulfilled:
    """The reply, what was masked in the question, and what Dialogflow is to keep until the next one."""

    reply: Reply
    heard: Redacted
    kept: dict[str, Any]


def fulfil(mind: Mind, redactor: Redactor, question: Question, at: datetime) -> Fulfilled:
    """The answer to one question. `at` is aware UTC."""
    redaction = redactor.redact("" if question.named else question.words)
    memory = memory_of(mind.knowledge, question.kept, at)
    talk = Conversation(id=NOBODY, created_at=at, last_seq=0, last_at=at, memory=memory)
    try:
        local = mind.engine.understand(redaction.text)
    except Overloaded:
        if not redaction.signals:
            raise
        local = _NOTHING_HEARD  # an emergency is told by its signals, and waits for no engine
    else:
        named = _values(mind.knowledge, redactor, question.values)
        local = replace(local, entities={**named, **local.entities})
    decision = decide(talk, Heard(redaction.text, redaction.signals, local), mind.knowledge, at)
    opinion = question.opinion
    if decision.reply.kind is ReplyKind.FALLBACK and opinion is not None and opinion.holds(mind.knowledge, at):
        opined = as_opined(local, opinion)
        decision = decide(talk, Heard(redaction.text, redaction.signals, opined), mind.knowledge, at)
    return Fulfilled(_said(mind.knowledge, decision), redaction.text, kept_of(decision.memory))


def memory_of(knowledge: Knowledge, kept: Mapping[str, Any], at: datetime) -> Memory:
    """What was in mind, from what came back: names that are ours and counts within bounds; whatever else is left."""

    def count(name: str, most: float) -> int:
        told = kept.get(name)
        return int(told) if isinstance(told, int | float) and 0 <= told <= most else 0

    def intents(told: object) -> tuple[str, ...]:
        listed = told if isinstance(told, list) else [told]
        return tuple(name for name in listed[:3] if isinstance(name, str) and name in knowledge.intents)

    answered_ms = count("answered_at_ms", at.timestamp() * 1000)
    return Memory(
        topic=next(iter(intents(kept.get("topic"))), None),
        step=count("step", _MOST_STEPS),
        misses=count("misses", _MOST_STEPS),
        offered=intents(kept.get("offered", [])),
        alarm=intents(kept.get("alarm", [])),
        alarm_left=count("alarm_left", REPEATED),
        alarm_said=count("alarm_said", _MOST_STEPS),
        answered_at_ms=answered_ms or None,
    )


def kept_of(memory: Memory) -> dict[str, Any]:
    """What Dialogflow is to keep: names of our intents and counts."""
    return {
        "topic": memory.topic or "",
        "step": memory.step,
        "misses": memory.misses,
        "offered": list(memory.offered),
        "alarm": list(memory.alarm),
        "alarm_left": memory.alarm_left,
        "alarm_said": memory.alarm_said,
        "answered_at_ms": memory.answered_at_ms or 0,
    }


def _values(knowledge: Knowledge, redactor: Redactor, values: Mapping[str, str]) -> dict[str, str]:
    """Entity → value, for parameters of our entities' names whose value, once redacted, is one that we know."""
    found = {}
    for name, entity in knowledge.entities.items():
        told = plain(redactor.redact(values[name]).text.text) if name in values else ""
        for value, described in entity.values.items():
            if told and told in {plain(word) for word in (value, described.label, *described.synonyms)}:
                found[name] = value
                break
    return found


def _said(knowledge: Knowledge, decision: Decision) -> Reply:
    """Nobody can take over a talk that is held elsewhere: who asks for a person is told where people are reached."""
    reply = decision.reply
    if not decision.wants_human:
        return reply
    return with_people(knowledge, reply, knowledge.words["handoff.elsewhere"])
