"""Raw scores → confidence, and where confidence means answer, ask, or give up.

Everything here is learnt from held-out readings: each phrase as seen by a model that has read neither it nor its
neighbours by the same hand (training.py, `folds_of`), clean and typed in a hurry. A held-out
phrase is harder than a member's question (it was written to be unlike its neighbours): confidence errs on the cautious
side.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import product
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from bot.nlu.features import Floats
from bot.nlu.logistic import Positions


class Verdict(Enum):
    """What confidence allows."""

    ANSWER = "answer"
    CLARIFY = "clarify"
    FALLBACK = "fallback"


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Where an engine's confidence is enough. `lo`, `hi`: on `Understanding.in_scope`; `p`, `m`: on the probability
    summed by page, of the best page and its lead over the second.
    """

    lo: float
    hi: float
    p: float
    m: float

    def verdict(self, in_scope: float, best: float, second: float) -> Verdict:
        """The rule: outside → fall back; unsure of the gate, or of the page while another is close → ask; else
        answer.
        """
        if in_scope < self.lo:
            return Verdict.FALLBACK
        if in_scope < self.hi or (best < self.p and best - second < self.m):
            return Verdict.CLARIFY
        return Verdict.ANSWER


BEFORE_MEASURE = Thresholds(
    lo=0.3, hi=0.6, p=0.4, m=0.1
)  # research/nlu.md §4: used where there is nothing to learn from


def confidences(scores: Floats, temperature: float) -> Floats:
    """Softmax of `scores` (last axis) at `temperature`: they sum to 1 over all intents."""
    warm = scores / np.float32(temperature)
    powers = np.exp(warm - warm.max(axis=-1, keepdims=True))
    return np.asarray(powers / powers.sum(axis=-1, keepdims=True), dtype=np.float32)


def demanding(odds: Floats, demanded: int, weight: Floats) -> Floats:
    """`odds` where an intent was demanded outright (its number, or −1): so many times likelier as `weight` has it."""
    if demanded < 0:
        return odds
    heavier = odds.copy()
    heavier[demanded] *= weight[demanded]
    total: Floats = heavier / heavier.sum()
    return total


def learn_temperature(scores: Floats, right: Positions) -> float:
    """The temperature under which the `right` intents of the held-out `scores` are likeliest, by golden section."""

    def surprise(log_temperature: float) -> float:
        odds = confidences(scores, float(np.exp(log_temperature)))
        return float(-np.log(odds[np.arange(len(right)), right] + 1e-9).mean())

    low, high, golden = float(np.log(0.1)), float(np.log(20.0)), (5**0.5 - 1) / 2
    for _ in range(40):
        left, right_probe = high - golden * (high - low), low + golden * (high - low)
        if surprise(left) < surprise(right_probe):
            high = right_probe
        else:
            low = left
    return float(np.exp((low + high) / 2))


class Held(NamedTuple):
    """A held-out utterance as the rule sees it. `page` numbers what would be answered (−1: out of scope), `pages` the
    three likeliest with their summed probabilities; `harmless`: the first is no answer (a refusal, small talk).
    """

    in_scope: float
    page: int
    pages: tuple[int, ...]
    odds: tuple[float, float]
    harmless: bool


# What an outcome is worth to a member. A wrong page costs what a right one gives; being asked costs her half of it;
# who answers a stranger is believed in nothing else.
_RIGHT, _RIGHT_AFTER_ASKING, _ASKED_IN_VAIN, _GAVE_UP, _WRONG = 1.0, 0.5, -0.25, -0.25, -1.0
_FALSE_ANSWER, _ASKED_A_STRANGER = -1.75, -0.35
SURE = 0.6  # probability of a page from which nobody is asked: held-out readings are harder than members' questions
_STRANGERS = 0.3  # the share of messages that are not for us, as assumed in weighing the two


def learn_thresholds(held: Sequence[Held]) -> Thresholds:
    """The thresholds on a grid whose outcomes over `held` are worth most; ties go to the more cautious."""
    ours = [case for case in held if case.page >= 0]
    strangers = [case for case in held if case.page < 0]
    if not ours or not strangers:
        return BEFORE_MEASURE
    gate = np.array([case.in_scope for case in held])
    best, second = np.array([case.odds for case in held]).T
    is_ours = np.array([case.page >= 0 for case in held])
    right = np.array([case.page == case.pages[0] for case in held])
    among = np.array([case.page in case.pages for case in held])
    harmless = np.array([case.harmless for case in held])
    answered = np.where(is_ours, np.where(right, _RIGHT, _WRONG), np.where(harmless, 0.0, _FALSE_ANSWER))
    asked = np.where(is_ours, np.where(among, _RIGHT_AFTER_ASKING, _ASKED_IN_VAIN), _ASKED_A_STRANGER)
    gave_up = np.where(is_ours, _GAVE_UP, 0.0)
    share = np.where(is_ours, (1 - _STRANGERS) / len(ours), _STRANGERS / len(strangers))

    def worth(thresholds: Thresholds) -> float:
        unsure = (gate < thresholds.hi) | ((best < thresholds.p) & (best - second < thresholds.m))
        outcome = np.where(gate < thresholds.lo, gave_up, np.where(unsure, asked, answered))
        return float((share * outcome).sum())

    return max(
        _grid(), key=lambda thresholds: (round(worth(thresholds), 6), thresholds.hi, thresholds.lo, thresholds.p)
    )


def _grid() -> list[Thresholds]:
    steps: npt.NDArray[np.float64] = np.arange(1, 19) / 20
    return [
        Thresholds(float(lo), float(hi), p, m)
        for lo, hi, p, m in product(steps, steps, (0.2, 0.3, 0.4, 0.5, SURE), (0.05, 0.1, 0.15, 0.2, 0.3))
        if lo <= hi
    ]
