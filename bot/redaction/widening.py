"""Widening: when a part of a digit run is masked and two or more of its digits remain, the whole run goes.

Half a number is often enough to tell the other half; and a grammar that stops early must not leave the rest readable.
So do the letters of a reference, before its digits or after: «TH-0413», «B 0044 7192», «8837201-A». And in a text that
is masked again and again, whatever was masked goes wherever it stands. A name never cuts the token that it stands in:
«nicole59», «soizic_ker», «mireille.blanchot.77» go whole.
"""

import re

from bot.redaction.gazetteers import gazetteers
from bot.redaction.labels import Label
from bot.redaction.lazily import lazily
from bot.redaction.recognizers.figures.benign import without_benign
from bot.redaction.recognizers.figures.code_words import DOMAINS, FILES, OF_FILES
from bot.redaction.recognizers.person.name_words import FUNCTION_WORDS
from bot.redaction.view import SENTINEL, Span, View

_TAIL = re.compile(r"(?:[ .\-/_()+]{0,2}[0-9])+")
_LETTERS_BEFORE = lazily(
    r"(?<!\w)(?i:[a-z] comme [a-z]{2,12} )$|(?<![\w°])(?!(?i:n|no|num|nr|tel|ref|id|cf|art|adh(?= )|les?|du|des?|"
    r"la)[-./ ])"
    r"(?:[^\W\d_]{1,6}[-./]{1,2}|[A-Z]{1,3} |[A-Z]{2,4}\.)$"
)
_LETTERS_AFTER = re.compile(r"[-/][^\W\d_]{1,3}(?!\w)| [A-Z]{1,3}[0-9]{1,3}(?!\w)| [B-XZ](?=[\s.,;!?)]|$)")
_GLUED_AFTER = re.compile(
    r"(?:[_.-]?[0-9]{1,6}(?![0-9]|[.,/:-][0-9])[a-z0-9]{0,20}|[_.-][a-z]{1,30}(?![a-z])|_(?![a-z0-9]))"
)
_GLUED_BEFORE = re.compile(r"(?:(?<![0-9])(?<![0-9][.,/:-])[0-9]{1,6}[_.-]?|(?<![a-z])[a-z]{1,30}[_.-])\Z")
_LETTERS = re.compile(r"[a-z]+")
_MOST_GLUED = 6
_OF_REFERENCES = (Label.MEMBER_ID, Label.ID_DOC, Label.PASSWORD)
_LEAST_LEFT = 2
_SHORT = 24
_REACH = 60
_JOINS = " '"
"""What stands between the words of one fact: «à l’insuline»."""


def widen(view: View, spans: list[Span]) -> list[Span]:
    """`spans` (sorted, disjoint) with each edge that cuts a digit run moved to the run's end."""
    named = any(span.label is Label.PERSON for span in spans)
    if not view.has_digit and not named:
        return spans
    fold = view.fold
    widened: list[Span] = []
    for index, span in enumerate(spans):
        start, end = span.start, span.end
        if span.label is Label.PERSON:
            low = widened[-1].end if widened else 0
            start, end = _whole_token(
                fold, start, end, low, spans[index + 1].start if index + 1 < len(spans) else len(fold)
            )
        if fold[start].isdigit():
            low = max(start - _REACH, widened[-1].end if widened else 0)
            if _left_over(fold[low:start][::-1]):
                start -= _left_over(without_benign(view)[low:start][::-1])
        if fold[end - 1].isdigit():
            high = min(end + _REACH, spans[index + 1].start if index + 1 < len(spans) else len(fold))
            if _left_over(fold[end:high]):
                end += _left_over(without_benign(view)[end:high])
        if span.label in _OF_REFERENCES:
            low = widened[-1].end if widened else 0
            high = spans[index + 1].start if index + 1 < len(spans) else len(fold)
            start, end = _with_letters(view, start, end, low=low, high=max(end, high))
        widened.append(Span(span.label, start, end, span.rule))
    return widened


def _with_letters(view: View, start: int, end: int, *, low: int, high: int) -> tuple[int, int]:
    """The place with the letters that belong to a reference; in a text all in capitals every word looks so."""
    text = view.text
    if text[start].isdigit() and (len(text) < _SHORT or any(map(str.islower, text))):
        before = _LETTERS_BEFORE.search(text, max(low, start - _REACH), start)
        announces = before is not None and any(
            cue.start <= before.start() < cue.end for cue in view.cues
        )  # «OTP 118820»
        start = before.start() if before and not announces else start
    if text[end - 1].isdigit() and (after := _LETTERS_AFTER.match(text, end, high)):
        end = after.end()
    return start, end


def _whole_token(fold: str, start: int, end: int, low: int, high: int) -> tuple[int, int]:
    """A name with what is glued to it between `low` and `high`, but for plain words and a file's or a site's end."""
    for _ in range(_MOST_GLUED):
        after = _GLUED_AFTER.match(fold, end, high)
        if after is None or not _goes_on(after[0]):
            break
        end = after.end()
    for _ in range(_MOST_GLUED):
        before = _GLUED_BEFORE.search(fold, max(low, start - _REACH), start)
        if before is None or not _goes_on(before[0]):
            break
        start = before.start()
    return start, end


def _goes_on(piece: str) -> bool:
    """Whether a piece of a token («_ker», «.blanchot», «59») goes on with the name beside it."""
    word = _LETTERS.search(piece)
    if word is None:
        return True
    return (
        word[0] not in FUNCTION_WORDS
        and word[0] not in FILES
        and word[0] not in DOMAINS
        and word[0] not in OF_FILES
        and not (gazetteers().is_plain(word[0]))
    )


def _left_over(beside: str) -> int:
    """How far the run goes on beside a masked place: 0 if too few of its digits are left to matter."""
    tail = _TAIL.match(beside)
    if tail is None:
        return 0
    glued = beside[0].isdigit()
    return tail.end() if glued or sum(map(str.isdigit, tail[0])) >= _LEAST_LEFT else 0


def with_neighbours(view: View, spans: list[Span], found: list[Span]) -> list[Span]:
    """`spans`, each fact of health grown over the marks of health beside it. `found`: what is masked
    already, in the typed text.
    """
    facts = {(span.start, span.end) for span in found if span.label is Label.HEALTH}
    if not facts:
        return spans

    def is_a_fact(at: int) -> bool:
        return view.fold[at] == SENTINEL and view.raw(at, at + 1) in facts

    grown = []
    for span in spans:
        start, end = span.start, span.end
        if span.label is Label.HEALTH:
            if start > 1 and view.fold[start - 1] in _JOINS and is_a_fact(start - 2):
                start -= 2
            if end + 1 < len(view.fold) and view.fold[end] in _JOINS and is_a_fact(end + 1):
                end += 2
        grown.append(Span(span.label, start, end, span.rule))
    return grown


def everywhere(view: View, spans: list[Span]) -> list[Span]:
    """`spans` and each further place where the words of one of them stand alone."""
    first = {view.fold[span.start : span.end]: span for span in reversed(spans)}
    again = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, sorted(first, key=len, reverse=True)))})(?!\w)")
    found = [*spans]
    for match in again.finditer(view.fold):
        span = first[match[0]]
        found.append(Span(span.label, *match.span(), span.rule))
    return found
