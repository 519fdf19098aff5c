"""`guichet` on a data folder of the test's own, where the knowledge has been learnt already."""

from pathlib import Path

import pytest

from tests.end_to_end.guichet import Guichet


@pytest.fixture
def guichet(data: Path) -> Guichet:
    return Guichet(data)
