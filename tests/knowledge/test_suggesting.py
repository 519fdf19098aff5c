"""Questions offered while a member types: few, answerable, found whatever the accents."""

import pytest

from bot.knowledge.knowledge import Knowledge
from bot.knowledge.suggestions import suggest
from bot.knowledge.wording import plain


def labels(knowledge: Knowledge, typed: str, page: str | None = None) -> list[str]:
    return [suggestion.label.text for suggestion in suggest(knowledge, typed, page)]


def test_before_a_word_is_typed_the_page_s_own_questions_come_first(knowledge: Knowledge) -> None:
    on_cookies, anywhere = labels(knowledge, "", "cookies"), labels(knowledge, "", None)
    assert on_cookies[0] == knowledge.intents["cookies.liste"].title.text
    assert len(on_cookies) == len(anywhere) == 5
    assert on_cookies != anywhere


def test_an_unknown_page_gets_the_questions_for_everywhere(knowledge: Knowledge) -> None:
    assert labels(knowledge, "", "page-inconnue") == labels(knowledge, "", None)


@pytest.mark.parametrize("typed", ["mot de passe oublié", "MOT DE PASSE OUBLIE", "passe oub"])
def test_accents_case_and_unfinished_words_do_not_matter(knowledge: Knowledge, typed: str) -> None:
    assert knowledge.intents["mot-de-passe.oublie"].title.text in labels(knowledge, typed)


def test_choosing_a_suggestion_asks_a_question_that_is_understood_with_certainty(knowledge: Knowledge) -> None:
    for typed in ("cookie", "compte", "carte", "mess", "conseil"):
        suggestions = suggest(knowledge, typed, None)
        assert 1 <= len(suggestions) <= 5
        assert all(plain(one.text.text) in knowledge.titled for one in suggestions)


@pytest.mark.parametrize("typed", ["zzzz", "prix du pain à Quimper", "\u0000\ufffd", "?!…"])
def test_what_matches_nothing_gives_nothing_or_the_first_questions(knowledge: Knowledge, typed: str) -> None:
    expected = labels(knowledge, "", None) if not plain(typed) else []
    assert labels(knowledge, typed) == expected


def test_a_very_long_text_is_cut_and_answered(knowledge: Knowledge) -> None:
    assert len(labels(knowledge, "cookies " * 5000)) == 5
