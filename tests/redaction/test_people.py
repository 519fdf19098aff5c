"""Names as people give, spell, correct and repeat them; and what only sounds like one. The names: people.yaml."""

import re
from pathlib import Path

import pytest
import yaml

from bot.redaction.labels import Label

_PEOPLE = yaml.safe_load(Path(__file__).with_name("people.yaml").read_text(encoding="utf-8"))
_VALUE = re.compile(r"\[\[(.*?)\]\]", re.DOTALL)
_MARK = re.compile(r"\[PERSON(?: [2-9])?\]")


def _lines(name: str) -> list[str]:
    return [line.replace("⏎", "\n") for line in _PEOPLE[name].splitlines()]


@pytest.mark.parametrize("marked", _lines("names"))
def test_a_name_is_masked_whole_and_alone(redactor, marked):
    redacted = redactor.redact(_VALUE.sub(r"\1", marked)).text.text
    assert _MARK.sub("[PERSON]", redacted) == _VALUE.sub("[PERSON]", marked)


@pytest.mark.parametrize("text", _lines("no names"))
def test_what_only_sounds_like_a_name_stays(redactor, text):
    assert Label.PERSON not in {found.label for found in redactor.redact(text).found}


@pytest.mark.parametrize("name", ["Léa", "Paul", "Zoé", "Amélie"])
def test_the_full_stop_after_a_name_stays(redactor, name):
    assert redactor.redact(f"Merci {name}. Mon compte est revenu").text.text == "Merci [PERSON]. Mon compte est revenu"
