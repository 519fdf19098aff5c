"""/editeur/articles: editors write, publish, change and withdraw articles of general information.

Every act is in the journal, a withdrawal with its reason. What two editors change at once is not lost: the second is
told, and keeps what she typed. The page shows the article as readers see it, under the form.
"""

import re
import unicodedata

from aiohttp import web

from portal_stub.app_keys import DATABASE, SEAL
from portal_stub.articles import reload
from portal_stub.contact import line_problem, text_problem
from portal_stub.editors import PATH, require_editor, show_editor
from portal_stub.forms import read_form
from portal_stub.published import html_of
from portal_stub.store import articles, editors
from portal_stub.store.articles import Article, Readers, Words
from portal_stub.store.database import now

LONGEST_TITLE, LONGEST_SUMMARY, LONGEST_BODY, LONGEST_REASON = 120, 240, 8000, 300
ACTS = {"enregistrer": "article-modifie", "publier": "article-publie", "retirer": "article-retire"}
_LONGEST_SLUG = 60
_NOT_IN_SLUGS = re.compile(r"[^a-z0-9]+")
_FIELDS = ("titre", "resume", "texte", "lecteurs", "motif")
_CHANGED = "Quelqu’un d’autre a changé cet article entre-temps. Relisez-le plus bas, puis enregistrez de nouveau."


async def list_page(request: web.Request) -> web.Response:
    """GET /editeur/articles."""
    editor = await require_editor(request)
    async with request.app[DATABASE].reading() as db:
        kept = await articles.everything(db)
    return show_editor(request, "articles.html", "Articles", editor, articles=kept)


async def new_page(request: web.Request) -> web.Response:
    """GET /editeur/nouvel-article."""
    return _form(request, await require_editor(request), None, {}, {})


async def write(request: web.Request) -> web.Response:
    """POST /editeur/nouvel-article: a draft, or published at once (`geste` «publier»)."""
    editor = await require_editor(request)
    typed, act = await _typed(request)
    problems = _problems(typed)
    if problems:
        return _form(request, editor, None, typed, problems)
    at = now()
    async with request.app[DATABASE].transaction() as db:
        taken = {one.slug for one in await articles.everything(db)}
        slug = _free_slug(typed["titre"], taken)
        published_at = at if act == "publier" else None
        new = Article(slug=slug, published_at=published_at, changed_at=at, **_words(typed).model_dump())
        await articles.put(db, new)
        await editors.note(db, editor, "article-publie" if published_at else "article-ecrit", slug, at=at)
    await reload(request.app)
    raise web.HTTPSeeOther(f"{PATH}/articles/{slug}?fait={act}")


async def article_page(request: web.Request) -> web.Response:
    """GET /editeur/articles/{slug}."""
    editor, seen = await require_editor(request), await _known(request)
    return _form(request, editor, seen, _typed_before(seen), {})


async def change(request: web.Request) -> web.Response:
    """POST /editeur/articles/{slug}: `geste` «enregistrer», «publier» (saves too) or «retirer» (with a `motif`)."""
    editor = await require_editor(request)
    typed, act = await _typed(request)
    seen = await _known(request)
    problems = _reason_problem(typed["motif"]) if act == "retirer" else _problems(typed)
    if not problems and typed["revision"] != str(seen.revision):
        problems = {"titre": _CHANGED}
    if not problems and not await _done(request, editor, seen, typed, act):
        seen, problems = await _known(request), {"titre": _CHANGED}
    if problems:
        shown = {**_typed_before(seen), "motif": typed["motif"]} if act == "retirer" else typed
        return _form(request, editor, seen, shown, problems)
    await reload(request.app)
    raise web.HTTPSeeOther(f"{PATH}/articles/{seen.slug}?fait={act}")


async def _done(request: web.Request, editor: str, seen: Article, typed: dict[str, str], act: str) -> bool:
    """Whether it was done: not where the article has changed since it was `seen`."""
    at = now()
    async with request.app[DATABASE].transaction() as db:
        if act == "retirer":
            done = await articles.withdraw(db, seen, typed["motif"], at=at)
        else:
            done = await articles.change(db, seen, _words(typed), at=at)
            if done and act == "publier":
                changed = seen.model_copy(update={"revision": seen.revision + 1})
                done = await articles.publish(db, changed, at=at)
        if done:
            await editors.note(db, editor, ACTS[act], seen.slug, typed["motif"] if act == "retirer" else "", at=at)
    return done


async def _known(request: web.Request) -> Article:
    async with request.app[DATABASE].reading() as db:
        found = await articles.find(db, request.match_info["slug"])
    if found is None:
        raise web.HTTPNotFound
    return found


async def _typed(request: web.Request) -> tuple[dict[str, str], str]:
    """What was typed, with the revision it was typed over, and what is to be done."""
    form = await read_form(request, request.app[SEAL])
    act = form.get("geste", "")
    if act not in ACTS or form.get("lecteurs", Readers.EVERYONE) not in list(Readers):
        raise web.HTTPBadRequest
    typed = {name: form.get(name, "").replace("\r\n", "\n").strip() for name in (*_FIELDS, "revision")}
    return typed, act


def _typed_before(seen: Article) -> dict[str, str]:
    return {"titre": seen.title, "resume": seen.summary, "texte": seen.body, "lecteurs": seen.audience.value}


def _words(typed: dict[str, str]) -> Words:
    return Words(
        title=typed["titre"], summary=typed["resume"], body=typed["texte"], audience=Readers(typed["lecteurs"])
    )


def _problems(typed: dict[str, str]) -> dict[str, str]:
    told = {
        "titre": line_problem(typed["titre"], LONGEST_TITLE, "Donnez un titre."),
        "resume": line_problem(typed["resume"], LONGEST_SUMMARY, "Résumez l’article en une phrase."),
        "texte": text_problem(typed["texte"], LONGEST_BODY) if typed["texte"] else "Écrivez l’article.",
    }
    return {field: problem for field, problem in told.items() if problem}


def _reason_problem(why: str) -> dict[str, str]:
    problem = line_problem(why, LONGEST_REASON, "Dites pourquoi\u00a0: le motif va au journal.")
    return {"motif": problem} if problem else {}


def _free_slug(title: str, taken: set[str]) -> str:
    """«L’été, à 20 % !» → «l-ete-a-20»; with a number where there is one of that name."""
    plain = "".join(one for one in unicodedata.normalize("NFKD", title.lower()) if not unicodedata.combining(one))
    words = _NOT_IN_SLUGS.sub("-", plain.replace("œ", "oe").replace("æ", "ae"))
    slug = words[:_LONGEST_SLUG].strip("-") or "article"
    return next(one for one in (slug, *(f"{slug}-{n}" for n in range(2, len(taken) + 3))) if one not in taken)


def _form(
    request: web.Request, editor: str, seen: Article | None, typed: dict[str, str], problems: dict[str, str]
) -> web.Response:
    return show_editor(
        request,
        "article.html",
        seen.title if seen else "Nouvel article",
        editor,
        status=422 if problems else 200,
        article=seen,
        preview=html_of(seen.body) if seen else "",
        typed=typed,
        problems=problems,
        done=request.query.get("fait", "") if request.method == "GET" else "",
        longest=LONGEST_BODY,
    )


ROUTES = [
    web.get(f"{PATH}/articles", list_page),
    web.get(f"{PATH}/nouvel-article", new_page),
    web.post(f"{PATH}/nouvel-article", write),
    web.get(f"{PATH}/articles/{{slug}}", article_page),
    web.post(f"{PATH}/articles/{{slug}}", change),
]
