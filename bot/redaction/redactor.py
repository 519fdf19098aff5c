"""The only maker of `Redacted`: normalise → find → resolve → widen → mask on the typed text.

In: a person's words as typed (`str`, any code points) and what the conversation remembers of the last ones. Out: a
`Redaction`. Raises `RedactionRefused` (`too-long`, `deadline`, `broken`) and nothing else: late, broken or unsure means
refused, and no part of the text is in the error. The same text and context give the same redaction; redacting what was
redacted changes nothing, because the recognizers look again until they find nothing new.
"""

import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import NamedTuple

from bot.errors import RedactionRefused
from bot.redaction.abroad import without_its_words
from bot.redaction.cues import find_cues
from bot.redaction.gazetteers import gazetteers
from bot.redaction.labels import Label
from bot.redaction.lazily import compiling_ns
from bot.redaction.mint import mint
from bot.redaction.normalise import folded, normalise
from bot.redaction.precedence import resolve
from bot.redaction.public import of_things, our_references
from bot.redaction.public.our_links import OurLinks
from bot.redaction.public.public_contacts import PublicContacts
from bot.redaction.public.published import Published, lines_of
from bot.redaction.reader.second_look import SecondLook, packaged
from bot.redaction.recognizers import geo, handles, ip, link, named_in_paths
from bot.redaction.recognizers.address import postal as address
from bot.redaction.recognizers.dob import alone as dob_alone
from bot.redaction.recognizers.dob import cued as dob
from bot.redaction.recognizers.email import written as email
from bot.redaction.recognizers.figures import (
    bank,
    bic,
    card_back,
    card_end,
    codes,
    id_doc,
    member,
    nir,
    numbers,
    phone,
    plate,
    rib,
    spoken,
)
from bot.redaction.recognizers.health import facts as health
from bot.redaction.recognizers.person import names as person
from bot.redaction.recognizers.secret import found as secret
from bot.redaction.redacted import Mark, Redacted
from bot.redaction.signals import Signal
from bot.redaction.talk import advisers, named_things, no_value, place_alone
from bot.redaction.talk.context import NO_CONTEXT, Context, carried
from bot.redaction.talk.first_pieces import cut
from bot.redaction.talk.followed import followed
from bot.redaction.talk.handed import handed
from bot.redaction.urgency.danger import model as danger
from bot.redaction.urgency.heard import signals_of
from bot.redaction.view import Span, View
from bot.redaction.widening import everywhere, widen, with_neighbours

__all__ = ["NO_CONTEXT", "Context", "Found", "Redaction", "Redactor"]

LONGEST = 20_000
"""Code points that the redactor takes; the API's own bound is 2,000."""
LONG = 500
"""Characters from which the deadline is looked at after each recognizer; shorter texts take no time to speak of."""
DEADLINE_MS = 250
"""CPU time of one redaction, looked at between two recognizers; compiling does not count."""

_QUESTION = "Bonjour, comment changer mon mot de passe ? Awa Morel, awa@exemple.fr"
"""Invented: it makes the recognizers read what most messages need."""
_STORY = (
    "Je m’appelle Awa Morel, née le 3 mars 1982, 12 rue des Lilas 75011 Paris, diabétique ; "
    "mon mot de passe est Xy7zk, mon numéro 01 99 00 56 78, awa@exemple.fr, https://exemple.fr/a?jeton=1"
)
"""The same for what fewer need."""

Recognizer = Callable[[View], Iterable[Span]]
_OF_FORM: tuple[Recognizer, ...] = (
    link.find,
    email.find,
    secret.find,
    bic.find,
    dob.find,
    dob_alone.find,
    spoken.find,
    card_back.said,
    geo.said,
    codes.logins,
    handles.find,
    named_in_paths.find,
    id_doc.zones,
    cut,
    place_alone.find,
)
"""What its form or its cue tells. They look first, until they find nothing more."""
_OF_DIGITS: tuple[Recognizer, ...] = (
    bank.find, nir.find, numbers.find, phone.find, member.find, ip.find, geo.find, id_doc.find, plate.find,
    codes.told, card_end.find, *_OF_FORM,
)  # fmt: skip
"""The same for a text with digits."""
_FEW_ROUNDS = 4
"""Looks that find something, after which what is found goes wherever it stands. Of 9,800 messages four need so many; a
text that repeats itself would be read once for each of its hundreds of places.
"""
_FEW_DIGITS = 3
_OF_FEW_DIGITS: tuple[Recognizer, ...] = (member.find, ip.find, rib.find, *_OF_FORM)
"""The same for one with fewer than three: no number of anybody's is so short without its word."""
_OF_WORDS: tuple[Recognizer, ...] = (address.find, person.find, health.find)
"""What only the words around tell: they look at what is left."""
_OF_REST: tuple[Recognizer, ...] = (dob_alone.old, codes.find)
"""What is denied by default, when nothing has told what it is."""


class Found(NamedTuple):
    """One masked place: half-open `[start, end)` in code points of the typed text, and the rule that masked it."""

    label: Label
    start: int
    end: int
    rule: str


class Redaction(NamedTuple):
    """What comes out: the redacted text, the signals of urgency, the cue left without its value, what was found."""

    text: Redacted
    signals: frozenset[Signal]
    dangling: Label | None
    found: tuple[Found, ...]


class Redactor:
    """Masks personal data. Built once, shared by threads; keeps nothing of what it reads."""

    def __init__(
        self,
        public_contacts: Iterable[str] = (),
        pages: Iterable[str] = (),
        *,
        deadline_ms: int = DEADLINE_MS,
        listens: bool = True,
        second: SecondLook | bool = True,
    ) -> None:
        """`public_contacts`: the brand file's phones, mails, names and addresses, as written there; a phone or mail is
        never masked, the rest is where somebody says it of herself (public/published.py). `pages`: the addresses of our
        own public pages, which stay too (public/our_links.py). `listens`: False where nobody waits for help (a file of
        texts): the same is masked, and no signal is looked for.
        `second`: False for the rules alone (the training of the second reader), or another than the packaged one.
        """
        brand = tuple(public_contacts)
        self._public, self._published = PublicContacts(brand), Published(lines_of(brand))
        self._ours = OurLinks(pages)
        self._listens = listens
        self._second = packaged() if second is True else second or None
        if listens:
            danger.model()
        gazetteers()
        self._deadline_ns = deadline_ms * 1_000_000

    def rehearse(self) -> None:
        """Reads and compiles what most first messages would wait for, a twentieth of a second: a server does so before
        it says that it is ready. Nothing is wrong without it, so nothing is raised where a slow machine is late.
        """
        with suppress(RedactionRefused):
            self.redact(_QUESTION)

    def rehearse_stories(self) -> None:
        """The same, a tenth of a second, for who tells of herself: a server does so beside its first requests."""
        with suppress(RedactionRefused):
            self.redact(_STORY)

    def redact(self, raw: str, context: Context = NO_CONTEXT) -> Redaction:
        """`raw` with its personal data masked. Raises `RedactionRefused`."""
        if len(raw) > LONGEST:
            raise RedactionRefused("too-long")
        try:
            try:
                return self._redact(raw, context)
            except RedactionRefused:  # late: tables may have been read, or the collector have worked, and not twice
                return self._redact(raw, context)
        except RedactionRefused:
            raise
        except Exception:
            raise RedactionRefused("broken") from None

    def _redact(self, raw: str, context: Context) -> Redaction:
        late = _Deadline(self._deadline_ns)
        before = handed(context)
        context = before.context
        view = self._ours.hide(self._public.hide(normalise(raw)))
        view = our_references.hide(view, awaited := context.dangling, context.talk)
        view = of_things.hide(self._published.hide(view, awaited), context.last)
        view = no_value.hide(view, awaited, context.last)
        view = advisers.hide(view, context.advisers, awaited, by_adviser=context.by_adviser)
        signals = signals_of(view) if self._listens else frozenset()
        view = named_things.hide(view, awaited, context.last)
        found: list[Span] = []  # in the typed text's code points
        rounds = 0
        lead, tied = before.tells(view)
        while True:
            view.lead, view.tied = lead, tied
            view.told = frozenset([span.label for span in found])
            spans = self._of_form(view, context, late)
            if not spans:
                view = view.spaced()
                spans, lead, tied = self._look(view, _OF_WORDS, late), None, False
            if not spans:
                spans = self._look(view, _OF_REST, late)
            if not spans and self._second:
                spans = self._look(view, (self._second.find,), late)
            if not spans:
                break
            rounds += 1
            if rounds > _FEW_ROUNDS:
                spans = everywhere(view, spans)
            spans = resolve(spans)
            spans = widen(view, resolve(with_neighbours(view, [*spans, *followed(view, spans)], found)))
            found += [Span(span.label, *view.raw(span.start, span.end), span.rule) for span in spans]
            view = view.without([(span.start, span.end) for span in spans])
            context = NO_CONTEXT
        return _masked(raw, resolve(found), signals, before.leaves(view, found, raw))

    def _of_form(self, view: View, context: Context, late: "_Deadline") -> list[Span]:
        """What form and cues tell, and what the message before announced."""
        view.cues = find_cues(view)
        spans = [] if context is NO_CONTEXT else list(carried(view, context))
        looking = _OF_FORM if not view.has_digit else _OF_DIGITS if view.digit_count >= _FEW_DIGITS else _OF_FEW_DIGITS
        return spans + self._look(view, looking, late)

    def _look(self, view: View, recognizers: tuple[Recognizer, ...], late: "_Deadline") -> list[Span]:
        """What some recognizers find, in the view's characters; their guesses if the second reader shares them."""
        spans: list[Span] = []
        long = len(view.fold) > LONG
        for recognize in recognizers:
            spans += recognize(view)
            if long:
                late.check()
        late.check()
        if spans and self._second:
            spans = [span for span in spans if self._second.agrees(view, span)]
        return without_its_words(view, spans) if spans else spans


class _Deadline:
    """CPU time of this thread, so that a busy machine refuses nobody; asked for only once wall-clock time is up too."""

    __slots__ = ("_cpu_ns", "_wall_ns")

    def __init__(self, given_ns: int) -> None:
        self._wall_ns = time.perf_counter_ns() + given_ns
        self._cpu_ns = _own_ns() + given_ns

    def check(self) -> None:
        """Raises `RedactionRefused` when it is past."""
        if time.perf_counter_ns() > self._wall_ns and _own_ns() > self._cpu_ns:
            raise RedactionRefused("deadline")


def _own_ns() -> int:
    """CPU time of this thread but for compiling, done once for all texts: a slow machine's first is not late for it."""
    return time.thread_time_ns() - compiling_ns()


def _masked(raw: str, found: list[Span], signals: frozenset[Signal], dangling: Label | None) -> Redaction:
    """The typed text with each found place replaced by its mark; two values of one label get numbers."""
    if not found:
        return Redaction(mint(raw, ()), signals, dangling, ())
    pieces: list[str] = []
    marks: list[Mark] = []
    numbers_of: dict[tuple[Label, str], int] = {}
    counts: dict[Label, int] = {}
    alone = len({span.label for span in found}) == len(found)  # no label twice: no two values to tell apart
    at = length = 0
    for label, start, end, _ in found:
        value = (label, "" if alone else _compact(raw[start:end]))
        if value not in numbers_of:
            counts[label] = counts.get(label, 0) + 1
            numbers_of[value] = counts[label]
        number = numbers_of[value]
        mark = f"[{label}]" if number == 1 else f"[{label} {number}]"
        length += start - at
        marks.append(Mark(label, length, length + len(mark)))
        length += len(mark)
        pieces += [raw[at:start], mark]
        at = end
    text = mint("".join([*pieces, raw[at:]]), marks)
    return Redaction(text, signals, dangling, tuple([Found(*span) for span in found]))


def _compact(value: str) -> str:
    """What makes two typed values the same: letters and digits, folded."""
    return "".join([char for char in folded(value) if char.isalnum()])
