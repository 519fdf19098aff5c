"""What members are expected to ask stays readable: the shipped titles, and nearly all of the shipped phrases."""

from collections.abc import Iterator
from pathlib import Path

import yaml

INTENTS = Path(__file__).parents[2] / "intents"
TELL_OF_SOMEONE = (
    "accessibilite.", "urgences.", "refus.avis-medical", "refus.remboursement", "refus.compte-autrui", "compte.aidant",
    "conseiller.parler", "contact.telephone", "assistant.dictee", "droits.rectification", "compte.changer-nom",
)  # fmt: skip
"""Intents whose phrases rightly hold a name, a birth or a state of health."""
MOST_CHANGED = 0.002


def titles() -> Iterator[str]:
    for path in sorted(INTENTS.glob("*.yaml")):
        for intent in yaml.safe_load(path.read_text(encoding="utf-8")).get("intents", ()):
            if not intent["name"].startswith("urgences."):
                yield intent["title"]


def phrases() -> Iterator[tuple[str, str]]:
    for path in sorted(INTENTS.glob("*.yaml")):
        for intent in yaml.safe_load(path.read_text(encoding="utf-8")).get("intents", ()):
            yield from ((intent["name"], phrase) for phrase in intent.get("phrases", ()))
    for path in sorted(INTENTS.glob("phrases/*.yaml")):
        for name, some in yaml.safe_load(path.read_text(encoding="utf-8"))["phrases"].items():
            yield from ((name, phrase) for phrase in some)


def test_no_title_is_masked(redactor):
    assert [title for title in titles() if redactor.redact(title).found] == []


def test_hardly_a_phrase_is_masked(redactor):
    asked = [phrase for name, phrase in phrases() if not name.startswith(TELL_OF_SOMEONE)]
    changed = [phrase for phrase in asked if redactor.redact(phrase).found]
    assert len(asked) > 5000
    assert len(changed) / len(asked) <= MOST_CHANGED, changed
