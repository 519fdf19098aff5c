"""The questions that the folder answers, by topic, as anyone may read them: for `/faq`, and as plain data for the
portal's own help page (docs/decisions/0018).

In: `Knowledge`. Out: `Topic`s, in the authors' order; or what `json.dumps` takes. Pure.
"""

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from bot.conversation import Authored, Citation, Link
from bot.knowledge.dates import french_day
from bot.knowledge.intent import Kind
from bot.knowledge.knowledge import Knowledge, LoadedIntent
from bot.knowledge.layout import laid_out

FORMAT = 1  # of the data; another number, another shape


@dataclass(frozen=True, slots=True)
class Topic:
    """The questions of one topic, in their file's order. `name`: as in `topic.what-is-asked`."""

    name: str
    title: Authored
    intents: tuple[LoadedIntent, ...]


def topic_of(intent: str) -> str:
    """`activation.mail-absent` → `activation`."""
    return intent.partition(".")[0]


def questions_by_topic(knowledge: Knowledge) -> tuple[Topic, ...]:
    """Every intent that answers (`kind: answer`), whenever it is valid. Topics that words.yaml does not name come
    last, under the title of their first question's page.
    """
    found: dict[str, list[LoadedIntent]] = {name: [] for name in knowledge.topics}
    for intent in knowledge.intents.values():
        if intent.kind is Kind.ANSWER:
            found.setdefault(topic_of(intent.name), []).append(intent)
    return tuple(
        Topic(name, _title(knowledge, name, intents[0]), tuple(intents)) for name, intents in found.items() if intents
    )


def unanswered_on(knowledge: Knowledge, day: date) -> dict[str, str]:
    """The intents that answer nobody on `day`, each with why: «valable jusqu’au 31 décembre 2020»."""
    return {
        intent.name: f"valable jusqu’au {french_day(intent.valid_until)}"
        if intent.valid_until and intent.valid_until < day
        else f"valable à partir du {french_day(intent.valid_from or day)}"
        for intent in knowledge.intents.values()
        if not intent.valid_on(day)
    }


def _title(knowledge: Knowledge, name: str, first: LoadedIntent) -> Authored:
    if name in knowledge.topics:
        return knowledge.topics[name]
    return knowledge.pages[first.page].label if first.page else first.title


def cited_as(citation: Citation) -> str:
    """«CGU, version 2, article 4 – Accès aux services»."""
    place = " – ".join(part for part in (citation.article, citation.title.text) if part)
    return f"{citation.document}, version {citation.version}, {place}"


def values_of(knowledge: Knowledge, intent: LoadedIntent) -> Iterator[tuple[str, Authored]]:
    """The answers that hang on a value, each under the value's label."""
    if entity := knowledge.entities.get(intent.entity or ""):
        for value, answer in intent.answers.items():
            yield entity.values[value].label, answer


def questions_data(knowledge: Knowledge) -> dict[str, Any]:
    """All of it for another program: texts as blocks, the words of a question's phrases to search by (folded as
    `wording.plain` does: lower case, no accents), the dates between which an answer holds.
    """
    topics = [
        {"name": topic.name, "title": topic.title.text, "questions": [_data(knowledge, one) for one in topic.intents]}
        for topic in questions_by_topic(knowledge)
    ]
    return {"format": FORMAT, "topics": topics}


def _data(knowledge: Knowledge, intent: LoadedIntent) -> dict[str, Any]:
    title, phrases = knowledge.question_words[intent.name]
    return {
        "name": intent.name,
        "title": intent.title.text,
        "audience": intent.audience.value,
        "answer": _blocks(intent.answer),
        "values": [{"label": label, "answer": _blocks(text)} for label, text in values_of(knowledge, intent)],
        "links": [_link(link) for link in intent.links],
        "citations": [{"text": cited_as(one), "href": one.href} for one in intent.citations],
        "valid_from": intent.valid_from and intent.valid_from.isoformat(),
        "valid_until": intent.valid_until and intent.valid_until.isoformat(),
        "words": sorted(phrases - title),
    }


def _blocks(text: Authored) -> list[dict[str, Any]]:
    return [asdict(block) for block in laid_out(text)]


def _link(link: Link) -> dict[str, Any]:
    return {"label": link.label.text, "href": link.href, "external": link.external}
