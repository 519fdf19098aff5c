"""What one message leaves to the next: a label whose value has not come, or not to its end, and the redacted words.

A value split over several messages is caught by them («mon numéro c’est» / «1 84 07…», «06» / «12 34…»). Nothing typed
is kept: what is awaited is stored as its label, the words as `Redacted`. What leaves a label open is left_open.py's,
what the next message may be under it pieces.py's.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from bot.redaction.labels import Label
from bot.redaction.lazily import lazily
from bot.redaction.normalise import folded
from bot.redaction.recognizers.figures.spoken import NUMBER_WORDS
from bot.redaction.redacted import Redacted
from bot.redaction.talk.asked import POLITE, answered, family_name, named
from bot.redaction.talk.births import of_another
from bot.redaction.talk.counted import counts
from bot.redaction.talk.first_pieces import STREET
from bot.redaction.talk.guesses import guessed
from bot.redaction.talk.in_hand import read_out, says_it_came
from bot.redaction.talk.kept import is_kept
from bot.redaction.talk.mended import KINDS, mended
from bot.redaction.talk.piece_of_mail import goes_on_at
from bot.redaction.talk.piece_words import AMOUNT, TAIL
from bot.redaction.talk.pieces import piece
from bot.redaction.talk.put_right import put_right
from bot.redaction.talk.reactions import reacts
from bot.redaction.talk.told_again import told_again
from bot.redaction.talk.tries import further_try
from bot.redaction.view import SENTINEL, Span, View


class Context(NamedTuple):
    """What the conversation remembers: the label left dangling, and the person's last words, redacted; and what is its
    own: `talk`, its reference, as we hand it out; `advisers`, the names of those who had it, as its member is shown
    them; `by_adviser`, whether one of them writes; `interrupted`, whether one has written since these last words.
    """

    dangling: Label | None = None
    last: Redacted | None = None
    talk: str | None = None
    advisers: tuple[str, ...] = ()
    by_adviser: bool = False
    interrupted: bool = False

    @property
    def begun(self) -> bool:
        """Whether the last message ended on a piece of the value that is awaited."""
        if self.interrupted or self.last is None or self.dangling is None or not self.last.marks:
            return False
        mark = self.last.marks[-1]
        named = mark.label is Label.PERSON and self.dangling is Label.EMAIL  # «mon mail c’est samira»
        return (named or mark.label == self.dangling) and TAIL.issuperset(
            _WORD.findall(folded(self.last.text[mark.end :]))
        )

    @property
    def kept(self) -> bool:
        """Whether what is awaited was kept behind words that say nothing of their own («euh», «alors c’est»)."""
        return self.dangling is not None and not self.interrupted and is_kept(self.dangling, self.last)


NO_CONTEXT = Context()
PIECES_ALONE = (Label.PLATE, Label.BIC, Label.IP)
"""What is awaited as a piece that is the whole message, and by nothing else: so is what goes on with one."""

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)?")
_LEAD = (
    r"\s*(?:(?:(?:oui|ok|alors|donc|voici|voila|tenez|c'?est|le|la|mon|ma|et|suite|puis|ensuite|fin|pardon|"
    r"euh)(?![a-z0-9])|[:=,-])"
    r"[\s:,]*){0,5}"
)
_DIGITS = lazily(rf"{_LEAD}(?P<value>[+(]?[0-9](?:[ .\-/_()+]{{0,3}}[0-9])*)(?P<unit>\s?(?:h\b|%|¤|ou\s[0-9]))?")
_TOKEN = re.compile(rf"{_LEAD}(?P<value>[^\s{SENTINEL}]{{3,64}})(?P<rest>.*)", re.DOTALL)
_MAY_ANSWER = (None, Label.PASSWORD, Label.PERSON, Label.CARD, Label.DOB)
_MAY_GUESS = (None, Label.PASSWORD, Label.MEMBER_ID)
_OF_DIGITS = (Label.NIR, Label.PHONE, Label.CARD, Label.IBAN, Label.MEMBER_ID, Label.ID_DOC, Label.PASSWORD)
_LAST_RUN = re.compile(r"[0-9](?:[ .\-/]{0,2}[0-9])*\s*$")
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_LOGIN = lazily(
    r"(?<![a-z])(?:identifiants?|login|user(?:name)?|pseudo|nom\sd'(?:utilisateur|usager)|"
    r"(?:connecte|inscrit|identifie)e?\s(?:avec|sous|par))"
    rf"[^.!?0-9{SENTINEL}]{{0,24}}$"
)
_OF_FIGURES = lazily(
    r"(?<![a-z])(?:numero|num|n°|dossiers?|contrat?s?|factures?|adh(?:erente?|esion)?|reclamation|ticket|sinistre|"
    r"matricule|ref(?:erence)?)(?![a-z])"
    rf"[^.!?0-9{SENTINEL}]{{0,24}}$"
)
_STREET_OF = lazily(rf"(?:{SENTINEL}|^\s?|(?<![a-z])(?:c'est|est|au|a)){STREET}[\s.,…-]*$")
_BY_WORDS = {Label.MEMBER_ID: _LOGIN, Label.ADDRESS: _STREET_OF}
_GROUPS = re.compile(
    r"\W*(?:(?:c'est|alors|voila|voici|oui|donc)\s){0,2}(?P<value>[3-6][0-9]{3}(?:[ .-]?[0-9]{4}){1,2})\W*"
)
_PAYS = lazily(
    r"(?<![a-z])(?:pa(?:y|i)(?:e|er|es|ee|ez|ement|ements)|regl(?:e|er|ement)|cartes?|cb|visa|mastercard)(?![a-z])"
)
_FIGURES_ALONE = re.compile(
    r"\W*(?:(?:et|c'?est|en|ou|puis|enfin|je\scrois)\s){0,3}[0-9]{2,8}(?:\s(?:je\scrois|voila))?\W*"
)
_ONE_CODE = re.compile(r"\W*(?=[^\s0-9]{0,20}[0-9])(?=[^\sa-z]{0,20}[a-z])[a-z0-9-]{4,20}\W*")
"""«A7K2», the whole message."""
_OF_ANOTHER_THING = re.compile(
    r"\W*(?:[0-9]{1,2}/[0-9]{2,4}|[0-9]{1,3}(?:\.[0-9]{1,3}){1,3}|(?!(?:et|au|ah)\s)[a-z]{2}\s[0-9:]+)\W*"
)
_NEAR, _UNIT_AFTER, _REMEMBERED = 60, 14, 200


def carried(view: View, context: Context) -> Iterator[Span]:
    """The value, or a piece of it, that the message before announced or began."""
    label = context.dangling
    goes_on = context.begun and label is Label.EMAIL and goes_on_at(view.fold)
    if (reacts(view, label) and not goes_on) or (
        label is not None and not context.begun and counts(view, label, context.last)
    ):
        return
    if label is not None:
        yield from _awaited(view, context, label)
    if not context.interrupted:
        yield from put_right(view, label, context.last, begun=context.begun)
        yield from told_again(view, label, context.last)
    if context.last is not None:
        yield from _after(view, context, context.last)


def _awaited(view: View, context: Context, label: Label) -> Iterator[Span]:
    """The value of a label that was left open, or a piece of it."""
    begun = context.begun
    if label is Label.ADDRESS and _OF_ANOTHER_THING.fullmatch(view.fold):
        return
    if context.kept and not _may_be_kept_for(view, label):
        return
    found = _pieces(view, label, context.last, begun=begun)
    yield from [Span(label, *place, "context.dangling") for place in found]
    begun = begun or context.kept
    if label in _OF_DIGITS and not (found or begun):
        yield from _carried_digits(view, label)
    if label in (Label.PASSWORD, Label.MEMBER_ID) and not (found or begun):
        yield from _carried_token(view, label)
    if label is Label.PERSON:
        yield from family_name(view) if context.begun else named(view)


def _may_be_kept_for(view: View, label: Label) -> bool:
    """Whether a message may be what was kept behind a filler: figures, and no date or version where none is awaited. A
    word is a guess's, a street or a town is known by itself.
    """
    if label is Label.PASSWORD:
        return _FIGURES_ALONE.fullmatch(view.fold) is not None or _ONE_CODE.fullmatch(view.fold) is not None
    if label in (Label.PHONE, Label.ADDRESS, Label.MEMBER_ID):
        digits = view.has_digit or (label is Label.PHONE and not view.words.isdisjoint(NUMBER_WORDS))
        return digits and _OF_ANOTHER_THING.fullmatch(view.fold) is None
    return True


def _after(view: View, context: Context, last: Redacted) -> Iterator[Span]:
    """What the words of the last message tell of this one: a value mended, continued, tried again, guessed."""
    label = context.dangling
    if last.marks and not (label is not None and context.begun):
        told = next((mark.label for mark in reversed(last.marks) if mark.label in KINDS), None)
        if told is not None:
            yield from [Span(told, *place, "context.mended") for place in mended(view, told, is_open=False)]
    if last.marks and last.marks[-1].label is Label.DOB:
        yield from [Span(Label.DOB, *place, "context.mended") for place in of_another(view)]
    if label in (None, Label.PASSWORD):
        yield from read_out(view, last)
    if label is None:
        yield from _continued(view, last)
        yield from _card_begun(view, last)
    if last.marks:
        yield from [Span(Label.PASSWORD, *place, "context.asked") for place in further_try(view, last)]
    if label in _MAY_ANSWER:
        yield from answered(view, last.text)
    if label in _MAY_GUESS:
        goes_on = label if context.kept and not says_it_came(folded(last.text)) else None
        yield from guessed(view, last, interrupted=context.interrupted, goes_on=goes_on)


def _pieces(view: View, label: Label, last: Redacted | None, *, begun: bool) -> list[tuple[int, int]]:
    """The places of the piece that the whole message is, or of what goes on with it in words."""
    found = list(piece(view, label, begun=begun, as_word=_is_of_words(label, last)))
    if label is Label.MEMBER_ID and not begun and last is not None and _is_of_figures(last):
        found = [place for place in found if not _is_a_word(view, *place)]
    return found or (list(mended(view, label, is_open=True)) if label in KINDS else [])


def _is_of_words(label: Label, last: Redacted | None) -> bool:
    """Whether what is awaited may be a word of the language, as the words before tell: a login, «[ADDRESS] des»."""
    pattern = _BY_WORDS.get(label)
    return pattern is not None and last is not None and pattern.search(" " + folded(last.text[-_NEAR:])) is not None


def _is_of_figures(last: Redacted) -> bool:
    """Whether the words before are of a number and of no login: «mon dossier» is answered by no word."""
    return not _is_of_words(Label.MEMBER_ID, last) and _OF_FIGURES.search(" " + folded(last.text[-_NEAR:])) is not None


def _is_a_word(view: View, start: int, end: int) -> bool:
    said = view.text[start:end]
    return said.isalpha() and not said.isupper() and view.fold[start:end] not in NUMBER_WORDS


def _digits(view: View) -> re.Match[str] | None:
    """Digits that begin a message, and are no amount."""
    match = _DIGITS.match(view.fold)
    if match is None or match["unit"]:
        return None
    return None if AMOUNT.search(view.fold, match.start("value"), match.end("value") + _UNIT_AFTER) else match


def _carried_digits(view: View, label: Label) -> Iterator[Span]:
    if match := _digits(view):
        digits = sum(map(str.isdigit, match["value"]))
        if digits >= 2 or match.end() == len(view.fold.rstrip()):
            yield Span(label, *match.span("value"), "context.dangling")


def _carried_token(view: View, label: Label) -> Iterator[Span]:
    """A word that mixes letters and digits, whatever comes after it."""
    match = _TOKEN.match(view.fold)
    if match is None or AMOUNT.search(view.fold, match.start("value"), match.end("value") + _UNIT_AFTER):
        return
    token = match["value"].strip("\"'«».,;:!?()")
    if re.search(r"[0-9]", token) is not None and len(token) >= 4 and token not in POLITE:
        start = match.start("value") + match["value"].index(token)
        yield Span(label, start, start + len(token), "context.dangling")


def _continued(view: View, last: Redacted) -> Iterator[Span]:
    """A bare number that goes on: short at the end of the last message, and with this one long enough to be denied."""
    before, match = _LAST_RUN.search(last.text[-80:]), _digits(view)
    if before is None or match is None:
        return
    if _YEAR.fullmatch(before[0].strip()) and _YEAR.fullmatch(match["value"]):
        return  # «l'année 2025», «c'est 2026»
    if sum(map(str.isdigit, before[0])) + (here := sum(map(str.isdigit, match["value"]))) >= 8 and here >= 2:
        yield Span(Label.MEMBER_ID, *match.span("value"), "context.continued")


def _card_begun(view: View, last: Redacted) -> Iterator[Span]:
    """«4970 1012» and nothing else, after a word of paying: the beginning of a card's number."""
    if not view.has_digit or (begins := _GROUPS.fullmatch(view.fold)) is None:
        return
    if _PAYS.search(folded(last.text[-_REMEMBERED:])):
        yield Span(Label.CARD, *begins.span("value"), "context.cut")
