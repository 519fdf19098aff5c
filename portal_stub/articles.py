"""Articles of general information: content/articles/*.md, for everyone or for holders of the complementary contract.

A locked one shows its title and its summary, and why it is locked. Reading and sharing are counted where the visitor
accepted it.
"""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Literal

import yaml
from aiohttp import web
from pydantic import BaseModel, ConfigDict, ValidationError

from portal_stub.app_keys import ARTICLES, AUDIENCE, CONFIG
from portal_stub.audience import is_counted
from portal_stub.errors import PortalCannotStart
from portal_stub.forms import visit_of
from portal_stub.member import Member
from portal_stub.presenting import show
from portal_stub.published import Section, sections_of

FOLDER = Path(__file__).parent / "content" / "articles"


class Article(BaseModel):
    """One article; `audience`: who may read it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    slug: str
    title: str
    date: date
    audience: Literal["everyone", "contract"]
    summary: str
    sections: tuple[Section, ...]

    def is_open_to(self, member: Member | None) -> bool:
        """Whether she may read it."""
        return self.audience == "everyone" or (member is not None and member.contract)


def read_articles(folder: Path = FOLDER) -> Sequence[Article]:
    """All, the newest first. Raises `PortalCannotStart`."""
    found = []
    for path in sorted(folder.glob("*.md")):
        try:
            _, head, body = path.read_text(encoding="utf-8").split("---\n", 2)
            found.append(Article(slug=path.stem, sections=sections_of(body), **yaml.safe_load(head)))
        except (OSError, ValueError, yaml.YAMLError, ValidationError) as wrong:
            raise PortalCannotStart(f"L’article {path} est illisible ({type(wrong).__name__}).") from None
    return sorted(found, key=lambda one: one.date, reverse=True)


async def list_page(request: web.Request) -> web.Response:
    """GET /articles."""
    return show(request, "articles.html", title="Informations", articles=request.app[ARTICLES])


async def article_page(request: web.Request) -> web.Response:
    """GET /articles/{slug}: the text; or, locked, why."""
    article = _known(request)
    may_read = article.is_open_to(visit_of(request).member)
    if may_read and is_counted(request):
        request.app[AUDIENCE].count("article_read", article.slug)
    return show(request, "article.html", title=article.title, article=article, may_read=may_read)


async def share_page(request: web.Request) -> web.Response:
    """GET /articles/{slug}/partager: its address, and a mail that is ready; nothing of a third party."""
    article = _known(request)
    if is_counted(request):
        request.app[AUDIENCE].count("article_shared", article.slug)
    address = f"{request.app[CONFIG].public_url}/articles/{article.slug}"
    return show(request, "article-partager.html", title="Partager cet article", article=article, address=address)


def _known(request: web.Request) -> Article:
    found = next((one for one in request.app[ARTICLES] if one.slug == request.match_info["slug"]), None)
    if found is None:
        raise web.HTTPNotFound
    return found


ROUTES = [
    web.get("/articles", list_page),
    web.get("/articles/{slug}", article_page),
    web.get("/articles/{slug}/partager", share_page),
]
