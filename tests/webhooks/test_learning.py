"""While the assistant learns, everybody is told so: the member whose turn comes too early, the author and the operator
who wait for a changed folder.
"""

import asyncio
from dataclasses import replace
from pathlib import Path

import pytest
import structlog

from bot.store.agents import Role
from tests.knowledge.author_at_work import Author
from tests.services import Service
from tests.webhooks.console_people import at_the_console
from webhooks.app_keys import ASSISTANT, MINDING, READINESS
from webhooks.minding import RELEARNING, Minding, StillLearning, build_into
from webhooks.readiness import Readiness

TOPIC = "intents/cookies.yaml"
PHRASE = "- je ne veux pas de cookies"


@pytest.fixture
def author(tmp_path: Path) -> Author:
    return Author(tmp_path / "author")


@pytest.fixture
def readiness() -> Readiness:
    return Readiness()


@pytest.fixture
def minding(author: Author, readiness: Readiness, tmp_path: Path) -> Minding:
    """The author's folder, learnt and in force."""
    data = tmp_path / "var"
    data.mkdir()
    build_into(author.sources, data / "understanding")
    return Minding(author.sources, data, readiness)


async def test_a_member_who_comes_before_it_is_ready_is_told_that_it_learns(service: Service) -> None:
    member = service.visitor()
    assert (await member.opens()).status == 201
    for holder in (service.app[ASSISTANT], service.app[MINDING]):
        holder.mind = replace(holder.mind, engine=StillLearning())
    told = await member.sends("comment refuser les cookies ?")
    assert (told.status, told.body["type"]) == (503, "/problems/overloaded")
    assert "apprend ses réponses" in told.body["detail"]
    assert "dans une minute environ" in told.body["detail"]
    assert "3114" in told.body["detail"]  # nobody has read what she wrote
    assert int(told.headers["Retry-After"]) >= 1


async def test_an_author_who_tries_a_question_reads_that_it_learns(service: Service) -> None:
    async with at_the_console(service, "nour", "Nour", Role.AUTHOR) as nour:
        await nour.opens("/console/essayer")
        assert "l’ancienne version répond" not in nour.page.words
        service.app[READINESS].notes["learning"] = RELEARNING
        await nour.opens("/console/essayer")
        assert "l’ancienne version répond" in nour.page.words
        service.app[ASSISTANT].mind = replace(service.app[ASSISTANT].mind, engine=StillLearning())
        service.app[MINDING].mind = service.app[ASSISTANT].mind
        page = await nour.presses("Essayer", question="comment refuser les cookies ?")
        assert page.status == 503
        assert "apprend ses réponses" in page.words


async def test_an_added_phrase_is_noted_while_it_is_learnt_and_the_old_version_answers(
    minding: Minding, readiness: Readiness, author: Author
) -> None:
    before = minding.mind
    author.replaces(TOPIC, PHRASE, f"{PHRASE}\n      - sans cookies merci")
    with structlog.testing.capture_logs() as logged:
        renewal = asyncio.ensure_future(minding.renew())
        seen = set()
        while not renewal.done():
            await asyncio.wait({renewal}, timeout=0.02)
            if not renewal.done():
                assert minding.mind is before
                seen |= set(readiness.notes.items())
        await renewal
    assert {name for name, _ in seen} == {"learning"}
    assert "l’ancienne version répond" in dict(seen)["learning"]
    assert readiness.notes == {}
    assert minding.mind is not before
    names = [(line["event"], line.get("answering")) for line in logged]
    assert names == [("knowledge_learning", True), ("knowledge_learnt", None), ("knowledge_reloaded", None)]


async def test_what_could_not_be_learnt_is_noted_until_the_folder_is_mended(
    minding: Minding, readiness: Readiness, author: Author, tmp_path: Path
) -> None:
    before, indexes = minding.mind, tmp_path / "var" / "understanding"
    kept = indexes.rename(tmp_path / "kept")
    indexes.write_text("a file, where the learnt is to be written")
    author.replaces(TOPIC, PHRASE, f"{PHRASE}\n      - sans cookies merci")
    with pytest.raises(ChildProcessError):
        await minding.renew()
    assert "n’a pas pu être appris" in readiness.notes["learning"]
    assert minding.mind is before
    indexes.unlink()
    kept.rename(indexes)
    author.replaces(TOPIC, "\n      - sans cookies merci", "")
    await minding.renew()
    assert readiness.notes == {}
