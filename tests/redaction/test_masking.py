"""A passage that redaction missed is masked afterwards: what holds for any text, any marks and any range."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import NotAPassage
from bot.redaction.labels import Label
from bot.redaction.masking import mask_passage
from bot.redaction.redacted import Redacted
from bot.redaction.redactor import Redactor

REDACTOR = Redactor()
CLEAR = "abc é\u00a0\n😀-[]"
"""No letter of it stands in a mark, so that what is left of a passage cannot hide in one."""


def redacted(typed: str) -> Redacted:
    return REDACTOR.redact(typed).text


@st.composite
def passages(draw):
    """A text of marks and words in clear, and a range of it."""
    pieces = st.one_of(
        st.text(CLEAR, max_size=6), st.sampled_from(["jean@free.fr", "luc@free.fr", "06 12 34 56 78", "192.168.1.12"])
    )
    text = redacted(" ".join(draw(st.lists(pieces, min_size=1, max_size=8))) + "!")
    start = draw(st.integers(0, len(text.text) - 1))
    return text, start, draw(st.integers(start + 1, len(text.text)))


def in_clear(text: Redacted, start: int, end: int) -> str:
    """What of the range is no mark."""
    masked = {at for mark in text.marks for at in range(mark.start, mark.end)}
    return "".join(text.text[at] for at in range(start, end) if at not in masked)


def named(text: Redacted) -> list[str]:
    return [text.text[mark.start : mark.end] for mark in text.marks]


@given(passages(), st.sampled_from(Label))
def test_the_range_is_gone_and_everything_around_it_stays(passage, label):
    text, start, end = passage
    made = mask_passage(text, start, end, label)
    met = [mark for mark in text.marks if mark.start < end and start < mark.end]
    start, end = min([start, *(m.start for m in met)]), max([end, *(m.end for m in met)])
    if not in_clear(text, start, end).strip():
        assert made is text
        return
    before, after = text.text[:start], text.text[end:]
    shown = made.text[len(before) : len(made.text) - len(after)]
    assert made.text == before + shown + after
    assert shown.startswith(f"[{label}")
    assert (label, len(before), len(before) + len(shown)) in made.marks
    assert in_clear(made, 0, len(made.text)) == in_clear(text, 0, start) + in_clear(text, end, len(text.text))


@given(passages(), st.sampled_from(Label))
def test_each_mark_names_itself_and_the_others_keep_their_names(passage, label):
    text, start, end = passage
    made = mask_passage(text, start, end, label)
    assert list(made.marks) == sorted(made.marks, key=lambda mark: mark.start)
    assert all(left.end <= right.start for left, right in zip(made.marks, made.marks[1:], strict=False))
    assert all(
        made.text[m.start : m.end] in (f"[{m.label}]", *(f"[{m.label} {n}]" for n in range(2, 20))) for m in made.marks
    )
    if made is not text:
        others = [text.text[m.start : m.end] for m in text.marks if not (m.start < end and start < m.end)]
        new = next(name for name in named(made) if name not in others)  # it has a number of its own
        assert sorted(named(made)) == sorted([*others, new])


@given(passages(), st.sampled_from(Label), st.sampled_from(Label))
def test_masking_a_mark_changes_nothing_whatever_it_is_called(passage, label, other):
    text, start, end = passage
    made = mask_passage(text, start, end, label)
    for mark in made.marks:
        assert mask_passage(made, mark.start, mark.end, other) is made
        assert mask_passage(made, mark.start + 1, mark.start + 2, other) is made


@pytest.mark.parametrize(
    ("typed", "passage", "label", "shown"),
    [
        ("ma page est bleue", "bleue", Label.PERSON, "ma page est [PERSON]"),
        ("a@free.fr ou la bleue", "la bleue", Label.EMAIL, "[EMAIL] ou [EMAIL 2]"),
        ("la bleue ou a@free.fr", "la bleue", Label.EMAIL, "[EMAIL 2] ou [EMAIL]"),
        ("a@free.fr ou la bleue", "la bleue", Label.PERSON, "[EMAIL] ou [PERSON]"),
        ("a@free.fr b@free.fr, c", "] [EMAIL 2", Label.EMAIL, "[EMAIL] [EMAIL 2], c"),  # two marks and a blank
        ("a@free.fr b@free.fr, c", "2], c", Label.EMAIL, "[EMAIL] [EMAIL 2]"),
        ("a@free.fr b@free.fr, c", "[EMAIL] [EMAIL 2], c", Label.EMAIL, "[EMAIL]"),
        ("[EMAIL] tapé", "[EMAIL]", Label.PERSON, "[PERSON] tapé"),  # typed brackets are words
    ],
)
def test_examples(typed, passage, label, shown):
    text = redacted(typed)
    start = text.text.index(passage)
    assert mask_passage(text, start, start + len(passage), label).text == shown


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (0, 0), (2, 1), (3, 4), (0, 4), (4, 9)])
def test_a_range_outside_the_text_is_refused(start, end):
    text = redacted("oui")
    assert mask_passage(text, 0, 3, Label.PERSON).text == "[PERSON]"
    with pytest.raises(NotAPassage):
        mask_passage(text, start, end, Label.PERSON)
