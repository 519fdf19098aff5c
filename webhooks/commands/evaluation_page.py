"""`intents evaluate --html`: what was scored, as one page that needs nothing but itself: figures, the picture of which
page was taken for which, the reliability of confidence, the worst pages, every miss.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from math import sqrt

from bot.conversation import ReplyKind
from bot.knowledge.knowledge import Knowledge
from bot.nlu.evaluation import Bin, Mark, Report, Scored
from webhooks.rendering import render

OUTSIDE, ASKED, UNKNOWN, OTHER = "hors sujet", "demande", "ne sait pas", "autre réponse"
CELL, SIDE, HEAD = 26, 190, 150  # of the picture, in its units
PLOT = 280
MARKS = {
    Mark.RIGHT: "juste",
    Mark.AFTER_CHOICE: "juste après un choix",
    Mark.ASKED_IN_VAIN: "demande sans la bonne page",
    Mark.GAVE_UP: "ne sait pas",
    Mark.WRONG: "fausse",
}
_MISSED = (Mark.WRONG, Mark.ASKED_IN_VAIN, Mark.GAVE_UP)


@dataclass(frozen=True, slots=True)
class Cell:
    """A square of the picture: how many questions that wanted `wanted` got `came`. `share` of its row, 0 to 1."""

    wanted: str
    came: str
    x: int
    y: int
    count: int
    share: float
    right: bool


@dataclass(frozen=True, slots=True)
class Picture:
    """Rows are what was wanted, columns what came."""

    rows: tuple[str, ...]
    columns: tuple[str, ...]
    cells: tuple[Cell, ...]

    @property
    def width(self) -> int:
        """In the picture's units."""
        return SIDE + CELL * len(self.columns) + 90  # the last columns' names lean out

    @property
    def height(self) -> int:
        """In the picture's units."""
        return HEAD + CELL * len(self.rows) + 8


@dataclass(frozen=True, slots=True)
class PageRow:
    """How the questions of one page went. `instead`: what came for those that missed, the most frequent first."""

    page: str
    count: int
    marks: Mapping[Mark, int]
    instead: tuple[tuple[str, int], ...]

    @property
    def missed(self) -> int:
        """Questions that did not get their page, even with a choice."""
        return sum(self.marks.get(mark, 0) for mark in _MISSED)


@dataclass(frozen=True, slots=True)
class Dot:
    """A group of answers in the reliability diagram, in its units."""

    x: float
    y: float
    radius: float
    bin: Bin


def evaluation_page(scored: Sequence[Scored], report: Report, knowledge: Knowledge, *, file: str, at: datetime) -> str:
    """The HTML. `file`: the questions' file by name; `at` is aware."""
    return render(
        "evaluation.html",
        report=report,
        picture=picture_of(scored),
        pages=_pages(scored),
        dots=_dots(report.reliability),
        misses=_misses(scored),
        labels={slug: page.label.text for slug, page in knowledge.pages.items()},
        marks=MARKS,
        mark=Mark,
        came_of=came_of,
        wanted_of=wanted_of,
        file=file,
        folder=knowledge.hash[:12],
        at=at,
        sizes={"cell": CELL, "side": SIDE, "head": HEAD, "plot": PLOT},
    )


def wanted_of(one: Scored) -> str:
    """The page that answers, or that none does."""
    return one.question.page or OUTSIDE


def came_of(one: Scored) -> str:
    """What came, in the picture's words: the wanted page where it was among the links, else the first one."""
    outcome = one.outcome
    if one.mark is Mark.RIGHT:
        return wanted_of(one)
    match outcome.kind:
        case ReplyKind.CLARIFY:
            return ASKED
        case ReplyKind.FALLBACK:
            return UNKNOWN
        case _:
            return outcome.pages[0] if outcome.pages else OTHER


def picture_of(scored: Sequence[Scored]) -> Picture:
    """Pages by how many questions want them; the columns in the rows' order, then what is no page."""
    counts = Counter((wanted_of(one), came_of(one)) for one in scored)
    wanted = Counter(wanted_of(one) for one in scored)
    rows = tuple(sorted(wanted, key=lambda name: (name == OUTSIDE, -wanted[name], name)))
    others = {came for _, came in counts} - set(rows)
    ends = [name for name in (ASKED, UNKNOWN, OTHER) if name in others]
    columns = (*rows, *sorted(others - set(ends)), *ends)
    cells = tuple(
        Cell(
            row,
            column,
            SIDE + CELL * columns.index(column),
            HEAD + CELL * rows.index(row),
            count,
            count / wanted[row],
            row == column,
        )
        for (row, column), count in sorted(counts.items())
    )
    return Picture(rows, columns, cells)


def _pages(scored: Sequence[Scored]) -> list[PageRow]:
    """Every page, those that miss most first."""
    rows = []
    for page in {wanted_of(one) for one in scored}:
        own = [one for one in scored if wanted_of(one) == page]
        instead = Counter(came_of(one) for one in own if one.mark in _MISSED)
        rows.append(PageRow(page, len(own), Counter(one.mark for one in own), tuple(instead.most_common(3))))
    return sorted(rows, key=lambda row: (-row.missed, row.page))


def _dots(bins: Sequence[Bin]) -> list[Dot]:
    most = max((one.count for one in bins), default=1)
    return [
        Dot(round(one.confidence * PLOT, 1), round(PLOT - one.right * PLOT, 1), 5 + 13 * sqrt(one.count / most), one)
        for one in bins
    ]


def _misses(scored: Sequence[Scored]) -> dict[Mark, list[Scored]]:
    """What missed, the gravest kind first, in the order of the pages."""
    return {
        mark: sorted((one for one in scored if one.mark is mark), key=lambda one: (wanted_of(one), came_of(one)))
        for mark in _MISSED
    }
