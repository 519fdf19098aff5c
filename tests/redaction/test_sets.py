"""The held-out sets, scored by group: what an unseen author's messages reach, and the floors under it.

`scored.jsonl` and `scored_2.jsonl` to `scored_11.jsonl` are read by this test alone, which prints totals and never a
message. Its floors are what was truly reached, less a little; they rise with the rules. One gives way only to a
change that gains more elsewhere, on hands nobody read, and the commit says which.
"""

from pathlib import Path

import pytest

from tests.redaction.scoring import GROUPS, Score, score

SET = Path(__file__).with_name("set")
FLOORS = {
    "scored.jsonl": Score(
        {"structured": 0.98, "cued": 0.925, "person": 0.97, "address": 0.94, "health": 0.96}, 0.015, 0.034, 0.04
    ),
    "scored_2.jsonl": Score(
        {"structured": 0.98, "cued": 0.9, "person": 0.98, "address": 0.95, "health": 0.89}, 0.028, 0.031, 0.055
    ),
    "scored_3.jsonl": Score(
        {"structured": 0.97, "cued": 0.88, "person": 0.93, "address": 0.86, "health": 0.92}, 0.02, 0.021, 0.013
    ),
    "scored_4.jsonl": Score(
        {"structured": 0.98, "cued": 0.96, "person": 0.96, "address": 0.98, "health": 0.92}, 0.018, 0.014, 0.018
    ),
    "scored_5.jsonl": Score(
        {"structured": 0.97, "cued": 0.94, "person": 0.94, "address": 0.95, "health": 0.71}, 0.061, 0.028, 0.034
    ),
    "scored_6.jsonl": Score(
        {"structured": 0.97, "cued": 0.95, "person": 0.97, "address": 0.98, "health": 0.86}, 0.03, 0.028, 0.042
    ),
    "scored_7.jsonl": Score(
        {"structured": 0.98, "cued": 0.97, "person": 0.95, "address": 0.98, "health": 0.82}, 0.046, 0.011, 0.018
    ),
    "scored_8.jsonl": Score(
        {"structured": 0.98, "cued": 0.93, "person": 0.97, "address": 0.98, "health": 0.75}, 0.069, 0.033, 0.066
    ),
    "scored_9.jsonl": Score(
        {"structured": 0.985, "cued": 0.95, "person": 0.98, "address": 0.98, "health": 0.855}, 0.026, 0.013, 0.025
    ),
    "scored_10.jsonl": Score(
        {"structured": 0.98, "cued": 0.97, "person": 0.98, "address": 0.98, "health": 0.835}, 0.032, 0.017, 0.018
    ),
    "scored_11.jsonl": Score(
        {"structured": 0.985, "cued": 0.97, "person": 0.975, "address": 0.98, "health": 0.88}, 0.026, 0.02, 0.018
    ),
    "develop.jsonl": Score(
        {"structured": 0.98, "cued": 0.97, "person": 0.95, "address": 0.93, "health": 0.97}, 0.02, 0.022, 0.01
    ),
    "develop_2.jsonl": Score(
        {"structured": 0.97, "cued": 0.98, "person": 0.95, "address": 0.97, "health": 0.91}, 0.03, 0.02, 0.016
    ),
    "develop_3.jsonl": Score(
        {"structured": 0.97, "cued": 0.93, "person": 0.99, "address": 0.99, "health": 0.93}, 0.045, 0.015, 0.006
    ),
    "develop_4.jsonl": Score(
        {"structured": 0.97, "cued": 0.94, "person": 0.96, "address": 0.95, "health": 0.97}, 0.025, 0.02, 0.011
    ),
}


@pytest.mark.parametrize("name", FLOORS)
def test_a_held_out_set_keeps_above_its_floors(redactor, name):
    floors, reached = FLOORS[name], score(redactor, SET / name)
    print(f"{name}: {reached}")
    assert {group for group in GROUPS if reached.found[group] < floors.found[group]} == set(), reached
    assert reached.left <= floors.left
    assert reached.over <= floors.over
    assert reached.changed <= floors.changed
