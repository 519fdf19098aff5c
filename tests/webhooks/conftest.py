"""The desk in Google Chat, for the stories that are told in it."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from tests.webhooks.google import Signer
from tests.webhooks.google_room import Room, opened


@pytest.fixture(scope="session")
def signer() -> Signer:
    return Signer()


@pytest.fixture
def dialect() -> str:
    """What Google's documents set up today; the stories that hang on the shape are played in `both`."""
    return "add-on"


@pytest.fixture
def more() -> dict[str, Any]:
    """More settings of Google Chat's; a test has its own."""
    return {}


@pytest.fixture
async def room(data: Path, signer: Signer, dialect: str, more: dict[str, Any]) -> AsyncIterator[Room]:
    async with opened(data, signer, dialect, **more) as room:
        yield room
