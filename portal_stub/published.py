"""The published documents (terms, cookies, privacy): Markdown in numbered versions → sections of HTML with anchors.

A file is `<slug>/<version>.md`: front matter (`title`, `short`, `version`, `date`), then headings such as
`## Article 9 – Durée {#article-9}`. `{{ brand.… }}` is filled in from the brand file; HTML in the source stays text.
"""

import re
from datetime import date
from pathlib import Path
from typing import Any

import yaml
from jinja2 import Environment, StrictUndefined, TemplateError
from markdown_it import MarkdownIt
from markdown_it.token import Token
from markupsafe import Markup
from pydantic import BaseModel, ConfigDict, ValidationError

from portal_stub.brand import Brand
from portal_stub.errors import PortalCannotStart

# `{#` begins an anchor here, not a comment; what is filled in is Markdown, and Markdown's renderer escapes it.
_MARKDOWN = Environment(undefined=StrictUndefined, autoescape=False, comment_start_string="<#", comment_end_string="#>")  # noqa: S701
_EXIT = '<span class="hidden"> (vous quittez le portail)</span>'
_ANCHOR = re.compile(r"\s*\{#([a-z][a-z0-9-]*)\}$")


class Section(BaseModel):
    """From one `##` to the next: its anchor, its title, its HTML with the heading, its text a line a paragraph."""

    model_config = ConfigDict(frozen=True, arbitrary_types_allowed=True)

    anchor: str
    title: str
    html: Markup
    lines: tuple[str, ...]


class Published(BaseModel):
    """One version of one document."""

    model_config = ConfigDict(frozen=True, arbitrary_types_allowed=True)

    slug: str
    title: str
    short: str
    version: int
    date: date
    sections: tuple[Section, ...]


NEEDED = ("cgu", "cookies", "donnees-personnelles")


def read_published(folder: Path, brand: Brand) -> dict[str, tuple[Published, ...]]:
    """Slug → its versions, the oldest first; the last one is in force. Raises `PortalCannotStart`."""
    documents: dict[str, tuple[Published, ...]] = {}
    for slug in NEEDED:
        versions = [_read(path, slug, brand) for path in (folder / slug).glob("*.md")]
        if not versions:
            raise PortalCannotStart(f"Il manque un document\u00a0: {folder / slug / '1.md'}.")
        documents[slug] = tuple(sorted(versions, key=lambda document: document.version))
    return documents


def _read(path: Path, slug: str, brand: Brand) -> Published:
    try:
        _, head, body = path.read_text(encoding="utf-8").split("---\n", 2)
        sections = sections_of(_MARKDOWN.from_string(body).render(brand=brand))
        return Published(slug=slug, sections=sections, **yaml.safe_load(head))
    except (OSError, ValueError, yaml.YAMLError, TemplateError, ValidationError) as wrong:
        raise PortalCannotStart(f"Le document {path} est illisible ({type(wrong).__name__}).") from None


def html_of(text: str) -> Markup:
    """An editor's Markdown → HTML. Its headings stand under the page's own, each at most one level deeper than the one
    before; a picture stays text, and so does HTML.
    """
    markdown = MarkdownIt("commonmark", {"html": False}).enable("table").disable("image")
    tokens = markdown.parse(text)
    _lower_headings(tokens)
    _anchor_headings(tokens)
    _label_tables(tokens)
    _mark_exits(tokens)
    return Markup(markdown.renderer.render(tokens, markdown.options, {}))  # noqa: S704 (html=False escapes)


def sections_of(text: str) -> tuple[Section, ...]:
    """Markdown → its sections. Raises `ValueError` where it does not begin with a heading of level 2."""
    markdown = MarkdownIt("commonmark", {"html": False}).enable("table")
    tokens = markdown.parse(text)
    _anchor_headings(tokens)
    _label_tables(tokens)
    _mark_exits(tokens)
    starts = [place for place, token in enumerate(tokens) if token.type == "heading_open" and token.tag == "h2"]
    if not starts or starts[0] != 0:
        raise ValueError("a document begins with a heading of level 2")
    parts = [tokens[start:end] for start, end in zip(starts, [*starts[1:], len(tokens)], strict=True)]
    return tuple(
        Section(
            anchor=str(part[0].attrGet("id") or ""),
            title=_plain(part[1]),
            html=Markup(markdown.renderer.render(part, markdown.options, {})),  # noqa: S704 (html=False escapes)
            lines=tuple(_plain(token) for token in part if token.type == "inline"),
        )
        for part in parts
    )


def _lower_headings(tokens: list[Token]) -> None:
    level = 1
    for token in tokens:
        if token.type == "heading_open":
            level = min(max(2, int(token.tag[1])), level + 1)
        if token.type in ("heading_open", "heading_close"):
            token.tag = f"h{level}"


def _anchor_headings(tokens: list[Token]) -> None:
    """`## Title {#anchor}` → `<h2 id="anchor">Title</h2>`."""
    for place, token in enumerate(tokens):
        if token.type != "heading_open":
            continue
        inline = tokens[place + 1]
        found = _ANCHOR.search(inline.content)
        if found and inline.children:
            token.attrSet("id", found[1])
            token.attrSet("tabindex", "-1")
            inline.children[-1].content = _ANCHOR.sub("", inline.children[-1].content)


def _label_tables(tokens: list[Token]) -> None:
    """Tables keep their meaning when CSS stacks them on a phone: roles, and each cell knows its column's name."""
    roles = {"table_open": "table", "thead_open": "rowgroup", "tbody_open": "rowgroup", "tr_open": "row"}
    columns: list[str] = []
    column = 0
    for place, token in enumerate(tokens):
        if token.type in roles:
            token.attrSet("role", roles[token.type])
            columns = [] if token.type == "table_open" else columns
            column = 0
        elif token.type == "th_open":
            token.attrSet("role", "columnheader")
            token.attrSet("scope", "col")
            columns.append(_plain(tokens[place + 1]))
        elif token.type == "td_open":
            token.attrSet("role", "cell")
            token.attrSet("data-label", columns[column])
            column += 1


def _mark_exits(tokens: list[Token]) -> None:
    """A link to another site says so to a screen reader, and by `rel` to the style sheet that draws its arrow."""
    for inline in tokens:
        marked: list[Token] = []
        out = False
        for child in inline.children or []:
            if child.type == "link_open":
                out = str(child.attrGet("href")).startswith(("http://", "https://"))
                if out:
                    child.attrSet("rel", "external noreferrer")
            elif child.type == "link_close" and out:
                marked.append(Token("html_inline", "", 0, content=_EXIT))
            marked.append(child)
        inline.children = marked if inline.children is not None else None


def _plain(inline: Token) -> str:
    children: list[Any] = [child for child in inline.children or [] if child.type != "html_inline"]
    return "".join(" " if child.type in ("softbreak", "hardbreak") else child.content for child in children).strip()
