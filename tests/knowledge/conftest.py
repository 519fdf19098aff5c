"""The author and her small folder; and what comes with the package."""

from pathlib import Path

import pytest

from bot.knowledge.knowledge import Knowledge
from bot.knowledge.loading import Sources, load_knowledge, packaged_sources
from bot.settings import Settings
from tests.knowledge.author_at_work import Author


@pytest.fixture
def author(tmp_path: Path) -> Author:
    return Author(tmp_path)


@pytest.fixture(scope="session")
def shipped() -> Sources:
    """What comes with the package."""
    return packaged_sources(Settings(), "https://portail.example")


@pytest.fixture(scope="session")
def knowledge(shipped: Sources) -> Knowledge:
    return load_knowledge(shipped)
