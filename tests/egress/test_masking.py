"""A passage masked after the fact leaves Google Chat and the ledger too, whatever was on its way."""

import asyncio
from base64 import b64decode
from uuid import UUID

import pytest

from bot.conversation import Author, State
from bot.masking import Passage, mask
from bot.redaction.labels import Label
from bot.settings import ChatMode
from bot.store import ledger
from bot.store.ledger_check import check
from bot.store.outbox_letters import letters as dead_letters
from bot.store.outbox_letters import revive
from bot.store.outbox_queue import backlog
from bot.store.rows import to_ms
from tests.egress.bureau import KEY, Bureau
from webhooks.google_stub import Fault

MISSED = "Quillehaud"


async def masks(bureau: Bureau, talk: UUID, seq: int, passage: str = MISSED, label: Label = Label.PERSON) -> None:
    """As the member or an agent does."""
    (message,) = await bureau.database.hot.events(talk, seq - 1, 1)
    start = message.text.text.index(passage)
    asked = Passage(seq, start, start + len(passage), label)
    await mask(bureau.database.hot, talk, asked, None, lambda: bureau.clock.now)
    seen = await bureau.database.hot.read(talk)
    assert seen is not None
    bureau.talks.open[talk] = seen.conversation


async def sent_bodies(bureau: Bureau) -> list[tuple[str, bytes | None]]:
    """What the ledger holds; it must hold together."""
    async with bureau.database.reading() as db:
        checked = await check(db, bureau.head_file, KEY)
        assert checked.flaw is None
        lines = [line async for line in ledger.lines(db)]
    bodies = [None if line["body_base64"] is None else b64decode(line["body_base64"]) for line in lines]
    return [(line["method"], body) for line, body in zip(lines, bodies, strict=True)]


async def nothing_is_left(bureau: Bureau, passage: str = MISSED) -> None:
    """Google shows it no more, the ledger holds it no more, and what it still holds is what Google received."""
    assert [name for name, message in bureau.world.messages.items() if passage in str(message.body)] == []
    received = [(request.method, request.body) for request in bureau.world.requests]
    kept = await sent_bodies(bureau)
    assert len(kept) == len(received)
    assert all(one in ((method, None), (method, body)) for one, (method, body) in zip(kept, received, strict=True))
    assert not any(passage.encode() in (body or b"") for _, body in kept)
    async with bureau.database.reading() as db:
        assert (await backlog(db))[:2] == (0, 0)


async def test_the_message_in_google_is_written_again(bureau: Bureau) -> None:
    talk = await bureau.talks.begins()
    await bureau.talks.says(talk, "je suis Quillehaud", answer="Ouvrez **la page**.")
    await bureau.sends_everything()
    assert MISSED in bureau.texts(talk)[0]
    card = next(iter(bureau.world.messages.values())).body["cardsV2"]
    await masks(bureau, talk, 1)
    assert [method for method, body in await sent_bodies(bureau) if body is None] == ["POST"]
    await bureau.sends_everything()
    assert bureau.texts(talk) == ["*Membre*\nje suis [nom masqué]\n\n*Assistant*\nOuvrez *la page*."]
    assert next(iter(bureau.world.messages.values())).body["cardsV2"] == card
    await nothing_is_left(bureau)
    assert [method for method, body in await sent_bodies(bureau) if body] == ["PATCH"]


async def test_a_message_of_several_turns_keeps_the_others(bureau: Bureau) -> None:
    talk = await bureau.talks.begins()
    for _ in range(45):  # near the quota: turns share messages
        await bureau.talks.says(talk, "avant")
        await bureau.step()
    before = len(bureau.texts(talk))
    for words in ("un", "je suis Quillehaud", "trois"):
        await bureau.talks.says(talk, words, answer=f"réponse à {words[:4]}")
    await bureau.sends_everything()
    texts = bureau.texts(talk)
    assert len(texts) == before + 1
    await masks(bureau, talk, 93)
    await bureau.sends_everything()
    assert bureau.texts(talk) == [text.replace(MISSED, "[nom masqué]") for text in texts]
    await nothing_is_left(bureau)


async def test_the_first_card_of_a_thread_forgets_it_too(bureau: Bureau) -> None:
    talk = await bureau.talks.begins()
    bureau.talks.mode = ChatMode.OFF  # nobody was asked for yet
    await bureau.talks.says(talk, "je suis Quillehaud")
    bureau.talks.mode = ChatMode.HANDOFF
    await bureau.talks.changes(talk, State.WAITING, Author.MEMBER)
    await bureau.sends_everything()
    (message,) = bureau.world.messages.values()
    assert (MISSED in message.body["text"], MISSED in str(message.body["cardsV2"])) == (False, True)
    await masks(bureau, talk, 1)
    await bureau.sends_everything()
    assert "je suis [nom masqué]" in str(message.body["cardsV2"])
    assert message.body["text"] == "_Le membre demande un conseiller._"
    await nothing_is_left(bureau)


async def test_words_between_that_google_never_had_are_not_told_to_it(bureau: Bureau) -> None:
    bureau.talks.mode = ChatMode.HANDOFF
    talk = await bureau.talks.begins()
    await bureau.talks.changes(talk, State.WAITING, Author.MEMBER)
    await bureau.sends_everything()
    await bureau.talks.changes(talk, State.BOT)
    await bureau.talks.says(talk, "entre nous")
    await bureau.talks.changes(talk, State.WAITING, Author.MEMBER)
    await bureau.talks.says(talk, "je suis Quillehaud")
    await bureau.sends_everything()
    told = bureau.texts(talk)
    assert "entre nous" not in str(told)
    await masks(bureau, talk, 6)
    await bureau.sends_everything()
    assert bureau.texts(talk) == [text.replace(MISSED, "[nom masqué]") for text in told]


async def test_a_long_message_in_a_card_becomes_a_short_one_without(bureau: Bureau) -> None:
    talk = await bureau.talks.begins()
    await bureau.talks.says(talk, "bonjour")
    await bureau.talks.says(talk, "mot " * 980 + MISSED * 10)
    await bureau.sends_everything()
    _, message = bureau.world.messages.values()
    assert MISSED in str(message.body["cardsV2"])
    await masks(bureau, talk, 3, MISSED * 10)
    await bureau.sends_everything()
    assert message.body["text"].endswith("mot [nom masqué]\n\n*Assistant*\nVoici.")
    assert message.body["cardsV2"] == []
    await nothing_is_left(bureau)


async def test_what_is_masked_before_it_is_sent_is_sent_masked_and_once(bureau: Bureau) -> None:
    talk = await bureau.talks.begins()
    await bureau.talks.says(talk, "je suis Quillehaud")
    await masks(bureau, talk, 1)
    await bureau.sends_everything()
    assert [request.method for request in bureau.world.requests] == ["POST"]
    assert MISSED.encode() not in bureau.world.requests[0].body
    await nothing_is_left(bureau)


@pytest.mark.parametrize("fault", [Fault("before", 503), Fault("drop"), Fault("after", 503), Fault("drop_after")])
async def test_a_send_that_failed_is_tried_again_without_it(bureau: Bureau, fault: Fault) -> None:
    talk = await bureau.talks.begins()
    await bureau.talks.says(talk, "je suis Quillehaud")
    bureau.world.faults.append(fault)
    await bureau.step()
    await masks(bureau, talk, 1)
    await bureau.talks.says(talk, "et encore")
    await bureau.sends_everything()
    assert bureau.texts(talk) == [
        "*Membre*\nje suis [nom masqué]\n\n*Assistant*\nVoici.", "*Membre*\net encore\n\n*Assistant*\nVoici.",
    ]  # fmt: skip
    assert MISSED.encode() in bureau.world.requests[0].body
    assert not any(MISSED.encode() in request.body for request in [*bureau.world.requests][1:])
    await nothing_is_left(bureau)


async def test_a_send_in_flight_is_mended_when_it_has_landed(bureau: Bureau) -> None:
    talk = await bureau.talks.begins()
    await bureau.talks.says(talk, "je suis Quillehaud")
    bureau.world.faults.append(Fault("delay", seconds=0.2))
    sending = asyncio.ensure_future(bureau.step())
    await bureau.world.until_received(1)
    await masks(bureau, talk, 1)
    await sending
    assert MISSED in bureau.texts(talk)[0]
    await bureau.sends_everything()
    assert bureau.texts(talk) == ["*Membre*\nje suis [nom masqué]\n\n*Assistant*\nVoici."]
    await nothing_is_left(bureau)


async def test_two_maskings_of_one_message(bureau: Bureau) -> None:
    talk = await bureau.talks.begins()
    await bureau.talks.says(talk, "je suis Quillehaud de Trévédic")
    await bureau.sends_everything()
    await masks(bureau, talk, 1)
    bureau.world.faults.append(Fault("delay", seconds=0.2))
    patching = asyncio.ensure_future(bureau.step())
    await bureau.world.until_received(2)
    await masks(bureau, talk, 1, "Trévédic", Label.ADDRESS)  # while the first patch is on its way
    await patching
    await bureau.sends_everything()
    assert bureau.texts(talk)[0].startswith("*Membre*\nje suis [nom masqué] de [adresse masquée]\n")
    for passage in (MISSED, "Trévédic"):
        await nothing_is_left(bureau, passage)


async def test_a_patch_goes_on_until_done(bureau: Bureau) -> None:
    talk = await bureau.talks.begins()
    await bureau.talks.says(talk, "je suis Quillehaud")
    await bureau.sends_everything()
    bureau.world.faults.extend([Fault("before", 503), Fault("before", 429), Fault("after", 500), Fault("drop")])
    await masks(bureau, talk, 1)
    await bureau.sends_everything()
    await nothing_is_left(bureau)


async def test_a_message_that_google_has_no_more_needs_no_patch(bureau: Bureau) -> None:
    talk = await bureau.talks.begins()
    await bureau.talks.says(talk, "je suis Quillehaud")
    await bureau.sends_everything()
    bureau.world.messages.clear()
    await masks(bureau, talk, 1)
    await bureau.sends_everything()
    await nothing_is_left(bureau)


async def test_a_patch_that_google_refuses_is_a_dead_letter_that_can_be_tried_again(bureau: Bureau) -> None:
    talk = await bureau.talks.begins()
    await bureau.talks.says(talk, "je suis Quillehaud")
    await bureau.sends_everything()
    await masks(bureau, talk, 1)
    bureau.world.faults.append(Fault("before", 403))
    await bureau.step()
    async with bureau.database.transaction() as db:
        (letter,) = await dead_letters(db)
        assert (letter.kinds, letter.reason) == (("masked",), "403 PERMISSION_DENIED")
        await revive(db, letter.id, now_ms=to_ms(bureau.clock.now))
    await bureau.sends_everything()
    await nothing_is_left(bureau)


async def test_a_dead_letter_is_sent_without_it_when_it_is_revived(bureau: Bureau) -> None:
    talk = await bureau.talks.begins()
    await bureau.talks.says(talk, "je suis Quillehaud")
    bureau.world.faults.append(Fault("before", 400))
    await bureau.step()
    await masks(bureau, talk, 1)
    await bureau.sends_everything()  # there is no message to patch
    async with bureau.database.transaction() as db:
        (letter,) = await dead_letters(db)
        assert letter.kinds == ("message", "reply")
        await revive(db, letter.id, now_ms=to_ms(bureau.clock.now))
    await bureau.sends_everything()
    assert bureau.texts(talk) == ["*Membre*\nje suis [nom masqué]\n\n*Assistant*\nVoici."]
    await nothing_is_left(bureau)


async def test_a_patch_does_not_wait_behind_the_others(bureau: Bureau) -> None:
    talk = await bureau.talks.begins()
    await bureau.talks.says(talk, "je suis Quillehaud")
    await bureau.sends_everything()
    for _ in range(50):
        await bureau.talks.says(await bureau.talks.begins(), "question 0")
    await masks(bureau, talk, 1)
    await bureau.step()
    assert MISSED not in bureau.texts(talk)[0]
