"""Urgency is heard on the typed words: concepts × people × ways to type, and what sounds like it but is not."""

import itertools
import unicodedata
from pathlib import Path

import pytest
import yaml

from bot.redaction.redactor import Redactor
from bot.redaction.signals import Signal

REDACTOR = Redactor()

SENTENCES = yaml.safe_load(Path(__file__).with_name("urgency.yaml").read_text(encoding="utf-8"))
BODY, MIND, VIOLENCE, QUIET = (SENTENCES[kind] for kind in ("body", "mind", "violence", "quiet"))


def without_accents(text: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFD", text) if not unicodedata.combining(char))


TYPING = {
    "as written": lambda text: text,
    "capitals": str.upper,
    "no accents": without_accents,
    "no apostrophes": lambda text: without_accents(text).replace("’", ""),
    "straight quotes": lambda text: text.replace("’", "'"),
    "with a courtesy": lambda text: f"Bonjour, {text} svp",
    "with personal data": lambda text: f"{text}, tel 06 12 34 56 78, jean.dupont@free.fr",
    "no-break spaces": lambda text: text.replace(" ", "\u00a0"),
    "over two lines": lambda text: f"à l’aide\n{text}",
}


def told(text: str) -> frozenset[Signal]:
    return REDACTOR.redact(text).signals


@pytest.mark.parametrize(("typing", "sentence"), list(itertools.product(TYPING, BODY)))
def test_a_body_in_danger_is_heard(typing, sentence):
    assert Signal.URGENT_BODY in told(TYPING[typing](sentence))


@pytest.mark.parametrize(("typing", "sentence"), list(itertools.product(TYPING, MIND)))
def test_a_mind_in_danger_is_heard(typing, sentence):
    assert Signal.URGENT_MIND in told(TYPING[typing](sentence))


@pytest.mark.parametrize(("typing", "sentence"), list(itertools.product(TYPING, VIOLENCE)))
def test_violence_is_heard(typing, sentence):
    assert Signal.VIOLENCE in told(TYPING[typing](sentence))


@pytest.mark.parametrize("typing", ["as written", "capitals", "no accents", "with a courtesy"])
@pytest.mark.parametrize("sentence", QUIET)
def test_a_question_about_the_portal_is_no_emergency(typing, sentence):
    assert told(TYPING[typing](sentence)) == frozenset()
