"""Widening: when a part of a digit run is masked and two or more of its digits remain, the whole run goes.

Half a number is often enough to tell the other half; and a grammar that stops early must not leave the rest readable.
"""

import re

from bot.redaction.recognizers.benign import without_benign
from bot.redaction.view import Span, View

_TAIL = re.compile(r"(?:[ .\-/_()+]{0,2}[0-9])+")
_LEAST_LEFT = 2
_REACH = 60


def widen(view: View, spans: list[Span]) -> list[Span]:
    """`spans` (sorted, disjoint) with each edge that cuts a digit run moved to the run's end."""
    if not view.has_digit:
        return spans
    fold = view.fold
    widened: list[Span] = []
    for index, span in enumerate(spans):
        start, end = span.start, span.end
        if fold[start].isdigit():
            low = max(start - _REACH, widened[-1].end if widened else 0)
            if _left_over(fold[low:start][::-1]):
                start -= _left_over(without_benign(view)[low:start][::-1])
        if fold[end - 1].isdigit():
            high = min(end + _REACH, spans[index + 1].start if index + 1 < len(spans) else len(fold))
            if _left_over(fold[end:high]):
                end += _left_over(without_benign(view)[end:high])
        widened.append(Span(span.label, start, end, span.rule))
    return widened


def _left_over(beside: str) -> int:
    """How far the run goes on beside a masked place: 0 if too few of its digits are left to matter."""
    tail = _TAIL.match(beside)
    if tail is None:
        return 0
    glued = beside[0].isdigit()
    return tail.end() if glued or sum(map(str.isdigit, tail[0])) >= _LEAST_LEFT else 0
