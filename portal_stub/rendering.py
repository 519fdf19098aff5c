"""Templates → text: Jinja2, an unknown name is an error. Pages are escaped, mails (plain text) are not; both have the
same filters. What every page, or every mail, knows is given once.
"""

from datetime import date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from jinja2 import Environment, FileSystemLoader, StrictUndefined

# fmt: off
_MONTHS = ("janvier", "février", "mars", "avril", "mai", "juin",
           "juillet", "août", "septembre", "octobre", "novembre", "décembre")
# fmt: on
PARIS = ZoneInfo("Europe/Paris")


class Templates:
    """The portal's templates, compiled once; with `plain`, those of mails."""

    def __init__(self, *, plain: bool = False, **everywhere: Any) -> None:
        folder = Path(__file__).parent / "templates"
        self._environment = Environment(
            loader=FileSystemLoader(folder / "mails" if plain else folder),
            autoescape=not plain,  # noqa: S701 (mails are plain text)
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._environment.filters |= {
            "french_date": french_date,
            "french_moment": french_moment,
            "french_day": french_day,
            "file_size": file_size,
            "dial": dial,
        }
        self._environment.globals |= everywhere

    def render(self, name: str, **values: Any) -> str:
        """The text of the template `name`."""
        return self._environment.get_template(name).render(values)


def french_date(day: date) -> str:
    """2026-09-01 → «1er septembre 2026», with no-break spaces."""
    return f"{'1er' if day.day == 1 else day.day}\u00a0{_MONTHS[day.month - 1]}\u00a0{day.year}"


def french_moment(at: datetime) -> str:
    """An aware time → «1er septembre 2026 à 22 h 05», at Paris's clock."""
    there = at.astimezone(PARIS)
    return f"{french_date(there)} à {there.hour}\u00a0h\u00a0{there.minute:02}"


def french_day(at: datetime) -> str:
    """An aware time → its day at Paris's clock."""
    return french_date(at.astimezone(PARIS))


def dial(phone: str) -> str:
    """«01 99 00 12 34» → «tel:+33199001234»."""
    digits = "".join(character for character in phone if character.isdigit())
    return f"tel:+33{digits[1:]}" if digits.startswith("0") else f"tel:+{digits}"


def file_size(size: int) -> str:
    """1 300 000 bytes → «1,3 Mo»."""
    if size < 1_000_000:
        return f"{max(1, round(size / 1000))}\u00a0ko"
    return f"{size / 1_000_000:.1f}\u00a0Mo".replace(".", ",")
