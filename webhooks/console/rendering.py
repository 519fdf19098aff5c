"""Templates → HTML: Jinja2, autoescaped, an unknown name is an error. Times are shown in Paris time.

`chips` shows a redacted text with each mark as a chip in French; `formatted` shows an authored text's bold and
lists. Both escape first: nothing of a text is ever markup.
"""

import re
from datetime import datetime
from functools import lru_cache
from pathlib import Path
from zoneinfo import ZoneInfo

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from bot.conversation import Authored
from bot.redaction.labels import FRENCH
from bot.redaction.redacted import Redacted
from webhooks.api import rfc3339
from webhooks.console import static_files, words

PARIS = ZoneInfo("Europe/Paris")
# fmt: off
_MONTHS = ("janv.", "févr.", "mars", "avril", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc.")
# fmt: on
_LOCK = Markup(
    '<svg class="lock" viewBox="0 0 12 12" width="11" height="11" aria-hidden="true" focusable="false">'
    '<path d="M3 5V4a3 3 0 0 1 6 0v1h1v6H2V5zm1.5 0h3V4a1.5 1.5 0 0 0-3 0z"/></svg>'
)


def chips(text: Redacted) -> Markup:
    """The words, each mark as a chip that says in French what was masked; line breaks are the style sheet's to show."""
    pieces, at = [], 0
    for label, start, end in text.marks:
        number = text.text[start + 1 + len(label) : end - 1]  # "" or " 2"
        chip = Markup('<span class="chip">{}{}</span>').format(_LOCK, FRENCH[label] + number)
        pieces += [escape(text.text[at:start]), chip]
        at = end
    return Markup("").join([*pieces, escape(text.text[at:])])


def formatted(text: Authored) -> Markup:
    """Paragraphs, `**bold**`, `- ` and `1. ` lists (API.md §1)."""
    blocks: list[Markup] = []
    for block in re.split(r"\n{2,}", text.text.strip()):
        lines: list[str] = []
        for line in block.split("\n"):
            if found := re.match(r"(- |\d+\. )(.*)", line):
                blocks += _paragraph(lines)
                lines = []
                tag = "ul" if found[1] == "- " else "ol"
                item = Markup("<li>{}</li>").format(_bold(found[2]))
                if blocks and blocks[-1].endswith(f"</{tag}>"):
                    blocks[-1] = Markup("{}{}</{}>").format(blocks[-1][: -len(tag) - 3], item, tag)
                else:
                    blocks.append(Markup("<{0}>{1}</{0}>").format(tag, item))
            else:
                lines.append(line)
        blocks += _paragraph(lines)
    return Markup("\n").join(blocks)


def _paragraph(lines: list[str]) -> list[Markup]:
    return [Markup("<p>{}</p>").format(Markup("<br>").join(_bold(line) for line in lines))] if lines else []


def _bold(line: str) -> Markup:
    parts = re.split(r"\*\*(.+?)\*\*", line)
    return Markup("").join(
        Markup("<strong>{}</strong>").format(part) if odd % 2 else escape(part) for odd, part in enumerate(parts)
    )


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
