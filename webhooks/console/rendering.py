"""Templates → HTML: Jinja2, autoescaped, an unknown name is an error. Times are shown in Paris time.

Texts are shown by webhooks/markup.py: `chips` (a redacted text, its marks in French), `formatted` (an authored one).
"""

from datetime import datetime
from functools import lru_cache
from pathlib import Path
from zoneinfo import ZoneInfo

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from webhooks.console import static_files, words
from webhooks.markup import chips, formatted
from webhooks.presenting import rfc3339

PARIS = ZoneInfo("Europe/Paris")
# fmt: off
_MONTHS = ("janv.", "févr.", "mars", "avril", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc.")
# fmt: on


def time_tag(at: datetime) -> Markup:
    """A `<time>` with day and hour in Paris: «25 nov., 10:00»; the year is in its title."""
    local = at.astimezone(PARIS)
    shown = f"{local.day}\u00a0{_MONTHS[local.month - 1]}, {local:%H:%M}"
    return Markup('<time datetime="{}" title="{:%d/%m/%Y à %H:%M:%S}">{}</time>').format(rfc3339(at), local, shown)


def date_tag(at: datetime) -> Markup:
    """A `<time>` with the year: «25/11/2026 10:00:07»."""
    local = at.astimezone(PARIS)
    return Markup('<time datetime="{}">{:%d/%m/%Y %H:%M:%S}</time>').format(rfc3339(at), local)


def hour_tag(at: datetime) -> Markup:
    """A `<time>` with the hour alone, the whole date in its title."""
    local = at.astimezone(PARIS)
    return Markup('<time datetime="{}" title="{}">{}</time>').format(
        rfc3339(at), f"{local:%d/%m/%Y à %H:%M:%S}", f"{local:%H:%M}"
    )


def duration(seconds: float | None) -> str:
    """«45 s», «4 min», «2 h 05», «3 jours»; «–» where there is none."""
    if seconds is None:
        return "–"
    total = max(0, round(seconds))
    if total < 60:
        return f"{total}\u00a0s"
    if total < 3600:
        return f"{total // 60}\u00a0min"
    if total < 86400:
        return f"{total // 3600}\u00a0h\u00a0{total % 3600 // 60:02}"
    return f"{total // 86400}\u00a0jour{'s' if total >= 172800 else ''}"


def percent(share: float) -> str:
    """0.934 → «93 %»."""
    return f"{round(share * 100)}\u00a0%"


@lru_cache(maxsize=1)
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).with_name("templates")),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {
        "chips": chips,
        "formatted": formatted,
        "time": time_tag,
        "date": date_tag,
        "hour": hour_tag,
        "duration": duration,
        "percent": percent,
    }
    environment.globals |= {"words": words, "asset": static_files.address}
    return environment


def render(template: str, **values: object) -> str:
    """The template `webhooks/console/templates/<template>` filled with `values`."""
    return _environment().get_template(template).render(values)
