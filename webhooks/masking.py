"""Masking after the fact, for the members' API and the console: done, audited, and no byte of it left on the disk."""

from uuid import UUID

from aiohttp import web

from bot.conversation import Message
from bot.dialogue.handoff import Agent
from bot.masking import Outcome, Passage, mask
from webhooks.app_keys import DATABASE, NOW

MASKED_BY_MEMBER = "member:message:masked"
MASKED_BY_AGENT = "agent:message:masked"


async def mask_now(
    app: web.Application, conversation: UUID, passage: Passage, agent: Agent | None = None
) -> tuple[Message, int]:
    """The message as it stands then, and the last event it was read from; `agent` is None for the member herself.
    Raises what `mask` raises. Streams and the dispatcher hear of it as of any event.
    """
    from bot.store import audit  # with SQLAlchemy: not before readiness (decision 3)
    from bot.store.erasure import truncate_wal
    from bot.store.searching import fold_away

    database = app[DATABASE]
    message, outcome, last_seq = await mask(database.hot, conversation, passage, agent, app[NOW])
    if outcome is Outcome.NOTHING:
        return message, last_seq
    async with database.transaction() as db:
        if outcome is Outcome.MASKED:
            await audit.note(
                db,
                MASKED_BY_MEMBER if agent is None else MASKED_BY_AGENT,
                at=app[NOW](),
                actor="member" if agent is None else agent.id,
                actor_name=None if agent is None else agent.name,
                conversation=conversation,
                seq=passage.seq,
                start=passage.start,
                end=passage.end,
                label=passage.label.value,
            )
        await fold_away(db)
    async with database.outside_transactions() as db:
        await truncate_wal(db)
    return message, last_seq
