"""An intent as its author sees it in a YAML file of intents/: the schema, checked when the folder is loaded.

Shapes only: reading is loading.py, judging is linting.py. Every text is plain («vous», line breaks, `**bold**`, `-
` and `1. `).
"""

from datetime import date
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

IntentName = Annotated[str, Field(pattern=r"^[a-z][a-z0-9-]*\.[a-z][a-z0-9-]*$", description="`topic.what-is-asked`")]
PageRef = Annotated[
    str, Field(pattern=r"^[a-z][a-z0-9-]*(#[a-z0-9-]+)?$", description="A page's slug, with an anchor if wished")
]
PassageRef = Annotated[
    str, Field(pattern=r"^[a-z][a-z0-9-]*#[a-z0-9-]+$", description="document#anchor of a published document")
]


class Authorship(BaseModel):
    """What all the shapes share: frozen, and a field that is unknown is an error that names it."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)


class Audience(StrEnum):
    """Whom an answer is for. Others are told who may and how to become one."""

    EVERYONE = "everyone"
    MEMBER = "member"
    CONTRACT = "contract"


class Kind(StrEnum):
    """What an intent's reply is; `clarify` and `fallback` are the dialogue's own and cannot be authored."""

    ANSWER = "answer"
    REFUSAL = "refusal"
    URGENT = "urgent"
    HANDOFF = "handoff"
    SMALLTALK = "smalltalk"


class Step(Authorship):
    """What is said next when the answer did not help; the last step is often `human: true`."""

    answer: str = ""
    links: tuple[PageRef, ...] = Field(default=(), max_length=3)
    human: bool = False


class Thread(Authorship):
    """What a short message means right after the answer, where alone it would mean something else: this `answer`, or
    that `intent`; neither: the next of `if_not_solved`.
    """

    cue: Literal["", "how-long"] = Field(default="", description="The message is made of that cue of words.yaml")
    says: tuple[str, ...] = Field(default=(), description="The message holds one of these, case and accents aside")
    unless: tuple[str, ...] = Field(default=(), description="… and none of these")
    answer: str = Field(default="", max_length=600)
    intent: IntentName | None = None
    links: tuple[PageRef, ...] = Field(default=(), max_length=3)


class Intent(Authorship):
    """One question that members ask, in many words, and the one answer."""

    name: IntentName
    title: str = Field(min_length=3, max_length=120, description="The question as a member would read it")
    kind: Kind = Kind.ANSWER
    signal: Literal["urgent_body", "urgent_mind", "violence"] | None = Field(
        default=None, description="The redactor's signal that this urgent intent answers"
    )
    audience: Audience = Audience.EVERYONE
    answer: str = Field(min_length=1, max_length=1500)
    entity: str | None = Field(default=None, description="Name of the entity whose value picks one of `answers`")
    answers: dict[str, str] = Field(default={}, description="Entity value → the answer for it")
    links: tuple[PageRef, ...] = Field(default=(), max_length=3, description="The page that answers first")
    citations: tuple[PassageRef, ...] = Field(default=(), max_length=3)
    follow_ups: tuple[IntentName, ...] = Field(default=(), max_length=3)
    if_not_solved: tuple[Step, ...] = ()
    in_thread: tuple[Thread, ...] = Field(default=(), description="What short messages mean right after this answer")
    meanwhile: str = Field(
        default="",
        max_length=500,
        description="With kind handoff: said under what becomes of the call for a person. With kind urgent: the "
        "numbers in one line, said again above what comes next",
    )
    valid_from: date | None = None
    valid_until: date | None = None
    phrases: tuple[str, ...] = Field(default=(), description="As people type them; 25 or more over all the hands")


class IntentFile(Authorship):
    """One topic: intents/<topic>.yaml."""

    topic: Annotated[str, Field(pattern=r"^[a-z][a-z0-9-]*$")]
    intents: tuple[Intent, ...]


class PhrasesFile(Authorship):
    """More phrases by another hand: intents/phrases/<hand>.yaml. Hands are kept apart so that a score can leave
    one out.
    """

    hand: Annotated[str, Field(pattern=r"^[a-z][a-z0-9-]*$")]
    phrases: dict[IntentName, tuple[str, ...]]


class EntityValue(Authorship):
    """One value of an entity and the ways it is typed."""

    label: str
    synonyms: tuple[str, ...] = ()


class EntityFile(Authorship):
    """One entity: intents/entities/<name>.yaml."""

    name: Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$")]
    values: dict[str, EntityValue]


class OutOfScopeFile(Authorship):
    """What is *not* for this service, by family: intents/out_of_scope.yaml. The in/out gate learns from it."""

    families: dict[str, tuple[str, ...]]
