"""What a member's words come to, through the engine's one door."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.nlu.engine import Understanding
from bot.nlu.local_engine import LocalEngine
from bot.redaction.labels import Label
from bot.redaction.redacted import Redacted
from tests.nlu.conftest import typed


def first(understanding: Understanding) -> str:
    return understanding.ranked[0].intent


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("Je voudrais mettre un nouveau mot de passe", "compte.changer-mot-de-passe"),
        ("comment clôturer mon espace", "compte.supprimer"),
        ("J’AI CHANGÉ D’ADRESSE MAIL", "compte.changer-email"),
        ("définition de cookie ?", "cookies.definition"),
        ("ma carte pour la pharmacie, je l’imprime où", "documents.carte"),
    ],
)
def test_a_question_in_other_words_finds_its_intent(engine: LocalEngine, text: str, intent: str):
    understanding = engine.understand(typed(text))
    assert first(understanding) == intent
    assert understanding.in_scope > 0.5


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("chagner mon motde passe", "compte.changer-mot-de-passe"),
        ("suprimer mon conpte", "compte.supprimer"),
        ("refsuer les cokies", "cookies.refuser"),
        ("telechargermacarte de mutuele", "documents.carte"),
        ("je veux changer mon mdp", "compte.changer-mot-de-passe"),
    ],
)
def test_a_question_typed_in_a_hurry_finds_its_intent(engine: LocalEngine, text: str, intent: str):
    assert first(engine.understand(typed(text))) == intent


@pytest.mark.parametrize(
    "text", ["est-ce qu’il va neiger demain à Lyon", "qui a peint le plafond", "une recette de crêpes au chocolat"]
)
def test_a_question_for_others_is_seen_as_such(engine: LocalEngine, text: str):
    assert engine.understand(typed(text)).in_scope < 0.5


def test_a_foreign_name_gives_a_question_away(engine: LocalEngine):
    ours = engine.understand(typed("comment supprimer mon compte"))
    theirs = engine.understand(typed("comment supprimer mon compte Snapchat"))  # a name that no phrase says
    assert theirs.in_scope < ours.in_scope


def test_a_greeting_does_not_hide_the_question(engine: LocalEngine):
    bare = engine.understand(typed("où est ma carte de tiers payant"))
    polite = engine.understand(typed("Bonjour Madame, où est ma carte de tiers payant ? Merci d’avance, cordialement"))
    assert polite.ranked == bare.ranked


def test_a_mark_counts_for_nothing_whatever_its_kind(engine: LocalEngine):
    mail = engine.understand(typed("supprimer le compte de [EMAIL]", (Label.EMAIL, "[EMAIL]")))
    name = engine.understand(typed("supprimer le compte de [PERSON]", (Label.PERSON, "[PERSON]")))
    assert mail == name
    assert first(mail) == "compte.supprimer"


def test_brackets_that_a_member_typed_are_words(engine: LocalEngine):
    as_mark = engine.understand(typed("changer [EMAIL]", (Label.EMAIL, "[EMAIL]")))
    as_text = engine.understand(typed("changer [EMAIL]"))
    assert first(as_text) == "compte.changer-email"
    assert as_text.ranked != as_mark.ranked


@pytest.mark.parametrize("text", ["[PHONE]", "…", "?!", "👍"])
def test_where_there_is_no_word_nothing_is_understood(engine: LocalEngine, text: str):
    understanding = engine.understand(typed(text, *([(Label.PHONE, text)] if text == "[PHONE]" else [])))
    assert (understanding.ranked, understanding.in_scope) == ((), 0.0)


def test_an_entity_is_named_by_its_label_or_a_synonym_also_misspelt(engine: LocalEngine):
    for text in ("refuser les cookies sous Firefox", "refuser les cookies avec mozilla", "refuser les cookies firfox"):
        assert engine.understand(typed(text)).entities == {"browser": "firefox"}
    assert engine.understand(typed("refuser les cookies")).entities == {}


def test_a_follow_up_keeps_its_topic_and_takes_its_own_value(engine: LocalEngine):
    before = typed("comment refuser les cookies sous Firefox")
    understanding = engine.understand(typed("et sous Chrome ?"), context=before)
    assert first(understanding) == "cookies.refuser"
    assert understanding.entities == {"browser": "chrome"}
    assert understanding.leaning


def test_without_context_a_follow_up_stands_alone(engine: LocalEngine):
    understanding = engine.understand(typed("et sous Chrome ?"))
    assert not understanding.leaning


def test_a_whole_question_is_taken_at_its_own_word(engine: LocalEngine):
    before = typed("comment refuser les cookies sous Firefox")
    understanding = engine.understand(typed("et comment supprimer mon compte ?"), context=before)
    assert first(understanding) == "compte.supprimer"
    assert not understanding.leaning


@pytest.mark.parametrize(
    "text",
    [
        "Comment refuser les cookies ? Et où télécharger ma carte de mutuelle ?",
        "refuser les cookies et télécharger ma carte de mutuelle",
        "comment refuser les cookies, sinon je cherche ma carte de tiers payant",
    ],
)
def test_two_questions_in_one_message_are_both_understood(engine: LocalEngine, text: str):
    parts = engine.understand(typed(text)).parts
    assert [first(part) for part in parts] == ["cookies.refuser", "documents.carte"]


@pytest.mark.parametrize("text", ["changer mon adresse mail et mon courriel", "refuser les cookies et les traceurs"])
def test_one_question_with_an_et_stays_one(engine: LocalEngine, text: str):
    assert engine.understand(typed(text)).parts == ()


def test_a_question_is_explained_by_the_phrases_nearest_to_it(engine: LocalEngine):
    best = engine.understand(typed("supprimer mon compte svp")).ranked[0]
    assert best.nearest[0].phrase == "supprimer mon compte"
    assert len(best.nearest) == 3
    weights = [near.weight for near in best.nearest]
    assert weights == sorted(weights, reverse=True)
    assert all(weight > 0 for weight in weights)


def test_confidences_fall_and_do_not_pass_one(engine: LocalEngine):
    confidences = [candidate.confidence for candidate in engine.understand(typed("mon compte")).ranked]
    assert confidences == sorted(confidences, reverse=True)
    assert len(confidences) == 10
    assert sum(confidences) <= 1.00001


@settings(max_examples=60, deadline=None)
@given(text=st.text(min_size=1, max_size=300))
def test_whatever_is_typed_is_understood_the_same_way_twice(engine: LocalEngine, text: str):
    understanding = engine.understand(typed(text))
    assert understanding == engine.understand(typed(text))
    assert 0 <= understanding.in_scope <= 1


def test_a_very_long_word_does_no_harm(engine: LocalEngine):
    understanding = engine.understand(typed("supprimer mon compte " + "abcdefghijklmnopqrstuvwxyz" * 70))
    assert first(understanding) == "compte.supprimer"


def test_context_that_is_only_a_mark_changes_nothing(engine: LocalEngine):
    context: Redacted = typed("[PHONE]", (Label.PHONE, "[PHONE]"))
    assert engine.understand(typed("et sous Chrome ?"), context=context).ranked == (
        engine.understand(typed("et sous Chrome ?")).ranked
    )
