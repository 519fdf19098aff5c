"""Masks a passage of a stored text that redaction had missed: the second way, beside the redactor, to a `Redacted`.

In: a redacted text, a range of it in code points, the label that a person gives it. Out: the text with the range as one
mark; a mark that the range cuts is swallowed whole, all others stay as they are, moved. Raises `NotAPassage`. Pure.
"""

from bot.errors import NotAPassage
from bot.redaction.labels import Label
from bot.redaction.mint import mint
from bot.redaction.redacted import Mark, Redacted


def mask_passage(text: Redacted, start: int, end: int, label: Label) -> Redacted:
    """`text` with `[start, end)` masked as `label`; `text` itself where that range holds nothing but marks and blanks.

    The new mark takes the first number that no other mark of its label has: values that are masked are not known any
    more, so it counts as another one, and those that were numbered before keep their numbers.
    """
    if not 0 <= start < end <= len(text.text):
        raise NotAPassage
    met = [mark for mark in text.marks if mark.start < end and mark.end > start]
    start, end = min([start, *(mark.start for mark in met)]), max([end, *(mark.end for mark in met)])
    if not _is_in_clear(text, start, end):
        return text
    others = [mark for mark in text.marks if mark not in met]
    number = _free_number(text, others, label)
    shown = f"[{label}]" if number == 1 else f"[{label} {number}]"
    moved = start + len(shown) - end
    marks = [mark for mark in others if mark.end <= start]
    marks.append(Mark(label, start, start + len(shown)))
    marks += [Mark(mark.label, mark.start + moved, mark.end + moved) for mark in others if mark.start >= end]
    return mint(text.text[:start] + shown + text.text[end:], marks)


def cuts(text: Redacted, start: int, end: int) -> bool:
    """Whether `[start, end)` begins or ends inside a word or a mark, or holds nothing in clear: what a person who sees
    this text does not choose, and offsets of another text often hit.
    """
    if any(mark.start < edge < mark.end for mark in text.marks for edge in (start, end)):
        return True
    plain = text.text
    if any(plain[edge - 1 : edge].isalnum() and plain[edge : edge + 1].isalnum() for edge in (start, end) if edge):
        return True
    return start < end <= len(plain) and not _is_in_clear(text, start, end)


def _is_in_clear(text: Redacted, start: int, end: int) -> bool:
    """Whether something other than marks and blanks stands in the range, which cuts no mark."""
    at = start
    for mark in text.marks:
        if start <= mark.start < end:
            if text.text[at : mark.start].strip():
                return True
            at = mark.end
    return bool(text.text[at:end].strip())


def _free_number(text: Redacted, marks: list[Mark], label: Label) -> int:
    """The first number, from 1, that none of `marks` has under this label."""
    taken = {_number(text, mark) for mark in marks if mark.label is label}
    return next(number for number in range(1, len(taken) + 2) if number not in taken)


def _number(text: Redacted, mark: Mark) -> int:
    """1 for `[EMAIL]`, 2 for `[EMAIL 2]`."""
    return int(text.text[mark.start + 1 + len(mark.label) : mark.end - 1] or 1)
