"""The published documents as pages; the terms in all their versions, and what changed from one to the next."""

import difflib
import re
from itertools import pairwise

from aiohttp import web
from markupsafe import Markup, escape
from pydantic import BaseModel, ConfigDict

from portal_stub.app_keys import PUBLISHED
from portal_stub.presenting import show
from portal_stub.published import Published, Section

_WORDS = re.compile(r"\s+|[^\s]+")


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
    found: list[Markup] = []
    for kind, i1, i2, j1, j2 in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            continue
        left, right = list(old[i1:i2]), list(new[j1:j2])
        paired = min(len(left), len(right))
        found += [_words(one, other) for one, other in zip(left[:paired], right[:paired], strict=True)]
        found += [_marked("del", line) for line in left[paired:]]
        found += [_marked("ins", line) for line in right[paired:]]
    return tuple(found)


def _words(before: str, after: str) -> Markup:
    """One paragraph against the other, word by word; two that share little are shown one after the other."""
    old, new = _WORDS.findall(before), _WORDS.findall(after)
    matcher = difflib.SequenceMatcher(None, old, new, autojunk=False)
    if matcher.ratio() < 0.5:
        return _marked("del", before) + Markup(" ") + _marked("ins", after)
    parts: list[Markup] = []
    for kind, i1, i2, j1, j2 in matcher.get_opcodes():
        if kind == "equal":
            parts.append(escape("".join(new[j1:j2])))
            continue
        gone, come = "".join(old[i1:i2]), "".join(new[j1:j2])
        parts += [_marked(tag, words) for tag, words in (("del", gone), ("ins", come)) if words.strip()]
        if not come.strip():
            parts.append(escape(come))
    return Markup("").join(parts)


def _marked(tag: str, words: str) -> Markup:
    """The mark is told by words too, for who does not see it; spaces stay outside of it."""
    inner = words.strip()
    said = {"ins": "ajouté\u00a0: ", "del": "supprimé\u00a0: "}[tag]
    start, end = words[: len(words) - len(words.lstrip())], words[len(words.rstrip()) :]
    mark = Markup('<{0}><span class="hidden">[{1}</span>{2}<span class="hidden">]</span></{0}>')  # noqa: S704
    return escape(start) + mark.format(Markup(tag), said, inner) + escape(end)


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
    steps = [(before, after, changes(before, after)) for before, after in pairwise(versions)]
    return show(request, "cgu-changements.html", title="Ce qui a changé dans les conditions", steps=steps[::-1])


ROUTES = [
    *(_document_page(slug) for slug in ("cgu", "cookies", "donnees-personnelles")),
    web.get(r"/cgu/{version:\d{1,4}}", terms_version),
    web.get("/cgu/changements", terms_changes),
]
