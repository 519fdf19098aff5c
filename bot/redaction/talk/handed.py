"""What is handed from message to message: what the talk before tells of this one, and what this one leaves to the next.

In: the conversation's `Context`. It is taken apart once (`handed`), told to the view before anything is looked for
(`tells`), and asked again for what stays open when all that was found is masked (`leaves`).
"""

from typing import NamedTuple

from bot.redaction.labels import Label
from bot.redaction.recognizers.health.answers import is_told_in_few_words
from bot.redaction.recognizers.health.facts import goes_on
from bot.redaction.recognizers.health.fragments import ended_on_a_fact
from bot.redaction.talk.asked import is_talk, speaks_of_a_number
from bot.redaction.talk.context import PIECES_ALONE, Context
from bot.redaction.talk.counted import counts
from bot.redaction.talk.kept import kept
from bot.redaction.talk.left_open import dangling_label, still_awaits
from bot.redaction.talk.reactions import reacts
from bot.redaction.talk.whose_care import tells_whose_care
from bot.redaction.view import Span, View


class Handed(NamedTuple):
    """`context`: the conversation's, but that no value of health is ever awaited; `cared_for`: that the talk has told
    whose care it is about, which nothing else reads; `begun`: whether it ended on a piece of what is awaited.
    """

    context: Context
    cared_for: bool
    begun: bool

    def tells(self, view: View) -> tuple[Label | None, bool]:
        """What `view` begins with the value of, and whether it goes on about somebody's health; the view is told what
        stood before it.
        """
        context, last = self.context, self.context.last
        awaited = context.dangling
        talks = awaited is not None and (
            is_talk(view) or reacts(view, awaited) or counts(view, awaited, None if context.interrupted else last)
        )
        lead = None if self.begun or awaited in PIECES_ALONE or talks or context.kept else awaited
        view.after_a_number = view.has_digit and last is not None and speaks_of_a_number(last.text)
        view.before, view.asked_since = last, context.interrupted
        view.after_a_fact = last is not None and ended_on_a_fact(last)
        tied = last is not None and goes_on(last, view)
        return lead, tied or (self.cared_for and is_told_in_few_words(view))

    def leaves(self, view: View, found: list[Span], raw: str) -> Label | None:
        """The label that is awaited after a message, once `found` is masked in it and `view` is what is left."""
        context, awaited = self.context, self.context.dangling
        dangling = dangling_label(view, found, raw, awaited, begun=self.begun)
        if dangling is None and not found and still_awaits(view, awaited, begun=self.begun):
            dangling = awaited
        if dangling is None and not found:
            dangling = kept(view, awaited, None if context.interrupted else context.last)
        in_a_talk = context.last is not None  # between the lines of a file, the next one alone is told
        if dangling is None and tells_whose_care(view, found, told=self.cared_for and in_a_talk):
            return Label.HEALTH
        return dangling


def handed(context: Context) -> Handed:
    """`context` taken apart."""
    cared_for = context.dangling is Label.HEALTH
    if cared_for:
        context = context._replace(dangling=None)
    return Handed(context, cared_for, context.begun)
