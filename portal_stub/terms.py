"""The published documents as pages; the terms in all their versions, and what changed from one to the next."""

import difflib
import itertools
import re
from collections.abc import Iterator, Sequence

from aiohttp import web
from markupsafe import Markup, escape
from pydantic import BaseModel, ConfigDict

from portal_stub.app_keys import PUBLISHED
from portal_stub.presenting import show
from portal_stub.published import NEEDED, Published, Section

_SENTENCES = re.compile(r"(?<=[.;:]) ")
_SAME_SENTENCE = 0.7


class Change(BaseModel):
    """What changed in one article: a paragraph a line, with `<ins>` and `<del>`."""

    model_config = ConfigDict(frozen=True, arbitrary_types_allowed=True)

    anchor: str
    title: str
    paragraphs: tuple[Markup, ...]


def changes(before: Published, after: Published) -> tuple[Change, ...]:
    """The articles of `after` that are not word for word those of `before`; unchanged paragraphs are left out."""
    old = {section.anchor: section for section in before.sections}
    compared = ((section, _differences(old.get(section.anchor), section)) for section in after.sections)
    return tuple(
        Change(anchor=section.anchor, title=section.title, paragraphs=paragraphs)
        for section, paragraphs in compared
        if paragraphs
    )


def _differences(before: Section | None, after: Section) -> tuple[Markup, ...]:
    old, new = (before.lines if before else ()), after.lines
    return tuple(_compared(left, right) for left, right in _pairs(old, new) if left != right)


def _pairs(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[str, str]]:
    """What stands for what; what is gone or has come stands against nothing."""
    for kind, i1, i2, j1, j2 in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            yield from zip(old[i1:i2], new[j1:j2], strict=True)
        else:
            yield from itertools.zip_longest(old[i1:i2], new[j1:j2], fillvalue="")


def _compared(before: str, after: str) -> Markup:
    """One paragraph against the other, sentence by sentence; a sentence that changed little, word by word."""
    parts: list[Markup] = []
    for left, right in _pairs(_SENTENCES.split(before), _SENTENCES.split(after)):
        if left == right:
            parts.append(escape(right))
        elif left and right and difflib.SequenceMatcher(None, left.split(), right.split()).ratio() >= _SAME_SENTENCE:
            parts += [_changed(*words) for words in _word_runs(left.split(" "), right.split(" "))]
        else:
            parts.append(_changed(left, right))
    return Markup(" ").join(part for part in parts if part)


def _word_runs(old: list[str], new: list[str]) -> Iterator[tuple[str, str]]:
    for _, i1, i2, j1, j2 in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        yield " ".join(old[i1:i2]), " ".join(new[j1:j2])


def _changed(before: str, after: str) -> Markup:
    if before == after:
        return escape(after)
    marks = [_marked(tag, words) for tag, words in (("del", before), ("ins", after)) if words]
    return Markup(" ").join(marks)


def _marked(tag: str, words: str) -> Markup:
    """The mark is told by words too, for who does not see it."""
    said = {"ins": "ajouté\u00a0: ", "del": "supprimé\u00a0: "}[tag]
    mark = Markup('<{0}><span class="hidden">[{1}</span>{2}<span class="hidden">]</span></{0}>')
    return mark.format(tag, said, words)


def _document_page(slug: str) -> web.RouteDef:
    async def show_document(request: web.Request) -> web.Response:
        versions = request.app[PUBLISHED][slug]
        return show(request, f"{slug}.html", slug=slug, document=versions[-1], versions=versions)

    return web.get(f"/{slug}", show_document, name=slug)


async def terms_version(request: web.Request) -> web.Response:
    """GET /cgu/{version}: one version of the terms, in force or not."""
    versions = request.app[PUBLISHED]["cgu"]
    wanted = int(request.match_info["version"])
    document = next((one for one in versions if one.version == wanted), None)
    if document is None:
        raise web.HTTPNotFound
    title = f"{document.title}, version\u00a0{document.version}"
    return show(request, "cgu.html", title=title, document=document, versions=versions)


async def terms_changes(request: web.Request) -> web.Response:
    """GET /cgu/changements: each version against the one before it, the newest first."""
    versions = request.app[PUBLISHED]["cgu"]
    steps = [(before, after, changes(before, after)) for before, after in itertools.pairwise(versions)]
    return show(request, "cgu-changements.html", title="Ce qui a changé dans les conditions", steps=steps[::-1])


ROUTES = [
    *(_document_page(slug) for slug in NEEDED if slug != "donnees-personnelles"),  # rights.py has that one
    web.get(r"/cgu/{version:\d{1,4}}", terms_version),
    web.get("/cgu/changements", terms_changes),
]
