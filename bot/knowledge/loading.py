"""Folder → `Knowledge`, all or nothing: read, judged, resolved. A folder with an error raises `KnowledgeBroken` and
whoever holds an older `Knowledge` keeps it.

In: `Sources`. Out: `Knowledge`. The hash covers every byte that was read and the portal's address.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from bot.conversation import Authored, Citation, Link
from bot.errors import KnowledgeBroken
from bot.knowledge.brand import read_brand
from bot.knowledge.documents import read_documents, render
from bot.knowledge.everything import Everything
from bot.knowledge.folder import Folder, Placed, knowledge_files, read_folder
from bot.knowledge.intent import Intent, Step, Thread
from bot.knowledge.knowledge import InThread, Knowledge, LoadedIntent, LoadedStep, Phrase
from bot.knowledge.linting import check, check_dates
from bot.knowledge.linting_personal import check_personal
from bot.knowledge.linting_stories import check_stories
from bot.knowledge.mint import author
from bot.knowledge.pages import read_pages
from bot.knowledge.problems import Problems
from bot.knowledge.sources import Sources, packaged_sources
from bot.knowledge.story import read_stories
from bot.knowledge.wording import plain
from bot.redaction.labels import FRENCH
from bot.redaction.signals import Signal

__all__ = ["Sources", "lint_knowledge", "load_knowledge", "packaged_sources", "read_everything"]


def load_knowledge(sources: Sources, *, known_good: str | None = None) -> Knowledge:
    """What the sources say, ready to be answered from. Raises `KnowledgeBroken` with each error as `file:line: …`.

    `known_good`: the hash of sources that were loaded before; the same ones are not judged again, which takes longer
    than reading them.
    """
    found = hash_of(sources)
    everything, problems = read_everything(sources)
    if everything is not None and found != known_good:
        check(everything, problems)
    if everything is None or problems.errors:
        raise KnowledgeBroken([str(problem) for problem in sorted(problems.errors)])
    return _Builder(everything, sources, found).knowledge()


def lint_knowledge(sources: Sources, *, today: date | None = None) -> Problems:
    """All that there is to say about the sources, errors and warnings, in the order of files and lines. `today`: in
    Paris; without it no date is held against it.
    """
    everything, problems = read_everything(sources)
    stories = list(read_stories(sources.intents / "tests", problems))
    if everything is not None:
        check(everything, problems)
        check_stories(stories, everything, problems)
        check_personal(everything, stories, problems)
        for hole in everything.brand.holes(sources.service):
            problems.warning(sources.brand.name, 1, f"l’avis affiché aux membres n’est pas complet ; ajoutez {hole}.")
        if today is not None:
            check_dates(everything, today, problems)
    return Problems(sorted(problems))


def read_everything(sources: Sources) -> tuple[Everything | None, Problems]:
    """All the files, read and not yet judged; None where not even the brand file can be read."""
    problems = Problems()
    brand = read_brand(sources.brand, problems)
    folder = read_folder(sources.intents, problems)
    pages = read_pages(sources.pages, sources.portal_url, problems)
    if brand is None:
        return None, problems
    documents = read_documents(sources.documents, brand, problems)
    return Everything(folder, brand, pages, documents, whole=not problems.errors), problems


def hash_of(sources: Sources) -> str:
    """SHA-256 over the names and bytes of every file, the portal's address and how the service is set."""
    digest = hashlib.sha256(sources.portal_url.encode())
    digest.update(f"\n{sources.service.google_chat}\n{sources.service.dialogflow}".encode())
    for root, files in (
        (sources.intents, knowledge_files(sources.intents)),
        (sources.documents, sorted(sources.documents.glob("*/*.md"))),
        (sources.pages.parent, [sources.pages]),
        (sources.brand.parent, [sources.brand]),
    ):
        for path in files:
            content = path.read_bytes()
            digest.update(f"\n{path.relative_to(root).as_posix()}\n{len(content)}\n".encode() + content)
    return digest.hexdigest()


@dataclass(frozen=True, slots=True)
class _Builder:
    """Makes `Knowledge` of what was read and found without error."""

    everything: Everything
    sources: Sources
    hash: str

    @property
    def folder(self) -> Folder:
        return self.everything.folder

    def knowledge(self) -> Knowledge:
        assert self.folder.words is not None  # noqa: S101 — a folder without it is broken, and was refused
        words, _ = self.folder.words
        return Knowledge(
            hash=self.hash,
            intents={placed.intent.name: self._intent(placed) for placed in self.folder.intents},
            phrases=tuple(Phrase(one.text, one.intent, one.hand) for one in self.folder.all_phrases()),
            out_of_scope=tuple((family, phrase.text) for family, phrase in self.folder.outside()),
            entities={file.name: file for file, _ in self.folder.entities},
            words={key: author(sentence) for key, sentence in words.words.items()},
            cues=words.cues,
            suggested=words.suggestions,
            topics={name: author(title) for name, title in words.topics.items()},
            labels={label: author(french) for label, french in FRENCH.items()},
            pages=self.everything.pages,
            documents=self.everything.documents,
            brand=self.everything.brand,
        )

    def _intent(self, placed: Placed) -> LoadedIntent:
        intent = placed.intent
        return LoadedIntent(
            name=intent.name,
            title=author(intent.title),
            kind=intent.kind,
            signal=Signal(intent.signal) if intent.signal else None,
            audience=intent.audience,
            answer=self._text(intent.answer),
            entity=intent.entity,
            answers={value: self._text(text) for value, text in intent.answers.items()},
            links=self._links(intent.links),
            citations=tuple(self._citations(placed)),
            follow_ups=intent.follow_ups,
            steps=tuple(self._step(step) for step in intent.if_not_solved),
            in_thread=tuple(self._thread(thread) for thread in intent.in_thread),
            meanwhile=self._text(intent.meanwhile) if intent.meanwhile else None,
            valid_from=intent.valid_from,
            valid_until=intent.valid_until,
            page=self._page(intent),
        )

    def _text(self, text: str) -> Authored:
        return author(render(text, self.everything.brand, self.sources.service))

    def _page(self, intent: Intent) -> str | None:
        slugs = (ref.partition("#")[0] for ref in intent.links)
        return next((slug for slug in slugs if slug in self.everything.pages), None)

    def _step(self, step: Step) -> LoadedStep:
        return LoadedStep(self._text(step.answer) if step.answer else None, self._links(step.links), step.human)

    def _thread(self, thread: Thread) -> InThread:
        says, unless = (tuple(plain(phrase) for phrase in phrases) for phrases in (thread.says, thread.unless))
        text = self._text(thread.answer) if thread.answer else None
        return InThread(thread.cue, says, unless, text, thread.intent, self._links(thread.links))

    def _links(self, refs: Iterable[str]) -> tuple[Link, ...]:
        """One link a label: two places of a document are told by their headings; of a page the first is enough."""
        made: dict[str, Link] = {}
        for ref in refs:
            slug, _, anchor = ref.partition("#")
            if slug not in self.everything.pages:  # a portal without that page (pages.USUAL): lint has said so
                continue
            page, passage = self.everything.pages[slug], self.everything.documents.passage(ref)
            anchor = anchor if anchor and self.everything.has_anchor(slug, anchor) else ""
            label = page.label if passage is None or page.label.text not in made else passage.title
            made.setdefault(label.text, Link(label, page.at(anchor), external=page.external))
        return tuple(made.values())

    def _citations(self, placed: Placed) -> Iterable[Citation]:
        for ref in placed.intent.citations:
            slug, _, anchor = ref.partition("#")
            passage, current = self.everything.documents.passage(ref), self.everything.documents.current(slug)
            if passage and current and slug in self.everything.pages and not self.everything.stale(placed, ref):
                href = self.everything.pages[slug].at(anchor)
                yield Citation(current.short, str(current.version), passage.article, passage.title, href)
