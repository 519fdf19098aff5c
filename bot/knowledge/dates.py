"""Dates and waits as members and authors read them: made of numbers and of the names of days and months alone."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.conversation import Authored
from bot.knowledge.mint import author

_PARIS = ZoneInfo("Europe/Paris")
_DAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
_MONTHS = (
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
)


def french_date(at: datetime) -> Authored:
    """«lundi 30 novembre à 9 h» or «mardi 1er décembre à 9 h 30», in Europe/Paris."""
    local = at.astimezone(_PARIS)
    minutes = f"\u00a0{local.minute:02d}" if local.minute else ""
    return author(f"{_DAYS[local.weekday()]} {_day_and_month(local)} à {local.hour}\u00a0h{minutes}")


def french_day(day: date) -> str:
    """«31 décembre 2020» or «1er mars 2027»."""
    return f"{_day_and_month(day)}\u00a0{day.year}"


def today_in_paris(at: datetime) -> date:
    """The day that it is for members at `at` (aware)."""
    return at.astimezone(_PARIS).date()


def _day_and_month(day: date) -> str:
    return f"{'1er' if day.day == 1 else day.day}\u00a0{_MONTHS[day.month - 1]}"
