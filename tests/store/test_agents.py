"""Accounts, their sessions, who read what, and the figures, on both databases."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

from bot.conversation import Author, Conversation, Event, Message, Replied, Reply, ReplyKind, State, StateChanged
from bot.store import agents, audit, readings
from bot.store.agents import Account, Role, Tries
from bot.store.database import Database
from bot.store.figures import figures
from bot.store.hot import Change
from bot.store.rows import authored_from, redacted_from
from bot.store.unanswered import questions_since

NOW = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)
TOKEN = b"\x01" * 32


async def add_lea(database: Database, role: Role = Role.AGENT) -> Account:
    async with database.transaction() as db:
        account = await agents.add(db, name="lea", display_name="Léa", role=role, password_hash="hash", at=NOW)
    assert account is not None
    return account


async def test_a_name_has_one_account(database: Database) -> None:
    lea = await add_lea(database)
    async with database.transaction() as db:
        again = await agents.add(db, name="lea", display_name="X", role=Role.ADMIN, password_hash="other", at=NOW)
        assert again is None
        assert await agents.listed(db) == [lea]
        found = await agents.credentials_of(db, "lea")
    assert found == agents.Credentials(lea, "hash", Tries())


async def test_removing_an_account_ends_its_sessions(database: Database) -> None:
    lea = await add_lea(database)
    async with database.transaction() as db:
        await agents.open_session(db, lea, TOKEN, at=NOW)
        assert await agents.session_of(db, TOKEN, at=NOW) == (lea, False)
        assert await agents.remove(db, "lea") == lea
        assert await agents.session_of(db, TOKEN, at=NOW) is None
        assert await agents.remove(db, "lea") is None


async def test_a_session_lives_eight_hours_after_it_was_last_seen(database: Database) -> None:
    lea = await add_lea(database)
    almost, over = NOW + timedelta(hours=7, minutes=59), NOW + timedelta(hours=8)
    async with database.transaction() as db:
        await agents.open_session(db, lea, TOKEN, at=NOW)
        assert await agents.session_of(db, TOKEN, at=over) is None
        assert await agents.session_of(db, TOKEN, at=almost) == (lea, True)
        await agents.see_session(db, TOKEN, at=almost)
        assert await agents.session_of(db, TOKEN, at=over) == (lea, True)
        await agents.close_session(db, TOKEN)
        assert await agents.session_of(db, TOKEN, at=over) is None


async def test_idle_sessions_are_swept_when_another_one_opens(database: Database) -> None:
    lea = await add_lea(database)
    async with database.transaction() as db:
        await agents.open_session(db, lea, TOKEN, at=NOW)
        await agents.open_session(db, lea, b"\x02" * 32, at=NOW + timedelta(hours=9))
        assert await agents.session_of(db, TOKEN, at=NOW) is None


async def test_wrong_tries_are_remembered_until_a_right_one(database: Database) -> None:
    lea = await add_lea(database)
    async with database.transaction() as db:
        await agents.remember_tries(db, lea, Tries(3, NOW))
        found = await agents.credentials_of(db, "lea")
        assert found is not None
        assert found.tries == Tries(3, NOW)
        await agents.remember_tries(db, lea, Tries())
        found = await agents.credentials_of(db, "lea")
        assert found is not None
        assert found.tries == Tries()


def test_the_sixth_try_waits_and_each_one_after_waits_longer() -> None:
    tries = Tries()
    waits = []
    for _ in range(12):
        tries = tries.one_more(NOW)
        waits.append(tries.wait_s(NOW))
    assert waits == [0, 0, 0, 0, 30, 60, 120, 240, 480, 900, 900, 900]
    assert Tries(5, NOW).wait_s(NOW + timedelta(seconds=29)) == 1
    assert Tries(5, NOW).wait_s(NOW + timedelta(seconds=30)) == 0
    assert Tries(12, NOW).one_more(NOW + timedelta(hours=1)) == Tries(1, NOW + timedelta(hours=1))


async def test_a_reading_is_told_once_an_hour_and_a_reason_always(database: Database) -> None:
    lea, talk = await add_lea(database), uuid4()
    async with database.transaction() as db:
        for minutes in (0, 59, 61):
            at = NOW + timedelta(minutes=minutes)
            await readings.tell(db, lea, audit.READ, at=at, conversation=talk)
        await readings.tell(db, lea, audit.READ, at=NOW, conversation=uuid4())
        assert (await audit.reads_of(db, talk)).times == 2
        reason = redacted_from("demande de [PERSON]", [["PERSON", 11, 19]])
        await readings.tell(db, lea, audit.READ, at=NOW + timedelta(minutes=62), conversation=talk, reason=reason)
        newest = (await audit.entries(db, limit=1))[0][1]
    assert (newest.reason, newest.actor_name, newest.conversation) == ("demande de [PERSON]", "Léa", str(talk))


class Talk:
    """A conversation in the making."""

    def __init__(self, database: Database, at: datetime) -> None:
        self.database = database
        self.seen = Conversation(id=uuid4(), created_at=at, last_seq=0, last_at=at)

    async def opened(self) -> "Talk":
        await self.database.hot.open(self.seen, b"hash", signed=False)
        return self

    async def has(self, event: Event, **changes: object) -> "Talk":
        after = replace(self.seen, last_seq=event.seq, last_at=event.at, **changes)  # type: ignore[arg-type]
        await self.database.hot.append(Change(self.seen, after, (event,)))
        self.seen = after
        return self

    async def asked(self, text: str, kind: ReplyKind) -> "Talk":
        seq, at = self.seen.last_seq + 1, self.seen.last_at
        said = redacted_from(text, [])
        await self.has(Message(seq=seq, at=at, author=Author.MEMBER, text=said, message_id=uuid4()))
        return await self.has(Replied(seq=seq + 1, at=at, reply=Reply(kind=kind, text=authored_from("…")), of=seq))

    async def moved(self, to: State, by: Author, wait_s: int | None = None) -> "Talk":
        event = StateChanged(
            seq=self.seen.last_seq + 1, at=self.seen.last_at, author=by, state=to, previous=self.seen.state,
            agent="a" if by is Author.AGENT else None, wait_seconds=wait_s,
        )  # fmt: skip
        return await self.has(event, state=to)


async def test_figures_count_what_happened_in_the_period_by_the_days_of_paris(database: Database) -> None:
    late = datetime(2026, 11, 24, 23, 30, tzinfo=UTC)  # half past midnight on the 25th in Paris
    for at, wait_s in ((NOW, 10), (late, 40), (NOW - timedelta(days=6), 100)):
        talk = await Talk(database, at).opened()
        await talk.asked("Comment faire ?", ReplyKind.ANSWER)
        await talk.asked("Et ceci ?", ReplyKind.FALLBACK)
        await talk.moved(State.WAITING, Author.MEMBER)
        await talk.moved(State.HUMAN, Author.AGENT, wait_s)
    alone = await Talk(database, NOW).opened()
    await alone.moved(State.WAITING, Author.MEMBER)
    await alone.moved(State.BOT, Author.SYSTEM)
    too_old = await Talk(database, NOW - timedelta(days=7)).opened()
    await too_old.asked("Comment faire ?", ReplyKind.ANSWER)
    async with database.reading() as db:
        week = await figures(db, days=7, at=NOW, zone=ZoneInfo("Europe/Paris"))
        month = await figures(db, days=30, at=NOW, zone=ZoneInfo("Europe/Paris"))
    assert list(week.opened.values()) == [1, 0, 0, 0, 0, 0, 3]
    assert (week.conversations, week.messages) == (4, 6)
    assert (week.replies[ReplyKind.ANSWER], week.replies[ReplyKind.FALLBACK]) == (3, 3)
    assert (week.asked_for_human, week.taken, week.nobody_came, week.median_wait_s) == (4, 3, 1, 40)
    assert (month.conversations, month.messages) == (5, 7)


async def test_a_question_that_came_back_is_one_line_with_its_number(database: Database) -> None:
    ids: list[UUID] = []
    for minute, text in enumerate(("Où est ma carte ?", "ou est ma carte", "Autre chose ?")):
        talk = await Talk(database, NOW + timedelta(minutes=minute)).opened()
        await talk.asked(text, ReplyKind.FALLBACK)
        await talk.asked("Une question connue", ReplyKind.ANSWER)
        ids.append(talk.seen.id)
    async with database.reading() as db:
        card, other = await questions_since(db, NOW)
        assert await questions_since(db, NOW + timedelta(minutes=3)) == []
    assert (card.text.text, card.count, card.asked_in) == ("ou est ma carte", 2, (ids[1], ids[0]))
    assert (other.text.text, other.count, other.asked_in) == ("Autre chose ?", 1, (ids[2],))
