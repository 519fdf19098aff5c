"""Health facts told of a person: a condition, a treatment or a state, tied to someone in the same clause.

«Je suis diabétique», «mon cancer du sein», «ma fille est sous Ritaline» go; «la maternité est-elle prise en charge ?»
has no one in it and stays. Better one word too many than a fact left readable: this is a special category (RGPD,
article 9). What ties a fact to someone is in ties.py, the words in words.py and the gazetteer; the ways of telling one
in a sentence are frames.py's, the lists' own words listed.py's.
"""

from collections.abc import Iterable, Iterator

from bot.redaction.labels import Label
from bot.redaction.normalise import folded
from bot.redaction.recognizers.health.alone import alone, is_looked_up
from bot.redaction.recognizers.health.answers import gives_a_reason, is_an_answer
from bot.redaction.recognizers.health.asides import without_asides
from bot.redaction.recognizers.health.asked import is_care_asked_about
from bot.redaction.recognizers.health.callings import is_of_a_calling
from bot.redaction.recognizers.health.complement import begun, completed, joined
from bot.redaction.recognizers.health.composed import composed
from bot.redaction.recognizers.health.cut_short import first_half, of_the_body, without_its_link
from bot.redaction.recognizers.health.denied import is_denied
from bot.redaction.recognizers.health.doctors import is_a_calling
from bot.redaction.recognizers.health.events import is_of_a_desk
from bot.redaction.recognizers.health.figurative import is_figurative
from bot.redaction.recognizers.health.fragments import LONGEST, awaits_a_part, fragment, is_a_fragment
from bot.redaction.recognizers.health.frames import GATE, framed
from bot.redaction.recognizers.health.general import is_in_general
from bot.redaction.recognizers.health.headlines import is_a_headline
from bot.redaction.recognizers.health.kinds import is_of_a_kind
from bot.redaction.recognizers.health.lexicon import lexicon
from bot.redaction.recognizers.health.listed import listed
from bot.redaction.recognizers.health.misread import is_misread
from bot.redaction.recognizers.health.of_service import is_of_service
from bot.redaction.recognizers.health.of_yours import OF_YOURS
from bot.redaction.recognizers.health.places import without_its_place
from bot.redaction.recognizers.health.respelt import respelt
from bot.redaction.recognizers.health.subjects import is_a_subject
from bot.redaction.recognizers.health.supposed import is_supposed
from bot.redaction.recognizers.health.taken_up import is_taken_up
from bot.redaction.recognizers.health.ties import is_tied, leaves_open
from bot.redaction.recognizers.health.told import told
from bot.redaction.redacted import Redacted
from bot.redaction.view import Span, View

_FEWEST = 2
"""Letters of what a second half tells."""


def goes_on(last: Redacted, view: View) -> bool:
    """Whether the message before ended on someone who has something, without saying what; or was asked for a
    reason that `view`, a few words, may be («cancer»).
    """
    before = folded(last.text)
    if len(view.fold) <= LONGEST and awaits_a_part(last, before) and is_a_fragment(view):
        return True
    return leaves_open(before) or (is_an_answer(view) and gives_a_reason(last, before))


def find(view: View) -> Iterable[Span]:
    """Every fact tied to someone, as it is written and as it sounds."""
    if is_looked_up(view):
        return []
    return [*_told(view), *_told_over_two(view)]


def _told(view: View) -> list[Span]:
    right = respelt(view)
    found = [*joined(view, _found(view))]
    if right is not None:
        for span in joined(right, _found(right)):
            found.append(_placed(right, span))
    kept = [without_its_place(view, span) for span in found if not is_nobodys(view, span.start, span.end)]
    found = [span for span in kept if span is not None] + _told_in_passing(view)
    if right is not None:
        found += [_placed(right, span) for span in _told_in_passing(right)]
    return [span for span in found if span.start < span.end]


def _told_over_two(view: View) -> list[Span]:
    """What it tells as the second half of a sentence that the message before began."""
    whole = first_half(view)
    if whole is None:
        return []
    ahead = len(whole.fold) - len(view.fold)
    found = []
    for span in _told(whole):
        start = span.start - ahead if span.start > ahead else without_its_link(view.fold, 0)
        if span.end - ahead - start > _FEWEST:
            found.append(span._replace(start=start, end=span.end - ahead))
    return found


def _told_in_passing(view: View) -> list[Span]:
    """What it tells once what is said in passing is left out: that speaks of things and of cover, and ties nothing."""
    if view.words.isdisjoint(GATE) and view.words.isdisjoint(lexicon().gate) and not view.unlisted:
        return []
    shorter = without_asides(view)
    if shorter is None:
        return []
    told = [span for span in joined(shorter, _found(shorter)) if not is_nobodys(shorter, span.start, span.end)]
    kept = [span for span in [without_its_place(shorter, span) for span in told] if span is not None]
    placed = [_placed(shorter, span) for span in kept]
    return [there for there, span in zip(placed, kept, strict=True) if there.end - there.start == span.end - span.start]


def _placed(view: View, span: Span) -> Span:
    """`span` of another reading of a view, in its place there."""
    start, end = view.raw(span.start, span.end)
    return span._replace(start=start, end=end)


def is_nobodys(view: View, start: int, end: int) -> bool:
    """Whether what `[start, end)` tells is asked about, said in a figure, or a trade, a subject, a title."""
    if is_figurative(view, start, end) or is_of_a_desk(view, start, end) or is_a_calling(view, start, end):
        return True
    if (
        is_a_subject(view, start, end)
        or is_of_service(view, start, end)
        or is_denied(view, start, end)
        or is_of_a_calling(view, start, end)
        or is_misread(view, start, end)
    ):
        return True
    asked = is_in_general(view, start, end) or is_care_asked_about(view, start, end) or is_of_a_kind(view, start, end)
    return asked and not is_taken_up(view, start, end)


def _found(view: View) -> Iterator[Span]:
    if view.tied or view.after_a_fact:
        yield from [Span(Label.HEALTH, *place, "health.frame") for place in fragment(view)]
    if not view.words.isdisjoint(GATE):
        for span in told(view):
            if OF_YOURS.match(view.fold, span.end) is None and not is_supposed(view, span.start):
                yield span
        for start, end in framed(view):
            if OF_YOURS.match(view.fold, end) is None and not is_supposed(view, start):
                until = completed(view.fold, start, end, further=False)
                yield Span(Label.HEALTH, start, until, "health.frame")
        for start, end in composed(view):
            tied = is_tied(view, start, end, view.fold[start:end]) or is_taken_up(view, start, end)
            tied = tied or is_a_headline(view, start, end, surely=False)
            if tied and OF_YOURS.match(view.fold, end) is None:
                yield Span(Label.HEALTH, begun(view.fold, start), completed(view.fold, start, end), "health.composed")
    for start, end in (*alone(view), *of_the_body(view)):
        yield Span(Label.HEALTH, start, end, "health.alone")
    yield from listed(view)
