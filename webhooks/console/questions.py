"""«Questions sans réponse»: what members asked and the bot did not know, masked, the most asked first. Not for a
dpo, who reads with a reason, one conversation at a time. Authors tick some for a patch (proposing.py).
"""

import hashlib
import hmac
from datetime import timedelta

from aiohttp import web

from bot.store import readings
from bot.store.agents import Role
from bot.store.unanswered import Question, questions_since
from webhooks.app_keys import DATABASE, NOW
from webhooks.console.visits import EVERYBODY, Visit, html, page

ROUTES = web.RouteTableDef()
PERIODS_DAYS = (7, 30)
MOST_SHOWN = 200


@ROUTES.get("/console/questions")
@page(EVERYBODY - {Role.DPO})
async def show_questions(request: web.Request, visit: Visit) -> web.Response:
    """The list; reading it is noted like reading a conversation."""
    days, at = days_of(request), request.app[NOW]()
    async with request.app[DATABASE].transaction() as db:
        questions = await questions_since(db, at - timedelta(days=days))
        await readings.tell(db, visit.account, readings.QUESTIONS_READ, at=at)
    rows = [(key_of(question, visit), question) for question in questions[:MOST_SHOWN]]
    return html(
        request, "questions.html", visit, days=days, periods=PERIODS_DAYS, rows=rows, different=len(questions),
        total=sum(question.count for question in questions),
    )  # fmt: skip


def key_of(question: Question, visit: Visit) -> str:
    """The question's name in this session's forms: a keyed hash of its words, so that none stands there."""
    return hmac.new(visit.seal.encode(), question.text.text.encode(), hashlib.sha256).hexdigest()[:24]


def days_of(request: web.Request) -> int:
    """The period asked for, in days: one of those offered."""
    return next((days for days in PERIODS_DAYS if request.query.get("jours") == str(days)), PERIODS_DAYS[0])
