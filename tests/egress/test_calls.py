"""Who is called by name in Google Chat: everybody where a member waits, the holder whom she writes to or waits for."""

from datetime import timedelta
from uuid import UUID

from bot.conversation import Author, Message
from bot.dialogue import handoff
from bot.dialogue.handoff import NUDGED_AFTER, Agent
from bot.store.hot import Change
from bot.store.outbox import owed
from bot.store.outbox_erasing import PlaceState, erase_owed, google_place
from bot.store.outbox_nudging import Silence, owe_nudge, silences
from bot.store.outbox_queue import backlog
from bot.store.rows import redacted_from, to_ms
from tests.egress.bureau import Bureau

SAMIR, LEA = Agent("users/42", "Samir"), Agent("0c8e", "Léa")


async def waits(bureau: Bureau) -> UUID:
    talk = await bureau.talks.begins()
    await bureau.talks.says(talk, "bonjour")
    await moves(bureau, talk, handoff.ask_for_human(bureau.talks.open[talk], bureau.clock.now, None))
    return talk


async def moves(bureau: Bureau, talk: UUID, moved: handoff.Moved | None) -> None:
    assert moved is not None
    seen, talks = bureau.talks.open[talk], bureau.talks
    await bureau.database.hot.append(
        Change(seen, moved.after, (moved.event,), owed(talks.mode, moved.after, (moved.event,)))
    )
    talks.open[talk] = moved.after


async def is_taken(bureau: Bureau, talk: UUID, agent: Agent) -> None:
    await moves(bureau, talk, handoff.take(bureau.talks.open[talk], agent, bureau.clock.now))


async def writes(bureau: Bureau, talk: UUID, words: str, agent: Agent | None = None) -> None:
    by = {} if agent is None else {"agent": agent.id, "agent_name": agent.name}
    said = Message(
        seq=bureau.talks.open[talk].last_seq + 1,
        at=bureau.clock.now,
        author=Author.MEMBER if agent is None else Author.AGENT,
        text=redacted_from(words, []),
        **by,
    )
    await bureau.talks.happens(talk, said)


async def found(bureau: Bureau) -> list[Silence]:
    async with bureau.database.reading() as db:
        return await silences(db, to_ms(bureau.clock.now - NUDGED_AFTER))


async def nudges(bureau: Bureau) -> list[bool]:
    """As the timer does."""
    told = []
    for one in await found(bureau):
        async with bureau.database.transaction() as db:
            told.append(await owe_nudge(db, one, now_ms=to_ms(bureau.clock.now)))
    return told


def calls(bureau: Bureau, talk: UUID) -> list[str]:
    return [line for text in bureau.texts(talk) for line in text.splitlines() if line.startswith("<users/")]


async def test_a_member_who_waits_calls_everybody_once(bureau: Bureau) -> None:
    talk = await waits(bureau)
    await bureau.sends_everything()
    await bureau.talks.says(talk, "il y a quelqu’un ?")
    await bureau.sends_everything()
    assert calls(bureau, talk) == ["<users/all> un membre attend un conseiller."]


async def test_a_card_that_came_with_a_change_is_not_written_again_for_it(bureau: Bureau) -> None:
    talk = await waits(bureau)
    await bureau.sends_everything()
    assert [request.method for request in bureau.world.requests] == ["POST"]
    await is_taken(bureau, talk, SAMIR)
    await bureau.sends_everything()
    assert [request.method for request in bureau.world.requests] == ["POST", "POST", "PATCH"]


async def test_who_was_taken_before_it_was_told_calls_nobody(bureau: Bureau) -> None:
    talk = await waits(bureau)
    await is_taken(bureau, talk, LEA)
    await bureau.sends_everything()
    assert calls(bureau, talk) == []


async def test_the_holder_is_called_once_for_what_they_have_not_answered(bureau: Bureau) -> None:
    talk = await waits(bureau)
    await is_taken(bureau, talk, SAMIR)
    for words in ("Le lien ne marche pas", "Vous êtes là ?"):
        await writes(bureau, talk, words)
        await bureau.sends_everything()
    assert calls(bureau, talk) == ["<users/42> le membre vous écrit."]
    await writes(bureau, talk, "Oui, je regarde", SAMIR)
    await writes(bureau, talk, "Merci")
    await bureau.sends_everything()
    assert calls(bureau, talk) == ["<users/42> le membre vous écrit."] * 2


async def test_a_colleague_who_is_given_a_talk_is_called(bureau: Bureau) -> None:
    talk = await waits(bureau)
    await is_taken(bureau, talk, LEA)
    await bureau.sends_everything()
    given = handoff.transfer(bureau.talks.open[talk], LEA, SAMIR, bureau.clock.now)
    await moves(bureau, talk, given)
    await bureau.sends_everything()
    assert calls(bureau, talk) == ["<users/42> cette conversation est désormais la vôtre."]
    back = handoff.transfer(bureau.talks.open[talk], SAMIR, LEA, bureau.clock.now)
    await moves(bureau, talk, back)
    await bureau.sends_everything()
    assert len(calls(bureau, talk)) == 1  # Léa is at the console


async def test_a_colleague_at_the_console_is_not_called_in_google_chat(bureau: Bureau) -> None:
    talk = await waits(bureau)
    await is_taken(bureau, talk, LEA)
    await writes(bureau, talk, "Le lien ne marche pas")
    await bureau.sends_everything()
    assert calls(bureau, talk) == []


async def test_a_holder_who_says_nothing_is_called_after_three_minutes_and_once(bureau: Bureau) -> None:
    talk = await waits(bureau)
    await is_taken(bureau, talk, SAMIR)
    await bureau.sends_everything()
    bureau.clock.now = bureau.talks.open[talk].last_at + timedelta(seconds=179)
    assert await nudges(bureau) == []
    bureau.clock.passes(1)
    assert await nudges(bureau) == [True]
    assert await nudges(bureau) == [False]
    await bureau.sends_everything()
    assert await nudges(bureau) == [False]
    (call,) = calls(bureau, talk)
    assert call.startswith("<users/42> le membre attend votre réponse depuis 3\u00a0minutes.")
    assert "à 10:10" in call  # Paris; taken at 10:00


async def test_silence_counts_from_what_was_not_answered(bureau: Bureau) -> None:
    talk = await waits(bureau)
    await is_taken(bureau, talk, SAMIR)
    await writes(bureau, talk, "Je regarde", SAMIR)
    bureau.clock.passes(3_600)
    assert await found(bureau) == []  # it is the member's turn
    await writes(bureau, talk, "Alors ?")
    asked = bureau.talks.open[talk]
    bureau.clock.passes(100)
    await writes(bureau, talk, "Toujours là ?")
    bureau.clock.passes(81)
    (one,) = await found(bureau)
    assert (one.since_seq, one.since, one.last_seq) == (asked.last_seq, asked.last_at, asked.last_seq + 1)
    await bureau.sends_everything()
    assert await nudges(bureau) == [True]
    await writes(bureau, talk, "Oui", SAMIR)  # before it has left
    await bureau.sends_everything()
    assert calls(bureau, talk) == ["<users/42> le membre vous écrit."]
    bureau.clock.passes(1)
    await writes(bureau, talk, "Et maintenant ?")
    await bureau.sends_everything()
    bureau.clock.passes(200)
    assert await nudges(bureau) == [True]  # another silence
    await bureau.sends_everything()
    assert len(calls(bureau, talk)) == 3


async def test_nobody_is_called_for_what_they_were_not_shown(bureau: Bureau) -> None:
    talk = await waits(bureau)
    await is_taken(bureau, talk, SAMIR)
    bureau.clock.passes(200)
    assert await nudges(bureau) == [False]
    await bureau.sends_everything()
    assert await nudges(bureau) == [True]


async def test_a_call_is_one_of_our_messages_and_is_erased_with_the_talk(bureau: Bureau) -> None:
    talk = await waits(bureau)
    await is_taken(bureau, talk, SAMIR)
    await bureau.sends_everything()
    bureau.clock.passes(180)
    assert await nudges(bureau) == [True]
    await bureau.sends_everything()
    await bureau.talks.says(talk, "bonjour")
    await bureau.sends_everything()
    assert bureau.texts(talk)[-1].endswith("Voici.")
    async with bureau.database.transaction() as db:
        await erase_owed(db, talk, now_ms=to_ms(bureau.clock.now))
    await bureau.sends_everything()
    assert bureau.texts(talk) == []
    async with bureau.database.reading() as db:
        assert (await google_place(db, talk)).state is PlaceState.DONE
        assert (await backlog(db))[:2] == (0, 0)
