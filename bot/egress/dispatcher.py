"""The outbox → Google Chat: one step at a time, per conversation in order, each turn exactly once.

A worker dispatches while it holds the lease `outbox`; the others wait. A step gives every conversation its thread,
then tries at most one thing a space: what is due there longest. `run` repeats steps; a test drives `run_once` with a
clock of its own. A crash at any line loses nothing: what was frozen is sent again, same bytes, same ids.
"""

import asyncio
import random
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from hashlib import sha256
from typing import NamedTuple
from uuid import UUID, uuid4

import structlog

from bot.egress import cards, google_chat, looking, metrics
from bot.egress.credentials import CredentialsRefused
from bot.egress.google_chat import GoogleChat, Verdict
from bot.egress.pacing import Circuit, Pacing, back_off_ms
from bot.egress.preparing import Job, prepare
from bot.egress.window import Answer, NoAnswer, Window
from bot.errors import EgressStopped
from bot.store import leases
from bot.store import outbox_queue as queue
from bot.store.database import Database
from bot.store.erasure import truncate_wal
from bot.store.outbox import WITHDRAWN
from bot.store.outbox_cards import card_shown
from bot.store.outbox_masking import patched
from bot.store.outbox_queue import DELETE, Due
from bot.store.outbox_spaces import away_spaces, pause_space, resume_space
from bot.store.outbox_withdrawing import rewritten
from bot.store.rows import to_ms

log = structlog.get_logger()

LEASE = "outbox"
LEASE_MS = 10_000  # how long the others wait after a crash; a step that lasts longer is no harm, each try is put off
HAND_OVER_MS = 1_000  # another worker starts after this: the pace of one write a second holds across them
TRY_MS = 12_000  # longer than a request lasts; a crash waits this long. The same bytes twice are one message
MOMENT_S = 0.1  # between two steps at least: a busy service is not asked at each turn
LOOK_S = 1.0  # another process may have written: look this often
AT_ONCE = 50  # spaces written to at the same time


def _utc_now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Desk:
    """Where conversations go in Google Chat. `spaces` is the pool; `buttons` call us back."""

    spaces: tuple[str, ...]
    buttons: cards.Buttons = field(default_factory=cards.Buttons)


class Step(NamedTuple):
    """What a step did: tries, and entries that are settled (sent, deleted, or parked)."""

    tried: int = 0
    settled: int = 0


class Dispatcher:
    """Sends what the outbox holds. Never two of one process at a time."""

    def __init__(
        self,
        database: Database,
        window: Window,
        chat: GoogleChat,
        desk: Desk,
        now: Callable[[], datetime] = _utc_now,
    ) -> None:
        self._database = database
        self._window = window
        self._chat = chat
        self._desk = desk
        self._now = now
        self._owner = str(uuid4())
        self._leased_until_ms = 0
        self._pacing = Pacing()
        self._circuit = Circuit()
        self._chance = random.SystemRandom().random
        self._awake = asyncio.Event()
        self._stopped = asyncio.Event()

    async def run(self) -> None:
        """Until `stop`: the step in hand ends first."""
        while not self._stopped.is_set():
            self._awake.clear()
            try:
                step = await self.run_once(self._now())
            except Exception as failed:  # the dispatcher's edge: a database that is away must not end it
                log.error("dispatch_failed", error=type(failed).__name__)
                step = Step()
            await _wait(self._stopped, MOMENT_S)
            if not step.tried:
                await _wait(self._awake, LOOK_S)
        async with self._database.transaction() as db:
            until = to_ms(self._now()) + HAND_OVER_MS
            await leases.release_lease(db, LEASE, self._owner, until_ms=until)

    def wake(self) -> None:
        """Something was owed just now."""
        self._awake.set()

    def stop(self) -> None:
        """End `run` after the step in hand."""
        self._stopped.set()
        self._awake.set()

    async def run_once(self, now: datetime) -> Step:
        """One step at `now` (aware UTC). Nothing where egress is stopped, Google is down, or another worker sends."""
        now_ms = to_ms(now)
        if not self._circuit.allows(now_ms) or not await self._window.is_open() or not await self._leased(now_ms):
            return Step()
        async with self._database.reading() as db:
            new = await queue.unassigned(db)
        if new:
            async with self._database.transaction() as db:
                away = await away_spaces(db)
                there = [space for space in self._desk.spaces if space not in away]
                pool = there or self._desk.spaces
                await queue.assign(db, {conversation: _space_of(conversation, pool) for conversation in new})
        async with self._database.reading() as db:
            ready = [due for due in await queue.due(db, now_ms) if self._pacing.ready_ms(due.space) <= now_ms]
        ready = ready[: 1 if self._circuit.is_probing else AT_ONCE]
        ended = await asyncio.gather(*(self._attempt(due, now) for due in ready), return_exceptions=True)
        for failed in ended:
            if isinstance(failed, BaseException):  # only once the others have ended too
                raise failed
        steps = [step for step in ended if isinstance(step, Step)]
        return Step(sum(step.tried for step in steps), sum(step.settled for step in steps))

    async def _leased(self, now_ms: int) -> bool:
        """Is it ours to send? The lease is renewed in its second half."""
        if now_ms + LEASE_MS // 2 < self._leased_until_ms:
            return True
        async with self._database.transaction() as db:
            ours = await leases.take_lease(db, LEASE, self._owner, now_ms=now_ms, for_ms=LEASE_MS)
        self._leased_until_ms = now_ms + LEASE_MS if ours else 0
        return ours

    async def _attempt(self, due: Due, now: datetime) -> Step:
        """Try what is due once, and note what became of it."""
        now_ms = to_ms(now)
        try:
            job = await self._prepare(due, now_ms)
        except Exception as failed:  # the dispatcher's edge: what cannot be read must not hold the others up
            log.error("entry_unreadable", conversation=str(due.conversation), error=type(failed).__name__)
            async with self._database.transaction() as db:
                await queue.put_off(db, due.entry, not_before_ms=now_ms + back_off_ms(6, self._chance))
            return Step()
        if job is None:
            return Step()
        self._pacing.wrote(due.space, now_ms)
        try:
            answer = await self._chat.send(job.call, due.conversation, now)
        except EgressStopped:
            return Step()  # nothing left; the entry stays as it is
        except (NoAnswer, CredentialsRefused) as failed:
            self._circuit.failed(now_ms)
            await self._later(job, now_ms)
            fields = {"conversation": str(due.conversation), "seq": job.entry.seq}
            log.warning("chat_unanswered", **fields, error=type(failed).__name__)
            return Step(tried=1)
        return Step(1, await self._note(job, answer, now))

    async def _prepare(self, due: Due, now_ms: int) -> Job | None:
        """Freeze what is due, if it is not, and count the try; all before anything leaves. None: it has gone."""
        everything = self._pacing.near_quota(due.space, now_ms)
        async with self._database.transaction() as db:
            job = await prepare(db, due, self._desk.buttons, everything=everything)
            if job is None or not await queue.begin_try(db, job.entry, job.group, not_before_ms=now_ms + TRY_MS):
                return None
            return job

    async def _note(self, job: Job, answer: Answer, now: datetime) -> int:
        """What the answer means. Gives how many entries are settled by it."""
        verdict = google_chat.verdict(answer)
        if not await self._was_heard(job, verdict, answer, now):
            await self._later(job, to_ms(now), answer)
            return 0
        if job.entry.kind == DELETE:
            return await self._note_delete(job, verdict, answer, now)
        if job.group is None:
            return await self._note_patch(job, verdict, answer)
        if verdict in (Verdict.DONE, Verdict.EXISTS):
            return await self._note_sent(job, job.group, verdict, answer, now)
        return await self._park(job, answer)

    async def _was_heard(self, job: Job, verdict: Verdict, answer: Answer, now: datetime) -> bool:
        """Is it an answer to what was asked? Else everything waits (Google is down), or the space does (too fast, or it
        keeps us out), and what was asked with it.
        """
        now_ms, space = to_ms(now), job.due.space
        if verdict is Verdict.DOWN:
            self._circuit.failed(now_ms)
            return False
        self._circuit.worked()
        if verdict is Verdict.TOO_FAST:
            self._pacing.refused(space, now_ms, self._chance, answer.retry_after_s)
            return False
        self._pacing.accepted(space)
        if verdict in (Verdict.KEPT_OUT, Verdict.ABSENT):
            kept_out = await looking.keeps_us_out(self._chat, job, now)
            if kept_out:
                await self._pause(space, answer, now_ms)
            if kept_out is not False:
                return False
        if job.due.doubtful:
            async with self._database.transaction() as db:
                await resume_space(db, space)
        return True

    async def _note_sent(self, job: Job, group: UUID, verdict: Verdict, answer: Answer, now: datetime) -> int:
        """It stands in Google Chat."""
        name, thread = (
            google_chat.names(answer) if verdict is Verdict.DONE else await looking.names_of(self._chat, job, now)
        )
        async with self._database.transaction() as db:
            count = await queue.sent(db, group, name, thread, now_ms=to_ms(now))
        metrics.SENT.inc(count)
        return count

    async def _pause(self, space: str, answer: Answer, now_ms: int) -> None:
        """The space waits, in order: everything there would be refused."""
        async with self._database.transaction() as db:
            await pause_space(db, space, answer.status, now_ms=now_ms)
        metrics.PAUSED.labels(str(answer.status)).inc()
        log.error("chat_space_paused", space=space, reason=google_chat.reason(answer))

    async def _note_delete(self, job: Job, verdict: Verdict, answer: Answer, now: datetime) -> int:
        """A delete is done once Google says that there is no such message."""
        if verdict is Verdict.DONE and not await looking.is_gone(self._chat, job, now):
            await self._later(job, to_ms(now))
            return 0
        if verdict in (Verdict.DONE, Verdict.ABSENT):
            async with self._database.transaction() as db:
                return int(await queue.deleted(db, job.due.conversation, job.entry, now_ms=to_ms(now)))
        return await self._park(job, answer)

    async def _note_patch(self, job: Job, verdict: Verdict, answer: Answer) -> int:
        """What was masked stands in Google no more once the message is written again, or is not there; a card likewise
        shows how things stand.
        """
        if verdict not in (Verdict.DONE, Verdict.ABSENT):
            return await self._park(job, answer)
        if job.card is not None:
            async with self._database.transaction() as db:
                return await card_shown(db, job.due.conversation, job.card)
        if job.again is None:
            return 0
        async with self._database.transaction() as db:
            if job.entry.kind == WITHDRAWN:
                await rewritten(db, job.entry, job.again)
                return 0
            settled = await patched(db, job.due.conversation, job.entry, job.again)
        async with self._database.outside_transactions() as db:
            await truncate_wal(db)  # what a send in flight wrote in the ledger after the masking
        return settled

    async def _later(self, job: Job, now_ms: int, answer: Answer | None = None) -> None:
        """The same bytes again, after a while."""
        asked = None if answer is None else answer.retry_after_s
        wait = back_off_ms(job.entry.tries + 1, self._chance, asked)
        async with self._database.transaction() as db:
            await queue.retry_later(db, job.entry, job.group, not_before_ms=now_ms + wait)

    async def _park(self, job: Job, answer: Answer) -> int:
        """A dead letter, with Google's reason; never sent without its thread, never sent again by itself."""
        reason = google_chat.reason(answer)
        async with self._database.transaction() as db:
            count = await queue.park(db, job.entry, job.group, reason)
        metrics.DEAD.labels(str(answer.status)).inc(count)
        log.error("chat_refused", conversation=str(job.due.conversation), seq=job.entry.seq, reason=reason)
        return count


def _space_of(conversation: UUID, pool: Sequence[str]) -> str:
    """Spread over the pool by the id, and kept for good once assigned."""
    return pool[int.from_bytes(sha256(conversation.bytes).digest()[:8], "big") % len(pool)]


async def _wait(event: asyncio.Event, at_most_s: float) -> None:
    with suppress(TimeoutError):
        async with asyncio.timeout(at_most_s):
            await event.wait()
