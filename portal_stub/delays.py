"""When an answer is due: working days (Monday to Friday, less the French public holidays), or months (GDPR)."""

import calendar
from datetime import UTC, datetime, time, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

from portal_stub.rendering import PARIS

if TYPE_CHECKING:
    from holidays import HolidayBase

_END_OF_DAY = time(18, 0)


@lru_cache(maxsize=1)
def _holidays() -> "HolidayBase":
    from holidays import country_holidays  # 0.1 s: only when a request comes

    return country_holidays("FR")


def after_working_days(at: datetime, days: int) -> datetime:
    """The end of the working day, Paris time, that is `days` working days after the day of `at`; aware UTC."""
    day = at.astimezone(PARIS).date()
    left = days
    while left:
        day += timedelta(days=1)
        if day.weekday() < 5 and day not in _holidays():
            left -= 1
    return datetime.combine(day, _END_OF_DAY, PARIS).astimezone(UTC)


def after_months(at: datetime, months: int) -> datetime:
    """The same day some months later, or the last of a shorter month, at the end of the day (regulation 1182/71)."""
    there = at.astimezone(PARIS)
    year, month = divmod(there.year * 12 + there.month - 1 + months, 12)
    day = min(there.day, calendar.monthrange(year, month + 1)[1])
    return datetime(year, month + 1, day, 23, 59, tzinfo=PARIS).astimezone(UTC)
