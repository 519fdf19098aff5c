"""Every secret of a message: passwords, codes and logins, by all the ways in which one is told, in their order.

A cue beside the value is cued.py's, the frame of a sentence frame.py's, a value that looks made up shapes.py's; what
was found may go on (`grown`, `further`), end sooner (`whole`), or be told again (`echoed`). An act, a state or what the
screen shows is none.
"""

from collections.abc import Iterator

from bot.redaction.labels import Label
from bot.redaction.recognizers.secret.amid import amid
from bot.redaction.recognizers.secret.answer import answers, phrases
from bot.redaction.recognizers.secret.apart import apart
from bot.redaction.recognizers.secret.beside import echoed, paired
from bot.redaction.recognizers.secret.closed import is_an_act, is_shown
from bot.redaction.recognizers.secret.cued import OWN_WORDS, by_cue
from bot.redaction.recognizers.secret.dictated import spelt, spoken
from bot.redaction.recognizers.secret.frame import framed, tried
from bot.redaction.recognizers.secret.linked import further, linked, negated
from bot.redaction.recognizers.secret.login import logins
from bot.redaction.recognizers.secret.mention import coded, mentioned
from bot.redaction.recognizers.secret.named import told_apart
from bot.redaction.recognizers.secret.phrase import grown, phrased
from bot.redaction.recognizers.secret.quote import enumerated
from bot.redaction.recognizers.secret.sentence import sentences
from bot.redaction.recognizers.secret.shapes import shaped
from bot.redaction.recognizers.secret.tokens import is_what_befell
from bot.redaction.recognizers.secret.uncued import signed_in, uncued
from bot.redaction.recognizers.secret.whole import whole
from bot.redaction.view import SENTINEL, Span, View


def find(view: View) -> Iterator[Span]:
    """Every secret beside its cue, in its sentence's frame, or that looks made up."""
    spans = [*by_cue(view), *answers(view), *shaped(view)]
    told = {cue.label for cue in view.cues} if view.cues else ()
    if Label.PASSWORD in told or Label.MEMBER_ID in told:
        spans += phrases(view)
    if Label.PASSWORD in told:
        spans += [
            more for span in spans if span.label is Label.PASSWORD for more in further(view, span.start, span.end)
        ]
        spans += [*framed(view), *sentences(view)]
        spans += [Span(Label.PASSWORD, *place, "secret.dictated") for place in (*spelt(view), *spoken(view))]
        spans += [Span(Label.PASSWORD, *place, "secret.introduced") for place in coded(view)]
        if any(view.fold.startswith(OWN_WORDS, cue.start) for cue in view.cues if cue.label is Label.PASSWORD):
            spans += [Span(Label.PASSWORD, *place, "secret.mentioned") for place in mentioned(view)]
            spans += [Span(Label.MEMBER_ID, *place, "secret.pair") for place in signed_in(view)]
            ends = {span.end for span in spans if span.label is Label.PASSWORD}
            spans += [
                Span(Label.PASSWORD, *p, "secret.mentioned") for end in sorted(ends) for p in enumerated(view, end)
            ]
            spans += [*phrased(view), *grown(view, spans)]
    else:
        if view.has_digit:
            spans += tried(view)
            spans += [Span(Label.MEMBER_ID, *place, "secret.pair") for place in signed_in(view)]
        spans += [Span(Label.PASSWORD, *place, "secret.mentioned") for place in uncued(view)]
    spans += logins(view)
    if view.cues and (Label.PASSWORD in told or Label.MEMBER_ID in told):
        spans += [*apart(view), *amid(view), *negated(view)]
        spans = whole(view, spans)
        spans += whole(view, list(linked(view, spans)))
    spans = told_apart(view, spans)
    if spans and any(span.label is Label.PASSWORD for span in spans):
        spans += list(echoed(view, spans))
    if SENTINEL in view.fold:
        spans += paired(view)
    return iter([span for span in spans if not _is_none(view, span)])


def _is_none(view: View, span: Span) -> bool:
    place = span.start, span.end
    return is_an_act(view, *place) or is_shown(view, *place) or is_what_befell(view, *place)
