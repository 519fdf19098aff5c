"""Questions the service can answer, offered while a member types or before she does. Pure; nothing is kept.

`suggest` folds accents and case away and takes the last word typed as the beginning of one.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

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
    scored = []
    for name, (title, phrases) in knowledge.question_words.items():
        intent = knowledge.intents[name]
        if intent.kind not in _OFFERED:
            continue
        found = [_score(word, title, phrases) for word in words]
        if all(found):
            scored.append((-sum(found) - (_ON_PAGE if page and intent.page == page else 0.0), len(title), name))
    return [knowledge.intents[name] for _, _, name in sorted(scored)]


def _score(word: str, title: frozenset[str], phrases: frozenset[str]) -> float:
    if any(known.startswith(word) for known in title):
        return _IN_TITLE
    return _IN_PHRASE if any(known.startswith(word) for known in phrases) else 0.0
