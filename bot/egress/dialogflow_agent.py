"""The Dialogflow agent that the folder of intents comes to, and how it differs from one that is there. Pure.

An agent holds less than our folder: names, phrases, one text answer, entities. What is ours in an agent is marked by
the action `guichet`, so that intents made by others are never touched. Limits: cloud.google.com/dialogflow/quotas.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from bot.knowledge.intent import EntityFile
from bot.knowledge.knowledge import Knowledge

ACTION = "guichet"
MOST_PHRASE = 768  # characters
MOST_PHRASES = 2000  # of an intent
MOST_INTENTS = 2000


class Part(NamedTuple):
    """A piece of a phrase; `entity` names whose value it is, "" where it is plain words."""

    text: str
    entity: str = ""


Phrase = tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class AgentIntent:
    """An intent as an agent has it. `entity`: whose value the answer hangs on; `webhook`: we are asked to answer."""

    name: str
    phrases: tuple[Phrase, ...]
    answer: str
    entity: str = ""
    webhook: bool = False

    def same_as(self, other: "AgentIntent") -> bool:
        """Whatever the order of the phrases."""
        mine = (self.answer, self.entity, self.webhook, set(self.phrases))
        return mine == (other.answer, other.entity, other.webhook, set(other.phrases))


@dataclass(frozen=True, slots=True)
class AgentEntity:
    """An entity: value → how it is typed, its label first."""

    name: str
    values: Mapping[str, tuple[str, ...]]

    def same_as(self, other: "AgentEntity") -> bool:
        """Whatever the order."""
        return {value: set(typed) for value, typed in self.values.items()} == {
            value: set(typed) for value, typed in other.values.items()
        }


@dataclass(frozen=True, slots=True)
class Agent:
    """All of it, by name. `outside`: phrases that no intent is to take."""

    intents: Mapping[str, AgentIntent] = field(default_factory=dict)
    entities: Mapping[str, AgentEntity] = field(default_factory=dict)
    outside: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Change:
    """One thing to do to an agent, with what of its phrases comes and goes."""

    act: Literal["add", "change", "remove"]
    kind: Literal["intent", "entity"]
    name: str
    coming: tuple[str, ...] = ()
    going: tuple[str, ...] = ()
    answer: bool = False
    settings: bool = False


def agent_of(knowledge: Knowledge, *, webhook: bool) -> Agent:
    """What the folder comes to. `webhook`: the agent is to ask us for each answer."""
    phrases: dict[str, dict[Phrase, None]] = {name: {} for name in knowledge.intents}
    finders = {name: _Finder(entity) for name, entity in knowledge.entities.items()}
    for phrase in knowledge.phrases:
        entity = knowledge.intents[phrase.intent].entity
        kept = phrases[phrase.intent]
        if phrase.text and len(phrase.text) <= MOST_PHRASE and len(kept) < MOST_PHRASES:
            kept[finders[entity].parts(phrase.text) if entity in finders and entity else (Part(phrase.text),)] = None
    return Agent(
        intents={
            name: AgentIntent(name, tuple(phrases[name]), unmarked(intent.answer.text), intent.entity or "", webhook)
            for name, intent in sorted(knowledge.intents.items())
        },
        entities={name: _entity(entity) for name, entity in sorted(knowledge.entities.items())},
        outside=tuple(dict.fromkeys(text for _, text in knowledge.out_of_scope if len(text) <= MOST_PHRASE))[
            :MOST_PHRASES
        ],
    )


def unmarked(text: str) -> str:
    """The answer without the marks of bold, which Dialogflow's integrations would show."""
    return text.replace("**", "").strip()


def difference(there: Agent, ours: Agent) -> list[Change]:
    """What makes `there` (our part of an agent) the same as `ours`. Entities that we have no more stay: they do no
    harm, and nothing tells whose they are.
    """
    changes = [_entity_change(there.entities.get(name), entity) for name, entity in ours.entities.items()]
    changes += [_intent_change(there.intents.get(name), intent) for name, intent in ours.intents.items()]
    gone = sorted(there.intents.keys() - ours.intents.keys())
    return [change for change in changes if change] + [Change("remove", "intent", name) for name in gone]


def _intent_change(there: AgentIntent | None, ours: AgentIntent) -> Change | None:
    if there is None:
        return Change("add", "intent", ours.name, coming=_told(ours.phrases))
    if there.same_as(ours):
        return None
    return Change(
        "change",
        "intent",
        ours.name,
        coming=_told(phrase for phrase in ours.phrases if phrase not in set(there.phrases)),
        going=_told(phrase for phrase in there.phrases if phrase not in set(ours.phrases)),
        answer=there.answer != ours.answer,
        settings=(there.entity, there.webhook) != (ours.entity, ours.webhook),
    )


def _entity_change(there: AgentEntity | None, ours: AgentEntity) -> Change | None:
    if there is None:
        return Change("add", "entity", ours.name, coming=tuple(ours.values))
    if there.same_as(ours):
        return None
    before, after = _pairs(there), _pairs(ours)
    coming = tuple(pair for pair in after if pair not in before)
    return Change("change", "entity", ours.name, coming, tuple(pair for pair in before if pair not in after))


def _pairs(entity: AgentEntity) -> list[str]:
    return [f"{value} = {typed}" for value, all_typed in entity.values.items() for typed in all_typed]


def _told(phrases: Iterable[Phrase]) -> tuple[str, ...]:
    return tuple(
        "".join(part.text if not part.entity else f"{part.text}[@{part.entity}]" for part in one) for one in phrases
    )


def _entity(entity: EntityFile) -> AgentEntity:
    values = {value: tuple(dict.fromkeys([said.label, value, *said.synonyms])) for value, said in entity.values.items()}
    return AgentEntity(entity.name, values)


class _Finder:
    """Finds an entity's values in a phrase: whole words, the longest first, as they are typed."""

    def __init__(self, entity: EntityFile) -> None:
        typed = {word for said in entity.values.values() for word in (said.label, *said.synonyms) if word.strip()}
        longest_first = sorted(typed, key=lambda word: (-len(word), word))
        self._entity = entity.name
        self._pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)", re.IGNORECASE)

    def parts(self, text: str) -> Phrase:
        """The first value named, and the words around it: Dialogflow takes one value a parameter."""
        found = self._pattern.search(text)
        if found is None:
            return (Part(text),)
        start, end = found.span()
        pieces = (Part(text[:start]), Part(text[start:end], self._entity), Part(text[end:]))
        return tuple(part for part in pieces if part.text)
