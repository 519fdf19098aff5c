"""How well an unknown author is understood: each hand's phrases, asked of an engine that has never read that hand.

`python -m bench.nlu.hands [--intents DIR] [--hand NAME]` prints a line a held-out hand, clean and typed in a hurry,
then the questions of bench/nlu/questions.jsonl (a hand that nobody trains on). A tenth of the out-of-scope phrases is
held out with each hand. What is scored is the whole decision, the dialogue's rules included.
"""

import argparse
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from random import Random

from bot.dialogue.rehearsal import Cast, asking
from bot.knowledge.intent import Kind
from bot.knowledge.knowledge import Knowledge
from bot.knowledge.loading import load_knowledge, packaged_sources
from bot.nlu.evaluation import Ask, Question, Report, Tally, evaluate, read_questions
from bot.nlu.features import words_of_phrase
from bot.nlu.index import build_index
from bot.nlu.local_engine import LocalEngine
from bot.nlu.noise import typed_in_a_hurry
from bot.redaction.redactor import Redactor
from bot.settings import read_settings

QUESTIONS = Path(__file__).parent / "questions.jsonl"
HELD_OUT = 10  # one out-of-scope phrase in so many goes with each hand
NOW = datetime(2026, 3, 2, 10, tzinfo=UTC)
PATIENT_MS = 60_000


def asked_of(engine: LocalEngine, knowledge: Knowledge) -> Ask:
    """The whole decision: redacted, however long it takes on a busy machine, understood, decided."""
    return asking(Cast(knowledge, engine, Redactor(deadline_ms=PATIENT_MS)), NOW)


def as_question(text: str, intent: str, knowledge: Knowledge) -> Question:
    """A held-out phrase, with what it calls for."""
    loaded = knowledge.intents[intent]
    called_for = {Kind.HANDOFF: "human_request", Kind.URGENT: "urgent", Kind.SMALLTALK: "chitchat"}
    if loaded.kind is Kind.REFUSAL:
        return Question(text=text, in_scope=False, kind="health_advice")
    return Question(text=text, in_scope=True, page=loaded.page, kind=called_for.get(loaded.kind, "question"))


def hurried(questions: Iterable[Question]) -> list[Question]:
    """The same as typed in a hurry; seeded."""
    chance = Random(7)
    typed = [(question, " ".join(typed_in_a_hurry(words_of_phrase(question.text), chance))) for question in questions]
    return [question.model_copy(update={"text": text or question.text}) for question, text in typed]


def show(name: str, report: Report) -> None:
    """Two or three lines."""
    lines: list[tuple[str, Tally]] = [(name, report.portal), ("  out of scope", report.outside)]
    for kind, label in (("human_request", "  a human"), ("health_advice", "  refusals"), ("urgent", "  urgent")):
        if kind in report.by_kind:
            lines.append((label, report.by_kind[kind]))
    for label, tally in lines:
        print(
            f"{label:<26} {tally.count:>5}   right {tally.right:.3f}   with a choice {tally.with_choice:.3f}   "
            f"wrong {tally.wrong:.3f}   asked {tally.clarify:.3f}   gave up {tally.fallback:.3f}",
            flush=True,
        )


def held_out(knowledge: Knowledge, hand: str, place: int) -> tuple[Knowledge, list[Question]]:
    """The knowledge without `hand`, and the questions that it would ask."""
    kept = tuple(phrase for phrase in knowledge.phrases if phrase.hand != hand)
    taught = {phrase.intent for phrase in kept}
    asked = [
        as_question(phrase.text, phrase.intent, knowledge)
        for phrase in knowledge.phrases
        if phrase.hand == hand and phrase.intent in taught
    ]
    strangers = [text for at, (_, text) in enumerate(knowledge.out_of_scope) if at % HELD_OUT == place % HELD_OUT]
    asked += [Question(text=text, in_scope=False, kind="out_of_scope") for text in strangers]
    left = tuple(pair for pair in knowledge.out_of_scope if pair[1] not in set(strangers))
    return replace(knowledge, hash=f"{knowledge.hash}-{hand}", phrases=kept, out_of_scope=left), asked


def main() -> None:
    """Prints the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--intents", type=Path, default=None)
    parser.add_argument("--hand", default=None, help="this hand only; `none` for the questions alone")
    arguments = parser.parse_args()
    sources = packaged_sources(read_settings(), "http://localhost:8081")
    knowledge = load_knowledge(replace(sources, intents=arguments.intents or sources.intents))
    for place, hand in enumerate(sorted({phrase.hand for phrase in knowledge.phrases})):
        if arguments.hand in (None, hand):
            taught, asked = held_out(knowledge, hand, place)
            ask = asked_of(LocalEngine(build_index(taught)), knowledge)
            show(f"{hand} (unread)", evaluate(asked, ask))
            show(f"{hand}, in a hurry", evaluate(hurried(asked), ask))
    engine = LocalEngine(build_index(knowledge))
    print("whole knowledge:", engine.thresholds)
    questions = read_questions(QUESTIONS.read_text(encoding="utf-8").splitlines())
    show("questions.jsonl", evaluate(questions, asked_of(engine, knowledge)))
    show("questions, in a hurry", evaluate(hurried(questions), asked_of(engine, knowledge)))


if __name__ == "__main__":
    main()
