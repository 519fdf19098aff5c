"""All that the knowledge is made from, side by side: what linting judges and loading resolves."""

from dataclasses import dataclass

from bot.knowledge.brand import Brand
from bot.knowledge.documents import Documents
from bot.knowledge.folder import Folder, Placed
from bot.knowledge.pages import Page


@dataclass(frozen=True, slots=True)
class Everything:
    """All that the knowledge is made from, read but not yet judged. `whole`: every file could be read, so what is not
    there does not exist.
    """

    folder: Folder
    brand: Brand
    pages: dict[str, Page]
    documents: Documents
    whole: bool

    def has_anchor(self, slug: str, anchor: str) -> bool:
        """Whether the page declares the anchor, or the document of that name has it in force."""
        declared = self.pages[slug].anchors or frozenset[str]()
        return anchor in declared or self.documents.passage(f"{slug}#{anchor}") is not None

    def stale(self, placed: Placed, citation: str) -> bool:
        """Whether the passage is not the one that the author confirmed."""
        passage = self.documents.passage(citation)
        confirmed = self.folder.confirmed.get(placed.intent.name, {}).get(citation)
        return passage is not None and passage.hash != confirmed
