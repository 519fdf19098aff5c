"""Dates and waits as members read them, as `Authored`: made of numbers and of the names of days and months alone."""

from datetime import datetime
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
    day = "1er" if local.day == 1 else str(local.day)
    minutes = f"\u00a0{local.minute:02d}" if local.minute else ""
    return author(f"{_DAYS[local.weekday()]} {day}\u00a0{_MONTHS[local.month - 1]} à {local.hour}\u00a0h{minutes}")
