"""The articles in memory, since the home page asks for them; the files that the portal begins with.

A file is `content/articles/SLUG.md`: front matter (`title`, `date`, `audience`, `summary`), then Markdown. At the first
start they go into the database, and are the editors' from then on (article_editing.py).
"""

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

import yaml
from markupsafe import Markup
from pydantic import ValidationError

from portal_stub.errors import PortalCannotStart
from portal_stub.member import Member
from portal_stub.published import html_of
from portal_stub.rendering import PARIS
from portal_stub.store.articles import Article, Readers, State

FOLDER = Path(__file__).parent / "content" / "articles"
_HEAD = {"title", "date", "audience", "summary"}


class Shown:
    """A published article, its Markdown rendered once."""

    def __init__(self, article: Article) -> None:
        self.slug, self.title, self.summary = article.slug, article.title, article.summary
        self.reserved = article.audience is Readers.CONTRACT
        self.published_at, self.changed_at = article.published_at or article.changed_at, article.changed_at
        self.html: Markup = html_of(article.body)

    @property
    def is_renewed(self) -> bool:
        """Whether it has changed after the day it came out."""
        return self.changed_at.astimezone(PARIS).date() > self.published_at.astimezone(PARIS).date()

    def is_open_to(self, member: Member | None) -> bool:
        """Whether she may read it."""
        return not self.reserved or (member is not None and member.contract)


class Shelf:
    """Those that are published, the newest first, and the addresses of those that were withdrawn."""

    def __init__(self) -> None:
        self._shown: tuple[Shown, ...] = ()
        self._withdrawn: frozenset[str] = frozenset()

    def hold(self, kept: Sequence[Article]) -> None:
        """What the database holds now."""
        shown = [Shown(one) for one in kept if one.state is State.PUBLISHED]
        self._shown = tuple(sorted(shown, key=lambda one: one.published_at, reverse=True))
        self._withdrawn = frozenset(one.slug for one in kept if one.state is State.WITHDRAWN)

    def all(self) -> tuple[Shown, ...]:
        """Those that are to be read, or seen locked."""
        return self._shown

    def open(self) -> tuple[Shown, ...]:
        """Those for everyone."""
        return tuple(one for one in self._shown if not one.reserved)

    def reserved(self) -> tuple[Shown, ...]:
        """Those for holders of the contract."""
        return tuple(one for one in self._shown if one.reserved)

    def find(self, slug: str) -> Shown | None:
        """The published article of that address."""
        return next((one for one in self._shown if one.slug == slug), None)

    def was_withdrawn(self, slug: str) -> bool:
        """Whether there was an article at that address."""
        return slug in self._withdrawn


def read_articles(folder: Path = FOLDER) -> Sequence[Article]:
    """Those of the files. Raises `PortalCannotStart`."""
    found = []
    for path in sorted(folder.glob("*.md")):
        try:
            _, head, body = path.read_text(encoding="utf-8").split("---\n", 2)
            told = yaml.safe_load(head)
            if set(told) != _HEAD:
                raise ValueError("front matter")
            day: date = told.pop("date")
            at = datetime(day.year, day.month, day.day, 8, tzinfo=PARIS)
            found.append(Article(slug=path.stem, body=body.strip(), published_at=at, changed_at=at, **told))
        except (OSError, ValueError, TypeError, AttributeError, yaml.YAMLError, ValidationError) as wrong:
            raise PortalCannotStart(f"L’article {path} est illisible ({type(wrong).__name__}).") from None
    return found
