"""The engine's index: what was learnt from a knowledge folder, built in seconds, saved as one file, loaded in a blink.

`build_index(knowledge)` learns; `save` writes one `.npz` (numbers as arrays, names as JSON; nothing that could run
code) under a name that holds the digest of what was learnt from and the engine's version, whole or not at all; `load`
maps its arrays into memory, where only what is read takes room, and gives None where there is no such file, or a
damaged one: build again then. A file is never written in place: what is mapped stays what it was.
"""

import hashlib
import json
import os
import tempfile
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from bot.knowledge.intent import Kind
from bot.knowledge.knowledge import Knowledge
from bot.nlu.calibration import Thresholds
from bot.nlu.entities import EntityFinder, Synonyms
from bot.nlu.features import Vocabulary, words_of_phrase
from bot.nlu.foreign import foreign_words
from bot.nlu.gate import Gate
from bot.nlu.lexicons import fingerprint
from bot.nlu.logistic import Logistic, Rows
from bot.nlu.mapped import mapped_arrays, write_arrays
from bot.nlu.model import Model
from bot.nlu.spelling import Deletes, Speller, everyday_fingerprint, everyday_words
from bot.nlu.splitting import without_greetings
from bot.nlu.training import Learnt, Lesson, learn

VERSION = "8"  # of the engine: another number, another index
KEPT = 3  # index files that stay in a folder; older ones are of folders long gone

_Arrays = Mapping[str, npt.NDArray[Any]]


@dataclass(frozen=True, slots=True)
class Index:
    """What `LocalEngine` runs on. `digest`: of the phrases and all else that was learnt from. `intents` and `phrases`
    give the names and texts of the model's numbers.
    """

    digest: str
    intents: tuple[str, ...]
    phrases: tuple[str, ...]
    synonyms: Synonyms
    learnt: Learnt


def digest_of(knowledge: Knowledge) -> str:
    """Changes with whatever the index is learnt from, and with nothing else of the folder."""
    return hashlib.sha256(_json([VERSION, *_subject(knowledge), fingerprint(), everyday_fingerprint()])).hexdigest()


def build_index(knowledge: Knowledge) -> Index:
    """Learns the folder. Deterministic. CPU for seconds, a few hundred MB while it works: not in an event loop."""
    intents, phrases, out_of_scope, synonyms = _subject(knowledge)
    names = [name for name, _, _ in intents]
    pages = sorted({page for _, page, _ in intents})
    finder = EntityFinder(synonyms)
    lesson = Lesson(
        words=tuple(
            without_greetings(words_of_phrase(text))
            for text in (*(row[2] for row in phrases), *(row[1] for row in out_of_scope))
        ),
        intent=np.array([names.index(name) for name, _, _ in phrases] + [-1] * len(out_of_scope), dtype=np.int64),
        hands=tuple([hand for _, hand, _ in phrases] + [""] * len(out_of_scope)),
        page=np.array([pages.index(page) for _, page, _ in intents], dtype=np.int64),
        answers=np.array([answers for _, _, answers in intents], dtype=np.bool_),
        names=tuple(names),
        spelt=foreign_words() | finder.words(),
    )
    texts = tuple(text for _, _, text in phrases) + tuple(text for _, text in out_of_scope)
    return Index(digest_of(knowledge), tuple(names), texts, synonyms, learn(lesson))


def _subject(
    knowledge: Knowledge,
) -> tuple[
    list[tuple[str, str, bool]], list[tuple[str, str, str]], list[tuple[str, str]], dict[str, dict[str, list[str]]]
]:
    """What is learnt from: intents (name, what it answers with, whether it is an answer) and their phrases (intent,
    hand, text) in the order of the model's rows, the phrases out of scope, the entities' synonyms.
    """
    intents = [
        (name, intent.page if intent.page and intent.kind is Kind.ANSWER else name, intent.kind is Kind.ANSWER)
        for name, intent in sorted(knowledge.intents.items())
    ]
    phrases = sorted({(phrase.intent, phrase.hand, phrase.text) for phrase in knowledge.phrases})
    synonyms = {
        name: {value: [about.label, *about.synonyms] for value, about in sorted(entity.values.items())}
        for name, entity in sorted(knowledge.entities.items())
    }
    return intents, phrases, sorted(set(knowledge.out_of_scope)), synonyms


def path_of(folder: Path, digest: str) -> Path:
    """Where the index of `digest` stands in `folder`."""
    return folder / f"understanding-{VERSION}-{digest[:32]}.npz"


def save(index: Index, folder: Path) -> Path:
    """Writes the index beside its predecessors and swaps it in at once; keeps the `KEPT` newest files. Gives its
    path.
    """
    folder.mkdir(parents=True, exist_ok=True)
    target = path_of(folder, index.digest)
    handle, temporary = tempfile.mkstemp(dir=folder, prefix="understanding-", suffix=".tmp")
    try:
        with os.fdopen(handle, "wb") as file:
            write_arrays(file, _arrays(index))
            file.flush()
            os.fsync(file.fileno())
        os.replace(temporary, target)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
    others = sorted(folder.glob("understanding-*.npz"), key=lambda path: path.stat().st_mtime_ns, reverse=True)
    for old in [path for path in others if path != target][KEPT - 1 :]:
        old.unlink(missing_ok=True)
    return target


def load(folder: Path, knowledge: Knowledge) -> Index | None:
    """The index of `knowledge` if `folder` has it whole, else None."""
    digest = digest_of(knowledge)
    try:
        index = _index(mapped_arrays(path_of(folder, digest)))
    except (OSError, EOFError, ValueError, KeyError, zipfile.BadZipFile):
        return None
    return index if index.digest == digest else None


def _arrays(index: Index) -> dict[str, npt.NDArray[Any]]:
    model, gate, thresholds = index.learnt.model, index.learnt.gate, index.learnt.thresholds
    names = {
        "digest": index.digest,
        "intents": index.intents,
        "phrases": index.phrases,
        "synonyms": index.synonyms,
        "words": list(model.vocabulary.words),
        "ideas": list(model.vocabulary.ideas),
        "spelt": model.speller.counts,
        "temperature": index.learnt.temperature,
        "bias": gate.bias,
        "unknown_rarity": model.vocabulary.unknown_rarity,
        "thresholds": [thresholds.lo, thresholds.hi, thresholds.p, thresholds.m],
    }
    return {
        "names": np.frombuffer(_json(names), dtype=np.uint8),
        "deletes": model.speller.deletes.codes,
        "deletes_starts": model.speller.deletes.starts,
        "deletes_words": model.speller.deletes.words,
        "pieces": model.vocabulary.pieces,
        "rarity": model.vocabulary.rarity,
        "table": model.logistic.table,
        "log_odds": model.logistic.bias,
        "starts": model.rows.starts,
        "ids": model.rows.ids,
        "weights": model.rows.weights,
        "bounds": model.bounds,
        "pull": model.logistic.pull,
        "answers": model.answers,
        "weight": index.learnt.weight,
        "gate": np.stack((gate.centre, gate.spread, gate.weights)),
    }


def _index(arrays: _Arrays) -> Index:
    names = json.loads(arrays["names"].tobytes())
    deletes = Deletes(arrays["deletes"], arrays["deletes_starts"], arrays["deletes_words"])
    first_idea = len(names["words"]) + len(arrays["pieces"])
    vocabulary = Vocabulary(
        words={word: place for place, word in enumerate(names["words"])},
        pieces=arrays["pieces"],
        ideas={idea: place for place, idea in enumerate(names["ideas"], first_idea)},
        rarity=arrays["rarity"],
        unknown_rarity=names["unknown_rarity"],
    )
    model = Model(
        vocabulary=vocabulary,
        speller=Speller(names["spelt"], everyday_words(), deletes),
        logistic=Logistic(arrays["table"], arrays["log_odds"], arrays["pull"]),
        rows=Rows(arrays["starts"], arrays["ids"], arrays["weights"]),
        bounds=arrays["bounds"],
        answers=arrays["answers"],
        names=tuple(names["intents"]),
    )
    centre, spread, weights = arrays["gate"]
    gate, thresholds = Gate(centre, spread, weights, names["bias"]), Thresholds(*names["thresholds"])
    learnt = Learnt(model, names["temperature"], arrays["weight"], gate, thresholds)
    return Index(names["digest"], tuple(names["intents"]), tuple(names["phrases"]), names["synonyms"], learnt)


def _json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
