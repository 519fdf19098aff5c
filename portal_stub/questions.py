"""The questions that the assistant answers, for /aide: read from the one file that the service writes beside the
portal's folder (docs/decisions/0018), and read anew when it has changed. Nothing of bot/ is known here: it is data.

No file (the service has never run), a file that cannot be read, another format: `read` gives None, and the page says
what it knows by itself.
"""

import math
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Literal

import structlog
from pydantic import BaseModel, ConfigDict, ValidationError

log = structlog.get_logger(__name__)
_TITLE, _PHRASES = 3.0, 1.0
_BEGINNING = 4  # letters from which the beginning of a word counts for it
_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae"})


class _Data(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)


class Run(_Data):
    """Words that look alike."""

    text: str
    strong: bool


class Block(_Data):
    """A paragraph and its lines, or a list and its items."""

    kind: Literal["p", "ul", "ol"]
    lines: tuple[tuple[Run, ...], ...]


class Value(_Data):
    """The answer for one case, such as a browser."""

    label: str
    answer: tuple[Block, ...]


class QuestionLink(_Data):
    """A page that helps."""

    label: str
    href: str
    external: bool


class Source(_Data):
    """The passage that an answer stands on."""

    text: str
    href: str


class Question(_Data):
    """One question and its answer. `words`: those of the ways to ask it that its title has not."""

    name: str
    title: str
    audience: Literal["everyone", "member", "contract"]
    answer: tuple[Block, ...]
    values: tuple[Value, ...]
    links: tuple[QuestionLink, ...]
    citations: tuple[Source, ...]
    valid_from: date | None
    valid_until: date | None
    words: frozenset[str]

    def holds(self, day: date) -> bool:
        """Whether the answer is true on `day`."""
        begun = self.valid_from is None or self.valid_from <= day
        return begun and (self.valid_until is None or day <= self.valid_until)

    @cached_property
    def title_words(self) -> frozenset[str]:
        """The folded words of the title."""
        return frozenset(words_of(self.title))


class Topic(_Data):
    """The questions of one topic."""

    name: str
    title: str
    questions: tuple[Question, ...]


class Questions(_Data):
    """All of the file."""

    format: Literal[1]
    topics: tuple[Topic, ...]

    def on(self, day: date) -> tuple[Topic, ...]:
        """The topics with what holds on `day`."""
        held = (
            topic.model_copy(update={"questions": tuple(one for one in topic.questions if one.holds(day))})
            for topic in self.topics
        )
        return tuple(topic for topic in held if topic.questions)


@dataclass(slots=True)
class QuestionsFile:
    """The file at `path`; None: there is none."""

    path: Path | None
    _seen: tuple[int, int] = (0, 0)
    _read: Questions | None = field(default=None)

    def read(self) -> Questions | None:
        """What it says now."""
        try:
            found = None if self.path is None else self.path.stat()
        except OSError:
            found = None
        if found is None or self.path is None:
            return None
        if (found.st_mtime_ns, found.st_ino) != self._seen:
            self._seen = (found.st_mtime_ns, found.st_ino)
            try:
                self._read = Questions.model_validate_json(self.path.read_bytes())
            except (OSError, ValidationError) as wrong:
                log.warning("questions_unreadable", error=type(wrong).__name__)
                self._read = None
        return self._read


def words_of(text: str) -> list[str]:
    """Folded words: lower case, no accents, no punctuation."""
    folded = unicodedata.normalize("NFKD", text.lower().translate(_LIGATURES))
    return re.findall(r"[a-z0-9]+", "".join(char for char in folded if not unicodedata.combining(char)))


def search(topics: Iterable[Topic], typed: str, most: int = 8) -> tuple[Question, ...]:
    """The questions that have the typed words in their title or in the ways to ask them, best first. A word counts the
    more, the fewer questions have it.
    """
    questions = [question for topic in topics for question in topic.questions]
    known = Counter(word for question in questions for word in question.title_words | question.words)
    asked = [tuple(_meant(word, known)) for word in dict.fromkeys(words_of(typed))]
    scored = []
    for place, question in enumerate(questions):
        score = sum(_score(question, words, known, len(questions)) for words in asked)
        if score > 0:
            scored.append((-score, place, question))
    best = -min(scored)[0] if scored else 0.0
    return tuple(question for score, _, question in sorted(scored, key=lambda one: one[:2]) if -score > best / 3)[:most]


def _meant(word: str, known: Counter[str]) -> Iterator[str]:
    """The word, and those that begin with it."""
    if word in known:
        yield word
    elif len(word) >= _BEGINNING:
        yield from (one for one in known if one.startswith(word))


def _score(question: Question, words: Iterable[str], known: Counter[str], count: int) -> float:
    scores = [0.0]
    for word in words:
        weight = _TITLE if word in question.title_words else _PHRASES if word in question.words else 0.0
        scores.append(weight * math.log(count / known[word]))
    return max(scores)
