"""A citation stands on a passage that its author has read: when that changes, the citation goes, not the answer."""

from bot.conversation import Citation
from bot.knowledge.confirming import confirm
from bot.knowledge.mint import author as authored
from tests.knowledge.author_at_work import Author


def citations(author: Author) -> tuple[Citation, ...]:
    return author.loads().intents["cookies.definition"].citations


def test_a_confirmed_citation_names_document_version_article_and_place(author: Author) -> None:
    confirm(author.sources)
    title = authored("Ce qu’est un cookie")
    assert citations(author) == (
        Citation("Cookies", "1", "article 1", title, "https://portail.example/cookies#definition"),
    )


def test_an_unconfirmed_citation_is_withheld_and_told(author: Author) -> None:
    assert citations(author) == ()
    told = [one for one in author.is_told() if "n’a pas été confirmé" in one]
    assert len(told) == 1
    assert "guichet intents confirm cookies.definition" in told[0]


def test_when_the_passage_changes_the_citation_goes_until_it_is_confirmed_again(author: Author) -> None:
    confirm(author.sources)
    author.replaces("documents/cookies/1.md", "Treize mois", "Six mois")  # in a passage under the cited one
    assert citations(author) == ()
    assert author.loads().intents["cookies.definition"].answer.text == "Un petit texte, gardé par votre navigateur."
    assert any("ce passage a changé depuis votre dernière lecture" in one for one in author.is_told())
    told = confirm(author.sources)
    assert [(one.intent, one.passage, one.was_known) for one in told] == [
        ("cookies.definition", "cookies#definition", True)
    ]
    assert len(citations(author)) == 1


def test_a_change_elsewhere_or_of_line_breaks_alone_keeps_the_citation(author: Author) -> None:
    confirm(author.sources)
    author.replaces("documents/cookies/1.md", "vous dit tout", "vous dit presque tout")
    author.replaces("documents/cookies/1.md", "puis\nil est", "puis il\nest")
    assert len(citations(author)) == 1


def test_confirming_one_intent_leaves_the_others_alone(author: Author) -> None:
    author.replaces("intents/cookies.yaml", "entity: browser", "entity: browser\n    citations: [cookies#duree]")
    confirm(author.sources, ["cookies.refuser"])
    knowledge = author.loads()
    assert knowledge.intents["cookies.refuser"].citations[0].title.text == "Durée de vie"
    assert knowledge.intents["cookies.definition"].citations == ()


def test_confirming_again_changes_nothing(author: Author) -> None:
    confirm(author.sources)
    before = (author.root / "intents/confirmed.yaml").read_bytes()
    assert confirm(author.sources) == []
    assert (author.root / "intents/confirmed.yaml").read_bytes() == before


def test_the_version_in_force_is_the_highest(author: Author) -> None:
    text = (author.root / "documents/cookies/1.md").read_text(encoding="utf-8")
    for version in (10, 9):
        newer = text.replace("version: 1\n", f"version: {version}\n").replace("petit texte", f"texte numéro {version}")
        author.writes(f"documents/cookies/{version}.md", newer)
    documents = author.loads().documents
    assert [version.version for version in documents.versions["cookies"]] == [1, 9, 10]
    passage = documents.passage("cookies#definition")
    assert passage is not None
    assert passage.text.text == "Un texte numéro 10 que garde votre navigateur."


def test_a_passage_under_an_article_belongs_to_it_and_reads_as_plain_text(author: Author) -> None:
    author.replaces(
        "documents/cookies/1.md", "il est effacé.", "il est effacé. Voir [la liste](/cookies#liste).\n\n* un\n* deux"
    )
    passage = author.loads().documents.passage("cookies#duree")
    assert passage is not None
    assert passage.article == "article 1"
    assert passage.text.text == (
        "Treize mois au plus pour la mesure d’audience, puis il est effacé. Voir la liste.\n\n- un\n- deux"
    )


def test_a_table_is_not_quoted(author: Author) -> None:
    author.replaces(
        "documents/cookies/1.md", "Un petit texte", "| Nom | Durée |\n|---|---|\n| _ga | 13 mois |\n\nUn petit texte"
    )
    passage = author.loads().documents.passage("cookies#definition")
    assert passage is not None
    assert not passage.quotable
