"""The outbox as its dispatcher sees it: whose turn it is, what goes into one request, what became of it.

Order: entries of one conversation leave by `seq`, so only the first of each may be tried. A group is the entries that
one request carries; it is frozen, bytes and all, before its first try, and every retry sends these bytes. Sent entries
are deleted; what is left is what is owed.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import Row, delete, func, insert, select, text, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.conversation import Author, Event, ReplyKind
from bot.store.ledger import erase_bodies
from bot.store.openings import Opening
from bot.store.outbox import CARD, WITHDRAWN
from bot.store.outbox_cards import owe_card
from bot.store.outbox_spaces import PROBE_MS
from bot.store.rows import event_from
from bot.store.tables import chat_messages, chat_threads, outbox

DELETE = "delete"
MASKED = "masked"
NUDGE = "nudge"  # a holder is called (outbox_nudging.py)
RECHECK_MS = 300_000  # a message whose send nobody saw end is looked for once more after this

_DUE = text(
    "SELECT space, conversation, id,"
    " EXISTS (SELECT 1 FROM switches d WHERE d.name = 'chat:' || space AND d.value LIKE 'refused%') AS doubtful FROM ("
    " SELECT t.space, o.conversation, o.id,"
    "  row_number() OVER (PARTITION BY t.space"
    "   ORDER BY CASE WHEN o.kind IN ('delete', 'masked') THEN 0 ELSE 1 END, o.id) AS place"
    " FROM outbox o JOIN chat_threads t ON t.conversation = o.conversation"
    " WHERE o.dead_reason IS NULL AND o.not_before_ms <= :now"
    " AND NOT EXISTS (SELECT 1 FROM switches s WHERE s.name = 'chat:' || t.space AND (s.value = 'removed'"
    "  OR (s.value LIKE 'refused%' AND s.set_ms > :probe)))"
    " AND (o.kind = 'delete' OR (o.kind <> 'card' AND o.seq = ("
    "  SELECT min(f.seq) FROM outbox f WHERE f.conversation = o.conversation AND f.dead_reason IS NULL"
    "  AND f.kind <> 'card')) OR (o.kind = 'card' AND NOT EXISTS ("  # words first: the card shows how things stand then
    "  SELECT 1 FROM outbox w WHERE w.conversation = o.conversation AND w.dead_reason IS NULL AND w.kind <> 'card')))"
    ") AS heads WHERE place = 1"
)
_ASSIGN = text(
    "INSERT INTO chat_threads (conversation, space, thread_key) VALUES (:conversation, :space, :thread_key) "
    "ON CONFLICT (conversation) DO NOTHING"
)


class Due(NamedTuple):
    """What may be tried in a space now: the first entry of a conversation, or one of its deletes. `doubtful`: the space
    would not take what we write, when last tried.
    """

    space: str
    conversation: UUID
    entry: int
    doubtful: bool = False


@dataclass(frozen=True, slots=True)
class Owed:
    """One entry of the outbox. `event` is None for a delete, whose `body` names the message, for a card that is to be
    written again, for a nudge, for a withdrawal (outbox_withdrawing.py), and for a masking, which owes anew what showed
    the passage (outbox_masking.py). `frozen` is None where nothing was tried, and where a passage was masked since:
    then its `group` is frozen once more.
    """

    id: int
    seq: int
    kind: str
    event: Event | None
    body: dict[str, Any]
    tries: int
    group: UUID | None
    frozen: str | None


async def unassigned(db: AsyncConnection) -> list[UUID]:
    """Conversations that are owed something and have no thread yet, a few hundred at a time."""
    waiting = (
        select(outbox.c.conversation)
        .outerjoin(chat_threads, chat_threads.c.conversation == outbox.c.conversation)
        .where(chat_threads.c.conversation.is_(None), outbox.c.dead_reason.is_(None))
        .distinct()
        .limit(500)
    )
    return [UUID(found) for found in (await db.execute(waiting)).scalars()]


async def assign(db: AsyncConnection, spaces: dict[UUID, str]) -> None:
    """Give each conversation its space and its thread's key, for good."""
    rows = [{"conversation": str(c), "space": s, "thread_key": thread_key(c)} for c, s in spaces.items()]
    if rows:
        await db.execute(_ASSIGN, rows)


def thread_key(conversation: UUID) -> str:
    """The key by which our app finds the conversation's thread again."""
    return f"guichet-{conversation}"


async def due(db: AsyncConnection, now_ms: int) -> list[Due]:
    """For each space, what to try next: deletes and maskings first, then the conversation that has waited longest."""
    return [
        Due(row.space, UUID(row.conversation), row.id, bool(row.doubtful))
        for row in await db.execute(_DUE, {"now": now_ms, "probe": now_ms - PROBE_MS})
    ]


async def entries_from(db: AsyncConnection, first: Due, limit: int = 50) -> list[Owed]:
    """The entry that is due, if it still is, and those that follow it in its conversation, in order: no masking comes
    between their reading and the end of the transaction.
    """
    mine = (outbox.c.conversation == str(first.conversation)) & outbox.c.dead_reason.is_(None)
    mine &= (outbox.c.kind != CARD) | (outbox.c.id == first.entry)
    start = select(outbox.c.seq).where(outbox.c.id == first.entry).scalar_subquery()
    found = await db.execute(
        select(outbox).where(mine, outbox.c.seq >= start).order_by(outbox.c.seq).limit(limit).with_for_update()
    )
    return [_owed(row) for row in found]


async def freeze(
    db: AsyncConnection, group: UUID, space: str, entries: Sequence[Owed], opening: Opening | None, frozen: str
) -> bool:
    """Make `entries` one request for ever. Its message has a row from now on: it may reach Google at any time. False:
    they were dropped meanwhile (erased), and nothing is frozen.
    """
    ids = [entry.id for entry in entries]
    shown = [event.seq for event in (() if opening is None else opening.earlier)] + [entry.seq for entry in entries]
    mine = update(outbox).where(outbox.c.id.in_(ids)).values(group_id=str(group))
    if (await db.execute(mine)).rowcount != len(ids):
        return False
    await db.execute(update(outbox).where(outbox.c.id == ids[0]).values(frozen=frozen))
    conversation = select(outbox.c.conversation).where(outbox.c.id == ids[0]).scalar_subquery()
    await db.execute(
        insert(chat_messages).values(
            request_id=str(group),
            conversation=conversation,
            first_seq=entries[0].seq,
            last_seq=entries[-1].seq,
            seqs="".join([",", *(f"{seq}," for seq in shown)]),
            has_card=opening is not None,
            space=space,
        )
    )
    return True


async def freeze_again(db: AsyncConnection, head: Owed, frozen: str) -> None:
    """The same request, by the same ids, without what was masked since."""
    await db.execute(update(outbox).where(outbox.c.id == head.id).values(frozen=frozen))


async def begin_try(db: AsyncConnection, head: Owed, group: UUID | None, *, not_before_ms: int) -> bool:
    """Count a try and put the next one off, before trying: after a crash it waits its turn. False: it was dropped
    meanwhile.
    """
    mine = outbox.c.id == head.id if group is None else outbox.c.group_id == str(group)
    tried = update(outbox).where(mine).values(tries=outbox.c.tries + 1, not_before_ms=not_before_ms)
    return (await db.execute(tried)).rowcount > 0


async def sent(db: AsyncConnection, group: UUID, name: str | None, thread: str | None, *, now_ms: int) -> int:
    """The group stands in Google Chat. Gives how many entries it was; 0 if they were dropped meanwhile (erased)."""
    gone = (
        delete(outbox)
        .where(outbox.c.group_id == str(group))
        .returning(outbox.c.conversation, outbox.c.seq, outbox.c.kind, outbox.c.author, outbox.c.body)
    )
    told = (await db.execute(gone)).all()
    count = len(told)
    message = chat_messages.c.request_id == str(group)
    changes = [
        row for row in told if row.kind == "state" or row.author == Author.AGENT.value or _alarms(row.kind, row.body)
    ]
    if changes and not (await db.execute(select(chat_messages.c.has_card).where(message))).scalar_one_or_none():
        await owe_card(db, changes[-1].conversation, changes[-1].seq, now_ms=now_ms)  # else it has just shown them
    await db.execute(update(chat_messages).where(message).values(name=name, sent_ms=now_ms))
    if thread is not None:
        mine = chat_threads.c.conversation == select(chat_messages.c.conversation).where(message).scalar_subquery()
        await db.execute(
            update(chat_threads).where(mine, chat_threads.c.thread_name.is_(None)).values(thread_name=thread)
        )
    return count


async def retry_later(db: AsyncConnection, entry: Owed, group: UUID | None, *, not_before_ms: int) -> None:
    """The same bytes again, not before `not_before_ms`."""
    mine = outbox.c.id == entry.id if group is None else outbox.c.group_id == str(group)
    await db.execute(update(outbox).where(mine).values(not_before_ms=not_before_ms))


async def put_off(db: AsyncConnection, entry: int, *, not_before_ms: int) -> None:
    """An entry that cannot be read waits; so does its conversation."""
    await db.execute(update(outbox).where(outbox.c.id == entry).values(not_before_ms=not_before_ms))


async def park(db: AsyncConnection, entry: Owed, group: UUID | None, reason: str) -> int:
    """A dead letter: it can never pass as it is. What follows it in its conversation goes on."""
    mine = outbox.c.id == entry.id if group is None else outbox.c.group_id == str(group)
    return (await db.execute(update(outbox).where(mine).values(dead_reason=reason))).rowcount


async def deletes_owed(db: AsyncConnection) -> int:
    """How many of our messages Google is still to forget."""
    alive = (outbox.c.kind == DELETE) & outbox.c.dead_reason.is_(None)
    return int((await db.execute(select(func.count()).select_from(outbox).where(alive))).scalar_one())


async def deleted(db: AsyncConnection, conversation: UUID, entry: Owed, *, now_ms: int) -> bool:
    """Google no longer has the message. True when that is settled; False when it is to be looked for once more, since
    its send may have been in flight. What a send in flight wrote in the ledger meanwhile is erased again.
    """
    await erase_bodies(db, conversation)
    checks = int(entry.body["checks"]) - 1
    if checks > 0:
        body = json.dumps(entry.body | {"checks": checks})
        again = {"body": body, "not_before_ms": now_ms + RECHECK_MS}
        await db.execute(update(outbox).where(outbox.c.id == entry.id).values(again))
        return False
    request_id = str(entry.body["request_id"])
    gone = update(chat_messages).where(chat_messages.c.request_id == request_id).values(deleted_ms=now_ms)
    await db.execute(gone)
    await db.execute(delete(outbox).where(outbox.c.id == entry.id))
    left = select(outbox.c.id).where(outbox.c.conversation == str(conversation)).exists()
    await db.execute(delete(chat_threads).where(chat_threads.c.conversation == str(conversation), ~left))
    return True


async def backlog(db: AsyncConnection) -> tuple[int, int, int | None]:
    """(entries waiting, dead letters, epoch ms of the oldest waiting): for health and figures."""
    alive = outbox.c.dead_reason.is_(None)
    counted = select(
        func.count().filter(alive), func.count().filter(~alive), func.min(outbox.c.created_ms).filter(alive)
    ).select_from(outbox)
    waiting, dead, oldest = (await db.execute(counted)).one()
    return int(waiting), int(dead), oldest


def _alarms(kind: str, body: str) -> bool:
    """The numbers to call were told: the card says so."""
    return kind == "reply" and str(json.loads(body)["kind"]) == ReplyKind.URGENT


def _owed(row: Row[Any]) -> Owed:
    body = json.loads(row.body)
    event = None
    if row.kind not in (DELETE, MASKED, CARD, NUDGE, WITHDRAWN):
        said = {"message_id": None, "of_seq": None, "agent": None, "intent": None, "at_ms": row.created_ms}
        event = event_from(dict(row._mapping) | said | {"agent_name": body.get("agent_name")})
    group = None if row.group_id is None else UUID(row.group_id)
    return Owed(row.id, row.seq, row.kind, event, body, row.tries, group, row.frozen)
