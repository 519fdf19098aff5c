"""The dialogue's own sentences (intents/words.yaml): which ones there must be, and the values each may hold.

`{name}` in a sentence is filled by the dialogue; a sentence may leave a value out, never ask for another one.
"""

import string
from collections.abc import Mapping
from typing import Annotated

from pydantic import Field

from bot.knowledge.intent import Authorship, IntentName

NO_VALUES: frozenset[str] = frozenset()

SENTENCES: Mapping[str, frozenset[str]] = {
    # what was not understood
    "clarify.ask": NO_VALUES,
    "clarify.again": NO_VALUES,
    "fallback.rephrase": NO_VALUES,
    "fallback.outside": NO_VALUES,
    "fallback.suggestions": NO_VALUES,
    "fallback.human": NO_VALUES,
    "fallback.human-again": NO_VALUES,
    "fallback.only-masked": NO_VALUES,
    "fallback.only-masked-again": NO_VALUES,
    # the answer, and what goes with it
    "answer.one-of-two": frozenset({"title", "answer"}),
    "answer.after-urgent": frozenset({"title", "answer"}),
    "answer.passage": frozenset({"title", "passage"}),
    "answer.not-solved-human": NO_VALUES,
    "answer.not-solved-human-again": NO_VALUES,
    "answer.not-solved-what": NO_VALUES,
    "choice.declined": NO_VALUES,
    "choice.which": NO_VALUES,
    # who asks nothing yet
    "turn.waiting": NO_VALUES,
    "turn.announced": NO_VALUES,
    "turn.told": NO_VALUES,
    "turn.health": NO_VALUES,
    # who may
    "audience.member": NO_VALUES,
    "audience.contract-signed-out": NO_VALUES,
    "audience.contract": NO_VALUES,
    # what was masked
    "redaction.notice": frozenset({"kinds"}),
    "redaction.password": frozenset({"kinds"}),
    # people
    "handoff.asked": NO_VALUES,
    "handoff.asked_wait": frozenset({"minutes", "position"}),
    "handoff.outside_hours": frozenset({"date"}),
    "handoff.nobody_came": frozenset({"date"}),
    "handoff.no_date": NO_VALUES,  # stands for {date} where nobody knows when people are back
    "handoff.taken": frozenset({"agent"}),
    "handoff.released": NO_VALUES,
    "handoff.handed_back": NO_VALUES,
    "handoff.transferred": frozenset({"agent"}),
    "handoff.already_waiting": frozenset({"minutes", "position"}),
    "handoff.closed": NO_VALUES,
    "handoff.elsewhere": NO_VALUES,
    "handoff.safe_way": NO_VALUES,
    "handoff.secret": NO_VALUES,
    "handoff.withdrawn": NO_VALUES,
    # an emergency
    "urgent.over": NO_VALUES,
    "urgent.called": NO_VALUES,
    "urgent.cry": NO_VALUES,  # below the numbers, where nothing but help was called for
}

CUES = (
    "not-solved",
    "pausing",
    "remark",
    "announcing",
    "first",
    "second",
    "third",
    "yes",
    "no",
    "cry-for-help",
    "alarm-over",
    "rescuers",
    "arrived",
    "called",
    "speaks-of",
    "on-the-portal",
    "people",
    "declined",
    "given-up",
    "how-long",
)


class WordsFile(Authorship):
    """intents/words.yaml: the sentences, the words that steer a talk, the questions offered first, the topics' titles
    in the order of the help pages.
    """

    words: dict[str, Annotated[str, Field(min_length=1, max_length=600)]]
    cues: dict[str, tuple[str, ...]] = Field(default={})
    suggestions: dict[str, tuple[IntentName, ...]] = Field(default={})
    topics: dict[str, Annotated[str, Field(min_length=1, max_length=60)]] = Field(default={})


def values_of(sentence: str) -> frozenset[str] | None:
    """The names in braces in `sentence`; None if its braces are malformed or do more than name a value."""
    try:
        parts = list(string.Formatter().parse(sentence))
    except ValueError:
        return None
    fields = [(name, form, turned) for _, name, form, turned in parts if name is not None]
    if any(form or turned or not name.isidentifier() for name, form, turned in fields):
        return None
    return frozenset(name for name, _, _ in fields)
