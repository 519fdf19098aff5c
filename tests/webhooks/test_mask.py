"""A passage that redaction missed is masked after the fact, by its member over HTTP (API.md §1)."""

import asyncio
import json
from typing import Any
from uuid import UUID

import pytest

from bot.dialogue.handoff import Agent
from bot.store import audit
from bot.store.searching import catch_up
from bot.store.transcripts import Wanted, count
from tests.people import Answer, Member
from tests.promises.canaries import found_on_disk
from tests.services import Service
from webhooks.app_keys import DATABASE, DESK, REDACTOR

MISSED = "xylofraise"  # stands for what no rule knows
QUESTION = f"Comment télécharger ma carte {MISSED} de tiers payant ?"
LEA = Agent("3f6c5b1e-0000-4000-8000-000000000001", "Léa")


async def masks(member: Member, text: str, passage: str = MISSED, **given: Any) -> Answer:
    start = text.index(passage)
    asked = {"seq": 1, "start": start, "end": start + len(passage), "label": "MEMBER_ID"} | given
    return await member.call("POST", member.path("/mask"), asked)


async def test_the_passage_becomes_a_mark(member: Member) -> None:
    await member.asks(QUESTION)
    answer = await masks(member, QUESTION)
    assert answer.status == 200
    message = answer.body["message"]
    assert message["text"] == QUESTION.replace(MISSED, "[MEMBER_ID]")
    start = QUESTION.index(MISSED)
    assert message["redactions"] == [{"label": "MEMBER_ID", "start": start, "end": start + len("[MEMBER_ID]")}]
    first, _, masked = await member.events()
    assert first | {"kind": "", "author": ""} == message | {"kind": "", "author": ""}
    assert masked | {"at": ""} == {
        "seq": 3, "kind": "masked", "author": "member", "at": "", "of": 1,
        "text": message["text"], "redactions": message["redactions"],
    }  # fmt: skip


async def test_another_value_gets_the_next_number_and_those_that_stand_keep_theirs(member: Member) -> None:
    sent = await member.sends(f"carte {MISSED} : jean@free.fr, puis luc@free.fr")
    text = sent.body["message"]["text"]
    assert text == f"carte {MISSED} : [EMAIL], puis [EMAIL 2]"
    answer = await masks(member, text, label="EMAIL")
    assert answer.body["message"]["text"] == "carte [EMAIL 3] : [EMAIL], puis [EMAIL 2]"
    assert [mark["label"] for mark in answer.body["message"]["redactions"]] == ["EMAIL"] * 3


async def test_a_range_that_cuts_a_mark_takes_all_of_it(member: Member) -> None:
    text = (await member.sends(f"écrivez à jean@free.fr {MISSED} merci")).body["message"]["text"]
    answer = await masks(member, text, f"L] {MISSED}", label="EMAIL")
    assert answer.body["message"]["text"] == "écrivez à [EMAIL] merci"


async def test_masking_a_mark_changes_nothing(member: Member) -> None:
    text = (await member.sends("écrivez à jean@free.fr")).body["message"]["text"]
    for passage in ("[EMAIL]", "MAI"):
        answer = await masks(member, text, passage, label="PHONE")
        assert (answer.status, answer.body["message"]["text"]) == (200, text)
    assert len(await member.events()) == 2


async def test_the_same_request_again_masks_nothing_more(member: Member) -> None:
    question = f"carte {MISSED * 4} et la suite ?"
    await member.asks(question)
    answers = await asyncio.gather(*(masks(member, question, MISSED * 4, label="IP") for _ in range(5)))
    answers.append(await masks(member, question, MISSED * 4, label="IP"))
    assert {json.dumps(answer.body, sort_keys=True) for answer in answers} == {
        json.dumps(answers[0].body, sort_keys=True)
    }
    assert answers[0].body["message"]["text"] == "carte [IP] et la suite ?"
    assert [event["kind"] for event in await member.events()] == ["message", "reply", "masked"]


TWO = "ici le boulanger xylofraise du quartier, titi puis lulu, où le modifier ?"


def hides(text: str, passage: str) -> bool:
    """Whether the passage is gone, and nothing but it."""
    return passage not in text and all(word in text for word in ("ici le", "puis", ", où le modifier ?"))


@pytest.mark.parametrize("says_what_it_read", [True, False])
async def test_the_same_places_of_a_changed_text_are_another_request(member: Member, says_what_it_read: bool) -> None:
    """«titi» is masked, then a longer passage before it: now «lulu» stands where «titi» stood."""
    question = TWO.replace("boulanger xylofraise du quartier", "x" * 18)
    await member.asks(question)
    start = question.index("titi")
    first = (await masks(member, question, "titi", label="IP")).body
    long = await masks(member, question, "x" * 18, label="PERSON", last_seq=first["last_seq"])
    text = long.body["message"]["text"]
    assert text[start : start + 4] == "lulu", text
    given = {"last_seq": long.body["last_seq"]} if says_what_it_read else {}
    answer = await masks(member, text, "lulu", label="IP", **given)
    if says_what_it_read:
        assert (answer.status, hides(answer.body["message"]["text"], "lulu")) == (200, True)
    else:  # nobody can say whether it is the first request once more
        assert (answer.status, answer.body["type"]) == (409, "/problems/message-changed")
        assert (await masks(member, text, "lulu", label="PERSON")).status == 200
    assert "lulu" not in json.dumps(await member.events())


async def test_places_of_a_text_that_changed_meanwhile_mask_no_other_letters(member: Member) -> None:
    """Three passages are chosen in one text and sent at once, as a program does that does not say what it read."""
    await member.asks(TWO)
    answers = await asyncio.gather(*(masks(member, TWO, word, label="PERSON") for word in ("titi", "lulu", MISSED)))
    assert {answer.status for answer in answers} <= {200, 409}
    assert any(answer.status == 200 for answer in answers)
    for word in ("titi", "lulu", MISSED):
        text = (await member.events())[0]["text"]
        if word in text:
            assert (await masks(member, text, word, label="PERSON")).status == 200
    text = (await member.events())[0]["text"]
    assert all(hides(text, word) for word in ("titi", "lulu", MISSED)), text
    assert text.count("[PERSON") == 3


async def test_places_that_cut_a_word_of_a_changed_text_are_refused(member: Member) -> None:
    await member.asks(TWO)
    assert (await masks(member, TWO, MISSED, label="IP")).status == 200
    for word in ("titi", "lulu", "quartier", "modifier"):
        answer = await masks(member, TWO, word, label="PERSON")
        assert (answer.status, answer.body["type"]) == (409, "/problems/message-changed"), word
    assert (await member.events())[0]["text"] == TWO.replace(MISSED, "[IP]")


async def test_who_says_what_she_read_is_refused_once_it_has_changed_and_answered_again(member: Member) -> None:
    await member.asks(TWO)
    first = [await masks(member, TWO, MISSED, label="IP", last_seq=2) for _ in range(2)]
    assert first[0].body == first[1].body
    text = first[0].body["message"]["text"]
    assert (await masks(member, TWO, "titi", last_seq=2)).status == 409
    second = await masks(member, text, "titi", last_seq=first[0].body["last_seq"])
    assert second.body["message"]["text"] == text.replace("titi", "[MEMBER_ID]")
    again = await masks(member, TWO, MISSED, label="IP", last_seq=2)
    assert (again.status, again.body["message"]) == (200, second.body["message"])
    assert [event["kind"] for event in await member.events()] == ["message", "reply", "masked", "masked"]
    cut = await masks(member, second.body["message"]["text"], "lu", last_seq=second.body["last_seq"])
    assert cut.body["message"]["text"] == second.body["message"]["text"].replace("lulu", "[MEMBER_ID 2]lu")


async def test_what_was_said_meanwhile_does_not_matter(member: Member) -> None:
    await member.asks(TWO)
    await member.asks(QUESTION)
    assert (await masks(member, QUESTION, seq=3, last_seq=4)).status == 200
    answer = await masks(member, TWO, last_seq=2)
    assert answer.body["message"]["text"] == TWO.replace(MISSED, "[MEMBER_ID]")


async def test_a_live_stream_tells_it(member: Member) -> None:
    await member.asks(QUESTION)
    async with asyncio.timeout(20), member.listening(after=2) as events:
        await masks(member, QUESTION)
        told = await anext(events)
    assert (told["kind"], told["of"], MISSED in told["text"]) == ("masked", 1, False)


async def test_an_earlier_masking_does_not_keep_what_a_later_one_hides(member: Member) -> None:
    question = f"la carte bleue de {MISSED} ?"
    await member.asks(question)
    text = (await masks(member, question, "bleue")).body["message"]["text"]
    assert (await masks(member, text)).status == 200
    assert MISSED not in json.dumps(await member.events())


NO_PASSAGES: list[dict[str, Any]] = [
    {"start": len(QUESTION)},
    {"end": len(QUESTION) + 1},
    {"start": 5, "end": 5},
    {"start": 6, "end": 5},
    {"start": -1},
    {"start": "1"},
    {"start": True},
    {"label": "NAME"},
    {"label": "email"},
    {"label": None},
    {"last_seq": -1},
    {"last_seq": "2"},
    {"seq": 2},  # the bot's reply
    {"seq": 3},  # nothing yet
    {"seq": 0},
    {"seq": 2**40},
]


async def test_what_is_no_passage_of_a_message_is_refused(member: Member) -> None:
    await member.asks(QUESTION)
    for wrong in NO_PASSAGES:
        answer = await masks(member, QUESTION, **wrong)
        assert (answer.status, answer.body["type"]) == (422, "/problems/invalid"), wrong
    assert len(await member.events()) == 2
    assert (await masks(member, QUESTION)).status == 200


async def test_it_is_for_those_who_have_the_conversation(service: Service, member: Member) -> None:
    await member.asks(QUESTION)
    other = service.visitor()
    await other.opens()
    other.id = member.id
    assert (await masks(other, QUESTION)).status == 404
    assert (await member.call("DELETE", member.path())).status == 200
    assert (await masks(member, QUESTION)).status == 404


async def test_a_closed_conversation_can_still_be_masked(member: Member) -> None:
    await member.asks(QUESTION)
    assert (await member.call("POST", member.path("/close"), {})).status == 204
    assert (await member.sends("encore")).status == 409
    assert (await masks(member, QUESTION)).status == 200
    assert MISSED not in json.dumps(await member.events())


async def test_what_an_agent_wrote_is_masked_too(service: Service, member: Member) -> None:
    await member.asks_for_a_human()
    conversation = UUID(member.id)
    await service.app[DESK].take(conversation, LEA)
    await service.app[DESK].reply(conversation, LEA, f"Votre numéro de dossier est le vert, {MISSED}.")
    said = (await member.events())[-1]
    answer = await masks(member, said["text"], seq=said["seq"])
    assert MISSED not in json.dumps([answer.body, await member.events()])


async def test_no_byte_of_it_is_left_and_no_search_finds_it(service: Service, member: Member) -> None:
    database, words = service.app[DATABASE], service.app[REDACTOR].redact(MISSED).text

    async def found() -> int:
        async with database.reading() as db:
            return await count(db, Wanted(words=words))

    for number in range(5):  # the page of the table, and the index, hold more than this one
        await member.asks(f"question {number} sur les cookies")
    sent = await member.sends(QUESTION)
    await catch_up(database)
    assert await found() == 1
    assert found_on_disk(service.settings.data, (MISSED,))
    assert (await masks(member, QUESTION, seq=sent.body["message"]["seq"])).status == 200
    assert await found() == 0
    assert found_on_disk(service.settings.data, (MISSED,)) == {}
    everything = [
        await member.call("GET", member.path(f"/transcript?format={form}")) for form in ("json", "txt", "html")
    ]
    assert MISSED not in str([answer.body for answer in everything])
    async with service.app[DATABASE].reading() as db:
        [line] = [entry for _, entry in await audit.entries(db) if entry.act == "member:message:masked"]
    assert line.conversation == member.id
    start = QUESTION.index(MISSED)
    assert line.details == {"seq": 11, "start": start, "end": start + len(MISSED), "label": "MEMBER_ID"}
