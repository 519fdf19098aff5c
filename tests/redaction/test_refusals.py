"""Late, broken or too long: refused, with nothing of the text in the error."""

import traceback
from collections.abc import Iterator

import pytest

from bot.errors import RedactionRefused
from bot.redaction.lazily import lazily
from bot.redaction.reader.second_look import SecondLook
from bot.redaction.redactor import LONGEST, Redactor
from bot.redaction.view import Span, View


class SlowToBegin(SecondLook):
    """A reader that has each time a pattern to compile that takes longer than a redaction may."""

    def __init__(self) -> None:
        self._read_for = 0

    def find(self, view: View) -> Iterator[Span]:
        self._read_for += 1
        lazily("|".join(f"{self._read_for}[a-z]{{{number}}}" for number in range(20_000))).search(view.fold)
        yield from ()


def refusal(redactor, text):
    with pytest.raises(RedactionRefused) as refused:
        redactor.redact(text)
    told = "".join(traceback.format_exception(refused.value, chain=True))
    return refused.value.reason, told


def test_a_text_that_is_too_long_is_refused_and_one_at_the_bound_is_not(redactor):
    assert redactor.redact("un mot " * (LONGEST // 7)).found == ()
    reason, _ = refusal(redactor, "a" * (LONGEST + 1))
    assert reason == "too-long"


def test_a_late_redaction_is_refused():
    reason, told = refusal(Redactor(deadline_ms=0), "canari.secret@example.org")
    assert reason == "deadline"
    assert "canari" not in told


def test_what_a_text_is_the_first_to_need_compiled_makes_it_not_late(redactor):
    redactor.redact("canari.secret@example.org")
    slow = Redactor(deadline_ms=100, second=SlowToBegin())
    assert slow.redact("canari.secret@example.org").text.text == "[EMAIL]"


def test_what_breaks_is_refused_and_tells_nothing(redactor):
    class Canary(str):
        """A text that breaks whoever reads it, as a fault of ours would."""

        __slots__ = ()

        def replace(self, *_: object) -> str:
            raise ValueError(f"cannot replace in {self!s}")

    reason, told = refusal(redactor, Canary("canari secret"))
    assert reason == "broken"
    assert "canari" not in told
    assert "ValueError" not in told


@pytest.mark.parametrize("length", [202, 209, 272, 328])
def test_references_that_follow_each_other_refuse_no_text(redactor, length):
    """Widening one by its letters stops where the next begins: they overlapped, and the text was refused as broken."""
    assert "CD34" not in redactor.redact(("AB12 CD34 " * 40)[:length]).text.text[:150]


@pytest.mark.parametrize("unit", ["12/05/1980 ", "Jean\ndeux\ntel ", "chui a l hopital\n", "1 84 07, zéro, B, "])
def test_a_text_that_repeats_itself_is_read_a_few_times_not_once_for_each_of_its_places(unit, monkeypatch):
    reads: list[int] = []
    without = View.without
    monkeypatch.setattr(View, "without", lambda view, places: reads.append(len(places)) or without(view, places))
    found = Redactor(listens=False, deadline_ms=60_000).redact((unit * 200)[:2_000]).found
    assert len(found) > 100
    assert len(reads) < 10
