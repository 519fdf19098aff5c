"""`Knowledge`: all that the service knows, checked, resolved and frozen. A changed folder makes a new one (loading.py).

Texts that a member may read are `Authored`; links are absolute; a citation whose passage changed since its author last
confirmed it is not there (the answer is).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from bot.conversation import Authored, Citation, Link
from bot.knowledge.brand import Brand
from bot.knowledge.documents import Documents
from bot.knowledge.intent import Audience, EntityFile, Kind
from bot.knowledge.pages import Page
from bot.knowledge.search import PassageSearch
from bot.knowledge.wording import plain
from bot.redaction.labels import Label
from bot.redaction.signals import Signal

FIRST_HAND = "fiche"  # the hand of the phrases that stand in an intent's own file


@dataclass(frozen=True, slots=True)
class Phrase:
    """A way to ask for an intent. `hand`: who wrote it, so that a score can leave one out."""

    text: str
    intent: str
    hand: str


@dataclass(frozen=True, slots=True)
class LoadedStep:
    """What is said next when the answer did not help; `human` ends the ladder with the offer of a person."""

    answer: Authored | None
    links: tuple[Link, ...]
    human: bool


@dataclass(frozen=True, slots=True)
class InThread:
    """What a short message means right after an answer; `says` and `unless` are folded."""

    cue: str
    says: tuple[str, ...]
    unless: tuple[str, ...]
    answer: Authored | None
    intent: str | None
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class LoadedIntent:
    """An intent, ready to be answered; equal to itself alone. `page`: the slug of its first link, None without one.
    `meanwhile`: what is said under what becomes of a call for a person, whatever that is; of an urgent one, its numbers
    in a line.
    """

    name: str
    title: Authored
    kind: Kind
    signal: Signal | None
    audience: Audience
    answer: Authored
    entity: str | None
    answers: Mapping[str, Authored]
    links: tuple[Link, ...]
    citations: tuple[Citation, ...]
    follow_ups: tuple[str, ...]
    steps: tuple[LoadedStep, ...]
    in_thread: tuple[InThread, ...]
    meanwhile: Authored | None
    valid_from: date | None
    valid_until: date | None
    page: str | None

    def valid_on(self, day: date) -> bool:
        """Whether the answer holds on `day`."""
        return (self.valid_from is None or self.valid_from <= day) and (
            self.valid_until is None or day <= self.valid_until
        )


@dataclass(frozen=True)
class Knowledge:
    """The whole of it. `hash` covers every byte that it was made from, and the portal's address."""

    hash: str
    intents: Mapping[str, LoadedIntent]
    phrases: tuple[Phrase, ...]
    out_of_scope: tuple[tuple[str, str], ...]
    entities: Mapping[str, EntityFile]
    words: Mapping[str, Authored]
    cues: Mapping[str, tuple[str, ...]]
    suggested: Mapping[str, tuple[str, ...]]
    topics: Mapping[str, Authored]
    labels: Mapping[Label, Authored]
    pages: Mapping[str, Page]
    documents: Documents
    brand: Brand

    def __hash__(self) -> int:
        return hash(self.hash)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Knowledge) and self.hash == other.hash

    @cached_property
    def titled(self) -> Mapping[str, str]:
        """Folded title → the name of its intent: choosing a title is understood with certainty."""
        return {plain(intent.title.text): name for name, intent in self.intents.items()}

    @cached_property
    def folded_cues(self) -> Mapping[str, tuple[str, ...]]:
        """Cue → its phrases folded, longest first."""
        return {
            cue: tuple(sorted({plain(phrase) for phrase in phrases}, key=lambda one: (-len(one), one)))
            for cue, phrases in self.cues.items()
        }

    @cached_property
    def question_words(self) -> Mapping[str, tuple[frozenset[str], frozenset[str]]]:
        """Intent → the folded words of its title, and of its phrases."""
        phrases: dict[str, set[str]] = {name: set() for name in self.intents}
        for phrase in self.phrases:
            phrases[phrase.intent].update(plain(phrase.text).split())
        return {
            name: (frozenset(plain(intent.title.text).split()), frozenset(phrases[name]))
            for name, intent in self.intents.items()
        }

    @cached_property
    def vocabulary(self) -> tuple[str, ...]:
        """Every word of `question_words`, sorted: a beginning finds its words by bisection."""
        return tuple(sorted({word for pair in self.question_words.values() for words in pair for word in words}))

    @cached_property
    def passage_search(self) -> PassageSearch:
        """Looks up the passages in force."""
        return PassageSearch(self.documents.passages())

    @cached_property
    def public_pages(self) -> tuple[str, ...]:
        """The addresses of the portal's own pages, and of each anchor on them: what anyone may be told."""
        ours = {slug: page for slug, page in self.pages.items() if not page.external}
        anchors = [(slug, anchor) for slug, page in ours.items() for anchor in sorted(page.anchors or ())]
        anchors += [(part.document, part.anchor) for part in self.documents.passages() if part.document in ours]
        return (*(page.href for page in ours.values()), *(ours[slug].at(anchor) for slug, anchor in anchors))

    def link(self, ref: str) -> Link:
        """The link to `slug#anchor`. Raises KeyError for an unknown page."""
        slug, _, anchor = ref.partition("#")
        page = self.pages[slug]
        return Link(page.label, page.at(anchor or None), external=page.external)
