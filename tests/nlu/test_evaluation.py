"""Scoring: what each kind of question calls for, and how outcomes are counted."""

import json
from collections.abc import Sequence

import pytest

from bot.conversation import ReplyKind
from bot.errors import SettingsWrong
from bot.nlu.evaluation import Mark, Outcome, evaluate, read_questions, score

ANSWER, CLARIFY, FALLBACK = ReplyKind.ANSWER, ReplyKind.CLARIFY, ReplyKind.FALLBACK


def lines(*questions: dict[str, object]) -> list[str]:
    return [json.dumps({"text": f"question {number}", **question}) for number, question in enumerate(questions)]


def asking(*outcomes: Outcome):
    """A service that gives these outcomes in turn."""
    left = iter(outcomes)

    def ask(text: str, after: Sequence[str]) -> Outcome:
        return next(left)

    return ask


COOKIES = {"in_scope": True, "page": "cookies", "kind": "question"}
STRANGER = {"in_scope": False, "page": None, "kind": "out_of_scope"}


@pytest.mark.parametrize(
    ("question", "outcome", "mark"),
    [
        (COOKIES, Outcome(kind=ANSWER, pages=("cookies",)), Mark.RIGHT),
        (COOKIES, Outcome(kind=ANSWER, pages=("aide", "cgu", "cookies")), Mark.RIGHT),
        (COOKIES, Outcome(kind=ANSWER, pages=("aide", "cgu", "compte", "cookies")), Mark.WRONG),
        (COOKIES, Outcome(kind=ANSWER, pages=("aide",)), Mark.WRONG),
        ({**COOKIES, "also_ok": ["aide"]}, Outcome(kind=ANSWER, pages=("aide",)), Mark.RIGHT),
        (COOKIES, Outcome(kind=CLARIFY, choices=("aide", "cookies")), Mark.AFTER_CHOICE),
        (COOKIES, Outcome(kind=CLARIFY, choices=("aide", None)), Mark.ASKED_IN_VAIN),
        (COOKIES, Outcome(kind=FALLBACK), Mark.GAVE_UP),
        (COOKIES, Outcome(kind=FALLBACK, pages=("cookies",)), Mark.RIGHT),
        (COOKIES, Outcome(kind=ReplyKind.SMALLTALK), Mark.WRONG),
        (STRANGER, Outcome(kind=FALLBACK), Mark.RIGHT),
        (STRANGER, Outcome(kind=ReplyKind.REFUSAL), Mark.RIGHT),
        (STRANGER, Outcome(kind=CLARIFY, choices=("aide",)), Mark.ASKED_IN_VAIN),
        (STRANGER, Outcome(kind=ANSWER, pages=("compte",)), Mark.WRONG),
        ({**STRANGER, "kind": "urgent"}, Outcome(kind=ReplyKind.URGENT), Mark.RIGHT),
        ({**STRANGER, "kind": "urgent"}, Outcome(kind=ANSWER), Mark.WRONG),
        ({**STRANGER, "kind": "health_advice"}, Outcome(kind=ReplyKind.REFUSAL), Mark.RIGHT),
        ({**STRANGER, "kind": "insult"}, Outcome(kind=ReplyKind.SMALLTALK), Mark.RIGHT),
        ({**STRANGER, "kind": "insult"}, Outcome(kind=ANSWER), Mark.WRONG),
        ({**COOKIES, "page": "contact", "kind": "human_request"}, Outcome(kind=ReplyKind.HANDOFF), Mark.RIGHT),
        ({**COOKIES, "page": "contact", "kind": "human_request"}, Outcome(kind=FALLBACK), Mark.GAVE_UP),
    ],
)
def test_each_kind_has_its_right_outcome(question: dict[str, object], outcome: Outcome, mark: Mark):
    (scored,) = score(read_questions(lines(question)), asking(outcome))
    assert scored.mark is mark


@pytest.mark.parametrize("field", ["page", "second_page", "also_ok"])
def test_a_page_that_does_not_exist_is_refused_with_its_line_and_the_nearest_name(field: str):
    wrong = {**COOKIES, field: ["comptes"] if field == "also_ok" else "comptes"}
    with pytest.raises(SettingsWrong) as caught:
        read_questions(lines(COOKIES, wrong), pages={"compte", "contact", "cookies"})
    assert str(caught.value) == "Ligne 2\u00a0: la page comptes n’existe pas\u00a0; vouliez-vous compte\u00a0?"
    assert len(read_questions(lines(COOKIES, STRANGER), pages={"compte", "cookies"})) == 2


@pytest.mark.parametrize("content", [[], ["", "  "]])
def test_a_file_without_a_question_is_refused(content: list[str]):
    with pytest.raises(SettingsWrong, match="aucune question"):
        read_questions(content)


def test_the_report_counts_shares_confusions_and_reliability():
    questions = read_questions(lines(COOKIES, COOKIES, COOKIES, COOKIES, STRANGER, STRANGER))
    report = evaluate(
        questions,
        asking(
            Outcome(kind=ANSWER, pages=("cookies",), confidence=0.9),
            Outcome(kind=ANSWER, pages=("aide",), confidence=0.85),
            Outcome(kind=CLARIFY, choices=("cookies",)),
            Outcome(kind=FALLBACK),
            Outcome(kind=ANSWER, pages=("aide",)),
            Outcome(kind=FALLBACK),
        ),
    )
    portal = report.portal
    assert (portal.count, portal.right, portal.with_choice, portal.wrong) == (4, 0.25, 0.5, 0.25)
    assert (portal.clarify, portal.fallback) == (0.25, 0.25)
    assert report.outside.wrong == 0.5
    assert [(one.wanted, one.came, one.count) for one in report.confusions] == [("cookies", "aide", 1)]
    (last,) = report.reliability
    assert (last.count, last.right) == (2, 0.5)
    assert last.confidence == pytest.approx(0.875)
    assert report.both_pages is None
    assert json.loads(json.dumps(report.as_json()))["portal"]["count"] == 4


def test_a_double_question_counts_when_both_pages_are_linked():
    double = {**COOKIES, "second_page": "compte"}
    both = Outcome(kind=ANSWER, pages=("cookies", "compte"))
    report = evaluate(read_questions(lines(double, double)), asking(both, Outcome(kind=ANSWER, pages=("cookies",))))
    assert report.both_pages == 0.5


def test_what_was_said_before_is_handed_to_the_service():
    heard: list[tuple[str, Sequence[str]]] = []

    def ask(text: str, after: Sequence[str]) -> Outcome:
        heard.append((text, after))
        return Outcome(kind=FALLBACK)

    evaluate(read_questions(lines({**COOKIES, "after": ["refuser les cookies"]})), ask)
    assert heard == [("question 0", ("refuser les cookies",))]


@pytest.mark.parametrize("broken", ["{", "[]", '{"text": "secret"}', '{"text": "", "in_scope": true}'])
def test_a_broken_line_is_told_by_its_number_and_not_its_words(broken: str):
    with pytest.raises(SettingsWrong) as caught:
        read_questions([*lines(COOKIES), "", broken])
    assert "Ligne 3" in str(caught.value)
    assert "secret" not in str(caught.value)
