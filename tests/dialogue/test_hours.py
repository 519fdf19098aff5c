"""When people answer: opening hours with the French public holidays, in Europe/Paris."""

from datetime import UTC, datetime

import pytest

from bot.dialogue.hours import parse_hours
from bot.knowledge.dates import french_date

WEEK = "Mo-Fr 09:00-18:00; PH off"


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("hours", "when", "is_open"),
    [
        (None, "2026-11-29T03:00", True),
        ("24/7", "2026-11-29T03:00", True),
        (WEEK, "2026-11-25T08:00", True),  # 9 h in Paris, winter
        (WEEK, "2026-11-25T07:59", False),
        (WEEK, "2026-07-15T07:00", True),  # 9 h in Paris, summer
        (WEEK, "2026-07-15T16:00", False),  # 18 h: closed
        (WEEK, "2026-07-14T10:00", False),  # a public holiday
        (WEEK, "2026-11-28T10:00", False),  # Saturday
        ("Mo-Fr 09:00-12:30,14:00-18:00; Sa 10:00-12:00", "2026-11-25T12:00", False),
        ("Mo-Fr 09:00-12:30,14:00-18:00; Sa 10:00-12:00", "2026-11-28T10:00", True),
        ("Fr-Mo 10:00-24:00", "2026-11-29T22:30", True),
        ("09:00-18:00", "2026-11-29T10:00", True),
    ],
)
def test_somebody_answers_in_hours(hours: str | None, when: str, is_open: bool) -> None:
    assert parse_hours(hours).open_at(at(when)) is is_open


@pytest.mark.parametrize(
    ("when", "said"),
    [
        ("2026-11-25T20:00", "jeudi 26\u00a0novembre à 9\u00a0h"),
        ("2026-11-27T18:00", "lundi 30\u00a0novembre à 9\u00a0h"),
        ("2026-05-07T18:00", "lundi 11\u00a0mai à 9\u00a0h"),  # 8 May, then a weekend
        ("2026-11-30T20:00", "mardi 1er\u00a0décembre à 9\u00a0h"),
    ],
)
def test_members_are_told_when_people_are_back(when: str, said: str) -> None:
    opens = parse_hours(WEEK).opens_at(at(when))
    assert opens is not None
    assert opens.tzinfo is UTC
    assert french_date(opens).text == said


def test_a_desk_that_never_opens_has_no_next_time() -> None:
    assert parse_hours("off").opens_at(at("2026-11-25T10:00")) is None


@pytest.mark.parametrize("wrong", ["Mo-Xx 09:00-18:00", "Mo 25:00-26:00", "Mo 18:00-09:00", "lundi", "Mo 9-18"])
def test_hours_that_cannot_be_read_are_told(wrong: str) -> None:
    with pytest.raises(ValueError, match="«"):
        parse_hours(wrong)
