"""The long tail: where no intent fits, the passage of a published document that does, word for word, with its place."""

from dataclasses import dataclass

from bot.conversation import Authored, Citation, Link
from bot.knowledge.knowledge import Knowledge
from bot.knowledge.wording import content_words

LONGEST = 700  # code points; a longer passage is a page to read, not an answer
COVERED = 0.6  # of the question's weight that the passage must hold
FEWEST_WORDS = 3


@dataclass(frozen=True, slots=True)
class Quote:
    """A passage to show. `coverage`: the share of the question's weight that it holds, 0 to 1."""

    text: Authored
    citation: Citation
    link: Link
    coverage: float


def quote(knowledge: Knowledge, question: str) -> Quote | None:
    """The passage that answers `question` (its words, masked places left out), or None if none holds enough of it."""
    if len(set(content_words(question))) < FEWEST_WORDS:
        return None
    for found in knowledge.passage_search.find(question):
        passage = found.passage
        current, page = knowledge.documents.current(passage.document), knowledge.pages.get(passage.document)
        if found.coverage < COVERED or not passage.quotable or len(passage.text.text) > LONGEST:
            continue
        if current is None or page is None:
            continue
        href = page.at(passage.anchor)
        citation = Citation(current.short, str(current.version), passage.article, passage.title, href)
        return Quote(passage.text, citation, Link(page.label, href, external=page.external), found.coverage)
    return None
