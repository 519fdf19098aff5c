"""A conversation test as its author writes it: intents/tests/<topic>.yaml. Played by bot/dialogue/rehearsal.py."""

from collections.abc import Iterator
from pathlib import Path
from typing import Self

from pydantic import Field, model_validator

from bot.conversation import ReplyKind
from bot.knowledge.intent import Authorship, IntentName
from bot.knowledge.problems import Problems, shown
from bot.knowledge.reading import Written, parse_yaml, read_text, shape
from bot.redaction.labels import Label


class StoryTurn(Authorship):
    """What the member writes, and what must come back: as much of it as matters to the story."""

    member: str = Field(min_length=1, max_length=2000)
    after_minutes: int = Field(default=0, ge=0, description="How long she waited before writing")
    kind: ReplyKind | None = None
    intents: tuple[IntentName, ...] | None = Field(default=None, description="What was understood, in order")
    page: str | None = Field(default=None, description="The slug of the first link")
    pages: tuple[str, ...] | None = Field(default=None, description="Slugs that are among the links")
    says: tuple[str, ...] = Field(default=(), description="Parts of the text, case and accents aside")
    never_says: tuple[str, ...] = ()
    offers: tuple[IntentName, ...] | None = Field(default=None, description="Intents that are among the choices")
    masked: tuple[Label, ...] | None = Field(default=None, description="Labels masked in what she wrote")
    human: bool | None = Field(default=None, description="Whether a person is called")

    @model_validator(mode="after")
    def _expects_something(self) -> Self:
        given = self.model_fields_set - {"member", "after_minutes"}
        if not given:
            raise ValueError("chaque tour attend quelque chose : kind, intents, page, says…")
        return self


class Story(Authorship):
    """One conversation from its start."""

    story: str = Field(min_length=3, description="What it shows, in a sentence")
    page: str | None = Field(default=None, description="The page where the member opened the widget")
    signed_in: bool = False
    contract: bool = False
    turns: tuple[StoryTurn, ...] = Field(min_length=1)


class StoryFile(Authorship):
    """All the stories of one file."""

    stories: tuple[Story, ...]


def read_stories(folder: Path, problems: Problems) -> Iterator[tuple[StoryFile, Written]]:
    """Every file of `folder` (intents/tests) that could be read; the rest is noted."""
    for path in sorted(folder.glob("*.yaml")):
        name = shown(path, folder.parent)
        text = read_text(path, name, problems)
        written = parse_yaml(text, name, problems) if text is not None else None
        file = shape(written, StoryFile, problems) if written else None
        if file is not None and written is not None:
            yield file, written
