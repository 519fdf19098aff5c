"""Articles of general information, for everyone or for holders of the complementary contract: their list, each one,
and how to share it. Editors write them (article_editing.py).

A locked one shows its title and its summary, and why it is locked. Reading and sharing are counted where the visitor
accepted it.
"""

from collections.abc import AsyncIterator

from aiohttp import web

from portal_stub.app_keys import ARTICLES, AUDIENCE, CONFIG, DATABASE
from portal_stub.article_shelf import Shown, read_articles
from portal_stub.audience import is_counted
from portal_stub.forms import visit_of
from portal_stub.presenting import show
from portal_stub.store import articles


async def shelved(app: web.Application) -> AsyncIterator[None]:
    """Writes those the portal begins with, and reads all."""
    first = read_articles()
    async with app[DATABASE].transaction() as db:
        await articles.put_missing(db, first)
    await reload(app)
    yield


async def reload(app: web.Application) -> None:
    """Reads them again."""
    async with app[DATABASE].reading() as db:
        app[ARTICLES].hold(await articles.everything(db))


async def list_page(request: web.Request) -> web.Response:
    """GET /articles."""
    return show(request, "articles.html", title="Informations", articles=request.app[ARTICLES].all())


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


def _known(request: web.Request) -> Shown:
    shelf, slug = request.app[ARTICLES], request.match_info["slug"]
    found = shelf.find(slug)
    if found is None:
        raise web.HTTPGone if shelf.was_withdrawn(slug) else web.HTTPNotFound
    return found


ROUTES = [
    web.get("/articles", list_page),
    web.get("/articles/{slug}", article_page),
    web.get("/articles/{slug}/partager", share_page),
]
