"""«Figures»: volumes, kinds of replies, hand-offs, waits and ratings of a period, as a drawing and as tables."""

from dataclasses import dataclass
from datetime import date

from aiohttp import web

from bot.store.figures import figures
from webhooks.app_keys import DATABASE, NOW, SETTINGS
from webhooks.console.questions import PERIODS_DAYS, days_of
from webhooks.console.rendering import PARIS
from webhooks.console.visits import Visit, html, page

ROUTES = web.RouteTableDef()
WIDTH, HEIGHT, HEAD, FOOT, SIDE = 720, 220, 20, 32, 48


@dataclass(frozen=True, slots=True)
class Bar:
    """A day of the drawing, in its units."""

    day: date
    number: int
    x: float
    y: float
    width: float
    height: float
    named: bool


@dataclass(frozen=True, slots=True)
class Chart:
    """A drawing of bars: a grid line at `top` (the round number above all bars) and one half way."""

    bars: tuple[Bar, ...]
    top: int
    width: int = WIDTH
    height: int = HEIGHT
    head: int = HEAD
    foot: int = FOOT
    side: int = SIDE


@ROUTES.get("/console/figures")
@page()
async def show_figures(request: web.Request, visit: Visit) -> web.Response:
    """The figures of the last 7 or 30 days."""
    days = days_of(request)
    async with request.app[DATABASE].reading() as db:
        told = await figures(db, days=days, at=request.app[NOW](), zone=PARIS)
    return html(
        request, "figures.html", visit, days=days, periods=PERIODS_DAYS, figures=told, chart=draw(told.opened),
        retention=request.app[SETTINGS].retention,
    )  # fmt: skip


def draw(numbers: dict[date, int]) -> Chart:
    """Bars over the days; every day is named where there are few, else every fifth."""
    top = _round_above(max(numbers.values(), default=0))
    step = (WIDTH - SIDE) / max(1, len(numbers))
    tall = HEIGHT - FOOT - HEAD
    bars = []
    for place, (day, number) in enumerate(numbers.items()):
        height = tall * number / top
        bars.append(
            Bar(
                day,
                number,
                round(SIDE + place * step + step * 0.15, 1),
                round(HEIGHT - FOOT - height, 1),
                round(step * 0.7, 1),
                round(height, 1),
                len(numbers) <= 7 or (len(numbers) - 1 - place) % 5 == 0,
            )
        )
    return Chart(tuple(bars), top)


def _round_above(most: int) -> int:
    """The nearest of 2, 4, 10, 20, 40, 100… that holds `most`: even, so that half of it is a whole number."""
    size = 1
    while True:
        for lead in (2, 4, 10):
            if lead * size >= most:
                return lead * size
        size *= 10
