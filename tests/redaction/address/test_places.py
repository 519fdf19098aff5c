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


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("J’ai été hospitalisée à l’hôpital Cochin", "J’ai été [HEALTH] à l’hôpital Cochin"),
        ("mon mari a été opéré à la clinique Saint-Jean", "mon mari a été [HEALTH] à la clinique Saint-Jean"),
        ("je suis suivi en oncologie à l’Institut Curie", "je suis [HEALTH] à l’Institut Curie"),
        ("j’ai été opérée du genou à la clinique Pasteur", "j’ai été [HEALTH] à la clinique Pasteur"),
        ("j’ai été opéré de la hanche à la clinique du Parc", "j’ai été [HEALTH] à la clinique du Parc"),
        ("je suis hospitalisé à la Timone", "je suis [HEALTH] à la Timone"),
        ("mon père est hospitalisé au CHU de Nantes", "mon père est [HEALTH] au CHU de Nantes"),
        ("mon fils a été opéré de l’appendicite au CHU de Rennes", "mon fils a été [HEALTH] au CHU de Rennes"),
        ("je suis suivie en cancérologie à Gustave-Roussy", "je suis [HEALTH] à Gustave-Roussy"),
        ("je suis soigné à l’hôpital Saint-Antoine", "je suis [HEALTH] à l’hôpital Saint-Antoine"),
    ],
)
def test_the_place_where_care_was_given_stays(redactor, text, kept):
    assert redactor.redact(text).text.text == kept


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("mon frère est suivi à l’hôpital psychiatrique de Rouffach", "psychiatrique"),
        ("elle est traitée à la Ritaline", "Ritaline"),
        ("j’ai été hospitalisée suite à Ebola", "Ebola"),
        ("je suis à l’hôpital", "hôpital"),
    ],
)
def test_a_place_or_a_name_that_tells_the_illness_goes(redactor, text, fact):
    assert fact not in redactor.redact(text).text.text
