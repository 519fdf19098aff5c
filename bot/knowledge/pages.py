"""The portal's pages, from a TOML of slug → address and label: what a link may lead to.

`[cgu] path = "/cgu" label = "…" anchors = ["…"]`, or `url = "https://…"` for a page that lives elsewhere.
"""

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Self

from pydantic import Field, ValidationError, model_validator

from bot.conversation import Authored
from bot.knowledge.intent import Authorship
from bot.knowledge.mint import author
from bot.knowledge.problems import Problems
from bot.knowledge.reading import read_text

_SLUG = re.compile(r"[a-z][a-z0-9-]*")
CONTACT = "contact"  # the page that the assistant itself leads to: a portal without it has no way out
# The pages that a portal of members usually has, and that the packaged intents lead to (API.md §1). One that a portal
# of one's own does not have is no mistake: what leads to it is withheld, and lint says so.
# fmt: off
USUAL = frozenset({
    "accueil", "cgu", "mentions-legales", "cookies", "donnees-personnelles", "inscription", "connexion",
    "mot-de-passe-oublie", "activation", "compte", "messages", "documents", "professionnels-de-sante", "aide",
    "navigateurs", "accessibilite", "maintenance", "contact",
})
# fmt: on


class WrittenPage(Authorship):
    """A page as the TOML file has it."""

    path: Annotated[str, Field(pattern=r"^/[^\s\"<>#]*$")] | None = None
    url: Annotated[str, Field(pattern=r"^https?://[^\s\"<>]+$")] | None = None
    label: str = Field(min_length=1, max_length=80)
    anchors: tuple[Annotated[str, Field(pattern=r"^[a-zA-Z][\w.:-]*$")], ...] | None = None

    @model_validator(mode="after")
    def _one_address(self) -> Self:
        if (self.path is None) == (self.url is None):
            raise ValueError("path ou url, l’un des deux")
        return self


@dataclass(frozen=True, slots=True)
class Page:
    """A page that a link may lead to. `href` is absolute; `anchors` are those the page declares, None if it declares
    nothing: what links to an anchor then leads to the page.
    """

    slug: str
    label: Authored
    href: str
    anchors: frozenset[str] | None
    external: bool = False

    def at(self, anchor: str | None) -> str:
        """The address of `anchor` on this page."""
        return f"{self.href}#{anchor}" if anchor else self.href


def read_pages(path: Path, portal_url: str, problems: Problems) -> dict[str, Page]:
    """The pages by slug, in the file's order; a broken page is noted and left out."""
    text = read_text(path, path.name, problems)
    if text is None:
        return {}
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as wrong:
        line = re.search(r"line (\d+)", str(wrong))
        problems.error(path.name, int(line[1]) if line else 1, "le TOML est mal formé.")
        return {}
    pages = {}
    for slug, table in tables.items():
        page = _page(slug, table, portal_url)
        if page is None:
            sentence = f"la page «\u00a0{slug}\u00a0» veut path (ou url) et label ; un nom en minuscules sans accent."
            problems.error(path.name, _line_of(slug, text), sentence)
        else:
            pages[slug] = page
    return pages


def _page(slug: str, table: object, portal_url: str) -> Page | None:
    if not _SLUG.fullmatch(slug):
        return None
    try:
        written = WrittenPage.model_validate(table)
    except ValidationError:
        return None
    href = written.url or f"{portal_url.rstrip('/')}{written.path}"
    anchors = None if written.anchors is None else frozenset(written.anchors)
    return Page(slug, author(written.label), href, anchors, external=written.url is not None)


def _line_of(slug: str, text: str) -> int:
    found = re.search(rf"^\[\s*\"?{re.escape(slug)}\"?\s*\]", text, re.MULTILINE)
    return text.count("\n", 0, found.start()) + 1 if found else 1
