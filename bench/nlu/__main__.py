"""Understanding beside its peers, in one run, on the same phrases and the same questions.

`python -m bench.nlu [--peers PYTHON] [--nlpjs FOLDER] [--without NAME] [--no-hands] [--unseen]`. Each system is a
process of its own, learns the shipped phrases (the out-of-scope file as one class more, where it takes one) and gives
its likeliest intent without any threshold. *hands*: the questions of a hand that was left out in learning, over the
hands in turn. *questions*: bench/nlu/questions.jsonl. *unseen*: bench/nlu/unseen.jsonl, totals only (UNSEEN.md says
when that may be run). *page*: the page of the first intent is right. *area*: how well its confidence tells questions
for the portal from others (area under the curve). *false*: share of the others that it would answer at the threshold
that keeps 90 % of the portal's. CPU time is trusted, wall-clock is not. The last lines are Guichet's whole decision:
answer, ask, refuse or give up.
"""

import argparse
import json
import os
import random
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

from bench.nlu.hands import QUESTIONS, asked_of, show
from bot.knowledge.intent import Kind
from bot.knowledge.knowledge import Knowledge
from bot.knowledge.loading import load_knowledge, packaged_sources
from bot.nlu.evaluation import Question, evaluate, read_questions
from bot.nlu.index import build_index
from bot.nlu.local_engine import LocalEngine
from bot.settings import read_settings

HERE = Path(__file__).parent
UNSEEN = HERE / "unseen.jsonl"
PER_HAND = 120  # questions of a hand that was left out
SLOW = {"chatterbot": 60}  # questions in all, drawn by lot, for what takes seconds for one
SYSTEMS = ("guichet", "tfidf-lr", "tfidf-cosine", "nlpjs", "chatterbot")


class Marked(NamedTuple):
    """One question: the page it should get (None: it is not for the portal), and others as good."""

    text: str
    pages: frozenset[str]


class Row(NamedTuple):
    """A system's figures on a set."""

    page: float
    area: float
    false: float
    asked: int
    outside: int


def marked(questions: Sequence[Question]) -> list[Marked]:
    """Portal questions and out-of-scope ones; what is neither (a greeting, a demand for a person) is left out."""
    return [
        Marked(one.text, frozenset(page for page in (one.page, *one.also_ok) if page) if one.in_scope else frozenset())
        for one in questions
        if (one.in_scope and one.kind != "human_request" and one.page and not one.after) or one.kind == "out_of_scope"
    ]


def run(command: list[str], task: dict[str, Any], **more: Any) -> dict[str, Any] | None:
    """What a system answered; None if it is not there."""
    done = subprocess.run(command, input=json.dumps(task), capture_output=True, text=True, check=False, **more)
    if done.returncode:
        lines = done.stderr.strip().splitlines() or ["?"]
        print(f"{command[-1]} : absent ({lines[-1]})", file=sys.stderr)
        return None
    answered: dict[str, Any] = json.loads(done.stdout[done.stdout.index('{"answers"') :])
    return answered


def row(asked: Sequence[Marked], answers: Sequence[tuple[str | None, float]], page_of: dict[str, str]) -> Row:
    """The figures of one system on one set."""
    ours = [
        (page_of.get(name or "") in one.pages, sure)
        for one, (name, sure) in zip(asked, answers, strict=True)
        if one.pages
    ]
    theirs = sorted(sure for one, (_, sure) in zip(asked, answers, strict=True) if not one.pages)
    kept = sorted((sure for _, sure in ours), reverse=True)
    threshold = kept[min(len(kept) - 1, int(0.9 * len(kept)))] if kept else 0.0
    above = sum((sure > other) + 0.5 * (sure == other) for _, sure in ours for other in theirs)
    return Row(
        page=sum(right for right, _ in ours) / len(ours),
        area=above / (len(ours) * len(theirs)) if theirs else float("nan"),
        false=sum(sure >= threshold for sure in theirs) / len(theirs) if theirs else float("nan"),
        asked=len(ours),
        outside=len(theirs),
    )


def left_out(knowledge: Knowledge) -> list[tuple[dict[str, Any], list[Marked]]]:
    """For each hand: the phrases without it (and without a tenth of those out of scope), and its questions."""
    hands = sorted({phrase.hand for phrase in knowledge.phrases})
    folds = []
    for place, hand in enumerate(hands):
        chance = random.Random(place)
        portal = {name for name, intent in knowledge.intents.items() if intent.kind is Kind.ANSWER}
        own = [one for one in knowledge.phrases if one.hand == hand and one.intent in portal]
        asked = chance.sample(own, min(PER_HAND, len(own)))
        strangers = [text for at, (_, text) in enumerate(knowledge.out_of_scope) if at % 10 == place % 10]
        kept = set(strangers)
        task = {
            "phrases": [(one.text, one.intent) for one in knowledge.phrases if one.hand != hand],
            "outside": [text for _, text in knowledge.out_of_scope if text not in kept],
        }
        folds.append(
            (
                task,
                [Marked(one.text, frozenset({str(knowledge.intents[one.intent].page)})) for one in asked]
                + [Marked(text, frozenset()) for text in strangers],
            )
        )
    return folds


def commands(peers: str, nlpjs: str) -> dict[str, tuple[list[str], dict[str, Any]]]:
    """How each system is started."""
    script = str(HERE / "peers.py")
    env = {**os.environ, "NODE_PATH": str(Path(nlpjs) / "node_modules")} if nlpjs else None
    return {
        "guichet": ([sys.executable, "-m", "bench.nlu.peers", "guichet"], {}),
        **{name: ([peers, script, name], {}) for name in ("tfidf-lr", "tfidf-cosine", "chatterbot")},
        "nlpjs": (["node", str(HERE / "nlpjs.js")], {"env": env}),
    }


def drawn(asked: list[Marked], most: int | None) -> list[Marked]:
    """All of them, or `most` by lot."""
    if most is None or len(asked) <= most:
        return asked
    return random.Random(7).sample(asked, most)


def main() -> None:
    """Prints the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--peers", default="", help="the Python that has scikit-learn and ChatterBot")
    parser.add_argument("--nlpjs", default="", help="the folder whose node_modules has NLP.js")
    parser.add_argument("--without", action="append", default=[], choices=SYSTEMS)
    parser.add_argument("--no-hands", action="store_true", help="leave out the hands in turn (minutes)")
    parser.add_argument("--unseen", action="store_true", help="score the unseen set too: totals only")
    asked_for = parser.parse_args()
    knowledge = load_knowledge(packaged_sources(read_settings(), "http://localhost:8081"))
    page_of = {name: intent.page or "" for name, intent in knowledge.intents.items()}
    everything: dict[str, Any] = {
        "phrases": [(one.text, one.intent) for one in knowledge.phrases],
        "outside": [text for _, text in knowledge.out_of_scope],
    }
    files = [("questions", QUESTIONS), *([("unseen", UNSEEN)] if asked_for.unseen else [])]
    sets = {name: read_questions(path.read_text(encoding="utf-8").splitlines()) for name, path in files}
    print(f"{len(everything['phrases'])} phrases, {len(everything['outside'])} hors sujet, {len(page_of)} intents")
    print(f"{'système':<14}{'jeu':<11}{'n':>5}{'page':>8}{'aire':>7}{'faux':>7}{'ms CPU':>9}{'s appr.':>9}{'Mo':>6}")
    for name, (command, more) in commands(asked_for.peers, asked_for.nlpjs).items():
        if name in asked_for.without or (name not in ("guichet", "nlpjs") and not asked_for.peers):
            continue
        questions = [(label, drawn(marked(questions), SLOW.get(name))) for label, questions in sets.items()]
        tasks = [(everything, questions)]
        if not asked_for.no_hands and name not in SLOW:
            tasks += [(task, [("hands", asked)]) for task, asked in left_out(knowledge)]
        totals: dict[str, tuple[list[Marked], list[tuple[str | None, float]]]] = {}
        figures: dict[str, Any] = {}
        for task, together in tasks:
            texts = [one.text for _, asked in together for one in asked]
            answered = run(command, {**task, "asked": texts}, **more)
            if answered is None:
                break
            figures = figures or answered
            answers = iter(answered["answers"])
            for label, asked in together:
                known, told = totals.setdefault(label, ([], []))
                known += asked
                told += [next(answers) for _ in asked]
        for label, (known, told) in totals.items():
            one = row(known, told, page_of)
            print(
                f"{name:<14}{label:<11}{one.asked + one.outside:>5}{one.page:>8.3f}{one.area:>7.3f}{one.false:>7.3f}"
                f"{figures['ms']:>9.2f}{figures['train_s']:>9.1f}{figures['rss_mb']:>6.0f}  {figures['version']}",
                flush=True,
            )
    doubles = read_questions((HERE / "doubles.jsonl").read_text(encoding="utf-8").splitlines())
    ask = asked_of(LocalEngine(build_index(knowledge)), knowledge)
    for label, scored in [*sets.items(), ("doubles", doubles)]:
        decided = evaluate(scored, ask)
        show(f"guichet, {label}", decided)
        print(f"  both pages of two questions: {decided.both_pages}")
        for kind, tally in decided.by_kind.items():
            print(f"  {kind:<24}{tally.count:>5}   right {tally.right:.3f}   with a choice {tally.with_choice:.3f}")


if __name__ == "__main__":
    main()
