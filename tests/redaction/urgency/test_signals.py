"""Urgency is heard on the typed words: concepts × people × ways to type, and what sounds like it but is not."""

import itertools
import json
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest
import yaml

from bench.urgency.material import fingerprint
from bench.urgency.score import Totals, totals
from bot.redaction.redactor import LONGEST, Redactor
from bot.redaction.signals import Signal
from bot.redaction.urgency.danger.model import WEIGHTS, model
from bot.settings import LimitSettings, read_settings
from tests.services import serving

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


HELD_OUT = Path(__file__).parents[1] / "set"
A_LONG_LETTER = "Je vous écris au sujet de mon attestation, que je ne retrouve pas dans mon espace depuis mardi. "


def urgent_lines():
    lines = (HELD_OUT / "urgency_develop.jsonl").read_text(encoding="utf-8").splitlines()
    return [given["text"] for given in map(json.loads, lines) if given["signals"]]


@pytest.mark.parametrize(
    ("name", "heard", "false"),
    [("urgency_scored", 0.96, 0.1), ("urgency_scored_2", 0.93, 0.185), ("urgency_scored_3", 0.91, 0.12)],
)
def test_messages_of_hands_that_wrote_no_rule_are_heard(name, heard, false):
    """Totals only: nobody tunes to a message of the scored halves. More are heard than before, and more in vain:
    since the question is answered below the numbers to call, an alarm too many costs little.
    """
    scored: Totals = totals(HELD_OUT / f"{name}.jsonl")
    assert scored.heard / scored.urgent >= heard
    assert scored.false / scored.calm <= false


def test_every_message_that_may_be_read_is_heard_whole():
    read: Totals = totals(HELD_OUT / "urgency_develop.jsonl")
    assert read.whole == read.urgent
    assert read.false / read.calm <= 0.02


@pytest.mark.parametrize("place", range(4))
def test_a_cry_for_help_in_a_long_letter_is_heard(place):
    letter = [A_LONG_LETTER] * 3
    letter.insert(place, "Mon père s’étrangle, il ne respire plus. ")
    assert Signal.URGENT_BODY in told("".join(letter))
    assert told(A_LONG_LETTER * 3) == frozenset()


LETTERS = [
    "Mes codes sont dans le tiroir. Le tiroir est à la campagne. Je verrai dimanche.",
    "Il pleut depuis une semaine ici. Je n’ai pas pu sortir le courrier. Je le poste demain.",
]


@pytest.mark.parametrize("letter", LETTERS)
def test_a_letter_of_several_calm_sentences_raises_no_alarm(letter):
    """Each sentence is one more chance to sound like danger: one alone must tell more, where no pattern hears it."""
    assert told(letter) == frozenset()


@pytest.mark.parametrize(
    "text", ["", " ", "…", "😀" * 50, "a" * LONGEST, "1 " * (LONGEST // 2), "[EMAIL] " * 99, "\ud800\udfff"]
)
def test_a_text_without_words_tells_nothing(text):
    assert told(text) == frozenset()


def test_the_weights_are_those_of_the_material_and_small():
    assert model().fingerprint == fingerprint(), "python -m bench.urgency.train"
    assert WEIGHTS.stat().st_size <= 250_000


def test_the_redactor_needs_no_numpy():
    redacts = "from bot.redaction.redactor import Redactor; Redactor().redact('au feu')"
    tells = "import sys; sys.exit('numpy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", f"{redacts}; {tells}"], check=False).returncode == 0


async def test_every_urgent_message_gets_the_numbers_to_call(data):
    settings = read_settings(data=data, limits=LimitSettings(messages_per_minute=0))
    async with serving(settings) as service:
        member = service.visitor()
        await member.opens()
        for text in urgent_lines():
            reply = await member.asks(text)
            assert reply["kind"] == "urgent"
            assert "112" in reply["text"]
            assert "114" in reply["text"]
