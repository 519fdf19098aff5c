"""`guichet ask`: one turn from the shell; masked like any other, and kept nowhere."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from tests.end_to_end.guichet import Guichet
from tests.knowledge.author_at_work import Author


@pytest.fixture
def guichet(data: Path) -> Guichet:
    return Guichet(data)


async def test_a_question_is_answered_in_words_or_in_json_or_with_its_reasons(guichet: Guichet) -> None:
    for_people = await guichet.runs("ask", "Comment refuser les cookies ?")
    assert for_people.code == 0, for_people.err
    for_programs = json.loads((await guichet.runs("ask", "--json", "Comment refuser les cookies ?")).out)
    assert {*for_programs} == {"message", "reply"}
    assert for_programs["reply"]["kind"] == "answer"
    for shown in (for_programs["reply"]["title"], for_programs["reply"]["text"], "/cookies"):
        assert shown in for_people.out
    explained = json.loads((await guichet.runs("ask", "--json", "--explain", "Comment refuser les cookies ?")).out)
    assert explained["explanation"]["ranked"][0]["intent"] == for_programs["reply"]["intent"]


async def test_a_question_from_stdin_is_masked_and_kept_nowhere(guichet: Guichet) -> None:
    before = {path: path.stat().st_mtime_ns for path in guichet.data.rglob("*")}
    told = await guichet.runs("ask", "-", "--json", stdin="je suis zoe@boite.example, où sont mes documents ?\n")
    message = json.loads(told.out)["message"]
    assert message["text"] == "je suis [EMAIL], où sont mes documents ?"
    assert message["redactions"] == [{"label": "EMAIL", "start": 8, "end": 15}]
    assert {path: path.stat().st_mtime_ns for path in guichet.data.rglob("*")} == before


@pytest.mark.parametrize("question", ["", "   ", "é" * 2001])
async def test_a_question_too_short_or_too_long_exits_with_2(guichet: Guichet, question: str) -> None:
    told = await guichet.runs("ask", "-", stdin=question)
    assert (told.code, told.out, told.err.count("\n")) == (2, "", 1)


async def test_it_answers_where_nothing_can_be_kept(guichet: Guichet, tmp_path: Path) -> None:
    (tmp_path / "occupied").write_text("a file, where a folder is wanted")
    sources = Author(tmp_path / "author").sources  # a small folder is learnt at once
    given = {"INTENTS": sources.intents, "DOCUMENTS": sources.documents, "PORTAL_PAGES": sources.pages}
    settings = {f"GUICHET_{name}": str(path) for name, path in (given | {"BRAND": sources.brand}).items()}
    nowhere = replace(guichet, data=tmp_path / "occupied" / "var", settings=settings)
    told = await nowhere.runs("ask", "merci")
    assert (told.code, told.err.count("\n")) == (0, 1)  # answered, and one line on what could not be kept
