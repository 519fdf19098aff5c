"""What agents ask for themselves in Google Chat: a question to the bot, and their own talks with the queue.

Both are answered at once, so both hold written knowledge, references and hours alone: no word of a member or an agent.
"""

from datetime import UTC, datetime
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.assistant import Mind
from bot.conversation import Conversation, State
from bot.dialogue.decide import Heard, decide
from bot.egress.cards import ALARMED, hour, plain_words, reference, reply_words
from bot.redaction.redactor import Redaction
from bot.store.chat_threads import thread_of
from bot.store.database import Database
from bot.store.transcripts import Summary, Wanted, listed
from webhooks.google_chat import words

_NOBODY = UUID(int=0)
_MOST = 20


def answer_once(mind: Mind, redaction: Redaction, at: datetime) -> str:
    """The bot's answer in Chat's markup; no conversation is opened and nothing is remembered. `at` is aware UTC."""
    seen = Conversation(id=_NOBODY, created_at=at, last_seq=0, last_at=at, contract=True, subject="staff")
    heard = Heard(redaction.text, redaction.signals, mind.engine.understand(redaction.text))
    reply = decide(seen, heard, mind.knowledge, at.astimezone(UTC)).reply
    title = "" if reply.title is None else f"*{plain_words(reply.title.text)}*\n"
    return title + reply_words(reply)


async def queue_of(database: Database, mind: Mind, agent: str) -> str:
    """The talks that `agent` holds, then those that wait, emergencies first, then the longest wait."""
    async with database.reading() as db:
        mine = await listed(db, Wanted(state=State.HUMAN, holder=agent), limit=_MOST)
        waiting = await listed(db, Wanted(state=State.WAITING), limit=_MOST, waiting_first=True)
        lines = [f"*Mes conversations* ({len(mine)})", *[await _line(db, mind, one) for one in mine]]
        lines += [f"*En attente* ({len(waiting)})", *[await _line(db, mind, one) for one in waiting]]
    if not mine and not waiting:
        return words.NOBODY_WAITS
    return "\n".join(lines)


async def _line(db: AsyncConnection, mind: Mind, one: Summary) -> str:
    talk = one.conversation
    intent = mind.knowledge.intents.get(one.topic or "")
    topic = "sans sujet reconnu" if intent is None else plain_words(intent.title.text)
    since = talk.waiting_since or talk.held_since
    when = "" if since is None else f", depuis {hour(since)}"
    alarm = f"⚠ {ALARMED}, " if talk.alarms else ""
    return f"◦ {await _link(db, talk.id)}\u00a0: {alarm}{topic}{when}"


async def _link(db: AsyncConnection, talk: UUID) -> str:
    """The reference, leading to the thread where Google has told us its name."""
    name = (await thread_of(db, talk)).name
    if name is None:
        return reference(talk)
    _, space, _, thread = name.split("/", 3)
    return f"<https://chat.google.com/room/{space}/{thread}|{reference(talk)}>"
