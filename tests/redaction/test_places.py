"""Addresses in the forms that people use, whole; and what only sounds like one. The places: places.yaml."""

import re
from pathlib import Path

import pytest
import yaml

from bot.redaction.labels import Label

_PLACES = yaml.safe_load(Path(__file__).with_name("places.yaml").read_text(encoding="utf-8"))
_VALUE = re.compile(r"\[\[(.*?)\]\]", re.DOTALL)


def _lines(name: str) -> list[str]:
    return [line.replace("⏎", "\n") for line in _PLACES[name].splitlines()]


@pytest.mark.parametrize("marked", _lines("addresses"))
def test_an_address_is_masked_whole_and_alone(redactor, marked):
    redacted = redactor.redact(_VALUE.sub(r"\1", marked)).text.text
    counts = iter(["[ADDRESS]", *(f"[ADDRESS {number}]" for number in range(2, 9))])
    assert redacted == _VALUE.sub(lambda _: next(counts), marked)


@pytest.mark.parametrize("text", _lines("no addresses"))
def test_what_only_sounds_like_an_address_stays(redactor, text):
    assert Label.ADDRESS not in {found.label for found in redactor.redact(text).found}
