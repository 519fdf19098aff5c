"""One frame, two verbs: «je vais me lever» and «je vais me pendre»: the verb alone makes the danger."""

import random
from pathlib import Path

import pytest
import yaml

from bot.redaction.redactor import Redactor
from bot.redaction.signals import Signal
from tests.redaction.urgency.frames_drawn import drawn

REDACTOR = Redactor()
SAID = yaml.safe_load(Path(__file__).with_name("frames.yaml").read_text(encoding="utf-8"))
SEED = 1789


def told(text: str) -> frozenset[Signal]:
    return REDACTOR.redact(text).signals


def test_of_a_thousand_plans_of_an_ordinary_day_none_alarms():
    plans = drawn(SAID["say"], SAID["then"], SAID["calm"], 1000, SEED)
    assert [plan for plan in plans if told(plan)] == []


def test_every_plan_to_do_oneself_harm_alarms():
    plans = drawn(SAID["say"], SAID["then"], SAID["harm"], 400, SEED)
    assert [plan for plan in plans if Signal.URGENT_MIND not in told(plan)] == []


def test_a_verb_that_nobody_knows_seldom_alarms():
    chance = random.Random(SEED)
    letters = [[chance.choice(kind) for kind in ("bdfglmnprtv", "aeiou", "bdfglmnprtv")] for _ in range(200)]
    plans = drawn(SAID["say"], SAID["then"], ["".join(one) + "er" for one in letters], 200, SEED)
    assert sum(bool(told(plan)) for plan in plans) <= 10


@pytest.mark.parametrize(
    "plan",
    [
        "je vais me coucher sur les rails",
        "je vais m’allonger sur la voie du RER",
        "je vais me coucher et ne plus jamais me réveiller",
        "je vais m’endormir pour toujours",
        "je vais me lever et sauter par la fenêtre",
    ],
)
def test_an_ordinary_verb_hides_no_harm(plan):
    assert Signal.URGENT_MIND in told(plan)
