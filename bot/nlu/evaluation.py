"""Scores questions whose right answer is known. In: JSONL lines `{text, in_scope, page, kind}` (and `also_ok`,
`second_page`, `after`), and `ask`, the whole decision of the service for one message. Out: a `Report`.

The decision lives above this room, so it is handed in: what is scored is what a member would get. Raises
`SettingsWrong` for a file without a question and for a line that is none or names a page that does not exist, by its
number and never by its words.
"""

import json
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from difflib import get_close_matches
from enum import StrEnum
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from bot.conversation import ReplyKind
from bot.errors import SettingsWrong


class Question(BaseModel):
    """One scored question. `page`: the slug that answers it, None where none does. `also_ok`: pages as good.
    `second_page`: of a second question in the same message. `after`: what the member had written before, in order.
    """

    model_config = ConfigDict(frozen=True, extra="ignore", hide_input_in_errors=True)
    text: str = Field(min_length=1, max_length=2000)
    in_scope: bool
    page: str | None = None
    kind: str = "question"
    also_ok: tuple[str, ...] = ()
    second_page: str | None = None
    after: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What the service said. `pages`: slugs of its links, in order; `choices`: the page of each choice it offered;
    `person`: whether one was called, whatever else was said (the numbers to call come first where a message alarms).
    """

    kind: ReplyKind
    intent: str | None = None
    confidence: float = 0.0
    pages: tuple[str, ...] = ()
    choices: tuple[str | None, ...] = ()
    person: bool = False


Ask = Callable[[str, Sequence[str]], Outcome]


class Mark(StrEnum):
    """How one question went."""

    RIGHT = "right"
    AFTER_CHOICE = "after_choice"  # asked, and the right page was among the choices
    ASKED_IN_VAIN = "asked_in_vain"
    GAVE_UP = "gave_up"
    WRONG = "wrong"


_CALM = frozenset({ReplyKind.SMALLTALK, ReplyKind.FALLBACK, ReplyKind.REFUSAL, ReplyKind.CLARIFY})
_CALLED_FOR: dict[str, frozenset[ReplyKind]] = {
    "urgent": frozenset({ReplyKind.URGENT}),
    "health_advice": frozenset({ReplyKind.REFUSAL, ReplyKind.URGENT}),
    "human_request": frozenset({ReplyKind.HANDOFF}),
    "insult": _CALM,
    "chitchat": _CALM,
    "empty_or_noise": _CALM,
}
_REACH = 3  # links, or choices, that a member looks at


@dataclass(frozen=True, slots=True)
class Scored:
    """A question's mark, beside what came."""

    question: Question
    outcome: Outcome
    mark: Mark


@dataclass(frozen=True, slots=True)
class Tally:
    """Shares of `count` questions, 0 to 1."""

    count: int
    right: float
    with_choice: float
    wrong: float
    clarify: float
    fallback: float


@dataclass(frozen=True, slots=True)
class Bin:
    """Answers whose confidence lay in [`low`, `high`): how many, their mean confidence, the share that was right."""

    low: float
    high: float
    count: int
    confidence: float
    right: float


@dataclass(frozen=True, slots=True)
class Confusion:
    """`wanted` page, what came instead (a page, or the kind of reply), how often."""

    wanted: str
    came: str
    count: int


@dataclass(frozen=True, slots=True)
class Report:
    """The figures of one run. `portal`: questions that a page answers; `outside`: `kind` out_of_scope, where
    `wrong` is a false answer; `by_kind`: every kind; `both_pages`: double questions that got both (None: there were
    none).
    """

    portal: Tally
    outside: Tally
    by_kind: dict[str, Tally]
    both_pages: float | None
    reliability: tuple[Bin, ...]
    confusions: tuple[Confusion, ...]

    def as_json(self) -> dict[str, Any]:
        """For `--json`."""
        return asdict(self)


def read_questions(lines: Iterable[str], *, pages: Collection[str] | None = None) -> tuple[Question, ...]:
    """The questions of a JSONL file; empty lines are passed over. `pages`: those that there are, where they are to be
    looked at: a mistyped one would count as a wrong answer.
    """
    questions = []
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                question = Question.model_validate(json.loads(line))
            except (ValidationError, ValueError) as error:
                raise SettingsWrong(f"Ligne {number}\u00a0: ce n’est pas une question à noter.") from error
            if pages is not None:
                _check_pages(question, number, pages)
            questions.append(question)
    if not questions:
        raise SettingsWrong("Ce fichier ne contient aucune question à noter\u00a0: une par ligne, en JSON.")
    return tuple(questions)


def _check_pages(question: Question, number: int, pages: Collection[str]) -> None:
    for page in _pages_of(question):
        if page not in pages:
            close = get_close_matches(page, sorted(pages), n=1)
            mend = f"vouliez-vous {close[0]}\u00a0?" if close else f"pages possibles\u00a0: {', '.join(sorted(pages))}."
            raise SettingsWrong(f"Ligne {number}\u00a0: la page {page} n’existe pas\u00a0; {mend}")


def _pages_of(question: Question) -> Iterator[str]:
    for page in (question.page, *question.also_ok, question.second_page):
        if page is not None:
            yield page


def evaluate(questions: Iterable[Question], ask: Ask) -> Report:
    """Asks every question and counts."""
    return report(score(questions, ask))


def score(questions: Iterable[Question], ask: Ask) -> tuple[Scored, ...]:
    """Asks every question, in order."""
    scored = []
    for question in questions:
        outcome = ask(question.text, question.after)
        scored.append(Scored(question, outcome, _mark(question, outcome)))
    return tuple(scored)


def report(scored: Sequence[Scored]) -> Report:
    """The figures of what was scored."""
    portal = [one for one in scored if one.question.in_scope and one.question.kind != "human_request"]
    kinds = sorted({one.question.kind for one in scored})
    double = [one for one in scored if one.question.second_page]
    return Report(
        portal=_tally(portal),
        outside=_tally([one for one in scored if one.question.kind == "out_of_scope"]),
        by_kind={kind: _tally([one for one in scored if one.question.kind == kind]) for kind in kinds},
        both_pages=sum(map(_has_both, double)) / len(double) if double else None,
        reliability=_reliability(portal),
        confusions=_confusions(portal),
    )


def _mark(question: Question, outcome: Outcome) -> Mark:
    """By kind: the reply that the kind calls for; where a page answers, that page; else no answer."""
    called_for = _CALLED_FOR.get(question.kind)
    if question.kind == "human_request" and outcome.person:
        return Mark.RIGHT
    if called_for is not None:
        return _either(outcome.kind in called_for, outcome)
    if not question.in_scope:
        return _either(outcome.kind not in (ReplyKind.ANSWER, ReplyKind.CLARIFY), outcome)
    wanted = {question.page, *question.also_ok} - {None}
    if outcome.kind is ReplyKind.CLARIFY and wanted & set(outcome.choices[:_REACH]):
        return Mark.AFTER_CHOICE
    return _either(outcome.kind is not ReplyKind.CLARIFY and bool(wanted & set(outcome.pages[:_REACH])), outcome)


def _either(right: bool, outcome: Outcome) -> Mark:
    if right:
        return Mark.RIGHT
    match outcome.kind:
        case ReplyKind.FALLBACK:
            return Mark.GAVE_UP
        case ReplyKind.CLARIFY:
            return Mark.ASKED_IN_VAIN
        case _:
            return Mark.WRONG


def _has_both(one: Scored) -> bool:
    wanted = {one.question.page, *one.question.also_ok} - {None}
    return one.question.second_page in one.outcome.pages and bool(wanted & set(one.outcome.pages))


def _tally(scored: Sequence[Scored]) -> Tally:
    count = len(scored)
    marks = Counter(one.mark for one in scored)

    def share(*wanted: Mark) -> float:
        return sum(marks[mark] for mark in wanted) / count if count else 0.0

    return Tally(
        count=count,
        right=share(Mark.RIGHT),
        with_choice=share(Mark.RIGHT, Mark.AFTER_CHOICE),
        wrong=share(Mark.WRONG),
        clarify=share(Mark.AFTER_CHOICE, Mark.ASKED_IN_VAIN),
        fallback=sum(one.outcome.kind is ReplyKind.FALLBACK for one in scored) / count if count else 0.0,
    )


def _reliability(scored: Sequence[Scored]) -> tuple[Bin, ...]:
    answers = [one for one in scored if one.outcome.kind is ReplyKind.ANSWER]
    bins = []
    for low, high in ((0.0, 0.2), (0.2, 0.4), (0.4, 0.6), (0.6, 0.8), (0.8, 1.01)):
        inside = [one for one in answers if low <= one.outcome.confidence < high]
        if inside:
            confidence = sum(one.outcome.confidence for one in inside) / len(inside)
            right = sum(one.mark is Mark.RIGHT for one in inside) / len(inside)
            bins.append(Bin(low, min(high, 1.0), len(inside), confidence, right))
    return tuple(bins)


def _confusions(scored: Sequence[Scored]) -> tuple[Confusion, ...]:
    """The worst ten, most frequent first."""
    missed = Counter(
        (one.question.page or "", one.outcome.pages[0] if one.outcome.pages else one.outcome.kind.value)
        for one in scored
        if one.mark is Mark.WRONG
    )
    worst = sorted(missed.items(), key=lambda item: (-item[1], item[0]))[:10]
    return tuple(Confusion(wanted, came, count) for (wanted, came), count in worst)
