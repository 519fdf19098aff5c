"""What one message leaves to the next: a cue whose value has not come yet, and the redacted words before.

A value split over two messages is caught by them («mon numéro c’est» / «1 84 07…»). Nothing typed is kept: the cue is
stored as its label, the words as `Redacted`.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from bot.redaction.asked import POLITE, answered, named
from bot.redaction.labels import Label
from bot.redaction.lazily import lazily
from bot.redaction.redacted import Redacted
from bot.redaction.view import SENTINEL, Span, View
from bot.redaction.wordlist import words


class Context(NamedTuple):
    """What the conversation remembers: the label left dangling, and the person's last words, redacted; and what is its
    own: `talk`, its reference, as we hand it out; `advisers`, the names of those who had it, as its member is shown
    them; `by_adviser`, whether one of them writes.
    """

    dangling: Label | None = None
    last: Redacted | None = None
    talk: str | None = None
    advisers: tuple[str, ...] = ()
    by_adviser: bool = False


NO_CONTEXT = Context()

# digits that a whole number of the kind has; fewer at a message's end: it is cut
_WHOLE = {
    Label.NIR: 13, Label.PHONE: 10, Label.CARD: 16, Label.IBAN: 20, Label.MEMBER_ID: 6, Label.ID_DOC: 9, Label.DOB: 6,
}  # fmt: skip
_LEAD = (
    r"\s*(?:(?:(?:oui|ok|alors|donc|voici|voila|tenez|c'?est|le|la|mon|ma|et|suite|puis|ensuite|fin|pardon|"
    r"euh)(?![a-z0-9])|[:=,-])"
    r"[\s:,]*){0,5}"
)
_DIGITS = lazily(
    rf"{_LEAD}(?P<value>[+(]?[0-9](?:[ .\-/_()+]{{0,3}}[0-9])*)(?P<unit>\s?(?:jours?|fois|heures?|h\b|min\w*|mois|"
    rf"ans?\b|semaines?|%|¤|euros?|personnes?|ou\s[0-9])|)"
)
_TOKEN = re.compile(rf"{_LEAD}(?P<value>[^\s{SENTINEL}]{{3,64}})(?P<rest>.*)", re.DOTALL)
_MAY_ANSWER = (None, Label.PASSWORD, Label.PERSON, Label.CARD)
_NUMBERS = frozenset(_WHOLE) - {Label.DOB}
_CARRIED = _NUMBERS | {Label.PASSWORD, Label.PERSON, Label.ADDRESS, Label.DOB, Label.EMAIL}
_LAST_RUN = re.compile(r"[0-9](?:[ .\-/]{0,2}[0-9])*\s*$")
_CONNECTIVE = (
    r"(?:\s|[:=,'\"-]|c'?est|est|sont|voici|voila|le|la|les|suivante?|mon|ma|num|numero|n°|no|de|d'|donc|je|vous|"
    r"donne|actuel|svp|merci|par\ssms|par\smail|recu|[.]{1,3}$)*"
)
_OPEN_END = lazily(rf"{_CONNECTIVE}$")
_RECEIVED = re.compile(
    r"\s?(?:que|qu'|de|d')?\s?(?:j'ai|vous\sm'avez|on\sm'a|je\sviens\sde)\s(?:ete\s)?(?:eu|recu|recevoir|envoyee?)"
    r"(?:\spar\s(?:sms|texto|mail|courrier|telephone|message))?[\s.:]*$"
)
"""«Un code que j’ai eu par texto»: the next message may be it."""
_SAYS = re.compile(r"[:=]|c'?est|\best\b|voici|voila|suivant|donne")
_PATIENCE = 40
"""Code points of a message that says nothing by itself."""
_FEW = 3
_WAITS = words(
    "attendez attends attend instant minute minutes seconde secondes moment cherche regarde vais patientez reviens"
)
_CLOSES = words("merci non ok oui revoir bonne bye tant laissez laisse bonjour bonsoir comment pourquoi")
_STREET_CUT = lazily(
    r"(?<![0-9])[0-9]{1,4}(?:\s(?:bis|ter))?,?\s(?:rue|avenue|av|boulevard|bd|impasse|allee|chemin|place|quai|"
    r"route)(?:\s(?:de|du|des|de\sla))?[\s.,]*$"
)
"""«Mon adresse c’est 12 rue»: the rest is to come."""
_POSSESSIVE = re.compile(r"\s*(?:et|alors|voici|donc|oui|puis)?\s*(?:mon|ma|mes|le|la|les)?\s*$")


def carried(view: View, context: Context) -> Iterator[Span]:
    """The value, or the rest of it, that the message before announced."""
    label = context.dangling
    if label in _NUMBERS or label is Label.PASSWORD:
        yield from _carried_digits(view, label)
    if label in (Label.PASSWORD, Label.MEMBER_ID):
        yield from _carried_token(view, label)
    if label is Label.PERSON:
        yield from named(view)
    if label is None and context.last is not None:
        yield from _continued(view, context.last)
    if context.last is not None and label in _MAY_ANSWER:
        yield from answered(view, context.last.text)


def _carried_digits(view: View, label: Label) -> Iterator[Span]:
    match = _DIGITS.match(view.fold)
    if match is None or match["unit"]:
        return
    digits = sum(map(str.isdigit, match["value"]))
    alone = match.end() == len(view.fold.rstrip())
    if digits >= 2 or alone:
        yield Span(label, *match.span("value"), "context.dangling")


def _carried_token(view: View, label: Label) -> Iterator[Span]:
    match = _TOKEN.match(view.fold)
    if match is None:
        return
    token = match["value"].strip("\"'«».,;:!?()")
    mixed = re.search(r"[0-9]", token) is not None and len(token) >= 4
    alone = not match["rest"].strip(" .!") and not match["value"].endswith("?")
    if token and token not in POLITE and (mixed or (alone and label is Label.PASSWORD)):
        start = match.start("value") + match["value"].index(token)
        yield Span(label, start, start + len(token), "context.dangling")


def _continued(view: View, last: Redacted) -> Iterator[Span]:
    """A bare number that goes on: short at the end of the last message, and with this one long enough to be denied."""
    before = _LAST_RUN.search(last.text[-80:])
    match = _DIGITS.match(view.fold)
    if before is None or match is None or match["unit"]:
        return
    if sum(map(str.isdigit, before[0])) + (here := sum(map(str.isdigit, match["value"]))) >= 8 and here >= 2:
        yield Span(Label.MEMBER_ID, *match.span("value"), "context.continued")


def still_awaits(view: View) -> bool:
    """Whether a message in between leaves the value to come: a few words or a word of waiting, no cue, no thanks, no
    question.
    """
    waits = len(view.words) <= _FEW or not view.words.isdisjoint(_WAITS)
    quiet = not view.cues and "?" not in view.fold and _CLOSES.isdisjoint(view.words)
    return waits and quiet and len(view.fold) <= _PATIENCE


def dangling_label(view: View, found: list[Span], raw: str) -> Label | None:
    """The label whose value is still to come when the message ends: a number cut short, or a cue with nothing after."""
    if found:
        last = max(found, key=lambda span: span.end)
        value = raw[last.start : last.end]
        digits = sum(map(str.isdigit, value))
        number = not any(map(str.isalpha, value)) or last.label is Label.IBAN
        if number and last.label in _WHOLE and last.end == len(raw.rstrip(" .…-,")) and digits < _WHOLE[last.label]:
            return last.label
    if view.has_digit and _STREET_CUT.search(view.fold[-60:]):
        return Label.ADDRESS
    if not view.cues or view.cues[-1].label not in _CARRIED:
        return None
    cue = view.cues[-1]
    rest = view.fold[cue.end :]
    received = _RECEIVED.match(rest) is not None
    if not received and (SENTINEL in rest or len(rest) > 60 or _OPEN_END.match(rest) is None):
        return None
    if cue.label in (Label.PASSWORD, Label.PERSON, Label.ADDRESS):
        # «j’ai oublié mon mot de passe» announces nothing; «mon mot de passe c’est» does
        says = (
            received
            or _SAYS.search(rest) is not None
            or "recu" in view.words
            or _POSSESSIVE.match(view.fold[: cue.start]) is not None
        )
        return cue.label if says else None
    return cue.label
