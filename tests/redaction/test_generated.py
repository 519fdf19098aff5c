"""Recall by kind, and harmless text left alone, on messages that are made by rule and by lot (generator.py).

The floors are what an auditor is promised; a kind that falls under its own fails by name, with its misses.
"""

import pytest

from bot.redaction.redactor import Redactor
from tests.redaction.generator import CARRIERS, HARMLESS, harmless, messages

REDACTOR = Redactor()
SEEDS = (11, 12)
FLOORS = {"PERSON": 0.95, "ADDRESS": 0.98, "PASSWORD": 0.98, "MEMBER_ID": 0.98, "HEALTH": 0.95, "HEALTH_NOUN": 0.9}
LEAST = 0.99
"""For the structured kinds."""


def masked(text: str) -> bytearray:
    """1 where a character is masked."""
    places = bytearray(len(text))
    for found in REDACTOR.redact(text).found:
        places[found.start : found.end] = b"\1" * (found.end - found.start)
    return places


def is_whole(message) -> bool:
    places = masked(message.text)
    return all(
        places[at] or not message.text[at].isalnum() for _, start, end in message.spans for at in range(start, end)
    )


AROUND = {"HEALTH_NOUN": 0.1}
"""Of the other letters, the share that may be masked: «je prends des médicaments», «opéré d’» tell a fact too."""


@pytest.mark.parametrize("kind", CARRIERS)
def test_values_are_masked_whole(kind):
    made = [message for seed in SEEDS for message in messages(150, seed, (kind,))]
    missed = [message.text for message in made if not is_whole(message)]
    assert 1 - len(missed) / len(made) >= FLOORS.get(kind, LEAST), missed


@pytest.mark.parametrize("kind", CARRIERS)
def test_what_stands_around_a_value_stays(kind):
    made = list(messages(150, 13, (kind,)))
    around = over = 0
    for message in made:
        places = masked(message.text)
        ((_, start, end),) = message.spans
        outside = [at for at, char in enumerate(message.text) if char.isalnum() and not start <= at < end]
        around += len(outside)
        over += sum(places[at] for at in outside)
    assert over / around <= AROUND.get(kind, 0.042)


def test_harmless_messages_stay_as_they_are():
    made = list(harmless(14))
    changed = [message.text for message in made if REDACTOR.redact(message.text).found]
    assert len(changed) / len(made) <= 0.01, changed


@pytest.mark.parametrize("text", HARMLESS)
def test_a_harmless_message_as_its_author_wrote_it_stays(text):
    assert REDACTOR.redact(text).text.text == text


@pytest.mark.parametrize("text", HARMLESS)
def test_a_harmless_message_is_no_emergency(text):
    assert REDACTOR.redact(text).signals == frozenset()
