"""/aide: what the portal offers, and the assistant's own answers without JavaScript, by topic and by a plain form.

The form is a POST, so that no typed word stands in an address or a log; what is typed is forgotten with the answer.
"""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from aiohttp import web

from portal_stub.app_keys import CONFIG, QUESTIONS, SEAL
from portal_stub.forms import read_form
from portal_stub.presenting import show
from portal_stub.questions import search

PARIS = ZoneInfo("Europe/Paris")
LONGEST = 500
ENTERING = ("inscription", "activation", "connexion", "mot-de-passe")  # topics that stand under #acces
AUDIENCES = {"member": "Membres connectés", "contract": "Titulaires du contrat"}


async def help_page(request: web.Request) -> web.Response:
    """GET /aide."""
    return _page(request)


async def search_help(request: web.Request) -> web.Response:
    """POST /aide: `question`."""
    typed = (await read_form(request, request.app[SEAL])).get("question", "").strip()
    if not typed or len(typed) > LONGEST:
        return _page(request, status=422, error=f"Écrivez quelques mots, {LONGEST} caractères au plus.")
    return _page(request, typed=typed)


def _page(request: web.Request, *, status: int = 200, error: str = "", typed: str = "") -> web.Response:
    questions = request.app[QUESTIONS].read()
    topics = questions.on(datetime.now(PARIS).date()) if questions else ()
    values: dict[str, Any] = {
        "entering": [topic for topic in topics if topic.name in ENTERING],
        "topics": [topic for topic in topics if topic.name not in ENTERING],
        "found": search(topics, typed) if typed else None,
        "typed": typed,
        "error": error,
        "audiences": AUDIENCES,
        "longest": LONGEST,
        "known": questions is not None,
        "own": request.app[CONFIG].public_url,
    }
    return show(request, "aide.html", slug="aide", status=status, **values)


ROUTES = [web.get("/aide", help_page, name="aide"), web.post("/aide", search_help)]
