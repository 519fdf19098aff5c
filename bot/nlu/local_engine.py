"""The default engine: local, deterministic, numpy only. Logistic regressions over n-grams for the intent, a gate
for «is it ours at all».

`LocalEngine(index).understand(text, context=…)` reads the words, mends them towards the phrases' vocabulary, and reads
them again in parts where they look like two questions, or after the previous message where they look like half of one.
"""

from dataclasses import replace
from typing import NamedTuple

import numpy as np

from bot.nlu.calibration import Thresholds, confidences, demanding
from bot.nlu.engine import Candidate, Near, Understanding
from bot.nlu.entities import EntityFinder
from bot.nlu.features import Floats, Words, words_between, words_of
from bot.nlu.index import VERSION, Index
from bot.nlu.letters import MARK
from bot.nlu.model import Reading
from bot.nlu.presentation import gives_a_name, presentations, words_outside
from bot.nlu.splitting import FEWEST_WORDS, leans_on_the_last, proposed_cuts, substance, without_greetings
from bot.redaction.labels import Label
from bot.redaction.redacted import Redacted

_GREETING: Words = ("bonjour",)  # what a member says who tells her name, and nothing yet
RANKED = 10  # candidates that are told
HALF = 0.35  # confidence from which half a message is understood, where the whole one points the same way
AGREEING = 6  # intents that the whole message points to
ONE = 0.8  # confidence from which a message that only «et» or a comma would cut is one question
ALONE = 0.5  # confidence from which a message that could lean on the last one is taken at its own word


class _Sense(NamedTuple):
    """A reading with its confidences."""

    words: Words
    reading: Reading
    odds: Floats
    in_scope: float


class LocalEngine:
    """Behind `bot.nlu.engine.Engine`. Thread-safe; holds the index, about 30 MB."""

    name = f"local-{VERSION}"

    def __init__(self, index: Index) -> None:
        self._index = index
        self._learnt = index.learnt
        self._entities = EntityFinder(index.synonyms)

    @property
    def thresholds(self) -> Thresholds:
        """Where this engine's confidence means answer, ask or give up: learnt with the index."""
        return self._learnt.thresholds

    def understand(self, text: Redacted, *, context: Redacted | None = None) -> Understanding:
        """What `text` asks; `context` is the member's previous message, where it is recent enough to lean on."""
        words = without_greetings(words_outside(text, presentations(text), 0, len(text.text)))
        greets = gives_a_name(text, words)
        health = () if greets else _of_health(text)
        if greets:
            words = _GREETING
        if health and not substance(words):
            words = health  # nothing but its mark is left: it is health all the same
        if not any(word != MARK for word in words):
            return Understanding(ranked=(), in_scope=0.0, engine=self.name, thresholds=self.thresholds)
        sense = self._sense(words, health=health)
        entities = self._entities.found(sense.words)
        before = without_greetings(words_of(context)) if context is not None else ()
        if substance(before) and leans_on_the_last(words) and not self._stands_alone(sense):
            joined = _told_anew(self._sense((*before, *words)), sense)
            named = {**self._entities.found(joined.words), **entities}
            return self._understanding(joined, named, leaning=True)
        return self._understanding(sense, entities, parts=self._parts(text, sense))

    def _sense(self, words: Words, *, health: Words = ()) -> _Sense:
        """`health`: the words with «douleur» where health was masked, if it was: what is demanded is read there."""
        mended = self._learnt.model.speller.mended(words)
        reading = self._learnt.model.read(words, mended)
        if health and reading.demanded < 0:
            reading = replace(reading, demanded=self._learnt.model.demanded(health, health))
        odds = confidences(reading.scores, self._learnt.temperature)
        if reading.demanded >= 0:
            odds = demanding(odds, reading.demanded, self._learnt.weight)
            order = np.argsort(-odds, kind="stable")
            reading = replace(reading, order=order)
        return _Sense(mended, reading, odds, self._learnt.gate.probability(reading.clues))

    def _stands_alone(self, sense: _Sense) -> bool:
        """Whether a message that begins like a second half is a question of its own all the same."""
        asked = substance(self._entities.without(sense.words))
        best = float(sense.odds[sense.reading.order[0]])
        return len(asked) >= 2 and sense.in_scope >= self.thresholds.hi and best >= ALONE

    def _parts(self, text: Redacted, whole: _Sense) -> tuple[Understanding, ...]:
        """The two questions of `text`, if a cut gives two that are ours and not the same: of all such cuts the one
        whose weaker half is the surest. Halves are sure by themselves, or the whole message points to both.
        """
        best: tuple[_Sense, _Sense] | None = None
        for cut in proposed_cuts(text):
            left = self._sense(cut.left, health=_of_health(text, end=cut.ends))
            if left.in_scope < self.thresholds.lo:
                continue
            senses = left, self._sense(cut.right, health=_of_health(text, start=cut.begins))
            if self._holds(senses, whole, cut.bare) and (best is None or _weaker(senses) > _weaker(best)):
                best = senses
                if all(self._is_sure(sense) for sense in senses):
                    break
        if best is None:
            return ()
        wanted = replace(self.thresholds, hi=self.thresholds.lo, p=HALF, m=0.0)
        return tuple(
            replace(self._understanding(sense, self._entities.found(sense.words)), thresholds=wanted) for sense in best
        )

    def _holds(self, senses: tuple[_Sense, _Sense], whole: _Sense, bare: bool) -> bool:
        firsts = [int(sense.reading.order[0]) for sense in senses]
        if firsts[0] == firsts[1]:
            return False
        both_sure = all(self._is_sure(sense) for sense in senses)
        likely = whole.reading.order[:AGREEING].tolist()
        agreed = all(first in likely for first in firsts)
        first = whole.reading.order[0]
        ours = whole.in_scope >= self.thresholds.hi or not self._learnt.model.answers[first]  # refused: stranger or not
        one_question = bare and ours and float(whole.odds[first]) >= ONE
        if both_sure:
            return agreed or not one_question
        return (
            agreed
            and not one_question
            and all(
                sense.in_scope >= self.thresholds.lo and float(sense.odds[first]) >= HALF
                for first, sense in zip(firsts, senses, strict=True)
            )
        )

    def _is_sure(self, sense: _Sense) -> bool:
        first, wanted = sense.reading.order[0], self.thresholds
        asks = bool(self._learnt.model.answers[first]) and len(substance(sense.words)) >= FEWEST_WORDS
        return asks and sense.in_scope >= wanted.hi and float(sense.odds[first]) >= wanted.p

    def _understanding(
        self, sense: _Sense, entities: dict[str, str], *, parts: tuple[Understanding, ...] = (), leaning: bool = False
    ) -> Understanding:
        order = sense.reading.order[:RANKED]
        pulls = self._learnt.model.pulls(sense.reading.vector, int(order[0]))
        nearest = tuple(Near(self._index.phrases[pull.phrase], round(pull.weight, 4)) for pull in pulls)
        ranked = tuple(
            Candidate(self._index.intents[intent], round(float(sense.odds[intent]), 6), () if place else nearest)
            for place, intent in enumerate(order)
        )
        return Understanding(
            ranked=ranked,
            in_scope=round(sense.in_scope, 6),
            entities=entities,
            parts=parts,
            engine=self.name,
            thresholds=self.thresholds,
            leaning=leaning,
            demanded=self._index.intents[sense.reading.demanded] if sense.reading.demanded >= 0 else None,
        )


def _weaker(senses: tuple[_Sense, _Sense]) -> float:
    return min(sense.in_scope * float(sense.odds.max()) for sense in senses)


def _told_anew(joined: _Sense, alone: _Sense) -> _Sense:
    """`joined`, a message read after the one that it leans on, but for what it tells itself («je change d'adresse», «et
    de nom aussi»): its own first guess goes before the others if the two together point to it too.
    """
    own = int(alone.reading.order[0])
    order = joined.reading.order.tolist()
    if own == order[0] or own not in order[:AGREEING] or float(alone.odds[own]) < HALF:
        return joined
    odds = joined.odds.copy()
    odds[[own, order[0]]] = odds[[order[0], own]]
    order.remove(own)
    return joined._replace(odds=odds, reading=replace(joined.reading, order=np.array([own, *order])))


def _of_health(text: Redacted, *, start: int = 0, end: int | None = None) -> Words:
    """The words of a part of `text` (of all of it) with «douleur» in place of each masked word of health; empty where
    there is none.
    """
    end = len(text.text) if end is None else end
    labels = [mark.label for mark in text.marks if start <= mark.start < end]
    if Label.HEALTH not in labels:
        return ()
    of_each = iter(labels)
    words = words_between(text, start, end)
    return tuple("douleur" if word == MARK and next(of_each) is Label.HEALTH else word for word in words)
