"""The egress ledger: a chain that shows what was edited, dropped, reordered or cut, and holds once bodies are gone."""

import asyncio
import hashlib
import json
from collections.abc import Awaitable, Callable
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from sqlalchemy import delete, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store import ledger as ledgers
from bot.store.database import Database
from bot.store.ledger import Entry, Head, append, collapse, disclosures, erase_bodies, lines, read_head
from bot.store.ledger_check import Checked, Flaw, check
from bot.store.ledger_head import HeadFile
from bot.store.tables import ledger, ledger_checkpoints, ledger_head

KEY = b"the service's secret key, in tests"
MONDAY = 1_764_000_000_000
TALK = UUID("7d9f2c1e-5a0b-4c3d-8e6f-0123456789ab")


def entry(number: int, conversation: UUID | None = TALK, **given: object) -> Entry:
    body = json.dumps({"text": f"question {number} : [adresse e-mail masquée]"}, ensure_ascii=False).encode()
    fields = {"method": "POST", "url": f"https://chat.test/v1/spaces/A/messages?n={number}", "body": body}
    return Entry(**(fields | {"at_ms": MONDAY + number, "conversation": conversation} | given))


class Written:
    """A ledger of five entries with its signed head."""

    def __init__(self, database: Database, folder: Path) -> None:
        self.database = database
        self.head_file = HeadFile(folder, KEY)

    async def write(self, *entries: Entry) -> Head:
        async with self.database.transaction() as db:
            head = await append(db, entries)
        self.head_file.write(head)
        return head

    async def check(self, since: str | None = None) -> Checked:
        async with self.database.reading() as db:
            return await check(db, self.head_file, KEY, since)

    async def lines(self) -> list[dict[str, object]]:
        async with self.database.reading() as db:
            return [line async for line in lines(db)]


@pytest.fixture
async def written(database: Database, tmp_path: Path) -> Written:
    made = Written(database, tmp_path)
    await made.write(entry(1), entry(2))
    await made.write(entry(3))
    await made.write(entry(4), entry(5))
    return made


async def test_what_was_written_in_order_holds(written: Written) -> None:
    checked = await written.check()
    assert (checked.flaw, checked.entries, checked.head.count) == (None, 5, 5)


async def test_an_outsider_can_follow_the_exported_chain_by_the_documented_formula(written: Written) -> None:
    prev = "0" * 64
    for line in await written.lines():
        assert list(line) == [
            *("seq", "at", "conversation", "method", "url"),
            *("body_base64", "body_sha256", "commitment", "prev", "hash"),
        ]
        hashed = [line[name] for name in ("seq", "at", "conversation", "method", "url", "commitment", "prev")]
        told = json.dumps(hashed, ensure_ascii=False, separators=(",", ":")).encode()
        assert line["hash"] == hashlib.sha256(told).hexdigest()
        assert line["prev"] == prev
        prev = line["hash"]


async def test_bodies_that_are_alike_do_not_show_it(written: Written) -> None:
    await written.write(entry(6, body=b"the same"), entry(7, body=b"the same"))
    *_, one, other = await written.lines()
    assert one["commitment"] != other["commitment"]


async def edit_a_url(db: AsyncConnection) -> None:
    await db.execute(update(ledger).where(ledger.c.seq == 3).values(url="https://chat.test/elsewhere"))


async def edit_a_body(db: AsyncConnection) -> None:
    other = b"nothing personal"
    changed = {"body": other, "body_sha256": hashlib.sha256(other).hexdigest()}
    await db.execute(update(ledger).where(ledger.c.seq == 3).values(changed))


async def edit_and_hash_again(db: AsyncConnection) -> None:
    row = (await db.execute(select(ledger).where(ledger.c.seq == 2))).one()
    line = ledgers.Line(2, row.at_ms, row.conversation, row.method, "https://chat.test/x", row.commitment, row.prev)
    changed = {"url": line.url, "hash": ledgers.entry_hash(line)}
    await db.execute(update(ledger).where(ledger.c.seq == 2).values(changed))


async def drop_one(db: AsyncConnection) -> None:
    await db.execute(delete(ledger).where(ledger.c.seq == 3))


async def drop_the_first(db: AsyncConnection) -> None:
    await db.execute(delete(ledger).where(ledger.c.seq == 1))


async def swap_two(db: AsyncConnection) -> None:
    for seq, place in ((3, 99), (4, 3), (99, 4)):
        await db.execute(update(ledger).where(ledger.c.seq == seq).values(seq=place))


async def cut_the_tail(db: AsyncConnection) -> None:
    await db.execute(delete(ledger).where(ledger.c.seq > 3))


async def cut_the_tail_and_mend_the_head(db: AsyncConnection) -> None:
    await cut_the_tail(db)
    last = (await db.execute(select(ledger.c.hash).where(ledger.c.seq == 3))).scalar_one()
    await db.execute(update(ledger_head).values(count=3, hash=last))


async def empty_it_and_mend_the_head(db: AsyncConnection) -> None:
    await db.execute(delete(ledger))
    await db.execute(update(ledger_head).values(count=0, hash=""))


@pytest.mark.parametrize(
    ("tamper", "flaw", "seq"),
    [
        (edit_a_url, Flaw.EDITED, 3),
        (edit_a_body, Flaw.BODY, 3),
        (edit_and_hash_again, Flaw.EDITED, 3),  # the next one no longer follows from it
        (drop_one, Flaw.MISSING, 3),
        (drop_the_first, Flaw.MISSING, 1),
        (swap_two, Flaw.EDITED, 3),
        (cut_the_tail, Flaw.TAIL_CUT, 4),
        (cut_the_tail_and_mend_the_head, Flaw.TAIL_CUT, 4),
        (empty_it_and_mend_the_head, Flaw.TAIL_CUT, 1),
    ],
)
async def test_tampering_names_the_first_broken_entry(
    written: Written, tamper: Callable[[AsyncConnection], Awaitable[None]], flaw: Flaw, seq: int
) -> None:
    async with written.database.transaction() as db:
        await tamper(db)
    checked = await written.check()
    assert (checked.flaw, checked.seq) == (flaw, seq)


async def test_a_head_file_that_is_gone_or_not_ours_shows(written: Written, tmp_path: Path) -> None:
    written.head_file = HeadFile(tmp_path, b"another key")
    assert (await written.check()).flaw is Flaw.HEAD_UNSIGNED
    written.head_file = HeadFile(tmp_path, KEY)
    assert (await written.check()).flaw is None
    (tmp_path / "ledger.head").unlink()
    assert (await written.check()).flaw is Flaw.HEAD_UNSIGNED


async def test_a_crash_between_the_commit_and_the_head_file_is_no_flaw(written: Written) -> None:
    async with written.database.transaction() as db:
        await append(db, [entry(6)])
    assert (await written.check()).flaw is None


async def test_the_head_file_never_goes_back(written: Written) -> None:
    async with written.database.reading() as db:
        now = await read_head(db)
    written.head_file.write(Head(3, "f" * 64))
    assert written.head_file.read() == now


async def test_a_hash_noted_earlier_must_still_be_there(written: Written) -> None:
    noted = (await written.lines())[1]["hash"]
    assert (await written.check(since=str(noted))).flaw is None
    assert (await written.check(since="f" * 64)).flaw is Flaw.NOT_SEEN


async def test_erasing_leaves_a_chain_that_holds_and_nothing_to_guess_from(written: Written) -> None:
    other = uuid4()
    await written.write(entry(6, other), entry(7, method="DELETE", body=b""))
    async with written.database.transaction() as db:
        assert await erase_bodies(db, TALK) == 5
        assert await erase_bodies(db, TALK) == 0
    assert (await written.check()).flaw is None
    bodies = [(line["body_base64"], line["body_sha256"]) for line in await written.lines()]
    assert bodies[:5] == [(None, None)] * 5
    assert None not in bodies[5]
    assert bodies[6][0] == ""  # it never had one
    async with written.database.reading() as db:
        assert await disclosures(db, TALK) == []
        assert await disclosures(db, other) == [(MONDAY + 6, entry(6).body)]


async def test_a_secret_body_is_kept_by_nobody(written: Written) -> None:
    await written.write(entry(6, None, body=b"assertion=secret", secret=True), entry(7, method="GET", body=b""))
    *_, secret, none = await written.lines()
    assert (secret["body_base64"], secret["body_sha256"]) == (None, None)
    assert none["body_base64"] == ""
    assert (await written.check()).flaw is None


async def test_old_entries_collapse_into_a_signed_checkpoint(written: Written) -> None:
    before = [line["hash"] for line in await written.lines()]
    async with written.database.transaction() as db:
        assert await collapse(db, MONDAY + 4, KEY, now_ms=MONDAY + 100) == 3
        assert await collapse(db, MONDAY + 4, KEY, now_ms=MONDAY + 100) == 0
    checked = await written.check()
    assert (checked.flaw, checked.entries, checked.head.count) == (None, 2, 5)
    assert (await written.check(since=str(before[2]))).flaw is None
    await written.write(entry(6))
    assert (await written.check()).entries == 3


async def test_all_entries_may_be_old(written: Written) -> None:
    async with written.database.transaction() as db:
        assert await collapse(db, MONDAY + 1000, KEY, now_ms=MONDAY + 2000) == 5
    assert (await written.check()).flaw is None
    await written.write(entry(6))
    assert (await written.check()).head.count == 6


async def test_a_checkpoint_of_ones_own_making_shows(written: Written) -> None:
    async with written.database.transaction() as db:
        third = (await db.execute(select(ledger.c.hash).where(ledger.c.seq == 3))).scalar_one()
        await db.execute(delete(ledger).where(ledger.c.seq <= 3))
        forged = {"seq": 3, "hash": third, "at_ms": MONDAY, "signature": "0" * 64}
        await db.execute(ledger_checkpoints.insert().values(forged))
    assert (await written.check()).flaw is Flaw.CHECKPOINT


async def test_writers_at_the_same_time_make_one_chain(written: Written) -> None:
    await asyncio.gather(*(written.write(entry(number), entry(number)) for number in range(6, 16)))
    checked = await written.check()
    assert (checked.flaw, checked.entries) == (None, 25)
