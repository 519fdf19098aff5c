"""The shipped knowledge; the real engine's talks are built once for all the tests."""

import pytest

from bot.dialogue.rehearsal import Cast
from bot.knowledge.knowledge import Knowledge
from bot.knowledge.loading import Sources, load_knowledge, packaged_sources
from bot.nlu.index import build_index
from bot.nlu.local_engine import LocalEngine
from bot.redaction.redactor import Redactor
from bot.settings import Settings


@pytest.fixture(scope="session")
def sources() -> Sources:
    return packaged_sources(Settings(), "https://portail.example")


@pytest.fixture(scope="session")
def knowledge(sources: Sources) -> Knowledge:
    return load_knowledge(sources)


@pytest.fixture(scope="session")
def cast(knowledge: Knowledge) -> Cast:
    """Redactor, engine and knowledge as the server has them."""
    return Cast(knowledge, LocalEngine(build_index(knowledge)), Redactor(knowledge.brand.public_contacts))
