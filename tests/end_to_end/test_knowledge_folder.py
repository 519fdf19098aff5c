"""An author's folder under a running service: taken when it is good, refused whole when it is not."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.end_to_end.guichet import Guichet, Serving, until
from tests.knowledge.author_at_work import Author

OLD, NEW = "title: Comment refuser les cookies\u00a0?", "title: Comment dire non aux cookies\u00a0?"
BROKEN = "titre: Comment refuser les cookies\u00a0?"
TOPIC = "intents/cookies.yaml"


@pytest.fixture
def author(tmp_path: Path) -> Author:
    return Author(tmp_path / "author")


@pytest.fixture
def guichet(tmp_path: Path, author: Author) -> Guichet:
    """On the author's small folder, and a data folder where nothing has been learnt yet."""
    sources = author.sources
    given = {"INTENTS": sources.intents, "DOCUMENTS": sources.documents, "PORTAL_PAGES": sources.pages}
    settings = {f"GUICHET_{name}": str(path) for name, path in (given | {"BRAND": sources.brand}).items()}
    return Guichet(tmp_path / "var", settings)


async def titles(running: Serving) -> list[str]:
    asked = await running.visitor().call("POST", "/suggestions", {"q": "cookies"})
    assert asked.status == 200
    return [one["label"] for one in asked.body["suggestions"]]


async def readiness(running: Serving) -> Any:
    async with running.http.get(f"{running.url}/readyz") as response:
        assert response.status == 200
        return await response.json()


async def test_a_broken_folder_and_no_good_copy_stops_the_start_with_its_place(
    guichet: Guichet, author: Author
) -> None:
    author.replaces(TOPIC, OLD, BROKEN)
    ended = await guichet.runs("serve", "--port", "0", "--no-portal")
    assert (ended.code, ended.out) == (2, "")
    assert f"{TOPIC}:{author.line_of(TOPIC, BROKEN)}:" in ended.err
    assert "Traceback" not in ended.err


async def test_an_edited_folder_is_taken_and_a_broken_one_is_not(guichet: Guichet, author: Author) -> None:
    async with guichet.serves("--no-portal") as running:
        assert "Comment refuser les cookies\u00a0?" in await titles(running)
        author.replaces(TOPIC, OLD, NEW)

        async def is_taken() -> bool:
            return "Comment dire non aux cookies\u00a0?" in await titles(running)

        await until(is_taken, "the new title")
        author.replaces(TOPIC, NEW, BROKEN)

        async def is_refused() -> bool:
            return "knowledge" in (await readiness(running))["notes"]

        await until(is_refused, "the refusal of a broken folder")
        assert await is_taken()  # the good one stays in force
        assert await running.stops() == 0

    async with guichet.serves("--no-portal") as again:  # broken still: the last good copy is read
        assert "guichet intents lint" in (await readiness(again))["notes"]["knowledge"]
        assert "Comment dire non aux cookies\u00a0?" in await titles(again)
        author.replaces(TOPIC, BROKEN, OLD)

        async def is_mended() -> bool:
            return (await readiness(again))["notes"] == {}

        await until(is_mended, "the mended folder")
        assert "Comment refuser les cookies\u00a0?" in await titles(again)


async def test_two_workers_start_on_a_folder_that_nobody_has_learnt(guichet: Guichet) -> None:
    async with replace(guichet).serves("--workers", "2", "--no-portal") as running:
        for _ in range(8):
            assert "Comment refuser les cookies\u00a0?" in await titles(running)
        assert await running.stops() == 0
    assert (guichet.data / "knowledge" / "whole").is_file()
    assert [path.name for path in guichet.data.glob("knowledge*")] == ["knowledge"]
