"""What nobody can see is no message: refused at every door like an empty one, and an emoji alone is a message."""

from pathlib import Path

import pytest
from sqlalchemy import update

from bot.store.agents import Role
from bot.store.tables import events
from tests.end_to_end.guichet import Guichet
from tests.people import Member
from tests.services import Service
from tests.webhooks.console_people import Agent, at_the_console
from webhooks.app_keys import DATABASE

INVISIBLE = [
    "\u200b\u200b\u2060",  # zero-width space, word joiner
    "\ufeff\u00ad\u200e\u202e\u2066",  # byte order mark, soft hyphen, directions
    "\u3164 \u115f\u1160\uffa0",  # Hangul fillers
    "\u2800\u2800",  # the empty braille cell
    "\u00a0\u2003\u3000\u1680\x85\u2028",  # blanks of every width
    "\u200d\ufe0f\u034f\u0301",  # what joins or changes a character, without one
    "\U000e0041\U000e007f\U000e0200\u2065",  # tags, and what Unicode has set aside
    "\x00\x1b\x7f \u180e",  # controls
    "\U0001d159",  # a note without its head
]
VISIBLE = ["👍", "???", "❤️", "👩🏽‍⚕️", "🇫🇷", "…", ".", "\u200bok", "1️⃣", "٪", "\U0001fae9", "ㅋㅋ", "⠓"]
REFUSED = pytest.mark.parametrize("nothing", INVISIBLE)


@REFUSED
async def test_a_member_who_sends_nothing_that_can_be_seen_is_told_so_and_nothing_is_kept(
    member: Member, nothing: str
) -> None:
    refused = await member.sends(nothing)
    assert (refused.status, refused.body["type"]) == (422, "/problems/invalid")
    assert await member.events() == []


async def test_an_emoji_or_punctuation_alone_is_a_message(member: Member) -> None:
    for text in VISIBLE:
        assert (await member.sends(text)).body["message"]["text"] == text


@REFUSED
async def test_the_help_page_takes_it_for_an_empty_question(service: Service, nothing: str) -> None:
    visitor = Agent(service, service.http, "")
    await visitor.opens("/faq")
    page = await visitor.presses("Chercher", question=nothing)
    assert page.status == 422
    assert "Écrivez votre question" in page.words


async def test_so_does_the_command_that_asks(data: Path) -> None:
    for nothing in INVISIBLE[:4]:
        told = await Guichet(data).runs("ask", "-", stdin=nothing)
        assert (told.code, told.out, told.err.count("\n")) == (2, "", 1)


async def test_an_agent_sends_no_such_words_to_a_member(service: Service, member: Member) -> None:
    await member.asks("Bonjour")
    await member.asks_for_a_human()
    async with at_the_console(service, "lea", "Léa") as lea:
        await lea.reads(member.id)
        await lea.presses("Prendre")
        before = await member.events()
        for nothing in INVISIBLE:
            page = await lea.presses("Envoyer", texte=nothing)
            assert page.status == 422
            assert "Écrivez une réponse" in page.words
        assert await member.events() == before


async def test_one_that_was_kept_before_is_neither_listed_nor_proposed(service: Service, member: Member) -> None:
    question = "quelle licorne a gagné la course d’escargots hier"
    assert (await member.asks(question))["kind"] == "fallback"
    async with at_the_console(service, "nour", "Nour", Role.AUTHOR) as nour:
        await nour.opens("/console/questions")
        assert 'class="tick"' in nour.page.html
        async with service.app[DATABASE].transaction() as db:
            await db.execute(update(events).where(events.c.text == question).values(text=INVISIBLE[0]))
        await nour.opens("/console/questions")
        assert 'class="tick"' not in nour.page.html
