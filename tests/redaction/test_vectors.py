"""The structured kinds, on the vectors that the browser's first look reads too."""

import json
from pathlib import Path

import pytest

from bot.redaction.redactor import Redactor

REDACTOR = Redactor()
VECTORS = json.loads(Path(__file__).with_name("vectors.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("vector", VECTORS, ids=[vector["text"] for vector in VECTORS])
def test_a_structured_value_is_masked_whole_and_nothing_else(vector):
    found = REDACTOR.redact(vector["text"]).found
    assert [{"start": f.start, "end": f.end, "label": f.label} for f in found] == vector["spans"]
