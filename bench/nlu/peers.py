"""One system on the task of bench/nlu: JSON on stdin, JSON on stdout. `python peers.py NAME`; run by __main__.py.

In: `phrases` ([text, intent] pairs), `outside` (phrases that no intent has), `asked` (questions). Out: `answers` (of
each question the likeliest intent and how likely it is that the question is one for the intents at all), CPU seconds
to learn, CPU milliseconds a question, resident memory, version. A peer runs in an environment of its own and imports
nothing of ours.
"""

import json
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from importlib.metadata import version
from typing import Any

Answer = tuple[str | None, float]
Asking = Callable[[str], Answer]
Phrases = Sequence[tuple[str, str]]
OUTSIDE = "hors-sujet"


def guichet(phrases: Phrases, outside: Sequence[str]) -> tuple[Asking, str]:
    """Ours: the engine alone, without the dialogue's rules."""
    from dataclasses import replace

    from bot.knowledge.loading import load_knowledge, packaged_sources
    from bot.nlu.index import build_index
    from bot.nlu.local_engine import LocalEngine
    from bot.redaction.mint import mint
    from bot.settings import read_settings

    knowledge = load_knowledge(packaged_sources(read_settings(), "http://localhost:8081"))
    kept, theirs = set(phrases), set(outside)
    taught = replace(
        knowledge,
        phrases=tuple(one for one in knowledge.phrases if (one.text, one.intent) in kept),
        out_of_scope=tuple(pair for pair in knowledge.out_of_scope if pair[1] in theirs),
    )
    engine = LocalEngine(build_index(taught))

    def ask(text: str) -> Answer:
        understanding = engine.understand(mint(text, ()))
        return (understanding.ranked[0].intent, understanding.in_scope) if understanding.ranked else (None, 0.0)

    return ask, engine.name


def logistic(phrases: Phrases, outside: Sequence[str]) -> tuple[Asking, str]:
    """TF-IDF over words and characters, logistic regression (by stochastic gradient: full solvers take many minutes
    for so many intents); what is outside is one class more.
    """
    from sklearn.feature_extraction.text import TfidfVectorizer  # type: ignore[import-not-found]
    from sklearn.linear_model import SGDClassifier  # type: ignore[import-not-found]
    from sklearn.pipeline import make_pipeline, make_union  # type: ignore[import-not-found]

    words = TfidfVectorizer(ngram_range=(1, 2), strip_accents="unicode", sublinear_tf=True)
    letters = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), strip_accents="unicode", sublinear_tf=True)
    model = make_pipeline(
        make_union(words, letters), SGDClassifier(loss="log_loss", alpha=1e-5, max_iter=15, tol=None, random_state=0)
    )
    model.fit([*(text for text, _ in phrases), *outside], [*(name for _, name in phrases), *[OUTSIDE] * len(outside)])
    names = list(model.classes_)

    def ask(text: str) -> Answer:
        odds = dict(zip(names, model.predict_proba([text])[0], strict=True))
        strange = odds.pop(OUTSIDE, 0.0)
        return max(odds, key=odds.__getitem__), float(1 - strange)

    return ask, f"scikit-learn {version('scikit-learn')}"


def nearest(phrases: Phrases, outside: Sequence[str]) -> tuple[Asking, str]:
    """TF-IDF over words and characters, the phrase with the nearest cosine."""
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.pipeline import make_union

    words = TfidfVectorizer(ngram_range=(1, 2), strip_accents="unicode", sublinear_tf=True)
    letters = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), strip_accents="unicode", sublinear_tf=True)
    union = make_union(words, letters)
    rows = union.fit_transform([*(text for text, _ in phrases), *outside])
    inside = len(phrases)

    def ask(text: str) -> Answer:
        alike = (rows @ union.transform([text]).T).toarray()[:, 0] / 2
        best = int(alike[:inside].argmax())
        strange = float(alike[inside:].max()) if len(outside) else 0.0
        return phrases[best][1], float(alike[best]) - strange

    return ask, f"scikit-learn {version('scikit-learn')}"


def chatterbot(phrases: Phrases, outside: Sequence[str]) -> tuple[Asking, str]:
    """ChatterBot's best match: each phrase is a statement whose response is its intent's name."""
    from chatterbot import ChatBot  # type: ignore[import-not-found]
    from chatterbot.conversation import Statement  # type: ignore[import-not-found]
    from chatterbot.tagging import LowercaseTagger  # type: ignore[import-not-found]

    folder = tempfile.mkdtemp()
    bot: Any = ChatBot(
        "bench",
        storage_adapter="chatterbot.storage.SQLStorageAdapter",
        database_uri=f"sqlite:///{folder}/bench.sqlite3",
        logic_adapters=["chatterbot.logic.BestMatch"],
        tagger=LowercaseTagger,
        read_only=True,
    )
    pairs = [*phrases, *((text, OUTSIDE) for text in outside)]
    bot.storage.create_many(
        [
            statement
            for text, name in pairs
            for statement in (
                Statement(text=text, search_text=text.lower(), conversation="training"),
                Statement(text=name, in_response_to=text, search_in_response_to=text.lower(), conversation="training"),
            )
        ]
    )

    def ask(text: str) -> Answer:
        answer = bot.get_response(text)
        named = None if answer.text == OUTSIDE or answer.text not in names else answer.text
        return named, float(answer.confidence) if named else 0.0

    names = {name for _, name in phrases}
    return ask, f"ChatterBot {version('chatterbot')}"


SYSTEMS = {"guichet": guichet, "tfidf-lr": logistic, "tfidf-cosine": nearest, "chatterbot": chatterbot}


def main(name: str) -> None:
    task = json.load(sys.stdin)
    started = time.process_time()
    ask, told = SYSTEMS[name]([(text, intent) for text, intent in task["phrases"]], task["outside"])
    learnt = time.process_time()
    answers = [ask(text) for text in task["asked"]]
    spent = time.process_time() - learnt
    figures = {
        "train_s": learnt - started,
        "ms": 1000 * spent / len(answers),
        "rss_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        "version": told,
    }
    json.dump({"answers": answers, **figures}, sys.stdout)


if __name__ == "__main__":
    main(sys.argv[1])
