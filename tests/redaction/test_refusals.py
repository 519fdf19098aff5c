"""Late, broken or too long: refused, with nothing of the text in the error."""

import traceback

import pytest

from bot.errors import RedactionRefused
from bot.redaction.redactor import LONGEST, Redactor


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
