"""An author's folder becomes knowledge, whole or not at all."""

import pytest

from bot.conversation import Authored
from bot.errors import KnowledgeBroken, SettingsWrong
from bot.knowledge.knowledge import Phrase
from bot.knowledge.loading import hash_of, load_knowledge, packaged_sources
from bot.settings import Settings
from tests.knowledge.author_at_work import Author


def test_an_intent_comes_out_with_absolute_links_and_the_page_that_answers_first(author: Author) -> None:
    intent = author.loads().intents["cookies.refuser"]
    assert [link.href for link in intent.links] == [
        "https://portail.example/cookies#choix",
        "https://portail.example/compte#profil",
    ]
    assert intent.page == "cookies"
    assert intent.links[0].label.text == "Gestion des cookies"
    assert not intent.links[0].external


def test_a_page_that_lives_elsewhere_is_linked_by_its_own_address_and_marked(author: Author) -> None:
    author.replaces("intents/aide.yaml", "links: [contact]", "links: [federation]")
    link = author.loads().intents["aide.parler"].links[0]
    assert (link.href, link.external) == ("https://federation.example/annuaire", True)


def test_what_members_read_is_authored_and_holds_the_brand_s_values(author: Author) -> None:
    knowledge = author.loads()
    answer = knowledge.intents["aide.parler"].answer
    assert isinstance(answer, Authored)
    assert answer.text == f"Un conseiller est prévenu, au {knowledge.brand.contacts.phone} sinon."


def test_answers_by_value_and_follow_ups_are_kept(author: Author) -> None:
    intents = author.loads().intents
    assert intents["cookies.refuser"].answers["firefox"].text == "Dans Firefox, ouvrez les paramètres."
    assert intents["cookies.definition"].follow_ups == ("cookies.refuser",)


def test_phrases_keep_the_hand_that_wrote_them(author: Author) -> None:
    author.writes("intents/phrases/voisine.yaml", "hand: voisine\nphrases:\n  cookies.refuser: [stop aux cookies]\n")
    phrases = author.loads().phrases
    assert Phrase("je ne veux pas de cookies", "cookies.refuser", "fiche") in phrases
    assert Phrase("stop aux cookies", "cookies.refuser", "voisine") in phrases


def test_words_that_yaml_would_turn_into_something_else_stay_as_they_were_typed(author: Author) -> None:
    author.replaces("intents/cookies.yaml", "- c'est quoi un cookie", "- on\n      - 22:30\n      - oui")
    texts = [phrase.text for phrase in author.loads().phrases if phrase.intent == "cookies.definition"]
    assert texts[:3] == ["on", "22:30", "oui"]


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("intents/cookies.yaml", "un cookie", "vos cookies"),
        ("intents/words.yaml", "D’accord", "Entendu"),
        ("documents/cookies/1.md", "Treize", "Douze"),
        ("pages.toml", "Mon compte", "Votre compte"),
        ("brand.yaml", "Mutuelle Aubépine", "Mutuelle Pimprenelle"),
    ],
)
def test_the_hash_changes_with_every_file_that_an_answer_is_made_of(
    author: Author, name: str, old: str, new: str
) -> None:
    before = author.loads().hash
    author.replaces(name, old, new)
    assert author.loads().hash != before


def test_the_hash_changes_with_the_portal_s_address_and_not_with_a_conversation_test(author: Author) -> None:
    before = author.loads().hash
    author.writes("intents/tests/cookies.yaml", "stories: []\n")
    assert author.loads().hash == before
    author.moves_the_portal_to("https://ailleurs.example")
    assert author.loads().hash != before


def test_a_broken_folder_is_refused_with_file_and_line(author: Author) -> None:
    author.replaces("intents/cookies.yaml", "follow_ups: [cookies.refuser]", "follow_ups: [cookies.refuzer]")
    line = author.line_of("intents/cookies.yaml", "refuzer")
    assert author.is_refused() == [
        f"intents/cookies.yaml:{line}: erreur : l’intention cookies.refuzer n’existe pas ; vouliez-vous"
        " cookies.refuser\u00a0?"
    ]


def test_a_folder_with_warnings_alone_is_loaded(author: Author) -> None:
    assert any("avertissement" in told for told in author.is_told())
    assert author.loads().intents


@pytest.mark.parametrize("name", ["intents", "documents", "portal_pages", "brand"])
def test_a_setting_that_names_nothing_stops_the_start(tmp_path, name: str) -> None:
    with pytest.raises(SettingsWrong, match=f"GUICHET_{name.upper()}"):
        packaged_sources(Settings(**{name: tmp_path / "absent"}), "https://portail.example")


def test_sources_that_were_found_good_are_not_judged_again_and_changed_ones_are(author: Author) -> None:
    before = hash_of(author.sources)
    author.replaces("intents/cookies.yaml", "follow_ups: [cookies.refuser]", "follow_ups: [cookies.nulle-part]")
    with pytest.raises(KnowledgeBroken):
        load_knowledge(author.sources, known_good=before)
    assert load_knowledge(author.sources, known_good=hash_of(author.sources)).hash == hash_of(author.sources)
