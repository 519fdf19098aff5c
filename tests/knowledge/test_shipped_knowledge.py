"""What comes with the package holds: no error, every page answered, citations as their authors last read them."""

import json
from pathlib import Path

import pytest
import yaml

from bot.knowledge.intent import Kind
from bot.knowledge.knowledge import Knowledge
from bot.knowledge.loading import Sources, lint_knowledge
from bot.knowledge.schemas import SHAPES, schemas
from bot.redaction.signals import Signal

_PAGES = """
    accueil cgu mentions-legales cookies donnees-personnelles inscription connexion mot-de-passe-oublie activation
    compte messages documents professionnels-de-sante aide navigateurs accessibilite maintenance contact
"""
PAGES = _PAGES.split()


def test_the_shipped_folder_has_no_error_and_no_stale_citation(shipped: Sources) -> None:
    problems = lint_knowledge(shipped)
    assert [str(problem) for problem in problems.errors] == []
    assert [str(problem) for problem in problems if "guichet intents confirm" in problem.sentence] == []
    assert [str(problem) for problem in problems if "donnée personnelle" in problem.sentence] == []


def test_every_page_answers_something_first(knowledge: Knowledge) -> None:
    assert list(knowledge.pages) == PAGES
    answering = {intent.page for intent in knowledge.intents.values() if intent.kind is Kind.ANSWER}
    assert set(PAGES) - answering == set()


def test_every_signal_of_urgency_has_its_answer_with_the_numbers_to_call(knowledge: Knowledge) -> None:
    answers = {intent.signal: intent.answer.text for intent in knowledge.intents.values() if intent.signal}
    assert set(answers) == set(Signal)
    assert all(number in answers[Signal.URGENT_BODY] for number in ("15", "112", "114"))
    assert "3114" in answers[Signal.URGENT_MIND]
    assert "17" in answers[Signal.VIOLENCE]


def test_demands_about_one_s_own_data_lead_to_the_page_of_rights(knowledge: Knowledge) -> None:
    rights = [intent for name, intent in knowledge.intents.items() if name.startswith("droits.")]
    assert len(rights) >= 7
    assert {intent.page for intent in rights} == {"donnees-personnelles"}


def test_no_answer_leads_to_another_person_s_account(knowledge: Knowledge) -> None:
    assert knowledge.intents["refus.compte-autrui"].kind is Kind.REFUSAL


def test_the_schemas_for_editors_are_as_the_shapes_are() -> None:
    folder = Path(__file__).parents[2] / "intents/schema"
    assert {path.name: path.read_text(encoding="utf-8") for path in folder.glob("*.json")} == schemas()


@pytest.mark.parametrize("name", sorted(SHAPES))
def test_a_schema_is_one_json_object_that_forbids_unknown_fields(name: str) -> None:
    schema = json.loads(schemas()[f"{name}.schema.json"])
    assert schema["additionalProperties"] is False


def test_the_guide_s_example_is_an_intent_that_loads(shipped: Sources) -> None:
    from bot.knowledge.intent import IntentFile

    guide = (shipped.intents / "AUTHORING.md").read_text(encoding="utf-8")
    example = guide.split("```yaml\n", 1)[1].split("```", 1)[0]
    file = IntentFile.model_validate(yaml.load(example, Loader=yaml.BaseLoader))
    assert len(file.intents[0].phrases) >= 5


def test_no_answer_shows_two_links_with_one_label(knowledge: Knowledge) -> None:
    for intent in knowledge.intents.values():
        labels = [link.label.text for link in intent.links]
        assert len(set(labels)) == len(labels), intent.name
