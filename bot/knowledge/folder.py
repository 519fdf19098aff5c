"""The intents folder as it was written: every file read into its shape, with the place of every part of it.

In: a folder. Out: a `Folder` and the problems noted on the way. Judging what it says is linting.py, building what
answers is loading.py.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from pydantic import BaseModel

from bot.knowledge.intent import EntityFile, Intent, IntentFile, OutOfScopeFile, PhrasesFile
from bot.knowledge.knowledge import FIRST_HAND
from bot.knowledge.problems import Problems, shown
from bot.knowledge.reading import Key, Shape, Written, parse_yaml, read_text, shape
from bot.knowledge.words import WordsFile

OUT_OF_SCOPE, WORDS, CONFIRMED = "out_of_scope.yaml", "words.yaml", "confirmed.yaml"


class ConfirmedFile(BaseModel):
    """intents/confirmed.yaml, written by `intents confirm`: intent → passage → hash of the passage when its author
    last read it.
    """

    confirmed: dict[str, dict[str, str]] = {}


@dataclass(frozen=True, slots=True)
class Placed:
    """An intent and where it stands: its file, and the keys that lead to it there."""

    intent: Intent
    written: Written
    keys: tuple[Key, ...]

    def line(self, *keys: Key) -> int:
        """The line of a part of the intent."""
        return self.written.line(*self.keys, *keys)


class PlacedPhrase(NamedTuple):
    """A phrase, whose hand wrote it, for which intent ("" for out of scope), and its place."""

    text: str
    intent: str
    hand: str
    written: Written
    keys: tuple[Key, ...]

    @property
    def path(self) -> str:
        """Its file."""
        return self.written.shown

    @property
    def line(self) -> int:
        """Its line."""
        return self.written.line(*self.keys)


@dataclass(slots=True)
class Folder:
    """All the files of an intents folder."""

    path: Path
    intents: list[Placed] = field(default_factory=list)
    phrases: list[tuple[PhrasesFile, Written]] = field(default_factory=list)
    entities: list[tuple[EntityFile, Written]] = field(default_factory=list)
    out_of_scope: tuple[OutOfScopeFile, Written] | None = None
    words: tuple[WordsFile, Written] | None = None
    confirmed: dict[str, dict[str, str]] = field(default_factory=dict)

    def all_phrases(self) -> Iterator[PlacedPhrase]:
        """Every phrase of every intent, over all the hands."""
        for placed in self.intents:
            for at, text in enumerate(placed.intent.phrases):
                keys = (*placed.keys, "phrases", at)
                yield PlacedPhrase(text, placed.intent.name, FIRST_HAND, placed.written, keys)
        for file, written in self.phrases:
            for intent, texts in file.phrases.items():
                for at, text in enumerate(texts):
                    yield PlacedPhrase(text, intent, file.hand, written, ("phrases", intent, at))

    def outside(self) -> Iterator[tuple[str, PlacedPhrase]]:
        """Every out-of-scope phrase with its family."""
        if self.out_of_scope:
            file, written = self.out_of_scope
            for family, texts in file.families.items():
                for at, text in enumerate(texts):
                    yield family, PlacedPhrase(text, "", family, written, ("families", family, at))


def knowledge_files(folder: Path) -> list[Path]:
    """The files that the knowledge is made from, in a fixed order; conversation tests and editors' schemas are not."""
    return [*_topics(folder), *sorted(folder.glob("phrases/*.yaml")), *sorted(folder.glob("entities/*.yaml"))] + [
        path for name in (OUT_OF_SCOPE, WORDS, CONFIRMED) if (path := folder / name).is_file()
    ]


def _topics(folder: Path) -> list[Path]:
    return [path for path in sorted(folder.glob("*.yaml")) if path.name not in (OUT_OF_SCOPE, WORDS, CONFIRMED)]


def read_folder(path: Path, problems: Problems) -> Folder:
    """Everything in the folder that could be read; the rest is noted."""
    folder = Folder(path)
    for file in _topics(path):
        if read := _read(file, path, IntentFile, problems):
            topic, written = read
            folder.intents += [Placed(one, written, ("intents", at)) for at, one in enumerate(topic.intents)]
    for file in sorted(path.glob("phrases/*.yaml")):
        if phrases := _read(file, path, PhrasesFile, problems):
            folder.phrases.append(phrases)
    for file in sorted(path.glob("entities/*.yaml")):
        if entity := _read(file, path, EntityFile, problems):
            folder.entities.append(entity)
    if (path / OUT_OF_SCOPE).is_file():
        folder.out_of_scope = _read(path / OUT_OF_SCOPE, path, OutOfScopeFile, problems)
    if (path / WORDS).is_file():
        folder.words = _read(path / WORDS, path, WordsFile, problems)
    else:
        problems.error(f"{path.name}/{WORDS}", 1, "ce fichier manque : il contient les phrases du dialogue lui-même.")
    if (path / CONFIRMED).is_file() and (confirmed := _read(path / CONFIRMED, path, ConfirmedFile, problems)):
        folder.confirmed = confirmed[0].confirmed
    return folder


def _read(file: Path, root: Path, model: type[Shape], problems: Problems) -> tuple[Shape, Written] | None:
    name = shown(file, root)
    text = read_text(file, name, problems)
    written = parse_yaml(text, name, problems) if text is not None else None
    made = shape(written, model, problems) if written else None
    return (made, written) if made is not None and written is not None else None
