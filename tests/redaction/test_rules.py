"""Every rule that can mask is explained in French."""

import re
from pathlib import Path

import bot.redaction
from bot.redaction.labels import Label
from bot.redaction.precedence import ORDER, resolve
from bot.redaction.rules import WHY
from bot.redaction.view import Span

ROOM = Path(bot.redaction.__file__).parent


def test_every_rule_in_the_code_has_its_reason_and_every_reason_its_rule():
    kinds = "|".join({rule.partition(".")[0] for rule in WHY})
    sources = [path.read_text(encoding="utf-8") for path in ROOM.rglob("*.py") if path.name != "rules.py"]
    used = {match for source in sources for match in re.findall(rf'"((?:{kinds})\.[a-z0-9-]+)"', source)}
    assert used == set(WHY)


def test_every_label_has_its_place_in_the_order():
    assert sorted(ORDER) == sorted(Label)


def test_what_overlaps_is_masked_as_one_and_takes_the_first_label_of_the_order():
    spans = [Span(Label.PERSON, 0, 5, "a"), Span(Label.EMAIL, 3, 9, "b"), Span(Label.PHONE, 9, 12, "c")]
    assert resolve(spans) == [Span(Label.EMAIL, 0, 9, "b"), Span(Label.PHONE, 9, 12, "c")]
