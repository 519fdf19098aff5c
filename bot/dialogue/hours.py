"""When people answer: `Mo-Fr 09:00-18:00; PH off`, in Europe/Paris, with the French public holidays. Pure.

The grammar is the part of OpenStreetMap's opening_hours that a desk needs: rules separated by `;`, later rules win;
a rule is days (`Mo-Fr`, `Sa,Su`, `PH`; none is every day), then time ranges (`09:00-12:30,14:00-18:00`) or `off`.
`24/7` is always.
"""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

PARIS = ZoneInfo("Europe/Paris")
DAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
_TIME = re.compile(r"^([01]\d|2[0-3]):([0-5]\d)-([01]\d|2[0-4]):([0-5]\d)$")
_FURTHEST = timedelta(days=15)  # no French calendar closes a desk for longer


@dataclass(frozen=True, slots=True)
class _Rule:
    days: frozenset[int]  # 0 is Monday; empty together with `holidays` False is every day
    holidays: bool
    ranges: tuple[tuple[int, int], ...]  # minutes of the day, half open

    def covers(self, day: date, holiday: bool) -> bool:
        if self.holidays and holiday:
            return True
        return day.weekday() in self.days or (not self.days and not self.holidays)


@dataclass(frozen=True, slots=True)
class Hours:
    """Opening hours. Without rules the desk is always open."""

    rules: tuple[_Rule, ...] = ()

    def open_at(self, at: datetime) -> bool:
        """Whether somebody answers at `at` (aware)."""
        local = at.astimezone(PARIS)
        minute = local.hour * 60 + local.minute
        return any(start <= minute < end for start, end in self._ranges(local.date()))

    def opens_at(self, at: datetime) -> datetime | None:
        """The next time that somebody answers, in UTC; None if open now, or never within two weeks."""
        if self.open_at(at):
            return None
        local = at.astimezone(PARIS)
        day = local.date()
        while day <= local.date() + _FURTHEST:
            for start, _ in sorted(self._ranges(day)):
                opening = datetime.combine(day, time(start // 60, start % 60), PARIS)
                if opening > local:
                    return opening.astimezone(at.tzinfo)
            day += timedelta(days=1)
        return None

    def _ranges(self, day: date) -> tuple[tuple[int, int], ...]:
        if not self.rules:
            return ((0, 24 * 60),)
        holiday = any(rule.holidays for rule in self.rules) and day in _holidays(day.year)
        found: tuple[tuple[int, int], ...] = ()
        for rule in self.rules:
            if rule.covers(day, holiday):
                found = rule.ranges
        return found


@lru_cache(maxsize=8)
def _holidays(year: int) -> frozenset[date]:
    import holidays

    return frozenset(holidays.country_holidays("FR", years=year))


def parse_hours(text: str | None) -> Hours:
    """`Hours` of the setting. Raises ValueError with a French sentence."""
    if text is None or text.strip() in ("", "24/7"):
        return Hours()
    return Hours(tuple(_rule(part.strip()) for part in text.split(";") if part.strip()))


def _rule(text: str) -> _Rule:
    *selectors, last = text.split()
    ranges = () if last == "off" else tuple(_range(part) for part in last.split(","))
    days: set[int] = set()
    holidays = False
    for name in ",".join(selectors).split(",") if selectors else []:
        first, _, until = name.partition("-")
        if name == "PH":
            holidays = True
        elif first in DAYS and (not until or until in DAYS):
            start, end = DAYS.index(first), DAYS.index(until or first)
            days |= {day % 7 for day in range(start, end + 1 if end >= start else end + 8)}
        else:
            raise ValueError(f"jour inconnu «{name}» (Mo Tu We Th Fr Sa Su PH)")
    return _Rule(frozenset(days), holidays, ranges)


def _range(text: str) -> tuple[int, int]:
    found = _TIME.match(text)
    if found is None:
        raise ValueError(f"horaire illisible «{text}» (exemple : 09:00-18:00)")
    start, end = int(found[1]) * 60 + int(found[2]), int(found[3]) * 60 + int(found[4])
    if end <= start or end > 24 * 60:
        raise ValueError(f"horaire vide «{text}»")
    return start, end
