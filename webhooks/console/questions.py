"""«Questions sans réponse»: what members asked and the bot did not know, masked, the most asked first. Not for a
dpo, who reads with a reason, one conversation at a time.
"""

from datetime import timedelta

from aiohttp import web

from bot.store import readings
from bot.store.agents import Role
from bot.store.unanswered import questions_since
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
    return html(
        request, "questions.html", visit, days=days, periods=PERIODS_DAYS, questions=questions[:MOST_SHOWN],
        total=sum(question.count for question in questions),
    )  # fmt: skip


def days_of(request: web.Request) -> int:
    """The period asked for, in days: one of those offered."""
    return next((days for days in PERIODS_DAYS if request.query.get("jours") == str(days)), PERIODS_DAYS[0])
