"""A small knowledge folder of the tests' own, read by the real loader, and the engine that learnt it."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.knowledge.knowledge import Knowledge
from bot.knowledge.loading import load_knowledge, packaged_sources
from bot.knowledge.sources import Sources
from bot.nlu.index import Index, build_index
from bot.nlu.local_engine import LocalEngine
from bot.redaction.labels import Label
from bot.redaction.mint import mint
from bot.redaction.redacted import Mark, Redacted
from bot.settings import read_settings

FOLDER = Path(__file__).parent / "folder"


def typed(text: str, *marks: tuple[Label, str]) -> Redacted:
    """`text` as the redactor hands it on; each mark is given as it stands in the text."""
    placed = [Mark(label, text.index(mark), text.index(mark) + len(mark)) for label, mark in marks]
    return mint(text, sorted(placed, key=lambda mark: mark.start))


def _sources(folder: Path) -> Sources:
    packaged = packaged_sources(read_settings(data=folder / "var"), "http://localhost:8081")
    words, _, _ = (packaged.intents / "words.yaml").read_text(encoding="utf-8").partition("\nsuggestions:")
    (folder / "words.yaml").write_text(words, encoding="utf-8")  # suggestions name intents that the folder has not
    return Sources(folder, packaged.documents, packaged.pages, packaged.brand, "http://localhost:8081")


@pytest.fixture(scope="session")
def knowledge(tmp_path_factory: pytest.TempPathFactory) -> Knowledge:
    folder = tmp_path_factory.mktemp("nlu") / "intents"
    shutil.copytree(FOLDER, folder)
    return load_knowledge(_sources(folder))


@pytest.fixture
def knowledge_with(tmp_path: Path) -> Callable[[str, str], Knowledge]:
    """The same folder with a text appended to one of its files: (file, text)."""

    def edited(file: str, appended: str) -> Knowledge:
        folder = tmp_path / "intents"
        shutil.copytree(FOLDER, folder)
        with (folder / file).open("a", encoding="utf-8") as out:
            out.write(appended)
        return load_knowledge(_sources(folder))

    return edited


@pytest.fixture(scope="session")
def index(knowledge: Knowledge) -> Index:
    return build_index(knowledge)


@pytest.fixture(scope="session")
def engine(index: Index) -> LocalEngine:
    return LocalEngine(index)
