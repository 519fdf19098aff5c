"""Phrases → the tables of a model, its gate, its temperature and its thresholds. Seconds of work, at build time only.

Fold by fold (some of a hand's phrases, and some that are out of scope) a model is learnt that has never read the fold:
its readings of it are what calibration learns from, as written and as typed in a hurry. The model that serves has read
them all.
"""

import os
import signal
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_context, parent_process
from random import Random
from threading import Thread

import numpy as np
import numpy.typing as npt

from bot.nlu.calibration import Held, Thresholds, confidences, demanding, learn_temperature, learn_thresholds
from bot.nlu.features import Floats, Vocabulary, Words, learn_vocabulary
from bot.nlu.gate import Gate, learn_gate
from bot.nlu.logistic import Positions, Rows, learn_logistic, stack
from bot.nlu.model import Model, Reading
from bot.nlu.noise import typed_in_a_hurry
from bot.nlu.spelling import Speller, everyday_words

FOLDS = 6  # at least
MANY = 3000  # phrases from which the folds are read side by side, in processes of their own
AT_ONCE = 2  # of these processes at most, beside our own: each has a model in memory, and a container counts them all
HURRIED = 2  # one phrase in so many is also read as typed in a hurry


@dataclass(frozen=True, slots=True)
class Lesson:
    """What is learnt from: one row a phrase, intent after intent, then those out of scope.

    `intent`: its number, or −1. `page`, `answers`: per intent, a number for what it
    answers with, and whether it is an answer of the portal at all. `names`: of the intents.
    """

    words: tuple[Words, ...]
    intent: Positions
    hands: tuple[str, ...]
    page: Positions
    answers: npt.NDArray[np.bool_]
    names: tuple[str, ...]
    spelt: frozenset[str]  # words that are right although no phrase may say them: entities, foreign names


@dataclass(frozen=True, slots=True)
class Learnt:
    """All that a lesson gives."""

    model: Model
    temperature: float
    weight: Floats  # per intent: how much likelier it is where it was demanded outright
    gate: Gate
    thresholds: Thresholds


def learn(lesson: Lesson) -> Learnt:
    """The model of a lesson, calibrated."""
    vocabulary = learn_vocabulary(lesson.words)
    rows = stack([vocabulary.vector(words) for words in lesson.words])
    ground = _Ground(lesson, vocabulary, rows)
    with _side_by_side(ground) as folds_read:
        model = ground.model(np.ones(len(lesson.words), dtype=np.bool_))
        readings, rows_read = _held_out(folds_read)
    scores = np.array([reading.scores for reading in readings])
    intents = lesson.intent[rows_read]
    ours = intents >= 0
    temperature = learn_temperature(scores[ours], intents[ours])
    clues = np.array([reading.clues for reading in readings])
    gate = learn_gate(clues, ours.astype(np.float32))
    weight = _weight_of_demands(lesson, readings, intents)
    odds = [
        demanding(chances, reading.demanded, weight)
        for chances, reading in zip(confidences(scores, temperature), readings, strict=True)
    ]
    held = [
        _as_held(lesson, gate.probability(reading.clues), chances, int(intent))
        for reading, chances, intent in zip(readings, odds, intents, strict=True)
    ]
    return Learnt(model, temperature, weight, gate, learn_thresholds(held))


def _weight_of_demands(lesson: Lesson, readings: Sequence[Reading], intents: Positions) -> Floats:
    """How many times oftener a rule leads to an intent from its page's own phrases than from others', out of scope
    ones too; one phrase more on the wrong side than there is, so that no rule is ever taken for certain.
    """
    led = np.array([reading.demanded for reading in readings])
    own = np.where(intents >= 0, lesson.page[intents], -1)
    weight = np.ones(len(lesson.answers), dtype=np.float32)
    for intent in np.unique(led[led >= 0]):
        there = own == lesson.page[intent]
        heard = float((led[there] == intent).mean()) if there.any() else 0.0
        elsewhere = float(((led[~there] == intent).sum() + 1) / (1 + (~there).sum()))
        weight[intent] = max(1.0, heard / elsewhere)
    return weight


@dataclass(frozen=True, slots=True)
class _Ground:
    """What every model of a lesson stands on."""

    lesson: Lesson
    vocabulary: Vocabulary
    rows: Rows

    def model(self, read: npt.NDArray[np.bool_]) -> Model:
        """The model that has read only the phrases `read`."""
        lesson, intents = self.lesson, len(self.lesson.answers)
        counts = Counter(word for words, seen in zip(lesson.words, read, strict=True) if seen for word in words)
        counts.update(dict.fromkeys(sorted(lesson.spelt - counts.keys()), 1))  # in an order: the same index everywhere
        column = np.where(lesson.intent < 0, intents, lesson.intent)
        shape = (self.vocabulary.size, intents + 1)
        return Model(
            vocabulary=self.vocabulary,
            speller=Speller(counts, everyday_words()),
            logistic=learn_logistic(self.rows, column, np.flatnonzero(read), shape),
            rows=Rows(self.rows.starts, self.rows.ids, self.rows.weights * read[self.rows.owners()]),
            bounds=np.searchsorted(column, np.arange(intents + 1)),
            answers=lesson.answers,
            names=lesson.names,
        )


def folds_of(lesson: Lesson) -> list[Positions]:
    """The rows of each fold. A fold is one hand's alone and a sixth of all phrases at most, so that the model without
    it is nearly the one that will serve; with it goes an equal share of what is out of scope. The seed is fixed.
    """
    chance = np.random.default_rng(0)
    ours = chance.permutation(np.flatnonzero(lesson.intent >= 0))
    hands = np.array([lesson.hands[row] for row in ours])
    most = max(1, len(ours) // FOLDS)
    folds = []
    for hand in sorted({lesson.hands[row] for row in ours}):
        own = ours[hands == hand]
        folds += np.array_split(own, -(-len(own) // most))
    theirs = np.array_split(chance.permutation(np.flatnonzero(lesson.intent < 0)), max(1, len(folds)))
    return [np.sort(np.concatenate(parts)) for parts in zip(folds, theirs, strict=False)]


@contextmanager
def _side_by_side(ground: _Ground) -> Iterator[Iterable[tuple[list[Reading], list[int]]]]:
    """What is read of each fold, in their order: with many phrases by processes of their own, which have
    begun when this returns. The same readings either way.
    """
    folds, cores = folds_of(ground.lesson), os.cpu_count() or 1
    if cores == 1 or len(ground.lesson.words) < MANY:
        yield map(partial(_read_fold, ground), folds)
        return
    with ProcessPoolExecutor(min(cores, AT_ONCE), get_context("spawn"), _stand_on, (ground,)) as pool:
        yield pool.map(_read_standing, folds)


_standing: list[_Ground] = []  # in a process that reads folds: what it was given at its start


def _stand_on(ground: _Ground) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # who asked for the work stops it
    Thread(target=_end_with_who_asked, daemon=True).start()
    _standing.append(ground)


def _end_with_who_asked() -> None:
    """Who asked may be killed amid the work: then nobody reads what is written here, and nobody would end it."""
    if (asked := parent_process()) is not None:
        asked.join()
        os._exit(1)


def _read_standing(fold: Positions) -> tuple[list[Reading], list[int]]:
    return _read_fold(_standing[0], fold)


def _read_fold(ground: _Ground, fold: Positions) -> tuple[list[Reading], list[int]]:
    """Each phrase of a fold (every second one also typed in a hurry) as read by a model without it; and their rows.

    A phrase whose intent no other hand has written for is left out: nothing could be expected of it.
    """
    lesson = ground.lesson
    readings: list[Reading] = []
    of: list[int] = []
    read = np.ones(len(lesson.words), dtype=np.bool_)
    read[fold] = False
    taught = set(lesson.intent[read].tolist()) | {-1}
    model = ground.model(read)
    for row in fold.tolist():
        if int(lesson.intent[row]) in taught:
            variants = [lesson.words[row]]
            if row % HURRIED == 0:
                variants.append(typed_in_a_hurry(lesson.words[row], Random(row)))  # noqa: S311 — nothing secret
            readings += [model.read(typed, model.speller.mended(typed)) for typed in variants]
            of += [row] * len(variants)
    return readings, of


def _held_out(folds_read: Iterable[tuple[list[Reading], list[int]]]) -> tuple[list[Reading], Positions]:
    """The readings of all folds, and the row of each."""
    readings: list[Reading] = []
    of: list[int] = []
    for some, rows in folds_read:
        readings += some
        of += rows
    return readings, np.array(of, dtype=np.int64)


def _as_held(lesson: Lesson, in_scope: float, odds: Floats, intent: int) -> Held:
    by_page = np.bincount(lesson.page, weights=odds, minlength=int(lesson.page.max()) + 1)
    pages = np.argsort(-by_page, kind="stable")[:3]
    second = float(by_page[pages[1]]) if len(pages) > 1 else 0.0
    return Held(
        in_scope=in_scope,
        page=int(lesson.page[intent]) if intent >= 0 else -1,
        pages=tuple(pages.tolist()),
        odds=(float(by_page[pages[0]]), second),
        harmless=not lesson.answers[int(odds.argmax())],
    )
