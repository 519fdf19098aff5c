"""What the phrases say of an utterance: a score per intent, and the clues by which the gate tells ours from others'
questions.

Pure arithmetic over tables that index.py builds, saves and loads. Thread-safe: nothing is written after the start.
"""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from bot.nlu.demands import demand_of
from bot.nlu.features import Floats, Sparse, Vocabulary, Words
from bot.nlu.foreign import names_a_stranger
from bot.nlu.letters import MARK
from bot.nlu.logistic import Logistic, Positions, Rows, sigmoid
from bot.nlu.presentation import without_naming
from bot.nlu.spelling import Speller

NEAREST = 3  # phrases that are told of each


class Pull(NamedTuple):
    """How much a phrase (by its place) speaks for its intent: likeness × the weight it was given in training."""

    phrase: int
    weight: float


@dataclass(frozen=True, slots=True)
class Reading:
    """What the model made of an utterance: `scores` per intent, `order` best first, the gate's `clues`, the
    utterance's `vector`, and the intent that was demanded outright (demands.py), −1 for none.
    """

    scores: Floats
    order: Positions
    clues: Floats
    vector: Sparse
    demanded: int = -1


CLUES = ("best", "lead", "ours", "unknown", "mended", "length", "stranger", "demanded")


@dataclass(frozen=True, slots=True)
class Model:
    """Phrases stand intent after intent: those of intent c are `bounds[c]` to `bounds[c + 1]`, out-of-scope ones last.

    `logistic`: a column an intent, then one for what is out of scope. `answers`: which intents give an answer of the
    portal (a refusal may well name a stranger, an answer may not). `names`: the intents' names, to which the rules of
    demands.py lead.
    """

    vocabulary: Vocabulary
    speller: Speller
    logistic: Logistic
    rows: Rows
    bounds: Positions
    answers: npt.NDArray[np.bool_]
    names: tuple[str, ...]

    def demanded(self, typed: Words, words: Words) -> int:
        """The number of the intent that is demanded outright, in mended words or as they were typed; −1 for none."""
        typed, words = without_naming(typed), without_naming(words)
        name = demand_of(words) if typed == words else demand_of(words, typed) or demand_of(typed, words)
        return self.names.index(name) if name in self.names else -1

    def read(self, typed: Words, words: Words) -> Reading:
        """`typed`: as features.py gives them; `words`: the same, mended by the speller."""
        vector = self.vocabulary.vector(words)
        said = self.logistic.scores(vector)
        scores = said[:-1]
        chances = sigmoid(said)
        order = np.argsort(-scores, kind="stable")
        demanded = self.demanded(typed, words)
        stranger = bool(self.answers[order[0]]) and names_a_stranger(words)
        clues = (
            scores[order[0]],
            scores[order[0]] - scores[order[1]] if len(order) > 1 else scores[order[0]],
            np.log(chances[:-1].sum() / chances[-1]),
            self._unknown_share(words),
            float(words != typed),
            np.log1p(len(words)),
            float(stranger),
            float(demanded >= 0),
        )
        return Reading(scores, order, np.array(clues, dtype=np.float32), vector, demanded)

    def pulls(self, vector: Sparse, intent: int) -> tuple[Pull, ...]:
        """The phrases of `intent` that pull an utterance to it the hardest, strongest first."""
        spread = np.zeros(self.vocabulary.size, dtype=np.float32)
        spread[vector.ids] = vector.weights
        alike = self._likeness(spread, intent)
        first = int(self.bounds[intent])
        weights = alike * self.logistic.pull[first : first + len(alike)]
        strongest = np.argsort(-weights, kind="stable")[:NEAREST]
        return tuple(Pull(first + int(place), float(weights[place])) for place in strongest if weights[place] > 0)

    def _likeness(self, spread: Floats, intent: int) -> Floats:
        """How like each phrase of `intent` the utterance is: 0 to the sum of the blocks' shares."""
        starts = self.rows.starts[self.bounds[intent] : self.bounds[intent + 1] + 1]
        if len(starts) < 2:
            return np.empty(0, dtype=np.float32)
        entries = slice(starts[0], starts[-1])
        products = spread.take(self.rows.ids[entries]) * self.rows.weights[entries]
        return np.add.reduceat(products, starts[:-1] - starts[0])

    def _unknown_share(self, words: Words) -> float:
        """The share of the utterance's weight (rarity) in words that no phrase says."""
        known = unknown = 0.0
        for word in words:
            rarity = self.vocabulary.rarity_of(word) if self.speller.knows(word) else None
            if rarity is not None:
                known += rarity
            elif word != MARK:
                unknown += self.vocabulary.unknown_rarity
        return unknown / (known + unknown) if unknown else 0.0
