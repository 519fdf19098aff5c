"""An answer that was taken back leaves Google Chat wherever it stood, whatever was on its way."""

from dataclasses import replace
from uuid import UUID

from bot.conversation import Author, Message, State, Withdrawn
from bot.store.hot import Change
from bot.store.outbox import owed
from bot.store.outbox_queue import backlog
from bot.store.rows import redacted_from
from tests.egress.bureau import Bureau
from tests.egress.test_masking import masks
from webhooks.google_stub import Fault

WORDS = "Votre demande est perdue"
TAKEN = "*Léa*\n_↩ Réponse retirée à 10:00\u00a0: le membre ne la voit plus._"


async def answers(bureau: Bureau, talk: UUID, words: str = WORDS, agent: str = "marc") -> int:
    """An agent's words, as the console records them; gives their seq."""
    seq = bureau.talks.open[talk].last_seq + 1
    said = redacted_from(words, [])
    await bureau.talks.happens(
        talk,
        Message(seq=seq, at=bureau.clock.now, author=Author.AGENT, text=said, agent=agent, agent_name="Léa"),
    )
    return seq


async def withdraws(bureau: Bureau, talk: UUID, of: int, agent: str = "marc") -> None:
    seen = bureau.talks.open[talk]
    after = replace(seen, last_seq=seen.last_seq + 1, last_at=bureau.clock.now)
    taken = Withdrawn(seq=after.last_seq, at=bureau.clock.now, of=of, agent=agent, agent_name="Léa")
    await bureau.database.hot.append(Change(seen, after, (taken,), owed(bureau.talks.mode, after, (taken,))))
    bureau.talks.open[talk] = after


async def held(bureau: Bureau) -> UUID:
    talk = await bureau.talks.begins()
    await bureau.talks.says(talk, "bonjour")
    await bureau.talks.changes(talk, State.HUMAN, Author.AGENT, agent="marc", agent_name="Léa")
    return talk


def shows(bureau: Bureau, talk: UUID, words: str = WORDS) -> bool:
    mine = [m for m in bureau.world.messages.values() if m.thread_key == f"guichet-{talk}"]
    return any(words in str(message.body) for message in mine)


async def test_the_answer_that_stands_is_written_again_and_those_beside_it_stay(bureau: Bureau) -> None:
    talk = await held(bureau)
    await answers(bureau, talk, "Un instant")
    seq = await answers(bureau, talk)
    await bureau.sends_everything()
    assert shows(bureau, talk)
    before = len(bureau.texts(talk))
    await withdraws(bureau, talk, seq)
    await bureau.sends_everything()
    assert not shows(bureau, talk)
    assert shows(bureau, talk, "Un instant")
    assert shows(bureau, talk, TAKEN.split("\n")[1][:20])
    assert len(bureau.texts(talk)) == before


async def test_words_that_have_not_left_yet_never_do(bureau: Bureau) -> None:
    talk = await held(bureau)
    await bureau.sends_everything()
    seq = await answers(bureau, talk)
    await withdraws(bureau, talk, seq)
    await bureau.sends_everything()
    assert not any(WORDS.encode() in request.body for request in bureau.world.requests)
    assert shows(bureau, talk, "Réponse retirée à ")


async def test_a_send_whose_answer_was_lost_and_a_patch_that_failed_are_mended(bureau: Bureau) -> None:
    talk = await held(bureau)
    await bureau.sends_everything()
    seq = await answers(bureau, talk)
    bureau.world.faults.append(Fault("drop_after"))
    await bureau.step()
    assert shows(bureau, talk)
    await withdraws(bureau, talk, seq)
    bureau.world.faults.append(Fault("before", 500))
    await bureau.sends_everything()
    assert not shows(bureau, talk)
    async with bureau.database.reading() as db:
        assert (await backlog(db))[:2] == (0, 0)


async def test_a_passage_masked_afterwards_does_not_bring_it_back(bureau: Bureau) -> None:
    talk = await held(bureau)
    seq = await answers(bureau, talk, "Dites-le à Quillehaud")
    await bureau.sends_everything()
    await withdraws(bureau, talk, seq)
    await masks(bureau, talk, seq)
    await bureau.sends_everything()
    assert not shows(bureau, talk, "Dites-le")
    assert shows(bureau, talk, "Réponse retirée à ")


async def test_a_message_of_the_agents_own_is_told_of_in_a_line(bureau: Bureau) -> None:
    talk = await held(bureau)
    seq = await answers(bureau, talk, agent="users/1")
    await bureau.sends_everything()
    assert not shows(bureau, talk)
    before = len(bureau.texts(talk))
    await withdraws(bureau, talk, seq, agent="users/1")
    await bureau.sends_everything()
    assert bureau.texts(talk)[before:] == ["_↩ Léa a retiré sa réponse de 10:00\u00a0: le membre ne la voit plus._"]
