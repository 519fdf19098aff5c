"""What is due → the request that carries it: a send, a delete, or a message written again because a passage was masked.

A send is frozen, bytes and all, before its first try. Where a passage was masked since, it is frozen once more by the
same ids: if an earlier try arrived, Google keeps that one, and the masking's own entry, which follows, mends it.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.egress import cards, google_chat, mentions, metrics
from bot.egress.cards import Buttons
from bot.egress.google_chat import ChatCall
from bot.store import outbox_queue as queue
from bot.store.openings import Opening
from bot.store.openings import opening as opening_of
from bot.store.outbox import CARD, GOOGLE_USER, WITHDRAWN
from bot.store.outbox_cards import card_shown, last_card
from bot.store.outbox_masking import Shown, card_of, shown, stale
from bot.store.outbox_nudging import freeze_nudge, nudge_stands, whom_to_call
from bot.store.outbox_queue import DELETE, MASKED, NUDGE, Due, Owed
from bot.store.outbox_withdrawing import settled, showing
from bot.store.rows import from_ms
from bot.store.withdrawals import as_they_stand, message_of


class Job(NamedTuple):
    """One try, ready to leave. `group` is None for a delete, a masking and a card. `again`: the message written again
    because of a masking or of a withdrawal. `card`: the newest entry that is settled once the card is written.
    """

    due: Due
    entry: Owed
    group: UUID | None
    call: ChatCall
    again: Shown | None = None
    card: int | None = None


async def prepare(db: AsyncConnection, due: Due, buttons: Buttons, *, everything: bool) -> Job | None:
    """The request for what is due; None where it has gone. `everything`: turns that were never tried share one."""
    entries = await queue.entries_from(db, due)
    if not entries:
        return None
    head = entries[0]
    if head.kind == DELETE:
        return Job(due, head, None, google_chat.delete(head.body["name"]))
    if head.frozen is not None:
        return Job(due, head, head.group, ChatCall.thawed(head.frozen))
    if head.kind in _OTHERWISE:
        return await _OTHERWISE[head.kind](db, due, head, buttons)
    if head.group is not None:
        return await _freeze_again(db, due, head, head.group, buttons)
    return await _freeze(db, due, entries, buttons, everything=everything)


async def _freeze(
    db: AsyncConnection, due: Due, entries: Sequence[Owed], buttons: Buttons, *, everything: bool
) -> Job | None:
    head, group = entries[0], google_chat.request_id(due.conversation, entries[0].seq)
    opening = await opening_of(db, due.conversation, head.seq)
    for chosen in (_together(entries, everything=everything), [head]):
        owed = [entry.event for entry in chosen if entry.event is not None]
        events = await as_they_stand(db, due.conversation, owed)
        message = cards.message(events, opening, queue.thread_key(due.conversation), buttons)
        message["text"] = mentions.calling(message["text"], await whom_to_call(db, due.conversation, events))
        call = google_chat.create(due.space, group, message)
        if len(call.body) <= google_chat.MOST_BYTES:
            frozen = await queue.freeze(db, group, due.space, chosen, opening, call.frozen())
            return Job(due, head, group, call) if frozen else None
    metrics.DEAD.labels("too-long").inc(await queue.park(db, head, None, "too-long"))
    return None


async def _freeze_again(db: AsyncConnection, due: Due, head: Owed, group: UUID, buttons: Buttons) -> Job:
    message, key = await shown(db, due.conversation, group), queue.thread_key(due.conversation)
    whom = await whom_to_call(db, due.conversation, message.events)
    bodies = [cards.message(message.events, opening, key, buttons) for opening in _openings(message)]
    call = _that_fits([
        google_chat.create(due.space, group, body | {"text": mentions.calling(body["text"], whom)}) for body in bodies
    ])  # fmt: skip
    await queue.freeze_again(db, head, call.frozen())
    return Job(due, head, group, call)


async def _nudge(db: AsyncConnection, due: Due, head: Owed, _: Buttons) -> Job | None:
    """The holder is called, while that is still called for."""
    if not await nudge_stands(db, due.conversation, head):
        return None
    group = google_chat.request_id(due.conversation, head.seq)
    said = mentions.nudge(head.body["holder"], from_ms(head.body["since_ms"]))
    thread = {"threadKey": queue.thread_key(due.conversation)}
    call = google_chat.create(due.space, group, {"text": said, "thread": thread})
    frozen = await freeze_nudge(db, due, head, group, call.frozen())
    return Job(due, head, group, call) if frozen else None


async def _withdrawn(db: AsyncConnection, due: Due, head: Owed, buttons: Buttons) -> Job | None:
    """Each message of ours that shows the answer, written again; the author's own is not ours to edit: a line says it.
    Nothing where Google never had it.
    """
    left = await showing(db, due.conversation, head)
    if left:
        return Job(due, head, None, _patch(left[0], buttons), left[0])
    said = None if head.body.get("done") else await message_of(db, due.conversation, head.body["of"])
    if said is None or not (said.agent or "").startswith(GOOGLE_USER):
        await settled(db, due.conversation, head)
        return None
    group = google_chat.request_id(due.conversation, head.seq)
    line = {"text": cards.taken_back(said), "thread": {"threadKey": queue.thread_key(due.conversation)}}
    call = google_chat.create(due.space, group, line)
    return (
        Job(due, head, group, call) if await queue.freeze(db, group, due.space, [head], None, call.frozen()) else None
    )


async def _masked(db: AsyncConnection, due: Due, head: Owed, buttons: Buttons) -> Job | None:
    message = await stale(db, due.conversation, head)
    return None if message is None else Job(due, head, None, _patch(message, buttons), message)


async def _card(db: AsyncConnection, due: Due, head: Owed, buttons: Buttons) -> Job | None:
    """The first card as things stand; nothing where there is none."""
    upto = await last_card(db, due.conversation)
    message = await card_of(db, due.conversation)
    if message is None:
        await card_shown(db, due.conversation, upto)
        return None
    return Job(due, head, None, _patch(message, buttons, "cardsV2"), card=upto)


_OTHERWISE = {MASKED: _masked, CARD: _card, NUDGE: _nudge, WITHDRAWN: _withdrawn}  # than by sending events


def _patch(message: Shown, buttons: Buttons, *fields: str) -> ChatCall:
    """The message as it is now, or only these fields of it. Whom it called is said once: words that are written again
    call nobody.
    """
    shown = [cards.content(message.events, opening, buttons) for opening in _openings(message)]
    return _that_fits([
        google_chat.patch(message.name, {name: one[name] for name in fields or one}) for one in shown
    ])  # fmt: skip


def _openings(message: Shown) -> tuple[Opening | None, ...]:
    """The first card, and for a message without room (a mark may be longer than what it hides) without the words of
    before.
    """
    opening = message.opening
    return (None,) if opening is None else (opening, replace(opening, earlier=()))


def _that_fits(calls: Sequence[ChatCall]) -> ChatCall:
    """The first that Google takes, else the last."""
    return next((call for call in calls if len(call.body) <= google_chat.MOST_BYTES), calls[-1])


def _together(entries: Sequence[Owed], *, everything: bool) -> list[Owed]:
    """Which never-tried entries share a request: a turn (what came with one message), or, near the quota, as many turns
    as a text holds. The first entry is always in, however long.
    """
    chosen: list[Owed] = []
    length = 0
    for entry in entries:
        if entry.event is None or entry.group is not None:
            break
        next_turn = bool(chosen) and entry.kind == "message"
        length += len(cards.words(entry.event)) + 2
        if next_turn and (not everything or length > cards.MOST_TEXT):
            break
        chosen.append(entry)
    return chosen
