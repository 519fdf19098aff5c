"""Questions the service can answer, offered while a member types or before she does. Pure; nothing is kept.

`suggest` folds accents and case away and takes the last word typed as the beginning of one.
"""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice, takewhile

from bot.conversation import Authored
from bot.knowledge.intent import Kind
from bot.knowledge.knowledge import Knowledge, LoadedIntent
from bot.knowledge.wording import STOP_WORDS, plain

MOST = 5
_OFFERED = (Kind.ANSWER, Kind.HANDOFF)
_IN_TITLE, _IN_PHRASE, _ON_PAGE = 3.0, 1.0, 0.5


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A question: what the button says, and what choosing it sends."""

    label: Authored
    text: Authored


def suggest(knowledge: Knowledge, typed: str, page: str | None) -> list[Suggestion]:
    """At most five questions for the words typed so far (any text, at once forgotten) on the page `page` (a slug)."""
    words = _words(typed)
    intents = _matching(knowledge, words, page) if words else _first(knowledge, page)
    return [Suggestion(intent.title, intent.title) for intent in intents][:MOST]


def _words(typed: str) -> list[str]:
    words = plain(typed[:200]).split()
    asked = [word for word in words if word not in STOP_WORDS]
    return asked[:12] or [word for word in words if len(word) > 2][:12]


def _first(knowledge: Knowledge, page: str | None) -> Iterable[LoadedIntent]:
    """The questions that the authors put first on this page, then anywhere."""
    names = [*knowledge.suggested.get(page or "", ()), *knowledge.suggested.get("default", ())]
    for name in dict.fromkeys(names):
        if (intent := knowledge.intents.get(name)) is not None:
            yield intent


def _matching(knowledge: Knowledge, words: Sequence[str], page: str | None) -> list[LoadedIntent]:
    begun = [_words_from(knowledge.vocabulary, word) for word in words]
    if not all(begun):
        return []
    scored = []
    for name, (title, phrases) in knowledge.question_words.items():
        intent = knowledge.intents[name]
        if intent.kind not in _OFFERED:
            continue
        found = [_score(known, title, phrases) for known in begun]
        if all(found):
            scored.append((-sum(found) - (_ON_PAGE if page and intent.page == page else 0.0), len(title), name))
    return [knowledge.intents[name] for _, _, name in sorted(scored)]


def _words_from(vocabulary: Sequence[str], beginning: str) -> frozenset[str]:
    """The words of the sorted vocabulary that begin so."""
    first = bisect_left(vocabulary, beginning)
    return frozenset(takewhile(lambda word: word.startswith(beginning), islice(vocabulary, first, None)))


def _score(known: frozenset[str], title: frozenset[str], phrases: frozenset[str]) -> float:
    if not known.isdisjoint(title):
        return _IN_TITLE
    return 0.0 if known.isdisjoint(phrases) else _IN_PHRASE
