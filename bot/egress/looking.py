"""What Google is asked when an answer leaves a doubt: was it sent, is it gone, are we still in the space?

Each asks once, through the window, and gives None or False where nothing is learnt: the caller tries again later.
"""

from datetime import datetime

from bot.egress import google_chat
from bot.egress.credentials import CredentialsRefused
from bot.egress.google_chat import ChatCall, GoogleChat, Verdict
from bot.egress.preparing import Job
from bot.egress.window import Answer, NoAnswer
from bot.errors import EgressStopped


async def names_of(chat: GoogleChat, job: Job, now: datetime) -> tuple[str | None, str | None]:
    """The names of a message that was sent before, where Google tells them; the next message learns them else."""
    if job.group is None:
        return None, None
    answer = await _ask(chat, google_chat.get(google_chat.client_name(job.due.space, job.group)), job, now)
    return (None, None) if answer is None else google_chat.names(answer)


async def is_gone(chat: GoogleChat, job: Job, now: datetime) -> bool:
    """Does Google say that there is no such message any more?"""
    answer = await _ask(chat, google_chat.get(job.entry.body["name"]), job, now)
    if answer is None:
        return False
    verdict = google_chat.verdict(answer)
    return verdict is Verdict.ABSENT or (verdict is Verdict.DONE and google_chat.is_tombstone(answer))


async def keeps_us_out(chat: GoogleChat, job: Job, now: datetime) -> bool | None:
    """After a 403 or 404: is it the space that refuses us, or the message that is refused? Whoever may write in a space
    may make a thread in it: a new message was refused by the space. None: not learnt.
    """
    if job.group is not None:
        return True
    answer = await _ask(chat, google_chat.space(job.due.space), job, now)
    if answer is None:
        return None
    verdict = google_chat.verdict(answer)
    return {Verdict.DONE: False, Verdict.KEPT_OUT: True, Verdict.ABSENT: True}.get(verdict)


async def _ask(chat: GoogleChat, call: ChatCall, job: Job, now: datetime) -> Answer | None:
    try:
        return await chat.send(call, job.due.conversation, now)
    except (EgressStopped, NoAnswer, CredentialsRefused):
        return None
