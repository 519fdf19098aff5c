"""`doctor`'s look at a portal of one's own: is each page of PORTAL_PAGES really served, with each anchor that answers
lead to?

Asked through the window's own client, by GET, without a cookie. It is the operator's own portal: one of the named
exceptions of docs/decisions/0010, so neither ledger nor switch. Only the origins that the settings name as the
operator's (PORTAL_URL, ORIGINS) are asked; a page that lives elsewhere is left for a person to open.
"""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html.parser import HTMLParser
from typing import Literal

import typer
from typing_extensions import override

from bot.egress.window import Window
from bot.knowledge.knowledge import Knowledge
from webhooks.served import origin_of

_CLOSED = frozenset({301, 302, 303, 307, 308, 401, 403})


@dataclass(frozen=True, slots=True)
class PageLook:
    """How a page stands: `missing` anchors; `closed` where it sends elsewhere or asks who is there, its anchors out of
    sight; or why it could not be read (`wrong`, "" if it could).
    """

    slug: str
    href: str
    wrong: str = ""
    closed: bool = False
    missing: tuple[str, ...] = ()


def anchors_wanted(knowledge: Knowledge) -> dict[str, set[str]]:
    """Page → the anchors that it declares, that answers and citations lead to, and that its document has."""
    by_href = {page.href: slug for slug, page in knowledge.pages.items()}
    wanted = {slug: set(page.anchors or ()) for slug, page in knowledge.pages.items()}
    for passage in knowledge.documents.passages():
        if passage.document in wanted:
            wanted[passage.document].add(passage.anchor)
    for intent in knowledge.intents.values():
        steps = [link for step in intent.steps for link in step.links]
        for href in [*(link.href for link in (*intent.links, *steps)), *(one.href for one in intent.citations)]:
            page, _, anchor = href.partition("#")
            if anchor and page in by_href:
                wanted[by_href[page]].add(anchor)
    return wanted


async def look_at_pages(
    window: Window, knowledge: Knowledge, origins: frozenset[str]
) -> tuple[list[PageLook], list[str]]:
    """Each page on one of `origins`, and the slugs of those that live elsewhere."""
    wanted = anchors_wanted(knowledge)
    looks: list[PageLook] = []
    elsewhere: list[str] = []
    for number, (slug, page) in enumerate(knowledge.pages.items(), 1):
        if origin_of(page.href) not in origins:
            elsewhere.append(slug)
            continue
        if sys.stderr.isatty():
            typer.echo(f"\r{number}/{len(knowledge.pages)} {slug:<30}", err=True, nl=False)
        looks.append(await _look(window, slug, page.href, wanted[slug]))
    if sys.stderr.isatty():
        typer.echo(f"\r{'':<40}\r", err=True, nl=False)
    return looks, elsewhere


async def _look(window: Window, slug: str, href: str, wanted: set[str]) -> PageLook:
    try:
        body = await window.fetch(href)
    except OSError as failed:
        status = failed.args[0] if failed.args else None
        if not isinstance(status, int):
            return PageLook(slug, href, wrong="ne répond pas")
        return PageLook(slug, href, closed=True) if status in _CLOSED else PageLook(slug, href, f"réponse {status}")
    there = _Ids.of(body.decode("utf-8", "replace"))
    return PageLook(slug, href, missing=tuple(sorted(wanted - there)))


def told_of(
    looks: Sequence[PageLook], elsewhere: Sequence[str]
) -> Iterator[tuple[Literal["ok", "warning", "broken"], str]]:
    """A line a page that does not hold, what nobody could see, and the sum."""
    broken = [one for one in looks if one.wrong or one.missing]
    for one in broken:
        what = one.wrong or f"il manque {', '.join(f'#{anchor}' for anchor in one.missing)}"
        yield "broken", f"{one.slug}\u00a0: {one.href}\u00a0: {what}"
    closed = [one.slug for one in looks if one.closed]
    if closed:
        yield (
            "warning",
            f"à ouvrir vous-même, car la page renvoie ailleurs ou demande une connexion\u00a0: {', '.join(closed)}",
        )
    if elsewhere:
        yield "warning", f"à ouvrir vous-même, car ailleurs que sur le portail\u00a0: {', '.join(elsewhere)}"
    count = len(looks) - len(broken) - len(closed)
    yield "broken" if broken else "ok", f"{count} page(s) sur {len(looks) + len(elsewhere)} servie(s) avec leurs ancres"


class _Ids(HTMLParser):
    """The places of a page that an address may lead to: `id`, and the older `name` of a link."""

    def __init__(self) -> None:
        super().__init__()
        self.found: set[str] = set()

    @classmethod
    def of(cls, html: str) -> set[str]:
        """All of them."""
        reader = cls()
        reader.feed(html)
        return reader.found

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if value and (name == "id" or (tag == "a" and name == "name")):
                self.found.add(value)
