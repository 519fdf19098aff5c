"""What the portal's services keep, on SQLite then on PostgreSQL: each act, and what goes with its owner or its age."""

from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import delete, func, insert, select

from portal_stub.store import announcements, audience, correspondence, editors, requests
from portal_stub.store.announcements import Announcement, Place
from portal_stub.store.correspondence import Author, Upload
from portal_stub.store.database import open_database
from portal_stub.store.requests import Kind, Request
from portal_stub.store.service_tables import attachments, editor_sessions
from portal_stub.store.tables import accounts

NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
ANNE = {
    **{"id": "anne", "subject": "s", "email": "anne@exemple.fr", "email_key": "anne@exemple.fr", "password_hash": "x"},
    **{"last_name": "Orme", "first_name": "Anne", "born": date(1980, 1, 1), "member_number": "1", "created_at": NOON},
}


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest) -> str | None:
    return request.getfixturevalue("postgresql_url") if request.param == "postgresql" else None


@pytest.fixture
async def database(url, tmp_path):
    database = await open_database(tmp_path, url)
    yield database
    await database.close()


async def test_a_correspondence_is_written_read_removed_and_goes_with_its_member(database):
    async with database.transaction() as db:
        await db.execute(insert(accounts).values(**ANNE))
        thread = await correspondence.begin(db, "anne", "Objet", at=NOON)
        file = Upload(name="a.pdf", kind="application/pdf", content=b"%PDF")
        letter = await correspondence.send(db, thread, Author.MEMBER, "Bonjour", at=NOON, upload=file)
        await correspondence.send(db, thread, Author.INSURER, "Réponse", at=NOON + HOUR)
    async with database.transaction() as db:
        [kept] = await correspondence.of_account(db, "anne")
        assert (kept.unread, kept.last_at) == (1, NOON + HOUR)
        assert await correspondence.thread_of(db, thread, "bertille") is None
        await correspondence.mark_read(db, thread, at=NOON + HOUR)
        assert [one.unread for one in await correspondence.everyones(db)] == [0]
        [attached] = (await correspondence.attached_to(db, thread))[letter]
        assert await correspondence.content_of(db, attached.id, "bertille") is None
        assert (await correspondence.content_of(db, attached.id, "anne")).content == b"%PDF"
        assert await correspondence.remove_attachment(db, attached.id, "Motif", at=NOON) == thread
        assert await correspondence.content_of(db, attached.id, None) is None
        assert await correspondence.remove_letter(db, letter, "Motif", at=NOON) == thread
        assert await correspondence.remove_letter(db, letter, "Motif", at=NOON) is None
        assert [one.body for one in await correspondence.letters_of(db, thread)] == ["", "Réponse"]
        await db.execute(delete(accounts).where(accounts.c.id == "anne"))
        assert not await correspondence.exists(db, thread)
        assert (await db.execute(select(func.count()).select_from(attachments))).scalar() == 0


def asked(kind: Kind, at: datetime) -> Request:
    words = {"name": "Anne", "reach": "anne@exemple.fr", "body": f"{kind} {at}"}
    return Request(reference=requests.new_reference(kind), kind=kind, received_at=at, due_at=at + DAY, **words)


async def test_requests_are_kept_their_time_and_those_that_wait_longer(database):
    old_contact, waiting = asked(Kind.CONTACT, NOON - 366 * DAY), asked(Kind.COMPLAINT, NOON - 367 * DAY)
    right, old_right = asked(Kind.RIGHTS, NOON - 400 * DAY), asked(Kind.RIGHTS, NOON - 1830 * DAY)
    async with database.transaction() as db:
        for one in (old_contact, waiting, right, old_right):
            assert (await requests.receive(db, one))[1]
            if one is not waiting:
                assert await requests.answered(db, one.reference, at=NOON)
                assert not await requests.answered(db, one.reference, at=NOON)
        await requests.purge(db, at=NOON)
        assert [one.reference for one in await requests.listed(db)] == [waiting.reference, right.reference]
        assert not await requests.extend(db, waiting.reference, NOON, at=NOON)  # no right


async def test_an_editor_s_session_lives_half_an_hour_and_goes_with_her(database):
    async with database.transaction() as db:
        assert await editors.add(db, "lea", "hash", at=NOON)
        assert not await editors.add(db, "lea", "autre", at=NOON)
        await editors.begin(db, b"token", "lea", at=NOON)
        assert (await editors.session_of(db, b"token", at=NOON + HOUR / 3))[1] == "lea"
        assert await editors.session_of(db, b"token", at=NOON + HOUR) is None
        await editors.note(db, "lea", "message-lu", "x", at=NOON - 366 * DAY)
        await editors.note(db, "lea", "message-lu", "y", at=NOON)
        await editors.purge(db, at=NOON + HOUR / 3)
        assert [act.target for act in await editors.acts(db)] == ["y"]
        assert await editors.remove(db, "lea")
        assert (await db.execute(select(func.count()).select_from(editor_sessions))).scalar() == 0


async def test_announcements_the_portal_began_with_do_not_come_back(database):
    first = Announcement(id="premiere", place=Place.HOME, title="T", body="B", begins_at=NOON - 800 * DAY)
    own = first.model_copy(update={"id": "editeur-1"})
    async with database.transaction() as db:
        await announcements.put_missing(db, [first])
        await announcements.put(db, own)
        for one in (first, own):
            assert await announcements.end(db, one.id, at=NOON - 400 * DAY)
            assert not await announcements.end(db, one.id, at=NOON)
        await announcements.purge(db, at=NOON)
        await announcements.put_missing(db, [first])
        [left] = await announcements.everything(db)
        assert (left.id, left.holds(NOON)) == ("premiere", False)


async def test_counts_add_up_and_a_visitor_counts_once(database):
    key = ("2026-11-25", "page", "/aide")
    async with database.transaction() as db:
        await audience.add(db, {key: 2}, [("2026-11-25", b"a"), ("2026-11", b"b")])
        await audience.add(db, {key: 3}, [("2026-11-25", b"a"), ("2026-11", b"c")])
        assert await audience.totals(db, date(2026, 11, 1), date(2026, 11, 30)) == {"page": {"/aide": 5}}
        await audience.close_periods(db, date(2026, 12, 2))
        assert await audience.visitors(db) == {"2026-11-25": 1, "2026-11": 2}
