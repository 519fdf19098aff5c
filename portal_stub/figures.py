"""GET /editeur/audience: what was counted of visits, as charts and tables, for the last 30 days or 12 months."""

from collections.abc import Mapping
from datetime import date, timedelta

from aiohttp import web
from markupsafe import Markup
from pydantic import BaseModel, ConfigDict

from portal_stub.app_keys import AUDIENCE, DATABASE
from portal_stub.charts import columns, rows
from portal_stub.editors import PATH, require_editor, show_editor
from portal_stub.rendering import PARIS
from portal_stub.store import audience
from portal_stub.store.database import now

PERIODS = {"30": ("30 jours", 30), "365": ("12 mois", 365)}
_MOST_ROWS = 10
_LISTS = (  # dimension, title, heading of its first column
    ("page", "Pages les plus vues", "Page"),
    ("article_read", "Articles les plus lus", "Article"),
    ("article_shared", "Articles les plus partagés", "Article"),
    ("country", "Pays, d’après la langue du navigateur", "Pays"),
    ("access", "Moyen d’accès", "Moyen"),
    ("device", "Type d’appareil", "Appareil"),
)


class Figure(BaseModel):
    """One picture with its table."""

    model_config = ConfigDict(frozen=True, arbitrary_types_allowed=True)

    anchor: str
    title: str
    heading: str
    chart: Markup
    values: tuple[tuple[str, int], ...]


async def figures_page(request: web.Request) -> web.Response:
    """`?periode=30` or `365` days."""
    editor = await require_editor(request)
    period = request.query.get("periode", "30")
    if period not in PERIODS:
        raise web.HTTPBadRequest
    await request.app[AUDIENCE].write(request.app[DATABASE])
    told, days = PERIODS[period]
    last = now().astimezone(PARIS).date()
    first = last - timedelta(days=days - 1)
    async with request.app[DATABASE].reading() as db:
        totals = await audience.totals(db, first, last)
        views = await audience.by_day(db, "page", first, last)
        visitors = await audience.visitors(db)
    figures = [_over_time(views, "vues", "Pages vues", first, last)]
    figures.append(_over_time(visitors, "visiteurs", "Visiteurs uniques", first, last))
    figures.append(_by_hour(totals.get("hour", {})))
    figures += [_list(dimension, title, heading, totals.get(dimension, {})) for dimension, title, heading in _LISTS]
    return show_editor(
        request,
        "audience.html",
        "Audience",
        editor,
        figures=figures,
        period=period,
        periods=PERIODS,
        told=told,
        views=sum(views.values()),
        month=visitors.get(last.strftime("%Y-%m"), 0),
        today=visitors.get(last.isoformat(), 0),
    )


def _over_time(numbers: Mapping[str, int], anchor: str, title: str, first: date, last: date) -> Figure:
    """A bar a day; over a year, a bar a month (visitors: those of the month, not the sum of its days)."""
    days = [first + timedelta(days=place) for place in range((last - first).days + 1)]
    if len(days) <= 31:
        values = [(day.strftime("%d/%m"), numbers.get(day.isoformat(), 0)) for day in days]
    else:
        months = list(dict.fromkeys(day.strftime("%Y-%m") for day in days))
        summed = {
            month: sum(n for day, n in numbers.items() if len(day) == 10 and day.startswith(month)) for month in months
        }
        values = [(f"{month[5:]}/{month[:4]}", numbers.get(month, summed[month])) for month in months]
    told = f"{title}, de {values[0][0]} à {values[-1][0]}, au plus {max(n for _, n in values)}"
    return Figure(anchor=anchor, title=title, heading="Date", chart=columns(values, told), values=tuple(values))


def _by_hour(numbers: Mapping[str, int]) -> Figure:
    values = [(f"{hour}\u00a0h", numbers.get(f"{hour:02}", 0)) for hour in range(24)]
    most = max(values, key=lambda one: one[1])
    told = f"Pages vues par heure de la journée, surtout à {most[0]}"
    return Figure(anchor="heures", title="Heures", heading="Heure", chart=columns(values, told), values=tuple(values))


def _list(dimension: str, title: str, heading: str, numbers: Mapping[str, int]) -> Figure:
    values = sorted(numbers.items(), key=lambda one: (-one[1], one[0]))[:_MOST_ROWS]
    told = f"{title}, en tête {values[0][0]} avec {values[0][1]}" if values else f"{title}, rien encore"
    return Figure(
        anchor=dimension.replace("_", "-"), title=title, heading=heading, chart=rows(values, told), values=tuple(values)
    )


ROUTES = [web.get(f"{PATH}/audience", figures_page)]
